// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_registry.h"

#include "ui/charts/builders/builders.h"

#include <QtGlobal>

namespace ui {

namespace {

ChartData decides_or_uncertain(const ChartContext& context) {
    if (context.options.worth)
        return what_to_find_out(context);
    return context.options.probability ? probability_of_saving(context) : what_decides(context);
}

ChartData items_or_hours(const ChartContext& context) {
    return context.options.by_hour ? load_by_hour(context) : cost_by_item(context);
}

constexpr ChartSpec table[] = {
    {"cost_traffic", QT_TRANSLATE_NOOP("charts", "Monthly cost against traffic"), cost_against_traffic},
    {"cost_items", QT_TRANSLATE_NOOP("charts", "Monthly cost now"), items_or_hours},
    {"break_even", QT_TRANSLATE_NOOP("charts", "Break-even traffic"), break_even_against_input},
    {"verdict_map", QT_TRANSLATE_NOOP("charts", "Who wins where"), verdict_over_inputs},
    {"cumulative", QT_TRANSLATE_NOOP("charts", "Cumulative cost"), cost_over_months},
    {"what_decides", QT_TRANSLATE_NOOP("charts", "What decides"), decides_or_uncertain},
};

} // namespace

std::span<const ChartSpec> chart_registry() {
    return table;
}

} // namespace ui
