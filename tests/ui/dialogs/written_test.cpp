// SPDX-License-Identifier: GPL-3.0-or-later
// What would it take, notes of values, the log of decisions, and ranges that move together.
#include "tests/support/window_fixture.h"

#include "ui/dialogs/correlations_dialog.h"
#include "ui/dialogs/goal_dialog.h"
#include "ui/dialogs/written_dialogs.h"
#include "ui/inputs/input_group.h"
#include "ui/inputs/note_mark.h"

#include "core/files/scenario_file.h"
#include "core/scenario/value_notes.h"
#include "tests/support/scenarios.h"

#include <QAction>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QToolTip>

namespace {

const QString discount = QStringLiteral("hosting.discount"),
              price = QStringLiteral("hosting.usd_per_instance_hour");

// As the right button or the menu key does.
void choose_in_menu_of(ui::MainWindow& window, QWidget& row, const QString& text) {
    QContextMenuEvent event(QContextMenuEvent::Keyboard, row.rect().center(),
                            row.mapToGlobal(row.rect().center()));
    QApplication::sendEvent(&row, &event);
    bool found = false;
    for (QMenu* menu : window.findChildren<QMenu*>())
        if (menu->isVisible()) {
            for (QAction* action : menu->actions())
                if (action->text() == text) {
                    action->trigger();
                    found = true;
                    break;
                }
            menu->close();
        }
    EXPECT_TRUE(found) << text.toStdString();
}

} // namespace

TEST_F(WindowTest, whatItTakesIsPutInAsOneStep) {
    const core::Scenario before = scenario();
    answers.goal = ui::GoalAnswer{QStringLiteral("hosting.usd_per_instance_hour"), 2.96};
    choose_in_menu_of(*window, *slider("hosting.usd_per_instance_hour"),
                      QStringLiteral("What would it take? …"));
    EXPECT_EQ(answers.goal_asked_for, QStringLiteral("hosting.usd_per_instance_hour"));
    EXPECT_EQ(scenario().hosting.usd_per_instance_hour, 2.96);
    EXPECT_EQ(controller().undo_stack().count(), 1);
    trigger("edit.undo");
    EXPECT_EQ(scenario(), before);
    answers.goal.reset();
    trigger("scenario.goal");
    EXPECT_EQ(answers.goal_asked_for, QStringLiteral("traffic.words_per_day"));
    EXPECT_EQ(scenario(), before);
}

// The article's two machines at $3.70 an hour: 20 % less is $2.96.
TEST(GoalDialog, findsAsOneTypes) {
    const auto snapshot = core::make_snapshot(test::article(), {}, {});
    ui::GoalDialog dialog(snapshot, *core::find_input("hosting.usd_per_instance_hour"));
    auto* measure = dialog.findChild<QComboBox*>(QStringLiteral("goal.measure"));
    auto* amount = dialog.findChild<QLineEdit*>(QStringLiteral("goal.amount"));
    auto* says = dialog.findChild<QLabel*>(QStringLiteral("goal.says"));
    auto* use = dialog.findChild<QPushButton*>(QStringLiteral("goal.use"));
    EXPECT_EQ(measure->findText(QStringLiteral("Own hardware")), -1) << "it is not compared";
    measure->setCurrentIndex(measure->findText(QStringLiteral("Rented GPUs")));
    EXPECT_TRUE(use->isEnabled());
    ASSERT_TRUE(dialog.answer());
    EXPECT_EQ(dialog.answer()->value, 2.96);
    EXPECT_TRUE(says->text().contains(QStringLiteral("at $2.96/h it comes to $4,322/month")))
        << says->text().toStdString();
    for (const char* wrong : {"", "20%", "cheaper", "1e999"}) {
        amount->setText(QLatin1String(wrong));
        EXPECT_FALSE(use->isEnabled()) << wrong;
        EXPECT_FALSE(dialog.answer());
        EXPECT_FALSE(says->text().isEmpty());
    }
    amount->setText(QStringLiteral("−50%")); // a true minus
    EXPECT_EQ(dialog.answer()->value, 1.85);
    auto* input = dialog.findChild<QComboBox*>(QStringLiteral("goal.input"));
    input->setCurrentIndex(input->findText(QStringLiteral("Traffic")));
    EXPECT_FALSE(use->isEnabled()) << "one replica carries everything";
    EXPECT_TRUE(says->text().contains(QStringLiteral("No value of Traffic does it.")));
    amount->setText(QStringLiteral("5402"));
    EXPECT_FALSE(use->isEnabled()) << "it is there already";
}

