// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/data/chart_data.h"

namespace ui {

// What stands under the mouse at these values of the axes, in full: the curves' values there, every item of a
// column, the rows' flip values, a map's cell. Empty where there is nothing to say.
QString chart_tooltip(const ChartData& data, double x, double y);

// The curve's value there, as it is drawn; empty beyond its ends.
std::optional<double> curve_value(const Curve& curve, const ChartData& data, double x);

} // namespace ui
