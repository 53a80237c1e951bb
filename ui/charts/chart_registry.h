// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/data/chart_context.h"

#include <span>

// The charts, as a table: to add one, write a builder and add its row.
namespace ui {

struct ChartSpec {
    const char* id;    // "cost_traffic": object name, file name
    const char* title; // English, context "charts"
    ChartData (*build)(const ChartContext&);
};

// In the order of the window, of the keys from 1 on and of the export menu.
std::span<const ChartSpec> chart_registry();

} // namespace ui
