// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/data/chart_context.h"

#include <span>
#include <string_view>

namespace ui {

// Another view of a chart, as its menu in the window switches it on; here by name, for the command line.
struct ChartViewRow {
    std::string_view chart; // its id
    std::string_view name;  // "hours"
    std::string_view what;  // in a few words, English
    bool ChartOptions::*option;
};
std::span<const ChartViewRow> chart_views();

} // namespace ui
