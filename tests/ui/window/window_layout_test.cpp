// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window_fixture.h"

#include "ui/inputs/input_group.h"
#include "ui/look/fonts.h"
#include "ui/look/theme.h"
#include "ui/window/chart_grid.h"
#include "ui/window/status_line.h"
#include "ui/words/language.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenuBar>
#include <QScrollArea>

namespace {

struct Screen {
    QSize size;
    double text; // times the usual size
    const char* language = "en";
};

class Layout : public WindowTest, public ::testing::WithParamInterface<Screen> {
  protected:
    void SetUp() override {
        usual = QApplication::font();
        ui::use_language(QLatin1String(GetParam().language));
        QApplication::setFont(ui::scaled(usual, GetParam().text));
        WindowTest::SetUp();
        window->resize(GetParam().size);
        settle();
    }
    void TearDown() override {
        WindowTest::TearDown();
        QApplication::setFont(usual);
    }
    QFont usual;
};

// "1024x700_text2_ja"
std::string name_of(const Screen& screen) {
    return QStringLiteral("%1x%2_text%3_%4")
        .arg(screen.size.width())
        .arg(screen.size.height())
        .arg(screen.text)
        .arg(QLatin1String(screen.language))
        .toStdString();
}

// What a failure shows; without it the address of the language would be part of the test's name.
void PrintTo(const Screen& screen, std::ostream* out) {
    *out << name_of(screen);
}

std::string name_of(const QWidget* widget) {
    return std::string(widget->metaObject()->className()) + " " + widget->objectName().toStdString();
}

} // namespace

TEST_P(Layout, noTextIsCut) {
    EXPECT_EQ(window->size(), GetParam().size) << "the window demands more room";
    for (const auto* label : window->findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const int needed =
            label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        EXPECT_GE(label->height(), needed) << name_of(label) << ": " << label->text().toStdString();
        if (!label->wordWrap()) {
            EXPECT_GE(label->width(), label->sizeHint().width())
                << name_of(label) << ": " << label->text().toStdString();
        }
    }
    for (const auto* text : window->findChildren<ui::WrappedText*>())
        if (text->isVisible()) {
            EXPECT_GE(text->height(), text->heightForWidth(text->width())) << text->text().toStdString();
        }
    for (const auto* field : window->findChildren<ui::NumberField*>())
        if (field->isVisible()) {
            EXPECT_GE(field->width(), field->fontMetrics().horizontalAdvance(field->text()) + 8)
                << name_of(field);
            EXPECT_GE(field->height(), field->fontMetrics().height()) << name_of(field);
        }
    for (const auto* button : window->findChildren<QAbstractButton*>())
        if (button->isVisible()) {
            EXPECT_GE(button->width(), button->minimumSizeHint().width()) << name_of(button);
        }
}

TEST_P(Layout, everyChartIsWholeOnThePage) {
    for (const ui::ChartView* chart : window->charts()) {
        EXPECT_TRUE(chart->parentWidget()->rect().contains(chart->geometry())) << name_of(chart);
        EXPECT_NEAR(chart->height(), window->charts()[0]->height(), 1) << name_of(chart);
        for (const ui::ChartView* other : window->charts())
            EXPECT_FALSE(other != chart && other->geometry().intersects(chart->geometry())) << name_of(chart);
    }
}

TEST_P(Layout, nothingNeedsScrollingSideways) {
    for (const auto* area : window->findChildren<QScrollArea*>())
        if (area->isVisible()) {
            EXPECT_LE(area->widget()->width(), area->viewport()->width()) << name_of(area);
        }
}

INSTANTIATE_TEST_SUITE_P(sizes, Layout,
                         ::testing::Values(Screen{{1920, 1080}, 1}, Screen{{1280, 800}, 1},
                                           Screen{{1024, 700}, 1}, Screen{{1920, 1080}, 2},
                                           Screen{{1024, 700}, 2}, Screen{{1920, 1080}, 1, "ja"},
                                           Screen{{1280, 800}, 1, "ja"}, Screen{{1024, 700}, 1, "ja"},
                                           Screen{{1024, 700}, 2, "ja"}),
                         [](const auto& each) { return name_of(each.param); });

