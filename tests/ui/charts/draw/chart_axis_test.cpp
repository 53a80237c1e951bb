// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/data/axis_range.h"
#include "ui/charts/draw/axis_ticks.h"
#include "ui/charts/draw/chart_canvas.h"
#include "ui/charts/draw/label_layout.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <random>

namespace {

using core::Scale;

TEST(ChartAxis, rangesGoOutwardsToRoundMarks) {
    const auto log = ui::log_range(42, 2500);
    EXPECT_DOUBLE_EQ(log.low, 30);
    EXPECT_DOUBLE_EQ(log.high, 3000);
    EXPECT_DOUBLE_EQ(ui::log_range(30, 3000).low, 30);
    EXPECT_DOUBLE_EQ(ui::log_range(30, 3000).high, 3000);
    EXPECT_LT(ui::log_range(7, 7).low, ui::log_range(7, 7).high);
    const auto linear = ui::linear_range(0, 5402);
    EXPECT_EQ(linear.low, 0);
    EXPECT_EQ(linear.high, 6000);
    for (const double value : {0.0, 3.0, -3.0}) {
        const auto range = ui::linear_range(value, value);
        EXPECT_LT(range.low, range.high);
        EXPECT_LE(range.low, value);
        EXPECT_GE(range.high, value);
    }
}

TEST(ChartAxis, roundStepsAreOneTwoAndFive) {
    double step = 0.01;
    for (const double next : {0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0}) {
        EXPECT_NEAR(ui::round_step(step), step, step * 1e-12) << "as it is";
        step = ui::round_step(step * 1.5);
        EXPECT_NEAR(step, next, next * 1e-12);
    }
}

TEST(ChartAxis, staysWhileTheFiguresSuitItAndMovesWhenTheyDoNot) {
    const ui::Axis shown{.scale = Scale::log, .min = 10, .max = 1e5};
    ui::Axis axis{.scale = Scale::log};
    ui::set_steady(axis, {30, 3e4}, &shown);
    EXPECT_EQ(axis.max, 1e5);
    ui::set_steady(axis, {10, 3e5}, &shown); // no longer all of it
    EXPECT_EQ(axis.max, 3e5);
    ui::set_steady(axis, {10, 100}, &shown); // most of it would be empty
    EXPECT_EQ(axis.max, 100);
    ui::set_steady(axis, {10, 1e9}, &shown, true); // held
    EXPECT_EQ(axis.max, 1e5);
}

TEST(ChartAxis, shareAndValueAreInverse) {
    for (const auto scale : {Scale::linear, Scale::log}) {
        const ui::Axis axis{.scale = scale, .min = 2, .max = 5000};
        for (const double share : {0.0, 0.1, 0.5, 0.99, 1.0})
            EXPECT_NEAR(ui::share_of(axis, ui::value_at(axis, share)), share, 1e-12);
        EXPECT_EQ(ui::value_at(axis, -1), axis.min);
        EXPECT_EQ(ui::value_at(axis, 2), axis.max);
    }
}

TEST(ChartAxis, ticksStandApartAtAnySize) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> uniform(0, 1);
    const auto extent = [](const QString& text) { return 8.0 * static_cast<double>(text.size()) + 10; };
    for (int round = 0; round < 2000; ++round) {
        ui::Axis axis{.unit = core::Unit::usd, .scale = round % 2 ? Scale::log : Scale::linear};
        axis.min = std::pow(10, -3 + 9 * uniform(random));
        axis.max = axis.min * (1.001 + std::pow(10, 8 * uniform(random) - 3));
        const double length = 40 + 1800 * uniform(random);
        const auto ticks = ui::axis_ticks(axis, length, extent);
        ASSERT_FALSE(ticks.empty());
        for (std::size_t i = 0; i < ticks.size(); ++i) {
            EXPECT_GE(ticks[i].at, axis.min * (1 - 1e-6));
            EXPECT_LE(ticks[i].at, axis.max * (1 + 1e-6));
            if (i == 0)
                continue;
            const double apart =
                (ui::share_of(axis, ticks[i].at) - ui::share_of(axis, ticks[i - 1].at)) * length;
            EXPECT_GE(apart, (extent(ticks[i].text) + extent(ticks[i - 1].text)) / 2);
        }
    }
}

