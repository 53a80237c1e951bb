// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace app {

// From here on SIGINT and SIGTERM end the QApplication in an orderly way instead of killing it: what is open
// is kept for recovery and nobody is asked. Where that takes more than ten seconds they kill all the same.
void quit_on_signals();

} // namespace app
