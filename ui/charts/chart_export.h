// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_registry.h"
#include "ui/files/scenario_png.h"

#include <QDate>
#include <QImage>
#include <QSize>
#include <QString>

// Charts as files to take home. Every picture says in its footer what it assumes and when it was made, is
// light whatever the window is, and is written to a temporary file first: a failure leaves an old one alone.
namespace ui {

struct ExportLook {
    bool dark = false;
    QDate date = QDate::currentDate(); // in the footer
    bool verdict = false;              // the answer in a sentence, above the title
};

// The picture in pixels = logical_size x scale; its "rent-or-run-scenario" text is the scenario file.
QImage render_chart(const ChartSpec& spec, const ChartContext& context, QSize logical_size, double scale,
                    const ExportLook& look = {});

// Each returns false with the reason in *error.
bool export_png(const ChartSpec& spec, const ChartContext& context, const QString& path, QSize logical_size,
                double scale, QString* error, const ExportLook& look = {});
bool export_svg(const ChartSpec& spec, const ChartContext& context, const QString& path, QSize logical_size,
                double scale, QString* error, const ExportLook& look = {});
bool export_pdf(const ChartSpec& spec, const ChartContext& context, const QString& path, QSize logical_size,
                double scale, QString* error, const ExportLook& look = {});
// The data behind the chart; size and scale are not looked at.
bool export_csv(const ChartSpec& spec, const ChartContext& context, const QString& path, QSize logical_size,
                double scale, QString* error, const ExportLook& look = {});

} // namespace ui
