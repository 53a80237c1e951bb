// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/sweep.h"

#include "core/decide/what_if.h"

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
        : m_what_if(scenario), m_axis(axis) {
        m_what_if.set_capacity_factor(capacity_factor);
    }

    Machines machines_at(double x) {
        m_what_if.set(*m_axis.input, x);
        const auto fleet = evaluate(m_what_if.prepared(), m_what_if.scenario()).fleet;
        return fleet ? Machines{fleet->average_instances, fleet->owned_instances} : Machines{};
    }

    void add(double x) {
        const Costs costs = m_what_if.costs_at(*m_axis.input, x);
        m_curves.x.push_back(x);
        for (const Option option : all_options)
            m_curves.monthly_usd[static_cast<std::size_t>(option)].push_back(costs[option]);
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
            if (x > m_curves.x.back() && x < high)
                add(x);
    }

    Curves take() { return std::move(m_curves); }

  private:
    WhatIf m_what_if;
    const Axis& m_axis;
    Curves m_curves;
};

} // namespace

bool Axis::is_sound() const {
    return input && input->number && low < high && count >= 2 && (input->scale == Scale::linear || low > 0);
}

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
    assert(axis.is_sound());
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

std::vector<BreakEvenPoint> break_even_curve(const Scenario& scenario, Option option, Option against,
                                             const Input& input, const Axis& along, int halvings) {
    assert(along.is_sound() && &input != along.input);
    WhatIf what_if(scenario);
    const double now = what_if.get(*along.input);
    const auto point_at = [&](double x) {
        what_if.set(*along.input, x);
        // Where it ends up cheaper, what lies before is not asked for.
        if (const auto from = stays_cheaper_from(what_if, option, against, input))
            return BreakEvenPoint{.x = x,
                                  .stays_cheaper_from = from,
                                  .verdict = *from > input.min ? BreakEvenVerdict::crosses
                                                               : BreakEvenVerdict::always};
        const BreakEven even = break_even(what_if, option, against, input);
        return BreakEvenPoint{.x = x, .stays_cheaper_from = even.stays_cheaper_from, .verdict = even.verdict};
    };
    std::vector<BreakEvenPoint> curve;
    const auto add_up_to = [&](const BreakEvenPoint& next) {
        if (!curve.empty() && !along.input->whole &&
            curve.back().stays_cheaper_from.has_value() != next.stays_cheaper_from.has_value()) {
            BreakEvenPoint before = curve.back(), after = next;
            for (int i = 0; i < halvings; ++i) {
                const auto middle = point_at(before.x + (after.x - before.x) / 2);
                const bool as_before =
                    middle.stays_cheaper_from.has_value() == before.stays_cheaper_from.has_value();
                (as_before ? before : after) = middle;
            }
            if (before.x > curve.back().x)
                curve.push_back(before);
            if (after.x < next.x)
                curve.push_back(after);
        }
        curve.push_back(next);
    };
    for (int i = 0; i < along.count; ++i) {
        const double x = along.at(i);
        if (!curve.empty() && curve.back().x < now && now < x)
            add_up_to(point_at(now));
        add_up_to(point_at(x));
    }
    return curve;
}

} // namespace core
