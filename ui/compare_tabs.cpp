// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare_tabs.h"

#include <QStringList>

#include <algorithm>

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

void pin_other_tabs(ScenarioController& controller) {
    const QStringList names = distinct_names(controller.tabs());
    std::vector<Pin> pins = controller.pins();
    std::erase_if(pins, [&](const Pin& pin) { return names.contains(pin.name); });
    for (int tab = 0; tab < controller.tab_count(); ++tab) {
        if (tab == controller.active_tab())
            continue;
        const core::Scenario& scenario = controller.tabs()[static_cast<std::size_t>(tab)]->state.scenario;
        pins.push_back({.name = names[tab], .scenario = scenario, .evaluation = core::evaluate(scenario)});
    }
    controller.set_pins(std::move(pins));
}

} // namespace ui
