// SPDX-License-Identifier: GPL-3.0-or-later
// The window of the real program: it starts, paints and ends in order.
#include "program.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

#include <sys/stat.h>

namespace {

// Settings and recovery files of its own.
struct Home {
    QTemporaryDir folder;
    QProcessEnvironment environment = test::bare_environment();
    Home() {
        for (const char* name :
             {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QLatin1String(name), folder.path());
    }
};

TEST(Window, startsPaintsAndEndsOnAnXServer) {
    if (QStandardPaths::findExecutable("xvfb-run").isEmpty())
        GTEST_SKIP() << "xvfb-run is not installed";
    Home home;
    home.environment.insert("RENTORRUN_QUIT_WHEN_PAINTED", "1");
    for (const QStringList& file : {QStringList{}, QStringList{test::data_file("version1.rentorrun")}}) {
        const auto ended =
            test::run("xvfb-run", QStringList{"-a", "-s", "-screen 0 1280x800x24", PROGRAM} + file, {},
                      home.environment);
        EXPECT_EQ(ended.exit_code, 0) << ended.err.toStdString();
        // When the first paint was, when all of the window stood, and when it had the catalogue.
        const QList<QByteArray> times = ended.out.trimmed().split('\n');
        ASSERT_EQ(times.size(), 3) << ended.out.toStdString();
        EXPECT_GT(times[0].toLongLong(), 0);
        EXPECT_GE(times[1].toLongLong(), times[0].toLongLong());
        EXPECT_GT(times[2].toLongLong(), times[1].toLongLong());
    }
}

// Started in a home of its own, offscreen.
struct Running {
    Home home;
    QProcess program;
    explicit Running(const QStringList& arguments) {
        home.environment.insert("QT_QPA_PLATFORM", "offscreen");
        program.setProcessEnvironment(home.environment);
        program.start(QStringLiteral(PROGRAM), arguments);
        EXPECT_TRUE(program.waitForStarted());
        QThread::sleep(2);
        EXPECT_EQ(program.state(), QProcess::Running) << program.readAllStandardError().toStdString();
    }
    void end_in_order() {
        program.terminate();
        ASSERT_TRUE(program.waitForFinished(9'000)) << "it hangs until it is killed";
        EXPECT_EQ(program.exitStatus(), QProcess::NormalExit);
        EXPECT_EQ(program.exitCode(), 0) << program.readAllStandardError().toStdString();
    }
};

TEST(Window, endsInOrderOnSigterm) {
    Running(QStringList{test::article()}).end_in_order();
}

// Nobody ever writes into it.
TEST(Window, aPipeAmongTheFilesHoldsUpNothing) {
    QTemporaryDir folder;
    const QByteArray pipe = QFile::encodeName(folder.filePath("pipe.rentorrun"));
    ASSERT_EQ(mkfifo(pipe.constData(), 0600), 0);
    Running(QStringList{QFile::decodeName(pipe)}).end_in_order();
}

TEST(Window, standardInputThatNeverEndsHoldsUpNothing) {
    Running(QStringList{"-"}).end_in_order();
}

TEST(Window, aScenarioFromStandardInputIsShownWhenItEnds) {
    Running running(QStringList{"-"});
    running.program.write("{ no scenario");
    running.program.closeWriteChannel();
    running.program.setReadChannel(QProcess::StandardError);
    QByteArray told;
    while (!told.contains(": a key in quotes is expected\n") && running.program.waitForReadyRead(9'000))
        told += running.program.readAllStandardError();
    EXPECT_TRUE(told.contains(": a key in quotes is expected\n")) << told.toStdString();
    running.end_in_order();
}

} // namespace
