// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window_fixture.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>

namespace {

struct Typed {
    const char* path;
    const char* text;
    double value;
};

class TypedNumbers : public WindowTest, public ::testing::WithParamInterface<Typed> {};

} // namespace

TEST_P(TypedNumbers, areTaken) {
    type(GetParam().path, GetParam().text);
    EXPECT_DOUBLE_EQ(core::get(scenario(), *core::find_input(GetParam().path)), GetParam().value);
    EXPECT_EQ(field(GetParam().path)->problem(), QString());
}

INSTANTIATE_TEST_SUITE_P(each, TypedNumbers,
                         ::testing::Values(Typed{"model.total_params_b", "13B", 13},
                                           Typed{"model.total_params_b", "405", 405},
                                           Typed{"traffic.words_per_day", "2.2M", 2.2e6},
                                           Typed{"traffic.words_per_day", "3k words/day", 3000},
                                           Typed{"traffic.words_per_day", "5e9", 5e9}, // beyond the slider
                                           Typed{"hosting.usd_per_instance_hour", "$12.50", 12.5},
                                           Typed{"traffic.cached_input_share", "12%", 0.12},
                                           Typed{"traffic.cached_input_share", "40", 0.4},
                                           Typed{"traffic.cached_input_share", "15", 0.15},
                                           Typed{"traffic.cached_input_share", "1", 0.01},
                                           Typed{"traffic.cached_input_share", "0.4", 0.004},
                                           Typed{"traffic.growth_per_month", "-5", -0.05},
                                           Typed{"traffic.growth_per_month", "8 /month", 0.08}));

TEST_F(WindowTest, leavingTheFieldTakesTheNumber) {
    type("traffic.words_per_day", "7M", Qt::Key_Tab);
    EXPECT_EQ(scenario().traffic.words_per_day, 7e6);
}

TEST_F(WindowTest, aFieldShowsEveryDigitWhileItHasTheFocus) {
    controller().set_number(QStringLiteral("traffic.words_per_day"), 2234567);
    settle();
    ui::NumberField* edit = field("traffic.words_per_day");
    EXPECT_EQ(edit->text(), QStringLiteral("2.23 M words/day"));
    edit->setFocus();
    settle();
    EXPECT_EQ(edit->text(), QStringLiteral("2,234,567"));
    QTest::keyClick(edit, Qt::Key_Tab);
    EXPECT_EQ(edit->text(), QStringLiteral("2.23 M words/day"));
    EXPECT_EQ(scenario().traffic.words_per_day, 2234567) << "looking is not editing";
    EXPECT_FALSE(controller().is_modified() && controller().undo_stack().count() > 1);
}

TEST_F(WindowTest, whatIsNoNumberStaysWithItsProblemUntilEsc) {
    const double before = scenario().traffic.words_per_day;
    type("traffic.words_per_day", "many", Qt::Key_Tab);
    ui::NumberField* edit = field("traffic.words_per_day");
    auto* problem = find<QLabel>("traffic.words_per_day.problem");
    EXPECT_EQ(scenario().traffic.words_per_day, before);
    EXPECT_EQ(edit->text(), QStringLiteral("many"));
    EXPECT_TRUE(problem->isVisible());
    EXPECT_TRUE(problem->text().contains(QStringLiteral("many"))) << problem->text().toStdString();
    edit->setFocus();
    settle();
    EXPECT_EQ(edit->text(), QStringLiteral("many"));
    QTest::keyClick(edit, Qt::Key_Escape);
    EXPECT_FALSE(problem->isVisible());
    EXPECT_EQ(edit->text(), QStringLiteral("6,250,000"));
}

TEST_F(WindowTest, whatIsOutOfRangeNamesTheRange) {
    type("hosting.usd_per_instance_hour", "99999999");
    auto* problem = find<QLabel>("hosting.usd_per_instance_hour.problem");
    EXPECT_TRUE(problem->isVisible());
    EXPECT_TRUE(problem->text().contains(QStringLiteral("$10,000"))) << problem->text().toStdString();
    EXPECT_EQ(scenario().hosting.usd_per_instance_hour, 3.7);
}

