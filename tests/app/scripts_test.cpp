// SPDX-License-Identifier: GPL-3.0-or-later
// app/run and tests/run: run again they have nothing to do, and they say nothing then.
#include "program.h"

#include <gtest/gtest.h>

#include <QDateTime>
#include <QFileInfo>
#include <QTemporaryDir>

namespace {

test::Ended bash(const QString& script) {
    return test::run("bash", {"-c", "set -euo pipefail; cd /; " + script});
}

TEST(Scripts, againThereIsNothingToInstallConfigureOrBuild) {
    const auto built = QFileInfo(PROGRAM).lastModified();
    const auto ended = bash("source '" SOURCE_DIR "/app/build.sh'; "
                            "install_missing \"${build_packages[@]}\" \"${test_packages[@]}\"; "
                            "configure " BUILD_PRESET "; build " BUILD_PRESET " rent-or-run");
    EXPECT_EQ(ended.exit_code, 0);
    EXPECT_EQ(ended.out, "");
    EXPECT_EQ(ended.err, "");
    EXPECT_EQ(QFileInfo(PROGRAM).lastModified(), built);
}

TEST(Scripts, withoutADisplayTheWindowIsRefusedBeforeTheBuild) {
    const auto ended = bash("'" SOURCE_DIR "/app/run'");
    EXPECT_EQ(ended.exit_code, 2);
    EXPECT_TRUE(ended.err.contains("no display")) << ended.err.toStdString();
    EXPECT_TRUE(ended.out.isEmpty());
}

TEST(Scripts, anUnknownSuiteListsTheKnown) {
    for (const char* name : {"frobnicate", "../app", "core"}) {
        const auto ended = bash("'" SOURCE_DIR "/tests/run' " + QLatin1String(name));
        EXPECT_EQ(ended.exit_code, 2);
        EXPECT_TRUE(ended.err.contains("accuracy")) << ended.err.toStdString();
    }
}

// The program, its entry in the menus and the scenario file's kind, each where desktops look for it.
TEST(Scripts, theProgramIsInstalledWithItsDesktopFiles) {
    QTemporaryDir prefix;
    const auto ended = bash("cmake --install '" BUILD_DIR "' --prefix '" + prefix.path() + "'");
    ASSERT_EQ(ended.exit_code, 0) << ended.err.toStdString();
    const auto installed = [&](const char* file) { return prefix.filePath(QLatin1String(file)); };
    EXPECT_EQ(test::run(installed("bin/rent-or-run"), {"--version"}).exit_code, 0);
    EXPECT_TRUE(QFileInfo::exists(installed("share/icons/hicolor/scalable/apps/rent-or-run.svg")));
    EXPECT_TRUE(QFileInfo::exists(installed("share/bash-completion/completions/rent-or-run")));
    EXPECT_TRUE(QFileInfo::exists(installed("share/man/man1/rent-or-run.1.gz")));
    EXPECT_TRUE(QFileInfo::exists(installed("share/doc/rent-or-run/LICENSE")));
    EXPECT_TRUE(QFileInfo::exists(installed("share/doc/rent-or-run/changelog.gz")));

    const QByteArray kind = test::bytes_of(installed("share/mime/packages/rent-or-run.xml"));
    EXPECT_TRUE(kind.contains("glob pattern=\"*.rentorrun\"")) << kind.toStdString();
    EXPECT_TRUE(kind.contains("type=\"application/x-rent-or-run+json\""));
    const QByteArray entry = test::bytes_of(installed("share/applications/rent-or-run.desktop"));
    EXPECT_TRUE(entry.contains("\nMimeType=application/x-rent-or-run+json;\n")) << entry.toStdString();
    EXPECT_TRUE(entry.contains("\nExec=rent-or-run %F\n"));
    EXPECT_TRUE(entry.contains("\nIcon=rent-or-run\n"));
}

} // namespace
