// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scenarios/open_scenario.h"
#include "ui/scenarios/shown.h"

namespace ui {

// What is open in the tabs but the active one, each under its tab's name. A tab that has not changed since
// the last time keeps its result.
std::vector<Pin> tabs_as_pins(const OpenScenarios& tabs, int active, const core::Catalogue& catalogue);

} // namespace ui
