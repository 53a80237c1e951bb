// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/chart_fixture.h"

#include "ui/charts/data/axis_range.h"
#include "ui/charts/draw/chart_header.h"

#include "core/decide/projection.h"
#include "core/decide/what_if.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace {

using test::ChartCase;

const core::Input& words() {
    return *core::find_input("traffic.words_per_day");
}

TEST(ChartCostByItem, barsSumToTheTotalsAndTheirLabelsSayThem) {
    auto scenario = test::llama_on_h100();
    scenario.owned.enabled = true;
    scenario.team.hosting_usd_per_year = 120000;
    scenario.fine_tuning.runs_per_month = 2;
    const ChartCase from(scenario);
    const auto data = test::chart("cost_items", from);
    ASSERT_EQ(data.x.categories.size(), 3u);
    for (const auto option : core::all_options) {
        const auto index = static_cast<std::size_t>(option);
        double sum = 0;
        for (const auto& bar : data.bars)
            if (bar.position == static_cast<double>(index)) {
                EXPECT_DOUBLE_EQ(bar.from, sum) << "segments stand on each other";
                sum = bar.to;
            }
        EXPECT_NEAR(sum, *from.snapshot->evaluation.costs[option], 1e-9 * sum);
        EXPECT_EQ(data.x.categories[index].note.toStdString(),
                  core::format(*from.snapshot->evaluation.costs[option], core::Unit::usd));
    }
}

TEST(ChartCostByItem, withoutAnAnswerThereIsAReasonAndNoBar) {
    auto scenario = test::llama_on_h100();
    scenario.model.total_params_b = 2000;
    scenario.hosting.gpus_per_replica = 1;
    const auto data = test::chart("cost_items", ChartCase(scenario));
    ASSERT_EQ(data.x.categories.size(), 2u);
    EXPECT_TRUE(data.x.categories[0].reason.isEmpty());
    EXPECT_FALSE(data.x.categories[1].reason.isEmpty());
    EXPECT_TRUE(data.x.categories[1].note.isEmpty());
    for (const auto& bar : data.bars)
        EXPECT_EQ(bar.position, 0);
}

TEST(ChartCostTraffic, curvesAreWhatEvaluateSays) {
    for (const auto& scenario : {test::article(), test::llama_on_h100(), test::many_crossings()}) {
        const ChartCase from(scenario);
        const auto data = test::chart("cost_traffic", from);
        for (const auto option : {core::Option::api, core::Option::rented}) {
            const auto* curve = test::curve(data, QString::fromUtf8(core::id(option)));
            ASSERT_TRUE(curve);
            ASSERT_GE(curve->x.size(), 2u);
            for (std::size_t i = 0; i + 1 < curve->x.size(); ++i) {
                // A step's cost holds up to the next step; the API's is asked at the point itself.
                const double at = curve->steps ? (curve->x[i] + curve->x[i + 1]) / 2 : curve->x[i];
                auto there = scenario;
                there.traffic.words_per_day = at;
                EXPECT_NEAR(*core::evaluate(there).costs[option], curve->y[i], 1e-9 * curve->y[i])
                    << scenario.name << " at " << at;
            }
        }
    }
}

TEST(ChartCostTraffic, edgesOfStepsAreExactToTheLastBit) {
    const ChartCase from(test::llama_on_h100());
    const auto data = test::chart("cost_traffic", from);
    const auto* rented = test::curve(data, "rented");
    ASSERT_TRUE(rented);
    ASSERT_TRUE(rented->steps);
    core::WhatIf what_if(from.snapshot->scenario);
    int edges = 0;
    for (std::size_t i = 1; i + 1 < rented->x.size(); ++i) {
        const double edge = rented->x[i];
        EXPECT_EQ(*what_if.costs_at(words(), edge)[core::Option::rented], rented->y[i - 1]);
        EXPECT_EQ(*what_if.costs_at(words(), std::nextafter(edge, 1e300))[core::Option::rented],
                  rented->y[i]);
        ++edges;
    }
    EXPECT_GE(edges, 1);
}

