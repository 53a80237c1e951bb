// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/cost.h"
#include "core/model/evaluate.h"
#include "core/scenario/scenario.h"

#include <array>
#include <optional>

// The fourth option: the base load on own replicas, the peaks spilled to the API, hour by hour of the day's
// shape.
//
// What own replicas carry at target utilisation in an hour they serve, the rest of that hour goes to the API,
// its share of tokens at the API's prices. Both sides are paid in full otherwise: fees, people and
// fine-tuning of both, and the spare units of the scenario. Machines that follow the traffic run in an hour
// only as far as they are cheaper there than the API; rented fixed ones and own ones run all day.
namespace core {

struct Hybrid {
    bool answered = false;          // false: hosting has no answer, or carries any load (unlimited capacity)
    Option hosted = Option::rented; // whose machines: rented or owned, the cheaper mix
    double units = 0;               // that serve, without spares
    double instances = 0;           // with spares
    double gpus_per_replica = 0;    // of the plan that is cheapest in the mix
    double api_share = 0;           // of the requests
    int spilled_hours = 0;          // of the day in which some go to the API
    std::array<double, most_cost_items>
        item_usd{};         // row by row of cost_items(): those of the API and of `hosted`
    double monthly_usd = 0; // their sum
    std::optional<Option> best_pure;
    double saving_usd_per_month = 0; // against the best pure option; 0 where there is no gain
    bool gain = false;               // cheaper than every pure option, and truly mixed
};

// The number of units, plan and kind of machines with the smallest total among the mixes with at least one
// unit.
Hybrid hybrid(const Prepared& prepared, const Scenario& scenario);

} // namespace core
