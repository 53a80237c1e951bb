// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window_fixture.h"

#include "ui/dialogs/problem_dialog.h"
#include "ui/documents/catalogue_imports.h"

#include "core/files/scenario_file.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QTableWidget>

#include <sys/stat.h>
#include <unistd.h>

namespace {

QByteArray content(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

TEST_F(WindowTest, aFirstStartShowsTheArticle) {
    EXPECT_EQ(scenario().traffic.words_per_day, 6.25e6);
    EXPECT_EQ(scenario().hosting.usd_per_instance_hour, 3.7);
    EXPECT_FALSE(controller().is_modified());
    EXPECT_FALSE(words("verdict_headline").isEmpty());
}

TEST_F(WindowTest, savedAndReopenedIsTheSame) {
    drag("traffic.words_per_day", 4e7);
    type("hosting.usd_per_instance_hour", "$5.25");
    EXPECT_TRUE(window->isWindowModified());
    answers.save_path = path("plan"); // the ending is added
    trigger("file.save");
    EXPECT_FALSE(window->isWindowModified());
    EXPECT_TRUE(window->windowTitle().contains(QStringLiteral("plan")));
    const core::Scenario saved = scenario();
    const QString headline = words("verdict_headline");

    trigger("edit.undo");
    EXPECT_TRUE(window->isWindowModified());
    trigger("edit.redo");
    EXPECT_FALSE(window->isWindowModified()) << "back at what is saved";

    drag("traffic.words_per_day", 2e5);
    answers.unsaved = ui::Dialogs::Unsaved::discard;
    trigger("file.close");
    ASSERT_TRUE(window->open(path("plan.rentorrun")));
    settle();
    EXPECT_EQ(scenario(), saved);
    EXPECT_EQ(words("verdict_headline"), headline);
    EXPECT_FALSE(window->isWindowModified());
}

TEST_F(WindowTest, aBrokenFileIsNotOpenedAndAllItsProblemsAreListed) {
    drag("traffic.words_per_day", 4e7);
    const core::Scenario before = scenario();
    answers.unsaved = ui::Dialogs::Unsaved::discard;
    QByteArray text = QByteArray::fromStdString(core::write_scenario(before));
    text.replace("\"words_per_day\"", "\"wrods_per_day\"")
        .replace("\"cached_input_share\": 0", "\"cached_input_share\": 3");
    write(path("broken.rentorrun"), text);
    EXPECT_FALSE(window->open(path("broken.rentorrun")));
    EXPECT_GE(answers.problems.size(), 2u);
    for (const core::FileProblem& problem : answers.problems)
        EXPECT_FALSE(problem.message.empty());
    EXPECT_EQ(scenario(), before);
    EXPECT_TRUE(window->isWindowModified()) << "what was unsaved is unsaved";

    write(path("cut.rentorrun"), text.left(200));
    answers.problems.clear();
    EXPECT_FALSE(window->open(path("cut.rentorrun")));
    ASSERT_EQ(answers.problems.size(), 1u);
    EXPECT_GT(answers.problems[0].line, 0);

    answers.problems.clear();
    EXPECT_FALSE(window->open(path("not there.rentorrun")));
    EXPECT_EQ(answers.problems.size(), 1u);
    EXPECT_EQ(scenario(), before);
}

TEST_F(WindowTest, theProblemDialogShowsEveryProblemWithItsPlace) {
    const std::vector<core::FileProblem> problems{
        {12, 3, "traffic.words_per_day", "is -1, allowed 1 to 1e+12"}, {0, 0, "", "is no scenario"}};
    ui::ProblemDialog dialog(QStringLiteral("/somewhere/a.rentorrun"), problems);
    const auto* table = dialog.findChild<QTableWidget*>();
    ASSERT_NE(table, nullptr);
    ASSERT_EQ(table->rowCount(), 2);
    EXPECT_EQ(table->item(0, 0)->text(), QStringLiteral("line 12, column 3"));
    EXPECT_EQ(table->item(0, 1)->text(), QStringLiteral("traffic.words_per_day"));
    EXPECT_TRUE(table->item(1, 2)->text().contains(QStringLiteral("no scenario")));
}

TEST_F(WindowTest, theProblemDialogCountsThoseThatItDoesNotShow) {
    const ui::ProblemDialog dialog(QStringLiteral("/somewhere/<b>a.rentorrun"),
                                   {{.message = "one"}, {.message = "and 41 problems more", .count = 41}});
    const auto labels = dialog.findChildren<QLabel*>();
    const auto heading = std::ranges::find_if(
        labels, [](const QLabel* label) { return label->text().contains(QStringLiteral("<b>a")); });
    ASSERT_NE(heading, labels.end());
    EXPECT_TRUE((*heading)->text().contains(QStringLiteral("42 problems")))
        << (*heading)->text().toStdString();
    EXPECT_EQ((*heading)->textFormat(), Qt::PlainText);
}

TEST_F(WindowTest, unsavedChangesAreAskedAbout) {
    EXPECT_TRUE(window->close()) << "nothing to lose";
    EXPECT_EQ(answers.unsaved_asked, 0);
    window->show();
    drag("traffic.words_per_day", 4e7);
    const core::Scenario before = scenario();

    answers.unsaved = ui::Dialogs::Unsaved::cancel;
    EXPECT_FALSE(window->close());
    EXPECT_EQ(scenario(), before);

    answers.unsaved = ui::Dialogs::Unsaved::save;
    answers.save_path = QString(); // and then no file chosen after all
    EXPECT_FALSE(window->close());

    answers.save_path = path("kept.rentorrun");
    EXPECT_TRUE(window->close());
    EXPECT_FALSE(content(path("kept.rentorrun")).isEmpty());
    EXPECT_EQ(answers.unsaved_asked, 3);
}

TEST_F(WindowTest, aFailedSaveSaysWhyAndLosesNothing) {
    drag("traffic.words_per_day", 4e7);
    const core::Scenario before = scenario();
    answers.save_path = path("no such folder/plan.rentorrun");
    trigger("file.save_as");
    ASSERT_EQ(answers.failures.size(), 1);
    EXPECT_TRUE(answers.failures[0].contains(QStringLiteral("plan.rentorrun")));
    EXPECT_EQ(scenario(), before);
    EXPECT_TRUE(window->isWindowModified());
}

TEST_F(WindowTest, recentFilesLeadBack) {
    answers.save_path = path("one.rentorrun");
    trigger("file.save_as");
    answers.save_path = path("two.rentorrun");
    trigger("file.save_as");
    auto* menu = find<QMenu>("file.recent");
    emit menu->aboutToShow();
    ASSERT_EQ(menu->actions().size(), 2);
    EXPECT_EQ(menu->actions()[0]->text(), QStringLiteral("two.rentorrun"));
    menu->actions()[1]->trigger();
    EXPECT_TRUE(window->windowTitle().contains(QStringLiteral("one")));
}

TEST_F(WindowTest, aFileDroppedOnTheWindowOpens) {
    answers.save_path = path("dropped.rentorrun");
    trigger("file.save_as");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path("dropped.rentorrun"))});
    trigger("file.new_tab");
    drag("traffic.words_per_day", 4e7);
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window.get(), &enter);
    ASSERT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window.get(), &drop);
    settle();
    EXPECT_EQ(scenario().traffic.words_per_day, 6.25e6);
    EXPECT_EQ(controller().file_path(), path("dropped.rentorrun"));
}

