// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/data/chart_data.h"

#include <functional>
#include <vector>

// Where an axis has its marks.
namespace ui {

struct Tick {
    double at = 0;
    QString text;
};

// Round values within the axis, as many as stand apart on `length` pixels; `extent` gives the pixels that a
// text takes along the axis, air included. On a logarithmic axis 1, 10, 100, with 3 or 2 and 5 between where
// there is room, thinned to every n-th decade where there is not.
std::vector<Tick> axis_ticks(const Axis& axis, double length,
                             const std::function<double(const QString&)>& extent);

} // namespace ui
