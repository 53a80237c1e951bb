// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fleet.h"

#include "core/model/evaluate.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace {

core::TrafficLoad load_of(double mean_requests_per_s, double peak = 1) {
    core::TrafficLoad load;
    load.mean_requests_per_s = mean_requests_per_s;
    load.peak_requests_per_s = mean_requests_per_s * peak;
    return load;
}

core::ReplicaPlan plan_of(double gpus, double gpus_per_instance, std::optional<double> requests_per_s) {
    return {.placement = core::place(gpus, gpus_per_instance), .requests_per_s = requests_per_s};
}

TEST(Replicas, atLeastOneAndExactOnTheStep) {
    EXPECT_EQ(core::replicas_for(0, 10), 1);
    EXPECT_EQ(core::replicas_for(30, 10), 3);
    EXPECT_EQ(core::replicas_for(0.3, 0.1), 3); // 0.3/0.1 is 2.9999999999999996
    EXPECT_EQ(core::replicas_for(0.7, 0.1), 7); // 0.7/0.1 is 6.999999999999999
    EXPECT_EQ(core::replicas_for(30.001, 10), 4);
}

TEST(Fleet, sparesStandOnTheirOwnUnits) {
    // 25 requests/s / (10 x 0.8) = 3.1: 4 replicas, 2 in a unit: 2 units, one spare.
    const core::Hosting h{.target_utilisation = 0.8, .spare_units = 1};
    const auto fleet =
        core::fleet_for(plan_of(4, 8, 10), h, load_of(25), core::day_shape({.peak_to_average = 1}));
    EXPECT_EQ(fleet.replicas, 4);
    EXPECT_EQ(fleet.units, 3);
    EXPECT_EQ(fleet.instances, 3);
    EXPECT_EQ(fleet.average_instances, 3);
    EXPECT_EQ(fleet.average_spare_instances, 1);
    EXPECT_DOUBLE_EQ(*fleet.utilisation, 25.0 / 40);
}

TEST(Fleet, aReplicaOverTwoInstancesCountsBoth) {
    const core::Hosting h{.spare_units = 1};
    const auto fleet =
        core::fleet_for(plan_of(16, 8, 10), h, load_of(15), core::day_shape({.peak_to_average = 1}));
    EXPECT_EQ(fleet.units, 3); // two replicas and a spare
    EXPECT_EQ(fleet.instances, 6);
}

TEST(Fleet, unlimitedIsOneReplicaWhateverTheTraffic) {
    const core::Hosting h{.spare_units = 1};
    const auto fleet = core::fleet_for(plan_of(0, 0, std::nullopt), h, load_of(1e9),
                                       core::day_shape({.peak_to_average = 5}));
    EXPECT_EQ(fleet.units, 2);
    EXPECT_FALSE(fleet.utilisation);
}

// The clever sum over 13 different hours against the plain one over 24.
TEST(Fleet, followingTheTrafficIsTheMeanOverTheHours) {
    const core::Hosting h{
        .target_utilisation = 0.9, .spare_units = 2, .scaling = core::Scaling::follow_traffic};
    for (const auto peak : {1.0, 1.7, 3.0, 9.0})
        for (const auto mean : {0.01, 3.0, 55.5, 1234.5}) {
            const auto day = core::day_shape({.peak_to_average = peak});
            const auto plan = plan_of(2, 8, 1.7);
            auto sum = 0.0;
            for (const auto hour : day.load)
                sum += std::ceil(core::replicas_for(mean * hour, 1.7 * 0.9) / 4);
            const auto fleet = core::fleet_for(plan, h, load_of(mean, peak), day);
            EXPECT_DOUBLE_EQ(fleet.average_instances, sum / 24 + 2);
            EXPECT_GE(fleet.instances, fleet.average_instances); // the peak hour needs the most
        }
}

// Auto takes the cheapest fleet: no fixed number of GPUs per replica is cheaper.
TEST(Fleet, autoIsTheCheapestOfTheFixed) {
    for (const auto words : {1e5, 1e7, 5e7, 1e9, 1e10}) {
        auto s = test::llama_on_h100();
        s.traffic.words_per_day = words;
        const auto automatic = *core::evaluate(s).costs[core::Option::rented];
        auto best = std::numeric_limits<double>::max();
        for (const auto gpus : {1.0, 2.0, 4.0, 8.0}) {
            s.hosting.gpus_per_replica = gpus;
            if (const auto usd = core::evaluate(s).costs[core::Option::rented])
                best = std::min(best, *usd);
        }
        EXPECT_DOUBLE_EQ(automatic, best) << words;
    }
}

} // namespace
