// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"

namespace ui {

// The reader's own, as they are kept.
Settings chosen_settings();
// From now on and at every start to come. What the window says already is said anew, at the next turn of the
// event loop.
void choose_settings(const Settings& settings, QWidget& window);
// Asks, and does what was answered.
void edit_settings(QWidget& window, Dialogs& dialogs);

} // namespace ui
