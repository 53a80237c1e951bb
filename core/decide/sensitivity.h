// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/what_if.h"

#include <limits>
#include <optional>
#include <vector>

// What decides: how far each input alone moves the saving, and where it would change the answer
// (core/README.md section 6). All number inputs of the table.
namespace core {

struct Sensitivity {
    const Input* input = nullptr;
    // The input's range in the scenario; else 25 % less and more, within its limits and, for whole numbers,
    // at least to the next one. Both 0 where the input is 0.
    double low = 0, high = 0;
    // API minus hosted, $ a month, with the input there and all others as they are. Empty: no answer there.
    std::optional<double> saving_at_low_usd, saving_at_high_usd;
    double swing_usd = 0; // largest minus smallest of the savings at low, now and high that there are
    // Of the cheapest of all options, not only of the two above. The nearest value (nearest in ratio where
    // the input's scale is log) from which, moving away from the present one, another option is the cheapest.
    // Empty: none in range. Of whole numbers the first at which it is. 0 only where it has a meaning of its
    // own or is within the limits.
    std::optional<double> flips_at;
};

// Which inputs are asked about: all, or without those of data sheets, which nobody decides, and rare ones
// that are not set, unless they have a range.
enum class Asked { all, decisions };

// Sorted by swing, the largest first; inputs with the same swing in the table's order. No more than `rows`:
// flip values are a hundred times dearer than swings, and a chart shows few.
std::vector<Sensitivity> sensitivity(const Scenario& scenario,
                                     std::size_t rows = std::numeric_limits<std::size_t>::max(),
                                     Option hosted = Option::rented, Asked asked = Asked::all);

// Those that are asked about in the table's order, without the flip values, which are a hundred times dearer.
std::vector<Sensitivity> swings(const Scenario& scenario, Option hosted, Asked asked = Asked::all);

// The same of the mix instead of one way of hosting: API minus the mix, and `flips_at` is the nearest value
// at which the mix is the answer no longer (MixCost::wins), to some 1e-4 of it; empty, too, where it is none
// now. A dip between two looks, which are the wider apart the further they are, is missed.
std::vector<Sensitivity> mix_sensitivity(const Scenario& scenario, std::size_t rows,
                                         Asked asked = Asked::all);
std::vector<Sensitivity> mix_swings(const Scenario& scenario, Asked asked = Asked::all);

// Of one input alone, which must be a number; the scenario is left as it was.
std::optional<double> flip_value(WhatIf& what_if, const Input& input);

} // namespace core
