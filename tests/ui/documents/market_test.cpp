// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window_fixture.h"

#include "core/files/csv.h"

#include <QFile>

TEST_F(WindowTest, aFoundPlanIsATabOfItsOwn) {
    trigger("scenario.market"); // none is taken
    EXPECT_EQ(controller().tab_count(), 1);
    EXPECT_EQ(answers.plan_asked_for.traffic.words_per_day, 6.25e6);
    EXPECT_TRUE(answers.plan_with_scores);
    answers.plan = scenario();
    answers.plan->name = "Some API";
    answers.plan->api.output_usd_per_mtok = 1;
    trigger("scenario.market");
    settle();
    EXPECT_EQ(controller().tab_count(), 2); // though nobody has touched the article
    EXPECT_EQ(scenario().name, "Some API");
    EXPECT_TRUE(controller().is_modified()); // saved nowhere yet
    EXPECT_EQ(controller().file_path(), QString());
    while (controller().tab_count() < ui::Document::most_tabs)
        controller().load_in_new_tab({}, {});
    trigger("scenario.market");
    EXPECT_EQ(controller().tab_count(), ui::Document::most_tabs);
    EXPECT_EQ(answers.failures.size(), 1);
}

TEST_F(WindowTest, tabsStandSideBySide) {
    EXPECT_FALSE(find<QAction>("scenario.side_by_side")->isEnabled());
    auto other = scenario();
    other.hosting.spare_units = 0;
    controller().load_in_new_tab(other, {});
    settle();
    EXPECT_TRUE(find<QAction>("scenario.side_by_side")->isEnabled());
    trigger("scenario.side_by_side");
    ASSERT_TRUE(answers.comparison);
    ASSERT_EQ(answers.comparison->plans.size(), 2U);
    EXPECT_NE(answers.comparison->plans[0], answers.comparison->plans[1]);
    ASSERT_EQ(answers.comparison->inputs.size(), 1U);
    EXPECT_EQ(answers.comparison->inputs[0].key, "hosting.spare_units");

    answers.saves_comparison = true;
    trigger("scenario.side_by_side"); // where to is cancelled
    answers.save_path = path("plans.csv");
    trigger("scenario.side_by_side");
    QFile file(path("plans.csv"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll().toStdString(), core::comparison_csv(*answers.comparison));
    answers.save_path = path("no/such/folder/plans.csv");
    trigger("scenario.side_by_side");
    EXPECT_EQ(answers.failures.size(), 1);
}