// The field has a menu of its own, to cut and paste.
TEST_F(WindowTest, aFieldsMenuHasTheRowsEntriesToo) {
    answers.goal.reset();
    auto* field = find<QLineEdit>("hosting.usd_per_instance_hour.field");
    choose_in_menu_of(*window, *field, QStringLiteral("What would it take? …"));
    EXPECT_EQ(answers.goal_asked_for, QStringLiteral("hosting.usd_per_instance_hour"));
    choose_in_menu_of(*window, *field, QStringLiteral("Source and note …"));
    EXPECT_FALSE(answers.value_note_known.from.empty()) << "the article's";
    EXPECT_EQ(answers.value_note_known, scenario().sources.at("hosting.usd_per_instance_hour"));
}

TEST_F(WindowTest, aValueCarriesASourceAndANote) {
    const core::Scenario before = scenario();
    controller().set_number(price, 3);
    answers.value_note = ui::ValueNoteAnswer{{"Contract 4711", "2026-11-01"}, "three <years>"};
    emit controller().note_wanted(price);
    settle();
    ASSERT_EQ(scenario().value_notes.count("hosting.usd_per_instance_hour"), 1U);
    EXPECT_EQ(scenario().value_notes.at("hosting.usd_per_instance_hour").of, "3");
    EXPECT_EQ(controller().undo_stack().undoText(), QStringLiteral("Note on Instance price"));
    auto* mark = find<ui::NoteMark>("hosting.usd_per_instance_hour.note");
    EXPECT_TRUE(mark->isVisibleTo(mark->parentWidget()));
    EXPECT_EQ(mark->accessibleName(), QStringLiteral("Note on Instance price"));
    QWidget* row = mark->parentWidget();
    const auto tool_tip = [&] {
        QHelpEvent help(QEvent::ToolTip, {}, {});
        QApplication::sendEvent(row, &help);
        const QString text = QToolTip::text();
        QToolTip::hideText();
        return text;
    };
    EXPECT_TRUE(tool_tip().contains(QStringLiteral("three &lt;years&gt;"))) << tool_tip().toStdString();
    EXPECT_TRUE(tool_tip().contains(QStringLiteral("Source: Contract 4711, 2026-11-01")));
    const auto again = core::read_scenario(core::write_scenario(scenario()));
    ASSERT_TRUE(again.scenario);
    EXPECT_EQ(again.scenario->value_notes, scenario().value_notes);

    controller().set_number(price, 4); // by hand: it is of another value now
    settle();
    EXPECT_TRUE(tool_tip().contains(QStringLiteral("written of another value, $3/h")))
        << tool_tip().toStdString();
    EXPECT_FALSE(tool_tip().contains(QStringLiteral("Source: Contract")));
    answers.value_note.reset();
    mark->click();
    EXPECT_EQ(answers.value_note_of_another, QStringLiteral("$3/h"));
    EXPECT_EQ(answers.value_note_shown.text, "three <years>");
    // Confirmed as it stood it says nothing of the new value.
    answers.value_note = ui::ValueNoteAnswer{{"Contract 4711", "2026-11-01"}, "three <years>"};
    mark->click();
    EXPECT_EQ(scenario().value_notes.at("hosting.usd_per_instance_hour").of, "3");

    answers.value_note = ui::ValueNoteAnswer{};
    mark->click();
    settle();
    EXPECT_TRUE(scenario().value_notes.empty());
    EXPECT_FALSE(mark->isVisibleTo(mark->parentWidget()));
    trigger("edit.undo");
    EXPECT_EQ(scenario().value_notes.size(), 1U);
    while (controller().undo_stack().canUndo())
        trigger("edit.undo");
    EXPECT_EQ(scenario(), before);
}

// A right click anywhere on a row that is no number, too.
TEST_F(WindowTest, aChoiceCarriesANote) {
    answers.value_note = ui::ValueNoteAnswer{{}, "until we have measured"};
    for (auto* group : window->findChildren<ui::InputGroup*>())
        group->set_expanded(true);
    settle();
    auto* box = find<QComboBox>("hosting.capacity");
    choose_in_menu_of(*window, *box->parentWidget(), QStringLiteral("Source and note …"));
    EXPECT_EQ(scenario().value_notes.at("hosting.capacity").of, "unlimited");
}

