// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/throughput.h"
#include "core/model/traffic.h"
#include "core/scenario/scenario.h"

#include <array>
#include <optional>

// Replicas to whole instances (MODEL.md section 4).
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

struct Fleet {
    double replicas = 1; // for the peak, at target utilisation, without spares
    double replicas_per_unit = 1;
    double units = 1;                   // for the peak, with spares
    double instances = 1;               // units x instances per unit: what is owned, and rented when fixed
    double average_instances = 1;       // billed: over the day when following the traffic, else = instances
    double average_spare_instances = 0; // of these, the spares
    std::optional<double> utilisation; // mean load / what the serving instances could carry; empty: unlimited
};

// Whole replicas for a load, at least 1. `usable_requests_per_s` = one replica's x target utilisation.
double replicas_for(double requests_per_s, double usable_requests_per_s);

Fleet fleet_for(const ReplicaPlan& plan, const Hosting& hosting, const TrafficLoad& load,
                const DayShape& day);

// Puts n GPUs per replica on machines of the given size. n 0: one replica a machine.
ReplicaPlacement place(double gpus_per_replica, double gpus_per_instance);

} // namespace core
