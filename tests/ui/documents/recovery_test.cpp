// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/recovery.h"

#include "core/files/scenario_file.h"
#include "tests/support/save_child.h"
#include "ui/scenarios/scenario_controller.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace {

int file_count(const QTemporaryDir& folder) {
    return static_cast<int>(QDir(folder.path()).entryList(QDir::Files).size());
}

// A process that keeps one plan after the other until it is killed, somewhere in the midst.
void crash_while_saving(const QString& folder, int milliseconds) {
    QProcess child;
    child.start(QStringLiteral(SAVE_CHILD), {QStringLiteral("keep"), folder});
    ASSERT_TRUE(child.waitForReadyRead(20000)); // it has kept at least one
    QTest::qSleep(milliseconds);
    ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
    ASSERT_TRUE(child.waitForFinished(20000));
    ASSERT_EQ(child.exitStatus(), QProcess::CrashExit);
}

TEST(Recovery, afterAKillAtAnyMomentAWholePlanIsOffered) {
    QRandomGenerator random(20261124);
    int latest = 0;
    for (int round = 0; round < 40; ++round) {
        QTemporaryDir folder;
        crash_while_saving(folder.path(), random.bounded(25));
        ui::Recovery recovery(folder.path());
        const auto found = recovery.left_behind();
        ASSERT_EQ(found.size(), 1U) << round;
        const int number = QString::fromStdString(found[0].scenario.name).mid(5).toInt();
        EXPECT_TRUE(found[0].scenario == test::plan(number)) << found[0].scenario.name;
        EXPECT_EQ(found[0].file_path, test::plan_path(number));
        latest = std::max(latest, number);
        recovery.discard(found[0]);
        EXPECT_TRUE(recovery.left_behind().empty());
        EXPECT_EQ(file_count(folder), 1); // our own lock; the killed one's half-written file went too
    }
    EXPECT_GT(latest, 1); // some were killed while one replaced another
}

TEST(Recovery, whatIsOfferedToOneIsOfferedToNoOther) {
    QTemporaryDir folder;
    crash_while_saving(folder.path(), 0);
    crash_while_saving(folder.path(), 0);
    ui::Recovery first(folder.path());
    {
        ui::Recovery second(folder.path());
        EXPECT_EQ(first.left_behind().size(), 2U);
        EXPECT_TRUE(second.left_behind().empty());
        EXPECT_TRUE(first.left_behind().empty()); // once is enough
    }
    EXPECT_EQ(file_count(folder), 5); // two plans, their locks, our own: nothing is lost by not answering
}

TEST(Recovery, anOpenWindowsWorkIsItsOwn) {
    QTemporaryDir folder;
    ui::Recovery open(folder.path()), other(folder.path());
    ASSERT_TRUE(open.keep(test::plan(1), {}));
    ASSERT_TRUE(other.keep(test::plan(2), {}));
    EXPECT_TRUE(other.left_behind().empty());
    EXPECT_EQ(file_count(folder), 4);
}

TEST(Recovery, aCleanEndLeavesNothing) {
    QTemporaryDir folder;
    {
        ui::Recovery recovery(folder.path());
        ASSERT_TRUE(recovery.keep(test::plan(1), {}));
        EXPECT_EQ(file_count(folder), 2);
        recovery.close();
    }
    EXPECT_EQ(file_count(folder), 0);
}

// The session ends: the program is told to go and asks nobody.
TEST(Recovery, anEndWithoutAQuestionKeepsTheWork) {
    QTemporaryDir folder;
    const auto catalogue = std::make_shared<const core::Catalogue>();
    ui::ScenarioController controller(catalogue);
    controller.load(test::plan(1), QStringLiteral("/plans/one.rentorrun"));
    {
        ui::Recovery recovery(folder.path());
        recovery.follow(controller);
        controller.set_number(QStringLiteral("traffic.words_per_day"), 5e6);
    }
    EXPECT_EQ(file_count(folder), 1);
    ui::Recovery next(folder.path());
    const auto found = next.left_behind();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].scenario.traffic.words_per_day, 5e6);
    EXPECT_EQ(found[0].file_path, QStringLiteral("/plans/one.rentorrun"));
    next.discard(found[0]);
    EXPECT_EQ(file_count(folder), 1);
}

TEST(Recovery, afterADecisionNothingIsKept) {
    QTemporaryDir folder;
    const auto catalogue = std::make_shared<const core::Catalogue>();
    ui::ScenarioController controller(catalogue);
    controller.load(test::plan(1), {});
    {
        ui::Recovery recovery(folder.path());
        recovery.follow(controller);
        controller.set_number(QStringLiteral("traffic.words_per_day"), 5e6);
        recovery.close(); // the changes are not wanted
        controller.set_number(QStringLiteral("traffic.words_per_day"), 6e6);
    }
    EXPECT_EQ(file_count(folder), 0);
}