TEST(ChartCostTraffic, everyBreakEvenHasItsRing) {
    const ChartCase article(test::article());
    const auto data = test::chart("cost_traffic", article);
    ASSERT_EQ(data.markers.size(), 1u);
    EXPECT_NEAR(data.markers[0].x, 22.2e6, 1); // core/README.md section 8
    EXPECT_EQ(data.markers[0].label, "22.2 M");
    EXPECT_EQ(data.markers[0].kind, ui::MarkerKind::break_even);

    const ChartCase many(test::many_crossings());
    const auto rings = test::chart("cost_traffic", many).markers;
    ASSERT_GT(many.snapshot->verdict.traffic.crossings.size(), 1u);
    ASSERT_EQ(rings.size(), many.snapshot->verdict.traffic.crossings.size());
    for (std::size_t i = 0; i < rings.size(); ++i)
        EXPECT_EQ(rings[i].x, many.snapshot->verdict.traffic.crossings[i].at);
}

TEST(ChartCostTraffic, bandHoldsTheCurve) {
    auto scenario = test::llama_on_h100();
    const ChartCase from(scenario);
    const auto data = test::chart("cost_traffic", from);
    ASSERT_EQ(data.bands.size(), core::prepare(scenario).replicas.band.factor > 1 ? 1u : 0u);
    const auto at = [](const ui::Curve& curve, double x) {
        double y = curve.y.front();
        for (std::size_t i = 0; i < curve.x.size() && curve.x[i] < x; ++i)
            y = curve.y[i];
        return y;
    };
    for (const auto& band : data.bands)
        for (double x = 2e5; x < 9e8; x *= 1.7) {
            EXPECT_LE(at(band.low, x), at(*test::curve(data, "rented"), x) * (1 + 1e-12));
            EXPECT_GE(at(band.high, x), at(*test::curve(data, "rented"), x) * (1 - 1e-12));
        }
}

TEST(ChartCostTraffic, limitsStandWhereTheyAreReached) {
    auto scenario = test::article();
    scenario.api.tokens_per_minute_limit = 2e5;
    scenario.api.spend_limit_usd_per_month = 50000;
    const ChartCase from(scenario);
    const auto data = test::chart("cost_traffic", from);
    ASSERT_EQ(data.lines.size(), 2u);
    for (std::size_t i = 0; i < 2; ++i)
        EXPECT_EQ(data.lines[i].at, *from.snapshot->evaluation.api_limits[i].reached_at_words_per_day);
}

TEST(ChartCostTraffic, axesRestWhileFiguresMoveALittle) {
    const ChartCase before(test::article());
    const auto shown = test::chart("cost_traffic", before);
    auto dearer = test::article();
    dearer.hosting.usd_per_instance_hour *= 1.3;
    dearer.traffic.words_per_day *= 3;
    const ChartCase after(dearer);
    auto context = after.context();
    context.shown = &shown;
    const auto data = test::chart_spec("cost_traffic").build(context);
    EXPECT_EQ(data.x.min, shown.x.min);
    EXPECT_EQ(data.x.max, shown.x.max);
    EXPECT_EQ(data.y.min, shown.y.min);
    EXPECT_EQ(data.y.max, shown.y.max);
}

TEST(ChartVerdictMap, cellsAreWhatEvaluateSays) {
    const ChartCase from(test::article());
    const auto data = test::chart("verdict_map", from);
    ASSERT_EQ(data.cells.cells.size(), static_cast<qsizetype>(data.cells.columns * data.cells.rows));
    const auto& y = *core::find_input(data.y.input.toStdString());
    const auto at = [](const ui::Axis& axis, double share) {
        return axis.min * std::pow(axis.max / axis.min, share);
    };
    for (int row = 0; row < data.cells.rows; row += 7)
        for (int column = 0; column < data.cells.columns; column += 3) {
            auto there = from.snapshot->scenario;
            there.traffic.words_per_day = at(data.x, (column + 0.5) / data.cells.columns);
            core::set(there, y, at(data.y, (row + 0.5) / data.cells.rows));
            const auto evaluation = core::evaluate(there);
            EXPECT_EQ(data.cells.cells[static_cast<qsizetype>(row * data.cells.columns + column)].cheapest,
                      core::verdict(there, evaluation).cheapest);
        }
    EXPECT_EQ(data.area_labels.size(), 2u);
    EXPECT_FALSE(data.cells.frontier.empty());
}

