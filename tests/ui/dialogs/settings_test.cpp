// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window_fixture.h"

#include "ui/charts/chart_csv.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/documents/settings.h"
#include "ui/inputs/input_group.h"
#include "ui/look/chosen_look.h"
#include "ui/words/money.h"
#include "ui/words/translate.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

namespace {

const core::Currency euro{.sign = "€", .per_usd = 0.5, .as_of = "2026-11-01"};

class SettingsTest : public WindowTest {
  protected:
    void TearDown() override {
        ui::use_currency({});
        WindowTest::TearDown();
        ui::choose_look(ui::LookChoice::as_the_system);
    }
    void choose(const core::Currency& currency) {
        auto settings = ui::chosen_settings();
        settings.currency = currency;
        answers.settings = settings;
        trigger("edit.settings");
        settle();
        settle();
    }
    QByteArray bytes(const char* file) {
        QFile read(path(file));
        EXPECT_TRUE(read.open(QIODevice::ReadOnly));
        return read.readAll();
    }
};

} // namespace

// The article's break-even: 5,402 dollars are 2,701 euros at a half.
TEST_F(SettingsTest, everyAmountIsInTheCurrencyAndNoFigureMoves) {
    const auto before = controller().scenario();
    const double usd = *controller().snapshot().evaluation.costs[core::Option::rented];
    ASSERT_NEAR(usd, 5402, 0.5);
    choose(euro);
    EXPECT_TRUE(scenario() == before);
    EXPECT_EQ(*controller().snapshot().evaluation.costs[core::Option::rented], usd);
    EXPECT_EQ(field("hosting.usd_per_instance_hour")->text(), "€1.85/h");
    // Nothing that is on the screen says dollars.
    for (const auto* text : window->findChildren<ui::WrappedText*>())
        EXPECT_FALSE(text->text().contains(QLatin1Char('$'))) << text->text().toStdString();
    for (const auto* button : window->findChildren<QAbstractButton*>())
        EXPECT_FALSE((button->text() + button->accessibleName()).contains(QLatin1Char('$')))
            << button->accessibleName().toStdString();
    for (const ui::ChartView* chart : window->charts()) {
        EXPECT_FALSE(chart->accessibleDescription().contains(QLatin1Char('$')))
            << chart->accessibleDescription().toStdString();
    }
    EXPECT_TRUE(window->charts()[0]->accessibleDescription().contains("€2,701"))
        << window->charts()[0]->accessibleDescription().toStdString();
    trigger("view.working");
    settle();
    for (const auto* label : window->findChildren<QLabel*>()) {
        QString text = label->text();
        text.remove(QStringLiteral("$1 = €0.5 (2026-11-01)")); // the rate itself
        EXPECT_FALSE(text.contains(QLatin1Char('$'))) << text.toStdString();
    }
    EXPECT_TRUE(find<QLabel>("status_facts")->text().contains(QStringLiteral("$1 = €0.5")));
    choose({});
    EXPECT_EQ(field("hosting.usd_per_instance_hour")->text(), "$3.70/h");
}

TEST_F(SettingsTest, anAmountIsTypedInItOrInDollars) {
    choose(euro);
    type("hosting.usd_per_instance_hour", "2");
    EXPECT_EQ(scenario().hosting.usd_per_instance_hour, 4);
    auto* price = field("hosting.usd_per_instance_hour"); // no key of QTest is a euro
    price->setFocus();
    price->selectAll();
    price->insert(QStringLiteral("€1.5"));
    price->setModified(true);
    price->commit();
    settle();
    EXPECT_EQ(scenario().hosting.usd_per_instance_hour, 3);
    type("hosting.usd_per_instance_hour", "$5/h");
    EXPECT_EQ(scenario().hosting.usd_per_instance_hour, 5);
    // Looked at and left, it stays to the last digit.
    controller().set_number(QStringLiteral("hosting.usd_per_instance_hour"), 3.70944123456789);
    settle();
    price->setFocus();
    QTest::keyClick(price, Qt::Key_Return);
    EXPECT_EQ(scenario().hosting.usd_per_instance_hour, 3.70944123456789);
    ui::use_currency({.sign = "CHF", .per_usd = 0.8});
    EXPECT_EQ(ui::number_as_typed(QStringLiteral("CHF\u00A080"), core::Unit::usd), 100);
    EXPECT_EQ(ui::number_as_typed(QStringLiteral("chf 80/month"), core::Unit::usd_per_month), 100);
    EXPECT_EQ(ui::number_as_typed(QStringLiteral("80"), core::Unit::gb), 80);
    EXPECT_FALSE(ui::number_as_typed(QStringLiteral("CHF"), core::Unit::usd));
}

