// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/scenarios/scenario_controller.h"

namespace ui {

// The tabs that are marked as one portfolio, as they are now (portfolio_tabs()).
core::NamedPortfolio portfolio_of(const OpenScenarios& tabs);

// The same as a table; it can be saved as CSV or as a brief in Markdown.
void show_portfolio(QWidget& window, Dialogs& dialogs, ScenarioController& controller);

} // namespace ui
