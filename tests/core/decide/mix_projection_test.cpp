// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/months_ahead.h"
#include "core/decide/projection.h"
#include "core/decide/snapshot.h"
#include "core/model/evaluate.h"

#include "tests/support/day_and_night.h"
#include "tests/support/plausible_scenario.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace {

using core::mix_plan;
using core::Option;
using core::Projection;
using core::Scenario;

Projection with_mix(const Scenario& s) {
    return core::projection(s, core::months_ahead(s, true));
}

// As in mix_test.cpp: a machine for $1,460 and what lies above the mean at the API, 0.316482 of $2,628.
const double at_api_usd = 1 / std::tan(std::numbers::pi / 24) / 24 * 2628;

Scenario mixed() {
    Scenario s = test::day_and_night();
    s.hosting.usd_per_instance_hour = 2;
    s.horizon.months = 4;
    return s;
}

TEST(MixProjection, theSameMonthAgainAndAgain) {
    Scenario s = mixed();
    s.team.migration_usd = 500;
    s.horizon.discount_rate_per_year = 0.2;
    const Projection p = with_mix(s);
    ASSERT_EQ(p.monthly_usd[mix_plan].size(), 4u);
    EXPECT_NEAR(p.monthly_usd[mix_plan][0], 1460 + at_api_usd + 500, 1e-9);
    EXPECT_NEAR(p.monthly_usd[mix_plan][3], 1460 + at_api_usd, 1e-9);
    EXPECT_EQ(p.at_start_usd[mix_plan], 500);
    double sum = 500;
    for (int m = 0; m < 4; ++m)
        sum += (1460 + at_api_usd) * std::pow(1.2, -m / 12.0);
    EXPECT_NEAR(p.cumulative_usd[mix_plan][4], sum, 1e-9);
    // $336 less than the API's $2,628 a month: what moving cost is back in the second month.
    EXPECT_EQ(p.payback_month[mix_plan], 2);
}

// Either credit pays for its own part of the bill, and not for more.
TEST(MixProjection, creditsPayTheirPartOfTheBill) {
    Scenario s = mixed();
    s.credits.api_usd = 1.5 * at_api_usd;
    s.credits.hosting_usd = 2000;
    s.team.api_usd_per_year = 1200;
    s.team.hosting_usd_per_year = 2400;
    const Projection p = with_mix(s);
    EXPECT_NEAR(p.monthly_usd[mix_plan][0], 100 + 200, 1e-9) << "people are nobody's credit";
    EXPECT_NEAR(p.monthly_usd[mix_plan][1], 300 + 0.5 * at_api_usd + 2 * 1460 - 2000, 1e-9);
    EXPECT_NEAR(p.monthly_usd[mix_plan][2], 300 + at_api_usd + 1460, 1e-9);
}

// Own machines are bought at the start and are no part of the months: of $36,500 a month each $1,460 are
// written off.
TEST(MixProjection, ownMachinesAreBought) {
    Scenario s = mixed();
    s.hosting.usd_per_instance_hour = 4; // nobody rents
    s.owned = {.enabled = true, .usd_per_instance = 36500, .lifetime_months = 25, .residual_share = 0};
    s.owned.kw_per_instance = s.owned.maintenance_share_per_year = 0;
    s.owned.colocation_usd_per_instance_month = 0;
    const core::Mix mix = core::mix(core::prepare(s), s);
    ASSERT_TRUE(mix.gain);
    EXPECT_NEAR(mix.monthly_usd, 1460 + at_api_usd, 1e-9);
    const Projection p = with_mix(s);
    EXPECT_NEAR(p.monthly_usd[mix_plan][0], 36500 + at_api_usd, 1e-9);
    EXPECT_NEAR(p.monthly_usd[mix_plan][1], at_api_usd, 1e-9);
    EXPECT_EQ(p.at_start_usd[mix_plan], 36500);
}

// What the mix of a month is: with growth and falling prices no month is dearer than the cheapest option's,
// machines aside that are bought; where it is one of them throughout, its line is that one's.
TEST(MixProjection, isTheMixOfEachMonth) {
    int mixed = 0, pure = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Scenario s = test::plausible_scenario(seed);
        s.horizon.months = 12;
        s.traffic.growth_per_month = 0.1;
        s.owned.enabled = s.owned.enabled && seed % 2 == 0;
        const auto ahead = core::months_ahead(s, true);
        const Projection p = core::projection(s, ahead);
        const auto& usd = p.monthly_usd[mix_plan];
        EXPECT_EQ(usd.empty(), !ahead.front().mix.answered) << seed;
        if (usd.empty())
            continue;
        ASSERT_EQ(usd.size(), 12u) << seed;
        EXPECT_EQ(ahead.front().mix.monthly_usd, core::mix(core::prepare(s), s).monthly_usd) << seed;
        const auto first = ahead.front().mix.pure;
        if (std::ranges::all_of(ahead,
                                [&](const auto& now) { return now.mix.pure && now.mix.pure == first; })) {
            ++pure;
            for (std::size_t m = 0; m < usd.size(); ++m)
                EXPECT_NEAR(usd[m], p.monthly_usd[static_cast<std::size_t>(*first)][m],
                            1e-9 * std::abs(usd[m]))
                    << seed << ", month " << m;
        }
        if (s.owned.enabled || s.credits != core::Credits{})
            continue;
        ++mixed;
        for (std::size_t m = 1; m < usd.size(); ++m) {
            const double migrated = ahead[m - 1].mix.pure == Option::api ? s.team.migration_usd : 0;
            EXPECT_LE(usd[m], *ahead[m].costs[*core::cheapest_option(ahead[m].costs)] * (1 + 1e-9) + migrated)
                << seed << ", month " << m;
        }
    }
    EXPECT_GT(mixed, 40);
    EXPECT_GT(pure, 20);
}

TEST(MixProjection, standsInTheResultWhereTheMixIsTheAnswer) {
    const auto shown = core::make_snapshot(mixed(), {}, {});
    ASSERT_TRUE(shown->mix_wins);
    EXPECT_NEAR(shown->projection.monthly_usd[mix_plan][0], shown->mix.monthly_usd, 1e-9);
    EXPECT_TRUE(core::make_snapshot(test::article(), {}, {})->projection.cumulative_usd[mix_plan].empty());
}

} // namespace