TEST(ValueNoteDialog, takesAndRefuses) {
    const auto& input = *core::find_input("hosting.discount");
    ui::ValueNoteDialog dialog(input, QStringLiteral("20 %"), {}, {}, nullptr);
    auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    auto* as_of = dialog.findChild<QLineEdit*>(QStringLiteral("note.as_of"));
    EXPECT_TRUE(ok->isEnabled());
    as_of->setText(QStringLiteral("2026-02-30"));
    EXPECT_FALSE(ok->isEnabled());
    EXPECT_FALSE(dialog.findChild<QLabel*>(QStringLiteral("note.problem"))->text().isEmpty());
    as_of->setText(QStringLiteral("2026-02-28"));
    EXPECT_TRUE(ok->isEnabled());
    auto* text = dialog.findChild<QPlainTextEdit*>(QStringLiteral("note.text"));
    text->setPlainText(QString(20000, QChar(0x6f22)));
    dialog.findChild<QLineEdit*>(QStringLiteral("note.from"))->setText(QStringLiteral(" us "));
    const auto answer = dialog.answer();
    EXPECT_EQ(answer.source, (core::Source{"us", "2026-02-28"}));
    EXPECT_EQ(answer.text.size(), 3 * core::most_written_characters);
    EXPECT_FALSE(dialog.findChild<QPushButton*>(QStringLiteral("note.remove"))) << "there is none yet";
    ui::ValueNoteDialog known(input, QStringLiteral("30 %"), {.source = {}, .text = "a", .of = "0.2"},
                              QStringLiteral("20 %"), nullptr);
    EXPECT_FALSE(known.findChild<QLabel*>(QStringLiteral("note.known")));
    known.findChild<QPushButton*>(QStringLiteral("note.remove"))->click();
    EXPECT_TRUE(known.answer().text.empty());
    const core::Source listed{"AWS price list", "2026-11-01"};
    ui::ValueNoteDialog of_catalogue(input, QStringLiteral("30 %"), {}, {}, &listed);
    const QString source = of_catalogue.findChild<QLabel*>(QStringLiteral("note.known"))->text();
    EXPECT_TRUE(source.contains(QStringLiteral("AWS price list, 2026-11-01"))) << source.toStdString();
    EXPECT_FALSE(of_catalogue.findChild<QPushButton*>(QStringLiteral("note.remove")))
        << "it is not the reader's";
}

TEST_F(WindowTest, aDecisionIsNotedWithTheAnswerOfTheDay) {
    const core::Scenario before = scenario();
    answers.decision = QStringLiteral("  \n ");
    trigger("scenario.decision");
    EXPECT_EQ(controller().undo_stack().count(), 0) << "nothing was said";
    answers.decision = QStringLiteral("We rent.\n\u202e<script>=cmd");
    trigger("scenario.decision");
    settle();
    ASSERT_EQ(scenario().decisions.size(), 1U);
    const core::Decision& noted = scenario().decisions.front();
    EXPECT_EQ(noted.on, ui::today());
    EXPECT_EQ(noted.text, answers.decision->toStdString());
    EXPECT_EQ(noted.answer, core::headline(controller().snapshot()));
    EXPECT_EQ(answers.decision_answer.toStdString(), noted.answer);
    EXPECT_EQ(scenario().name, before.name) << "no figure has changed";
    EXPECT_EQ(controller().undo_stack().undoText(), QStringLiteral("Decision noted"));
    answers.decision = QString(10001, QLatin1Char('x'));
    trigger("scenario.decision");
    EXPECT_EQ(scenario().decisions.back().text.size(), core::most_written_characters);
    EXPECT_TRUE(core::read_scenario(core::write_scenario(scenario())).scenario);
    answers.save_path = path("a.rentorrun");
    trigger("edit.undo");
    trigger("edit.undo");
    EXPECT_EQ(scenario(), before);
}

TEST(DecisionDialog, showsWhatWasDecidedBefore) {
    const ui::DecisionDialog dialog(QStringLiteral("Rent the API."),
                                    {{"2026-11-01", "first", "a"}, {"2026-11-02", "second", "b"}});
    const auto text = dialog.findChild<QPlainTextEdit*>(QStringLiteral("decision.before"))->toPlainText();
    EXPECT_LT(text.indexOf(QStringLiteral("second")), text.indexOf(QStringLiteral("first")));
    EXPECT_FALSE(dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled());
    dialog.findChild<QPlainTextEdit*>(QStringLiteral("decision.text"))->setPlainText(QStringLiteral(" yes "));
    EXPECT_TRUE(dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled());
    EXPECT_EQ(dialog.text(), QStringLiteral("yes"));
}

TEST_F(WindowTest, rangesThatMoveTogetherAreAStep) {
    const core::Scenario before = scenario();
    answers.correlations = std::vector<core::Correlation>{{"traffic.words_per_day", "hosting.discount", 0.5}};
    trigger("scenario.correlations");
    EXPECT_EQ(scenario().correlations, *answers.correlations);
    trigger("edit.undo");
    EXPECT_EQ(scenario(), before);
}