TEST(Recovery, keepsForeignKeysAndTellsItsOwnApart) {
    QTemporaryDir folder;
    crash_while_saving(folder.path(), 0);
    ui::Recovery recovery(folder.path());
    const auto found = recovery.left_behind();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found[0].scenario.extensions.empty());
    EXPECT_LT(found[0].kept_at.secsTo(QDateTime::currentDateTime()), 60);
}

TEST(Recovery, aFileThatCannotBeReadIsNeitherOfferedNorRemoved) {
    QTemporaryDir folder;
    crash_while_saving(folder.path(), 0);
    const QString name = QDir(folder.path()).entryList({QStringLiteral("*.rentorrun")}).value(0);
    QFile file(folder.filePath(name));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("{\"format\": \"rent-or-run\", \"version\": 99}");
    file.close();
    ui::Recovery recovery(folder.path());
    EXPECT_TRUE(recovery.left_behind().empty());
    EXPECT_TRUE(QFile::exists(folder.filePath(name)));
    ASSERT_EQ(recovery.unreadable().size(), 1);
    EXPECT_TRUE(recovery.unreadable()[0].startsWith(folder.filePath(name)))
        << recovery.unreadable()[0].toStdString();
    EXPECT_TRUE(recovery.unreadable()[0].contains(QStringLiteral("newer version")));
    QFile::remove(folder.filePath(name));
    EXPECT_TRUE(recovery.left_behind().empty());
    EXPECT_TRUE(recovery.unreadable().isEmpty());
}

// A scenario that was opened from a recovery file has the key already.
TEST(Recovery, workThatHoldsItsKeyAlreadyIsOffered) {
    QTemporaryDir folder;
    core::Scenario plan = test::plan(1);
    plan.extensions.push_back({"x-recovery-of", "[\"other.rentorrun\"]"});
    const auto catalogue = std::make_shared<const core::Catalogue>();
    ui::ScenarioController controller(catalogue);
    controller.load(plan, QStringLiteral("/plans/one.rentorrun"));
    {
        ui::Recovery recovery(folder.path());
        recovery.follow(controller);
        controller.set_number(QStringLiteral("traffic.words_per_day"), 5e6);
    }
    ui::Recovery next(folder.path());
    const auto found = next.left_behind();
    ASSERT_EQ(found.size(), 1U) << next.unreadable().join(QLatin1Char('\n')).toStdString();
    EXPECT_EQ(found[0].scenario.extensions, plan.extensions);
    EXPECT_EQ(found[0].file_path, QStringLiteral("/plans/one.rentorrun"));
}

TEST(Recovery, whatCouldNotBeReadAgainIsNotWritten) {
    QTemporaryDir folder;
    ui::Recovery recovery(folder.path());
    QSignalSpy failed(&recovery, &ui::Recovery::failed);
    core::Scenario plan = test::plan(1);
    plan.notes = std::string(core::scenario_max_bytes, 'x');
    EXPECT_FALSE(recovery.keep(plan, {}));
    ASSERT_EQ(failed.size(), 1);
    EXPECT_TRUE(failed[0][0].toString().contains(QStringLiteral("could not be read again")));
    EXPECT_EQ(file_count(folder), 1); // our lock
}

TEST(Recovery, followsTheControllerWhileItIsUnsaved) {
    QTemporaryDir folder;
    const auto catalogue = std::make_shared<const core::Catalogue>();
    ui::ScenarioController controller(catalogue);
    controller.load(test::plan(1), QStringLiteral("/plans/one.rentorrun"));
    ui::Recovery recovery(folder.path());
    recovery.follow(controller);
    EXPECT_EQ(file_count(folder), 1); // nothing to keep

    controller.set_number(QStringLiteral("traffic.words_per_day"), 5e6);
    EXPECT_TRUE(QTest::qWaitFor([&] { return file_count(folder) == 2; }, 5000));
    controller.mark_saved(QStringLiteral("/plans/one.rentorrun"), QStringLiteral("2026-11-24T10:00:00Z"));
    EXPECT_EQ(file_count(folder), 1);
    controller.undo_stack().undo(); // differs from the file again
    EXPECT_TRUE(QTest::qWaitFor([&] { return file_count(folder) == 2; }, 5000));
    controller.load(test::plan(2), {});
    EXPECT_EQ(file_count(folder), 1);
    controller.mark_unsaved(); // taken over from a crash, in no file yet
    EXPECT_TRUE(QTest::qWaitFor([&] { return file_count(folder) == 2; }, 5000));
}

TEST(Recovery, saysOnceThatItCannotKeep) {
    QTemporaryDir folder;
    ui::Recovery recovery(folder.path());
    QSignalSpy failed(&recovery, &ui::Recovery::failed);
    QDir(folder.path()).removeRecursively(); // Qt warns of the lock that went with it
    EXPECT_FALSE(recovery.keep(test::plan(1), {}));
    EXPECT_FALSE(recovery.keep(test::plan(2), {}));
    ASSERT_EQ(failed.size(), 1);
    EXPECT_TRUE(failed[0][0].toString().contains(QStringLiteral("is not there")));
    QDir().mkpath(folder.path());
    EXPECT_TRUE(recovery.keep(test::plan(3), {}));
}

} // namespace
