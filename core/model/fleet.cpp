// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fleet.h"

#include "core/model/waiting_need.h"
#include "core/numeric/round.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

// Replicas of a plan that has a limit, in machines that run that share of the month.
struct Replicas {
    const ReplicaPlan& plan;
    double target_utilisation;
    double share;

    double for_load(double requests_per_s) const {
        return replicas_for(requests_per_s, *plan.requests_per_s * (target_utilisation * share));
    }
    // And for the goal for the wait, where there is one. Where capacity is taken to be another than the
    // model's estimate, by a factor, a replica is taken to keep the goal at so many more requests.
    double needed(double requests_per_s) const {
        const double load = for_load(requests_per_s);
        return plan.wait
                   ? plan.wait->replicas(
                         requests_per_s / share * plan.throughput.requests_per_s / *plan.requests_per_s, load)
                   : load;
    }
    double serving_units(double requests_per_s) const {
        return whole_up(needed(requests_per_s) / plan.placement.replicas_per_unit);
    }
};

// Of an hour in which one unit is enough, the share in which it is paid where it goes after an idle window,
// and the share of its requests that wake it up (core/README.md section 4, "To zero").
struct Awake {
    double paid = 1, cold = 0;
};
Awake awake(const ReplicaPlan& plan, const Hosting& h, double requests_per_s) {
    // In the mean time between two requests, all times e^-hold, which is finite at any load: nothing taken
    // off.
    const double hold = requests_per_s * (plan.request_alone_s + h.idle_window_s);
    const double off = std::exp(-hold), on = -std::expm1(-hold);
    const double starting = requests_per_s * h.cold_start_s * off;
    return {.paid = (on + (h.cold_start_billed ? starting : 0)) / (1 + starting),
            .cold = off / (1 + starting)};
}

// No fleet of this plan has fewer machines on average, whatever the hours need.
double fewest_instances(const ReplicaPlan& plan, const Hosting& hosting, const TrafficLoad& load) {
    if (hosting.scaling == Scaling::to_zero)
        return 0;
    const auto& placement = plan.placement;
    const auto per_unit = plan.requests_per_s.value_or(0) *
                          (hosting.target_utilisation * rented_share_of_month(hosting)) *
                          placement.replicas_per_unit;
    const auto serving = per_unit > 0 ? std::max(1.0, load.mean_requests_per_s / per_unit * (1 - 1e-9)) : 1;
    return (serving + hosting.spare_units) * placement.instances_per_unit;
}

// Own machines for the peak, with spares.
double peak_instances(const ReplicaPlan& plan, const Hosting& hosting, const TrafficLoad& load) {
    const auto units =
        plan.requests_per_s
            ? Replicas{plan, hosting.target_utilisation, 1}.serving_units(load.peak_requests_per_s)
            : 1;
    return (units + hosting.spare_units) * plan.placement.instances_per_unit;
}

// What so many machines carry at full use; 0 where capacity has no limit.
double requests_per_s_of(const ReplicaPlan& plan, double instances) {
    const auto& placement = plan.placement;
    return plan.requests_per_s.value_or(0) * placement.replicas_per_unit * instances /
           placement.instances_per_unit;
}

// Units that serve, over the hours of the day or week.
struct Hours {
    double mean_units = 1;     // paid
    double quietest_units = 1; // that never switch off
    double some_run = 1;       // share of the hours that any is paid
    double cold_share = 0;
};

// The usual case: units that follow the load alone, each running its hours. What most sweeps ask for at every
// step, so that nothing is worked out twice.
Hours hours_by_load(const ReplicaPlan& plan, double full_use, const TrafficLoad& load, const DayShape& day) {
    const double usable_requests_per_s = *plan.requests_per_s * full_use;
    const double per_unit = plan.placement.replicas_per_unit;
    const auto units_at = [&](double level) {
        const double replicas = replicas_for(load.mean_requests_per_s * level, usable_requests_per_s);
        return per_unit == 1 ? whole_up(replicas) : whole_up(replicas / per_unit);
    };
    Hours hours{.mean_units = 0, .quietest_units = units_at(day.quietest())};
    for (const auto& level : day.levels)
        hours.mean_units += level.hours * units_at(level.load);
    hours.mean_units /= static_cast<double>(day.load.size());
    return hours;
}

Hours hours_of(const ReplicaPlan& plan, const Hosting& hosting, const TrafficLoad& load, const DayShape& day,
               double peak_units) {
    if (hosting.scaling == Scaling::fixed)
        return {.mean_units = peak_units, .quietest_units = peak_units};
    const double share = rented_share_of_month(hosting);
    if (hosting.scaling == Scaling::follow_traffic && plan.requests_per_s && !plan.wait)
        return hours_by_load(plan, hosting.target_utilisation * share, load, day);
    const Replicas replicas{plan, hosting.target_utilisation, share};
    const auto units_at = [&](double requests_per_s) {
        return plan.requests_per_s ? replicas.serving_units(requests_per_s) : 1.0;
    };
    Hours hours{.mean_units = 0, .quietest_units = units_at(load.mean_requests_per_s * day.quietest())};
    double some_run = 0;
    for (const auto& level : day.levels) {
        const double requests_per_s = load.mean_requests_per_s * level.load;
        const double units = units_at(requests_per_s);
        Awake unit;
        if (hosting.scaling == Scaling::to_zero && units == 1)
            unit = awake(plan, hosting, requests_per_s / share);
        hours.mean_units += level.hours * (units - 1 + unit.paid);
        some_run += level.hours * unit.paid;
        hours.cold_share += level.hours * level.load * unit.cold;
        if (unit.paid < 1)
            hours.quietest_units = 0;
    }
    const auto count = static_cast<double>(day.load.size());
    hours.mean_units /= count;
    hours.cold_share /= count;
    hours.some_run = some_run / count;
    // What never stops has the discount of a term: from here on the last unit had better stay.
    if (hours.some_run < 1 && hosting.discount > 0 && hours.some_run >= 1 - hosting.discount) {
        Hosting stays = hosting;
        stays.scaling = Scaling::follow_traffic;
        return hours_of(plan, stays, load, day, peak_units);
    }
    return hours;
}

} // namespace

