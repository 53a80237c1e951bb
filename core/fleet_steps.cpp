// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet_steps.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

// The fleet rounds up only beyond this much more than a whole number (fleet.cpp).
constexpr double beyond_whole = 1 + 1e-12;

// What one unit carries.
std::optional<double> unit_requests_per_s(const ReplicaPlan& plan, const Hosting& hosting) {
    if (!plan.requests_per_s)
        return {};
    return *plan.requests_per_s * hosting.target_utilisation * plan.placement.replicas_per_unit *
           beyond_whole;
}

const ReplicaPlan* cheapest_at(const Prepared& prepared, const Hosting& hosting, double peak) {
    const ReplicaPlan* best = nullptr;
    double fewest = 0;
    for (std::size_t i = 0; i < static_cast<std::size_t>(prepared.plan_count); ++i) {
        const ReplicaPlan& plan = prepared.plans[i];
        const auto unit = unit_requests_per_s(plan, hosting);
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

std::optional<double> step_between(const Prepared& prepared, const Hosting& hosting,
                                   const LoadBetween& load) {
    const double middle = (load.mean_at_a + load.mean_at_b) / 2;
    const auto& shape = prepared.day.load;
    constexpr std::size_t peak_hour = 14; // the day's shape is even around it
    const ReplicaPlan* plan = cheapest_at(prepared, hosting, middle * shape[peak_hour]);
    if (!plan || load.mean_at_a == load.mean_at_b)
        return {};
    const double unit = *unit_requests_per_s(*plan, hosting);
    const auto [low, high] = std::minmax(load.mean_at_a, load.mean_at_b);

    std::optional<double> best; // the mean load at the step
    const std::size_t first_hour = hosting.scaling == Scaling::follow_traffic ? 2 : peak_hour;
    for (std::size_t hour = first_hour; hour <= peak_hour; ++hour) {
        if (shape[hour] <= 0)
            continue;
        const double per_unit = unit / shape[hour]; // mean load that fills one unit in that hour
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

} // namespace core