TEST(CorrelationsDialog, addsChangesRemovesAndRefuses) {
    core::Scenario s = test::article();
    {
        ui::CorrelationsDialog none(s);
        EXPECT_FALSE(none.findChild<QPushButton*>(QStringLiteral("correlations.add"))->isEnabled());
        EXPECT_FALSE(none.findChild<QLabel*>(QStringLiteral("correlations.problem"))->text().isEmpty());
    }
    s.ranges["traffic.words_per_day"] = {1e6, 1e8};
    s.ranges["hosting.discount"] = {0.1, 0.3};
    s.ranges["hosting.usd_per_instance_hour"] = {1, 9};
    ui::CorrelationsDialog dialog(s);
    auto* a = dialog.findChild<QComboBox*>(QStringLiteral("correlations.a"));
    auto* b = dialog.findChild<QComboBox*>(QStringLiteral("correlations.b"));
    auto* rank = dialog.findChild<QDoubleSpinBox*>(QStringLiteral("correlations.rank"));
    auto* add = dialog.findChild<QPushButton*>(QStringLiteral("correlations.add"));
    auto* problem = dialog.findChild<QLabel*>(QStringLiteral("correlations.problem"));
    auto* table = dialog.findChild<QTableWidget*>(QStringLiteral("correlations.table"));
    const auto pair = [&](const char* first, const char* second, double of) {
        a->setCurrentIndex(a->findText(QLatin1String(first)));
        b->setCurrentIndex(b->findText(QLatin1String(second)));
        rank->setValue(of);
        add->click();
    };
    ASSERT_EQ(a->count(), 3);
    pair("Traffic", "Traffic", 0.5);
    EXPECT_FALSE(problem->text().isEmpty());
    EXPECT_TRUE(dialog.answer().empty());
    pair("Traffic", "Discount", 0.9);
    pair("Discount", "Traffic", 1); // the same pair
    ASSERT_EQ(dialog.answer().size(), 1U);
    EXPECT_EQ(dialog.answer()[0].rank, 1);
    EXPECT_EQ(table->item(0, 2)->text(), QStringLiteral("1"));
    pair("Discount", "Instance price", 1); // and then traffic with the price, too
    EXPECT_EQ(dialog.answer().size(), 1U);
    EXPECT_FALSE(problem->text().isEmpty());
    table->selectRow(0);
    dialog.findChild<QPushButton*>(QStringLiteral("correlations.remove"))->click();
    EXPECT_TRUE(dialog.answer().empty());
    EXPECT_EQ(table->rowCount(), 0);
}

TEST(CorrelationsDialog, okTakesThePairThatWasSetUp) {
    core::Scenario s = test::article();
    s.ranges["traffic.words_per_day"] = {1e6, 1e8};
    s.ranges["hosting.discount"] = {0.1, 0.3};
    ui::CorrelationsDialog untouched(s);
    untouched.accept();
    EXPECT_TRUE(untouched.answer().empty());
    ui::CorrelationsDialog dialog(s);
    dialog.findChild<QDoubleSpinBox*>(QStringLiteral("correlations.rank"))->setValue(0.7);
    auto* b = dialog.findChild<QComboBox*>(QStringLiteral("correlations.b"));
    b->setCurrentIndex(0); // with itself
    dialog.accept();
    EXPECT_NE(dialog.result(), QDialog::Accepted) << "it says why not";
    b->setCurrentIndex(1);
    dialog.accept();
    EXPECT_EQ(dialog.result(), QDialog::Accepted);
    ASSERT_EQ(dialog.answer().size(), 1U);
    EXPECT_EQ(dialog.answer()[0].rank, 0.7);
}

TEST_F(WindowTest, theBriefHasTheTabsSideBySideWhileTheyAreCompared) {
    const auto brief = [&] {
        answers.save_path = path("brief.md");
        trigger("export.report");
        QFile file(path("brief.md"));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return QString::fromUtf8(file.readAll());
    };
    EXPECT_FALSE(brief().contains(QStringLiteral("Plans side by side")));
    trigger("file.new_tab");
    settle();
    controller().set_number(discount, 0.5);
    EXPECT_FALSE(brief().contains(QStringLiteral("Plans side by side")));
    trigger("scenario.compare");
    settle();
    EXPECT_TRUE(brief().contains(QStringLiteral("Plans side by side")));
    EXPECT_TRUE(brief().contains(QStringLiteral("| Discount")));
    for (const char* file : {"brief.pdf", "brief.xlsx", "brief.html"}) {
        answers.save_path = path(file);
        trigger("export.report");
        EXPECT_GT(QFileInfo(path(file)).size(), 1000) << file;
    }
}