double rented_share_of_month(const Hosting& hosting) {
    return std::min(1.0, hosting.billed_hours_per_month / hours_in_month);
}

double replicas_for(double requests_per_s, double usable_requests_per_s) {
    return std::max(1.0, whole_up(requests_per_s / usable_requests_per_s));
}

double busy_instances(const ReplicaPlan& plan, double mean_requests_per_s) {
    return plan.requests_per_s ? mean_requests_per_s / *plan.requests_per_s /
                                     plan.placement.replicas_per_unit * plan.placement.instances_per_unit
                               : 0;
}

double owned_instances(const ReplicaPlan& plan, const Hosting& hosting, const TrafficLoad& load,
                       const TuningLoad& tuning) {
    const double serving = peak_instances(plan, hosting, load);
    if (tuning.instances == 0)
        return serving;
    const double busy = busy_instances(plan, load.mean_requests_per_s);
    return std::max({serving, tuning.instances, whole_up(busy + tuning.instance_hours / hours_in_month)});
}

Fleet fleet_for(const ReplicaPlan& plan, const Hosting& hosting, const TrafficLoad& load,
                const DayShape& day) {
    Fleet fleet;
    fleet.replicas_per_unit = plan.placement.replicas_per_unit;
    const auto per_unit = plan.placement.instances_per_unit;
    const double share = rented_share_of_month(hosting);
    const Replicas replicas{plan, hosting.target_utilisation, share};
    if (plan.requests_per_s) {
        fleet.replicas_for_load = replicas.for_load(load.peak_requests_per_s);
        fleet.replicas = plan.wait ? replicas.needed(load.peak_requests_per_s) : fleet.replicas_for_load;
    }
    const auto peak_units = whole_up(fleet.replicas / fleet.replicas_per_unit);
    const Hours hours = hours_of(plan, hosting, load, day, peak_units);
    fleet.units = peak_units + hosting.spare_units;
    if (plan.requests_per_s)
        fleet.utilisation = load.mean_requests_per_s /
                            (hours.mean_units * fleet.replicas_per_unit * *plan.requests_per_s * share);
    fleet.cold_share = hours.cold_share;
    fleet.instances = fleet.units * per_unit;
    // Spares that stop with the last unit are machines like any other.
    const double spares = hosting.spare_units * hours.some_run * per_unit;
    fleet.average_spare_instances = hours.some_run == 1 ? spares : 0;
    fleet.average_instances = hours.mean_units * per_unit + spares;
    fleet.reserved_instances = fleet.average_instances;
    if (hosting.discount > 0 && hosting.scaling != Scaling::fixed) // no more than the mean, which rounds
        fleet.reserved_instances = std::min(fleet.average_instances,
                                            hours.quietest_units * per_unit + fleet.average_spare_instances);
    fleet.owned_instances = (peak_units + hosting.spare_units) * per_unit;
    fleet.owned_requests_per_s = requests_per_s_of(plan, fleet.owned_instances);
    fleet.owned_busy_instances = busy_instances(plan, load.mean_requests_per_s);
    return fleet;
}

PlanChoice cheapest_plan(const ReplicaPlans& plans, const Hosting& hosting, const TrafficLoad& load,
                         const DayShape& day, const MachineUsd& usd, const TuningLoad& tuning) {
    PlanChoice best;
    double best_usd = 0;
    const auto usd_of = [&](double average_instances, double reserved_instances, double instances) {
        return usd.per_average_instance * average_instances + usd.per_reserved_instance * reserved_instances +
               usd.per_instance * instances;
    };
    for (const auto& plan : plans.plans) {
        if (best.plan) {
            const auto fewest = fewest_instances(plan, hosting, load);
            if (usd_of(fewest, fewest, fewest) > best_usd)
                continue;
        }
        const auto fleet = fleet_for(plan, hosting, load, day);
        const auto fleet_usd = usd_of(fleet.average_instances, fleet.reserved_instances, fleet.instances);
        if (!best.plan || fleet_usd < best_usd ||
            (fleet_usd == best_usd && requests_per_s_of(plan, fleet.instances) >
                                          requests_per_s_of(*best.plan, best.fleet.instances))) {
            best = {&plan, fleet};
            best_usd = fleet_usd;
        }
    }
    // Rented machines are chosen by the hours they run, own ones by their number.
    const bool same_machines = hosting.scaling == Scaling::fixed && rented_share_of_month(hosting) == 1;
    if (!best.plan || (same_machines && tuning.instances == 0))
        return best;
    const auto take_own = [&](const ReplicaPlan& plan, double needed) {
        best.fleet.owned_instances = needed;
        best.fleet.owned_requests_per_s = requests_per_s_of(plan, needed);
        best.fleet.owned_busy_instances = busy_instances(plan, load.mean_requests_per_s);
    };
    take_own(*best.plan, owned_instances(*best.plan, hosting, load, tuning));
    for (const auto& plan : plans.plans) {
        // Of the many plans that a goal for the wait leaves most are too large by themselves.
        if ((1 + hosting.spare_units) * plan.placement.instances_per_unit >= best.fleet.owned_instances)
            continue;
        if (const double needed = owned_instances(plan, hosting, load, tuning);
            needed < best.fleet.owned_instances)
            take_own(plan, needed);
    }
    return best;
}

} // namespace core
