// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/mix_chance.h"

#include "core/decide/what_if.h"

#include "tests/support/day_and_night.h"
#include "tests/support/plausible_scenario.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <string>

namespace {

using core::MixChance;
using core::Option;
using core::Scenario;

double of(const MixChance& chance, Option option) {
    return chance.probability_cheapest[static_cast<std::size_t>(option)];
}
double of_mix(const MixChance& chance) {
    return chance.probability_cheapest[core::mix_plan];
}
MixChance chance_of(const Scenario& s, const core::Sampling& sampling = {}) {
    return core::mix_chance(core::prepare(s), s, core::draw(s, sampling));
}

// By hand: the API costs 2,628 f, two machines 2,920, one and the API 1,460 + 831.71 f with f the region's
// factor (mix_test.cpp). The mix saves 1 % of the API's bill from f = 1,460 / (0.99 x 2,628 - 831.71) =
// 0.8248 on, and 1 % of the machines' up to (0.99 x 2,920 - 1,460) / 831.71 = 1.7203. ln f is normal with
// mean 0 and deviation ln 2 / 1.645.
TEST(MixChance, oneRangeInClosedForm) {
    Scenario s = test::day_and_night();
    s.hosting.usd_per_instance_hour = 2;
    s.ranges["api.region_factor"] = {0.5, 2};
    const double above = 1 / std::tan(std::numbers::pi / 24) / 24 * 2628;
    const auto below = [](double factor) {
        return std::erfc(-std::log(factor) / std::numbers::ln2 * 1.6448536269514722 / std::numbers::sqrt2) /
               2;
    };
    const double from = below(1460 / (0.99 * 2628 - above)), to = below((0.99 * 2920 - 1460) / above);
    const MixChance chance = chance_of(s);
    EXPECT_NEAR(of_mix(chance), to - from, 1.0 / 2000);
    EXPECT_NEAR(of(chance, Option::api), from, 1.0 / 2000);
    EXPECT_NEAR(of(chance, Option::rented), 1 - to, 1.0 / 2000);
    EXPECT_EQ(of(chance, Option::owned), 0);
    ASSERT_TRUE(chance.monthly_usd);
    EXPECT_NEAR(chance.monthly_usd->p5, 2628 * 0.5, 2) << "the API";
    EXPECT_NEAR(chance.monthly_usd->p50, 1460 + above, 2);
    EXPECT_NEAR(chance.monthly_usd->p95, 2920, 1e-9) << "two machines";
}

TEST(MixChance, withNothingToMixTheChancesAreThoseOfTheOptions) {
    Scenario s = test::article();
    s.ranges["traffic.words_per_day"] = {5e6, 50e6};
    const core::Uncertainty pure = core::uncertainty(s);
    const MixChance chance = chance_of(s);
    for (const Option option : core::all_options)
        EXPECT_EQ(of(chance, option), pure.probability_cheapest[static_cast<std::size_t>(option)]);
    EXPECT_EQ(of_mix(chance), 0);
    EXPECT_LT(chance.monthly_usd->p5, pure.monthly_usd[0]->p50);
}

// A scenario whose mix is in doubt: traffic and rent may be a third or three times what they are.
Scenario in_doubt(std::uint64_t seed) {
    Scenario s = test::plausible_scenario(seed);
    const core::Input& traffic = core::traffic_input(s);
    const double now = core::get(s, traffic);
    s.ranges[std::string(traffic.path)] = {now / 3, core::clamped(traffic, now * 3)};
    s.ranges["hosting.usd_per_instance_hour"] = {s.hosting.usd_per_instance_hour / 2,
                                                 s.hosting.usd_per_instance_hour * 2};
    return s;
}

// Of samples of which each is looked at, one by one through mix().
TEST(MixChance, againstTheMixOfEverySample) {
    double error = 0, worst = 0;
    int mixed = 0;
    for (std::uint64_t seed = 0; seed < 400 && mixed < 40; ++seed) {
        const Scenario s = in_doubt(seed);
        const core::Prepared prepared = core::prepare(s);
        const core::Drawn drawn = core::draw(s);
        const MixChance chance = core::mix_chance(prepared, s, drawn);
        const int samples = drawn.samples.count();
        if (of_mix(chance) == 0 || of_mix(chance) == 1)
            continue; // certain; missed ones the next test finds
        core::WhatIf what_if(prepared, s);
        int wins = 0;
        for (std::size_t i = 0; i < drawn.usd[0].size(); ++i) {
            drawn.samples.put(i, what_if);
            const core::Mix mix = core::mix(what_if.prepared(), what_if.scenario());
            wins += mix.gain && mix.saving_usd_per_month >= 0.01 * *what_if.costs()[*mix.best_pure];
        }
        ++mixed;
        const double off = std::abs(of_mix(chance) - static_cast<double>(wins) / samples);
        error += off;
        worst = std::max(worst, off);
    }
    std::printf("of %d in doubt off by %.4f, at most %.4f\n", mixed, error / mixed, worst);
    EXPECT_GT(mixed, 30);
    EXPECT_LT(error / mixed, 0.01);
    EXPECT_LT(worst, 0.04);
}

TEST(MixChance, noOptionGainsByTheMixAndAllSumsToOne) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const Scenario s = in_doubt(seed);
        const core::Drawn drawn = core::draw(s);
        const core::Uncertainty pure = core::uncertainty(drawn);
        const MixChance chance = core::mix_chance(core::prepare(s), s, drawn);
        double sum = 0, of_options = 0;
        std::size_t savings = 0, both = 0;
        for (const Option option : core::all_options) {
            const double alone = pure.probability_cheapest[static_cast<std::size_t>(option)];
            EXPECT_LE(of(chance, option), alone) << seed;
            of_options += alone;
            if (const auto& usd = pure.monthly_usd[static_cast<std::size_t>(option)];
                usd && pure.share_answered[static_cast<std::size_t>(option)] == 1) {
                EXPECT_LE(chance.monthly_usd->p5, usd->p5) << seed;
                EXPECT_LE(chance.monthly_usd->p50, usd->p50) << seed;
                EXPECT_LE(chance.monthly_usd->p95, usd->p95) << seed;
            }
        }
        for (std::size_t plan = 0; plan < core::plan_count; ++plan) {
            sum += chance.probability_cheapest[plan];
            savings += chance.savings_usd[plan].size();
            for (const double usd : chance.savings_usd[plan])
                EXPECT_TRUE(plan == 0 ? usd <= 0 : usd > 0) << seed << ", " << plan << ": " << usd;
        }
        for (std::size_t i = 0; i < drawn.usd[0].size(); ++i)
            both += !std::isnan(drawn.usd[0][i]) && core::cheapest_sampled(drawn.usd, i, 1);
        EXPECT_NEAR(sum, of_options, 1e-12) << seed;
        EXPECT_EQ(savings, both) << seed;
    }
}

} // namespace
