// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/draw/chart_canvas.h"
#include "ui/charts/draw/label_layout.h"
#include "ui/look/wrapped_text.h"

#include <QPainter>

#include <algorithm>
#include <functional>

namespace ui {

namespace {

constexpr double ring_radius = 5.5;

QSizeF text_size(const TextMeter& meter, const QString& text) {
    // A pixel to spare: the width that is drawn differs a little from the one that is measured.
    return {meter.width(text) + 2, meter.height()};
}

// A veil of the surface's colour keeps a label readable on the grid, a chip of it on a map or on bars; on a
// tinted area it would be a blot.
void draw_label(QPainter& painter, const Canvas& canvas, const TextMeter& meter, const QColor& colour,
                const QRectF& place, const QString& text) {
    const bool tinted =
        std::ranges::any_of(canvas.data.curves, [](const Curve& curve) { return curve.fill.has_value(); });
    const ChartData& data = canvas.data;
    const bool on_bars = !data.bars.empty() && data.x.categories.empty() && data.y.categories.empty();
    if (!data.cells.cells.empty() || on_bars) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(canvas.theme.surface);
        painter.drawRoundedRect(place.adjusted(-4, -1, 4, 1), 3, 3);
    } else if (!tinted) {
        auto veil = canvas.theme.surface;
        veil.setAlphaF(0.8F);
        painter.fillRect(place, veil);
    }
    painter.setPen(colour);
    meter.draw(painter, place, Qt::AlignHCenter, text);
}

std::vector<QPointF> pixels(const Canvas& canvas, const Curve& curve) {
    std::vector<QPointF> points;
    points.reserve(curve.x.size() * 2);
    for (std::size_t i = 0; i < curve.x.size(); ++i) {
        const auto point = canvas.at(curve.x[i], curve.y[i]);
        if (curve.steps && i > 0)
            points.push_back({point.x(), points.back().y()});
        points.push_back(point);
    }
    return points;
}

void draw_ring(QPainter& painter, const Canvas& canvas, const Marker& marker, double radius) {
    const auto colour = ink(canvas.theme, marker.ink);
    const bool dot = marker.kind == MarkerKind::now, ghost = marker.kind == MarkerKind::pinned;
    painter.setPen(dot ? QPen(canvas.theme.surface, 1.5)
                       : QPen(colour, 2, ghost ? Qt::DotLine : Qt::SolidLine));
    painter.setBrush(dot ? colour : canvas.theme.surface);
    painter.drawEllipse(canvas.at(marker.x, marker.y), radius, radius);
}

// At the blank that leaves the shorter lines, and no number without its unit.
std::pair<QString, QString> on_two_lines(const TextMeter& meter, const QString& words) {
    QString text = unbroken_numbers(words);
    text.remove(QChar(0xfeff));
    std::pair<QString, QString> best;
    double least = 1e9;
    for (auto at = text.indexOf(QLatin1Char(' ')); at >= 0; at = text.indexOf(QLatin1Char(' '), at + 1)) {
        const QString first = text.left(at), second = text.mid(at + 1);
        const double wide = std::max(meter.width(first), meter.width(second));
        if (wide < least) {
            least = wide;
            best = {first, second};
        }
    }
    for (QString* line : {&best.first, &best.second})
        line->replace(QChar::Nbsp, QLatin1Char(' '));
    return best;
}

// Where they are on nothing else; on two lines if need be, on a curve rather than not at all.
void place_words(QPainter& painter, const Canvas& canvas, LabelLayout& layout, const TextMeter& meter,
                 const QColor& colour, const QString& text,
                 const std::function<std::vector<QRectF>(QSizeF)>& places) {
    const auto one_line = places(text_size(meter, text));
    if (const auto place = layout.place_at(one_line, true)) {
        draw_label(painter, canvas, meter, colour, *place, text);
        return;
    }
    const auto [first, second] = on_two_lines(meter, text);
    const QSizeF line = text_size(meter, first).expandedTo(text_size(meter, second));
    const QSizeF both(line.width(), 2 * line.height());
    const auto two_lines = first.isEmpty() ? std::optional<QRectF>() : layout.place_at(places(both), true);
    if (two_lines) {
        const QRectF upper(two_lines->topLeft(), line);
        draw_label(painter, canvas, meter, colour, upper, first);
        draw_label(painter, canvas, meter, colour, upper.translated(0, line.height()), second);
    } else if (const auto place = layout.place_at(one_line)) {
        draw_label(painter, canvas, meter, colour, *place, text);
    }
}

void paint_lines(QPainter& painter, const Canvas& canvas, LabelLayout& layout) {
    for (const auto& line : canvas.data.lines) {
        const auto colour = ink(canvas.theme, line.ink);
        painter.setPen(QPen(colour, 1.2, line.dashed ? Qt::DashLine : Qt::SolidLine));
        const bool vertical = line.orientation == Qt::Vertical;
        const double at = vertical ? canvas.px(line.at) : canvas.py(line.at);
        const auto& plot = canvas.plot;
        painter.drawLine(vertical ? QLineF(at, plot.top(), at, plot.bottom())
                                  : QLineF(plot.left(), at, plot.right(), at));
        if (line.label.isEmpty())
            continue;
        const auto places = [&](QSizeF size) {
            std::vector<QRectF> all;
            for (int row = 0; row < 6; ++row) {
                const double y =
                    vertical ? plot.top() + 2 + row * (size.height() + 2) : at - size.height() - 2;
                all.push_back({{vertical ? at + 5 : plot.right() - size.width() - 2, y}, size});
                all.push_back({{vertical ? at - 5 - size.width() : plot.left() + 2, y}, size});
            }
            return all;
        };
        place_words(painter, canvas, layout, canvas.text, text_ink(canvas.theme, line.ink), line.label,
                    places);
    }
}

// From a label that stands far off back to its ring.
std::optional<QLineF> thread_to(const Canvas& canvas, const Marker& marker, const QRectF& label) {
    const auto ring = canvas.at(marker.x, marker.y);
    const QPointF nearest(std::clamp(ring.x(), label.left(), label.right()),
                          std::clamp(ring.y(), label.top(), label.bottom()));
    QLineF thread(ring, nearest);
    if (thread.length() <= ring_radius + canvas.strong_text.height())
        return {};
    thread.setP1(thread.pointAt(ring_radius / thread.length()));
    return thread;
}

void draw_marker(QPainter& painter, const Canvas& canvas, const Marker& marker,
                 const std::optional<QRectF>& label) {
    draw_ring(painter, canvas, marker, ring_radius);
    if (!label)
        return;
    if (const auto thread = thread_to(canvas, marker, *label)) {
        painter.setPen(QPen(canvas.theme.muted, 0.8));
        painter.drawLine(*thread);
    }
    draw_label(painter, canvas, canvas.strong_text, text_ink(canvas.theme, marker.ink), *label, marker.label);
}

// About a ring no other's label.
QRectF around(const Canvas& canvas, const Marker& marker) {
    const auto place = canvas.at(marker.x, marker.y);
    const double r = ring_radius + 1;
    return {place.x() - r, place.y() - r, 2 * r, 2 * r};
}

void paint_markers(QPainter& painter, const Canvas& canvas, LabelLayout& layout) {
    std::vector<const Marker*> markers;
    for (const auto& marker : canvas.data.markers)
        markers.push_back(&marker);
    std::ranges::stable_sort(markers, {}, &Marker::rank);

    // Rings closer than their own size would be a blot; the more important one stays.
    std::vector<const Marker*> drawn;
    for (const auto* marker : markers) {
        const auto place = canvas.at(marker->x, marker->y);
        const bool clear = std::ranges::all_of(drawn, [&](const Marker* other) {
            return QLineF(place, canvas.at(other->x, other->y)).length() > 2 * ring_radius;
        });
        if (!clear)
            continue;
        drawn.push_back(marker);
        layout.add_ring(around(canvas, *marker));
    }
    const auto& font = canvas.strong_text;
    for (const auto* marker : drawn) {
        std::optional<QRectF> place;
        if (!marker->label.isEmpty())
            place = layout.place_around(canvas.at(marker->x, marker->y), text_size(font, marker->label),
                                        ring_radius + 3);
        if (place)
            if (const auto thread = thread_to(canvas, *marker, *place))
                for (double share = 0; share < 1; share += 0.125) // no other word on it
                    layout.add_obstacle(QRectF(thread->pointAt(share), thread->pointAt(share + 0.125))
                                            .normalized()
                                            .adjusted(-2, -2, 2, 2));
        if (marker->kind == MarkerKind::now) { // it is drawn over all else
            canvas.drawn.now = *marker;
            canvas.drawn.now_label = place;
        } else {
            draw_marker(painter, canvas, *marker, place);
        }
    }
}

void paint_curve_labels(QPainter& painter, const Canvas& canvas, LabelLayout& layout) {
    const auto& font = canvas.strong_text;
    for (std::size_t i = 0; i < canvas.data.curves.size(); ++i) {
        const auto& curve = canvas.data.curves[i];
        if (curve.label.isEmpty())
            continue;
        const auto& used = curve.ghost ? canvas.text : font;
        std::optional<double> before;
        if (canvas.places)
            if (const auto known = canvas.places->find({curve.id, curve.ghost});
                known != canvas.places->end())
                before = known->second;
        // What is pinned is named in the verdict, too: its words give way to the lines.
        const auto place =
            layout.place_along(static_cast<int>(i), text_size(used, curve.label), before, curve.ghost);
        if (!place)
            continue;
        if (canvas.places)
            (*canvas.places)[{curve.id, curve.ghost}] =
                (place->center().x() - canvas.plot.left()) / canvas.plot.width();
        draw_label(painter, canvas, used, text_ink(canvas.theme, curve.ink), *place, curve.label);
    }
}

// As near to its place as can be.
std::vector<QRectF> places_near(const Canvas& canvas, QPointF centre, QSizeF size) {
    std::vector<QRectF> places;
    const auto inner = canvas.plot.adjusted(6, 4, -6, -4);
    for (const double dy : {0.0, 1.5, -1.5, 3.0, -3.0})
        for (const double dx : {0.0, 0.25, -0.25, 0.5, -0.5, 0.75, -0.75, 1.0, -1.0}) {
            QRectF place(QPointF(), size);
            place.moveCenter(centre + QPointF(dx * size.width(), dy * size.height()));
            place.moveLeft(
                std::clamp(place.left(), inner.left(), std::max(inner.left(), inner.right() - size.width())));
            place.moveTop(
                std::clamp(place.top(), inner.top(), std::max(inner.top(), inner.bottom() - size.height())));
            places.push_back(place);
        }
    return places;
}

void paint_area_labels(QPainter& painter, const Canvas& canvas, LabelLayout& layout) {
    for (const auto& label : canvas.data.area_labels)
        place_words(painter, canvas, layout, canvas.strong_text, text_ink(canvas.theme, label.ink),
                    label.text,
                    [&](QSizeF size) { return places_near(canvas, canvas.at(label.x, label.y), size); });
}

} // namespace

