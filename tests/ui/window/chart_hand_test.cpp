// SPDX-License-Identifier: GPL-3.0-or-later
// Charts under a hand that drags, and when it rests.
#include "tests/support/window_fixture.h"

#include "ui/look/notice_line.h"
#include "ui/look/wrapped_text.h"
#include "ui/window/chart_grid.h"

namespace {

ui::ChartView* chart_of(ui::MainWindow& window, const char* id) {
    return window.findChild<ui::ChartView*>(QLatin1String(id));
}

QWidget* plot_of(ui::ChartView& chart) {
    return chart.findChild<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
}

} // namespace

// A notice comes, the sentence gets longer, the status line shorter: all of it without moving what is held.
TEST_F(WindowTest, nothingMovesUnderADraggingHand) {
    for (const QSize size : {QSize(1024, 700), QSize(1280, 800), QSize(1920, 1080)}) {
        window->open(QStringLiteral(":/scenarios/article.rentorrun"));
        window->resize(size);
        settle();
        const auto places = [this] {
            QList<QRect> all;
            for (const char* name : {"traffic.words_per_day", "hosting.usd_per_instance_hour"})
                all << QRect(slider(name)->mapTo(window.get(), QPoint()), slider(name)->size());
            for (const auto* chart : window->charts())
                all << QRect(chart->mapTo(window.get(), QPoint()), chart->size());
            return all;
        };
        const auto before = places();
        auto* notice = find<ui::NoticeLine>("verdict_notice");
        ASSERT_FALSE(notice->isVisible());
        controller().begin_gesture();
        for (const double words : {1e7, 3e7, 9e8, 1e9}) {
            controller().set_number(QStringLiteral("traffic.words_per_day"), words);
            settle();
            EXPECT_EQ(places(), before) << size.width() << " " << words;
        }
        EXPECT_TRUE(notice->isVisible()) << "and yet it is said";
        EXPECT_TRUE(notice->parentWidget()->rect().contains(notice->geometry())) << size.width();
        controller().end_gesture();
        settle();
        EXPECT_TRUE(find<ui::WrappedText>("verdict_detail")->isVisible());
    }
}

TEST_F(WindowTest, aDoubleClickOnTheMapEnlargesItAndMovesNothing) {
    const core::Scenario before = scenario();
    ui::ChartView* map = chart_of(*window, "verdict_map");
    QWidget* plot = plot_of(*map);
    const auto double_click = [plot] { // QTest sends its second half alone
        QTest::mouseClick(plot, Qt::LeftButton, {}, plot->rect().center());
        QTest::mouseDClick(plot, Qt::LeftButton, {}, plot->rect().center());
    };
    double_click();
    settle();
    EXPECT_EQ(find<ui::ChartGrid>("chart_grid")->enlarged(), 3);
    EXPECT_EQ(scenario(), before);
    EXPECT_EQ(controller().undo_stack().count(), 0) << "nor a step to redo";
    find<ui::ChartGrid>("chart_grid")->show_all();
    settle();
    // What came before the double click stays.
    QTest::mouseClick(plot, Qt::LeftButton, {}, plot->rect().center() + QPoint(20, 20));
    const core::Scenario clicked = scenario();
    EXPECT_NE(clicked, before);
    double_click();
    EXPECT_EQ(scenario(), clicked);
    EXPECT_EQ(controller().undo_stack().count(), 1);
}

TEST_F(WindowTest, aDoubleClickOfAnotherButtonTakesNothingBack) {
    drag("traffic.words_per_day", 3e7);
    const core::Scenario dragged = scenario();
    QWidget* plot = plot_of(*chart_of(*window, "verdict_map"));
    QTest::mouseClick(plot, Qt::RightButton, {}, plot->rect().center());
    QTest::mouseDClick(plot, Qt::RightButton, {}, plot->rect().center());
    QTest::mouseRelease(plot, Qt::RightButton, {}, plot->rect().center()); // else it is held for good
    settle();
    EXPECT_EQ(scenario(), dragged);
    EXPECT_EQ(controller().undo_stack().count(), 1);
}

// An axis that is somewhat too wide stays during a drag: at $6 an hour it reaches further than at $3.70, but
// not so far that the lower costs would be lost on it.
TEST_F(WindowTest, axesRestDuringADragAndFitAgainAfterIt) {
    ui::ChartView* chart = chart_of(*window, "cumulative");
    const ui::Axis before = chart->chart_data().y;
    controller().begin_gesture();
    for (const double price : {6.0, 3.7}) {
        controller().set_number(QStringLiteral("hosting.usd_per_instance_hour"), price);
        settle();
        EXPECT_GT(chart->chart_data().y.max, before.max) << price;
    }
    const auto fits = [&] { return chart->chart_data().y == before; };
    EXPECT_FALSE(QTest::qWaitFor(fits, 1000)) << "the hand is still on it";
    controller().end_gesture();
    EXPECT_TRUE(QTest::qWaitFor(fits, 3000)) << chart->chart_data().y.max << " instead of " << before.max;
}

// Not first on the axes of what was open before.
TEST_F(WindowTest, anotherScenarioHasItsOwnAxesAtOnce) {
    ui::ChartView* chart = chart_of(*window, "cumulative");
    const ui::Axis before = chart->chart_data().y;
    controller().set_number(QStringLiteral("hosting.usd_per_instance_hour"), 6);
    settle();
    EXPECT_GT(chart->chart_data().y.max, before.max);
    trigger("file.new_tab");
    settle();
    EXPECT_EQ(chart->chart_data().y, before);
}
