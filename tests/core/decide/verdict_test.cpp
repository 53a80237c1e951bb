// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/verdict.h"

#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

namespace {

using core::Option;
using core::Scenario;
using core::Verdict;

Verdict verdict_of(const Scenario& s) {
    return core::verdict(s, core::evaluate(s));
}

// MODEL.md section 8: $5,402 for two machines, the API $243.33 a month per M words/day: at 6.25 M words
// $1,520.83.
TEST(Verdict, articleRentsTheApi) {
    const Verdict v = verdict_of(test::article());
    EXPECT_EQ(v.cheapest, Option::api);
    EXPECT_EQ(v.runner_up, Option::rented);
    EXPECT_EQ(v.self_hosted, Option::rented);
    EXPECT_NEAR(v.saving_usd_per_month, 5402 - 1520.8333333333333, 1e-9);
    EXPECT_FALSE(v.too_close_to_call);
    EXPECT_EQ(core::verdict_headline(v), "Rent the API: $3,881 a month less.");
    EXPECT_EQ(core::verdict_detail(v), "Renting GPUs is cheaper above 22.2 M words/day.");
}

TEST(Verdict, theOtherOptions) {
    Scenario s = test::article();
    s.traffic.words_per_day = 44.4e6; // twice the break-even: the API costs twice the $5,402
    EXPECT_EQ(core::verdict_headline(verdict_of(s)), "Rent GPUs: $5,402 a month less.");

    s.owned = {.enabled = true, .usd_per_instance = 36000, .lifetime_months = 36, .kw_per_instance = 0};
    const Verdict v = verdict_of(s); // two machines at $1,000 a month
    EXPECT_EQ(v.cheapest, Option::owned);
    EXPECT_EQ(v.runner_up, Option::rented);
    EXPECT_EQ(core::verdict_headline(v), "Run your own hardware: $3,402 a month less.");
    EXPECT_EQ(v.traffic.option, Option::owned);
}

TEST(Verdict, nothingToCompareWith) {
    Scenario s = test::article();
    s.hosting.capacity = core::CapacityMode::modelled; // on a machine without a GPU
    const Verdict v = verdict_of(s);
    EXPECT_EQ(v.cheapest, Option::api);
    EXPECT_FALSE(v.runner_up || v.self_hosted);
    EXPECT_EQ(core::verdict_headline(v), "Rent the API: nothing else can be compared with it here.");
    EXPECT_EQ(core::verdict_detail(v), "Renting GPUs cannot be compared with the API here.");
}

TEST(Verdict, neverAndSeveral) {
    Scenario s = test::llama_on_h100();
    s.hosting.capacity = core::CapacityMode::measured;
    s.hosting.measured_output_tokens_per_s = 100;
    EXPECT_EQ(core::verdict_detail(verdict_of(s)), "Renting GPUs is never cheaper: one more replica costs "
                                                   "more than the API charges for what it carries.");

    s.hosting.measured_output_tokens_per_s = 3000;
    const Verdict v = verdict_of(s);
    ASSERT_GT(v.traffic.crossings.size(), 2u);
    const std::string detail = core::verdict_detail(v);
    EXPECT_TRUE(detail.starts_with("Renting GPUs wins from ")) << detail;
    EXPECT_NE(detail.find(" and stays cheaper above "), std::string::npos) << detail;
}

// The winner changes inside the model's error band, and only there; what is measured has no band.
TEST(Verdict, tooCloseToCall) {
    Scenario s = test::llama_on_h100();
    s.hosting.spare_units = 0;
    s.traffic.words_per_day = 1e10;
    const core::Evaluation e = core::evaluate(s);
    const double band = e.capacity.error_band;
    ASSERT_GT(band, 1);
    // With the fleet in the hundreds, the rent goes as 1/capacity: put the API at 0.9 of the way of the band.
    const double rented = e.costs[Option::rented].value(), api = e.costs[Option::api].value();
    const auto with_api_at = [&](double factor) {
        Scenario t = s;
        for (double* price :
             {&t.api.input_usd_per_mtok, &t.api.cached_input_usd_per_mtok, &t.api.output_usd_per_mtok})
            *price *= factor * rented / api;
        return verdict_of(t);
    };
    EXPECT_TRUE(with_api_at(1 + 0.9 * (band - 1)).too_close_to_call);
    EXPECT_TRUE(with_api_at(1 / (1 + 0.9 * (band - 1))).too_close_to_call);
    EXPECT_FALSE(with_api_at(1.1 * band).too_close_to_call);
    EXPECT_FALSE(with_api_at(0.9 / band).too_close_to_call);
    EXPECT_TRUE(
        core::verdict_headline(with_api_at(1.05)).starts_with("Too close to call: rented GPUs are $"));
}

} // namespace
