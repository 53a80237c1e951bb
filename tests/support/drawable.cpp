// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drawable.h"

#include <gtest/gtest.h>

#include <cmath>

namespace {

void expect_on_axis(double value, const ui::Axis& axis, const std::string& what) {
    EXPECT_TRUE(std::isfinite(value)) << what;
    if (axis.scale == core::Scale::log)
        EXPECT_GT(value, 0) << what;
}

void expect_axis(const ui::Axis& axis, const std::string& what) {
    expect_on_axis(axis.min, axis, what);
    expect_on_axis(axis.max, axis, what);
    EXPECT_LT(axis.min, axis.max) << what;
}

void expect_curve(const ui::Curve& curve, const ui::ChartData& data, const std::string& what) {
    ASSERT_EQ(curve.x.size(), curve.y.size()) << what;
    for (std::size_t i = 0; i < curve.x.size(); ++i) {
        expect_on_axis(curve.x[i], data.x, what + " x of " + curve.id.toStdString());
        expect_on_axis(curve.y[i], data.y, what + " y of " + curve.id.toStdString());
        if (i > 0)
            EXPECT_LE(curve.x[i - 1], curve.x[i]) << what;
    }
}

} // namespace

void expect_drawable(const ui::ChartData& data, const std::string& what) {
    expect_axis(data.x, what + " x axis");
    expect_axis(data.y, what + " y axis");
    EXPECT_FALSE(data.title.isEmpty()) << what;
    EXPECT_FALSE(data.summary.isEmpty()) << what;
    for (const auto& curve : data.curves)
        expect_curve(curve, data, what);
    for (const auto& band : data.bands) {
        expect_curve(band.low, data, what);
        expect_curve(band.high, data, what);
    }
    for (const auto& marker : data.markers) {
        expect_on_axis(marker.x, data.x, what);
        expect_on_axis(marker.y, data.y, what);
    }
    for (const auto& line : data.lines)
        expect_on_axis(line.at, line.orientation == Qt::Vertical ? data.x : data.y, what);
    for (const auto& bar : data.bars) {
        EXPECT_TRUE(std::isfinite(bar.from) && std::isfinite(bar.to)) << what;
        EXPECT_LE(bar.from, bar.to) << what;
    }
    for (const auto& label : data.area_labels) {
        expect_on_axis(label.x, data.x, what);
        expect_on_axis(label.y, data.y, what);
    }
    for (const auto& cell : data.cells.cells)
        EXPECT_TRUE(cell.strength >= 0 && cell.strength <= 1) << what;
    if (data.cursor) {
        // A held axis may end on it, give or take a rounding.
        const double rounding = 1e-12 * std::abs(data.cursor->x);
        EXPECT_GE(data.cursor->x, data.x.min - rounding) << what;
        EXPECT_LE(data.cursor->x, data.x.max + rounding) << what;
    }
}