TEST_F(WindowTest, aFileThatSomebodyElseHasChangedIsNotOverwrittenUnasked) {
    answers.save_path = path("plan.rentorrun");
    trigger("file.save");
    type("hosting.usd_per_instance_hour", "$5");
    trigger("file.save");
    EXPECT_EQ(answers.changed_on_disk_asked, 0) << "our own saves are no news";

    write(path("plan.rentorrun"), "theirs");
    type("hosting.usd_per_instance_hour", "$6");
    trigger("file.save"); // answered: cancel
    EXPECT_EQ(answers.changed_on_disk_asked, 1);
    EXPECT_EQ(content(path("plan.rentorrun")), "theirs");
    EXPECT_TRUE(window->isWindowModified());

    answers.changed_on_disk = ui::Dialogs::ChangedOnDisk::save_as;
    answers.save_path = path("mine.rentorrun");
    trigger("file.save");
    EXPECT_EQ(content(path("plan.rentorrun")), "theirs");
    EXPECT_TRUE(content(path("mine.rentorrun")).contains("\"usd_per_instance_hour\": 6"));
    EXPECT_FALSE(window->isWindowModified());

    write(path("mine.rentorrun"), "theirs");
    type("hosting.usd_per_instance_hour", "$7");
    answers.changed_on_disk = ui::Dialogs::ChangedOnDisk::overwrite;
    trigger("file.save");
    EXPECT_TRUE(content(path("mine.rentorrun")).contains("\"usd_per_instance_hour\": 7"));
    EXPECT_EQ(answers.changed_on_disk_asked, 3);

    QFile::remove(path("mine.rentorrun")); // gone is not changed: it is written again
    type("hosting.usd_per_instance_hour", "$8");
    trigger("file.save");
    EXPECT_TRUE(content(path("mine.rentorrun")).contains("\"usd_per_instance_hour\": 8"));
    EXPECT_EQ(answers.changed_on_disk_asked, 3);
}

