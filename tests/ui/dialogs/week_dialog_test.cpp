// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window_fixture.h"

#include "ui/dialogs/week_bars.h"
#include "ui/dialogs/week_dialog.h"

#include "core/scenario/profiles.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

namespace {

std::vector<double> named(const char* id) {
    return core::find_profile(id)->hours();
}

class WeekDialogTest : public ::testing::Test {
  protected:
    explicit WeekDialogTest() : dialog(named("office hours")) {
        dialog.resize(900, 420);
        dialog.show();
        bars = dialog.findChild<ui::WeekBars*>();
        bars->setFocus();
    }
    void key(Qt::Key which, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QTest::keyClick(bars, which, with);
    }
    void choose(const char* name, int index) {
        auto* box = dialog.findChild<QComboBox*>(QLatin1String(name));
        box->setCurrentIndex(index);
        emit box->activated(index);
    }
    QPushButton* ok() { return dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok); }

    ui::WeekDialog dialog;
    ui::WeekBars* bars = nullptr;
};

} // namespace

TEST_F(WeekDialogTest, whatNobodyTouchesStaysToTheBit) {
    EXPECT_EQ(dialog.hours(), named("office hours"));
    key(Qt::Key_Right);
    EXPECT_EQ(dialog.hours(), named("office hours"));
    EXPECT_EQ(dialog.findChild<QComboBox*>(QStringLiteral("week.start"))->currentText(),
              QStringLiteral("Office hours"));
}

TEST_F(WeekDialogTest, barsAreDrawnByTheKeys) {
    key(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(bars->current(), 24);
    key(Qt::Key_End);
    EXPECT_EQ(bars->current(), 167);
    key(Qt::Key_Right);
    EXPECT_EQ(bars->current(), 167);
    // The busiest hour of a weekday is 1 and has 0.8 of the height: 0.25 of it are 0.3125.
    key(Qt::Key_PageUp);
    EXPECT_EQ(dialog.hours()[167], 0.3125);
    key(Qt::Key_Up);
    EXPECT_EQ(dialog.hours()[167], 0.375);
    key(Qt::Key_Down);
    key(Qt::Key_PageDown);
    key(Qt::Key_PageDown);
    EXPECT_EQ(dialog.hours()[167], 0) << "never below nothing";
    key(Qt::Key_Home);
    key(Qt::Key_8);
    key(Qt::Key_4);
    EXPECT_EQ(dialog.hours()[0], 1);
    EXPECT_EQ(dialog.hours()[1], 0.5);
    EXPECT_EQ(bars->current(), 2);
    EXPECT_TRUE(core::profile_problem(dialog.hours()).empty());
    EXPECT_FALSE(bars->accessibleDescription().isEmpty());
    EXPECT_TRUE(bars->accessibleDescription().startsWith(QStringLiteral("Mon 2:00")));
}

TEST_F(WeekDialogTest, barsAreDrawnWithTheMouseWhereverItPasses) {
    choose("week.start", 1); // flat, a day
    ASSERT_EQ(dialog.hours().size(), 24U);
    const int y = bars->height() - 40;
    QTest::mousePress(bars, Qt::LeftButton, {}, {20, y});
    QTest::mouseMove(bars, {bars->width() / 2, y});
    QTest::mouseRelease(bars, Qt::LeftButton, {}, {bars->width() / 2, y});
    const auto hours = dialog.hours();
    for (std::size_t hour = 0; hour <= 11; ++hour)
        EXPECT_LT(hours[hour], 0.5) << hour << ": none is left out under a fast hand";
    EXPECT_EQ(hours[20], 1);
    QTest::mouseMove(bars, {bars->width() - 20, y});
    EXPECT_EQ(dialog.hours(), hours) << "the button is up";
}

TEST_F(WeekDialogTest, aWeekBecomesADayAndBack) {
    const auto week = dialog.hours();
    choose("week.length", 0);
    ASSERT_EQ(dialog.hours().size(), 24U);
    EXPECT_DOUBLE_EQ(dialog.hours()[9], 5.0 / 7);
    EXPECT_EQ(dialog.findChild<QComboBox*>(QStringLiteral("week.start"))->currentIndex(), 0);
    choose("week.length", 1);
    ASSERT_EQ(dialog.hours().size(), 168U);
    EXPECT_EQ(dialog.hours()[9], dialog.hours()[6 * 24 + 9]);
}

TEST_F(WeekDialogTest, someHourNeedsTraffic) {
    choose("week.start", 1);
    for (int hour = 0; hour < 24; ++hour)
        key(Qt::Key_0);
    EXPECT_FALSE(ok()->isEnabled());
    key(Qt::Key_1);
    EXPECT_TRUE(ok()->isEnabled());
}

TEST_F(WindowTest, aDrawnWeekIsOneStepOfUndo) {
    const core::Scenario before = scenario();
    auto* draw = find<QPushButton>("traffic.profile.draw");
    draw->click(); // cancelled
    EXPECT_EQ(scenario(), before);
    ASSERT_EQ(answers.week_shown.size(), 24U) << "what the peak says to begin with";
    EXPECT_NEAR(std::ranges::max(answers.week_shown), before.traffic.peak_to_average, 1e-12);
    answers.week = named("five-day week");
    (*answers.week)[100] = 0.123456;
    draw->click();
    settle();
    EXPECT_EQ(scenario().traffic.profile, *answers.week);
    answers.week = scenario().traffic.profile;
    draw->click();
    EXPECT_EQ(answers.week_shown, *answers.week);
    trigger("edit.undo");
    EXPECT_EQ(scenario(), before);
}
