// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/model/serving_simulation.h"

#include "core/model/replica_layout.h"
#include "core/model/replica_load.h"
#include "core/model/waiting.h"
#include "core/model/waiting_need.h"
#include "tests/support/ready_made.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>

namespace {

using test::Lengths;

constexpr double arrival_s = 0.020; // on the way: not simulated

// Llama 3.3 70B on two H100: 1,500 tokens in, a third of them cached, and 400 out.
class LlamaReplica {
  public:
    core::ReplicaThroughput at(double in_flight) const {
        return core::replica_throughput_at(m_shape, m_gpu, m_layout, m_load, in_flight);
    }
    test::Serving serving(std::size_t replicas, std::size_t slots, double utilisation,
                          Lengths lengths) const {
        test::Serving serving{.replicas = replicas,
                              .slots = slots,
                              .arrivals_per_s = utilisation * static_cast<double>(replicas) *
                                                at(static_cast<double>(slots)).requests_per_s,
                              .output_tokens = m_load.output_tokens,
                              .lengths = lengths,
                              .prefill_s = at(1).prefill_s / m_load.engine_efficiency,
                              .step_s = {}};
        for (std::size_t in_flight = 1; in_flight <= slots; ++in_flight)
            serving.step_s.push_back(at(static_cast<double>(in_flight)).step_s / m_load.engine_efficiency);
        return serving;
    }

    core::WaitingNeed need(double slots, double seconds) const {
        return core::WaitingNeed({.model = m_shape,
                                  .gpu = m_gpu,
                                  .layout = m_layout,
                                  .load = m_load,
                                  .slots = slots,
                                  .seconds = seconds});
    }

