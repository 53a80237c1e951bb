// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/inputs.h"

#include <QString>

namespace ui {

// "Also changed: Weight precision fp4. Undo takes all of it back.": what a choice of `chosen`, a preset's
// name or a switch, has changed that nobody would look for under it. Empty: nothing.
QString also_changed_text(const core::Input& chosen, const core::Scenario& before,
                          const core::Scenario& after);

} // namespace ui
