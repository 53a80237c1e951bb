// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/scenarios/scenario_controller.h"

#include <QObject>

namespace ui {

// Foreign price, model and usage files into the user's own catalogue on the disk and into the one in force,
// and the reader told what came of it.
class CatalogueImports : public QObject {
    Q_OBJECT

  public:
    CatalogueImports(ScenarioController& controller, Dialogs& dialogs, QWidget& window);

    void ask_and_import();
    // The reader's own rows in a table.
    void edit_own_rows();
    // False where nothing was taken: the reader has been told why, and the catalogue is as it was.
    bool import(const QString& path);

    // Whether a dropped file is meant for the catalogue rather than a scenario: a table or a model's JSON.
    static bool is_meant(const QString& path);

  private:
    ScenarioController& m_controller;
    Dialogs& m_dialogs;
    QWidget& m_window;
};

} // namespace ui