TEST(ChartBreakEven, passesThroughThePresentBreakEven) {
    const ChartCase from(test::article());
    const auto data = test::chart("break_even", from);
    const auto* curve = test::curve(data, "break_even");
    ASSERT_TRUE(curve);
    // 22.2 M words/day at $3.70/h and in proportion: no other cost in the article's case.
    for (std::size_t i = 0; i < curve->x.size(); ++i)
        EXPECT_NEAR(curve->y[i], 22.2e6 * curve->x[i] / 3.7, 1e-6 * curve->y[i]);
}

// $3,500 a month against $0.50 a request: some 230 requests a day, which is far below any number of words.
TEST(ChartBreakEven, ofFewLongRequestsIsOnItsAxis) {
    auto s = test::article();
    core::set_driver(s, core::TrafficDriver::requests);
    s.traffic.requests_per_day = 5000;
    s.traffic.input_tokens_per_request = 1e5;
    s.api.input_usd_per_mtok = s.api.cached_input_usd_per_mtok = 5;
    const auto data = test::chart("break_even", ChartCase(s));
    const auto* curve = test::curve(data, "break_even");
    ASSERT_TRUE(curve);
    EXPECT_LT(curve->y.front(), 300);
    EXPECT_LE(data.y.min, curve->y.front());
}

// The chart says what the verdict counts: with their book value own machines pay back earlier.
TEST(ChartCumulative, thePayBackCountsWhatTheVerdictCounts) {
    auto s = test::article();
    s.owned.enabled = true;
    s.owned.usd_per_instance = 20000;
    s.owned.lifetime_months = 60;
    s.owned.kw_per_instance = 0;
    s.traffic.words_per_day = 15e6;
    s.horizon.months = 36;
    const auto month_of = [](const core::Scenario& scenario) {
        const auto data = test::chart("cumulative", ChartCase(scenario));
        for (const auto& marker : data.markers)
            if (marker.ink == ui::Ink::owned)
                return std::pair(marker.x, data.subtitle);
        return std::pair(0.0, data.subtitle);
    };
    const auto [cash, cash_words] = month_of(s);
    s.owned.value_at_end = core::ValueAtEnd::book;
    const auto [book, book_words] = month_of(s);
    EXPECT_TRUE(cash_words.startsWith("Own hardware pays back in month")) << cash_words.toStdString();
    EXPECT_FALSE(cash_words.contains("still worth"));
    EXPECT_TRUE(book_words.contains("counting what it is still worth")) << book_words.toStdString();
    EXPECT_GT(book, 0);
    EXPECT_LT(book, cash);
    EXPECT_EQ(book, *core::projection(s).owned_payback_month_with_value);
}

// On the API's curve, where it has been paid for so many months: as in switch_month_test.cpp.
TEST(ChartCumulative, marksTheMonthToSwitch) {
    auto s = test::article();
    s.traffic.words_per_day = 10e6;
    s.traffic.growth_per_month = 0.1;
    s.horizon.months = 24;
    const auto mark = [](const ui::ChartData& data) {
        return std::ranges::find(data.markers, ui::MarkerKind::change_over, &ui::Marker::kind);
    };
    const auto data = test::chart("cumulative", ChartCase(s));
    const auto found = mark(data);
    ASSERT_NE(found, data.markers.end());
    EXPECT_EQ(found->x, 9);
    EXPECT_EQ(found->y, test::curve(data, "api")->y[9]);
    EXPECT_EQ(found->label.toStdString(), "switch after 9 months");
    EXPECT_EQ(found->ink, ui::Ink::rented);
    EXPECT_TRUE(data.summary.contains("stay with the API for 9 months")) << data.summary.toStdString();
    s.traffic.growth_per_month = 0;
    const auto steady = test::chart("cumulative", ChartCase(s));
    EXPECT_EQ(mark(steady), steady.markers.end());
}

