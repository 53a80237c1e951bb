// SPDX-License-Identifier: GPL-3.0-or-later
// The mix as the fourth option of the charts.
#include "tests/support/chart_fixture.h"
#include "tests/support/day_and_night.h"

#include "ui/charts/chart_csv.h"
#include "ui/charts/chart_rows.h"
#include "ui/charts/chart_tooltip.h"
#include "ui/charts/data/axis_range.h"

#include "core/decide/mix_cost.h"
#include "core/decide/snapshot.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace {

using test::ChartCase;

// One machine at $1,460 and the peaks at the API: $336 less than the API alone.
core::Scenario mixed() {
    core::Scenario s = test::day_and_night();
    s.hosting.usd_per_instance_hour = 2;
    return s;
}

ui::ChartData drawn(std::string_view id, const ChartCase& from, const ui::ChartOptions& options = {}) {
    auto context = from.context();
    context.options = options;
    return test::chart_spec(id).build(context);
}

TEST(MixInCharts, theMapHasItsAreaWhereAHeadlineWouldNameIt) {
    const ChartCase from(mixed());
    ASSERT_TRUE(from.snapshot->mix_wins);
    const auto data = drawn("verdict_map", from, {.map_input = "hosting.usd_per_instance_hour"});
    const ui::Cells& cells = data.cells;
    int looked = 0, mixes = 0;
    for (int r = cells.block / 2; r < cells.rows; r += 4 * cells.block)
        for (int c = cells.block / 2; c < cells.columns; c += 4 * cells.block) {
            core::Scenario there = from.snapshot->scenario;
            core::set(there, core::traffic_input(there), ui::value_at(data.x, (c + 0.5) / cells.columns));
            there.hosting.usd_per_instance_hour = ui::value_at(data.y, (r + 0.5) / cells.rows);
            const auto prepared = core::prepare(there);
            const bool wins = core::mix_cost(prepared, there, core::totals(prepared, there)).wins;
            EXPECT_EQ(cells.cells[r * cells.columns + c].mix_wins, wins) << r << ", " << c;
            ++looked;
            mixes += wins;
        }
    EXPECT_GT(mixes, looked / 20);
    EXPECT_LT(mixes, looked);
    EXPECT_TRUE(std::ranges::any_of(data.area_labels, [](const ui::AreaLabel& label) {
        return label.text == QLatin1String("Mix") && label.ink == ui::Ink::hybrid;
    }));
    EXPECT_TRUE(data.summary.contains(QLatin1String("Mix "))) << data.summary.toStdString();
    EXPECT_EQ(ui::chart_tooltip(data, data.here->x, data.here->y).section(QLatin1Char('\n'), 1),
              QLatin1String("Mix cheaper"));
    EXPECT_TRUE(ui::chart_csv(data).contains(",mix\n"));
    const auto rows = ui::chart_rows(data).rows;
    EXPECT_TRUE(
        std::ranges::any_of(rows, [](const QStringList& row) { return row.contains(QLatin1String("Mix")); }));
}

TEST(MixInCharts, theHorizonHasItsLineWhereItIsTheAnswer) {
    core::Scenario s = mixed();
    s.horizon.months = 12;
    s.traffic.growth_per_month = 0.02;
    const ChartCase from(s);
    const auto data = drawn("cumulative", from);
    const ui::Curve* line = test::curve(data, QStringLiteral("mix"));
    ASSERT_TRUE(line);
    EXPECT_EQ(line->ink, ui::Ink::hybrid);
    EXPECT_EQ(line->label, QLatin1String("Mix"));
    EXPECT_EQ(line->y, from.snapshot->projection.cumulative_usd[core::mix_plan]);
    EXPECT_LT(line->y.back(), test::curve(data, QStringLiteral("api"))->y.back());
    EXPECT_TRUE(ui::chart_csv(data).contains("mix,12,"));
    EXPECT_TRUE(data.subtitle.startsWith(QLatin1String("Mix pays back in month 1")))
        << "nothing to pay first";
    EXPECT_FALSE(test::curve(drawn("cumulative", ChartCase(test::article())), QStringLiteral("mix")));
}

TEST(MixInCharts, whatDecidesIsAboutTheMixWhereThatIsTheAnswer) {
    const ChartCase from(mixed());
    const auto data = drawn("what_decides", from);
    EXPECT_EQ(data.x.name, QLatin1String("Saving by the mix a month"));
    const auto now = std::ranges::find(data.lines, ui::LineKind::now, &ui::Line::kind);
    ASSERT_NE(now, data.lines.end());
    EXPECT_NEAR(now->at, from.snapshot->mix.saving_usd_per_month, 1e-9) << "the API is the best pure option";
    EXPECT_TRUE(
        std::ranges::any_of(data.bars, [](const ui::Bar& bar) { return bar.ink == ui::Ink::hybrid; }));
    EXPECT_TRUE(std::ranges::any_of(data.y.categories, [](const ui::Category& category) {
        return category.note.startsWith(QLatin1String("flips at"));
    }));
    EXPECT_EQ(drawn("what_decides", ChartCase(test::llama_on_h100())).x.name,
              QLatin1String("Saving by rented GPUs a month"));
}

TEST(MixInCharts, howSureItIsCountsEverySampleOnce) {
    core::Scenario s = mixed();
    s.ranges["api.region_factor"] = {0.5, 2};
    const ChartCase from(s);
    const auto data = drawn("what_decides", from, {.probability = true});
    const double share = from.snapshot->mix_chance.probability_cheapest[core::mix_plan];
    ASSERT_GT(share, 0.3);
    double sum = 0;
    for (const char* id : {"api", "self_hosted", "mix"}) {
        const ui::Curve* curve = test::curve(data, QLatin1String(id));
        ASSERT_TRUE(curve) << id;
        const double of_curve = std::accumulate(curve->y.begin(), curve->y.end(), 0.0);
        sum += of_curve;
        if (curve->id == QLatin1String("mix"))
            EXPECT_NEAR(of_curve, share, 1e-9);
    }
    EXPECT_NEAR(sum, 1, 1e-9);
    ASSERT_EQ(data.area_labels.size(), 3u);
    EXPECT_EQ(data.area_labels[2].text.toStdString(), "of it the mix " + core::chance_text(share));
    EXPECT_EQ(data.area_labels[1].text.toStdString(),
              "Self-hosting " + core::chance_text(*from.snapshot->chance));
}

} // namespace