TEST(LabelLayout, labelsNeverOverlapNorLeaveTheArea) {
    std::mt19937 random(11);
    std::uniform_real_distribution<double> uniform(0, 1);
    for (int round = 0; round < 300; ++round) {
        const QRectF area(20, 10, 200 + 900 * uniform(random), 120 + 500 * uniform(random));
        ui::LabelLayout layout(area);
        for (int curve = 0; curve < 3; ++curve) {
            std::vector<QPointF> points;
            const double a = uniform(random), b = uniform(random);
            for (int i = 0; i <= 50; ++i)
                points.push_back({area.left() + area.width() * i / 50,
                                  area.top() + area.height() * (a + (b - a) * i / 50)});
            layout.add_curve(points);
        }
        std::vector<QRectF> placed;
        const auto keep = [&](const std::optional<QRectF>& place) {
            if (place)
                placed.push_back(*place);
        };
        for (int i = 0; i < 4; ++i)
            keep(layout.place_around(
                {area.left() + area.width() * uniform(random), area.top() + area.height() * uniform(random)},
                {60, 16}, 8));
        for (int curve = 0; curve < 3; ++curve)
            keep(layout.place_along(curve, {90, 16}));
        EXPECT_GE(placed.size(), 3u);
        for (std::size_t i = 0; i < placed.size(); ++i) {
            EXPECT_TRUE(area.contains(placed[i]));
            for (std::size_t j = 0; j < i; ++j)
                EXPECT_FALSE(placed[i].intersects(placed[j]));
        }
    }
}

TEST(ChartLabels, aRingsWordsGoFurtherOffRatherThanOntoALine) {
    ui::LabelLayout layout(QRectF(0, 0, 400, 300));
    for (const double y : {126, 138, 150, 162, 174})
        layout.add_curve(std::array{QPointF(0, y), QPointF(400, y)});
    const auto place = layout.place_around({200, 150}, {50, 16}, 8);
    ASSERT_TRUE(place);
    EXPECT_TRUE(place->bottom() < 126 || place->top() > 174) << place->top();
}

TEST(ChartLabels, wordsThatHaveToBeClearStandOnNoCurve) {
    ui::LabelLayout layout(QRectF(0, 0, 200, 100));
    layout.add_curve(std::array{QPointF(0, 50), QPointF(200, 50)});
    const std::array on_it{QRectF(20, 40, 50, 16)};
    EXPECT_FALSE(layout.place_at(on_it, true));
    EXPECT_TRUE(layout.place_at(on_it));
}

TEST(ChartLabels, theCursorsTagStandsBesideTheLabelsOfTheYAxis) {
    ui::ChartData data{.x = {.min = 0, .max = 100},
                       .y = {},
                       .cursor = ui::Cursor{.x = 0, .label = QStringLiteral("you are here")}};
    const ui::TextMeter text((QFont()));
    ui::DrawnMarks marks;
    const ui::Canvas canvas{.data = data,
                            .theme = ui::light_theme(),
                            .text = text,
                            .strong_text = text,
                            .widget = QRectF(0, 0, 400, 300),
                            .plot = QRectF(60, 30, 320, 240),
                            .drawn = marks};
    for (const double at : {0.0, 5.0, 50.0, 100.0}) {
        data.cursor->x = at;
        const QRectF tag = ui::cursor_tag(canvas);
        EXPECT_GT(tag.left(), canvas.plot.left() - 6) << at;
        EXPECT_LE(tag.right(), canvas.widget.right()) << at;
        EXPECT_LE(tag.left() - 1, canvas.px(at)) << at;
        EXPECT_GE(tag.right() + 1, canvas.px(at)) << at;
    }
}