void paint_marks(QPainter& painter, const Canvas& canvas) {
    painter.setRenderHint(QPainter::Antialiasing);
    canvas.drawn = {};
    LabelLayout layout(canvas.plot);
    for (const auto& curve : canvas.data.curves)
        layout.add_curve(pixels(canvas, curve), curve.ghost);
    if (canvas.data.cursor) {
        const double x = canvas.px(canvas.data.cursor->x);
        layout.add_obstacle({x - 2, canvas.plot.top(), 4, canvas.plot.height()});
    }
    for (const auto& line : canvas.data.lines) {
        const auto& plot = canvas.plot;
        if (line.orientation == Qt::Vertical)
            layout.add_obstacle({canvas.px(line.at) - 2, plot.top(), 4, plot.height()});
        else
            layout.add_obstacle({plot.left(), canvas.py(line.at) - 2, plot.width(), 4});
    }
    paint_markers(painter, canvas, layout);
    paint_lines(painter, canvas, layout);
    paint_curve_labels(painter, canvas, layout);
    paint_area_labels(painter, canvas, layout);
    if (canvas.drawn.now) {
        layout.remove_ring(around(canvas, *canvas.drawn.now));
        if (canvas.drawn.now_label)
            layout.remove_obstacle(*canvas.drawn.now_label);
        canvas.drawn.layout = std::move(layout);
    }
}

