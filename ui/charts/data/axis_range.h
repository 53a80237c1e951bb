// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/data/chart_data.h"

#include "core/scenario/scenario.h"

// What an axis spans.
namespace ui {

// Outwards to 1, 3, 10, 30, ..; low > 0.
core::Range log_range(double low, double high);
// Outwards to a whole number of round steps (1, 2, 5 x 10^n), 0 included where it is near.
core::Range linear_range(double low, double high);
// The smallest of 1, 2, 5 x 10^n that is not below; least > 0.
double round_step(double least);

// The axis spans `wanted`, unless the one that is shown now spans it too and is not much too wide: an axis
// that followed every figure would jump under the reader's hand.
void set_steady(Axis& axis, core::Range wanted, const Axis* shown, bool hold = false);

// What a slider of that input spans, and the present value with some air.
core::Range input_range(const core::Input& input, double now);

// Where a value stands between min (0) and max (1), on the axis' own scale, and back.
double share_of(const Axis& axis, double value);
double value_at(const Axis& axis, double share);

} // namespace ui