// The panel is made anew for it; where a reader was in it stays.
TEST_F(SettingsTest, theSearchAndThePlaceInThePanelStay) {
    for (auto* group : window->findChildren<ui::InputGroup*>())
        group->set_expanded(true);
    settle();
    const auto bar = [&] {
        auto* area =
            qobject_cast<QScrollArea*>(find<QWidget>("input_groups")->parentWidget()->parentWidget());
        return area->verticalScrollBar();
    };
    ASSERT_GT(bar()->maximum(), 200);
    bar()->setValue(200);
    choose(euro);
    settle();
    EXPECT_EQ(bar()->value(), 200);
    find<QLineEdit>("input_search")->setText(QStringLiteral("spare"));
    choose({});
    EXPECT_EQ(find<QLineEdit>("input_search")->text(), QStringLiteral("spare"));
}

// A decision is kept in dollars, as all of the file, and read in the reader's money.
TEST_F(SettingsTest, aDecisionsAnswerIsInTheMoneyOfWhoReadsIt) {
    answers.decision = QStringLiteral("We rent.");
    choose(euro);
    trigger("scenario.decision");
    EXPECT_TRUE(answers.decision_answer.contains(QStringLiteral("€")))
        << answers.decision_answer.toStdString();
    EXPECT_TRUE(scenario().decisions.front().answer.find('$') != std::string::npos);
    answers.save_path = path("brief.md");
    trigger("export.report");
    EXPECT_TRUE(QString::fromUtf8(bytes("brief.md")).contains(answers.decision_answer));
}

// What is counted with stays as it was; what is read says the rate and its day.
TEST_F(SettingsTest, filesStayInDollarsAndTheBriefSaysTheRate) {
    answers.save_path = path("before.rentorrun");
    trigger("file.save_as");
    answers.save_path = path("before.csv");
    trigger("export.cost_traffic.csv");
    choose(euro);
    answers.save_path = path("after.csv");
    trigger("export.cost_traffic.csv");
    EXPECT_EQ(bytes("before.csv"), bytes("after.csv"));
    answers.save_path = path("after.md");
    trigger("export.report");
    const QString brief = QString::fromUtf8(bytes("after.md"));
    EXPECT_TRUE(brief.contains("€")) << brief.left(400).toStdString();
    EXPECT_TRUE(brief.contains("= €0.5")) << brief.toStdString();
    EXPECT_TRUE(brief.contains("2026")) << brief.toStdString();
    type("hosting.usd_per_instance_hour", "$5");
    answers.save_path = path("after.rentorrun");
    trigger("file.save_as");
    EXPECT_TRUE(bytes("after.rentorrun").contains("\"usd_per_instance_hour\": 5"));
    EXPECT_FALSE(bytes("after.rentorrun").contains("€"));
}

TEST_F(SettingsTest, theyAreThereAtTheNextStart) {
    auto settings = ui::chosen_settings();
    EXPECT_EQ(settings, (ui::Settings{})) << "the defaults, before anything was chosen";
    settings.currency = euro;
    settings.look = ui::LookChoice::dark;
    settings.picture = {.size = {800, 500}, .scale = 3};
    settings.restores_session = false;
    answers.settings = settings;
    trigger("edit.settings");
    EXPECT_EQ(ui::chosen_settings(), settings);
    EXPECT_TRUE(ui::theme_for(QApplication::palette()).dark);
    EXPECT_EQ(ui::currency_in_use(), euro);
    answers.settings.reset(); // cancelled
    trigger("edit.settings");
    EXPECT_EQ(answers.settings_shown, settings);
    EXPECT_EQ(ui::chosen_settings(), settings);
}

TEST_F(SettingsTest, whatStandsInTheSettingsMayBeAnything) {
    for (const core::Currency& none :
         {core::Currency{.sign = "", .per_usd = 1}, core::Currency{.sign = "€", .per_usd = 0},
          core::Currency{.sign = "€", .per_usd = -1}, core::Currency{.sign = "€", .per_usd = 1e300},
          core::Currency{.sign = "a sign that is too long", .per_usd = 1}}) {
        EXPECT_FALSE(ui::is_possible(none));
        ui::choose_currency(none);
        EXPECT_EQ(ui::chosen_currency(), core::Currency{});
    }
}

TEST(SettingsDialog, asksForTheRateOfAnotherCurrencyOnly) {
    ui::SettingsDialog dialog({});
    auto* sign = dialog.findChild<QComboBox*>("settings.sign");
    auto* rate = dialog.findChild<QLineEdit*>("settings.rate");
    auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    EXPECT_FALSE(rate->isEnabled());
    EXPECT_TRUE(ok->isEnabled());
    sign->setCurrentText("€");
    EXPECT_TRUE(rate->isEnabled());
    EXPECT_FALSE(ok->isEnabled());
    for (const char* wrong : {"0", "-1", "x", "1e300"}) {
        rate->setText(wrong);
        EXPECT_FALSE(ok->isEnabled()) << wrong;
    }
    rate->setText("0.92");
    EXPECT_TRUE(ok->isEnabled());
    dialog.findChild<QDateEdit*>("settings.day")->setDate({2026, 11, 1});
    EXPECT_EQ(dialog.answer().currency,
              (core::Currency{.sign = "€", .per_usd = 0.92, .as_of = "2026-11-01"}));
    sign->setCurrentText("$");
    EXPECT_EQ(dialog.answer().currency, core::Currency{});
}
