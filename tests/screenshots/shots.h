// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

#include <functional>
#include <string>
#include <vector>

class QWidget;

namespace ui {
class MainWindow;
}

// A state of the window that is worth looking at.
struct Shot {
    std::string name;
    QSize size{1920, 1080};
    bool dark = false;
    double text = 1; // times the usual size
    std::function<void(ui::MainWindow&)> prepare;
    // What else than the window to look at: a popup, a dialog.
    std::function<QWidget*(ui::MainWindow&)> look_at;
    const char* language = "en";
};

// All of them, and every scenario that comes with the program in the two sizes that readers have most.
std::vector<Shot> all_shots();
// Those of around_shots.cpp.
std::vector<Shot> shots_around_the_charts();
