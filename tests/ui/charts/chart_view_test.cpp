// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/chart_fixture.h"

#include "ui/charts/chart_view.h"
#include "ui/look/theme.h"

#include <gtest/gtest.h>

#include <qcustomplot.h>

#include <QSignalSpy>
#include <QTest>

namespace {

using test::ChartCase;

// QCustomPlot is the one child: the mouse goes to it.
QWidget& plot_of(ui::ChartView& view) {
    return *view.findChild<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
}

struct Shown {
    explicit Shown(const char* id, core::Scenario scenario = test::article())
        : from(std::move(scenario)), view(test::chart_spec(id)) {
        view.resize(600, 400);
        view.show();
        view.show_chart(from.context());
        QTest::qWait(0);
    }
    // As the window does: the input is set and everything shown anew.
    void follow(const QString& path, double value) {
        auto scenario = from.snapshot->scenario;
        core::set(scenario, *core::find_input(path.toStdString()), value);
        from = ChartCase(std::move(scenario));
        view.show_chart(from.context());
    }

    ChartCase from;
    ui::ChartView view;
};

// Finds the line by its tag: a column of pixels of the text's colour over the whole plot.
int line_x(ui::ChartView& view) {
    QTest::qWait(0); // it is drawn at the end of the turn
    const auto image = plot_of(view).grab().toImage();
    const auto ink = ui::light_theme().text.rgb();
    for (int x = 0; x < image.width(); ++x) {
        int inked = 0;
        for (int y = 0; y < image.height(); ++y)
            inked += (image.pixel(x, y) | 0xFF000000) == ink ? 1 : 0;
        if (inked > image.height() / 2)
            return x;
    }
    return -1;
}

TEST(ChartView, draggingTheLineMovesTheTraffic) {
    Shown chart("cost_traffic");
    auto& plot = plot_of(chart.view);
    const int x = line_x(chart.view);
    ASSERT_GT(x, 0);
    QObject::connect(&chart.view, &ui::ChartView::input_dragged, &chart.view,
                     [&](const QString& path, double value) { chart.follow(path, value); });
    const QSignalSpy dragged(&chart.view, &ui::ChartView::input_dragged);
    const QSignalSpy finished(&chart.view, &ui::ChartView::drag_finished);
    const double before = chart.from.snapshot->scenario.traffic.words_per_day;
    const auto axis = chart.view.chart_data().x;

    QTest::mousePress(&plot, Qt::LeftButton, {}, {x, plot.height() / 2});
    for (int step = 1; step <= 10; ++step)
        QTest::mouseMove(&plot, {x + 6 * step, plot.height() / 2});
    EXPECT_EQ(finished.count(), 0);
    QTest::mouseRelease(&plot, Qt::LeftButton, {}, {x + 60, plot.height() / 2});

    EXPECT_GE(dragged.count(), 10);
    EXPECT_EQ(finished.count(), 1);
    EXPECT_EQ(dragged.last().at(0).toString(), "traffic.words_per_day");
    EXPECT_GT(chart.from.snapshot->scenario.traffic.words_per_day, before * 1.5);
    EXPECT_EQ(chart.view.chart_data().cursor->x, chart.from.snapshot->scenario.traffic.words_per_day);
    EXPECT_EQ(chart.view.chart_data().x, axis) << "the axis must not move under the hand";
    EXPECT_NEAR(line_x(chart.view), x + 60, 2);
}

TEST(ChartView, draggingPastTheAxisStaysOnIt) {
    Shown chart("cost_traffic");
    auto& plot = plot_of(chart.view);
    const int x = line_x(chart.view);
    QObject::connect(&chart.view, &ui::ChartView::input_dragged, &chart.view,
                     [&](const QString& path, double value) { chart.follow(path, value); });
    const double most = chart.view.chart_data().x.max;
    QTest::mousePress(&plot, Qt::LeftButton, {}, {x, plot.height() / 2});
    for (int i = 0; i < 5; ++i)
        QTest::mouseMove(&plot, {plot.width() + 200 + i, plot.height() / 2});
    EXPECT_EQ(chart.from.snapshot->scenario.traffic.words_per_day, most);
    QTest::mouseRelease(&plot, Qt::LeftButton, {}, {plot.width() + 200, plot.height() / 2});
}

TEST(ChartView, elsewhereOnTheChartNothingIsDragged) {
    Shown chart("cost_traffic");
    auto& plot = plot_of(chart.view);
    const QSignalSpy dragged(&chart.view, &ui::ChartView::input_dragged);
    QTest::mouseClick(&plot, Qt::LeftButton, {}, {line_x(chart.view) + 60, plot.height() / 2});
    EXPECT_EQ(dragged.count(), 0);
}

TEST(ChartView, aClickOnTheMapMovesBothInputs) {
    Shown chart("verdict_map");
    auto& plot = plot_of(chart.view);
    const QSignalSpy dragged(&chart.view, &ui::ChartView::input_dragged);
    const QSignalSpy finished(&chart.view, &ui::ChartView::drag_finished);
    QTest::mouseClick(&plot, Qt::LeftButton, {}, plot.rect().center());
    ASSERT_GE(dragged.count(), 2);
    EXPECT_EQ(dragged.at(0).at(0).toString(), "traffic.words_per_day");
    EXPECT_EQ(dragged.at(1).at(0).toString(), "model.total_params_b");
    EXPECT_EQ(finished.count(), 1);
}

TEST(ChartView, keysMoveTheLineAndEnlarge) {
    Shown chart("cost_traffic");
    const QSignalSpy dragged(&chart.view, &ui::ChartView::input_dragged);
    const QSignalSpy enlarge(&chart.view, &ui::ChartView::enlarge_requested);
    QTest::keyClick(&chart.view, Qt::Key_Right);
    ASSERT_EQ(dragged.count(), 1);
    EXPECT_GT(dragged.at(0).at(1).toDouble(), 6.25e6);
    QTest::keyClick(&chart.view, Qt::Key_Return);
    QTest::mouseDClick(&plot_of(chart.view), Qt::LeftButton, {}, plot_of(chart.view).rect().center());
    EXPECT_EQ(enlarge.count(), 2);
}

TEST(ChartView, hiddenItKeepsTheLastAndDrawsItWhenShown) {
    ui::ChartView view(test::chart_spec("cost_items"));
    {
        auto scenario = test::article();
        scenario.traffic.words_per_day = 4e7;
        const ChartCase gone(scenario); // the view must not need it later
        view.show_chart(gone.context());
    }
    EXPECT_TRUE(view.chart_data().bars.empty());
    view.resize(400, 300);
    view.show();
    EXPECT_FALSE(view.chart_data().bars.empty());
    EXPECT_EQ(view.chart_data().x.categories[0].note, "$9,733");
}

TEST(ChartView, followsThePaletteAtOnce) {
    Shown chart("cost_traffic");
    const auto corner = [&] { return plot_of(chart.view).grab().toImage().pixelColor(2, 2); };
    EXPECT_EQ(corner(), ui::light_theme().surface);
    chart.view.setPalette(ui::palette_for(ui::dark_theme()));
    EXPECT_EQ(corner(), ui::dark_theme().surface);
}

TEST(ChartView, saysWhatItShows) {
    Shown chart("cost_traffic");
    EXPECT_EQ(chart.view.objectName(), "cost_traffic");
    EXPECT_EQ(chart.view.accessibleName(), "Monthly cost against traffic");
    EXPECT_TRUE(chart.view.accessibleDescription().contains("22.2 M"));
}

// A redraw is the dearest part of a slider's step, and of a start.
TEST(ChartView, drawsOnceHoweverOftenItIsAskedAndNotWhereNobodyLooks) {
    Shown chart("cost_items");
    auto& plot = static_cast<QCustomPlot&>(plot_of(chart.view));
    QTest::qWait(20); // the plot's own first redraw, which its constructor puts into the queue
    const QSignalSpy drawn(&plot, &QCustomPlot::afterReplot);
    const QString traffic = QStringLiteral("traffic.words_per_day");
    for (const double words : {7e6, 8e6, 9e6})
        chart.follow(traffic, words);
    chart.view.resize(500, 420);
    EXPECT_EQ(drawn.count(), 0) << "not before it is painted";
    QTest::qWait(20);
    EXPECT_EQ(drawn.count(), 1);
    EXPECT_EQ(plot.viewport(), plot.rect()) << "in the size of now";
    chart.view.hide();
    chart.follow(traffic, 1e7);
    QTest::qWait(20);
    EXPECT_EQ(drawn.count(), 1);
    chart.view.show();
    QTest::qWait(20);
    EXPECT_EQ(drawn.count(), 2);
}

// A slider's step moves a dot on most charts, and nothing else.
TEST(ChartView, whereOnlyADotMovesNothingElseIsDrawnAgain) {
    for (const char* id : {"cost_traffic", "break_even", "verdict_map"}) {
        Shown chart(id, test::llama_on_h100());
        // The first step: where the break-even's curve ends is looked for to a pixel only at rest.
        chart.follow(QStringLiteral("traffic.words_per_day"), 4e7);
        QTest::qWait(20);
        auto& plot = static_cast<QCustomPlot&>(plot_of(chart.view));
        const QSignalSpy drawn(&plot, &QCustomPlot::afterReplot);
        const auto before = plot.grab().toImage();
        chart.follow(QStringLiteral("traffic.words_per_day"), 3e7);
        const auto after = plot.grab().toImage();
        EXPECT_EQ(drawn.count(), 0) << id;
        EXPECT_NE(before, after) << id;
        chart.follow(QStringLiteral("traffic.words_per_day"), 2e7);
        Shown anew(id, chart.from.snapshot->scenario);
        if (chart.view.chart_data().has_now()) {
            EXPECT_EQ(chart.view.chart_data().markers[0].y, anew.view.chart_data().markers[0].y);
        }
        QTest::qWait(250); // the hand rests: labels find their places anew
        EXPECT_EQ(drawn.count(), 1) << id;
        chart.follow(QStringLiteral("api.output_usd_per_mtok"), 3);
        QTest::qWait(20);
        EXPECT_EQ(drawn.count(), 2) << id << ": its curves have moved";
    }
}

// Painted over the rest, where today is.
TEST(ChartView, theDotOfTodayIsSeenWhereItIs) {
    Shown chart("break_even", test::llama_on_h100());
    auto& plot = static_cast<QCustomPlot&>(plot_of(chart.view));
    for (const double words : {2e7, 4e7}) {
        chart.follow(QStringLiteral("traffic.words_per_day"), words);
        ASSERT_TRUE(chart.view.chart_data().has_now());
        const auto& now = chart.view.chart_data().markers[0];
        EXPECT_EQ(now.y, words);
        const auto image = plot.grab().toImage();
        const QPoint at(static_cast<int>(plot.xAxis->coordToPixel(now.x)),
                        static_cast<int>(plot.yAxis->coordToPixel(now.y)));
        EXPECT_EQ(image.pixelColor(at), ui::light_theme().text);
    }
}

TEST(ChartView, heldBackItShowsTheCardAndThenWhatCameLast) {
    const ChartCase from(test::article());
    ui::ChartView view(test::chart_spec("cost_items"));
    view.set_held_back(true);
    view.resize(600, 400);
    view.show();
    view.show_chart(from.context());
    QTest::qWait(20);
    EXPECT_TRUE(view.chart_data().bars.empty());
    EXPECT_EQ(view.grab().toImage().pixelColor(300, 200), ui::light_theme().surface);
    view.set_held_back(false);
    EXPECT_FALSE(view.chart_data().bars.empty());
    QTest::qWait(20);
    EXPECT_TRUE(plot_of(view).isVisible());
}

} // namespace
