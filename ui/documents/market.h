// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/documents/document.h"
#include "ui/scenarios/scenario_controller.h"

namespace ui {

// Ranks the whole market for the active scenario, and opens the chosen plan in a tab of its own.
void find_cheapest_plan(QWidget& window, Dialogs& dialogs, ScenarioController& controller,
                        Document& document);

// The open tabs as they are now.
core::Comparison tabs_side_by_side(const ScenarioController& controller);

// The same as a table; it can be saved as CSV.
void show_tabs_side_by_side(QWidget& window, Dialogs& dialogs, ScenarioController& controller);

} // namespace ui
