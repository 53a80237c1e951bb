// SPDX-License-Identifier: GPL-3.0-or-later
// What is pinned stays as a ghost on every chart.
#include "tests/support/chart_fixture.h"

#include "ui/charts/data/axis_range.h"
#include "ui/documents/chart_exports.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using test::ChartCase;

// The article, and the same at another price and three times the traffic.
struct Pinned {
    ChartCase now{test::article()}, then{changed()};

    static core::Scenario changed() {
        auto scenario = test::article();
        scenario.hosting.usd_per_instance_hour = 7.4;
        scenario.api.output_usd_per_mtok *= 2;
        scenario.traffic.words_per_day *= 3;
        return scenario;
    }
    ui::ChartData chart(std::string_view id, ui::ChartOptions options = {}) const {
        auto context = now.context();
        context.pins = {{QStringLiteral("Plan A"), then.snapshot}};
        context.options = options;
        return test::chart_spec(id).build(context);
    }
};

bool has_ghost(const ui::ChartData& data) {
    return std::ranges::any_of(data.curves, &ui::Curve::ghost) ||
           std::ranges::any_of(data.bars, &ui::Bar::ghost) || !data.cells.ghost_frontier.empty();
}

TEST(ChartPins, areOnEveryChart) {
    const Pinned pinned;
    for (const auto& spec : ui::chart_registry()) {
        EXPECT_TRUE(has_ghost(pinned.chart(spec.id))) << spec.id;
        EXPECT_FALSE(has_ghost(test::chart(spec.id, pinned.now))) << spec.id;
    }
    EXPECT_TRUE(has_ghost(pinned.chart("break_even", {.break_even_against_size = true})));
}

// The latest four: each with its name, and its own curve where it differs.
TEST(ChartPins, fourPlansAreDrawn) {
    ui::Shown shown{.snapshot = ChartCase(test::article()).snapshot};
    for (const int factor : {2, 3, 4, 5, 6}) {
        auto scenario = test::article();
        scenario.api.output_usd_per_mtok *= factor;
        shown.pins.push_back({QStringLiteral("x%1").arg(factor), ChartCase(scenario).snapshot});
    }
    const auto context = ui::chart_context(shown, {});
    for (const auto* id : {"cost_traffic", "break_even", "cumulative"}) {
        const auto data = test::chart_spec(id).build(context);
        QStringList plans, labels;
        for (const auto& curve : data.curves)
            if (curve.ghost) {
                plans << curve.plan;
                labels << curve.label;
            }
        plans.removeDuplicates();
        EXPECT_EQ(plans, (QStringList{"x3", "x4", "x5", "x6"})) << id;
        for (const auto& plan : plans)
            EXPECT_TRUE(labels.contains(plan)) << id;
    }
    auto one = context;
    one.pins = {context.pins.back()};
    EXPECT_GT(test::chart_spec("verdict_map").build(context).cells.ghost_frontier.size(),
              test::chart_spec("verdict_map").build(one).cells.ghost_frontier.size());
}

TEST(ChartPins, nothingIsDrawnTwice) {
    Pinned pinned;
    pinned.then = pinned.now;
    for (const auto* id : {"cost_traffic", "break_even", "verdict_map", "cumulative"})
        EXPECT_EQ(pinned.chart(id), test::chart(id, pinned.now)) << id;
}

// A ghost is what the chart of the pinned scenario itself would show on the same axes.
TEST(ChartPins, aGhostIsThePinnedScenariosOwnCurve) {
    const Pinned pinned;
    const auto both = pinned.chart("break_even");
    const auto* ghost = test::curve(both, "break_even", true);
    const auto alone = test::chart("break_even", pinned.then);
    const auto* own = test::curve(alone, "break_even");
    ASSERT_TRUE(ghost && own);
    ASSERT_EQ(both.x.max, alone.x.max);
    EXPECT_EQ(ghost->x, own->x);
    EXPECT_EQ(ghost->y, own->y);
    EXPECT_EQ(ghost->label, "Plan A");

    const auto map = pinned.chart("verdict_map"), map_alone = test::chart("verdict_map", pinned.then);
    ASSERT_EQ(map.x.max, map_alone.x.max);
    EXPECT_EQ(map.cells.ghost_frontier, map_alone.cells.frontier);
    EXPECT_NE(map.cells.ghost_frontier, map.cells.frontier);
    ASSERT_EQ(map.markers.size(), 1U);
    EXPECT_EQ(map.markers[0].x, pinned.then.snapshot->scenario.traffic.words_per_day);
}

// Its place is on the axes, wherever the present traffic is.
TEST(ChartPins, thePinnedPlaceIsWithinTheBreakEvenChart) {
    Pinned pinned;
    auto little = test::article();
    little.traffic.words_per_day = 100;
    pinned.then = ChartCase(little);
    const auto data = pinned.chart("break_even");
    const auto place = std::ranges::find(data.markers, ui::MarkerKind::pinned, &ui::Marker::kind);
    ASSERT_NE(place, data.markers.end());
    EXPECT_EQ(place->y, 100);
    EXPECT_LE(data.y.min, 100);
    EXPECT_FALSE(test::curve(data, "break_even", true)) << "the same prices: the same curve";
}

// The outline of a swing spans what the pinned scenario's own chart spans for that input.
TEST(ChartPins, aSwingsOutlineIsThePinnedScenariosSwing) {
    const Pinned pinned;
    const auto both = pinned.chart("what_decides"), alone = test::chart("what_decides", pinned.then);
    int compared = 0;
    for (const auto& bar : both.bars) {
        if (!bar.ghost)
            continue;
        const auto& label = both.y.categories[static_cast<std::size_t>(bar.position)].label;
        const auto own = std::ranges::find(alone.y.categories, label, &ui::Category::label);
        if (own == alone.y.categories.end())
            continue;
        double low = bar.to, high = bar.from;
        for (const auto& piece : alone.bars)
            if (piece.position == static_cast<double>(own - alone.y.categories.begin())) {
                low = std::min(low, piece.from);
                high = std::max(high, piece.to);
            }
        EXPECT_EQ(bar.from, low) << label.toStdString();
        EXPECT_EQ(bar.to, high) << label.toStdString();
        EXPECT_LE(both.x.min, low);
        EXPECT_GE(both.x.max, high);
        ++compared;
    }
    EXPECT_GE(compared, 3);
}

TEST(ChartPins, theHistogramHasTheOtherOnesOutline) {
    Pinned pinned;
    for (auto* each : {&pinned.now, &pinned.then}) {
        auto scenario = each->snapshot->scenario;
        scenario.ranges["traffic.words_per_day"] = {scenario.traffic.words_per_day / 2,
                                                    scenario.traffic.words_per_day * 2};
        *each = ChartCase(scenario);
    }
    const auto data = pinned.chart("what_decides", {.probability = true});
    const auto* ghost = test::curve(data, "savings", true);
    ASSERT_TRUE(ghost);
    double sum = 0;
    for (const double share : ghost->y)
        sum += share;
    EXPECT_GT(sum, 0);
    EXPECT_LE(sum, 1 + 1e-9);
}

} // namespace
