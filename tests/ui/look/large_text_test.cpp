// SPDX-License-Identifier: GPL-3.0-or-later
// What gives way where large type meets a small window: the answer, the main sliders, and either a chart or
// the working stay.
#include "tests/support/window_fixture.h"

#include "ui/look/fonts.h"
#include "ui/window/chart_grid.h"
#include "ui/window/figure.h"
#include "ui/window/working_view.h"

#include <QApplication>

namespace {

struct Requests : QObject {
    bool eventFilter(QObject*, QEvent* event) override {
        count += event->type() == QEvent::LayoutRequest;
        return false;
    }
    int count = 0;
};

class LargeText : public WindowTest {
  protected:
    void SetUp() override {
        usual = QApplication::font();
        WindowTest::SetUp();
    }
    void TearDown() override {
        WindowTest::TearDown();
        QApplication::setFont(usual);
    }
    void open_at(QSize size, double text) {
        QApplication::setFont(ui::scaled(usual, text));
        start_again();
        resize(size);
    }
    void resize(QSize size) {
        window->resize(size);
        settle();
        settle();
    }
    void expect_main_sliders_whole() {
        for (const char* path :
             {"model.total_params_b", "traffic.words_per_day", "hosting.usd_per_instance_hour"}) {
            EXPECT_EQ(slider(path)->visibleRegion().boundingRect(), slider(path)->rect()) << path;
            EXPECT_GE(slider(path)->height(), slider(path)->sizeHint().height()) << path;
            EXPECT_EQ(field(path)->visibleRegion().boundingRect(), field(path)->rect()) << path;
        }
    }
    QFont usual;
};

} // namespace

TEST_F(LargeText, theMainSlidersAreWholeInTheSmallestWindow) {
    open_at({1024, 700}, 2);
    expect_main_sliders_whole();
    const ui::ChartView* first = window->charts()[0];
    EXPECT_EQ(first->visibleRegion().boundingRect(), first->rect()) << "one chart is seen whole";
}

TEST_F(LargeText, theMainSlidersAreWholeInThePresentation) {
    open_at({1024, 700}, 2);
    trigger("view.presentation");
    settle();
    resize({1024, 700});
    EXPECT_EQ(window->size(), QSize(1024, 700)) << "the window demands more room";
    expect_main_sliders_whole();
}

TEST_F(LargeText, theWorkingTakesThePlaceOfTheChartsWhereBothHaveNoRoom) {
    open_at({1024, 700}, 2);
    trigger("view.working");
    settle();
    auto* grid = find<ui::ChartGrid>("chart_grid");
    auto* working = find<ui::WorkingView>("working_view");
    EXPECT_EQ(window->size(), QSize(1024, 700)) << "the window demands more room";
    EXPECT_TRUE(working->isVisible());
    EXPECT_FALSE(grid->isVisible());
    expect_main_sliders_whole();
    QTest::keyClick(window.get(), Qt::Key_1);
    settle();
    EXPECT_TRUE(grid->isVisible()) << "who asks for a chart gets it";
    EXPECT_FALSE(working->isVisible());
    open_at({1280, 800}, 1);
    trigger("view.working");
    settle();
    EXPECT_TRUE(find<ui::WorkingView>("working_view")->isVisible());
    EXPECT_TRUE(find<ui::ChartGrid>("chart_grid")->isVisible());
}

TEST_F(LargeText, theWindowComesToRest) {
    for (const double text : {1.0, 2.0}) {
        open_at({1024, 700}, text);
        for (int turn = 0; turn < 30; ++turn)
            QApplication::processEvents();
        Requests requests;
        qApp->installEventFilter(&requests);
        for (int turn = 0; turn < 30; ++turn)
            QApplication::processEvents();
        EXPECT_EQ(requests.count, 0) << "still laying itself out at text x " << text;
    }
}

TEST_F(LargeText, headingsOfTheWorkingFollowThePresentationBothWays) {
    open_at({1280, 800}, 1);
    trigger("view.presentation");
    trigger("view.working");
    settle();
    const auto* lines = find<QWidget>("working_lines");
    const auto* heading = lines->findChild<QLabel*>(QString(), Qt::FindDirectChildrenOnly);
    EXPECT_GT(QFontInfo(heading->font()).pixelSize(), QFontInfo(QApplication::font()).pixelSize());
    trigger("view.presentation");
    settle();
    EXPECT_EQ(QFontInfo(heading->font()).pixelSize(), QFontInfo(QApplication::font()).pixelSize());
}

TEST_F(LargeText, figuresStandOnOneLineWhateverTheirCaptions) {
    open_at({1024, 700}, 2);
    controller().set_number(QStringLiteral("api.fixed_usd_per_month"), 20000); // "always"
    settle();
    const auto figures = window->findChildren<ui::Figure*>();
    ASSERT_EQ(figures.size(), 4);
    for (const ui::Figure* figure : figures) {
        EXPECT_EQ(figure->y(), figures[0]->y()) << figure->accessibleName().toStdString();
        EXPECT_EQ(figure->height(), figures[0]->height()) << figure->accessibleName().toStdString();
    }
    EXPECT_TRUE(std::ranges::any_of(figures, [](const ui::Figure* figure) {
        return figure->sizeHint().height() < figure->height();
    })) << "or their captions are of equal height and nothing is tested";
}
