// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/evaluate.h"
#include "core/scenario/inputs.h"

#include <optional>
#include <vector>

// Where one option becomes cheaper than another as one input moves (core/README.md section 6). Cost against
// most inputs is a staircase, so there may be no crossing, one, or several.
//
// Equal is not cheaper: a touch is no crossing. Where one of the two has no answer (the model does not fit,
// the goal is not met) the other one counts as the cheaper.
namespace core {

struct Crossing {
    // The input's value, exact to the last bit: here the other one is still cheaper or equal, at the next
    // double `cheaper_above` is cheaper. For an input of whole numbers: the first at which `cheaper_above`
    // is.
    double at = 0;
    Option cheaper_above = Option::api; // cheaper from here to the next crossing
};

enum class BreakEvenVerdict { crosses, always, never }; // of `option` being cheaper than `against`

// The reason in words, as data.
enum class BreakEvenReason {
    no_answer,        // one of the two has no cost anywhere in the range
    always,           // nowhere dearer, somewhere cheaper
    no_influence,     // never, and the input moves neither of the two
    never_catches_up, // never: in the upper half of the range more of the input costs `option` at least as
                      // much as it costs `against`; with traffic: one more replica costs more than the API
                      // charges for what it carries
    out_of_range,  // never, but it comes nearer: the crossing, if any, lies beyond the largest allowed value
    cheaper_above, // dearer, then from one place on cheaper
    cheaper_below, // cheaper up to one place, then dearer
    cheaper_between, // cheaper only inside
    dearer_between,  // dearer only inside
    several,         // more than two crossings
};

struct BreakEven {
    Option option = Option::rented;
    Option against = Option::api;
    const Input* input = nullptr;
    bool answered = false;           // false: one of the two has no cost anywhere in the range
    std::vector<Crossing> crossings; // all in the input's range, ascending
    BreakEvenVerdict verdict = BreakEvenVerdict::never;
    BreakEvenReason reason = BreakEvenReason::no_answer;
    std::optional<double> stays_cheaper_from; // from here to the end of the range `option` is nowhere dearer
    // False: too many crossings to list, because the two slopes are equal within some thousandths.
    // `crossings` then has some of either end, each of them exact, and the verdict is right; so is
    // stays_cheaper_from down to slopes equal within a hundred-thousandth, or a thousandth where machines
    // follow the traffic.
    bool complete = true;
};

// All crossings over the input's whole range [min, max], everything else as in the scenario. A value 0 with a
// meaning of its own ("no limit") is not part of the range. Works on any number input.
BreakEven break_even(const Scenario& scenario, Option option, Option against, const Input& input);

// The same with the lower half at hand; `prepared` must be what prepare(scenario) gives.
BreakEven break_even(const Prepared& prepared, const Scenario& scenario, Option option, Option against,
                     const Input& input);

// The same from a scenario that is being changed step by step; leaves it as it was.
class WhatIf;
BreakEven break_even(WhatIf& what_if, Option option, Option against, const Input& input);

// BreakEven's stays_cheaper_from alone, several times as fast: what samples ask for ten thousand times.
std::optional<double> stays_cheaper_from(WhatIf& what_if, Option option, Option against, const Input& input);

} // namespace core
