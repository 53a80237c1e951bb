// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/memory.h"
#include "core/model/model_shape.h"
#include "core/model/throughput.h"
#include "core/model/throughput_band.h"
#include "core/scenario/scenario.h"

#include <memory>
#include <optional>
#include <vector>

// The ways to run one replica on these machines that could be the cheapest at some traffic (core/README.md
// section 3, "GPUs per replica").
namespace core {

class WaitingNeed;

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
    double request_alone_s = 0;   // what a request keeps a replica busy that has nothing else to do
    ReplicaThroughput throughput; // the model's estimate; not fitting where it has none
    std::shared_ptr<const WaitingNeed> wait =
        nullptr; // the goal for it; null: none, or capacity is not modelled
};

// Puts n GPUs per replica on machines of the given size. n 0: one replica a machine.
ReplicaPlacement place(double gpus_per_replica, double gpus_per_instance);

// The ways that give an answer, all of them on the same machines; where none does, why not.
struct ReplicaPlans {
    CapacityMode mode = CapacityMode::modelled;
    bool has_accelerator = false;
    std::vector<ReplicaPlan> plans;       // the fewest machines first
    Fit best_failure = Fit::does_not_fit; // where there are no plans
    ReplicaThroughput failed_throughput;  // of the candidate that came nearest
    ReplicaPlacement failed_placement;
    ThroughputBand band; // of the model's estimate; none where measured or unlimited
};

ReplicaPlans replica_plans(const Scenario& scenario, const ModelShape& shape, const MemoryNeed& memory);

} // namespace core
