// SPDX-License-Identifier: GPL-3.0-or-later
// What an API charges besides its tokens' listed prices (core/README.md section 5).
#include "core/model/evaluate.h"

#include <gtest/gtest.h>

#include <string_view>

namespace {

using core::Option;
using core::Scenario;

// 1 M requests of 1,000 + 500 tokens a month at $3 and $15: $3,000 + $7,500.
Scenario plain() {
    Scenario s;
    s.traffic.driver = core::TrafficDriver::requests;
    s.traffic.requests_per_day = 1e6 / core::days_per_month;
    s.traffic.input_tokens_per_request = 1000;
    s.traffic.output_tokens_per_request = 500;
    s.api.input_usd_per_mtok = 3;
    s.api.cached_input_usd_per_mtok = 0.3;
    s.api.output_usd_per_mtok = 15;
    return s;
}

double api_usd(const Scenario& s) {
    return core::evaluate(s).costs[Option::api].value_or(0);
}

double item_usd(const Scenario& s, std::string_view id) {
    const auto costs = core::evaluate(s).costs;
    const auto rows = core::cost_items();
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (rows[row].option == Option::api && rows[row].id == id)
            return costs.item_usd[row];
    ADD_FAILURE() << id;
    return 0;
}

// Anthropic's five-minute cache: writes at 1.25 of the input's price, reads at a tenth.
TEST(ApiExtras, cacheWritesArePaidInPlaceOfInput) {
    Scenario s = plain();
    EXPECT_NEAR(api_usd(s), 10500, 1e-9);
    s.traffic.cached_input_share = 0.6;
    s.traffic.cache_write_share = 0.1;
    s.api.cache_write_usd_per_mtok = 3.75;
    EXPECT_NEAR(item_usd(s, "uncached_input"), 1000 * 0.3 * 3, 1e-9);
    EXPECT_NEAR(item_usd(s, "cached_input"), 1000 * 0.6 * 0.3, 1e-9);
    EXPECT_NEAR(item_usd(s, "cache_writes"), 1000 * 0.1 * 3.75, 1e-9);
    s.api.cache_write_usd_per_mtok = 0; // as the input
    EXPECT_NEAR(item_usd(s, "cache_writes"), 300, 1e-9);
    s.traffic.cache_write_share = 0.9; // only what is not read
    EXPECT_NEAR(item_usd(s, "cache_writes"), 1000 * 0.4 * 3, 1e-9);
    EXPECT_EQ(item_usd(s, "uncached_input"), 0);
}

TEST(ApiExtras, whatMayWaitPaysTheBatchPrice) {
    Scenario s = plain();
    s.traffic.deferrable_share = 0.4;
    EXPECT_NEAR(api_usd(s), 10500 * (0.6 + 0.4 * 0.5), 1e-9);
    s.api.deferred_price_factor = 1;
    EXPECT_NEAR(api_usd(s), 10500, 1e-9);
    // And is no part of a minute's tokens.
    EXPECT_NEAR(core::evaluate(s).traffic.peak_tokens_per_minute,
                0.6 * 1e6 / core::days_per_month * 1500 / 1440, 1e-9);
}

TEST(ApiExtras, ownTokensAndRegion) {
    Scenario s = plain();
    s.api.tokens_factor = 1.3;
    s.api.region_factor = 1.1;
    EXPECT_NEAR(api_usd(s), 10500 * 1.3 * 1.1, 1e-9);
    s.api.context_limit_tokens = 1900; // 1,950 of its own
    EXPECT_FALSE(core::evaluate(s).costs[Option::api]);
    s.api.context_limit_tokens = 1950;
    EXPECT_TRUE(core::evaluate(s).costs[Option::api]);
}

// DeepSeek doubles on weekdays 01-04 and 06-10 UTC: 7 of 24 hours on five days of seven, 35 / 168 of a flat
// week.
TEST(ApiExtras, hoursOfOtherPrices) {
    Scenario s = plain();
    s.traffic.peak_to_average = 1;
    s.api.has_other_hours = true;
    s.api.other_hours.price_factor = 2;
    for (int day = 0; day < 5; ++day)
        for (const int hour : {1, 2, 3, 6, 7, 8, 9})
            s.api.other_hours.hours.push_back(24 * day + hour);
    EXPECT_NEAR(api_usd(s), 10500 * (1 + 35 / 168.0), 1e-9);
    // All of the traffic on weekdays at 9: twice.
    s.traffic.profile = std::vector<double>(168, 0);
    s.traffic.profile[9] = s.traffic.profile[33] = 1;
    EXPECT_NEAR(api_usd(s), 21000, 1e-9);
}

} // namespace
