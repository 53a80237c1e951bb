// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/waiting.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <queue>
#include <random>
#include <vector>

namespace {

// A replica whose full batch of `slots` completes one in 23.07/slots seconds, and whose step is to three
// tenths in proportion to the requests in flight.
core::Queue replicas(double count, double slots, double utilisation) {
    const auto rate = [slots](double in_flight) {
        return in_flight * 1.3 / (1 + 0.3 * in_flight / slots) / 23.07;
    };
    return {.arrivals_per_s = utilisation * count * rate(slots),
            .replicas = count,
            .slots = slots,
            .requests_per_s = rate};
}

// A birth-death chain with Poisson arrivals, worked out independently: batch 11, one replica and two, at 70,
// 75 and 90 %.
TEST(Waiting, aChainOfElevenSlots) {
    const auto p95_s = [](double count, double utilisation) {
        return core::waiting_for_a_slot(replicas(count, 11, utilisation))->p95_s;
    };
    EXPECT_NEAR(p95_s(1, 0.70), 8.6, 0.05);
    EXPECT_NEAR(p95_s(1, 0.75), 13.5, 0.05);
    EXPECT_NEAR(p95_s(1, 0.90), 53, 0.5);
    EXPECT_NEAR(p95_s(2, 0.70), 0.5, 0.05);
    EXPECT_NEAR(p95_s(2, 0.75), 3.4, 0.05);
    EXPECT_NEAR(p95_s(2, 0.90), 24, 0.5);
}

// Erlang's C of 10 slots offered 8, by its formula: 0.409180; ln(0.40918/0.05) / (10 − 8) = 1.0510.
TEST(Waiting, constantSecondsInASlotAreErlangsC) {
    core::Queue q{
        .arrivals_per_s = 8, .replicas = 2, .slots = 5, .requests_per_s = [](double n) { return n; }};
    EXPECT_NEAR(core::waiting_for_a_slot(q)->probability, 0.409180, 1e-6);
    EXPECT_NEAR(core::waiting_for_a_slot(q)->p95_s, 1.0510, 1e-4);
    q.squared_variation = 0;
    EXPECT_NEAR(core::waiting_for_a_slot(q)->p95_s, 1.0510 / 2, 1e-4);
}

TEST(Waiting, neverEndsWhereMoreArrivesThanIsCompleted) {
    EXPECT_FALSE(core::waiting_for_a_slot(replicas(1, 11, 1)));
    EXPECT_FALSE(core::waiting_for_a_slot(replicas(3, 11, 1.2)));
}

TEST(Waiting, largeBatchesAndManyReplicasHaveNone) {
    EXPECT_EQ(core::waiting_for_a_slot(replicas(4, 80, 0.75))->p95_s, 0);
    EXPECT_LT(core::waiting_for_a_slot(replicas(4, 80, 0.75))->probability, 0.001);
    const auto many = core::waiting_for_a_slot(replicas(1e6, 4096, 0.9));
    EXPECT_GE(many->probability, 0);
    EXPECT_LT(many->probability, 1e-9);
}

TEST(Waiting, anotherReplicaForTheSameLoadNeverWaitsLonger) {
    double before = 1e9;
    for (double count = 1; count <= 12; ++count) {
        core::Queue q = replicas(count, 7, 0.5);
        q.arrivals_per_s = replicas(1, 7, 0.95).arrivals_per_s;
        const double now = core::waiting_for_a_slot(q)->p95_s;
        EXPECT_LE(now, before);
        before = now;
    }
}

// The judge: requests with exponential work, shared by those in flight as the rates say, event by event.
TEST(Waiting, aSimulationAgrees) {
    const core::Queue q = replicas(1, 11, 0.75);
    std::mt19937_64 random(1);
    const auto exponential = [&](double rate) {
        return -std::log1p(-static_cast<double>(random() >> 11) * 0x1p-53) / rate;
    };
    std::vector<double> waits;
    std::queue<double> queued; // when each arrived
    double now = 0;
    int in_flight = 0;
    while (waits.size() < 400000) {
        const double completed = in_flight > 0 ? q.requests_per_s(in_flight) : 0;
        now += exponential(q.arrivals_per_s + completed);
        const bool arrives = exponential(q.arrivals_per_s) < (completed > 0 ? exponential(completed) : 1e300);
        if (arrives && in_flight == 11) {
            queued.push(now);
        } else if (arrives) {
            ++in_flight;
            waits.push_back(0);
        } else if (queued.empty()) {
            --in_flight;
        } else {
            waits.push_back(now - queued.front());
            queued.pop();
        }
    }
    const auto p95 = waits.begin() + static_cast<std::ptrdiff_t>(0.95 * static_cast<double>(waits.size()));
    std::nth_element(waits.begin(), p95, waits.end());
    EXPECT_NEAR(*p95, core::waiting_for_a_slot(q)->p95_s, 1.0);
}

// Against sixty halvings, which leave nothing of any interval.
TEST(Waiting, theRequestsInFlightAreFoundToTheLastDigits) {
    for (const double slots : {1.0, 2.0, 11.0, 256.0, 4096.0})
        for (const double utilisation : {0.001, 0.02, 0.3, 0.5, 0.8, 0.99, 0.999999, 1.0, 1.1}) {
            const core::Queue q = replicas(3, slots, utilisation);
            double few = 1, many = slots;
            for (int i = 0; i < 60; ++i) {
                const double middle = (few + many) / 2;
                (q.requests_per_s(middle) < q.arrivals_per_s / q.replicas ? few : many) = middle;
            }
            EXPECT_NEAR(core::in_flight_of_a_replica(q), many, 1e-12 * many)
                << slots << " at " << utilisation;
        }
}

// A rate with a kink, and one that hardly rises: the line between the ends leads astray there.
TEST(Waiting, theRequestsInFlightAreFoundBesideAKink) {
    core::Queue q{.arrivals_per_s = 1.0001, .replicas = 1, .slots = 1000, .requests_per_s = [](double b) {
                      return b < 10 ? b / 10 : 1 + 1e-6 * (b - 10);
                  }};
    EXPECT_NEAR(core::in_flight_of_a_replica(q), 110, 1e-7);
    q.arrivals_per_s = 0.75;
    EXPECT_NEAR(core::in_flight_of_a_replica(q), 7.5, 1e-11);
}

} // namespace
