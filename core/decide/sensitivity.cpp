// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/sensitivity.h"

#include "core/decide/one_input.h"

#include <algorithm>
#include <cassert>
#include <cmath>

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

Sensitivity sensitivity_of(WhatIf& what_if, const Scenario& scenario, const Input& input, Option hosted) {
    const auto saving = [hosted](const Costs& costs) {
        const auto api = costs[Option::api], own = costs[hosted];
        return api && own ? std::optional(*api - *own) : std::nullopt;
    };
    const double now = what_if.get(input);
    const Range range = range_of(scenario, input, now);
    const auto saving_now = saving(what_if.costs());
    Sensitivity result{.input = &input,
                       .low = range.low,
                       .high = range.high,
                       .saving_at_low_usd = saving_now,
                       .saving_at_high_usd = saving_now};
    if (!is_in_force(scenario, input) || (range.low == now && range.high == now))
        return result; // most of them: nothing moves
    result.saving_at_low_usd = saving(what_if.costs_at(input, range.low));
    result.saving_at_high_usd = saving(what_if.costs_at(input, range.high));
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

} // namespace

std::vector<Sensitivity> swings(const Scenario& scenario, Option hosted, Asked asked) {
    WhatIf what_if(scenario);
    std::vector<Sensitivity> all;
    for (const Input& input : inputs())
        if (input.kind == InputKind::number && is_asked(scenario, input, asked))
            all.push_back(sensitivity_of(what_if, scenario, input, hosted));
    return all;
}

std::vector<Sensitivity> sensitivity(const Scenario& scenario, std::size_t rows, Option hosted, Asked asked) {
    WhatIf what_if(scenario);
    std::vector<Sensitivity> all = swings(scenario, hosted, asked);
    std::ranges::stable_sort(all, std::greater{}, &Sensitivity::swing_usd);
    if (all.size() > rows)
        all.resize(rows);
    for (auto& row : all)
        row.flips_at = flip_value(what_if, *row.input);
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
