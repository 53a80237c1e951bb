// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/goal_seek.h"

#include "core/decide/mix.h"
#include "core/decide/one_input.h"
#include "core/decide/sensitivity.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>

namespace core {
namespace {

// A staircase that stands on the goal up to rounding has reached it; the search for crossings takes for a tie
// what is within a hundredth of this.
constexpr double goal_met_within = 1e-9;

constexpr std::array measure_table{
    SeekMeasure{"cheapest", QT_TRANSLATE_NOOP("core", "The cheapest option"), SeekOf::cheapest, false},
    SeekMeasure{"api", QT_TRANSLATE_NOOP("core", "API"), SeekOf::api, false},
    SeekMeasure{"rented", QT_TRANSLATE_NOOP("core", "Rented GPUs"), SeekOf::rented, false},
    SeekMeasure{"owned", QT_TRANSLATE_NOOP("core", "Own hardware"), SeekOf::owned, false},
    SeekMeasure{"mix", QT_TRANSLATE_NOOP("core", "Mix"), SeekOf::mix, false},
    SeekMeasure{"saving", QT_TRANSLATE_NOOP("core", "Saved by self-hosting against the API"),
                SeekOf::self_hosted, true},
    SeekMeasure{"saving:rented", QT_TRANSLATE_NOOP("core", "Saved by rented GPUs against the API"),
                SeekOf::rented, true},
    SeekMeasure{"saving:owned", QT_TRANSLATE_NOOP("core", "Saved by own hardware against the API"),
                SeekOf::owned, true},
    SeekMeasure{"saving:mix", QT_TRANSLATE_NOOP("core", "Saved by the mix against the API"), SeekOf::mix,
                true}};

std::optional<double> cost_of(WhatIf& what_if, const Costs& costs, SeekOf of) {
    switch (of) {
    case SeekOf::api:
        return costs[Option::api];
    case SeekOf::rented:
        return costs[Option::rented];
    case SeekOf::owned:
        return costs[Option::owned];
    case SeekOf::mix: {
        const Mix found = mix(what_if.prepared(), what_if.scenario());
        return found.answered ? std::optional(found.monthly_usd) : std::nullopt;
    }
    case SeekOf::cheapest: {
        const auto option = cheapest_option(costs);
        return option ? costs[*option] : std::nullopt;
    }
    case SeekOf::self_hosted: {
        const auto option = cheapest_option(costs, Option::api);
        return option ? costs[*option] : std::nullopt;
    }
    }
    return {};
}

// What there is at one value of the input.
struct Looked {
    SoughtPlace place;
    std::optional<double> cost, api; // of what is asked about; of the API, for a saving
};

// By more than rounding: a saving near 0 is the difference of two large sums.
bool differ_clearly(double a, double b) {
    constexpr double clearly = 10 * goal_met_within, least_usd = 1e-6;
    return std::abs(a - b) > least_usd + clearly * std::max(std::abs(a), std::abs(b));
}

bool is_alike(std::optional<double> a, std::optional<double> b) {
    return a && b && !differ_clearly(*a, *b);
}

// One goal over one input: what the measure is at a value, and whether the goal is met there.
class Seeker {
  public:
    Seeker(WhatIf& what_if, const Input& input, const SeekMeasure& measure)
        : m_what_if(what_if), m_input(input), m_measure(measure), m_now(what_if.get(input)) {}

    Looked at(double value) {
        const Costs costs = m_what_if.costs_at(m_input, value);
        const auto cost = cost_of(m_what_if, costs, m_measure.of);
        const auto api = costs[Option::api];
        m_what_if.set(m_input, m_now);
        if (!m_measure.saving)
            return {.place = {value, cost}, .cost = cost, .api = api};
        return {.place = {value, cost && api ? std::optional(*api - *cost) : std::nullopt},
                .cost = cost,
                .api = api};
    }

