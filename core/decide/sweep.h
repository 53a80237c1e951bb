// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/break_even.h"
#include "core/model/cost.h"
#include "core/scenario/inputs.h"

#include <array>
#include <optional>
#include <vector>

// The costs along one input: what curves are drawn from. Works on any number
// input.
namespace core {

// Values of one input from low to high: equally far apart, or in equal ratios where the input's scale is log.
// Whole-number inputs are rounded, so that a value may stand twice.
struct Axis {
    const Input* input = nullptr;
    double low = 0, high = 0; // within the input's limits, low < high
    int count = 2;            // at least 2
    double at(int index) const;
    bool is_sound() const; // a number input, as said above
};

struct Curves {
    std::vector<double> x; // ascending
    // By option, one for each x, $ a month; empty: no answer there.
    std::array<std::vector<std::optional<double>>, option_count> monthly_usd;
};

// The axis' values and, where the number of machines changes between two of them, a point on either side of
// the step (to 1/64 of the distance), so that a staircase is drawn with upright steps. `capacity_factor`:
// every replica carries that many times what the model says, for the band of its error.
Curves sweep(const Scenario& scenario, const Axis& axis, double capacity_factor = 1);

struct BreakEvenPoint {
    double x = 0;                             // of the input along which the curve runs
    std::optional<double> stays_cheaper_from; // from here to the end of the range it stays so
    BreakEvenVerdict verdict = BreakEvenVerdict::never;
};

// How the break-even of `option` with `against` over `input` (its whole range) moves along another input: at
// the axis' values, at that input's present one where it lies between them, and, where the break-even begins
// or ends between two of these, on either side of that place (to 1/2^halvings of the distance). Each look
// there is dear: the two costs are nearly parallel.
std::vector<BreakEvenPoint> break_even_curve(const Scenario& scenario, Option option, Option against,
                                             const Input& input, const Axis& along, int halvings = 3);

} // namespace core
