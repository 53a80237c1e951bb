// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/projection.h"

#include "core/model/evaluate.h"
#include "tests/support/ready_made.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <cmath>

namespace {

using core::Option;
using core::Projection;
using core::Scenario;

const std::vector<double>& of(const std::array<std::vector<double>, core::plan_count>& by_option,
                              Option option) {
    return by_option[static_cast<std::size_t>(option)];
}
std::optional<int> payback(const Projection& p, Option option) {
    return p.payback_month[static_cast<std::size_t>(option)];
}

TEST(Projection, nothingChangesThenItIsMonthsTimesTheMonth) {
    Scenario s = test::llama_on_h100();
    s.owned.enabled = true;
    s.owned.residual_share = 0.2;
    for (const double months : {24.0, 36.0, 40.0}) { // before, at and after the end of the machines' lifetime
        s.horizon.months = months;
        const Projection p = core::projection(s);
        const core::Costs costs = core::evaluate(s).costs;
        ASSERT_EQ(p.months, static_cast<int>(months));
        for (const Option option : core::all_options) {
            ASSERT_EQ(of(p.cumulative_usd, option).size(), static_cast<std::size_t>(months) + 1);
            EXPECT_EQ(of(p.cumulative_usd, option).front(), 0);
            // Own machines are paid when bought, not written off: at the start, and again after 36 months,
            // when the old ones fetch a fifth.
            const double machines = core::evaluate(s).fleet->instances * s.owned.usd_per_instance;
            const double written_off = machines * 0.8 / 36 * months;
            const double bought = months > 36 ? machines * 1.8 : machines;
            EXPECT_NEAR(of(p.cumulative_usd, option).back(),
                        months * costs[option].value() + (option == Option::owned ? bought - written_off : 0),
                        1e-6);
        }
    }
}

// By hand. The article at 40 M words/day: API 8 x 40 x 365/12 = $9,733.33, rented $5,402, migration $10,000:
// ahead from the third month on (2 x 4,331.33 < 10,000 < 3 x 4,331.33). With 10 % growth a month the second
// API month costs 1.1 times the first; with a price decline of 19 % a year the seventh costs 0.9 times (half
// a year: √0.81).
TEST(Projection, article) {
    Scenario s = test::article();
    s.traffic.words_per_day = 40e6;
    s.team.migration_usd = 10000;
    Projection p = core::projection(s);
    EXPECT_EQ(payback(p, Option::rented), 3);
    EXPECT_FALSE(payback(p, Option::api));
    EXPECT_FALSE(payback(p, Option::owned));
    EXPECT_TRUE(of(p.cumulative_usd, Option::owned).empty());
    EXPECT_NEAR(of(p.cumulative_usd, Option::rented)[1], 15402, 1e-9);

    s.traffic.growth_per_month = 0.1;
    p = core::projection(s);
    EXPECT_NEAR(of(p.monthly_usd, Option::api)[0], 29200 / 3.0, 1e-9);
    EXPECT_NEAR(of(p.monthly_usd, Option::api)[1], 1.1 * 29200 / 3.0, 1e-9);

    s.traffic.growth_per_month = 0;
    s.api.price_decline_per_year = s.hosting.price_decline_per_year = 0.19;
    p = core::projection(s);
    EXPECT_NEAR(of(p.monthly_usd, Option::api)[6], 0.9 * 29200 / 3.0, 1e-9);
    EXPECT_NEAR(of(p.monthly_usd, Option::rented)[6], 0.9 * 5402, 1e-9);

    // A discount of 21 % a year: the thirteenth month's payment counts 1/1.21, the seventh's 1/1.1.
    s.api.price_decline_per_year = 0;
    s.horizon.discount_rate_per_year = 0.21;
    p = core::projection(s);
    const auto& api = of(p.cumulative_usd, Option::api);
    EXPECT_NEAR(api[7] - api[6], 29200 / 3.0 / 1.1, 1e-9);
    EXPECT_NEAR(api[13] - api[12], 29200 / 3.0 / 1.21, 1e-9);
}

// By hand: ahead for a while is no pay-back. Rented is cheaper at once, and overtaken as the API's price
// falls by half a year; over ten years the sum of the API's payments stays below.
TEST(Projection, paybackMustStay) {
    Scenario s = test::article();
    s.traffic.words_per_day = 25e6; // API $6,083 a month at first, rented $5,402
    s.api.price_decline_per_year = 0.5;
    s.horizon.months = 120;
    const Projection p = core::projection(s);
    EXPECT_LT(of(p.cumulative_usd, Option::rented)[2], of(p.cumulative_usd, Option::api)[2]);
    EXPECT_FALSE(payback(p, Option::rented));
}

// By hand: one machine carries 12.5 M words/day, traffic of 10 M doubles every month: 1, 2, 4 machines are
// needed in the months 0, 1, 2, bought at $12,000 each.
TEST(Projection, machinesAreBoughtWhenNeeded) {
    Scenario s = test::article();
    s.traffic = {.words_per_day = 10e6,
                 .tokens_per_word = 1,
                 .input_tokens_per_request = 100,
                 .output_tokens_per_request = 100,
                 .growth_per_month = 1};
    s.hosting.capacity = core::CapacityMode::measured;
    s.hosting.measured_output_tokens_per_s = 12.5e6 / 2 / 86400;
    s.hosting.spare_units = 0;
    s.owned = {.enabled = true, .usd_per_instance = 12000, .lifetime_months = 12, .kw_per_instance = 0};
    s.horizon.months = 3;
    const Projection p = core::projection(s);
    const std::vector<double> expected{12000, 12000, 24000};
    EXPECT_EQ(of(p.monthly_usd, Option::owned), expected);
    EXPECT_NEAR(of(p.cumulative_usd, Option::owned).back(), 48000, 1e-9);
}

TEST(Projection, growthStopsAtTheInputsLimit) {
    Scenario s = test::llama_on_h100();
    s.traffic.growth_per_month = 1;
    s.horizon.months = 120;
    const Projection p = core::projection(s);
    EXPECT_EQ(of(p.monthly_usd, Option::api)[100], of(p.monthly_usd, Option::api)[119]);
    EXPECT_TRUE(std::isfinite(of(p.cumulative_usd, Option::rented).back()));
}

// Own machines of $100 each month's share, one bought, worth in m months 1 - m/lifetime of it: what is paid
// and not written off is no loss yet.
TEST(Projection, machinesHaveAWorthAtTheEnd) {
    auto s = test::ready_made("owned_h100.rentorrun");
    s.traffic.growth_per_month = 0;
    s.horizon = {.months = 24, .discount_rate_per_year = 0};
    s.owned.lifetime_months = 60;
    s.owned.residual_share = 0.1;
    const auto machines = core::evaluate(s).fleet->owned_instances;
    const auto found = core::projection(s);
    EXPECT_NEAR(found.owned_value_at_end_usd, machines * s.owned.usd_per_instance * (1 - 24.0 / 60 * 0.9),
                1e-6);
    const auto cash = core::over_horizon(found, s.owned);
    s.owned.value_at_end = core::ValueAtEnd::book;
    const auto book = core::over_horizon(found, s.owned);
    const auto own = static_cast<std::size_t>(core::Option::owned);
    EXPECT_NEAR(*cash.cost_usd[own] - *book.cost_usd[own], found.owned_value_at_end_usd, 1e-6);
    if (found.payback_month[own]) {
        ASSERT_TRUE(found.owned_payback_month_with_value);
        EXPECT_LE(*found.owned_payback_month_with_value, *found.payback_month[own]);
    }
    s.horizon.discount_rate_per_year = 0.08;
    EXPECT_NEAR(core::projection(s).owned_value_at_end_usd, found.owned_value_at_end_usd / (1.08 * 1.08),
                1e-6);
}

// By hand. The article at 40 M words/day: API $9,733.33 a month, rented $5,402. $50,000 of API credits pay
// five months (48,666.67) and $1,333.33 of the sixth, so that the API is the cheaper one until then.
TEST(Projection, creditsPayUntilTheyAreSpentOrEnd) {
    Scenario s = test::article();
    s.traffic.words_per_day = 40e6;
    s.credits.api_usd = 50000;
    Projection p = core::projection(s);
    const double api = 8 * 40 * 365 / 12.0;
    EXPECT_EQ(of(p.monthly_usd, Option::api)[4], 0);
    EXPECT_NEAR(of(p.monthly_usd, Option::api)[5], 6 * api - 50000, 1e-9);
    EXPECT_NEAR(of(p.monthly_usd, Option::api)[6], api, 1e-9);
    EXPECT_EQ(p.credits_end_month[0], 5);
    ASSERT_TRUE(p.credits_change);
    EXPECT_EQ(p.credits_change->month, 5);
    EXPECT_EQ(p.credits_change->credited, Option::api);
    EXPECT_EQ(p.credits_change->before, Option::api);
    EXPECT_EQ(p.credits_change->after, Option::rented);
    EXPECT_NEAR(of(p.cumulative_usd, Option::api).back(), 36 * api - 50000, 1e-6);

    s.credits.until_month = 3; // what is left then is lost
    p = core::projection(s);
    EXPECT_EQ(of(p.monthly_usd, Option::api)[2], 0);
    EXPECT_NEAR(of(p.monthly_usd, Option::api)[3], api, 1e-9);
    EXPECT_EQ(p.credits_change->month, 3);

    // Credits for machines, which are the cheapest anyway: nothing changes when they end.
    s.credits = {.hosting_usd = 10804};
    p = core::projection(s);
    EXPECT_EQ(of(p.monthly_usd, Option::rented)[1], 0);
    EXPECT_EQ(p.credits_end_month[1], 2);
    EXPECT_FALSE(p.credits_change);
    EXPECT_FALSE(p.credits_end_month[0]) << "has none";
}

// The last credits may still make the API the cheaper one in the month that they pay in part.
TEST(Projection, creditsThatPayMostOfAMonthChangeTheNext) {
    Scenario s = test::article();
    s.traffic.words_per_day = 40e6;
    s.credits.api_usd = 8 * 40 * 365 / 12.0 + 9000; // of the second month $733 are left to pay
    const Projection p = core::projection(s);
    EXPECT_EQ(p.credits_end_month[0], 1);
    ASSERT_TRUE(p.credits_change);
    EXPECT_EQ(p.credits_change->month, 2);
}

// People are not on the provider's bill.
TEST(Projection, creditsPayNoPeople) {
    Scenario s = test::article();
    s.team.api_usd_per_year = 12000;
    s.credits.api_usd = 1e6;
    EXPECT_NEAR(of(core::projection(s).monthly_usd, Option::api)[0], 1000, 1e-9);
}

} // namespace
