// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_html.h"

#include "core/files/scenario_file.h"
#include "core/report/report_html.h"
#include "ui/charts/chart_registry.h"
#include "ui/charts/draw/chart_header.h"
#include "ui/charts/draw/chart_plot.h"
#include "ui/charts/svg_picture.h"
#include "ui/files/file_guard.h"
#include "ui/look/theme.h"
#include "ui/words/language.h"
#include "ui/words/translate.h"

#include <QApplication>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>

namespace ui {

namespace {

constexpr std::size_t most_charts = 2; // the first of the registry, as in the PDF
constexpr QSize chart_size(960, 430);

// As an element of a page: it takes the page's width, and needs no name for the language that it is in.
std::string as_element(const QByteArray& document) {
    static const QRegularExpression declaration(
        QStringLiteral(R"( (?:xmlns(?::\w+)?|width|height)="[^"]*")"));
    QString svg = QString::fromUtf8(document);
    svg = svg.mid(svg.indexOf(QStringLiteral("<svg")));
    const auto end = svg.indexOf(QLatin1Char('>'));
    QString head = svg.left(end);
    head.remove(declaration);
    return (head + svg.mid(end)).toStdString();
}

std::string drawn(const ChartSpec& spec, const core::SnapshotPtr& snapshot, const Theme& theme) {
    const ChartData data = spec.build({.snapshot = snapshot, .on_paper = true});
    QFont font = QApplication::font();
    font.setPixelSize(14);
    const auto header = ChartHeader::for_size(data.title, data.subtitle, font, chart_size);
    const int top = static_cast<int>(header.height());
    ChartPlot plot;
    plot.set_look(theme, font);
    plot.set_data(data);
    return as_element(
        svg_picture(chart_size, chart_size, data.title, data.subtitle, [&](QPaintDevice& device) {
            const QRect place(0, top, chart_size.width(), std::max(0, chart_size.height() - top));
            plot.paint(device, 1, place, true, [&](QPainter& painter) {
                painter.setRenderHint(QPainter::Antialiasing);
                header.paint(painter, theme, font, QRectF(QPointF(), chart_size));
            });
        }));
}

} // namespace

QByteArray report_html(const Brief& brief, QString* error) {
    const core::SnapshotPtr& snapshot = brief.snapshot;
    const std::string scenario = core::write_scenario(snapshot->scenario);
    if (!is_readable_again(scenario.size(), core::scenario_max_bytes, error))
        return {};
    std::vector<core::PageChart> charts;
    for (const ChartSpec& spec : chart_registry().first(std::min(most_charts, chart_registry().size())))
        charts.push_back({.title = QCoreApplication::translate("charts", spec.title).toStdString(),
                          .light_svg = drawn(spec, snapshot, light_theme()),
                          .dark_svg = drawn(spec, snapshot, dark_theme())});
    return QByteArray::fromStdString(
        core::report_html(core::report(*snapshot, translate_core, brief.comparison()), charts, scenario,
                          language_in_use().toStdString(), translate_core));
}

} // namespace ui