// Of a long subtitle the first part stays.
TEST(ChartHeader, losesItsLastPartsFirst) {
    const QString title = QStringLiteral("Cumulative cost");
    const QString all =
        QStringLiteral("pays back in month 7; 36 months, traffic growing and prices falling; discounted");
    const auto of = [&](double height) {
        return ui::ChartHeader::for_size(title, all, QFont(), {300, height}).subtitle;
    };
    EXPECT_EQ(of(2000), all);
    QStringList seen;
    for (double height = 2000; height > 20; height -= 2)
        if (const auto left = of(height); seen.isEmpty() || seen.back() != left)
            seen << left;
    EXPECT_TRUE(seen.contains(QStringLiteral("pays back in month 7"))) << seen.join(" | ").toStdString();
    EXPECT_EQ(seen.back(), QString());
    for (const auto& left : seen)
        EXPECT_TRUE(all.startsWith(left));
}

TEST(ChartWhatDecides, barsBeginAtThePresentSaving) {
    const ChartCase from(test::article());
    const auto data = test::chart("what_decides", from);
    const double now = *from.snapshot->evaluation.costs[core::Option::api] -
                       *from.snapshot->evaluation.costs[core::Option::rented];
    ASSERT_FALSE(data.bars.empty());
    for (const auto& bar : data.bars)
        EXPECT_TRUE(bar.from == 0 || bar.to == 0 || bar.from == now || bar.to == now);
}

// The words "rented GPUs cheaper" once stood where the API was: the curve rose steeply under their second
// half.
TEST(ChartBreakEven, wordsStandWhollyOnTheSideTheyName) {
    auto steep = test::article();
    for (const auto& input : core::inputs())
        if (input.kind == core::InputKind::number)
            core::set(steep, input, input.min);
    int sides = 0;
    for (const auto& scenario : {test::article(), test::llama_on_h100(), test::many_crossings(), steep}) {
        const auto data = test::chart("break_even", ChartCase(scenario));
        for (const auto& label : data.area_labels)
            for (const auto& curve : data.curves)
                for (std::size_t i = 0; i < curve.x.size(); ++i) {
                    const bool under_the_words =
                        std::abs(ui::share_of(data.x, curve.x[i]) - ui::share_of(data.x, label.x)) < 0.15;
                    if (!under_the_words || (label.ink != ui::Ink::rented && label.ink != ui::Ink::api))
                        continue;
                    ++sides;
                    EXPECT_EQ(label.y > curve.y[i], label.ink == ui::Ink::rented)
                        << label.text.toStdString() << " at " << curve.x[i];
                }
    }
    EXPECT_GT(sides, 30);
}

TEST(ChartWhatDecides, theFlipValueIsSaidInFewWordsToo) {
    const auto data = test::chart("what_decides", ChartCase(test::article()));
    const auto traffic =
        std::ranges::find(data.y.categories, QStringLiteral("Traffic"), &ui::Category::label);
    ASSERT_NE(traffic, data.y.categories.end());
    EXPECT_EQ(traffic->note, "flips at 22.2 M words/day"); // core/README.md section 8
    EXPECT_EQ(traffic->short_note, "→ 22.2 M");
}

// The bars are about the option that the headline names, by brute force.
TEST(ChartWhatDecides, isAboutTheWayOfHostingThatTheVerdictSpeaksOf) {
    auto scenario = test::llama_on_h100();
    scenario.owned.enabled = true;
    scenario.owned.usd_per_instance = 1000;
    const ChartCase from(scenario);
    ASSERT_EQ(from.snapshot->verdict.self_hosted, core::Option::owned);
    const auto data = test::chart("what_decides", from);
    EXPECT_TRUE(data.subtitle.startsWith("saving by own hardware"));
    const auto row = std::ranges::find(data.y.categories, QStringLiteral("Traffic"), &ui::Category::label);
    ASSERT_NE(row, data.y.categories.end());
    scenario.traffic.words_per_day *= 1.25;
    const auto more = core::evaluate(scenario).costs;
    const double saving = *more[core::Option::api] - *more[core::Option::owned];
    const bool told = std::ranges::any_of(data.bars, [&](const ui::Bar& bar) {
        return bar.position == static_cast<double>(row - data.y.categories.begin()) && bar.id == "high" &&
               std::abs(bar.amount - saving) < 1e-6 &&
               (std::abs(bar.from - saving) < 1e-6 || std::abs(bar.to - saving) < 1e-6);
    });
    EXPECT_TRUE(told);
}

} // namespace