TEST_F(WindowTest, aFileThatWasDeletedIsToldAndWhatWasInItKept) {
    answers.save_path = path("plan.rentorrun");
    trigger("file.save");
    EXPECT_FALSE(window->isWindowModified());
    QFile::remove(path("plan.rentorrun"));
    QEvent back(QEvent::ActivationChange);
    window->activateWindow();
    QCoreApplication::sendEvent(window.get(), &back);
    settle();
    ASSERT_EQ(answers.failures.size(), 1);
    EXPECT_TRUE(answers.failures[0].contains(path("plan.rentorrun"))) << answers.failures[0].toStdString();
    EXPECT_TRUE(window->isWindowModified()) << "it is in no file any more";
    EXPECT_FALSE(window->close());
    EXPECT_EQ(answers.unsaved_asked, 1);
    EXPECT_EQ(answers.failures.size(), 1) << "once is enough";

    trigger("file.save");
    EXPECT_FALSE(content(path("plan.rentorrun")).isEmpty());
    EXPECT_FALSE(window->isWindowModified());
    QFile::remove(path("plan.rentorrun"));
    EXPECT_FALSE(window->close()) << "seen when it is closed, at the latest";
    EXPECT_EQ(answers.failures.size(), 2);
    EXPECT_EQ(answers.unsaved_asked, 2);
}

TEST_F(WindowTest, otherNamesOfASavedFileAreTold) {
    answers.save_path = path("plan.rentorrun");
    trigger("file.save");
    const QByteArray before = content(path("plan.rentorrun"));
    ASSERT_EQ(link(QFile::encodeName(path("plan.rentorrun")).constData(),
                   QFile::encodeName(path("other.rentorrun")).constData()),
              0);
    type("hosting.usd_per_instance_hour", "$5");
    trigger("file.save");
    ASSERT_EQ(answers.done.size(), 1);
    EXPECT_TRUE(answers.done[0].contains(QStringLiteral("other names")));
    EXPECT_EQ(content(path("other.rentorrun")), before);
    type("hosting.usd_per_instance_hour", "$6");
    trigger("file.save");
    EXPECT_EQ(answers.done.size(), 1) << "now it has one name";
}

TEST_F(WindowTest, whatCouldNotBeOpenedAgainIsNotSaved) {
    answers.save_path = path("plan.rentorrun");
    trigger("file.save");
    const QByteArray before = content(path("plan.rentorrun"));
    core::Scenario large = scenario();
    large.notes = std::string(core::scenario_max_bytes, 'x');
    controller().replace(large, QStringLiteral("notes"));
    trigger("file.save");
    ASSERT_EQ(answers.failures.size(), 1);
    EXPECT_TRUE(answers.failures[0].contains(QStringLiteral("could not be read again")));
    EXPECT_EQ(content(path("plan.rentorrun")), before);
    EXPECT_TRUE(window->isWindowModified());
    large.notes.resize(core::scenario_max_bytes - before.size() - 100);
    controller().replace(large, QStringLiteral("notes"));
    trigger("file.save");
    EXPECT_EQ(answers.failures.size(), 1);
    EXPECT_TRUE(core::read_scenario(content(path("plan.rentorrun")).toStdString()).scenario);
}

// Nobody reads or writes at its other end: whoever opened it would wait for ever.
TEST_F(WindowTest, aPipeIsNeitherOpenedNorWrittenTo) {
    ASSERT_EQ(mkfifo(QFile::encodeName(path("pipe.rentorrun")).constData(), 0600), 0);
    ASSERT_EQ(mkfifo(QFile::encodeName(path("pipe.csv")).constData(), 0600), 0);
    ASSERT_EQ(mkfifo(QFile::encodeName(path("pipe.json")).constData(), 0600), 0);
    EXPECT_FALSE(window->open(path("pipe.rentorrun")));
    ASSERT_EQ(answers.problems.size(), 1u);
    EXPECT_NE(answers.problems[0].message.find("no ordinary file"), std::string::npos);
    EXPECT_EQ(window->open_or_say_why(path("pipe.rentorrun")).size(), 1u);
    for (const char* name : {"pipe.csv", "pipe.json"})
        EXPECT_TRUE(ui::CatalogueImports::is_meant(path(name)));
    answers.open_path = path("pipe.csv");
    trigger("file.import");
    EXPECT_EQ(answers.not_imported.size(), 1u);

    answers.save_path = path("pipe.rentorrun");
    trigger("file.save_as");
    answers.save_path = path("pipe.csv");
    trigger("export.cost_items.csv");
    ASSERT_EQ(mkfifo(QFile::encodeName(path("pipe.md")).constData(), 0600), 0);
    answers.save_path = path("pipe.md");
    trigger("export.report");
    ASSERT_EQ(answers.failures.size(), 3);
    for (const QString& failure : answers.failures)
        EXPECT_TRUE(failure.contains(QStringLiteral("no ordinary file"))) << failure.toStdString();
}

