// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scenario_controller.h"

namespace ui {

// Pins what is open in the other tabs, each under its tab's name. Pins that stand for tabs already are taken
// anew, the reader's own stay.
void pin_other_tabs(ScenarioController& controller);

} // namespace ui
