// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/cost.h"
#include "core/model/fleet.h"
#include "core/model/memory.h"
#include "core/model/throughput.h"
#include "core/model/traffic.h"
#include "core/scenario/scenario.h"

#include <array>
#include <optional>

// The chain: traffic -> memory -> capacity -> fleet -> cost. One pure function of the scenario; everything it
// found on the way is kept, so that the working can be shown.
namespace core {

// What one replica can do and how it stands on machines.
struct Capacity {
    CapacityMode mode = CapacityMode::modelled;
    bool has_accelerator = false;
    bool fits = false;          // the serving memory (with head-room) fits the GPUs of one replica
    Fit fit = Fit::fits;        // why there is no answer, if there is none; always fits when not modelled
    ReplicaPlacement placement; // GPUs per replica, replicas per unit, instances per unit
    std::optional<double> max_batch; // modelled only, as is all of the model's own
    std::optional<double> batch;
    std::optional<double> requests_per_s; // one replica at full use; empty: unlimited, or no answer
    std::optional<double> output_tokens_per_s;
    std::optional<double> tokens_per_s_per_user;
    std::optional<double> time_to_first_token_s;
    std::optional<double> modelled_output_tokens_per_s; // our estimate, also when measured
    double error_band = 1; // the throughput may be off by x/÷ this much; 1: measured or unlimited
};

// Everything that depends neither on words_per_day nor on a price: computed once for a whole sweep.
struct Prepared {
    MemoryNeed memory;
    FineTuningWork tuning;
    CapacityMode mode = CapacityMode::modelled;
    bool has_accelerator = false;
    int plan_count = 0; // GPUs-per-replica candidates that give an answer
    std::array<ReplicaPlan, max_replica_plans> plans;
    Fit best_failure = Fit::does_not_fit; // where plan_count is 0
    ReplicaThroughput failed_throughput;  // of the candidate that came nearest
    ReplicaPlacement failed_placement;
    double error_band = 1;
    DayShape day;
};

struct Evaluation {
    TrafficLoad traffic;
    MemoryNeed memory;
    Capacity capacity;
    std::optional<Fleet> fleet; // empty where hosting has no answer
    Costs costs;
    std::array<ApiLimit, api_limit_count> api_limits;
    FineTuningCost fine_tuning;
};

Prepared prepare(const Scenario& scenario);

// What is paid per month for each option, by item. `scenario` may differ from the prepared one in every input
// whose table row says lower_half = false. No allocation.
Costs totals(const Prepared& prepared, const Scenario& scenario);

// The whole chain for a scenario whose inputs are within their limits. All figures are finite.
Evaluation evaluate(const Scenario& scenario);
Evaluation evaluate(const Prepared& prepared, const Scenario& scenario);

} // namespace core
