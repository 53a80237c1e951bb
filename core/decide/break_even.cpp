// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/break_even.h"

#include "core/decide/staircase.h"
#include "core/decide/what_if.h"
#include "core/numeric/crossings.h"

#include <cassert>

namespace core {
namespace {

// Then there are more of them than the formula of the fleet tells, or their cost rises between two of its
// steps.
bool own_machines_do_more(const Scenario& scenario) {
    return scenario.owned.enabled &&
           (scenario.fine_tuning.runs_per_month > 0 || scenario.owned.idle_power_share < 1);
}

// Of several ways to run a replica own machines take the fewest, which need not draw the least: their cost
// falls where the way changes.
bool own_machines_may_turn(WhatIf& what_if, Option option, Option against) {
    return (option == Option::owned || against == Option::owned) &&
           own_machines_do_more(what_if.scenario()) && what_if.prepared().replicas.plans.size() > 1;
}

// Then machines cost more with traffic along a curve.
bool pays_by_request(const WhatIf& what_if, Option option, Option against) {
    return what_if.scenario().hosting.scaling == Scaling::to_zero &&
           (option == Option::rented || against == Option::rented);
}

// Inputs of the upper half move every cost one way only, so that few cells are enough; those of the lower
// half move the throughput, which may turn, and each of their values costs a prepare().
// Rented fixed machines and own ones are the same machines: their difference only grows or only falls with
// them.
Domain domain_of(const Scenario& scenario, Option option, Option against, const Input& input) {
    const bool same_machines =
        option != Option::api && against != Option::api && scenario.hosting.scaling == Scaling::fixed &&
        rented_share_of_month(scenario.hosting) == 1 && !own_machines_do_more(scenario);
    // Heads and layers decide what engines split, which jumps at every whole number: each of few is tried.
    const bool each = input.changes_prepared && input.whole && input.max - input.min <= 2048;
    return {.min = input.min,
            .max = input.max,
            .log = input.scale == Scale::log && !each,
            .whole = input.whole,
            .cells = each                     ? static_cast<int>(input.max - input.min)
                     : input.changes_prepared ? 256
                                              : 48,
            .monotone_difference = same_machines && !input.changes_prepared,
            .budget = input.changes_prepared ? 4096 : 16384};
}

// Inputs that prepare() does not depend on either leave the load alone or move it in proportion, and then
// they move nothing of the machines' cost but their number: the staircase is known.
Insight insight_of(WhatIf& what_if, Option option, Option against, const Input& input) {
    const bool rents = option == Option::rented || against == Option::rented;
    const bool owns = option == Option::owned || against == Option::owned;
    const double share = rents ? rented_share_of_month(what_if.scenario().hosting) : 1;
    if (input.changes_prepared || pays_by_request(what_if, option, against) ||
        (owns && (own_machines_do_more(what_if.scenario()) || (rents && share < 1))))
        return {};
    const auto load_between = [&](double a, double b) {
        what_if.set(input, a);
        const double mean_at_a = traffic_load(what_if.scenario()).mean_requests_per_s;
        what_if.set(input, b);
        const double mean_at_b = traffic_load(what_if.scenario()).mean_requests_per_s;
        return LoadBetween{a, b, mean_at_a, mean_at_b};
    };
    Insight insight;
    if (!has_goal_for_the_wait(what_if.prepared()))
        insight.step_between = [&, load_between, share](double a, double b) {
            const LoadBetween load = load_between(a, b);
            return step_between(what_if.prepared(), what_if.scenario().hosting, share, load);
        };
    if (option != Option::api && against != Option::api)
        return insight;
    const LoadBetween whole = load_between(input.min, input.max);
    if (whole.mean_at_a == whole.mean_at_b)
        return insight;
    const bool api_is_option = option == Option::api;
    const Staircase machines(what_if.prepared(), what_if.scenario(), api_is_option ? against : option);
    insight.apart = [=](double a, const CostPair& at_a, double b, const CostPair& at_b) {
        if (!at_a.option || !at_a.against || !at_b.option || !at_b.against)
            return false;
        const LoadBetween load = load_between(a, b);
        return api_is_option ? machines.apart_from_line(load, *at_a.option, *at_b.option)
                             : machines.apart_from_line(load, *at_a.against, *at_b.against);
    };
    return insight;
}

BreakEvenReason reason_of_never(WhatIf& what_if, const BreakEven& result) {
    const Input& input = *result.input;
    struct Both {
        std::optional<double> option, against;
    };
    const auto at = [&](double value) {
        const Costs costs = what_if.costs_at(input, value);
        return Both{costs[result.option], costs[result.against]};
    };
    const Both low = at(input.min), middle = at((input.min + input.max) / 2), high = at(input.max);
    if (!middle.option || !middle.against || !high.option || !high.against)
        return BreakEvenReason::out_of_range;
    const bool flat = low.option == high.option && low.against == high.against &&
                      middle.option == high.option && middle.against == high.against;
    if (flat)
        return BreakEvenReason::no_influence;
    return *high.option - *middle.option > *high.against - *middle.against ? BreakEvenReason::never_catches_up
                                                                           : BreakEvenReason::out_of_range;
}

BreakEvenReason reason_of_crossing(const BreakEven& result) {
    const bool ends_cheaper = result.stays_cheaper_from.has_value();
    switch (result.crossings.size()) {
    case 1:
        return ends_cheaper ? BreakEvenReason::cheaper_above : BreakEvenReason::cheaper_below;
    case 2:
        return ends_cheaper ? BreakEvenReason::dearer_between : BreakEvenReason::cheaper_between;
    default:
        return BreakEvenReason::several;
    }
}

Crossings crossings(WhatIf& what_if, Option option, Option against, const Input& input, Domain domain) {
    assert(input.number && option != against);
    const double before = what_if.get(input);
    Crossings found = find_crossings(
        [&](double value) {
            const Costs costs = what_if.costs_at(input, value);
            return CostPair{costs[option], costs[against]};
        },
        domain, insight_of(what_if, option, against, input));
    what_if.set(input, before);
    return found;
}

BreakEven solve(WhatIf& what_if, Option option, Option against, const Input& input) {
    BreakEven result{.option = option, .against = against, .input = &input};
    const Crossings found =
        crossings(what_if, option, against, input, domain_of(what_if.scenario(), option, against, input));
    result.answered = found.answered;
    result.complete = found.complete && !input.turns && !pays_by_request(what_if, option, against) &&
                      !own_machines_may_turn(what_if, option, against);
    if (!found.answered)
        return result;
    for (const CrossingEdge& edge : found.edges)
        result.crossings.push_back({edge.at, edge.above == Cheaper::option ? option : against});
    if (found.last == Cheaper::option)
        result.stays_cheaper_from = result.crossings.empty() ? input.min : result.crossings.back().at;
    if (!found.option_wins) {
        result.reason = reason_of_never(what_if, result);
    } else if (!found.against_wins) {
        result.verdict = BreakEvenVerdict::always;
        result.reason = BreakEvenReason::always;
    } else {
        result.verdict = BreakEvenVerdict::crosses;
        result.reason = reason_of_crossing(result);
    }
    return result;
}

} // namespace

BreakEven break_even(WhatIf& what_if, Option option, Option against, const Input& input) {
    const double before = what_if.get(input);
    BreakEven result = solve(what_if, option, against, input);
    what_if.set(input, before);
    return result;
}

std::optional<double> stays_cheaper_from(WhatIf& what_if, Option option, Option against, const Input& input) {
    Domain domain = domain_of(what_if.scenario(), option, against, input);
    domain.last_only = true;
    domain.cells = input.changes_prepared || pays_by_request(what_if, option, against) ? domain.cells : 12;
    const Crossings found = crossings(what_if, option, against, input, domain);
    if (!found.answered || found.last != Cheaper::option)
        return {};
    return found.edges.empty() ? input.min : found.edges.back().at;
}

BreakEven break_even(const Scenario& scenario, Option option, Option against, const Input& input) {
    WhatIf what_if(scenario);
    return break_even(what_if, option, against, input);
}

BreakEven break_even(const Prepared& prepared, const Scenario& scenario, Option option, Option against,
                     const Input& input) {
    WhatIf what_if(prepared, scenario);
    return break_even(what_if, option, against, input);
}

} // namespace core
