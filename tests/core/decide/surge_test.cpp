// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/surge.h"

#include "core/scenario/inputs.h"
#include "tests/support/plausible_scenario.h"
#include "tests/support/ready_made.h"

#include <gtest/gtest.h>

#include <cmath>

namespace {

using core::Surge;

core::SurgeOutcome outcome_of(const core::Scenario& s, const Surge& surge) {
    const auto prepared = core::prepare(s);
    return core::surge_outcome(s, prepared, core::evaluate(prepared, s), surge);
}

// A day of ten times the traffic costs nine more days' worth of tokens: the month's tokens over 365/12, times
// nine.
TEST(Surge, aDayAtTheApiCostsItsTokens) {
    auto s = test::ready_made("gpt_oss_120b_h100.rentorrun");
    const auto e = core::evaluate(s);
    double tokens_usd = 0;
    for (std::size_t i = 0; i < core::cost_items().size(); ++i)
        if (core::cost_items()[i].grows_with_traffic)
            tokens_usd += e.costs.item_usd[i];
    const auto outcome = outcome_of(s, {.factor = 10, .hours = 24});
    EXPECT_NEAR(*outcome.api_extra_usd, tokens_usd / core::days_per_month * 9, 1e-6);
    EXPECT_FALSE(outcome.api_share) << "no limit";
    s.traffic.peak_to_average = 1;
    s.api.tokens_per_minute_limit = core::evaluate(s).traffic.peak_tokens_per_minute * 4;
    const auto limited = outcome_of(s, {.factor = 10, .hours = 24});
    EXPECT_NEAR(*limited.api_share, 0.4, 1e-12);
    EXPECT_NEAR(*limited.api_extra_usd, tokens_usd / core::days_per_month * 3, 1e-6)
        << "what is turned away costs nothing";
}

// Two busy hours that are twelve apart are no event of two hours: of those that follow one another the
// busiest two hold 12 and 1 of the 24 + 22 weights.
TEST(Surge, itsHoursFollowOneAnother) {
    auto s = test::ready_made("gpt_oss_120b_h100.rentorrun");
    s.traffic.profile.assign(24, 1);
    s.traffic.profile[6] = s.traffic.profile[18] = 12;
    const double day_usd = *outcome_of(s, {.factor = 2, .hours = 24}).api_extra_usd;
    EXPECT_NEAR(*outcome_of(s, {.factor = 2, .hours = 2}).api_extra_usd, day_usd * 13 / 46, 1e-6);
}

// On a flat day machines at a tenth of the surge's load carry what they carry, and those that are missing are
// known.
TEST(Surge, machinesCarryWhatTheyCan) {
    auto s = test::ready_made("gpt_oss_120b_h100.rentorrun");
    s.traffic.peak_to_average = 1;
    const auto e = core::evaluate(s);
    const double there = *e.capacity.requests_per_s * e.fleet->replicas_per_unit * e.fleet->units;
    const double factor = 4 * there / e.traffic.mean_requests_per_s;
    const auto outcome = outcome_of(s, {.factor = factor, .hours = 24});
    EXPECT_NEAR(*outcome.rented_share, 0.25, 1e-9);
    auto grown = s;
    core::set(grown, core::traffic_input(grown), core::get(s, core::traffic_input(s)) * factor);
    const auto then = *core::evaluate(grown).fleet;
    EXPECT_EQ(outcome.more_instances, then.instances - e.fleet->instances);
    EXPECT_NEAR(outcome.more_instances_usd, outcome.more_instances * 24 * s.hosting.usd_per_instance_hour,
                1e-9);
}

// A usual day is carried whole, whichever way own machines are laid out, and nothing is said of what has no
// answer.
TEST(Surge, aUsualDayIsCarried) {
    int own = 0, none = 0;
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        auto s = test::plausible_scenario(seed);
        s.owned.enabled = true;
        const auto outcome = outcome_of(s, {.factor = 1, .hours = 24});
        const auto e = core::evaluate(s);
        EXPECT_TRUE(e.costs[core::Option::rented] || !outcome.rented_share) << seed;
        EXPECT_TRUE(e.costs[core::Option::owned] || !outcome.owned_share) << seed;
        none += !e.costs[core::Option::rented];
        if (outcome.rented_share)
            EXPECT_NEAR(*outcome.rented_share, 1, 1e-9) << seed;
        if (outcome.owned_share) {
            EXPECT_NEAR(*outcome.owned_share, 1, 1e-9) << seed;
            ++own;
        }
        EXPECT_NEAR(outcome.api_extra_usd.value_or(0), 0, 1e-9) << seed;
    }
    EXPECT_GT(own, 100);
    EXPECT_GT(none, 10);
}

TEST(Surge, moreOfItNeverCarriesMoreNorCostsLess) {
    int carried = 0;
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        const auto s = test::plausible_scenario(seed);
        double last_share = 1, last_usd = 0, last_more = 0;
        for (const double factor : {1.0, 2.0, 5.0, 10.0, 100.0}) {
            const auto outcome = outcome_of(s, {.factor = factor, .hours = 24});
            for (const auto& share : {outcome.rented_share, outcome.owned_share, outcome.api_share})
                if (share)
                    EXPECT_TRUE(*share > 0 && *share <= 1 + 1e-12) << seed;
            if (outcome.rented_share) {
                EXPECT_LE(*outcome.rented_share, last_share + 1e-12) << seed;
                last_share = *outcome.rented_share;
                ++carried;
            }
            if (outcome.api_extra_usd) {
                EXPECT_GE(*outcome.api_extra_usd, last_usd * (1 - 1e-12)) << seed;
                last_usd = *outcome.api_extra_usd;
            }
            EXPECT_GE(outcome.more_instances, last_more);
            last_more = outcome.more_instances;
        }
    }
    EXPECT_GT(carried, 500);
}

} // namespace