TEST_F(WindowTest, everyControlHasANameAndCanBeReachedByKeys) {
    for (auto* group : window->findChildren<ui::InputGroup*>())
        group->set_expanded(true);
    settle();
    for (const auto* widget : window->findChildren<QWidget*>()) {
        const bool control = qobject_cast<const QAbstractButton*>(widget) ||
                             qobject_cast<const QAbstractSlider*>(widget) ||
                             qobject_cast<const QComboBox*>(widget) || qobject_cast<const QLineEdit*>(widget);
        if (!control || !widget->isVisible() || widget->inherits("QScrollBar"))
            continue;
        // The clear button inside a line edit is the line edit's own business.
        if (qobject_cast<const QLineEdit*>(widget->parentWidget()))
            continue;
        EXPECT_FALSE(widget->accessibleName().isEmpty()) << name_of(widget);
        EXPECT_NE(widget->focusPolicy() & Qt::TabFocus, 0) << name_of(widget);
    }
}

TEST_F(WindowTest, everyNumberOfTheTableHasASliderAndAField) {
    for (auto* group : window->findChildren<ui::InputGroup*>())
        group->set_expanded(true);
    settle();
    for (const core::Input& input : core::inputs()) {
        const std::string path(input.path);
        if (input.kind == core::InputKind::text)
            continue; // the presets'
        EXPECT_NE(window->findChild<QWidget*>(QString::fromStdString(path)), nullptr) << path;
        if (input.kind == core::InputKind::number) {
            EXPECT_EQ(field(path.c_str())->number(), core::get(scenario(), input)) << path;
        }
    }
}

TEST_F(WindowTest, lightAndDarkFollowTheSystemLive) {
    const QPalette usual = QApplication::palette();
    change_theme(ui::dark_theme());
    auto* panel = find<QWidget>("input_panel");
    EXPECT_EQ(panel->grab().toImage().pixelColor(3, panel->height() - 3), ui::dark_theme().surface);
    EXPECT_EQ(slider("model.total_params_b")->palette().color(QPalette::Highlight), ui::dark_theme().accent);
    change_theme(ui::light_theme());
    EXPECT_EQ(panel->grab().toImage().pixelColor(3, panel->height() - 3), ui::light_theme().surface);
    QApplication::setPalette(usual);
}

TEST_F(WindowTest, aWarningIsInTheColoursOfTheLookAtOnce) {
    for (const ui::Theme* theme : {&ui::dark_theme(), &ui::light_theme()}) {
        change_theme(*theme);
        settle();
        auto* notice = find<QWidget>("status_notice");
        const QImage at_once = notice->grab().toImage();
        controller().evaluate_now();
        settle();
        EXPECT_EQ(at_once, notice->grab().toImage()) << theme->dark;
    }
}

// An empty box is seen by its line.
TEST_F(WindowTest, anEmptyCheckBoxStandsOutFromItsGround) {
    for (const ui::Theme* theme : {&ui::light_theme(), &ui::dark_theme()}) {
        change_theme(*theme);
        QCheckBox box;
        box.resize(box.sizeHint());
        const QImage seen = box.grab().toImage();
        double most = 0;
        for (int y = 0; y < seen.height(); ++y)
            for (int x = 0; x < seen.width(); ++x)
                most = std::max(most, ui::contrast(seen.pixelColor(x, y), theme->surface));
        EXPECT_GE(most, 3) << theme->dark;
    }
    change_theme(ui::light_theme());
}

TEST_F(WindowTest, aNumberKeyEnlargesAChartAndEscBringsAllBack) {
    auto* grid = find<ui::ChartGrid>("chart_grid");
    QTest::keyClick(window.get(), Qt::Key_2);
    EXPECT_EQ(grid->enlarged(), 1);
    EXPECT_TRUE(window->charts()[1]->isVisible());
    EXPECT_FALSE(window->charts()[0]->isVisible());
    QTest::keyClick(window.get(), Qt::Key_Escape);
    EXPECT_FALSE(grid->enlarged().has_value());
    EXPECT_TRUE(window->charts()[0]->isVisible());
    // A digit typed into a field is a digit.
    type("traffic.words_per_day", "2");
    EXPECT_FALSE(grid->enlarged().has_value());
}

