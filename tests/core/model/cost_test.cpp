// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/evaluate.h"

#include "tests/support/cost_item.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace {

using core::Option;

double item(const core::Evaluation& e, Option option, std::string_view id) {
    return test::item_usd(e.costs, option, id);
}

TEST(CostItems, areGroupedByOptionAndNamedOnce) {
    std::set<std::pair<Option, std::string_view>> seen;
    auto last = Option::api;
    for (const auto& row : core::cost_items()) {
        EXPECT_TRUE(seen.emplace(row.option, row.id).second) << row.id;
        EXPECT_GE(row.option, last);
        last = row.option;
    }
}

// core/README.md section 8: DeepSeek's published day, 342 B cached input, 266 B input, 168 B output at
// $0.14/$0.55/$2.19 per M tokens = $562,100; 226.75 nodes x 8 GPUs x $2 x 24 h = $87,072.
TEST(Cost, deepSeeksPublishedDay) {
    core::Scenario s;
    s.traffic = {.words_per_day = 776e9,
                 .tokens_per_word = 1,
                 .input_tokens_per_request = 608,
                 .output_tokens_per_request = 168,
                 .cached_input_share = 342.0 / 608};
    s.api.input_usd_per_mtok = 0.55;
    s.api.cached_input_usd_per_mtok = 0.14;
    s.api.output_usd_per_mtok = 2.19;
    const auto e = core::evaluate(s);
    EXPECT_NEAR(*e.costs[Option::api] / core::days_per_month, 562100, 1); // 47,880 + 146,300 + 367,920
    EXPECT_DOUBLE_EQ(226.75 * 8 * 2 * 24, 87072);
}

// core/README.md section 8: 500 in + 200 out at $0.0015/$0.002 per 1K tokens = $0.00115 per request.
TEST(Cost, oneRequest) {
    core::Scenario s;
    s.traffic = {.words_per_day = 700,
                 .tokens_per_word = 1,
                 .input_tokens_per_request = 500,
                 .output_tokens_per_request = 200};
    s.api.input_usd_per_mtok = 1.5;
    s.api.output_usd_per_mtok = 2;
    EXPECT_NEAR(*core::evaluate(s).costs[Option::api] / core::days_per_month, 0.00115, 1e-12);
}

// core/README.md section 8: 667 + 667 tokens at $0.002 per 1K, 1,000 requests/day = $2.668/day.
TEST(Cost, aThousandRequestsADay) {
    core::Scenario s;
    s.traffic = {.words_per_day = 1334e3,
                 .tokens_per_word = 1,
                 .input_tokens_per_request = 667,
                 .output_tokens_per_request = 667};
    s.api.input_usd_per_mtok = s.api.output_usd_per_mtok = 2;
    EXPECT_NEAR(*core::evaluate(s).costs[Option::api] / core::days_per_month, 2.668, 1e-12);
}

TEST(Cost, longContextRepricesTheWholeRequest) {
    core::Scenario s;
    s.api.has_long_context = true;
    s.api.long_context = {.above_tokens = 1000,
                          .input_usd_per_mtok = 6,
                          .cached_input_usd_per_mtok = 6,
                          .output_usd_per_mtok = 9};
    const auto usd_at = [&](double input_tokens) {
        s.traffic.input_tokens_per_request = input_tokens;
        s.traffic.words_per_day = (input_tokens + 500) / 2 * 1e6; // a million requests a day
        return *core::evaluate(s).costs[Option::api] / core::days_per_month;
    };
    EXPECT_NEAR(usd_at(1000), 1000 * 3 + 500 * 6, 1e-6);
    EXPECT_NEAR(usd_at(1001), 1001 * 6 + 500 * 9, 1e-6); // a cliff: one token more, every token dearer
}

TEST(Cost, discountStorageAndPeople) {
    auto s = test::article();
    s.hosting.discount = 0.4;
    s.hosting.storage_usd_per_gb_month = 0.1;
    s.team = {.api_usd_per_year = 12000, .hosting_usd_per_year = 120000};
    const auto e = core::evaluate(s);
    EXPECT_NEAR(item(e, Option::rented, "serving"), 2701 * 0.6, 1e-9);
    EXPECT_NEAR(item(e, Option::rented, "spare"), 2701 * 0.6, 1e-9);
    EXPECT_NEAR(item(e, Option::rented, "storage"), 2 * 140.14 * 0.1, 1e-9);
    EXPECT_NEAR(item(e, Option::rented, "staff"), 10000, 1e-9);
    EXPECT_NEAR(item(e, Option::api, "staff"), 1000, 1e-9);
}

TEST(Cost, ownedHardware) {
    auto s = test::article();
    s.owned = {.enabled = true,
               .usd_per_instance = 240000,
               .lifetime_months = 48,
               .residual_share = 0.25,
               .kw_per_instance = 10,
               .pue = 1.5,
               .usd_per_kwh = 0.1,
               .colocation_usd_per_instance_month = 900,
               .maintenance_share_per_year = 0.05};
    const auto e = core::evaluate(s); // two instances: one serves, one is spare
    EXPECT_NEAR(item(e, Option::owned, "purchase"), 2 * 240000 * 0.75 / 48, 1e-9);
    EXPECT_NEAR(item(e, Option::owned, "energy"), 2 * 10 * 1.5 * 730 * 0.1, 1e-9);
    EXPECT_NEAR(item(e, Option::owned, "colocation"), 1800, 1e-9);
    EXPECT_NEAR(item(e, Option::owned, "maintenance"), 2 * 240000 * 0.05 / 12, 1e-9);
    s.owned.enabled = false;
    EXPECT_FALSE(core::evaluate(s).costs[Option::owned]);
}

// The factors that the working shows are the item: nobody can change one without the other.
TEST(CostItems, areTheProductOfTheirFactors) {
    auto s = test::article();
    s.owned.enabled = true;
    s.fine_tuning.runs_per_month = 3;
    s.hosting.discount = 0.3;
    s.hosting.storage_usd_per_gb_month = 0.1;
    s.traffic.cached_input_share = 0.4;
    s.team = {.api_usd_per_year = 1200, .hosting_usd_per_year = 2400};
    s.api.fixed_usd_per_month = 9;
    const auto e = core::evaluate(s);
    const auto tuning = core::fine_tuning_work(s, core::model_shape(s.model), e.memory);
    const core::CostBasis basis{s, e.traffic, e.memory, tuning, &*e.fleet};
    for (std::size_t i = 0; i < core::cost_items().size(); ++i) {
        auto product = 1.0;
        for (const auto& factor : core::cost_items()[i].factors(basis))
            product = factor.divides ? product / factor.value : product * factor.value;
        EXPECT_NEAR(product, e.costs.item_usd[i], 1e-9 * std::abs(product)) << core::cost_items()[i].id;
    }
}

} // namespace
