// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/data/chart_context.h"

// One builder per chart; the registry is the table of them.
namespace ui {

ChartData cost_against_traffic(const ChartContext& context);
ChartData cost_by_item(const ChartContext& context);
ChartData break_even_against_input(const ChartContext& context);
ChartData verdict_over_inputs(const ChartContext& context);
ChartData cost_over_months(const ChartContext& context);
ChartData what_decides(const ChartContext& context);
ChartData load_by_hour(const ChartContext& context);
ChartData probability_of_saving(const ChartContext& context);
ChartData what_to_find_out(const ChartContext& context);

} // namespace ui
