// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_registry.h"

// One builder per chart; the registry is the table of them.
namespace ui {

ChartData cost_against_traffic(const ChartContext& context);
ChartData cost_by_item(const ChartContext& context);

} // namespace ui
