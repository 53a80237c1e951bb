// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window_fixture.h"

#include <QAction>

TEST_F(WindowTest, aDragIsUndoneAsAWhole) {
    const core::Scenario before = scenario();
    drag("traffic.words_per_day", 3e7, 12);
    const core::Scenario after = scenario();
    EXPECT_EQ(controller().undo_stack().count(), 1);
    EXPECT_TRUE(controller().undo_stack().text(0).startsWith(QStringLiteral("Traffic 6.25 M → ")))
        << controller().undo_stack().text(0).toStdString();
    trigger("edit.undo");
    settle();
    EXPECT_EQ(scenario(), before);
    EXPECT_EQ(field("traffic.words_per_day")->text(), QStringLiteral("6.25 M words/day"));
    trigger("edit.redo");
    settle();
    EXPECT_EQ(scenario(), after);
}

TEST_F(WindowTest, twoDragsAreTwoSteps) {
    drag("traffic.words_per_day", 3e7);
    drag("traffic.words_per_day", 1e6);
    EXPECT_EQ(controller().undo_stack().count(), 2);
}

TEST_F(WindowTest, aDragBackToWhereItBeganLeavesNoStep) {
    ui::NumberSlider* handle = slider("hosting.usd_per_instance_hour");
    controller().set_number(QStringLiteral("hosting.usd_per_instance_hour"), 1);
    settle();
    const int steps = controller().undo_stack().count();
    const QPoint at = handle->handle_centre();
    QTest::mousePress(handle, Qt::LeftButton, {}, at);
    QTest::mouseMove(handle, at + QPoint(40, 0));
    QTest::mouseMove(handle, at);
    QTest::mouseRelease(handle, Qt::LeftButton, {}, at);
    settle();
    EXPECT_EQ(scenario().hosting.usd_per_instance_hour, 1);
    EXPECT_EQ(controller().undo_stack().count(), steps);
}

TEST_F(WindowTest, aRunOfKeysIsOneStep) {
    ui::NumberSlider* handle = slider("model.total_params_b");
    handle->setFocus();
    for (int key = 0; key < 5; ++key)
        QTest::keyClick(handle, Qt::Key_Right);
    EXPECT_EQ(controller().undo_stack().count(), 1);
    QTest::keyClick(handle, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(scenario().model.total_params_b, 70);
}

TEST_F(WindowTest, ctrlZWorksWhileAFieldThatNobodyEditsHasTheFocus) {
    type("traffic.words_per_day", "9M");
    ui::NumberField* edit = field("traffic.words_per_day");
    ASSERT_TRUE(edit->hasFocus());
    QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
    settle();
    EXPECT_EQ(scenario().traffic.words_per_day, 6.25e6);
    EXPECT_EQ(edit->text(), QStringLiteral("6,250,000"));
}

TEST_F(WindowTest, aDragOnAChartIsOneStepToo) {
    ui::ChartView* chart = window->charts().front();
    emit chart->input_dragged(QStringLiteral("traffic.words_per_day"), 1e7);
    emit chart->input_dragged(QStringLiteral("traffic.words_per_day"), 2e7);
    emit chart->drag_finished();
    EXPECT_EQ(scenario().traffic.words_per_day, 2e7);
    EXPECT_EQ(controller().undo_stack().count(), 1);
    EXPECT_FALSE(controller().in_gesture());
}

TEST_F(WindowTest, aRangeGoesAlongWithItsInput) {
    core::Scenario given = scenario();
    given.ranges["traffic.words_per_day"] = {given.traffic.words_per_day / 2,
                                             given.traffic.words_per_day * 2};
    controller().load(given, {});
    drag("traffic.words_per_day", 1e9);
    const core::Range moved = scenario().ranges.at("traffic.words_per_day");
    EXPECT_NEAR(moved.low, scenario().traffic.words_per_day / 2, 1e-3 * moved.low);
    EXPECT_NEAR(moved.high, scenario().traffic.words_per_day * 2, 1e-3 * moved.high);
    // The headline's option is the one that is likely to be the cheapest.
    ASSERT_EQ(controller().snapshot().verdict.cheapest, core::Option::rented);
    EXPECT_GT(controller().snapshot().chance.value_or(0), 0.9);
    trigger("edit.undo");
    settle();
    EXPECT_EQ(scenario(), given);
}

TEST_F(WindowTest, undoAndRedoNameTheirStepWhereThereIsOne) {
    const auto* undo = find<QAction>("edit.undo");
    const auto* redo = find<QAction>("edit.redo");
    EXPECT_EQ(undo->text(), QStringLiteral("&Undo"));
    EXPECT_EQ(redo->text(), QStringLiteral("&Redo"));
    EXPECT_FALSE(undo->isEnabled());
    type("traffic.words_per_day", "9M");
    EXPECT_TRUE(undo->text().startsWith(QStringLiteral("&Undo: Traffic 6.25 M")))
        << undo->text().toStdString();
    EXPECT_TRUE(undo->isEnabled());
    trigger("edit.undo");
    settle();
    EXPECT_EQ(undo->text(), QStringLiteral("&Undo"));
    EXPECT_TRUE(redo->text().startsWith(QStringLiteral("&Redo: Traffic 6.25 M")))
        << redo->text().toStdString();
}
