// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/staircase.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

// The fleet rounds up only beyond this much more than a whole number (core/model/fleet.cpp).
constexpr double beyond_whole = 1 + 1e-12;

// What one unit carries.
std::optional<double> unit_requests_per_s(const ReplicaPlan& plan, const Hosting& hosting, double share) {
    if (!plan.requests_per_s)
        return {};
    return *plan.requests_per_s * hosting.target_utilisation * share * plan.placement.replicas_per_unit *
           beyond_whole;
}

const ReplicaPlan* cheapest_at(const Prepared& prepared, const Hosting& hosting, double share, double peak) {
    const ReplicaPlan* best = nullptr;
    double fewest = 0;
    for (const ReplicaPlan& plan : prepared.replicas.plans) {
        const auto unit = unit_requests_per_s(plan, hosting, share);
        if (!unit)
            continue;
        const double instances = std::max(1.0, std::ceil(peak / *unit)) * plan.placement.instances_per_unit;
        if (!best || instances < fewest) {
            best = &plan;
            fewest = instances;
        }
    }
    return best;
}

} // namespace

std::optional<double> step_between(const Prepared& prepared, const Hosting& hosting, double share,
                                   const LoadBetween& load) {
    const double middle = (load.mean_at_a + load.mean_at_b) / 2;
    const DayShape& day = prepared.day;
    const ReplicaPlan* plan = cheapest_at(prepared, hosting, share, middle * day.peak());
    if (!plan || load.mean_at_a == load.mean_at_b)
        return {};
    const double unit = *unit_requests_per_s(*plan, hosting, share);
    const auto [low, high] = std::minmax(load.mean_at_a, load.mean_at_b);

    std::optional<double> best; // the mean load at the step
    const std::size_t first = hosting.scaling != Scaling::fixed ? 0 : day.levels.size() - 1;
    for (const auto& level : std::span(day.levels).subspan(first)) {
        if (level.load <= 0)
            continue;
        const double per_unit = unit / level.load; // mean load that fills one unit in that hour
        double n = std::max(1.0, std::round(middle / per_unit));
        if (n * per_unit >= high)
            --n;
        else if (n * per_unit <= low)
            ++n;
        const double step = n * per_unit;
        if (n >= 1 && step > low && step < high &&
            (!best || std::abs(step - middle) < std::abs(*best - middle)))
            best = step;
    }
    if (!best)
        return {};
    return load.a + (load.b - load.a) * ((*best - load.mean_at_a) / (load.mean_at_b - load.mean_at_a));
}

bool has_goal_for_the_wait(const Prepared& prepared) {
    return std::ranges::any_of(prepared.replicas.plans,
                               [](const ReplicaPlan& plan) { return plan.wait != nullptr; });
}

Staircase::Staircase(const Prepared& prepared, const Scenario& scenario, Option hosted) {
    const TrafficLoad none;
    const auto usd = [&](double average_instances, double reserved_instances, double instances) {
        const Fleet fleet{.instances = instances,
                          .owned_instances = instances,
                          .average_instances = average_instances,
                          .reserved_instances = reserved_instances};
        return costs({.scenario = scenario,
                      .traffic = none,
                      .memory = prepared.memory,
                      .tuning = prepared.tuning,
                      .fleet = &fleet})[hosted]
            .value_or(0);
    };
    const Hosting& hosting = scenario.hosting;
    if (hosting.scaling == Scaling::to_zero)
        return; // the last machine is paid by the request
    // What goes to the API all the same is in proportion to the load.
    const auto left = [&](double share) {
        TrafficLoad load = traffic_load(scenario, prepared.day);
        const double mean = load.mean_requests_per_s;
        load.input_tokens_per_month *= share / mean;
        load.output_tokens_per_month *= share / mean;
        const Fleet no_fleet{};
        return costs({.scenario = scenario,
                      .traffic = load,
                      .memory = prepared.memory,
                      .tuning = prepared.tuning,
                      .fleet = &no_fleet,
                      .other_hours_share = prepared.other_hours_share})[hosted]
            .value_or(0);
    };
    const double left_per_mean_request_s = left_to_api_share(scenario) > 0 ? left(1) - left(0) : 0;
    const double fixed = usd(0, 0, 0), per_instance = usd(0, 0, 1) - fixed;
    double per_average = usd(1, 0, 0) - fixed, per_reserved = usd(0, 1, 0) - fixed;
    const bool follows = hosting.scaling == Scaling::follow_traffic;
    // Following the traffic, one unit is left in an hour without load; a day that is flat, or machines that
    // are fixed, never switch off.
    const bool some_switch_off = follows && !prepared.day.is_flat() && hosting.discount > 0;
    if (!some_switch_off) {
        per_average += per_reserved;
        per_reserved = 0;
    }
    if (some_switch_off && prepared.day.quietest() > 0)
        return; // hardly a peak: how many never stop goes with the load, too
    const double peak = prepared.day.peak();
    const double share = hosted == Option::owned ? 1 : rented_share_of_month(hosting);
    for (const ReplicaPlan& plan : prepared.replicas.plans) {
        const auto unit = unit_requests_per_s(plan, hosting, share);
        if (!unit)
            continue;
        const double of_average = per_average * plan.placement.instances_per_unit;
        const double of_reserved = per_reserved * plan.placement.instances_per_unit;
        const double of_instance = per_instance * plan.placement.instances_per_unit;
        m_lines.push_back({
            .fixed_usd = fixed + (of_average + of_reserved + of_instance) * hosting.spare_units + of_reserved,
            .usd_per_mean_request_s =
                (of_average * (follows ? 1 : peak) + of_instance * peak) / *unit + left_per_mean_request_s,
            .rise_usd = of_average + of_instance,
        });
    }
    // The plan is chosen by the average of its machines: only where all machines always run, or there is no
    // other plan, is its cost then below the upper bound of every plan. Fine-tuning may ask for more own
    // machines.
    m_upper_bounds_hold = (!follows || m_lines.size() == 1) && !has_goal_for_the_wait(prepared) &&
                          (hosted != Option::owned || tuning_load(scenario, prepared.tuning).instances == 0);
}

bool Staircase::apart_from_line(const LoadBetween& load, double usd_at_a, double usd_at_b) const {
    constexpr double rounding = 4e-12; // of the fleet's whole numbers and of these sums
    bool all_above = !m_lines.empty(), one_below = false;
    for (const Line& line : m_lines) {
        const double low_a = line.fixed_usd + line.usd_per_mean_request_s * load.mean_at_a;
        const double low_b = line.fixed_usd + line.usd_per_mean_request_s * load.mean_at_b;
        all_above = all_above && low_a * (1 + rounding) >= usd_at_a && low_b * (1 + rounding) >= usd_at_b;
        one_below = one_below || ((low_a + line.rise_usd) * (1 - rounding) <= usd_at_a &&
                                  (low_b + line.rise_usd) * (1 - rounding) <= usd_at_b);
    }
    return all_above || (one_below && m_upper_bounds_hold);
}

} // namespace core
