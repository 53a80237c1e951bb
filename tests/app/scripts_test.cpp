// SPDX-License-Identifier: GPL-3.0-or-later
// app/run and tests/run: run again they have nothing to do, and they say nothing then.
#include "program.h"

#include <gtest/gtest.h>

#include <QDateTime>
#include <QFileInfo>

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

} // namespace
