// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/sensitivity.h"

#include "core/decide/mix_cost.h"
#include "core/decide/one_input.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>

namespace core {
namespace {

constexpr double usual_swing = 0.25;

// The option that is the cheapest now against the best of the others, whichever that is.
CostPair pair_of(const Costs& costs, Option cheapest) {
    const auto other = cheapest_option(costs, cheapest);
    return {costs[cheapest], other ? costs[*other] : std::nullopt};
}

// Where an input is as far above `now` as it is at `below`: what lies beyond is not the nearest.
double as_far_above(const Input& input, double now, const std::optional<double>& below) {
    const bool by_ratio = input.scale == Scale::log && now > 0;
    if (!below || (by_ratio && *below <= 0))
        return input.max;
    return by_ratio ? now / *below * now : now + (now - *below);
}

// As Input's limits, with the search on either side of the present value separate: where there are too many
// crossings to list, those next to it are then among them.
std::optional<double> nearest_flip(WhatIf& what_if, const Input& input, double now, Option cheapest) {
    const auto costs = [&](double value) { return pair_of(what_if.costs_at(input, value), cheapest); };
    const auto flipped_at = [&](double value) { return cheaper(costs(value)) == Cheaper::against; };
    const auto search = [&](double min, double max, bool from_right, double reach) {
        return nearest_crossing(costs, search_over(input, min, max), from_right, reach);
    };
    std::optional<double> below, above;
    if (now > input.min)
        if (const auto found = search(input.min, now, true, input.min))
            below = found->at - (input.whole ? 1 : 0);
    // "auto" or "none" stands beside the limits, below the least of them.
    if (!below && now >= input.min && now > 0 && !input.zero_means.empty() && flipped_at(0))
        below = 0;
    if (now < input.min && flipped_at(input.min)) {
        above = input.min; // now at 0, which stands beside the limits
    } else if (now < input.max) {
        if (const auto found =
                search(std::max(now, input.min), input.max, false, as_far_above(input, now, below)))
            above = found->at;
    }
    return nearer(input, now, below, above);
}

Range range_of(const Scenario& scenario, const Input& input, double now) {
    if (const auto given = scenario.ranges.find(input.path); given != scenario.ranges.end())
        return given->second;
    const double less = now - usual_swing * std::abs(now), more = now + usual_swing * std::abs(now);
    if (now == 0)
        return {0, 0};
    // A quarter less than one GPU or expert is not none: 0 then stands for another kind of machine or model.
    // No spare at all is a choice like any other.
    if (input.whole && !input.zero_is_ordinary)
        return {std::max(input.min, std::floor(less)), clamped(input, std::ceil(more))};
    return input.whole ? Range{clamped(input, std::floor(less)), clamped(input, std::ceil(more))}
                       : Range{clamped(input, less), clamped(input, more)};
}

// What is saved against the API, everything as it stands; empty: no answer.
using Saving = std::function<std::optional<double>(WhatIf&)>;

Saving saving_by(Option hosted) {
    return [hosted](WhatIf& what_if) {
        const Costs costs = what_if.costs();
        const auto api = costs[Option::api], own = costs[hosted];
        return api && own ? std::optional(*api - *own) : std::nullopt;
    };
}

std::optional<double> saving_by_mix(WhatIf& what_if) {
    const Costs costs = what_if.costs();
    const auto api = costs[Option::api];
    const auto mix = mix_cost(what_if.prepared(), what_if.scenario(), costs).monthly_usd;
    return api && mix ? std::optional(*api - *mix) : std::nullopt;
}

Sensitivity sensitivity_of(WhatIf& what_if, const Scenario& scenario, const Input& input,
                           const Saving& saving, const std::optional<double>& saving_now) {
    const double now = what_if.get(input);
    const Range range = range_of(scenario, input, now);
    Sensitivity result{.input = &input,
                       .low = range.low,
                       .high = range.high,
                       .saving_at_low_usd = saving_now,
                       .saving_at_high_usd = saving_now};
    if (!is_in_force(scenario, input) || (range.low == now && range.high == now))
        return result; // most of them: nothing moves
    what_if.set(input, range.low);
    result.saving_at_low_usd = saving(what_if);
    what_if.set(input, range.high);
    result.saving_at_high_usd = saving(what_if);
    what_if.set(input, now);
    std::optional<double> least, most;
    for (const auto& usd : {saving_now, result.saving_at_low_usd, result.saving_at_high_usd})
        if (usd) {
            least = std::min(*usd, least.value_or(*usd));
            most = std::max(*usd, most.value_or(*usd));
        }
    if (least)
        result.swing_usd = *most - *least;
    return result;
}

// What nobody has looked at: an input that came later, as a new scenario has it.
bool is_unset(const Scenario& scenario, const Input& input) {
    static const Scenario untouched;
    return input.presence == Presence::only_if_set && input.level == Level::rare &&
           get(scenario, input) == get(untouched, input);
}

bool is_asked(const Scenario& scenario, const Input& input, Asked asked) {
    return asked == Asked::all || scenario.ranges.contains(input.path) ||
           !(is_of_data_sheet(input) || is_unset(scenario, input));
}

std::vector<Sensitivity> swings_of(const Scenario& scenario, const Saving& saving, Asked asked) {
    WhatIf what_if(scenario);
    std::vector<Sensitivity> all;
    const auto now = saving(what_if);
    for (const Input& input : inputs())
        if (input.kind == InputKind::number && is_asked(scenario, input, asked))
            all.push_back(sensitivity_of(what_if, scenario, input, saving, now));
    return all;
}

void keep_largest(std::vector<Sensitivity>& all, std::size_t rows) {
    std::ranges::stable_sort(all, std::greater{}, &Sensitivity::swing_usd);
    if (all.size() > rows)
        all.resize(rows);
}

// Looks on both sides of the present value, further and further away, and then between the last two.
class MixFlip {
  public:
    MixFlip(WhatIf& what_if, const Input& input)
        : m_what_if(what_if), m_input(input), m_now(what_if.get(input)),
          m_by_ratio(input.scale == Scale::log && m_now > 0) {}

