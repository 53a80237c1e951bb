// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/draw/label_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {
constexpr double column_width = 4;
}

LabelLayout::LabelLayout(QRectF area) : m_area(area) {}

int LabelLayout::add_curve(std::span<const QPointF> points, bool faint) {
    const auto count = static_cast<std::size_t>(std::max(1.0, std::ceil(m_area.width() / column_width)));
    std::vector<Column> columns(count, {1e9F, -1e9F});
    const auto take_in = [&](double x, double y) {
        const double index = std::floor((x - m_area.left()) / column_width);
        if (index < 0 || index >= static_cast<double>(count))
            return;
        auto& column = columns[static_cast<std::size_t>(index)];
        column.top = std::min(column.top, static_cast<float>(y));
        column.bottom = std::max(column.bottom, static_cast<float>(y));
    };
    for (std::size_t i = 1; i < points.size(); ++i) {
        const QPointF from = points[i - 1], to = points[i];
        const double steps = std::max(1.0, std::ceil((to.x() - from.x()) / (column_width / 2)));
        if (steps > 2 * static_cast<double>(count) + 2)
            continue; // a curve reaches at most from edge to edge
        for (double step = 0; step <= steps; ++step)
            take_in(from.x() + (to.x() - from.x()) * step / steps,
                    from.y() + (to.y() - from.y()) * step / steps);
    }
    m_curves.push_back(std::move(columns));
    m_faint.push_back(faint);
    return static_cast<int>(m_curves.size()) - 1;
}

void LabelLayout::add_ring(const QRectF& about) {
    add_obstacle(about);
    m_rings.push_back(about.center());
}

void LabelLayout::remove_ring(const QRectF& about) {
    remove_obstacle(about);
    std::erase(m_rings, about.center());
}

std::optional<LabelLayout::Column> LabelLayout::column_at(int curve, double x) const {
    const auto& columns = m_curves[static_cast<std::size_t>(curve)];
    const double index = std::floor((x - m_area.left()) / column_width);
    if (index < 0 || index >= static_cast<double>(columns.size()))
        return {};
    const auto column = columns[static_cast<std::size_t>(index)];
    return column.top > column.bottom ? std::nullopt : std::optional(column);
}

bool LabelLayout::is_free(const QRectF& rect) const {
    return m_area.contains(rect) &&
           std::ranges::none_of(m_obstacles, [&](const QRectF& taken) { return taken.intersects(rect); });
}

bool LabelLayout::is_crossed(const QRectF& rect) const {
    for (int curve = 0; curve < static_cast<int>(m_curves.size()); ++curve)
        for (double x = rect.left(); x <= rect.right(); x += column_width)
            if (const auto column = column_at(curve, x); column &&
                                                         !m_faint[static_cast<std::size_t>(curve)] &&
                                                         rect.top() < static_cast<double>(column->bottom) &&
                                                         rect.bottom() > static_cast<double>(column->top))
                return true;
    return false;
}

double LabelLayout::air(const QRectF& rect, double reach) const {
    double nearest = reach;
    for (int curve = 0; curve < static_cast<int>(m_curves.size()); ++curve)
        for (double x = rect.left(); x <= rect.right() + column_width; x += column_width)
            if (const auto column = column_at(curve, x)) {
                const double above = rect.top() - static_cast<double>(column->bottom);
                const double below = static_cast<double>(column->top) - rect.bottom();
                nearest = std::min(nearest, std::max({above, below, 0.0}));
            }
    return nearest;
}

