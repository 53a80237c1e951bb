// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/waiting_need.h"

#include "core/model/evaluate.h"
#include "core/model/latency.h"
#include "core/model/replica_layout.h"
#include "core/model/replica_load.h"
#include "tests/support/ready_made.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace {

constexpr auto rented = core::Option::rented;
constexpr double never = std::numeric_limits<double>::infinity();

// Llama 3.3 70B on two H100 a replica with few requests in flight, so that some of them wait.
core::Scenario few_slots(double goal_s) {
    auto s = test::ready_made("llama_70b_h100.rentorrun");
    s.hosting.gpus_per_replica = 2;
    s.hosting.gpus_per_instance = 2; // a machine a replica
    s.hosting.min_tokens_per_s_per_user = 40;
    s.hosting.target_utilisation = 0.9;
    s.hosting.max_time_to_first_token_s = goal_s;
    s.traffic.words_per_day = 2e8;
    s.owned.enabled = true;
    return s;
}

core::WaitingGoal goal_of(const core::Scenario& s, double slots) {
    const auto shape = core::model_shape(s.model);
    return {.model = shape,
            .gpu = core::gpu_of(s.hosting),
            .layout = core::layout_of(shape, s.hosting.gpus_per_replica, s.hosting.gpus_per_instance),
            .load = core::load_of(s),
            .slots = slots,
            .seconds = s.hosting.max_time_to_first_token_s};
}

// What core::latency says of so many replicas.
double first_token_p95_s(core::Scenario s, double replicas) {
    s.hosting.max_time_to_first_token_s = 0;
    auto e = core::evaluate(s);
    e.fleet->units = replicas + s.hosting.spare_units;
    return core::latency(s, e)->time_to_first_token_p95_s.value_or(never);
}

double usd(const core::Scenario& s, core::Option option = rented) {
    return core::evaluate(s).costs[option].value_or(never);
}

TEST(WaitingNeed, isTheFewestWithWhichThePeakKeepsTheGoal) {
    for (const double words : {1e6, 3e7, 2e8, 3e9})
        for (const double goal_s : {0.12, 0.2, 0.5, 2.0, 20.0}) {
            auto s = few_slots(goal_s);
            s.traffic.words_per_day = words;
            const auto e = core::evaluate(s);
            ASSERT_TRUE(e.fleet) << goal_s;
            const double needed = *core::latency(s, e)->replicas_for_the_wait;
            EXPECT_LE(first_token_p95_s(s, needed), goal_s) << words << " " << goal_s;
            if (needed > 1)
                EXPECT_GT(first_token_p95_s(s, needed - 1), goal_s) << words << " " << goal_s;
            EXPECT_EQ(e.fleet->replicas, std::max(e.fleet->replicas_for_load, needed));
            EXPECT_LE(*core::latency(s, e)->time_to_first_token_p95_s, goal_s);
        }
}

// The most arrivals a second that so many replicas take, in requests/s of one.
double most(const core::WaitingNeed& need, double replicas, double requests_per_s) {
    double kept = 0, missed = replicas * requests_per_s;
    for (int i = 0; i < 60; ++i) {
        const double middle = (kept + missed) / 2;
        (need.keep(replicas, middle) ? kept : missed) = middle;
    }
    return kept / requests_per_s;
}

// By hand: replicas of one slot are a queue M/M/k. Where the goal is what a request alone takes, 5 in 100 may
// wait: one replica is then busy 5 % of its time, and of two Erlang's C = 2 u^2 / (1 + u) is 0.05 at
// u = (0.05 + sqrt(0.0025 + 0.4)) / 4 = 0.171107. With u = 0.8 one replica's 95th percentile is
// ln(0.8 / 0.05) / 0.2 = 13.8629 of its requests.
TEST(WaitingNeed, oneSlotIsErlangs) {
    auto s = few_slots(0);
    const auto alone = core::replica_throughput_at(core::model_shape(s.model), core::gpu_of(s.hosting),
                                                   goal_of(s, 1).layout, core::load_of(s), 1);
    s.hosting.max_time_to_first_token_s = alone.time_to_first_token_under_load_s;
    const core::WaitingNeed at_once(goal_of(s, 1));
    ASSERT_TRUE(at_once.reachable());
    EXPECT_NEAR(most(at_once, 1, alone.requests_per_s), 0.05, 1e-9);
    EXPECT_NEAR(most(at_once, 2, alone.requests_per_s), 2 * 0.171107, 2e-6);
    s.hosting.max_time_to_first_token_s += 13.8629 / alone.requests_per_s;
    EXPECT_NEAR(most(core::WaitingNeed(goal_of(s, 1)), 1, alone.requests_per_s), 0.8, 1e-6);
}

