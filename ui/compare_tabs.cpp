// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare_tabs.h"

#include <algorithm>

namespace ui {

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
