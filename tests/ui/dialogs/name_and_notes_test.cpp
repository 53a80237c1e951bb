// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window_fixture.h"

#include "ui/dialogs/name_dialog.h"
#include "ui/window/tab_bar.h"

#include <QPlainTextEdit>

TEST_F(WindowTest, nameAndNotesAreWrittenAsOneStep) {
    const core::Scenario before = scenario();
    answers.name_and_notes = ui::NameAndNotes{QStringLiteral("Autumn"), QStringLiteral("As of October.")};
    QTest::keyClick(window.get(), Qt::Key_F3);
    EXPECT_EQ(answers.name_and_notes_shown.notes.toStdString(), before.notes);
    EXPECT_EQ(scenario().name, "Autumn");
    EXPECT_EQ(scenario().notes, "As of October.");
    EXPECT_EQ(controller().undo_stack().undoText(), QStringLiteral("Name and notes"));
    EXPECT_TRUE(window->windowTitle().startsWith(QStringLiteral("Autumn")));
    EXPECT_TRUE(window->isWindowModified());
    trigger("edit.undo");
    EXPECT_EQ(scenario(), before);
    EXPECT_FALSE(window->windowTitle().startsWith(QStringLiteral("Autumn")));
}

TEST_F(WindowTest, cancelledOrUnchangedTheyLeaveNoStep) {
    trigger("scenario.details");
    EXPECT_EQ(controller().undo_stack().count(), 0);
    answers.name_and_notes = answers.name_and_notes_shown;
    trigger("scenario.details");
    EXPECT_EQ(controller().undo_stack().count(), 0);
}

TEST_F(WindowTest, aReadyMadeNameIsNotTranslatedByLookingAtIt) {
    const std::string english = scenario().name;
    trigger("view.language.ja");
    settle();
    trigger("scenario.details");
    EXPECT_NE(answers.name_and_notes_shown.name.toStdString(), english) << "shown as the tab shows it";
    answers.name_and_notes = answers.name_and_notes_shown;
    answers.name_and_notes->notes = QStringLiteral("メモ");
    trigger("scenario.details");
    EXPECT_EQ(scenario().name, english);
    EXPECT_EQ(scenario().notes, "メモ");
}

TEST_F(WindowTest, aDoubleClickOnATabAsksForItsName) {
    trigger("file.new_tab");
    settle();
    auto* bar = find<ui::TabBar>("tabs");
    answers.name_and_notes = ui::NameAndNotes{QStringLiteral("First"), {}};
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(0).center());
    QTest::mouseDClick(bar, Qt::LeftButton, {}, bar->tabRect(0).center());
    settle();
    EXPECT_EQ(controller().active_tab(), 0);
    EXPECT_EQ(scenario().name, "First");
    EXPECT_EQ(bar->tabText(0), QStringLiteral("First"));
    EXPECT_NE(bar->tabText(1), QStringLiteral("First"));
}

TEST_F(WindowTest, theDialogSaysThatAFileKeepsItsName) {
    const ui::NameAndNotes now{QStringLiteral(" Autumn "), QStringLiteral("one\ntwo\n")};
    const ui::NameDialog dialog(now, QStringLiteral("plan.rentorrun"), window.get());
    QString texts;
    for (const auto* label : dialog.findChildren<QLabel*>())
        texts += label->text();
    EXPECT_TRUE(texts.contains(QStringLiteral("plan.rentorrun")));
    EXPECT_EQ(dialog.answer(), now) << "untouched it is as it was, to the last blank";
    auto* name = dialog.findChild<QLineEdit*>(QStringLiteral("details.name"));
    name->setFocus();
    name->end(false);
    name->insert(QStringLiteral("2027 ")); // as typed
    EXPECT_EQ(dialog.answer().name, QStringLiteral("Autumn 2027"));
    EXPECT_EQ(dialog.answer().notes, now.notes);
    for (const char* field : {"details.name", "details.notes"})
        EXPECT_FALSE(dialog.findChild<QWidget*>(QLatin1String(field))->accessibleName().isEmpty());
    EXPECT_EQ(ui::NameDialog(now, {}).findChildren<QLabel*>().size(), 2);
}
