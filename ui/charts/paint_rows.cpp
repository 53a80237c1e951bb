// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_canvas.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

void paint_rows(QPainter& painter, const Canvas& canvas) {
    const auto& rows = canvas.data.y.categories;
    if (rows.empty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF metrics(canvas.font);
    // As many as can be read; what matters most stands first.
    const double line = metrics.height();
    const double label_room = canvas.plot.left() - spacing::s;
    const bool wraps = std::ranges::any_of(
        rows, [&](const Category& row) { return metrics.horizontalAdvance(row.label) > label_room; });
    const double shown = std::clamp(std::floor(canvas.plot.height() / ((wraps ? 2.2 : 1.4) * line)), 1.0,
                                    static_cast<double>(rows.size()));
    const double pitch = std::min(canvas.plot.height() / shown, 3.2 * line);
    const double thick = std::min(pitch * 0.62, 1.8 * line);
    const auto middle = [&](double position) { return canvas.plot.top() + (position + 0.5) * pitch; };

    for (const auto& bar : canvas.data.bars) {
        if (bar.position >= shown)
            continue;
        const double left = canvas.px(bar.from), right = canvas.px(bar.to);
        const auto full = ink(canvas.theme, bar.ink);
        const auto& paper = canvas.theme.surface;
        const auto mix = [&](int from, int to) { return static_cast<int>(from + (to - from) * bar.tint); };
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(mix(full.red(), paper.red()), mix(full.green(), paper.green()),
                                mix(full.blue(), paper.blue())));
        // At least a sliver: a swing that is there can be seen.
        painter.drawRect(QRectF(left, middle(bar.position) - thick / 2, std::max(right - left, 1.0), thick));
    }
    painter.setFont(canvas.font);
    const double note_room = canvas.widget.right() - canvas.plot.right() - spacing::s;
    for (std::size_t i = 0; i < static_cast<std::size_t>(shown); ++i) {
        const double top = middle(static_cast<double>(i)) - pitch / 2;
        const QRectF label(0, top, label_room, pitch);
        painter.setPen(canvas.theme.text);
        painter.drawText(label, Qt::AlignVCenter | Qt::AlignRight | Qt::TextWordWrap, rows[i].label);
        if (metrics.horizontalAdvance(rows[i].note) > note_room)
            continue;
        painter.setPen(canvas.theme.muted);
        painter.drawText(QRectF(canvas.plot.right() + spacing::s, top, note_room, pitch),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, rows[i].note);
    }
}

} // namespace ui
