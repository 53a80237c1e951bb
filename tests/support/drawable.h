// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/data/chart_data.h"

#include <string>

// Every number of the chart is finite, above 0 on a logarithmic axis, and in the order that the canvas needs.
void expect_drawable(const ui::ChartData& data, const std::string& what);
