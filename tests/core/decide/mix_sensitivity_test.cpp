// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/mix_cost.h"
#include "core/decide/sensitivity.h"

#include "tests/support/day_and_night.h"
#include "tests/support/plausible_scenario.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace {

using core::Scenario;
using core::Sensitivity;

const Sensitivity& of(const std::vector<Sensitivity>& rows, std::string_view path) {
    return *std::ranges::find_if(rows, [&](const Sensitivity& row) { return row.input->path == path; });
}

// By hand: the API costs 2,628 f, the mix 1,460 + 831.71 f with f the region's factor, two machines 2,920; a
// quarter less or more of f moves what the mix saves against the API by a quarter of 2,628 - 831.71. From
// f = (0.99 x 2,920 - 1,460) / 831.71 on machines alone, and up to 1,460 / (0.99 x 2,628 - 831.71) the API.
TEST(MixSensitivity, byHand) {
    Scenario s = test::day_and_night();
    s.hosting.usd_per_instance_hour = 2;
    const double above = 1 / std::tan(std::numbers::pi / 24) / 24 * 2628;
    const auto rows = core::mix_sensitivity(s, 100);
    const Sensitivity& region = of(rows, "api.region_factor");
    EXPECT_NEAR(*region.saving_at_low_usd, std::max(0.0, 0.75 * (2628 - above) - 1460), 1e-9);
    EXPECT_NEAR(*region.saving_at_high_usd, 1.25 * (2628 - above) - 1460, 1e-9);
    const double down = 1460 / (0.99 * 2628 - above), up = (0.99 * 2920 - 1460) / above;
    ASSERT_LT(1 - down, up - 1);
    ASSERT_TRUE(region.flips_at);
    EXPECT_NEAR(*region.flips_at, down, 1e-3 * down);
    // The rent, p an hour: the API alone from 730 p = 0.99 x 2,628 - 831.71 on, machines alone below
    // 0.99 x 1,460 p - 730 p = 831.71.
    const double dear = (0.99 * 2628 - above) / 730, cheap = above / (0.99 * 1460 - 730);
    const Sensitivity& rent = of(rows, "hosting.usd_per_instance_hour");
    ASSERT_TRUE(rent.flips_at);
    EXPECT_NEAR(*rent.flips_at, dear / 2 < 2 / cheap ? dear : cheap, 1e-3 * dear);
}

// Whatever the scenario: there the mix is the answer no longer, and just before it still is.
TEST(MixSensitivity, aFlipIsWhereTheAnswerEnds) {
    int flips = 0, just_before = 0;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const Scenario s = test::plausible_scenario(seed);
        core::WhatIf what_if(s);
        const auto wins = [&] {
            return core::mix_cost(what_if.prepared(), what_if.scenario(), what_if.costs()).wins;
        };
        if (!wins())
            continue;
        for (const Sensitivity& row : core::mix_sensitivity(s, 8)) {
            if (!row.flips_at)
                continue;
            ++flips;
            const double now = what_if.get(*row.input);
            what_if.set(*row.input, *row.flips_at);
            EXPECT_FALSE(wins()) << seed << " " << row.input->path;
            what_if.set(*row.input, row.input->whole ? *row.flips_at + (*row.flips_at > now ? -1 : 1)
                                                     : *row.flips_at + (now - *row.flips_at) * 0.001);
            just_before += wins();
            what_if.set(*row.input, now);
        }
    }
    EXPECT_GT(flips, 20);
    EXPECT_GE(just_before, flips * 0.95) << "of " << flips; // a staircase may have a step in between
}

TEST(MixSensitivity, whereTheMixIsNoAnswerNothingEndsIt) {
    const Scenario s = test::day_and_night(); // machines alone are as cheap
    for (const Sensitivity& row : core::mix_sensitivity(s, 8))
        EXPECT_FALSE(row.flips_at) << row.input->path;
}

} // namespace
