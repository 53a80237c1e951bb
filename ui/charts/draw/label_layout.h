// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <optional>
#include <span>
#include <vector>

// Finds places for labels within a chart, in pixels: beside their thing, on no other label, on no curve.
namespace ui {

class LabelLayout {
  public:
    explicit LabelLayout(QRectF area);

    // Returns the curve's number, for place_along(). Words of another may stand on a faint one if need be.
    int add_curve(std::span<const QPointF> points, bool faint = false);
    void add_obstacle(const QRectF& rect) { m_obstacles.push_back(rect); }
    void remove_obstacle(const QRectF& rect) { std::erase(m_obstacles, rect); }
    // An obstacle with a label of its own: no other's stands so near that it could be taken for it.
    void add_ring(const QRectF& about);
    void remove_ring(const QRectF& about);

    // Close above or below the curve where there is most air, in the first half if all the same. `before` is
    // where it stood last, as a share of the area's width: it stays there while that is good. The place is
    // then an obstacle, too. Empty where there is none that is free; `clear_only`: or only such as lie on a
    // curve.
    std::optional<QRectF> place_along(int curve, QSizeF size, std::optional<double> before = {},
                                      bool clear_only = false);

    // Around a point, `gap` away from it or little more, and nearer to it than to any other ring; empty where
    // there is no such place.
    std::optional<QRectF> place_around(QPointF point, QSizeF size, double gap);

    // At one of the places given, tried in order; `clear_only`: at none that lies on a curve.
    std::optional<QRectF> place_at(std::span<const QRectF> places, bool clear_only = false);

  private:
    struct Column {
        float top, bottom; // of the curve's piece in it; top > bottom: none
    };
    bool is_free(const QRectF& rect) const;
    // By one that is not faint.
    bool is_crossed(const QRectF& rect) const;
    // Pixels to the nearest curve, 0 where one passes through; `reach` at most.
    double air(const QRectF& rect, double reach) const;
    std::optional<Column> column_at(int curve, double x) const;

    QRectF m_area;
    std::vector<std::vector<Column>> m_curves; // every `column_width` pixels
    std::vector<bool> m_faint;                 // of each
    std::vector<QRectF> m_obstacles;
    std::vector<QPointF> m_rings; // their middles
};

} // namespace ui