TEST_F(WindowTest, unsavedWorkThatCannotBeReadIsTold) {
    type("hosting.usd_per_instance_hour", "$5");
    start_again();
    const QDir recovery(path("recovery"));
    const QString name = recovery.entryList({QStringLiteral("*.rentorrun")}).value(0);
    ASSERT_FALSE(name.isEmpty());
    write(recovery.filePath(name), "{");
    EXPECT_FALSE(window->offer_left_behind());
    ASSERT_EQ(answers.failures.size(), 1);
    EXPECT_TRUE(answers.failures[0].contains(recovery.filePath(name) + QStringLiteral(":1: ")))
        << answers.failures[0].toStdString();
    EXPECT_EQ(content(recovery.filePath(name)), "{");
}

TEST_F(WindowTest, unsavedWorkIsOfferedAtTheNextStart) {
    answers.save_path = path("plan.rentorrun");
    trigger("file.save");
    type("hosting.usd_per_instance_hour", "$5");
    start_again(); // nobody was asked

    answers.left_behind = ui::Dialogs::LeftBehind::open;
    EXPECT_TRUE(window->offer_left_behind());
    EXPECT_EQ(answers.left_behind_asked, QStringList{QStringLiteral("plan.rentorrun")});
    EXPECT_EQ(scenario().hosting.usd_per_instance_hour, 5);
    EXPECT_TRUE(window->isWindowModified());
    EXPECT_EQ(controller().file_path(), path("plan.rentorrun"));

    start_again(); // taken over, but still in no file
    EXPECT_TRUE(window->offer_left_behind());
    trigger("file.save");
    start_again();
    EXPECT_FALSE(window->offer_left_behind());
    EXPECT_TRUE(content(path("plan.rentorrun")).contains("\"usd_per_instance_hour\": 5"));
}

TEST_F(WindowTest, closingIsADecision) {
    type("hosting.usd_per_instance_hour", "$5");
    answers.unsaved = ui::Dialogs::Unsaved::discard;
    EXPECT_TRUE(window->close());
    start_again();
    EXPECT_FALSE(window->offer_left_behind());
    EXPECT_TRUE(answers.left_behind_asked.isEmpty());
}

TEST_F(WindowTest, theBriefIsExported) {
    answers.save_path = path("brief"); // the ending is added
    trigger("export.report");
    EXPECT_TRUE(content(path("brief.pdf")).startsWith("%PDF-"));
    answers.save_path = path("no/such/folder/brief.md");
    trigger("export.report");
    ASSERT_EQ(answers.failures.size(), 1);
    EXPECT_TRUE(answers.failures[0].contains(QStringLiteral("is not there")));
}

// After a crash: the file is opened by a double click first, then its unsaved work is offered.
TEST_F(WindowTest, recoveredWorkTakesTheTabOfItsFileAndNeverOverwritesANewerOne) {
    answers.save_path = path("plan.rentorrun");
    trigger("file.save");
    controller().set_number(QStringLiteral("traffic.words_per_day"), 4e6);
    settle();
    start_again();
    ASSERT_TRUE(window->open(answers.save_path));
    answers.left_behind = ui::Dialogs::LeftBehind::open;
    EXPECT_TRUE(window->offer_left_behind());
    EXPECT_EQ(controller().tab_count(), 1);
    EXPECT_EQ(scenario().traffic.words_per_day, 4e6);
    trigger("file.save");
    EXPECT_TRUE(answers.failures.isEmpty());
    EXPECT_EQ(answers.changed_on_disk_asked, 0) << "the file is as the work left it";
    EXPECT_FALSE(controller().is_modified());

    controller().set_number(QStringLiteral("traffic.words_per_day"), 5e6);
    settle();
    start_again();
    QFile file(answers.save_path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite)); // a colleague
    QByteArray text = file.readAll();
    const QByteArray theirs = text.replace("\"words_per_day\": 4000000", "\"words_per_day\": 9000000");
    file.resize(0);
    file.write(theirs);
    file.close();
    EXPECT_TRUE(window->offer_left_behind());
    trigger("file.save"); // the answer is to cancel
    EXPECT_EQ(answers.changed_on_disk_asked, 1);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), theirs);
}
