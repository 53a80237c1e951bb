// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ui {

// Light or dark: as the system has it, until the reader wants one of them whatever it has.
enum class LookChoice { as_the_system, light, dark };

LookChoice chosen_look();
// From now on, every window, and at every start to come.
void choose_look(LookChoice look);

} // namespace ui
