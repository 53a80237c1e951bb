// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/draw/chart_canvas.h"

#include <QImage>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <vector>

namespace ui {

namespace {

QRgb colour_of(const Theme& theme, const Cells::Cell& cell) {
    if (!cell.cheapest)
        return theme.grid.rgb();
    // A faint cell is still its option's colour: a third of it at least.
    const QColor full = cell.mix_wins ? ink(theme, Ink::hybrid) : colour(theme, *cell.cheapest);
    const auto& paper = theme.surface;
    const double weight = 0.35 + 0.6 * static_cast<double>(cell.strength);
    const auto mix = [weight](int from, int to) { return static_cast<int>(from + (to - from) * weight); };
    return qRgb(mix(paper.red(), full.red()), mix(paper.green(), full.green()),
                mix(paper.blue(), full.blue()));
}

// To the nearest pixel; QImage::scaled takes ten times as long for it.
QImage stretched(const QImage& image, QSize size) {
    QImage result(size, QImage::Format_RGB32);
    std::vector<int> columns(static_cast<std::size_t>(size.width()));
    for (int x = 0; x < size.width(); ++x)
        columns[static_cast<std::size_t>(x)] = x * image.width() / size.width();
    const QRgb* drawn = nullptr; // the line that the one before was made of
    for (int y = 0; y < size.height(); ++y) {
        const auto* from =
            reinterpret_cast<const QRgb*>(image.constScanLine(y * image.height() / size.height()));
        auto* to = reinterpret_cast<QRgb*>(result.scanLine(y));
        if (from == drawn) {
            std::copy_n(to - result.bytesPerLine() / 4, size.width(), to);
            continue;
        }
        drawn = from;
        std::ranges::transform(columns, to, [from](int column) { return from[column]; });
    }
    return result;
}

} // namespace

void paint_cells(QPainter& painter, const Canvas& canvas) {
    const auto& cells = canvas.data.cells;
    if (cells.cells.empty())
        return;
    QImage image(cells.columns, cells.rows, QImage::Format_RGB32);
    const auto* cell = cells.cells.data();
    for (int row = cells.rows; row-- > 0;) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(row));
        for (int column = 0; column < cells.columns; ++column, ++cell)
            line[column] = cell > cells.cells.data() && *cell == cell[-1] && column > 0
                               ? line[column - 1]
                               : colour_of(canvas.theme, *cell);
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.setRenderHint(QPainter::Antialiasing, false);
    // On the screen stretching it first and copying it then takes half the time of drawing it stretched.
    if (painter.paintEngine()->type() == QPaintEngine::Raster &&
        painter.deviceTransform().type() <= QTransform::TxTranslate)
        painter.drawImage(canvas.plot.topLeft(), stretched(image, canvas.plot.size().toSize()));
    else
        painter.drawImage(canvas.plot, image);
    painter.setRenderHint(QPainter::Antialiasing);

    const auto draw = [&](const std::vector<Cells::Edge>& edges, const QPen& pen) {
        QVector<QLineF> lines;
        for (const auto& edge : edges)
            lines.push_back({canvas.at(edge.x1, edge.y1), canvas.at(edge.x2, edge.y2)});
        painter.setPen(pen);
        painter.drawLines(lines);
    };
    draw(cells.frontier, QPen(canvas.theme.text, 2, Qt::SolidLine, Qt::SquareCap));
    draw(cells.ghost_frontier, QPen(canvas.theme.text, 1.2, Qt::DotLine));
}

} // namespace ui
