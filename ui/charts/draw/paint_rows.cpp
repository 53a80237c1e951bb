// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/draw/chart_canvas.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

void paint_rows(QPainter& painter, const Canvas& canvas) {
    const auto& rows = canvas.data.y.categories;
    if (rows.empty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    // As many as can be read; what matters most stands first.
    const double line = canvas.text.height();
    const double label_room = canvas.plot.left() - spacing::s;
    const bool wraps = std::ranges::any_of(
        rows, [&](const Category& row) { return canvas.text.width(row.label) > label_room; });
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
        const QColor colour(mix(full.red(), paper.red()), mix(full.green(), paper.green()),
                            mix(full.blue(), paper.blue()));
        if (bar.ghost) {
            painter.setPen(QPen(canvas.theme.text, 1.2, Qt::DotLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(left, middle(bar.position) - thick / 2 - 2, right - left, thick + 4));
            continue;
        }
        // At least a sliver: a swing that is there can be seen.
        painter.fillRect(QRectF(left, middle(bar.position) - thick / 2, std::max(right - left, 1.0), thick),
                         colour);
    }
    painter.setFont(canvas.text.font());
    const double note_room = canvas.widget.right() - canvas.plot.right() - spacing::s;
    const bool whole_notes = std::ranges::all_of(
        rows, [&](const Category& row) { return canvas.text.width(row.note) <= note_room; });
    for (std::size_t i = 0; i < static_cast<std::size_t>(shown); ++i) {
        const double top = middle(static_cast<double>(i)) - pitch / 2;
        const QRectF label(0, top, label_room, pitch);
        painter.setPen(canvas.theme.text);
        if (canvas.text.width(rows[i].label) <= label_room)
            canvas.text.draw(painter, label, Qt::AlignRight, rows[i].label);
        else
            painter.drawText(label, Qt::AlignVCenter | Qt::AlignRight | Qt::TextWordWrap, rows[i].label);
        const QString& note = whole_notes ? rows[i].note : rows[i].short_note;
        if (canvas.text.width(note) > note_room)
            continue;
        painter.setPen(canvas.theme.muted);
        canvas.text.draw(painter, {canvas.plot.right() + spacing::s, top, note_room, pitch}, Qt::AlignLeft,
                         note);
    }
}

} // namespace ui
