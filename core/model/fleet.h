// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/replica_plans.h"
#include "core/model/traffic.h"
#include "core/scenario/scenario.h"

#include <optional>

// Replicas to whole instances (core/README.md section 4).
namespace core {

// Share of the month in which rented machines run. All traffic is served in it, at a rate that much higher.
double rented_share_of_month(const Hosting& hosting);

struct Fleet {
    double replicas =
        1; // for the peak, at target utilisation and within the goal for the wait, without spares
    double replicas_for_load = 1; // of these, those that the load takes
    double replicas_per_unit = 1;
    double units = 1;                // for the peak, with spares
    double instances = 1;            // units x instances per unit: what is rented when fixed
    double owned_busy_instances = 0; // of the own ones, the mean of those at work: in proportion to the load
    double owned_instances = 1;      // the fewest that carry the peak; bought machines run all day
    double owned_requests_per_s = 0; // what these carry at full use, spares and all; 0: no limit
    double average_instances = 1;    // billed: over the day when following the traffic, else = instances
    double average_spare_instances = 0; // of these, the spares
    // Of the average, those that never switch off: what a term's discount holds for. Without a discount all.
    double reserved_instances = 1;
    // Of the requests the share that finds every machine switched off (scaling to_zero).
    double cold_share = 0;
    std::optional<double> utilisation; // mean load / what the serving instances could carry; empty: unlimited
    bool decided_by_wait() const { return replicas > replicas_for_load; }
};

// Whole replicas for a load, at least 1. `usable_requests_per_s` = one replica's x target utilisation.
double replicas_for(double requests_per_s, double usable_requests_per_s);

Fleet fleet_for(const ReplicaPlan& plan, const Hosting& hosting, const TrafficLoad& load,
                const DayShape& day);

// What machines cost a month, of which every fleet is made.
struct MachineUsd {
    double per_average_instance = 1;  // billed for the hours it runs
    double per_reserved_instance = 0; // beside that; a discount: not above 0, and not below minus the rent
    double per_instance = 0;          // whatever its hours
};

// What fine-tuning asks of own machines in a month; on rented ones it has machines of its own.
struct TuningLoad {
    double instances = 0;      // at once
    double instance_hours = 0; // beyond the hours in which they serve
};

// Machines of a plan that so much traffic keeps at work on average, each at full use; 0 where capacity has no
// limit.
double busy_instances(const ReplicaPlan& plan, double mean_requests_per_s);

// The fewest own machines on which a plan serves the peak with spares and has idle hours enough for tuning:
// while a machine serves it does not train.
double owned_instances(const ReplicaPlan& plan, const Hosting& hosting, const TrafficLoad& load,
                       const TuningLoad& tuning);

// The plan whose machines cost least to rent, and the fewest own machines of any plan. Ties go to the fleet
// that carries more. `plan` is null where none gives an answer.
struct PlanChoice {
    const ReplicaPlan* plan = nullptr;
    Fleet fleet;
};
PlanChoice cheapest_plan(const ReplicaPlans& plans, const Hosting& hosting, const TrafficLoad& load,
                         const DayShape& day, const MachineUsd& usd, const TuningLoad& tuning = {});

} // namespace core
