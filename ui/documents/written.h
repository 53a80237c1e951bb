// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/scenarios/scenario_controller.h"

namespace ui {

// Questions about the active scenario whose answer is one undo step each.

// What one input would have to be for a goal, and puts it in.
void seek_goal(QWidget& window, Dialogs& dialogs, ScenarioController& controller, const QString& path);
// Where an input's value is from, and why it is so.
void edit_value_note(QWidget& window, Dialogs& dialogs, ScenarioController& controller, const QString& path);
// An entry of the log, of today and with today's answer.
void note_decision(QWidget& window, Dialogs& dialogs, ScenarioController& controller);
// Which ranges move together.
void edit_correlations(QWidget& window, Dialogs& dialogs, ScenarioController& controller);

} // namespace ui
