// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/documents/catalogue_imports.h"
#include "ui/documents/chart_exports.h"
#include "ui/documents/document.h"
#include "ui/scenarios/scenario_controller.h"

#include <functional>

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

// Fills the window's menu bar. Every action has an object name, "file.open", for tests and scripts.
void add_menus(const MenuTargets& targets);

} // namespace ui
