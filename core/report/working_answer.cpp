// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/working_answer.h"

#include "core/decide/what_if.h"

#include <algorithm>

namespace core {
namespace {

#define L(x) QT_TRANSLATE_NOOP("core", x)

constexpr std::size_t most_crossings = 4; // of a staircase that runs along the other option

// "At 22.2 M words/day: API $5,402, Rented GPUs $5,402." At a jump the two differ: the step is the
// break-even.
std::string costs_there(WhatIf& what_if, const BreakEven& even, double at, Translate tr) {
    const Costs costs = what_if.costs_at(*even.input, at);
    const auto usd = [&](Option option) {
        return costs[option] ? format(*costs[option], Unit::usd, tr) : std::string("–");
    };
    return fill(tr(L("at %1: %2 %3, %4 %5 a month")),
                {format(at, even.input->unit, tr), tr(label(Option::api)), usd(Option::api),
                 tr(label(even.option)), usd(even.option)});
}

} // namespace

std::vector<WorkingLine> answer_lines(const Snapshot& snapshot, Translate tr) {
    std::vector<WorkingLine> lines;
    const auto add = [&](std::string_view id, std::string_view label, std::string text) {
        lines.push_back({"answer", id, tr(label), std::move(text)});
    };
    const Verdict& found = snapshot.verdict;
    const auto cost = [&](Option option) {
        return format(*snapshot.evaluation.costs[option], Unit::usd, tr);
    };
    add("verdict", L("Difference"),
        found.runner_up
            ? fill(tr(L("%1 − %2 = %3 a month")), {cost(*found.runner_up), cost(*found.cheapest),
                                                   format(found.saving_usd_per_month, Unit::usd, tr)})
            : tr(L("no answer")));
    const BreakEven& even = found.traffic;
    WhatIf what_if(snapshot.prepared, snapshot.scenario);
    if (even.crossings.empty())
        add("break_even", L("Break-even"), verdict_detail(found, tr));
    for (std::size_t i = 0; i < std::min(even.crossings.size(), most_crossings); ++i)
        add("break_even", L("Break-even"), costs_there(what_if, even, even.crossings[i].at, tr));
    if (snapshot.chance)
        add("verdict", L("Chance"),
            tr(L("of random draws over the inputs' ranges and the throughput's error, the share in which "
                 "self-hosting is cheaper; a range goes along when its input is moved")));
    return lines;
}
#undef L

} // namespace core
