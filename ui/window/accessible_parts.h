// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ui {

// Tells Qt what those of our widgets are to a screen reader that draw themselves: a chart with its sentence,
// a slider that says its input's value instead of a position, words, a notice that is followed. Once a
// process; more often does nothing.
void install_accessible_parts();

} // namespace ui
