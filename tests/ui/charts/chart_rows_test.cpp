// SPDX-License-Identifier: GPL-3.0-or-later
// A chart as a table to be read.
#include "tests/support/chart_fixture.h"
#include "tests/support/ready_made.h"

#include "ui/charts/chart_rows.h"
#include "ui/words/translate.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using test::ChartCase;

ui::TableWords rows_of(std::string_view id, const ChartCase& from, const ui::ChartOptions& options = {}) {
    auto context = from.context();
    context.options = options;
    return ui::chart_rows(test::chart_spec(id).build(context));
}

const QStringList* row_with(const ui::TableWords& table, const QString& cell) {
    for (const QStringList& row : table.rows)
        if (row.contains(cell))
            return &row;
    return nullptr;
}

TEST(ChartRows, costsStandAtTheMarksAndWhereTheyMeet) {
    const auto table = rows_of("cost_traffic", ChartCase(test::article()));
    ASSERT_GE(table.head.size(), 4);
    EXPECT_EQ(table.head[1], "API");
    EXPECT_EQ(table.head[2], "Rented GPUs");
    // The article's own break-even, as the tooltip has it there.
    const QStringList* even = row_with(table, "break-even");
    ASSERT_NE(even, nullptr);
    EXPECT_EQ((*even)[0], "22.2 M words/day");
    EXPECT_EQ((*even)[1], "$5,402");
    const QStringList* now = row_with(table, "now");
    ASSERT_NE(now, nullptr);
    const ChartCase article(test::article());
    EXPECT_EQ((*now)[0], ui::shown_traffic(article.snapshot->scenario));
    EXPECT_EQ((*now)[1],
              ui::number_text(*article.snapshot->evaluation.costs[core::Option::api], core::Unit::usd));
}

TEST(ChartRows, aColumnIsItsItemsAndWhatTheyComeTo) {
    const auto table = rows_of("cost_items", ChartCase(test::article()));
    const std::vector<QStringList> rented{{"Rented GPUs", "Spare", "$2,701"},
                                          {"Rented GPUs", "Serving", "$2,701"},
                                          {"Rented GPUs", "in all", "$5,402"}};
    EXPECT_NE(std::ranges::search(table.rows, rented).begin(), table.rows.end());
}

TEST(ChartRows, theMapIsAGridOfWhoIsCheaper) {
    const auto table = rows_of("verdict_map", ChartCase(test::article()));
    ASSERT_GT(table.rows.size(), 3u);
    ASSERT_GT(table.head.size(), 4);
    for (const QStringList& row : table.rows) {
        EXPECT_EQ(row[1], "API") << row[0].toStdString(); // little traffic
        EXPECT_EQ(row.size(), table.head.size());
    }
    EXPECT_TRUE(std::ranges::any_of(table.rows, [](const auto& row) { return row.contains("Rented GPUs"); }));
}

// Whatever the scenario and the view, every row is whole and says something, and no figure is none.
TEST(ChartRows, everyChartInEveryViewIsAWholeTable) {
    ui::ChartOptions size, hours, chance, worth;
    size.break_even_against_size = hours.by_hour = chance.probability = worth.worth = true;
    auto ranges = test::llama_on_h100();
    ranges.ranges["traffic.words_per_day"] = {.low = 1e6, .high = 1e8};
    for (const core::Scenario& scenario :
         {test::article(), test::llama_on_h100(), test::many_crossings(), ranges})
        for (const auto& options : {ui::ChartOptions{}, size, hours, chance, worth})
            for (const ui::ChartSpec& spec : ui::chart_registry()) {
                const ChartCase from(scenario);
                const auto table = rows_of(spec.id, from, options);
                SCOPED_TRACE(spec.id);
                EXPECT_FALSE(table.title.isEmpty());
                EXPECT_FALSE(table.rows.empty() && table.summary.isEmpty());
                for (const QStringList& row : table.rows) {
                    ASSERT_EQ(row.size(), table.head.size());
                    EXPECT_FALSE(row[0].isEmpty());
                    for (const QString& cell : row)
                        EXPECT_FALSE(cell.contains("nan") || cell.contains("inf ")) << cell.toStdString();
                }
            }
}

} // namespace
