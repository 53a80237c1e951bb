// SPDX-License-Identifier: GPL-3.0-or-later
// The tables behind the charts, as a spreadsheet meets them.
#include "tests/support/chart_fixture.h"

#include "tests/support/ready_made.h"

#include "ui/charts/chart_csv.h"

#include "core/model/cost.h"
#include "core/text/format.h"

#include <gtest/gtest.h>

#include <algorithm>

#include <QRegularExpression>

#include <QString>
#include <QStringList>

namespace {

using test::ChartCase;

// None of the cells below has a comma within.
QList<QStringList> table(const ui::ChartData& data) {
    QList<QStringList> rows;
    for (const QString& line :
         QString::fromUtf8(ui::chart_csv(data)).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        rows << line.split(
            QRegularExpression(QStringLiteral(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))); // not in quotes
    return rows;
}

QList<QStringList> table(std::string_view id, const ChartCase& from) {
    return table(test::chart(id, from));
}

ui::ChartData with_pin(std::string_view id, const ChartCase& now, const ChartCase& pinned) {
    auto context = now.context();
    context.pins = {{QStringLiteral("Plan A"), pinned.snapshot}};
    return test::chart_spec(id).build(context);
}

QStringList series_of(const QList<QStringList>& rows) {
    QStringList names;
    for (const auto& row : rows)
        names << row[0];
    names.removeDuplicates();
    return names;
}

TEST(ChartCsv, everyCostItemHasItsOwnAmount) {
    const ChartCase from{test::ready_made("owned_h100.rentorrun")};
    const auto rows = table("cost_items", from);
    EXPECT_EQ(rows[0], (QStringList{"Option", "Item", "Monthly cost (USD)"}));
    int count = 0;
    const auto items = core::cost_items();
    for (std::size_t i = 0; i < items.size(); ++i) {
        const double usd = from.snapshot->evaluation.costs.item_usd[i];
        if (usd <= 0)
            continue;
        ++count;
        bool found = false;
        for (const auto& row : rows)
            if (row[0] == QString::fromUtf8(core::label(items[i].option)) &&
                row[1] == QString::fromUtf8(items[i].id)) {
                EXPECT_EQ(row[2].toStdString(), core::shortest(usd)) << items[i].id;
                found = true;
            }
        EXPECT_TRUE(found) << items[i].id;
    }
    for (const core::MixPart& part : from.snapshot->mix.parts) { // the mix has a bar of its own
        ASSERT_TRUE(from.snapshot->mix.gain);
        ++count;
        EXPECT_TRUE(std::ranges::any_of(rows, [&](const auto& row) {
            return row[0] == QStringLiteral("Mix") && row[1] == QString::fromUtf8(id(part.part)) &&
                   row[2].toStdString() == core::shortest(part.usd);
        })) << id(part.part);
    }
    EXPECT_EQ(rows.size(), count + 1) << "no totals that would be added up with their parts";
}

TEST(ChartCsv, anOptionWithoutAnAnswerSaysWhyAndHasNoAmount) {
    auto scenario = test::llama_on_h100();
    scenario.hosting.gpus_per_instance = 1;
    scenario.hosting.gpu_memory_gb = 4;
    scenario.hosting.gpus_per_replica = 1;
    const ChartCase from{scenario};
    ASSERT_FALSE(from.snapshot->evaluation.costs[core::Option::rented]);
    const auto csv = QString::fromUtf8(ui::chart_csv(test::chart("cost_items", from)));
    const auto last = csv.trimmed().section(QLatin1Char('\n'), -1);
    EXPECT_TRUE(last.startsWith(QStringLiteral("Rented GPUs,"))) << last.toStdString();
    EXPECT_TRUE(last.endsWith(QLatin1Char(','))) << last.toStdString();
    EXPECT_GT(last.size(), 30) << last.toStdString();
}

TEST(ChartCsv, whatIsPinnedIsAnOptionOfItsOwn) {
    auto other = test::article();
    other.traffic.words_per_day = 3e6;
    const ChartCase now{test::article()}, pinned{other};
    const auto items = QString::fromUtf8(ui::chart_csv(with_pin("cost_items", now, pinned)));
    EXPECT_TRUE(items.contains(QStringLiteral("\"API, Plan A\",total,"))) << items.toStdString();
    EXPECT_TRUE(items.contains(QStringLiteral("\"Rented GPUs, Plan A\",total,5402\n")))
        << items.toStdString();
    other.hosting.usd_per_instance_hour = 5;
    other.api.output_usd_per_mtok = 20;
    const ChartCase dearer{other};
    for (const char* id : {"cost_traffic", "cumulative"}) {
        const auto curves = QString::fromUtf8(ui::chart_csv(with_pin(id, now, dearer)));
        EXPECT_FALSE(curves.contains(QStringLiteral("_pinned"))) << id;
        for (const char* series : {"\n\"api, Plan A\",", "\n\"rented, Plan A\","})
            EXPECT_TRUE(curves.contains(QLatin1String(series))) << id << series;
    }
}

// 60 by 40 places, each with who is the cheapest there; the picture's 60,000 cells are nobody's table.
TEST(ChartCsv, aMapIsATableThatCanBeRead) {
    const ChartCase from(test::article());
    const auto rows = table("verdict_map", from);
    ASSERT_EQ(rows.size(), 1 + 60 * 40);
    for (qsizetype i = 1; i < rows.size(); i += 97) {
        auto there = from.snapshot->scenario;
        there.traffic.words_per_day = rows[i][0].toDouble();
        there.model.total_params_b = rows[i][1].toDouble();
        const auto cheapest = core::cheapest_option(core::evaluate(there).costs);
        EXPECT_EQ(rows[i][2].toStdString(), core::id(*cheapest)) << rows[i].join(' ').toStdString();
    }
}

TEST(ChartCsv, everyRowSaysWhatItIs) {
    const ChartCase now(test::article());
    auto more = test::article();
    more.traffic.words_per_day *= 3;
    const ChartCase pinned(more);
    for (const auto& spec : ui::chart_registry())
        for (const auto& line : QString::fromUtf8(ui::chart_csv(with_pin(spec.id, now, pinned)))
                                    .split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            EXPECT_FALSE(line.contains(QRegularExpression(QStringLiteral("^,[-0-9]"))))
                << spec.id << ": " << line.toStdString();
}

TEST(ChartCsv, aTornadoHasTheSavingAtEachEnd) {
    const ChartCase from{test::ready_made("owned_h100.rentorrun")};
    ASSERT_TRUE(from.snapshot->mix_wins);
    const auto rows = table("what_decides", from);
    EXPECT_EQ(rows[0], (QStringList{"Input", "Value", "Saving by the mix a month (USD)", "Flip"}));
    EXPECT_EQ(rows[1].mid(0, 2), (QStringList{"", "now"}));
    const auto& costs = from.snapshot->evaluation.costs;
    EXPECT_NEAR(rows[1][2].toDouble(), *costs[core::Option::api] - from.snapshot->mix.monthly_usd, 1e-6);
    EXPECT_EQ(rows[2].mid(0, 2), (QStringList{"Traffic", "low"})) << "a bar over zero is one bar";
    EXPECT_EQ(rows[3].mid(0, 2), (QStringList{"Traffic", "high"}));
    const auto range = from.snapshot->scenario.ranges.at("traffic.words_per_day");
    for (const auto& [row, words] : {std::pair{2, range.low}, {3, range.high}}) {
        auto there = from.snapshot->scenario;
        there.traffic.words_per_day = words;
        const auto moved = core::make_snapshot(there, {}, {});
        EXPECT_NEAR(rows[row][2].toDouble(),
                    *moved->evaluation.costs[core::Option::api] - moved->mix.monthly_usd, 1e-6);
    }
    EXPECT_TRUE(rows[3][3].startsWith(QStringLiteral("flips at ")));
    for (const auto& row : rows)
        EXPECT_EQ(row.size(), 4) << row.join(QLatin1Char('|')).toStdString();
}

TEST(ChartCsv, headsSayTheUnit) {
    const ChartCase from{test::article()};
    EXPECT_EQ(table("break_even", from)[0],
              (QStringList{"Series", "Instance price (USD/h)", "Break-even traffic (words/day)"}));
    EXPECT_EQ(table("verdict_map", from)[0],
              (QStringList{"Traffic (words/day)", "Model size (B)", "Cheapest"}));
    EXPECT_EQ(table("cumulative", from)[0], (QStringList{"Series", "Month", "Cumulative cost (USD)"}));
    ui::ChartData data = test::chart("cumulative", from);
    data.x.name = QStringLiteral("Head-room");
    data.x.unit = core::Unit::share;
    EXPECT_EQ(table(data)[0][1], QStringLiteral("Head-room (share)")) << "0.5 is 50 %";
}

TEST(ChartCsv, seriesAreFiguresWithNames) {
    const auto costs = table("cost_traffic", ChartCase{test::article()});
    EXPECT_EQ(series_of(costs), (QStringList{"Series", "api", "rented", "break_even"}));
    EXPECT_NEAR(costs.back()[1].toDouble(), 22.2e6, 0.1e6);
    const auto even = test::chart("break_even", ChartCase{test::ready_made("owned_h100.rentorrun")});
    EXPECT_TRUE(std::ranges::any_of(even.bands, &ui::Band::backdrop)) << "nothing is tested";
    EXPECT_EQ(series_of(table(even)), (QStringList{"Series", "break_even", "now"}))
        << "what is only tinted is no figure";
    auto limited = test::article();
    limited.api.tokens_per_minute_limit = 1e5;
    const auto rows = table("cost_traffic", ChartCase{limited});
    EXPECT_TRUE(rows.back()[0].startsWith(QStringLiteral("API limit"))) << rows.back()[0].toStdString();
    EXPECT_GT(rows.back()[1].toDouble(), 0);
}

} // namespace