QRectF cursor_tag(const Canvas& canvas) {
    const auto& plot = canvas.plot;
    const double x = std::clamp(canvas.px(canvas.data.cursor->x), plot.left(), plot.right());
    auto size = text_size(canvas.text, canvas.data.cursor->label);
    size += QSizeF(2 * spacing::s, 4);
    // It never leaves the picture.
    const double right = std::max(2.0, plot.right() + spacing::m - 2 - size.width());
    const double left = std::clamp(x - size.width() / 2, std::min(plot.left() - 3, right), right);
    return {{left, plot.top() - spacing::xs - size.height()}, size};
}

namespace {

void paint_now(QPainter& painter, const Canvas& canvas) {
    const Marker& now = canvas.data.markers.front();
    auto label = canvas.drawn.now_label;
    if (now != canvas.drawn.now && canvas.drawn.layout) { // it has moved since
        LabelLayout layout = *canvas.drawn.layout;
        label = layout.place_around(canvas.at(now.x, now.y), text_size(canvas.strong_text, now.label),
                                    ring_radius + 3);
    }
    draw_marker(painter, canvas, now, label);
}

void paint_here(QPainter& painter, const Canvas& canvas) {
    const auto place = canvas.at(canvas.data.here->x, canvas.data.here->y);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(canvas.theme.dark ? QColor(Qt::black) : canvas.theme.text, 5));
    painter.drawEllipse(place, 7, 7);
    painter.setPen(QPen(Qt::white, 2.5));
    painter.drawEllipse(place, 7, 7);
}

void paint_cursor(QPainter& painter, const Canvas& canvas) {
    const auto& cursor = *canvas.data.cursor;
    const auto& plot = canvas.plot;
    const double x = std::clamp(canvas.px(cursor.x), plot.left(), plot.right());
    const QRectF tag = cursor_tag(canvas);
    painter.setPen(QPen(canvas.theme.text, 1.6));
    painter.drawLine(QLineF(x, tag.bottom() - 1, x, plot.bottom()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(canvas.theme.text);
    painter.drawRoundedRect(tag, 3, 3);
    painter.setFont(canvas.text.font());
    painter.setPen(canvas.theme.surface);
    canvas.text.draw(painter, tag, Qt::AlignHCenter, cursor.label);
    for (const auto& dot : cursor.dots)
        if (dot.y >= canvas.data.y.min && dot.y <= canvas.data.y.max)
            draw_ring(painter, canvas, dot, 4.5);
}

} // namespace

void paint_moving(QPainter& painter, const Canvas& canvas) {
    painter.setRenderHint(QPainter::Antialiasing);
    if (canvas.data.has_now())
        paint_now(painter, canvas);
    if (canvas.data.here)
        paint_here(painter, canvas);
    if (canvas.data.cursor)
        paint_cursor(painter, canvas);
}

} // namespace ui
