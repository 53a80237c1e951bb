// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare_tabs.h"

#include <QStringList>

namespace ui {

namespace {

// Two copies of one scenario have one name: the second is "Plan (2)".
QStringList distinct_names(const OpenScenarios& tabs) {
    QStringList names;
    for (const auto& open : tabs) {
        const QString name = shown_name(*open);
        QString distinct = name;
        for (int number = 2; names.contains(distinct); ++number)
            distinct = QStringLiteral("%1 (%2)").arg(name).arg(number);
        names << distinct;
    }
    return names;
}

} // namespace

std::vector<Pin> tabs_as_pins(const OpenScenarios& tabs, int active) {
    const QStringList names = distinct_names(tabs);
    std::vector<Pin> pins;
    for (int tab = 0; tab < static_cast<int>(tabs.size()); ++tab) {
        if (tab == active)
            continue;
        const core::Scenario& scenario = tabs[static_cast<std::size_t>(tab)]->state.scenario;
        pins.push_back({.name = names[tab], .scenario = scenario, .evaluation = core::evaluate(scenario)});
    }
    return pins;
}

} // namespace ui
