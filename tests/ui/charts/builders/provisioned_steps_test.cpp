// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/chart_fixture.h"

#include "ui/charts/chart_tooltip.h"
#include "ui/charts/draw/axis_ticks.h"

#include "core/decide/provisioned.h"
#include "core/scenario/profiles.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace {

// Level requests of 1,000 tokens of input on units of 1,000 a minute, in fives from 15 on, $10 each.
core::Scenario by_the_unit() {
    core::Scenario s = test::llama_on_h100();
    s.traffic = {.input_tokens_per_request = 1000,
                 .output_tokens_per_request = 1,
                 .driver = core::TrafficDriver::requests,
                 .requests_per_day = 32 * 1440};
    s.team = {};
    s.api.has_provisioned = true;
    s.api.provisioned = {.usd_per_unit_month = 10,
                         .input_tokens_per_minute_per_unit = 1000,
                         .output_weight = 0,
                         .min_units = 15,
                         .step = 5};
    return s;
}

double cost_at(const ui::Curve& curve, double x) {
    const auto after = std::ranges::upper_bound(curve.x, x);
    return curve.y[static_cast<std::size_t>(after - curve.x.begin()) - 1];
}

} // namespace

TEST(ProvisionedSteps, theApiHasAStaircaseOfItsOwn) {
    const test::ChartCase from(by_the_unit());
    const auto data = test::chart("cost_traffic", from);
    const auto* curve = test::curve(data, QStringLiteral("provisioned"));
    ASSERT_TRUE(curve);
    EXPECT_TRUE(curve->steps);
    EXPECT_EQ(curve->ink, ui::Ink::api);
    ASSERT_EQ(curve->notes.size(), curve->x.size());
    EXPECT_EQ(cost_at(*curve, 3 * 1440), 150);
    EXPECT_EQ(cost_at(*curve, 14.7 * 1440), 150);
    EXPECT_EQ(cost_at(*curve, 15.3 * 1440), 200);
    EXPECT_EQ(cost_at(*curve, 32 * 1440), 350);
    // Of 35 units 30 to 35 are at work: at its beginning a seventh stands empty, at its end nothing.
    const QString told = ui::chart_tooltip(data, 32 * 1440, 350);
    EXPECT_TRUE(told.contains(QStringLiteral("of the month empty"))) << told.toStdString();
    EXPECT_TRUE(told.contains(QStringLiteral("14"))) << told.toStdString();

    core::Scenario off = by_the_unit();
    off.api.has_provisioned = false;
    EXPECT_FALSE(
        test::curve(test::chart("cost_traffic", test::ChartCase(off)), QStringLiteral("provisioned")));
}

TEST(WeekChart, theAxisHasTheDaysOfTheWeek) {
    ui::Axis axis{.min = 0, .max = 168, .days = true};
    const auto narrow = [](const QString&) { return 20.0; };
    const auto all = ui::axis_ticks(axis, 600, narrow);
    ASSERT_EQ(all.size(), 7U);
    EXPECT_EQ(all.front().text, QStringLiteral("Mon"));
    EXPECT_EQ(all.front().at, 12);
    EXPECT_EQ(all.back().text, QStringLiteral("Sun"));
    EXPECT_EQ(all.back().at, 156);
    EXPECT_EQ(ui::axis_ticks(axis, 100, narrow).size(), 4U) << "every other one";
    EXPECT_EQ(ui::axis_ticks(axis, 10, narrow).size(), 1U);
}

TEST(ProvisionedSteps, theirCostNowIsABarBesideTheOthers) {
    const auto cost_of_it = [](const core::Scenario& scenario) {
        const auto data = test::chart("cost_items", test::ChartCase(scenario));
        double usd = 0;
        for (const ui::Bar& bar : data.bars)
            if (data.x.categories[static_cast<std::size_t>(bar.position)].label ==
                QStringLiteral("API by the unit"))
                usd += bar.amount;
        EXPECT_LE(usd, data.y.max);
        return usd;
    };
    core::Scenario s = by_the_unit();
    EXPECT_EQ(cost_of_it(s), 350) << "35 units at $10";
    s.api.has_provisioned = false;
    EXPECT_EQ(cost_of_it(s), 0);
}
