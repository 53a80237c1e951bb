// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_export.h"
#include "ui/dialogs/dialogs.h"
#include "ui/report/brief.h"
#include "ui/scenarios/scenario_controller.h"

#include <QObject>

#include <span>

namespace ui {

// A kind of file that a chart can be written as.
struct ExportFormat {
    const char* suffix; // "png"
    const char* filter; // for the file dialog; English, context "ExportFormat"
    bool (*write)(const ChartSpec&, const ChartContext&, const QString&, QSize, double, QString*,
                  const ExportLook&);
};
std::span<const ExportFormat> export_formats();

// What the charts in the window are made from.
ChartContext chart_context(const Shown& shown, const ChartOptions& options);

// The Export menu's work: asks where to, writes, says what went wrong.
class ChartExports : public QObject {
    Q_OBJECT

  public:
    ChartExports(ScenarioController& controller, Dialogs& dialogs, QWidget& window);

    void set_options(const ChartOptions& options) { m_options = options; }

    void export_chart(int index, const ExportFormat& format);
    // Every chart in that format into one folder.
    void export_all(const ExportFormat& format);
    void copy_chart(int index);
    // Its data as a table to read, in a window of its own.
    void show_data(int index);
    // Its data, as a table to paste into a spreadsheet.
    void copy_data(int index);
    // Of all pictures from now on.
    void choose_picture_size();
    // The one-page brief, as any of report_formats().
    void export_report();
    // The same on paper, where the reader chooses a printer.
    void print_report();

  signals:
    void done(const QString& message);

  private:
    // With the other tabs side by side while they are compared.
    Brief brief() const;
    bool write(const ChartSpec& spec, const ExportFormat& format, const QString& path);

    ScenarioController& m_controller;
    Dialogs& m_dialogs;
    QWidget& m_window;
    ChartOptions m_options;
};

} // namespace ui
