// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_registry.h"

#include "ui/charts/builders.h"

#include <QtGlobal>

namespace ui {

namespace {

constexpr ChartSpec table[] = {
    {"cost_traffic", QT_TRANSLATE_NOOP("charts", "Monthly cost against traffic"), cost_against_traffic},
    {"cost_items", QT_TRANSLATE_NOOP("charts", "Monthly cost now"), cost_by_item},
};

} // namespace

std::span<const ChartSpec> chart_registry() {
    return table;
}

} // namespace ui
