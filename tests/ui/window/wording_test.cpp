// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window_fixture.h"

#include "ui/inputs/input_group.h"
#include "ui/words/translate.h"

#include "core/report/shown_input.h"

#include <QComboBox>
#include <QHelpEvent>
#include <QLineEdit>
#include <QToolTip>

#include "ui/words/language.h"

TEST(Wording, aNumberAndItsUnitStayOnOneLine) {
    EXPECT_EQ(ui::unbroken_numbers(QStringLiteral("above 22.2 M words/day. Rent")),
              QStringLiteral("above 22.2\u00a0M\u00a0words/\ufeffday. Rent"));
    EXPECT_EQ(ui::unbroken_numbers(QStringLiteral("holds 210 GB is AWS M now")),
              QStringLiteral("holds 210\u00a0GB is AWS M now"));
    EXPECT_EQ(ui::unbroken_numbers(QStringLiteral("p4d.24xlarge. It")),
              QStringLiteral("p4d.\ufeff24xlarge. It"));
    const QFont font;
    ui::WrappedText text;
    const int wide = QFontMetrics(font).horizontalAdvance(QStringLiteral("self-hosting wins above 196 M"));
    text.show_text(QStringLiteral("self-hosting wins above 196 M"));
    EXPECT_EQ(text.heightForWidth(wide + 4), QFontMetrics(text.font()).lineSpacing());
    EXPECT_EQ(text.text(), QStringLiteral("self-hosting wins above 196 M")) << "what is read out is as given";
}

// Whatever the system speaks: a language without a translation of its own gets English's plurals.
TEST_F(WindowTest, onePinThatIsNotListedIsInTheSingular) {
    for (const char* language : {"en", "C", "de"}) {
        ui::use_language(QLatin1String(language));
        settle();
        controller().unpin_all();
        for (const char* name : {"A", "B", "C", "D", "E"})
            controller().pin_present(QLatin1String(name));
        settle();
        EXPECT_TRUE(words("verdict_comparison").endsWith(QStringLiteral("1 more is pinned.")))
            << language << ": " << words("verdict_comparison").toStdString();
    }
}

TEST_F(WindowTest, theDateOfPricesIsOfOneThatCounts) {
    core::Scenario plan = scenario();
    plan.sources.clear();
    plan.sources["api.output_usd_per_mtok"] = {"price list", "2026-03-01"};
    plan.sources["api.training_usd_per_mtok"] = {"price list", "2024-01-01"};
    plan.fine_tuning.runs_per_month = 0;
    controller().replace(plan);
    settle();
    EXPECT_TRUE(find<QLabel>("status_facts")->text().contains(QStringLiteral("2026-03-01")))
        << find<QLabel>("status_facts")->text().toStdString();
}

namespace {

// As a pointer that rests over it shows it.
QString tip_of(ui::MainWindow& window, const char* path) {
    auto* row = window.findChild<QWidget*>(QString::fromLatin1(path))->parentWidget();
    QHelpEvent event(QEvent::ToolTip, {1, 1}, row->mapToGlobal(QPoint(1, 1)));
    QApplication::sendEvent(row, &event);
    return QToolTip::text();
}

} // namespace

TEST_F(WindowTest, whatIsReadIsNoFilesWord) {
    for (auto* group : window->findChildren<ui::InputGroup*>())
        group->set_expanded(true);
    controller().set_choice(QStringLiteral("hosting.scaling"), 1);
    controller().set_number(QStringLiteral("hosting.spare_units"), 1);
    settle();
    EXPECT_EQ(find<QComboBox>("hosting.scaling")->currentText(), QStringLiteral("follow traffic"));
    EXPECT_TRUE(tip_of(*window, "hosting.spare_units.field").contains(QStringLiteral("1 unit<")))
        << tip_of(*window, "hosting.spare_units.field").toStdString();
    EXPECT_EQ(ui::choice_text(*core::find_input("hosting.term"), 0), QStringLiteral("on demand"));
}

TEST_F(WindowTest, hoursOfOnesOwnAreWordsUntilTheyAreTyped) {
    for (auto* group : window->findChildren<ui::InputGroup*>())
        group->set_expanded(true);
    std::string hours = "2";
    for (int hour = 1; hour < 24; ++hour)
        hours += ",1";
    EXPECT_EQ(controller().set_series(QStringLiteral("traffic.profile"), QString::fromStdString(hours)),
              QString());
    settle();
    window->activateWindow();
    window->centralWidget()->setFocus();
    auto* box = find<QComboBox>("traffic.profile");
    const QString words = QStringLiteral("own hours, 24 drawn");
    EXPECT_EQ(box->currentText(), words);
    const int steps = controller().undo_stack().count();
    box->lineEdit()->setFocus();
    settle();
    EXPECT_EQ(box->currentText(), QString::fromStdString(hours));
    window->centralWidget()->setFocus();
    settle();
    EXPECT_EQ(box->currentText(), words);
    EXPECT_EQ(controller().set_series(QStringLiteral("traffic.profile"), words), QString());
    EXPECT_EQ(controller().undo_stack().count(), steps);
    controller().set_series(QStringLiteral("traffic.profile"), QStringLiteral("none"));
    EXPECT_EQ(core::shown_value(scenario(), *core::find_input("traffic.profile")), "none");
}
