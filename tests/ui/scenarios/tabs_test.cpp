// SPDX-License-Identifier: GPL-3.0-or-later
// Several scenarios open at once: what is a tab's own, and what all share.
#include "tests/support/tabs_fixture.h"

TEST_F(Tabs, eachHasAnUndoHistoryOfItsOwn) {
    open_three();
    set_price(30);
    trigger("view.previous_tab");
    EXPECT_FALSE(find<QAction>("edit.undo")->isEnabled());
    set_price(20);
    trigger("view.next_tab");
    trigger("edit.undo");
    EXPECT_EQ(price(), 3);
    EXPECT_FALSE(window->isWindowModified());
    trigger("view.previous_tab");
    EXPECT_EQ(price(), 20) << "the other tab's step is still done";
    EXPECT_TRUE(window->isWindowModified());
    settle();
    EXPECT_EQ(field("hosting.usd_per_instance_hour")->number(), 20) << "the window shows the active one";
    EXPECT_TRUE(window->windowTitle().startsWith(QStringLiteral("b")));
}

TEST_F(Tabs, aDragThatGoesOnInAnotherTabIsOneStepInEach) {
    open_three();
    const QString traffic = QStringLiteral("traffic.words_per_day");
    controller().begin_gesture();
    for (const double words : {1e6, 2e6, 3e6})
        controller().set_number(traffic, words);
    trigger("view.previous_tab");
    for (const double words : {4e6, 5e6})
        controller().set_number(traffic, words);
    controller().end_gesture();
    EXPECT_EQ(controller().undo_stack().count(), 1);
    trigger("view.next_tab");
    EXPECT_EQ(controller().undo_stack().count(), 1);
    EXPECT_EQ(scenario().traffic.words_per_day, 3e6);
}

TEST_F(Tabs, pinsAreSharedAndTheSurgeEnds) {
    open_three();
    trigger("scenario.pin");
    controller().set_surge({.factor = 5});
    trigger("view.previous_tab");
    EXPECT_EQ(controller().pins().size(), 1u);
    EXPECT_EQ(controller().surge().factor, 1);
}

TEST_F(Tabs, theOthersAreComparedWithOneClick) {
    open_three();
    trigger("view.previous_tab");
    trigger("scenario.pin"); // "Plan A", the reader's own
    trigger("scenario.compare");
    settle();
    const auto pin_names = [this] {
        QStringList all;
        for (const ui::Pin& pin : controller().shown().pins)
            all << pin.name;
        return all;
    };
    EXPECT_EQ(pin_names(), (QStringList{"a", "c", "Plan A"}));
    EXPECT_TRUE(words("verdict_comparison").contains(QStringLiteral("“c”")));
    trigger("view.next_tab");
    set_price(4);
    settle();
    EXPECT_EQ(pin_names(), (QStringList{"a", "b", "Plan A"})) << "the others, wherever one looks from";
    trigger("view.previous_tab");
    settle();
    EXPECT_EQ(controller().shown().pins[1].snapshot->scenario.hosting.usd_per_instance_hour, 4)
        << "as it is now";
    controller().move_tab(2, 0);
    settle();
    EXPECT_EQ(pin_names(), (QStringList{"c", "a", "Plan A"})) << "the last one is the ghost";
    controller().move_tab(0, 2);
    controller().close_tab(0);
    settle();
    EXPECT_EQ(pin_names(), (QStringList{"c", "Plan A"}));
    trigger("scenario.compare");
    settle();
    EXPECT_EQ(pin_names(), (QStringList{"Plan A"})) << "the reader's own stays";
    EXPECT_TRUE(find<QAction>("scenario.unpin")->isEnabled());
    trigger("scenario.unpin");
    settle();
    EXPECT_EQ(pin_names(), QStringList());
    EXPECT_FALSE(find<QAction>("scenario.unpin")->isEnabled());
}

// Samples and break-evens of twenty tabs would take longer than a step of a drag may.
TEST_F(Tabs, aComparedTabIsEvaluatedAgainOnlyWhenItHasChanged) {
    open_three();
    trigger("scenario.compare");
    settle();
    const auto compared = [this](std::size_t pin) { return controller().shown().pins[pin].snapshot; };
    const auto first = compared(0), second = compared(1);
    set_price(7);
    EXPECT_EQ(compared(0), first);
    EXPECT_EQ(compared(1), second);
    controller().activate(0);
    set_price(8);
    controller().activate(2);
    settle();
    EXPECT_EQ(compared(0)->scenario.hosting.usd_per_instance_hour, 8);
    EXPECT_EQ(compared(1), second);
}

TEST_F(Tabs, tabsOfOneNameAreToldApartWhenCompared) {
    trigger("file.new_tab");
    trigger("file.new_tab");
    trigger("scenario.compare");
    settle();
    const std::vector<ui::Pin>& pins = controller().shown().pins;
    ASSERT_EQ(pins.size(), 2u);
    EXPECT_NE(pins[0].name, pins[1].name);
}

TEST_F(Tabs, manyPinsLeaveRoomForTheCharts) {
    for (int more = 0; more < 12; ++more)
        trigger("scenario.pin");
    settle();
    EXPECT_TRUE(words("verdict_comparison").contains(QStringLiteral("8 more")));
    EXPECT_FALSE(words("verdict_comparison").contains(QStringLiteral("Plan A")));
}

TEST_F(Tabs, whatIsBeingTypedBelongsToTheTabItWasTypedIn) {
    open_three();
    ui::NumberField* edit = field("hosting.usd_per_instance_hour");
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("33"));
    QTest::keyClick(edit, Qt::Key_Tab, Qt::ControlModifier); // round to a
    settle();
    EXPECT_EQ(active(), 0);
    EXPECT_EQ(price(), 1);
    EXPECT_EQ(edit->number(), 1);
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("many"));
    QTest::keyClick(edit, Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    settle();
    EXPECT_EQ(price(), 33);
    EXPECT_TRUE(edit->problem().isEmpty()) << "what was wrong there";
    EXPECT_FALSE(edit->text().contains(QStringLiteral("many")));
}
