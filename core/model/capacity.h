// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/memory.h"
#include "core/model/model_shape.h"
#include "core/model/throughput.h"
#include "core/scenario/scenario.h"

#include <array>
#include <optional>

// What one replica can do on these machines: the ways there are to run it, and of the one that is taken what
// is known (core/README.md section 3, its three modes of capacity).
namespace core {

// How one replica stands on machines. A unit is what is bought at once: one instance with one or several
// replicas, or several instances with one.
struct ReplicaPlacement {
    double gpus_per_replica = 0; // 0: no accelerator, the machine as a whole serves
    double replicas_per_unit = 1;
    double instances_per_unit = 1;
};

// A way to run: GPUs per replica and what one replica then gives. requests_per_s empty: unlimited.
struct ReplicaPlan {
    ReplicaPlacement placement;
    std::optional<double> requests_per_s;
    ReplicaThroughput throughput; // the model's estimate; not fitting where it has none
};

inline constexpr int max_replica_plans = 8;

// Puts n GPUs per replica on machines of the given size. n 0: one replica a machine.
ReplicaPlacement place(double gpus_per_replica, double gpus_per_instance);

// The ways that give an answer, all of them on the same machines; where none does, why not.
struct ReplicaPlans {
    CapacityMode mode = CapacityMode::modelled;
    bool has_accelerator = false;
    int plan_count = 0; // GPUs-per-replica candidates that give an answer
    std::array<ReplicaPlan, max_replica_plans> plans;
    Fit best_failure = Fit::does_not_fit; // where plan_count is 0
    ReplicaThroughput failed_throughput;  // of the candidate that came nearest
    ReplicaPlacement failed_placement;
    double error_band = 1; // the throughput may be off by x/÷ this much; 1: measured or unlimited
};

ReplicaPlans replica_plans(const Scenario& scenario, const ModelShape& shape, const MemoryNeed& memory);

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

// `plan` is the one that runs; null where there is none.
Capacity capacity_of(const ReplicaPlans& plans, const Scenario& scenario, const MemoryNeed& memory,
                     const ReplicaPlan* plan);

} // namespace core