TEST(WaitingNeed, ofMoreReplicasEachCarriesNoLess) {
    for (const double slots : {1.0, 4.0, 30.0})
        for (const double goal_s : {0.15, 1.0, 10.0}) {
            const auto goal = goal_of(few_slots(goal_s), slots);
            double before = 0;
            for (const double replicas :
                 {1., 2., 3., 5., 8., 13., 40., 200., 1000., 1025., 3000., 1e5, 1e8}) {
                const double each = most(core::WaitingNeed(goal), replicas, 100) / replicas;
                EXPECT_GE(each, before * (1 - 1e-12)) << slots << " " << goal_s << " " << replicas;
                before = each;
            }
        }
}

// Asked in any order it says the same.
TEST(WaitingNeed, whatItRemembersChangesNothing) {
    const auto goal = goal_of(few_slots(0.5), 11);
    const core::WaitingNeed asked(goal);
    for (double load = 1e4; load > 1e-3; load *= 0.7)
        asked.replicas(load);
    for (double load = 1e-3; load < 1e4; load *= 1.9)
        EXPECT_EQ(core::WaitingNeed(goal).replicas(load), asked.replicas(load)) << load;
}

TEST(WaitingNeed, moreTrafficAndATighterGoalNeverCostLess) {
    for (const auto scaling : {core::Scaling::fixed, core::Scaling::follow_traffic}) {
        double before_words = 0;
        for (double words = 1e5; words < 1e11; words *= 1.7) {
            auto s = few_slots(0.3);
            s.hosting.gpus_per_replica = 0; // any plan
            s.hosting.gpus_per_instance = 8;
            s.hosting.scaling = scaling;
            s.traffic.words_per_day = words;
            double before = usd(s);
            EXPECT_GE(before, before_words * (1 - 1e-12)) << words;
            before_words = before;
            for (const double goal_s : {0.2, 0.14, 0.1, 0.05}) {
                s.hosting.max_time_to_first_token_s = goal_s;
                EXPECT_GE(usd(s), before) << words << " " << goal_s;
                before = usd(s);
            }
            s.hosting.max_time_to_first_token_s = 0;
            EXPECT_LE(usd(s), before_words) << words;
        }
    }
}

// A goal that everybody keeps costs nothing, although every plan is kept for it.
TEST(WaitingNeed, aGoalThatIsKeptAnywayChangesNothing) {
    for (const auto& file : test::ready_made_files())
        for (const double words : {1e5, 1e7, 1e9}) {
            auto s = test::ready_made(file);
            s.traffic.words_per_day = words;
            s.owned.enabled = true;
            s.hosting.target_utilisation = 0.6;
            auto with_goal = s;
            with_goal.hosting.max_time_to_first_token_s = 3600;
            for (const auto option : core::all_options)
                EXPECT_DOUBLE_EQ(usd(with_goal, option), usd(s, option)) << file << " " << words;
        }
}

// Each hour has its own load: the fleet that follows is the mean of what fixed fleets for its hours need.
TEST(WaitingNeed, everyHourKeepsTheGoal) {
    auto s = few_slots(0.12);
    s.traffic.peak_to_average = 3;
    s.hosting.scaling = core::Scaling::follow_traffic;
    const auto prepared = core::prepare(s);
    const auto e = core::evaluate(prepared, s);
    EXPECT_TRUE(e.fleet->decided_by_wait());
    double sum = 0;
    for (const double load : prepared.day.load) {
        auto hour = s;
        hour.traffic.peak_to_average = 1;
        hour.traffic.words_per_day *= std::max(load, 1e-9);
        hour.hosting.scaling = core::Scaling::fixed;
        sum += core::evaluate(hour).fleet->instances;
    }
    EXPECT_DOUBLE_EQ(e.fleet->average_instances, sum / 24);
}

TEST(WaitingNeed, ownMachinesKeepItAllMonthLong) {
    auto s = few_slots(0.12);
    s.hosting.billed_hours_per_month = 365;
    const auto half = *core::evaluate(s).fleet;
    s.hosting.billed_hours_per_month = 730;
    const auto whole = *core::evaluate(s).fleet;
    EXPECT_EQ(half.owned_instances, whole.instances);
    s.traffic.words_per_day *= 2;
    EXPECT_EQ(half.instances, core::evaluate(s).fleet->instances);
}

TEST(WaitingNeed, aGoalThatOneAloneMissesHasNoAnswer) {
    const auto s = few_slots(0.03);
    const auto e = core::evaluate(s);
    EXPECT_FALSE(e.fleet);
    EXPECT_EQ(e.capacity.fit, core::Fit::too_slow);
    EXPECT_GT(*e.capacity.time_to_first_token_s, 0.03);
    EXPECT_FALSE(e.costs[rented] || e.costs[core::Option::owned]);
}

TEST(WaitingNeed, isNoneWhereCapacityIsNotModelled) {
    auto s = few_slots(0.03);
    s.hosting.capacity = core::CapacityMode::unlimited;
    EXPECT_TRUE(core::evaluate(s).fleet);
    EXPECT_FALSE(core::evaluate(s).fleet->decided_by_wait());
}

} // namespace