TEST_F(WindowTest, presentationEnlargesTheTypeAndFoldsTheInputs) {
    const int before = find<ui::WrappedText>("verdict_headline")->font().pixelSize();
    QTest::keyClick(window.get(), Qt::Key_F11);
    settle();
    EXPECT_TRUE(window->isFullScreen());
    EXPECT_GT(find<ui::WrappedText>("verdict_headline")->font().pixelSize(), before);
    EXPECT_FALSE(find<QLineEdit>("input_search")->isVisible());
    EXPECT_TRUE(slider("traffic.words_per_day")->isVisible());
    QTest::keyClick(window.get(), Qt::Key_Escape);
    settle();
    EXPECT_FALSE(window->isFullScreen());
    EXPECT_EQ(find<ui::WrappedText>("verdict_headline")->font().pixelSize(), before);
    EXPECT_TRUE(find<QLineEdit>("input_search")->isVisible());
}

// What a start is timed by: the answer, the main sliders and the first chart are in the first paint; the rest
// comes in the next turn of the event loop.
TEST_F(WindowTest, theFirstPaintHasTheAnswerAndTheFirstChart) {
    ui::MainWindow fresh(std::make_shared<const core::Catalogue>(shipped_catalogue()), nullptr,
                         std::make_unique<FakeDialogs>(answers), path("fresh"));
    fresh.resize(1280, 800);
    fresh.show();
    EXPECT_TRUE(fresh.findChild<ui::WrappedText*>("verdict_headline")->text().contains("$3,881"));
    EXPECT_TRUE(fresh.findChild<ui::NumberSlider*>("traffic.words_per_day")->isVisible());
    EXPECT_FALSE(fresh.charts()[0]->chart_data().curves.empty());
    EXPECT_TRUE(fresh.charts()[1]->chart_data().bars.empty()) << "this one can wait";
    EXPECT_EQ(fresh.findChild<QLineEdit*>("input_search"), nullptr);
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&fresh));
    settle();
    EXPECT_FALSE(fresh.charts()[1]->chart_data().bars.empty());
    EXPECT_NE(fresh.findChild<QLineEdit*>("input_search"), nullptr);
}

TEST_P(Layout, aMessageMovesNothing) {
    auto* status = find<ui::StatusLine>("status_line");
    const auto places = [&] {
        std::vector<QRect> all;
        for (const auto* part : window->centralWidget()->findChildren<QWidget*>())
            if (part->isVisible() && part->objectName() != QLatin1String("status_message"))
                all.push_back({part->mapTo(window.get(), QPoint()), part->size()});
        return all;
    };
    settle(); // the figures under the sliders come a turn after the size
    const auto before = places();
    const QString message =
        QStringLiteral("Also changed: %1.").arg(QStringLiteral("Term on demand, ").repeated(20));
    status->show_message(message);
    settle();
    EXPECT_EQ(places(), before);
    auto* told = find<QLabel>("status_message");
    EXPECT_TRUE(told->isVisible());
    EXPECT_TRUE(told->toolTip().contains(QStringLiteral("Term on demand"))) << "what has no room is there";
    EXPECT_LE(told->fontMetrics().horizontalAdvance(told->text()), told->width());
    QTest::mouseClick(told, Qt::LeftButton);
    EXPECT_FALSE(told->isVisible());
}

TEST_P(Layout, aLongTrafficIsWholeWhicheverDrives) {
    controller().set_choice(QStringLiteral("traffic.driver"), 1);
    controller().set_number(QStringLiteral("traffic.requests_per_day"), 1.25e6);
    settle();
    EXPECT_EQ(window->size(), GetParam().size) << "the window demands more room";
    const auto* field = find<ui::NumberField>("traffic.requests_per_day.field");
    EXPECT_TRUE(find<QWidget>("traffic.requests_per_day.reset")->isVisible());
    EXPECT_GE(field->width(), field->sizeHint().width()) << field->text().toStdString();
    const auto* panel = find<QWidget>("input_panel");
    EXPECT_LE(field->mapTo(panel, field->rect().topRight()).x(), panel->width() - ui::spacing::s);
}
