// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scenarios/compare_tabs.h"

#include <QStringList>

namespace ui {

std::vector<Pin> tabs_as_pins(const OpenScenarios& tabs, int active, const core::Catalogue& catalogue) {
    const QStringList names = distinct_names(tabs);
    std::vector<Pin> pins;
    for (int tab = 0; tab < static_cast<int>(tabs.size()); ++tab) {
        if (tab == active)
            continue;
        OpenScenario& open = *tabs[static_cast<std::size_t>(tab)];
        if (!open.compared || open.compared->scenario != open.state.scenario)
            open.compared = core::make_snapshot(open.state.scenario, catalogue, today());
        pins.push_back({.name = names[tab], .snapshot = open.compared});
    }
    return pins;
}

} // namespace ui
