// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_export.h"

#include "ui/charts/chart_csv.h"
#include "ui/charts/chart_footer.h"
#include "ui/charts/data/chart_words.h"
#include "ui/charts/draw/chart_header.h"
#include "ui/charts/draw/chart_plot.h"
#include "ui/charts/picture_sentence.h"
#include "ui/charts/svg_picture.h"
#include "ui/files/file_guard.h"
#include "ui/files/picture_size.h"
#include "ui/words/translate.h"

#include "core/files/scenario_file.h"

#include <QApplication>
#include <QBuffer>
#include <QFontMetricsF>
#include <QImageWriter>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double most_of_foot = 0.1; // of a picture's height

// Text keeps its proportion to the picture: a slide is read from further away than a thumbnail.
QFont font_for(QSize size) {
    auto font = QApplication::font();
    font.setPixelSize(static_cast<int>(
        std::lround(std::clamp(std::min(size.height() / 36.0, size.width() / 52.0), 10.0, 40.0))));
    return font;
}

void paint_picture(QPaintDevice& device, const ChartSpec& spec, const ChartContext& context, QSize size,
                   double scale, bool vectors, const ExportLook& look) {
    const auto& theme = look.dark ? dark_theme() : light_theme();
    const auto font = font_for(size);
    auto on_paper = context;
    on_paper.on_paper = true;
    const auto data = spec.build(on_paper);
    const double pad = font.pixelSize() * 1.5;
    const auto whole = QRectF(QPointF(), size).adjusted(pad, pad, -pad, -pad * 0.75);
    const PictureSentence verdict(look.verdict ? to_qt(core::headline(*context.snapshot, translate_core))
                                               : QString(),
                                  strong(scaled(font, main_text)), whole.size());
    const auto inner = whole.adjusted(0, look.verdict ? verdict.height() + pad * 0.5 : 0, 0, 0);
    const auto header = ChartHeader::for_size(data.title, data.subtitle, font, inner.size());
    const double top = inner.top() + header.height();

    const auto small = chart_font(font);
    const QFontMetricsF metrics(small);
    const auto made = made_by(look.date);
    const double made_width = metrics.horizontalAdvance(made) + pad;
    constexpr int wrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
    const auto room = QRectF(0, 0, std::max(inner.width() - made_width, inner.width() / 3), 1e4);
    const double most = inner.height() * most_of_foot;
    const auto assumptions = key_assumptions(context.snapshot->scenario, [&](const QString& text) {
        return metrics.boundingRect(room, wrapped, text).height() <= most;
    });
    const double footer = std::ceil(metrics.boundingRect(room, wrapped, assumptions).height());
    const double rule = inner.bottom() - footer - pad * 0.4;

    ChartPlot plot;
    plot.set_look(theme, font);
    plot.set_data(data);
    const QRect place =
        QRectF(inner.left(), top, inner.width(), std::max(0.0, rule - pad * 0.4 - top)).toRect();
    plot.paint(device, scale, place, vectors, [&](QPainter& painter) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(QRectF(QPointF(), size), theme.surface);
        verdict.paint(painter, theme.text, whole.topLeft());
        header.paint(painter, theme, font, inner);
        painter.setPen(QPen(theme.border, 1));
        painter.drawLine(QPointF(inner.left(), rule), QPointF(inner.right(), rule));
        painter.setFont(small);
        painter.setPen(theme.muted);
        const QRectF line(inner.left(), rule + pad * 0.4, inner.width(), footer);
        painter.drawText(QRectF(line.topLeft(), QSizeF(room.width(), footer)), wrapped, assumptions);
        painter.drawText(line, Qt::AlignRight | Qt::AlignTop | Qt::TextSingleLine, made);
    });
}

bool fail(QString* error, const QString& reason) {
    if (error)
        *error = reason;
    return false;
}

bool sensible(QSize size, double scale, QString* error) {
    return is_possible({size, scale}) ||
           fail(error,
                Charts::tr("a picture may be 100 to %1 pixels wide and high").arg(longest_picture_side));
}

} // namespace

QImage render_chart(const ChartSpec& spec, const ChartContext& context, QSize logical_size, double scale,
                    const ExportLook& look) {
    if (!sensible(logical_size, scale, nullptr))
        return {};
    const QSize pixels(static_cast<int>(std::lround(logical_size.width() * scale)),
                       static_cast<int>(std::lround(logical_size.height() * scale)));
    QImage image(pixels, QImage::Format_RGB32);
    if (image.isNull())
        return {};
    paint_picture(image, spec, context, logical_size, scale, false, look);
    const auto dots_per_metre = static_cast<int>(std::lround(96 / 0.0254 * scale));
    image.setDotsPerMeterX(dots_per_metre);
    image.setDotsPerMeterY(dots_per_metre);
    image.setText(QLatin1String(scenario_png_key),
                  QString::fromStdString(core::write_scenario(context.snapshot->scenario)));
    return image;
}

bool export_png(const ChartSpec& spec, const ChartContext& context, const QString& path, QSize logical_size,
                double scale, QString* error, const ExportLook& look) {
    if (!sensible(logical_size, scale, error))
        return false;
    if (!is_readable_again(core::write_scenario(context.snapshot->scenario).size(), core::scenario_max_bytes,
                           error))
        return false;
    const auto image = render_chart(spec, context, logical_size, scale, look);
    if (image.isNull())
        return fail(error, Charts::tr("there is not enough memory for a picture of this size"));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    writer.setCompression(40); // a quarter faster than the default for a quarter more bytes
    if (!writer.write(image))
        return fail(error, writer.errorString());
    return write_whole(path, buffer.data(), error);
}

bool export_svg(const ChartSpec& spec, const ChartContext& context, const QString& path, QSize logical_size,
                double scale, QString* error, const ExportLook& look) {
    if (!sensible(logical_size, scale, error))
        return false;
    const auto svg =
        svg_picture(logical_size * scale, logical_size, QCoreApplication::translate("charts", spec.title),
                    all_key_assumptions(context.snapshot->scenario), [&](QPaintDevice& device) {
                        paint_picture(device, spec, context, logical_size, 1, true, look);
                    });
    return write_whole(path, svg, error);
}

bool export_pdf(const ChartSpec& spec, const ChartContext& context, const QString& path, QSize logical_size,
                double scale, QString* error, const ExportLook& look) {
    if (!sensible(logical_size, scale, error))
        return false;
    constexpr int dots_per_inch = 1200;
    constexpr double logical_dots_per_inch = 96;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&buffer);
        pdf.setTitle(QCoreApplication::translate("charts", spec.title));
        pdf.setResolution(dots_per_inch);
        pdf.setPageSize(QPageSize(QSizeF(logical_size) * scale / logical_dots_per_inch, QPageSize::Inch));
        pdf.setPageMargins({});
        paint_picture(pdf, spec, context, logical_size, scale * dots_per_inch / logical_dots_per_inch, true,
                      look);
    }
    return write_whole(path, buffer.data(), error);
}

bool export_csv(const ChartSpec& spec, const ChartContext& context, const QString& path, QSize, double,
                QString* error, const ExportLook&) {
    return write_whole(path, chart_csv(spec.build(context)), error);
}

} // namespace ui
