// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/api_limits.h"

#include "core/model/evaluate.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

namespace {

TEST(ApiLimits, headRoomAndWhereEachIsHit) {
    auto s = test::article(); // 6.25 M words/day x 2 tokens, peak 1
    s.traffic.peak_to_average = 4;
    s.api.tokens_per_minute_limit = 50000;
    s.api.spend_limit_usd_per_month = 2000;
    s.api.fixed_usd_per_month = 500;
    s.team.api_usd_per_year = 1e6; // our people are not on the provider's bill
    const auto e = core::evaluate(s);
    EXPECT_NEAR(e.api_limits[0].at_peak, 12.5e6 / 1440 * 4, 1e-6);
    EXPECT_NEAR(*e.api_limits[0].reached_at_words_per_day, 50000.0 / 4 * 1440 / 2, 1e-3);
    const auto usage = 12.5 * 4 * core::days_per_month; // $4 per M tokens blended
    EXPECT_NEAR(e.api_limits[1].at_peak, usage + 500, 1e-9);
    // Put in as traffic, the limit is what is then at the peak.
    s.traffic.words_per_day = *e.api_limits[1].reached_at_words_per_day;
    EXPECT_NEAR(core::evaluate(s).api_limits[1].at_peak, 2000, 1e-9);
}

// A fee above the limit is above it at any traffic, also where the tokens are free.
TEST(ApiLimits, exceededWhateverTheTraffic) {
    auto s = test::article();
    s.api.input_usd_per_mtok = s.api.cached_input_usd_per_mtok = s.api.output_usd_per_mtok = 0;
    s.api.spend_limit_usd_per_month = 2000;
    s.api.fixed_usd_per_month = 1999;
    EXPECT_FALSE(core::evaluate(s).api_limits[1].reached_at_words_per_day);
    s.api.fixed_usd_per_month = 2001;
    EXPECT_EQ(core::evaluate(s).api_limits[1].reached_at_words_per_day, 0);
}

} // namespace
