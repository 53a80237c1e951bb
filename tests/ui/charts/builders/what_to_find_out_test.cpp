// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/chart_fixture.h"

#include "ui/charts/chart_csv.h"

#include <QStringList>
#include <gtest/gtest.h>

namespace {

using test::ChartCase;

// Traffic and price over the break-even, as in core/README.md section 8.
core::Scenario uncertain() {
    auto s = test::article();
    s.ranges["traffic.words_per_day"] = {5e6, 50e6};
    s.ranges["hosting.usd_per_instance_hour"] = {2, 6};
    return s;
}

ui::ChartData chart(const ChartCase& from) {
    auto context = from.context();
    context.options.worth = true;
    return test::chart_spec("what_decides").build(context);
}

TEST(ChartWhatToFindOut, aBarForEachInputTheMostFirst) {
    const ChartCase from(uncertain());
    const auto& worth = from.snapshot->worth_finding_out;
    ASSERT_EQ(worth.size(), 2u);
    const auto data = chart(from);
    EXPECT_TRUE(data.empty_reason.isEmpty());
    ASSERT_EQ(data.bars.size(), 2u);
    ASSERT_EQ(data.y.categories.size(), 2u);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(data.bars[i].from, 0);
        EXPECT_EQ(data.bars[i].to, worth[i].usd_per_month) << "the very figure of the result";
        EXPECT_EQ(data.bars[i].position, static_cast<double>(i));
        EXPECT_LE(data.bars[i].to, data.x.max);
    }
    EXPECT_EQ(data.x.min, 0);
    EXPECT_EQ(data.y.categories[0].label, "Traffic");
    EXPECT_EQ(data.y.categories[0].note, "$1,200");
    EXPECT_TRUE(data.summary.startsWith("Worth finding out: Traffic, $1,200 a month; "))
        << data.summary.toStdString();
}

TEST(ChartWhatToFindOut, aSentenceInsteadOfNoBars) {
    EXPECT_TRUE(
        chart(ChartCase(test::article())).empty_reason.startsWith("Every figure is taken as certain"));
    auto s = test::article();
    s.ranges["hosting.usd_per_instance_hour"] = {3.6, 3.8};
    const auto data = chart(ChartCase(s));
    EXPECT_TRUE(data.bars.empty());
    EXPECT_TRUE(data.empty_reason.startsWith("Nothing is worth finding out"))
        << data.empty_reason.toStdString();
    EXPECT_EQ(data.summary, data.empty_reason);
}

TEST(ChartWhatToFindOut, thePinnedPlanHasOutlinesWithinTheAxis) {
    const ChartCase now(uncertain());
    auto s = uncertain();
    s.ranges["traffic.words_per_day"] = {4e6, 80e6};
    const ChartCase then(s);
    auto context = now.context();
    context.options.worth = true;
    context.pins = {{QStringLiteral("Plan A"), then.snapshot}};
    const auto data = test::chart_spec("what_decides").build(context);
    ASSERT_EQ(data.bars.size(), 4u);
    for (const auto& bar : data.bars)
        EXPECT_LE(bar.to, data.x.max);
    EXPECT_TRUE(data.bars[2].ghost);
    EXPECT_EQ(data.bars[2].to, then.snapshot->worth_finding_out[0].usd_per_month);
    const auto csv = QString::fromUtf8(ui::chart_csv(data)).split(QLatin1Char('\n'));
    ASSERT_GE(csv.size(), 5);
    EXPECT_EQ(csv[0], "Input,Worth a month (USD)");
    EXPECT_TRUE(csv[1].startsWith("Traffic,1")) << csv[1].toStdString();
    EXPECT_TRUE(csv[3].startsWith("\"Traffic, Plan A\",")) << csv[3].toStdString();
}

} // namespace
