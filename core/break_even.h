// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate.h"
#include "core/inputs.h"

#include <optional>
#include <vector>

// Where one option becomes cheaper than another as one input moves (MODEL.md section 6). Cost against most
// inputs is a staircase, so there may be no crossing, one, or several.
namespace core {

struct Crossing {
    double at = 0; // the input's value; exact on a jump: just above it `cheaper_above` is
    Option cheaper_above = Option::api; // cheaper from here to the next crossing
};

enum class BreakEvenVerdict { crosses, always, never }; // of `option` being cheaper than `against`

struct BreakEven {
    Option option = Option::rented;
    Option against = Option::api;
    const Input* input = nullptr;
    bool answered = false;           // false: one of the two has no cost anywhere in the range
    std::vector<Crossing> crossings; // all in the input's range, ascending
    BreakEvenVerdict verdict = BreakEvenVerdict::never;
    std::optional<double> stays_cheaper_from; // from here to the end of the range `option` is cheaper
};

// All crossings over the input's whole range [min, max], everything else as in the scenario.
BreakEven break_even(const Scenario& scenario, Option option, Option against, const Input& input);

} // namespace core
