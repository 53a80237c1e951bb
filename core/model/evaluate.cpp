// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/evaluate.h"

namespace core {
namespace {

// Read off the cost items, which are affine in machines. Where machines cost nothing the fewest are taken.
MachineUsd machine_usd(const Prepared& prepared, const Scenario& s) {
    const auto rented = [&](double average_instances, double reserved_instances, double instances) {
        const Fleet fleet{.instances = instances,
                          .average_instances = average_instances,
                          .reserved_instances = reserved_instances};
        return costs({.scenario = s,
                      .traffic = {},
                      .memory = prepared.memory,
                      .tuning = prepared.tuning,
                      .fleet = &fleet})[Option::rented]
            .value_or(0);
    };
    const auto none = rented(0, 0, 0);
    const MachineUsd usd{.per_average_instance = rented(1, 0, 0) - none,
                         .per_reserved_instance = rented(0, 1, 0) - none,
                         .per_instance = rented(0, 0, 1) - none};
    return usd.per_average_instance + usd.per_instance > 0 ? usd : MachineUsd{};
}

PlanChoice choose(const Prepared& prepared, const Scenario& s, const TrafficLoad& load) {
    // Of one plan there is nothing to choose.
    const auto usd = prepared.replicas.plans.size() > 1 ? machine_usd(prepared, s) : MachineUsd{};
    return cheapest_plan(prepared.replicas, s.hosting, load, prepared.day, usd,
                         tuning_load(s, prepared.tuning));
}

} // namespace

TuningLoad tuning_load(const Scenario& s, const FineTuningWork& work) {
    const double runs = s.fine_tuning.runs_per_month;
    if (!s.owned.enabled || runs == 0)
        return {};
    return {.instances = work.instances,
            .instance_hours = runs * work.instances * work.hours_per_run.value_or(0)};
}

Prepared prepare(const Scenario& s) {
    Prepared prepared;
    const auto shape = model_shape(s.model);
    prepared.memory = memory_need(s, shape);
    prepared.tuning = fine_tuning_work(s, shape, prepared.memory);
    prepared.replicas = replica_plans(s, shape, prepared.memory);
    prepared.day = day_shape(s.traffic);
    if (s.api.has_other_hours)
        prepared.other_hours_share = share_in_hours(prepared.day, s.api.other_hours.hours);
    return prepared;
}

Costs totals(const Prepared& prepared, const Scenario& s) {
    const auto load = traffic_load(s, prepared.day);
    const auto choice = choose(prepared, s, load);
    return costs({.scenario = s,
                  .traffic = load,
                  .memory = prepared.memory,
                  .tuning = prepared.tuning,
                  .fleet = choice.plan ? &choice.fleet : nullptr,
                  .other_hours_share = prepared.other_hours_share});
}

Evaluation evaluate(const Prepared& prepared, const Scenario& s) {
    Evaluation e{.traffic = traffic_load(s, prepared.day), .memory = prepared.memory};
    const auto choice = choose(prepared, s, e.traffic);
    if (choice.plan)
        e.fleet = choice.fleet;
    e.capacity = capacity_of(prepared.replicas, s, e.memory, choice.plan);
    e.costs = costs({.scenario = s,
                     .traffic = e.traffic,
                     .memory = e.memory,
                     .tuning = prepared.tuning,
                     .fleet = e.fleet ? &*e.fleet : nullptr,
                     .other_hours_share = prepared.other_hours_share});
    e.api_limits = api_limits(s, e.traffic, e.costs);
    e.fine_tuning = fine_tuning_cost(s, prepared.tuning);
    return e;
}

Evaluation evaluate(const Scenario& scenario) {
    return evaluate(prepare(scenario), scenario);
}

} // namespace core