TEST_F(WindowTest, aMarkShowsWhatDiffersAndPutsItBack) {
    auto* mark = find<QAbstractButton>("hosting.usd_per_instance_hour.reset");
    const auto source = scenario().sources.find("hosting.usd_per_instance_hour");
    const bool had_source = source != scenario().sources.end();
    EXPECT_FALSE(mark->isVisible());
    type("hosting.usd_per_instance_hour", "5");
    EXPECT_TRUE(mark->isVisible());
    EXPECT_FALSE(scenario().sources.contains("hosting.usd_per_instance_hour"))
        << "a price of one's own has no source";
    QTest::mouseClick(mark, Qt::LeftButton);
    settle();
    EXPECT_FALSE(mark->isVisible());
    EXPECT_EQ(scenario().hosting.usd_per_instance_hour, 3.7);
    EXPECT_EQ(scenario().sources.contains("hosting.usd_per_instance_hour"), had_source);
}

TEST_F(WindowTest, aWrongEntryMovesNothingAndCoversNoOtherInput) {
    const auto place = [this](const char* path) { return field(path)->mapTo(window.get(), QPoint()); };
    const QPoint below = place("hosting.usd_per_instance_hour");
    type("traffic.words_per_day", "many", Qt::Key_Tab);
    EXPECT_EQ(place("hosting.usd_per_instance_hour"), below);
    const auto* problem = find<QLabel>("traffic.words_per_day.problem");
    ASSERT_TRUE(problem->isVisible());
    EXPECT_GE(problem->height(), problem->heightForWidth(problem->width()));
    const QRect bubble(problem->mapTo(window.get(), QPoint()), problem->size());
    EXPECT_TRUE(window->rect().contains(bubble));
    const auto* panel = find<QWidget>("input_panel");
    EXPECT_GE(bubble.left(), place("traffic.words_per_day").x() + field("traffic.words_per_day")->width());
    EXPECT_LE(panel->mapTo(window.get(), QPoint(panel->width(), 0)).x() - bubble.left(), ui::spacing::xl);
    EXPECT_EQ(problem->accessibleName(), problem->text());
}

TEST_F(WindowTest, aProblemGoesAlongAndOutOfSightWithItsField) {
    auto* area = find<QWidget>("input_groups")->parentWidget()->parentWidget();
    auto* bar = qobject_cast<QAbstractScrollArea*>(area)->verticalScrollBar();
    type("traffic.tokens_per_word", "some", Qt::Key_Tab);
    const auto* problem = find<QLabel>("traffic.tokens_per_word.problem");
    ASSERT_TRUE(problem->isVisible());
    const int before = problem->mapTo(window.get(), QPoint()).y();
    const int from = bar->value();
    bar->setValue(from + 20);
    settle();
    EXPECT_EQ(problem->mapTo(window.get(), QPoint()).y(), before - (bar->value() - from));
    bar->setValue(bar->maximum());
    settle();
    EXPECT_EQ(problem->isVisible(), !field("traffic.tokens_per_word")->visibleRegion().isEmpty());
    auto* search = find<QLineEdit>("input_search");
    search->setText(QStringLiteral("cooling"));
    settle();
    EXPECT_FALSE(problem->isVisible());
    search->clear();
    bar->setValue(from);
    settle();
    EXPECT_TRUE(problem->isVisible());
}

TEST_F(WindowTest, anEmptyEntryIsAskedForANumberAndARangeHasItsUnit) {
    type("traffic.words_per_day", " ");
    EXPECT_EQ(field("traffic.words_per_day")->problem(),
              QStringLiteral("Type a number, for example 6.25 M."));
    type("traffic.words_per_day", "0");
    EXPECT_EQ(field("traffic.words_per_day")->problem(), QStringLiteral("Traffic takes 1 to 1 T words/day."));
}