    void aim(double target, bool falls) {
        m_target = target;
        m_falls = falls;
        m_came_down = false;
        m_best.reset();
    }
    bool is_met(const Looked& looked) const { return cheaper(pair_of(looked)) == Cheaper::option; }

    // The nearest place from which, moving away from now, the goal is met.
    std::optional<SoughtPlace> nearest() {
        std::optional<SoughtPlace> below, above;
        if (m_now > m_input.min)
            if (const Crossings found = search(m_input.min, m_now); !found.edges.empty())
                below = settled(found.edges.back().at - (m_input.whole ? 1 : 0), -1);
        // "auto" or "none" stands beside the limits, below the least of them.
        if (!below && m_now >= m_input.min && m_now > 0 && !m_input.zero_means.empty())
            if (const Looked none = seen(0); is_met(none))
                below = none.place;
        if (m_now < m_input.min) { // now at 0, which stands beside them
            // A limit or an offer that is not there is like the largest, where that costs the same: down from
            // it.
            if (is_alike(seen(m_input.max).place.usd, at(m_now).place.usd))
                if (const Crossings found = search(m_input.min, m_input.max); !found.edges.empty()) {
                    m_came_down = true;
                    return settled(found.edges.back().at - (m_input.whole ? 1 : 0), -1);
                }
            if (const Looked least = seen(m_input.min); is_met(least))
                return least.place;
        }
        if (m_now < m_input.max)
            if (const Crossings found = search(std::max(m_now, m_input.min), m_input.max);
                !found.edges.empty())
                above = settled(found.edges.front().at, 1);
        const auto value_of = [](const std::optional<SoughtPlace>& place) {
            return place ? std::optional(place->value) : std::nullopt;
        };
        return nearer(m_input, m_now, value_of(below), value_of(above)) == value_of(below) ? below : above;
    }

    // The neighbour on the side from which the search came.
    SoughtPlace neighbour(double value) {
        const double from = came_from();
        if (value < m_input.min) // "auto" or "none": beside the least
            return at(m_input.min).place;
        if (value == m_input.min && from < m_input.min)
            return at(from).place;
        if (m_input.whole)
            return at(value + (value < from ? 1 : -1)).place;
        return at(std::nextafter(value, from)).place;
    }
    // The present value, or the largest where there is none and the search came down from there.
    double came_from() const { return m_came_down ? m_input.max : m_now; }

    // Of all that the search has looked at the nearest to the goal, which need not be nearer than now.
    std::optional<SoughtPlace> best_seen() const { return m_best; }
    double now() const { return m_now; }

  private:
    // The goal is met where the first is the cheaper one: a cost against what it is to fall to, and a saving
    // as the two costs that it is the difference of, each of which goes one way, as the search wants them.
    CostPair pair_of(const Looked& looked) const {
        if (!looked.place.usd)
            return {std::nullopt, 1}; // without an answer it is not met
        const double low = m_measure.saving ? *looked.cost + m_target : *looked.cost;
        const double high = m_measure.saving ? *looked.api : m_target;
        const bool low_first = m_falls != m_measure.saving;
        const double from = low_first ? low : high, to = low_first ? high : low;
        return {from, to + goal_met_within * std::max(std::abs(from), std::abs(to))};
    }

    Looked seen(double value) {
        const Looked looked = at(value);
        const auto& usd = looked.place.usd;
        const auto known = m_best ? m_best->usd : std::nullopt;
        if (usd && (!known || (m_falls ? *usd < *known : *usd > *known)))
            m_best = looked.place;
        return looked;
    }

    Crossings search(double min, double max) {
        return find_crossings([&](double value) { return pair_of(seen(value)); },
                              search_over(m_input, min, max));
    }

    // A crossing is told to within the doubles at which both are equal: on to the first that meets the goal.
    std::optional<SoughtPlace> settled(double value, int away) {
        constexpr int most_doubles = 64;
        const double outwards = away * std::numeric_limits<double>::infinity();
        for (int tries = 0; tries < most_doubles && is_allowed(m_input, value); ++tries) {
            if (const Looked looked = at(value); is_met(looked))
                return looked.place;
            value = m_input.whole ? value + away : std::nextafter(value, outwards);
        }
        return {};
    }

