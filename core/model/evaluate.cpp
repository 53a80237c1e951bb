// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/evaluate.h"

namespace core {

Prepared prepare(const Scenario& s) {
    Prepared prepared;
    const auto shape = model_shape(s.model);
    prepared.memory = memory_need(s, shape);
    prepared.tuning = fine_tuning_work(s, shape, prepared.memory);
    prepared.replicas = replica_plans(s, shape, prepared.memory);
    prepared.day = day_shape(s.traffic.peak_to_average);
    return prepared;
}

Costs totals(const Prepared& prepared, const Scenario& s) {
    const auto load = traffic_load(s.traffic);
    const auto choice = cheapest_plan(prepared.replicas, s.hosting, load, prepared.day);
    return costs({.scenario = s,
                  .traffic = load,
                  .memory = prepared.memory,
                  .tuning = prepared.tuning,
                  .fleet = choice.plan ? &choice.fleet : nullptr});
}

Evaluation evaluate(const Prepared& prepared, const Scenario& s) {
    Evaluation e;
    e.traffic = traffic_load(s.traffic);
    e.memory = prepared.memory;
    const auto choice = cheapest_plan(prepared.replicas, s.hosting, e.traffic, prepared.day);
    if (choice.plan)
        e.fleet = choice.fleet;
    e.capacity = capacity_of(prepared.replicas, s, e.memory, choice.plan);
    e.costs = costs({.scenario = s,
                     .traffic = e.traffic,
                     .memory = e.memory,
                     .tuning = prepared.tuning,
                     .fleet = e.fleet ? &*e.fleet : nullptr});
    e.api_limits = api_limits(s, e.traffic, e.costs);
    e.fine_tuning = fine_tuning_cost(s, prepared.tuning);
    return e;
}

Evaluation evaluate(const Scenario& scenario) {
    return evaluate(prepare(scenario), scenario);
}

} // namespace core
