// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ui {
class MainWindow;
}

// What must hold in any window at rest, whatever has been done to it: every chart can be drawn, no figure
// reads "inf" or "nan", the verdict agrees with the totals, the totals with their items and with the bars,
// and what is shown is what the scenario evaluates to.
void expect_consistent(ui::MainWindow& window);
