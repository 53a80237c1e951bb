// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/data/chart_data.h"
#include "ui/charts/data/table_words.h"

namespace ui {

// What a chart says as a table, for whoever does not see it or wants the figures: the values at the marks of
// its axis and wherever something is marked, every item of a column, every row's ends, a map as a coarse
// grid. The words and figures are those of the tooltip. Of a chart without anything to draw: no rows, and the
// reason as its summary.
TableWords chart_rows(const ChartData& data);

} // namespace ui