std::optional<QRectF> LabelLayout::place_along(int curve, QSizeF size, std::optional<double> before,
                                               bool clear_only) {
    constexpr double near = 5, reach = 24, on_a_curve = -100;
    std::optional<QRectF> best;
    double best_score = 0;
    const auto consider = [&](double share, double bonus) {
        const double centre = m_area.left() + share * m_area.width();
        if (!column_at(curve, centre))
            return; // beside the end of a short piece
        // The label clears the curve over its whole width, not only at its middle.
        float top = 1e9F, bottom = -1e9F;
        for (double x = centre - size.width() / 2; x <= centre + size.width() / 2; x += column_width)
            if (const auto column = column_at(curve, x)) {
                top = std::min(top, column->top);
                bottom = std::max(bottom, column->bottom);
            }
        if (top > bottom)
            return;
        const double left = centre - size.width() / 2;
        for (const bool above : {true, false}) {
            const double y =
                above ? static_cast<double>(top) - near - size.height() : static_cast<double>(bottom) + near;
            const QRectF rect({left, y}, size);
            if (!is_free(rect) || is_crossed(rect)) // it would be read as the other's
                continue;
            // Nearness to its own curve counts as well: on a steep one the label is far from it.
            const double steepness = static_cast<double>(bottom - top);
            const double clear = air(rect, reach);
            const double score =
                (clear < near - 1 ? on_a_curve : clear) + bonus + (above ? 1 : 0) - steepness / 8 - share * 2;
            if (!best || score > best_score) {
                best = rect;
                best_score = score;
            }
        }
    };
    if (before)
        consider(*before, 6);
    constexpr int places = 48; // a short piece has some of them
    for (int i = 1; i < places; ++i)
        consider(static_cast<double>(i) / places, 0);
    if (best && clear_only && best_score < on_a_curve / 2)
        return {};
    if (best)
        m_obstacles.push_back(*best);
    return best;
}

std::optional<QRectF> LabelLayout::place_around(QPointF point, QSizeF size, double gap) {
    const double w = size.width(), h = size.height(), x = point.x(), y = point.y();
    const double furthest = gap + 1.5 * h, nearer_by = 4;
    const auto distance = [](const QRectF& place, QPointF from) {
        return std::hypot(from.x() - std::clamp(from.x(), place.left(), place.right()),
                          from.y() - std::clamp(from.y(), place.top(), place.bottom()));
    };
    // First one that touches no curve; else the one with most air that at least touches no label.
    std::optional<QRectF> fallback;
    double most_air = -1;
    const auto is_good = [&](const QRectF& place) {
        const double off = distance(place, point);
        const auto is_further = [&](QPointF ring) {
            return ring == point || distance(place, ring) > off + nearer_by;
        };
        if (!is_free(place) || off < gap || off > furthest || !std::ranges::all_of(m_rings, is_further))
            return false;
        const double clear = air(place, 4);
        if (clear > most_air) {
            most_air = clear;
            fallback = place;
        }
        return clear >= 2;
    };
    const std::array<QRectF, 8> beside{
        QRectF(x + gap, y + gap, w, h),     QRectF(x + gap, y - gap - h, w, h),
        QRectF(x - gap - w, y + gap, w, h), QRectF(x - gap - w, y - gap - h, w, h),
        QRectF(x - w / 2, y + gap, w, h),   QRectF(x - w / 2, y - gap - h, w, h),
        QRectF(x + gap, y - h / 2, w, h),   QRectF(x - gap - w, y - h / 2, w, h)};
    if (std::ranges::none_of(beside, is_good)) { // then anywhere near it, the nearer the better
        std::vector<QRectF> about;
        about.reserve(135); // 15 rows of 9
        for (int row = -8; row <= 6; ++row)
            for (int column = -6; column <= 2; ++column)
                about.push_back({x + column * w / 4, y + row * h / 2, w, h});
        std::ranges::stable_sort(about, {}, [&](const QRectF& place) { return distance(place, point); });
        (void)std::ranges::any_of(about, is_good);
    }
    if (fallback)
        m_obstacles.push_back(*fallback);
    return fallback;
}

std::optional<QRectF> LabelLayout::place_at(std::span<const QRectF> places, bool clear_only) {
    for (const double least_air : {2.0, -1.0}) { // on a curve only where there is nothing else
        if (clear_only && least_air < 0)
            break;
        for (const auto& place : places)
            if (is_free(place) && air(place, 4) > least_air) {
                m_obstacles.push_back(place);
                return place;
            }
    }
    return {};
}

} // namespace ui