  private:
    core::Scenario m_scenario = test::ready_made("llama_70b_h100.rentorrun");
    core::ModelShape m_shape = core::model_shape(m_scenario.model);
    core::Gpu m_gpu = core::gpu_of(m_scenario.hosting);
    core::Layout m_layout = core::layout_of(m_shape, 2, 8);
    core::Load m_load = core::load_of(m_scenario);
};

struct Percentiles {
    double wait_p50_s = 0, wait_p95_s = 0, first_token_p95_s = 0;
};

Percentiles formula(const LlamaReplica& replica, const test::Serving& serving) {
    const core::Queue queue{
        .arrivals_per_s = serving.arrivals_per_s,
        .replicas = static_cast<double>(serving.replicas),
        .slots = static_cast<double>(serving.slots),
        .requests_per_s = [&](double in_flight) { return replica.at(in_flight).requests_per_s; },
        .squared_variation = serving.lengths == Lengths::all_alike ? 0.0 : 1.0};
    const auto waiting = *core::waiting_for_a_slot(queue);
    const double spare = queue.replicas * replica.at(queue.slots).requests_per_s - queue.arrivals_per_s;
    const double first_token_s =
        replica.at(core::in_flight_of_a_replica(queue)).time_to_first_token_under_load_s - arrival_s;
    return {.wait_p50_s = std::max(0.0, std::log(waiting.probability / 0.5)) / spare *
                          (1 + queue.squared_variation) / 2,
            .wait_p95_s = waiting.p95_s,
            .first_token_p95_s = first_token_s + waiting.p95_s};
}

struct Cell {
    std::string name;
    Percentiles said, served;
};

void everywhere(Lengths lengths, const std::function<void(const Cell&)>& check) {
    const LlamaReplica replica;
    for (const double utilisation : {0.5, 0.7, 0.8, 0.9})
        for (const std::size_t slots : {1U, 8U, 32U, 128U})
            for (const std::size_t replicas : {1U, 2U, 4U, 8U}) {
                const auto serving = replica.serving(replicas, slots, utilisation, lengths);
                // A nearly full queue forgets slowly.
                const auto served = test::serve(serving, utilisation > 0.8 ? 200000 : 60000, 7);
                check({.name = std::to_string(replicas) + " x " + std::to_string(slots) + " slots at " +
                               std::to_string(utilisation),
                       .said = formula(replica, serving),
                       .served = {.wait_p50_s = test::quantile(served.wait_s, 0.5),
                                  .wait_p95_s = test::quantile(served.wait_s, 0.95),
                                  .first_token_p95_s = test::quantile(served.first_token_s, 0.95)}});
            }
}

// Within a factor, or so many seconds.
void expect_within(double said, double served, double factor, double seconds, const std::string& what) {
    EXPECT_GE(said, std::min(served / factor, served - seconds)) << what;
    EXPECT_LE(said, std::max(served * factor, served + seconds)) << what;
}

// What the program says. With 200,000 requests everywhere the 95th percentile of the wait was within a factor
// of 1.2 or 0.1 s; of fewer the simulation's own is a little off.
void expect_the_wait(const Cell& cell) {
    expect_within(cell.said.wait_p95_s, cell.served.wait_p95_s, 1.4, 0.1, cell.name);
    expect_within(cell.said.wait_p50_s, cell.served.wait_p50_s, 1.4, 0.2, cell.name);
}

// Nobody's first token comes later than is said by more than a fifth or 0.05 s. Of large batches it comes up
// to 7 times earlier: the formula lets it wait for a quarter of the inputs in flight, as it was measured
// where a fixed number of requests come together, while here hardly two inputs meet.
void expect_the_first_token(const Cell& cell) {
    EXPECT_GE(cell.said.first_token_p95_s,
              std::min(cell.served.first_token_p95_s / 1.2, cell.served.first_token_p95_s - 0.05))
        << cell.name;
    EXPECT_LE(cell.said.first_token_p95_s, cell.served.first_token_p95_s * 7) << cell.name;
}

TEST(ServingSimulation, exponentialLengthsAgree) {
    everywhere(Lengths::exponential, [](const Cell& cell) {
        expect_the_wait(cell);
        expect_the_first_token(cell);
    });
}

// Of the same deviation; the formula knows no more than that.
TEST(ServingSimulation, lognormalLengthsAgree) {
    everywhere(Lengths::lognormal, [](const Cell& cell) {
        expect_the_wait(cell);
        expect_the_first_token(cell);
    });
}

// Kimura's half: within a factor of 1.5 or 0.6 s. Requests that are all of one length and come to large
// batches on many replicas go on and leave in bunches, which are read one after the other: there the first
// token comes later than is said.
TEST(ServingSimulation, lengthsThatAreAllAlikeWaitHalfAsLong) {
    everywhere(Lengths::all_alike, [](const Cell& cell) {
        expect_within(cell.said.wait_p95_s, cell.served.wait_p95_s, 1.5, 0.6, cell.name);
        expect_within(cell.said.wait_p50_s, cell.served.wait_p50_s, 1.5, 0.6, cell.name);
    });
}

// The fewest replicas for a goal keep it here, too, and one less misses it.
TEST(ServingSimulation, aGoalIsKeptByTheFewestReplicas) {
    const LlamaReplica replica;
    for (const double goal_s : {0.5, 2.0, 5.0}) {
        auto serving = replica.serving(4, 8, 0.95, Lengths::exponential);
        const double needed = replica.need(8, goal_s).replicas(serving.arrivals_per_s);
        ASSERT_GT(needed, 4);
        const auto first_token_p95_s = [&](double replicas) {
            serving.replicas = static_cast<std::size_t>(replicas);
            return arrival_s + test::quantile(test::serve(serving, 400000, 7).first_token_s, 0.95);
        };
        EXPECT_LT(first_token_p95_s(needed), goal_s * 1.05);
        EXPECT_GT(first_token_p95_s(needed - 1), goal_s * 0.9) << goal_s;
    }
}

// The simulation itself: a queue M/M/1 at 0.8 has its 95th percentile at ln(0.8 / 0.05) / (1 - 0.8) = 13.86
// requests, M/D/1 has a mean wait of 0.8 / (2 (1 - 0.8)) = 2 of them.
TEST(ServingSimulation, oneSlotIsTheTextbooksQueue) {
    test::Serving one{.arrivals_per_s = 0.8, .output_tokens = 1000, .step_s = {1e-3}};
    EXPECT_NEAR(test::quantile(test::serve(one, 1000000, 1).wait_s, 0.95), 13.86, 0.5);
    one.lengths = Lengths::all_alike;
    const auto served = test::serve(one, 1000000, 1);
    double sum = 0;
    for (const double wait_s : served.wait_s)
        sum += wait_s;
    EXPECT_NEAR(sum / static_cast<double>(served.wait_s.size()), 2, 0.05);
}

} // namespace
