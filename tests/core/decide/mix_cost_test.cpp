// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/mix_cost.h"

#include "core/decide/mix_choice.h"
#include "core/decide/what_if.h"

#include "tests/support/day_and_night.h"
#include "tests/support/plausible_scenario.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <numbers>

namespace {

using core::MixCost;
using core::Option;
using core::Scenario;

MixCost cost_of(const Scenario& s) {
    const core::Prepared p = core::prepare(s);
    return core::mix_cost(p, s, core::totals(p, s));
}

// As in mix_test.cpp: one machine for $1,460 and the part above the mean, cot(π/24)/24 of all, at the API,
// whose whole bill is $2,628 times the region's factor.
TEST(MixCost, byHand) {
    const double above = 1 / std::tan(std::numbers::pi / 24) / 24 * 2628;
    Scenario s = test::day_and_night();
    EXPECT_EQ(cost_of(s).monthly_usd, 1460) << "two machines at $1";
    EXPECT_EQ(cost_of(s).saving_usd, 0);
    s.hosting.usd_per_instance_hour = 2;
    EXPECT_NEAR(*cost_of(s).monthly_usd, 1460 + above, 1e-9);
    EXPECT_NEAR(cost_of(s).saving_usd, 2628 - 1460 - above, 1e-9);
    EXPECT_TRUE(cost_of(s).wins);
    // It saves 1 % of the API's bill where 0.01 x 2,628 f = 2,628 f - 1,460 - above f.
    const double edge = 1460 / (0.99 * 2628 - above);
    s.api.region_factor = edge * 1.000001;
    EXPECT_TRUE(cost_of(s).wins);
    s.api.region_factor = edge * 0.999999;
    EXPECT_FALSE(cost_of(s).wins);
    EXPECT_GT(cost_of(s).saving_usd, 0);
}

TEST(MixCost, whereThereIsNothingToMix) {
    const Scenario article = test::article();
    EXPECT_FALSE(core::has_what_to_mix(core::prepare(article), article));
    EXPECT_NEAR(*cost_of(article).monthly_usd, 1520.8333333333333, 1e-9) << "the API's";
    Scenario s = test::day_and_night();
    EXPECT_TRUE(core::has_what_to_mix(core::prepare(s), s));
    s.api.context_limit_tokens = s.model.context_limit_tokens = 1;
    EXPECT_FALSE(cost_of(s).monthly_usd);
}

// At a thousandth, today's and a thousand times the traffic; what the bound spares is told.
TEST(MixCost, isThatOfTheMixAndNoMixIsBelowItsBound) {
    int looked = 0, spared = 0, without_gain = 0, gains = 0, wins = 0;
    for (std::uint64_t seed = 0; seed < 1500; ++seed)
        for (const double factor : {1e-3, 0.1, 1.0, 30.0, 1e3}) {
            Scenario s = test::plausible_scenario(seed);
            const core::Input& traffic = core::traffic_input(s);
            core::set(s, traffic, core::clamped(traffic, core::get(s, traffic) * factor));
            const core::Prepared p = core::prepare(s);
            const core::Costs pure = core::totals(p, s);
            const MixCost cost = core::mix_cost(p, s, pure);
            const core::Mix mix = core::mix(p, s);
            ASSERT_EQ(cost.monthly_usd.has_value(), mix.answered) << seed;
            if (!mix.answered)
                continue;
            EXPECT_NEAR(*cost.monthly_usd, mix.monthly_usd, 1e-10 * mix.monthly_usd) << seed << " " << factor;
            EXPECT_NEAR(cost.saving_usd, mix.saving_usd_per_month, 1e-10 * mix.monthly_usd) << seed;
            for (const Option option : core::all_options)
                if (pure[option])
                    EXPECT_LE(*cost.monthly_usd, *pure[option]) << seed;
            ++looked;
            gains += mix.gain;
            wins += cost.wins;
            without_gain += !mix.gain;
            const core::AllowedParts all;
            const core::MixPrices prices(p, s, all);
            const auto offers = prices.offers();
            const double least = core::least_mixed_usd(prices, s, offers);
            const double found = core::cheapest_choice(prices, s, offers, all).usd;
            // Of the 1e-12 within which a pure option stands half is left for sums in another order.
            EXPECT_LE(least * (1 - 5e-13), found) << seed << " " << factor << ": " << least / found - 1;
            spared += least >= *pure[*core::cheapest_option(pure)];
        }
    std::printf("%d looked at: %d gains, %d of 1 %%; of %d without one the bound spares %d\n", looked, gains,
                wins, without_gain, spared);
    EXPECT_GT(gains, 1000);
    EXPECT_GT(spared, without_gain / 2);
}

// What neighbours share is what each of them finds alone.
TEST(MixCost, alongTheTrafficIsThatOfEachPlace) {
    int gains = 0;
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        const Scenario s = test::plausible_scenario(seed);
        const core::Input& traffic = core::traffic_input(s);
        core::WhatIf shared(s), alone(s);
        core::MixAlongTraffic along(shared);
        for (double x = traffic.min; x <= traffic.max; x *= 3.7) {
            const auto there = along.at(x);
            const core::Costs pure = alone.costs_at(traffic, x);
            const MixCost found = core::mix_cost(alone.prepared(), alone.scenario(), pure);
            ASSERT_EQ(there.pure.monthly_usd, pure.monthly_usd) << seed << " " << x;
            EXPECT_EQ(there.mix.monthly_usd, found.monthly_usd) << seed << " " << x;
            EXPECT_EQ(there.mix.wins, found.wins) << seed << " " << x;
            gains += found.saving_usd > 0;
        }
    }
    EXPECT_GT(gains, 300);
}

} // namespace
