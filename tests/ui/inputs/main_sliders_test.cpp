// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window_fixture.h"

#include "ui/charts/chart_registry.h"

#include <QSignalSpy>

namespace {

// All numbers that a chart draws.
std::vector<double> drawn(const ui::ChartData& data) {
    std::vector<double> all;
    for (const ui::Curve& curve : data.curves)
        all.insert(all.end(), curve.y.begin(), curve.y.end());
    for (const ui::Bar& bar : data.bars)
        all.insert(all.end(), {bar.from, bar.to});
    for (const ui::Marker& marker : data.markers)
        all.insert(all.end(), {marker.x, marker.y});
    for (const ui::Cells::Cell& cell : data.cells.cells)
        all.push_back(static_cast<double>(cell.strength));
    if (data.here)
        all.insert(all.end(), {data.here->x, data.here->y});
    if (data.cursor)
        all.push_back(data.cursor->x);
    return all;
}

struct Drag {
    const char* path;
    double to;
};

class MainSliders : public WindowTest, public ::testing::WithParamInterface<Drag> {};

// A model size moves the cost only where a machine is modelled; unlimited capacity says so and needs no more.
core::Scenario on_gpus(core::Scenario scenario) {
    const core::Catalogue& catalogue = shipped_catalogue();
    core::apply(*core::find_model(catalogue, "Llama 3.3 70B"), scenario);
    core::apply(*core::find_instance(catalogue, "AWS", "p5.48xlarge"), catalogue, core::Term::on_demand,
                scenario);
    scenario.hosting.capacity = core::CapacityMode::modelled;
    scenario.traffic.words_per_day = 5e7;
    scenario.traffic.peak_to_average = 3;
    return scenario;
}

} // namespace

TEST_P(MainSliders, aDragMovesModelVerdictAndEveryChart) {
    window->show_scenario(on_gpus(scenario()), {});
    settle();
    const core::Input& input = *core::find_input(GetParam().path);
    const double before = core::get(scenario(), input);
    const QString verdict = words("verdict_headline");
    std::vector<std::vector<double>> charts;
    for (const ui::ChartView* chart : window->charts())
        charts.push_back(drawn(chart->chart_data()));
    ASSERT_GE(charts.size(), 2u);

    drag(GetParam().path, GetParam().to);

    const double after = core::get(scenario(), input);
    EXPECT_NEAR(after / GetParam().to, 1, 0.05) << "from " << before;
    EXPECT_EQ(field(GetParam().path)->number(), after);
    EXPECT_NE(words("verdict_headline"), verdict);
    for (std::size_t i = 0; i < charts.size(); ++i)
        EXPECT_NE(drawn(window->charts()[i]->chart_data()), charts[i])
            << window->charts()[i]->objectName().toStdString();
}

INSTANTIATE_TEST_SUITE_P(each, MainSliders,
                         ::testing::Values(Drag{"model.total_params_b", 600},
                                           Drag{"traffic.words_per_day", 4e8},
                                           Drag{"hosting.usd_per_instance_hour", 12}));

TEST_F(WindowTest, aDragIsEvaluatedOnceATurnHoweverManyMovesComeIn) {
    int evaluations = 0;
    QObject::connect(&controller(), &ui::ScenarioController::evaluated, [&] { ++evaluations; });
    ui::NumberSlider* handle = slider("traffic.words_per_day");
    const QPoint from = handle->handle_centre();
    QTest::mousePress(handle, Qt::LeftButton, {}, from);
    for (int step = 1; step <= 20; ++step)
        QTest::mouseMove(handle, from + QPoint(step, 0), 0);
    settle();
    QTest::mouseRelease(handle, Qt::LeftButton, {}, from + QPoint(20, 0));
    settle();
    EXPECT_GE(evaluations, 1);
    // QTest::mouseMove runs the loop once itself: one turn for each move, one for what came after.
    EXPECT_LE(evaluations, 22);

    evaluations = 0;
    for (int step = 0; step < 50; ++step)
        controller().set_number(QStringLiteral("traffic.words_per_day"), 1e6 + step);
    settle();
    EXPECT_EQ(evaluations, 1);
}

TEST_F(WindowTest, keysAndWheelMoveASlider) {
    ui::NumberSlider* handle = slider("hosting.usd_per_instance_hour");
    handle->setFocus();
    double last = scenario().hosting.usd_per_instance_hour;
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Up, Qt::Key_PageUp}) {
        QTest::keyClick(handle, key);
        EXPECT_GT(scenario().hosting.usd_per_instance_hour, last) << key;
        last = scenario().hosting.usd_per_instance_hour;
    }
    QTest::keyClick(handle, Qt::Key_Home);
    EXPECT_EQ(scenario().hosting.usd_per_instance_hour, 0.1);
    QTest::keyClick(handle, Qt::Key_End);
    EXPECT_EQ(scenario().hosting.usd_per_instance_hour, 100);
    const QPointF middle = handle->rect().center();
    QWheelEvent wheel(middle, handle->mapToGlobal(middle), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(handle, &wheel);
    EXPECT_LT(scenario().hosting.usd_per_instance_hour, 100);
}

TEST_F(WindowTest, theWheelScrollsPastARowThatHasNotTheFocus) {
    ui::NumberSlider* handle = slider("traffic.tokens_per_word");
    const double before = scenario().traffic.tokens_per_word;
    const QPointF middle = handle->rect().center();
    QWheelEvent wheel(middle, handle->mapToGlobal(middle), {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(handle, &wheel);
    EXPECT_EQ(scenario().traffic.tokens_per_word, before);
    handle->setFocus();
    QCoreApplication::sendEvent(handle, &wheel);
    EXPECT_NE(scenario().traffic.tokens_per_word, before);
}
