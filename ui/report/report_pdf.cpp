// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_pdf.h"

#include "core/report/workbook.h"
#include "ui/charts/chart_registry.h"
#include "ui/charts/draw/chart_header.h"
#include "ui/charts/draw/chart_plot.h"
#include "ui/files/file_guard.h"
#include "ui/look/theme.h"
#include "ui/report/report_html.h"
#include "ui/report/report_page.h"
#include "ui/report/report_text.h"
#include "ui/words/translate.h"

#include <QBuffer>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>

#include <algorithm>
#include <array>

namespace ui {

namespace {

constexpr double page_margin = 340; // tenths of a point, as all on the page
constexpr int chart_count = 2;      // the first of the registry: cost against traffic, cost by item

QByteArray pdf(const Brief& brief, QString*) {
    return report_pdf(brief, report_page_size());
}

QByteArray workbook(const Brief& brief, QString* error) {
    std::string problem;
    const auto bytes = core::workbook(*brief.snapshot, &problem, translate_in_dollars, brief.comparison());
    *error = to_qt(problem);
    return bytes ? QByteArray::fromStdString(*bytes) : QByteArray();
}

core::Report report_of(const Brief& brief) {
    return core::report(*brief.snapshot, translate_core, brief.comparison());
}

QByteArray markdown(const Brief& brief, QString*) {
    return QByteArray::fromStdString(core::report_markdown(report_of(brief), translate_core));
}

// Charts measure in pixels of a screen, lines and gaps too: their text of 13 is 7 points here.
void draw_chart(QPainter& painter, const ChartSpec& spec, const ChartContext& context, QRect place) {
    constexpr int pixels = 13;
    constexpr double scale = 70.0 / pixels;
    QFont font = paper::font(7);
    font.setPixelSize(pixels);
    const QSize size = (QSizeF(place.size()) / scale).toSize();
    const ChartData data = spec.build(context);
    const auto header = ChartHeader::for_size(data.title, data.subtitle, font, size);
    const int top = static_cast<int>(header.height());
    ChartPlot plot;
    plot.set_look(light_theme(), font);
    plot.set_data(data);
    painter.save();
    painter.translate(place.topLeft());
    painter.scale(scale, scale);
    painter.save();
    header.paint(painter, light_theme(), font, QRectF(QPointF(), size));
    painter.restore();
    plot.paint_on(painter, {0, top, size.width(), std::max(0, size.height() - top)});
    painter.restore();
}

// `points`: the size of the page, margins and all.
bool paint_on_page(QPaintDevice& device, QSizeF points, int dots_per_inch, const Brief& brief) {
    const core::Report report = report_of(brief);
    const ChartContext context{.snapshot = brief.snapshot};
    const auto area =
        QRectF(QPointF(), points * 10).adjusted(page_margin, page_margin, -page_margin, -page_margin);
    bool painted = false;
    ChartPlot::paint_page(device, dots_per_inch / 720.0, true, [&](QPainter& painter) {
        painted = painter.isActive();
        paint_report(painter, area, report, std::min(chart_count, static_cast<int>(chart_registry().size())),
                     [&](QPainter& page_painter, int chart, QRect place) {
                         draw_chart(page_painter, chart_registry()[static_cast<std::size_t>(chart)], context,
                                    place);
                     });
    });
    return painted;
}

} // namespace

bool print_report(QPrinter& printer, const Brief& brief) {
    printer.setFullPage(true); // the margins are ours
    return printer.isValid() &&
           paint_on_page(printer, printer.pageLayout().fullRect(QPageLayout::Point).size(),
                         printer.resolution(), brief);
}

QPageSize report_page_size() {
    return QPageSize(QLocale().measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter
                                                                                : QPageSize::A4);
}

QByteArray report_pdf(const Brief& brief, const QPageSize& page) {
    constexpr int dots_per_inch = 1200;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&buffer);
        pdf.setTitle(to_qt(report_of(brief).title));
        pdf.setCreator(QStringLiteral("Rent or Run"));
        pdf.setResolution(dots_per_inch);
        pdf.setPageSize(page);
        pdf.setPageMargins({});
        paint_on_page(pdf, page.size(QPageSize::Point), dots_per_inch, brief);
    }
    return bytes;
}

std::span<const ReportFormat> report_formats() {
    static constexpr std::array formats{
        ReportFormat{"pdf", QT_TRANSLATE_NOOP("ExportFormat", "Document (*.pdf)"), pdf},
        ReportFormat{"md", QT_TRANSLATE_NOOP("ExportFormat", "Markdown (*.md)"), markdown},
        ReportFormat{"xlsx", QT_TRANSLATE_NOOP("ExportFormat", "Workbook (*.xlsx)"), workbook},
        ReportFormat{"html", QT_TRANSLATE_NOOP("ExportFormat", "Page (*.html)"), report_html}};
    return formats;
}

const ReportFormat& report_format_of(const QString& path) {
    for (const ReportFormat& format : report_formats())
        if (path.endsWith(QLatin1Char('.') + QLatin1String(format.suffix), Qt::CaseInsensitive))
            return format;
    return report_formats().front();
}

bool write_report(const QString& path, const Brief& brief, QString* error) {
    const QByteArray content = report_format_of(path).content(brief, error);
    return !content.isEmpty() && write_whole(path, content, error);
}

} // namespace ui
