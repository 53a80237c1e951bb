// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/draw/chart_canvas.h"

#include "ui/charts/data/axis_range.h"
#include "ui/charts/draw/axis_ticks.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

double Canvas::px(double x) const {
    return plot.left() + share_of(data.x, x) * plot.width();
}
double Canvas::py(double y) const {
    return plot.bottom() - share_of(data.y, y) * plot.height();
}

QColor ink(const Theme& theme, Ink which) {
    switch (which) {
    case Ink::api:
        return theme.api;
    case Ink::rented:
        return theme.rented;
    case Ink::owned:
        return theme.owned;
    case Ink::hybrid:
        return theme.hybrid;
    case Ink::text:
        return theme.text;
    case Ink::muted:
        return theme.muted;
    case Ink::accent:
        return theme.accent;
    case Ink::warning:
        return theme.warning;
    }
    return theme.text;
}

QColor text_ink(const Theme& theme, Ink which) {
    switch (which) {
    case Ink::api:
        return theme.api_text;
    case Ink::rented:
        return theme.rented_text;
    case Ink::owned:
        return theme.owned_text;
    case Ink::hybrid:
        return theme.hybrid_text;
    default:
        return ink(theme, which);
    }
}

QPen curve_pen(const Theme& theme, const Curve& curve) {
    QPen pen(ink(theme, curve.ink), 2.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    if (curve.ghost) {
        pen.setWidthF(1.5);
        pen.setStyle(Qt::DotLine);
        return pen;
    }
    if (curve.fill) // its area says which one it is
        return pen;
    // Long dashes: the corners of a staircase must not fall into gaps.
    if (curve.ink == Ink::rented)
        pen.setDashPattern({8, 1.5});
    else if (curve.ink == Ink::owned)
        pen.setDashPattern({6, 1.5, 1.2, 1.5});
    return pen;
}

QFont chart_font(const QFont& base) {
    return scaled(base, small_text);
}

bool has_many_items(const ChartData& data) {
    std::vector<int> items(data.x.categories.size());
    return std::ranges::any_of(data.bars, [&](const Bar& bar) {
        const auto column = static_cast<std::size_t>(bar.position);
        return !bar.ghost && column < items.size() && ++items[column] > 2;
    });
}

double x_label_gap(const TextMeter& text) {
    return std::ceil(text.height() / 2) + 1;
}

QMarginsF plot_margins(const ChartData& data, const TextMeter& text, const TextMeter& strong_text,
                       QSizeF size) {
    const double line = text.height();
    const auto widest = [&](const Axis& axis, double length, bool vertical) {
        double width = 0;
        for (const auto& tick : axis_ticks(axis, length, [&](const QString& label) {
                 return vertical ? 2 * line : text.width(label) + 2 * line;
             }))
            width = std::max(width, text.width(tick.text));
        return width;
    };
    QMarginsF margins(spacing::xs, spacing::s, spacing::m, spacing::s);
    if (!data.empty_reason.isEmpty())
        return margins;
    if (data.y.shown && data.y.categories.empty())
        // In steps of 8 pixels, so that one more digit on a tick seldom moves the whole plot.
        margins.setLeft(std::ceil((widest(data.y, size.height(), true) + spacing::s) / 8) * 8);
    if (data.x.shown && data.x.categories.empty()) {
        margins.setBottom(line + x_label_gap(text) + 2);
        // The plot leaves a label out that would touch the border.
        margins.setRight(std::max<double>(spacing::m, widest(data.x, size.width(), false) / 2 + spacing::xs));
    }
    if (data.cursor)
        margins.setTop(line + spacing::m);
    if (!data.x.categories.empty()) { // name below, total above, and a pinned one's above that
        double names = line;
        const double slot = size.width() / static_cast<double>(data.x.categories.size()) - spacing::s;
        for (const auto& category : data.x.categories)
            names =
                std::max(names, strong_text.metrics()
                                    .boundingRect(QRectF(0, 0, slot, 1e4), Qt::TextWordWrap, category.label)
                                    .height());
        const bool ghosts = std::ranges::any_of(data.bars, &Bar::ghost);
        margins.setBottom(names + spacing::m);
        margins.setTop((1 + ghosts + has_many_items(data)) * line + spacing::s);
        margins.setLeft(spacing::xs);
        margins.setRight(spacing::xs);
    }
    if (!data.y.categories.empty()) {
        double label = 0, note = 0, short_note = 0;
        for (const auto& category : data.y.categories) {
            label = std::max(label, text.width(category.label));
            note = std::max(note, text.width(category.note));
            short_note = std::max(short_note, text.width(category.short_note));
        }
        margins.setLeft(std::min(label + spacing::m, size.width() * 0.45));
        // Bars come first: what flips an input has to fit beside them, in few words if need be.
        const double rest = size.width() - margins.left() - spacing::s;
        for (const double words : {note, short_note, 0.0})
            if (words + spacing::l < rest * 0.6) {
                margins.setRight(std::max<double>(words + spacing::l, spacing::m));
                break;
            }
    }
    return margins;
}

void paint_empty(QPainter& painter, const Canvas& canvas) {
    if (canvas.data.empty_reason.isEmpty())
        return;
    painter.setFont(canvas.text.font());
    painter.setPen(canvas.theme.muted);
    painter.drawText(canvas.plot.adjusted(spacing::l, 0, -spacing::l, 0), Qt::AlignCenter | Qt::TextWordWrap,
                     canvas.data.empty_reason);
}

} // namespace ui
