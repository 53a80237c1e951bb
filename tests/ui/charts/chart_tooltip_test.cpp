// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/chart_fixture.h"

#include "ui/charts/chart_tooltip.h"

#include <gtest/gtest.h>

namespace {

using test::ChartCase;

TEST(ChartTooltip, tellsTheCurvesAtTheMouse) {
    const auto data = test::chart("cost_traffic", ChartCase(test::article()));
    EXPECT_EQ(ui::chart_tooltip(data, 22.2e6, 1000), "22.2 M words/day\nAPI $5,402\nRented GPUs $5,402");
}

TEST(ChartTooltip, tellsEveryItemOfAColumn) {
    const auto data = test::chart("cost_items", ChartCase(test::article()));
    EXPECT_EQ(ui::chart_tooltip(data, 1.2, 100), "Rented GPUs $5,402\nSpare $2,701\nServing $2,701");
    EXPECT_EQ(ui::chart_tooltip(data, 5, 100), "");
}

TEST(ChartTooltip, tellsWhoWinsInACell) {
    const auto data = test::chart("verdict_map", ChartCase(test::article()));
    EXPECT_EQ(ui::chart_tooltip(data, 1e5, 70), "100 k words/day, 70 B\nAPI cheaper");
    EXPECT_EQ(ui::chart_tooltip(data, 3e8, 70), "300 M words/day, 70 B\nRented GPUs cheaper");
}

} // namespace
