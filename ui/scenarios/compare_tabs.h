// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scenarios/open_scenario.h"
#include "ui/scenarios/snapshot.h"

namespace ui {

// What is open in the tabs but the active one, each under its tab's name.
std::vector<Pin> tabs_as_pins(const OpenScenarios& tabs, int active);

} // namespace ui
