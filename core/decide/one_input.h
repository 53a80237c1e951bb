// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numeric/crossings.h"
#include "core/scenario/inputs.h"

#include <functional>
#include <optional>

// What every search over one number input alone shares, everything else as it is: flip values, goals, what to
// ask for.
namespace core {

// Within the limits, or 0 where that stands beside them with a meaning of its own.
bool is_allowed(const Input& input, double value);

// Between two values of the input, in the steps in which it is looked at.
Domain search_over(const Input& input, double min, double max);

// Of a place below the present value and one above it the nearer one, in ratio where the input's scale is
// logarithmic.
std::optional<double> nearer(const Input& input, double now, std::optional<double> below,
                             std::optional<double> above);

// `first` as somebody would say it: of three digits, or as many as it takes, away from `now`, so that it
// holds as it is said. `first` itself where it is 0 or counted. Empty: no figure holds.
std::optional<double> figure_that_holds(const Input& input, double first, double now,
                                        const std::function<bool(double)>& holds);

// By how much of the present value it changes; of a share from 0 what it becomes, of everything else from 0
// more than any other change.
double relative_change(const Input& input, double now, double to);

} // namespace core
