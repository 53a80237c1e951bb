// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/scenario_input.h"

#include <QObject>

#include <functional>

namespace app {

// Calls once, with all of standard input, when that has ended. Until then the event loop runs: whoever writes
// into it may take as long as they like, and the window can be used and closed.
void when_standard_input_ends(QObject& parent, std::function<void(Bytes)> call);

} // namespace app
