// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/negotiate.h"

#include "core/decide/goal_seek.h"
#include "core/decide/one_input.h"
#include "core/decide/sensitivity.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {
namespace {

// What to say of a flip value so that it holds as it is said. Empty: the flip is too narrow a gap for any
// figure, so that nobody could ask for it.
std::optional<Ask> ask_for(WhatIf& what_if, const Input& input, double flip) {
    const double now = what_if.get(input);
    const auto before = cheapest_option(what_if.costs());
    const auto wins_at = [&](double value) {
        const auto is = cheapest_option(what_if.costs_at(input, value));
        what_if.set(input, now);
        return is == before ? std::nullopt : is;
    };
    const auto holds = [&](double value) { return wins_at(value).has_value(); };
    auto ask = figure_that_holds(input, flip, now, holds);
    const double beyond = std::nextafter(flip, flip < now ? -INFINITY : INFINITY);
    if (!ask && is_allowed(input, beyond) && holds(beyond))
        ask = beyond;
    return ask ? std::optional(Ask{.input = &input, .now = now, .ask = *ask, .option = *wins_at(*ask)})
               : std::nullopt;
}

} // namespace

std::vector<Ask> negotiate(const Prepared& prepared, const Scenario& scenario) {
    WhatIf what_if(prepared, scenario);
    std::vector<Ask> all;
    for (const Input& input : inputs()) {
        if (input.kind != InputKind::number || !is_negotiable(input) || !is_in_force(scenario, input))
            continue;
        const auto flip = flip_value(what_if, input);
        if (const auto ask = flip ? ask_for(what_if, input, *flip) : std::nullopt)
            all.push_back(*ask);
    }
    std::ranges::stable_sort(all, {},
                             [](const Ask& ask) { return relative_change(*ask.input, ask.now, ask.ask); });
    return all;
}

std::string ask_text(const Ask& ask, Translate translate) {
    constexpr std::array<std::array<std::string_view, option_count>, 2> patterns{
        {{QT_TRANSLATE_NOOP("core", "%1 now; at %2 or less the API is the cheapest."),
          QT_TRANSLATE_NOOP("core", "%1 now; at %2 or less rented GPUs are the cheapest."),
          QT_TRANSLATE_NOOP("core", "%1 now; at %2 or less own hardware is the cheapest.")},
         {QT_TRANSLATE_NOOP("core", "%1 now; at %2 or more the API is the cheapest."),
          QT_TRANSLATE_NOOP("core", "%1 now; at %2 or more rented GPUs are the cheapest."),
          QT_TRANSLATE_NOOP("core", "%1 now; at %2 or more own hardware is the cheapest.")}}};
    const auto said = [&](double value) { return sought_value(*ask.input, value, translate); };
    const auto& words = patterns[ask.ask < ask.now ? 0 : 1];
    return fill(translate("core", words[static_cast<std::size_t>(ask.option)]),
                {said(ask.now), said(ask.ask)});
}

} // namespace core