    std::optional<double> nearest() {
        constexpr int steps = 16;
        const double down = distance_to(m_input.min), up = distance_to(m_input.max);
        if (!is_in_force(m_what_if.scenario(), m_input) || !wins(0))
            return {};
        double inner = 0;
        std::optional<double> found;
        for (int step = 1; step <= steps && !found; ++step) {
            const double share = static_cast<double>(step) / steps;
            const double outer = std::max(down, up) * share * share;
            std::optional<double> nearest;
            for (const double sign : {-1.0, 1.0}) {
                const double end = std::min(outer, sign < 0 ? down : up);
                if (end <= inner || wins(sign * end))
                    continue;
                const double at = narrowed(sign, inner, end);
                if (!nearest || at < *nearest) {
                    nearest = at;
                    found = value_at(sign * at);
                }
            }
            inner = outer;
        }
        m_what_if.set(m_input, m_now);
        return found;
    }

  private:
    // As the input's scale has it, in ratios or differences.
    double distance_to(double value) const {
        return m_by_ratio ? std::abs(std::log(value / m_now)) : std::abs(value - m_now);
    }
    double value_at(double distance) const {
        const double value = m_by_ratio ? m_now * std::exp(distance) : m_now + distance;
        return std::clamp(m_input.whole ? std::round(value) : value, m_input.min, m_input.max);
    }
    bool wins(double distance) {
        const Costs pure = m_what_if.costs_at(m_input, distance == 0 ? m_now : value_at(distance));
        return mix_cost(m_what_if.prepared(), m_what_if.scenario(), pure).wins;
    }
    // How far away it is lost, between where it is and where it is not.
    double narrowed(double sign, double near, double far) {
        constexpr int halvings = 12;
        for (int i = 0; i < halvings; ++i) {
            const double middle = near + (far - near) / 2;
            (wins(sign * middle) ? near : far) = middle;
        }
        return far;
    }

    WhatIf& m_what_if;
    const Input& m_input;
    double m_now;
    bool m_by_ratio;
};

} // namespace

std::vector<Sensitivity> swings(const Scenario& scenario, Option hosted, Asked asked) {
    return swings_of(scenario, saving_by(hosted), asked);
}

std::vector<Sensitivity> sensitivity(const Scenario& scenario, std::size_t rows, Option hosted, Asked asked) {
    WhatIf what_if(scenario);
    std::vector<Sensitivity> all = swings(scenario, hosted, asked);
    keep_largest(all, rows);
    for (auto& row : all)
        row.flips_at = flip_value(what_if, *row.input);
    return all;
}

std::vector<Sensitivity> mix_swings(const Scenario& scenario, Asked asked) {
    return swings_of(scenario, saving_by_mix, asked);
}

std::vector<Sensitivity> mix_sensitivity(const Scenario& scenario, std::size_t rows, Asked asked) {
    WhatIf what_if(scenario);
    std::vector<Sensitivity> all = mix_swings(scenario, asked);
    keep_largest(all, rows);
    for (auto& row : all)
        row.flips_at = MixFlip(what_if, *row.input).nearest();
    return all;
}

std::optional<double> flip_value(WhatIf& what_if, const Input& input) {
    assert(input.number);
    const double now = what_if.get(input);
    const auto cheapest = cheapest_option(what_if.costs());
    if (!cheapest || !is_in_force(what_if.scenario(), input))
        return {};
    const auto flip = nearest_flip(what_if, input, now, *cheapest);
    what_if.set(input, now);
    return flip;
}

} // namespace core
