// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scenarios/compare_tabs.h"

#include <QStringList>

namespace ui {

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