TEST(ChartLabels, theFirstLabelOfTheXAxisClearsTheLowestOfTheYAxis) {
    for (const int size : {9, 13, 26}) {
        QFont font;
        font.setPixelSize(size);
        const ui::TextMeter text(font);
        EXPECT_GE(ui::x_label_gap(text), text.height() / 2) << size;
        const ui::ChartData data{.x = {.min = 0, .max = 100}, .y = {.min = 0, .max = 100}};
        EXPECT_GE(ui::plot_margins(data, text, text, {400, 300}).bottom(),
                  ui::x_label_gap(text) + text.height());
    }
}

TEST(ChartLabels, wordsThatMayBeLeftOutAreRatherThanCoverALine) {
    const QRectF area(0, 0, 300, 90);
    const auto crowded = [&](bool faint) { // a line every 12 pixels, and words of 16
        ui::LabelLayout layout(area);
        for (int curve = 0; curve <= 7; ++curve)
            layout.add_curve(std::array{QPointF(0, 4 + 12.0 * curve), QPointF(300, 4 + 12.0 * curve)}, faint);
        return layout;
    };
    EXPECT_TRUE(crowded(true).place_along(3, {90, 16}).has_value());
    EXPECT_FALSE(crowded(true).place_along(3, {90, 16}, {}, true).has_value());
    EXPECT_FALSE(crowded(false).place_along(3, {90, 16}).has_value()) << "they would be another's";
    ui::LabelLayout alone(area);
    alone.add_curve(std::array{QPointF(0, 45), QPointF(300, 45)});
    EXPECT_TRUE(alone.place_along(0, {90, 16}, {}, true).has_value());
}

TEST(ChartLabels, aRingsWordsStandAtItOrNowhere) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> uniform(0, 1);
    const QSizeF words(52, 16);
    int placed = 0;
    for (int round = 0; round < 400; ++round) {
        const QRectF area(0, 0, 280, 160);
        ui::LabelLayout layout(area);
        std::vector<QPointF> rings;
        for (int ring = 0; ring < 6; ++ring) {
            rings.push_back({area.width() * uniform(random), area.height() * uniform(random)});
            layout.add_ring(QRectF(rings.back() - QPointF(6, 6), QSizeF(12, 12)));
        }
        for (const QPointF& own : rings) {
            const auto place = layout.place_around(own, words, 8);
            if (!place)
                continue;
            ++placed;
            const auto off = [&](QPointF ring) {
                return std::hypot(ring.x() - std::clamp(ring.x(), place->left(), place->right()),
                                  ring.y() - std::clamp(ring.y(), place->top(), place->bottom()));
            };
            EXPECT_LE(off(own), 8 + 1.5 * words.height());
            for (const QPointF& ring : rings)
                if (ring != own) {
                    EXPECT_GT(off(ring), off(own)) << round;
                }
        }
    }
    EXPECT_GT(placed, 1600) << "most have room";
}

TEST(ChartLabels, aCurvesWordsStandAtItOrNowhere) {
    // A short piece between lines that leave no room at it; there is some a label's height further off.
    ui::LabelLayout crowded(QRectF(0, 0, 300, 200));
    const int piece = crowded.add_curve(std::array{QPointF(120, 100), QPointF(160, 100)});
    for (const double y : {84.0, 92.0, 108.0, 116.0})
        crowded.add_curve(std::array{QPointF(0, y), QPointF(300, y)});
    EXPECT_FALSE(crowded.place_along(piece, {60, 16}, {}, true));
    ui::LabelLayout alone(QRectF(0, 0, 300, 200));
    alone.add_curve(std::array{QPointF(120, 100), QPointF(160, 100)});
    const auto place = alone.place_along(0, {60, 16});
    ASSERT_TRUE(place);
    EXPECT_GE(place->center().x(), 120);
    EXPECT_LE(place->center().x(), 160);
}

} // namespace
