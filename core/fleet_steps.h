// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate.h"

#include <optional>

// Where the number of machines changes: the steps of the staircase, from the formula instead of a search.
namespace core {

// The load as one input goes from a to b, everything else as it is; taken to be linear in between.
struct LoadBetween {
    double a = 0, b = 0;                 // values of the input, a < b
    double mean_at_a = 0, mean_at_b = 0; // requests/s over the day's mean
};

// The input's value nearest to the middle of a and b at which a plan needs one more unit, at the peak or,
// following the traffic, in any hour of the day. Empty: none strictly between. A place to look, good to some
// 1e-15 of it: of several plans that of the cheapest in the middle is taken, and the rounding is not repeated
// bit by bit.
std::optional<double> step_between(const Prepared& prepared, const Hosting& hosting, const LoadBetween& load);

} // namespace core
