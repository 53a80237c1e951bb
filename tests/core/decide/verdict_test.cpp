// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/verdict.h"

#include "core/decide/what_if.h"

#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <cmath>

namespace {

using core::Option;
using core::Scenario;
using core::Verdict;

Verdict verdict_of(const Scenario& s) {
    return core::verdict(s, core::evaluate(s));
}

// core/README.md section 8: $5,402 for two machines, the API $243.33 a month per M words/day: at 6.25 M words
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
    const double band = e.capacity.band.factor;
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

// Two staircases may meet inside the band and be apart again at both of its ends: 1 machine against 2 in
// between.
TEST(Verdict, tooCloseWhereTheWinnerChangesOnlyInsideTheBand) {
    Scenario s = test::llama_on_h100();
    s.hosting.scaling = core::Scaling::follow_traffic;
    s.hosting.spare_units = 0;
    s.traffic.peak_to_average = 3;
    s.traffic.words_per_day = 4e8; // a few machines: the steps are high
    s.owned.enabled = true;
    s.owned.colocation_usd_per_instance_month = 0;
    // Brute force over the band: the price of own machines at which they win at some factor, but at neither
    // end.
    const double band = core::evaluate(s).capacity.band.factor;
    int only_inside = 0;
    for (double usd = 2e5; usd < 1.5e6; usd *= 1.005) {
        s.owned.usd_per_instance = usd;
        s.api.input_usd_per_mtok = s.api.cached_input_usd_per_mtok = s.api.output_usd_per_mtok = 1000;
        core::WhatIf what_if(s);
        const auto now = core::cheapest_option(what_if.costs());
        bool ends = false, inside = false;
        for (int step = 0; step <= 200; ++step) {
            what_if.set_capacity_factor(std::pow(band, step / 100.0 - 1));
            const bool changes = core::cheapest_option(what_if.costs()) != now;
            inside = inside || changes;
            ends = ends || (changes && (step == 0 || step == 200));
        }
        if (inside)
            EXPECT_TRUE(verdict_of(s).too_close_to_call) << usd;
        only_inside += inside && !ends;
    }
    EXPECT_GT(only_inside, 0) << "nothing was tried that the ends alone do not tell";
}

} // namespace
