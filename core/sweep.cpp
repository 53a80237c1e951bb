// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep.h"

#include "core/what_if.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core {
namespace {

// What a step changes: the machines that are paid for, and whether there is an answer at all.
struct Machines {
    double average = -1, owned = -1;
    bool operator==(const Machines&) const = default;
};

class Tracer {
  public:
    Tracer(const Scenario& scenario, const Axis& axis, double capacity_factor)
        : what_if_(scenario), axis_(axis) {
        what_if_.set_capacity_factor(capacity_factor);
    }

    Machines machines_at(double x) {
        what_if_.set(*axis_.input, x);
        const auto fleet = evaluate(what_if_.prepared(), what_if_.scenario()).fleet;
        return fleet ? Machines{fleet->average_instances, fleet->instances} : Machines{};
    }

    void add(double x) {
        const Costs costs = what_if_.costs_at(*axis_.input, x);
        curves_.x.push_back(x);
        for (const Option option : all_options)
            curves_.monthly_usd[static_cast<std::size_t>(option)].push_back(costs[option]);
    }

    // The first and the last step between two values whose machines differ; they are often the same. Where
    // there are more, they stand closer than a chart can show.
    void add_steps(double low, const Machines& at_low, double high, const Machines& at_high) {
        constexpr int halvings = 6;
        double before = low, after = high; // the first step: before it the machines are those at low
        double last_before = low, last_after = high;
        for (int i = 0; i < halvings; ++i) {
            const double middle = before + (after - before) / 2;
            (machines_at(middle) == at_low ? before : after) = middle;
        }
        for (int i = 0; i < halvings; ++i) {
            const double middle = last_before + (last_after - last_before) / 2;
            (machines_at(middle) == at_high ? last_after : last_before) = middle;
        }
        for (const double x : {before, after, last_before, last_after})
            if (x > curves_.x.back() && x < high)
                add(x);
    }

    Curves take() { return std::move(curves_); }

  private:
    WhatIf what_if_;
    const Axis& axis_;
    Curves curves_;
};

void check(const Axis& axis) {
    assert(axis.input && axis.input->number && axis.low < axis.high && axis.count >= 2);
    assert(axis.input->scale == Scale::linear || axis.low > 0);
    (void)axis;
}

} // namespace

double Axis::at(int index) const {
    if (index <= 0)
        return low;
    if (index >= count - 1)
        return high;
    const double share = static_cast<double>(index) / (count - 1);
    const double x =
        input->scale == Scale::log ? low * std::pow(high / low, share) : low + (high - low) * share;
    return std::clamp(input->whole ? std::round(x) : x, low, high);
}

Curves sweep(const Scenario& scenario, const Axis& axis, double capacity_factor) {
    check(axis);
    Tracer tracer(scenario, axis, capacity_factor);
    double x = axis.at(0);
    Machines machines = tracer.machines_at(x);
    tracer.add(x);
    for (int i = 1; i < axis.count; ++i) {
        const double next = axis.at(i);
        if (next <= x)
            continue;
        const Machines next_machines = tracer.machines_at(next);
        if (!axis.input->whole && next_machines != machines)
            tracer.add_steps(x, machines, next, next_machines);
        tracer.add(next);
        x = next;
        machines = next_machines;
    }
    return tracer.take();
}

VerdictMap verdict_map(const Scenario& scenario, const Axis& x, const Axis& y) {
    check(x);
    check(y);
    assert(x.input != y.input);
    VerdictMap map{.columns = x.count, .rows = y.count};
    const auto cells = static_cast<std::size_t>(x.count) * static_cast<std::size_t>(y.count);
    map.cheapest.resize(cells);
    map.saving_usd_per_month.resize(cells);

    // The input that prepare() depends on goes outside, so that it is called once a row or column.
    const bool x_outside = x.input->lower_half && !y.input->lower_half;
    const Axis& outer = x_outside ? x : y;
    const Axis& inner = x_outside ? y : x;
    WhatIf what_if(scenario);
    std::vector<double> inner_values;
    inner_values.reserve(static_cast<std::size_t>(inner.count));
    for (int i = 0; i < inner.count; ++i)
        inner_values.push_back(inner.at(i));
    for (int o = 0; o < outer.count; ++o) {
        what_if.set(*outer.input, outer.at(o));
        for (int i = 0; i < inner.count; ++i) {
            const Costs costs = what_if.costs_at(*inner.input, inner_values[static_cast<std::size_t>(i)]);
            const auto cell = static_cast<std::size_t>(x_outside ? i * x.count + o : o * x.count + i);
            const auto cheapest = cheapest_option(costs);
            map.cheapest[cell] = cheapest;
            if (const auto next = cheapest ? cheapest_option(costs, cheapest) : std::nullopt)
                map.saving_usd_per_month[cell] = *costs[*next] - *costs[*cheapest];
        }
    }
    return map;
}

std::vector<BreakEvenPoint> break_even_curve(const Scenario& scenario, Option option, Option against,
                                             const Input& input, const Axis& along) {
    check(along);
    assert(&input != along.input);
    WhatIf what_if(scenario);
    std::vector<BreakEvenPoint> curve;
    for (int i = 0; i < along.count; ++i) {
        const double x = along.at(i);
        what_if.set(*along.input, x);
        const BreakEven even = break_even(what_if, option, against, input);
        BreakEvenPoint point{.x = x, .stays_cheaper_from = even.stays_cheaper_from, .verdict = even.verdict};
        for (const Crossing& crossing : even.crossings)
            if (!point.first && crossing.cheaper_above == option)
                point.first = crossing.at;
        curve.push_back(point);
    }
    return curve;
}

} // namespace core
