// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing that cannot be drawn ever reaches a chart.
#include "chart_fixture.h"

#include "tests/core/random_scenario.h"

#include <gtest/gtest.h>

#include <cmath>

namespace {

void expect_drawable(double value, const ui::Axis& axis, const std::string& what) {
    EXPECT_TRUE(std::isfinite(value)) << what;
    if (axis.scale == core::Scale::log)
        EXPECT_GT(value, 0) << what;
}

void expect_axis(const ui::Axis& axis, const std::string& what) {
    expect_drawable(axis.min, axis, what);
    expect_drawable(axis.max, axis, what);
    EXPECT_LT(axis.min, axis.max) << what;
}

void expect_curve(const ui::Curve& curve, const ui::ChartData& data, const std::string& what) {
    ASSERT_EQ(curve.x.size(), curve.y.size()) << what;
    for (std::size_t i = 0; i < curve.x.size(); ++i) {
        expect_drawable(curve.x[i], data.x, what + " x of " + curve.id.toStdString());
        expect_drawable(curve.y[i], data.y, what + " y of " + curve.id.toStdString());
        if (i > 0)
            EXPECT_LE(curve.x[i - 1], curve.x[i]) << what;
    }
}

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
        expect_drawable(marker.x, data.x, what);
        expect_drawable(marker.y, data.y, what);
    }
    for (const auto& line : data.lines)
        expect_drawable(line.at, line.orientation == Qt::Vertical ? data.x : data.y, what);
    for (const auto& bar : data.bars) {
        EXPECT_TRUE(std::isfinite(bar.from) && std::isfinite(bar.to)) << what;
        EXPECT_LE(bar.from, bar.to) << what;
    }
    for (const auto& label : data.area_labels) {
        expect_drawable(label.x, data.x, what);
        expect_drawable(label.y, data.y, what);
    }
    for (const auto& cell : data.cells.cells)
        EXPECT_TRUE(cell.strength >= 0 && cell.strength <= 1) << what;
    if (data.cursor) {
        EXPECT_GE(data.cursor->x, data.x.min) << what;
        EXPECT_LE(data.cursor->x, data.x.max) << what;
    }
}

TEST(ChartData, isDrawableForAThousandRandomScenarios) {
    ui::ChartData shown[16];
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        const test::ChartCase from(test::random_scenario(seed));
        auto context = from.context();
        context.options = {.map_input = seed % 2 ? "model.total_params_b" : "hosting.usd_per_instance_hour",
                           .break_even_against_size = seed % 3 == 0,
                           .probability = seed % 2 == 0};
        std::size_t index = 0;
        for (const auto& spec : ui::chart_registry()) {
            context.shown = seed > 1 ? &shown[index] : nullptr; // as in a wild drag
            auto data = spec.build(context);
            expect_drawable(data, std::string(spec.id) + " of seed " + std::to_string(seed));
            shown[index++] = std::move(data);
            if (HasFailure())
                return;
        }
    }
}

} // namespace