    WhatIf& m_what_if;
    const Input& m_input;
    const SeekMeasure& m_measure;
    double m_now;
    double m_target = 0;
    bool m_falls = true;
    bool m_came_down = false;
    std::optional<SoughtPlace> m_best;
};

SoughtPlace said_of(Seeker& seeker, const Input& input, const SoughtPlace& first) {
    const auto said = figure_that_holds(input, first.value, seeker.came_from(),
                                        [&](double value) { return seeker.is_met(seeker.at(value)); });
    return said ? seeker.at(*said).place : first;
}

} // namespace

std::span<const SeekMeasure> seek_measures() {
    return measure_table;
}

const SeekMeasure* find_seek_measure(std::string_view name) {
    const auto found = std::ranges::find(measure_table, name, &SeekMeasure::name);
    return found == measure_table.end() ? nullptr : &*found;
}

std::optional<SeekGoal> seek_goal(const SeekMeasure& measure, std::string_view amount) {
    const bool of_now = amount.ends_with('%') && (amount.starts_with('-') || amount.starts_with('+'));
    const bool plus = amount.starts_with('+');
    const auto number = parse(amount.substr(plus ? 1 : 0), of_now ? Unit::share : Unit::usd_per_month);
    const bool two_signs = plus && amount.find_first_of("+-", 1) != std::string_view::npos;
    if (!number || (plus && !of_now) || two_signs)
        return {};
    return SeekGoal{.measure = &measure, .amount = *number, .of_now = of_now};
}

Sought seek(const Prepared& prepared, const Scenario& scenario, const Input& input, const SeekGoal& goal) {
    assert(input.number && goal.measure);
    WhatIf what_if(prepared, scenario);
    Seeker seeker(what_if, input, *goal.measure);
    const Looked now = seeker.at(seeker.now());
    Sought result{.input = &input, .goal = goal, .now = now.place};
    const auto usd_now = result.now.usd;
    if (!goal.of_now)
        result.target_usd = goal.amount;
    else if (usd_now)
        result.target_usd = *usd_now + goal.amount * std::abs(*usd_now);
    if (!result.target_usd)
        return result;
    const double target = *result.target_usd;
    const bool falls = usd_now ? *usd_now > target : !goal.measure->saving;
    seeker.aim(target, falls);
    if (seeker.is_met(now)) {
        result.first = result.rounded = result.now;
        return result;
    }
    result.first = seeker.nearest();
    if (result.first) {
        result.before = seeker.neighbour(result.first->value);
        const auto usd_before = result.before->usd;
        result.jumped = usd_before && differ_clearly(*result.first->usd, target) &&
                        differ_clearly(*result.first->usd, *usd_before);
        result.rounded = said_of(seeker, input, *result.first);
        return result;
    }
    const auto best = seeker.best_seen();
    const bool nearer = best && (!usd_now || (falls ? *best->usd < *usd_now : *best->usd > *usd_now));
    if (nearer && (!usd_now || differ_clearly(*best->usd, *usd_now))) {
        seeker.aim(*best->usd, falls);
        const auto nearest = seeker.nearest();
        result.best = nearest ? said_of(seeker, input, *nearest) : *best;
    }
    return result;
}

std::vector<Sought> seek_any(const Prepared& prepared, const Scenario& scenario, const SeekGoal& goal) {
    std::vector<Sought> all;
    for (const Sensitivity& row : swings(scenario, Option::rented, Asked::decisions)) {
        if (!is_in_force(scenario, *row.input))
            continue;
        if (const Sought sought = seek(prepared, scenario, *row.input, goal); sought.first)
            all.push_back(sought);
    }
    std::ranges::stable_sort(all, {}, [](const Sought& sought) {
        return relative_change(*sought.input, sought.now.value, sought.first->value);
    });
    return all;
}

} // namespace core
