// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_views.h"

#include <array>

namespace ui {

std::span<const ChartViewRow> chart_views() {
    static constexpr std::array rows{
        ChartViewRow{"cost_items", "hours", "what carries each hour", &ChartOptions::by_hour},
        ChartViewRow{"break_even", "size", "against the model's size",
                     &ChartOptions::break_even_against_size},
        ChartViewRow{"what_decides", "probability", "how likely which saving is",
                     &ChartOptions::probability}};
    return rows;
}

} // namespace ui
