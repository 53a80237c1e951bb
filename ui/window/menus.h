// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/documents/catalogue_imports.h"
#include "ui/documents/chart_exports.h"
#include "ui/documents/document.h"
#include "ui/scenarios/scenario_controller.h"

#include <functional>

class QAction;
class QMainWindow;

namespace ui {

class ChartGrid;
class InputPanel;

// What the menus act on.
struct MenuTargets {
    QMainWindow& window;
    ScenarioController& controller;
    Document& document;
    Dialogs& dialogs;
    ChartExports& exports;
    CatalogueImports& imports;
    ChartGrid& grid;
    InputPanel& inputs;
    std::function<void(bool)> show_working;
    std::function<void(bool)> present;
};

// The actions that the window itself works with.
struct MenuActions {
    QAction* working = nullptr; // checked: it is shown
    QAction* presentation = nullptr;
    // What a tab's own menu offers.
    QAction* details = nullptr;
    QAction* compare = nullptr;
    QAction* in_portfolio = nullptr;
    QAction* tab_left = nullptr;
    QAction* tab_right = nullptr;
    QAction* close_tab = nullptr;
};

// Fills the window's menu bar. Every action has an object name, "file.open", for tests and scripts.
MenuActions add_menus(const MenuTargets& targets);

} // namespace ui
