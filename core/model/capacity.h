// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/memory.h"
#include "core/model/replica_plans.h"
#include "core/scenario/scenario.h"

#include <optional>

// What is known of the way to run a replica that is taken (core/README.md section 3, its three modes of
// capacity).
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
    std::optional<double> time_to_first_token_s;            // of a request alone
    std::optional<double> time_to_first_token_under_load_s; // with the whole batch in flight
    std::optional<double> modelled_output_tokens_per_s;     // our estimate, also when measured
    ThroughputBand band; // of the model's estimate; none where measured or unlimited
};

// `plan` is the one that runs; null where there is none.
Capacity capacity_of(const ReplicaPlans& plans, const Scenario& scenario, const MemoryNeed& memory,
                     const ReplicaPlan* plan);

} // namespace core
