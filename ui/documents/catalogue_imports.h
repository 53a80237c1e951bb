// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/scenarios/scenario_controller.h"

#include "core/catalogue/own_catalogue.h"

#include <QObject>

#include <optional>
#include <string>
#include <vector>

namespace ui {

// The traffic of what somebody used already, as one step.
void use_for_scenario(const core::CatalogueUsage& row, ScenarioController& controller);

// Foreign price, model and usage files into the user's own catalogue on the disk and into the one in force,
// and the reader told what came of it.
class CatalogueImports : public QObject {
    Q_OBJECT

  public:
    CatalogueImports(ScenarioController& controller, Dialogs& dialogs, QWidget& window);

    void ask_and_import();
    // The reader's own rows in a table.
    void edit_own_rows();
    // A price list from the network, where the reader asks for one.
    void check_prices();
    // False where nothing was taken: the reader has been told why, and the catalogue is as it was.
    bool import(const QString& path);

    // "OpenAI gpt-5-mini, 2026-11-20"
    static QString name_of(const core::CatalogueUsage& row);

    // Whether a dropped file is meant for the catalogue rather than a scenario: a table or a model's JSON.
    static bool is_meant(const QString& path);

  signals:
    void done(const QString& message);

  private:
    // Into the files and into what is in force; empty: nothing was taken, and the reader knows why.
    std::optional<std::vector<core::TakenRow>> take_over(const core::Catalogue& rows);
    // Whether there was something to tell.
    bool tell_of(const std::vector<std::string>& problems, const QString& title);

    ScenarioController& m_controller;
    Dialogs& m_dialogs;
    QWidget& m_window;
};

} // namespace ui
