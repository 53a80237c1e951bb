// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios from the command line: files, many of them, and what came through a pipe.
#include "tests/support/window_fixture.h"

#include "core/files/scenario_file.h"

#include <QFile>

TEST_F(WindowTest, whatIsOpenBeforeTheFirstPaintNeedsNoWord) {
    EXPECT_EQ(window->open_or_say_why(path("not there.rentorrun")).size(), 1u);
    QFile broken(path("broken.rentorrun"));
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly) && broken.write("{") == 1);
    broken.close();
    EXPECT_EQ(window->open_or_say_why(path("broken.rentorrun")).size(), 1u);
    EXPECT_TRUE(answers.problems.empty()) << "it is told later, on the window";
    answers.save_path = path("plan.rentorrun");
    trigger("file.save_as");
    trigger("file.close");
    EXPECT_TRUE(window->open_or_say_why(path("plan.rentorrun")).empty());
    EXPECT_EQ(controller().file_path(), path("plan.rentorrun"));
}

TEST_F(WindowTest, whatCameThroughAPipeIsSavedNowhereYet) {
    ASSERT_TRUE(window->show_scenario(scenario(), {}));
    EXPECT_TRUE(window->isWindowModified());
    EXPECT_FALSE(window->close());
    EXPECT_EQ(answers.unsaved_asked, 1);
}

TEST_F(WindowTest, aFileLargerThanAnyScenarioIsNotReadWhole) {
    QFile large(path("large.rentorrun"));
    ASSERT_TRUE(large.open(QIODevice::WriteOnly) && large.resize(70'000'000));
    EXPECT_FALSE(window->open(large.fileName()));
    ASSERT_EQ(answers.problems.size(), 1u);
    EXPECT_NE(answers.problems[0].message.find("is larger than"), std::string::npos)
        << answers.problems[0].message;
}

TEST_F(WindowTest, ofMoreFilesThanThereIsRoomForItIsToldOnce) {
    QStringList paths;
    for (int number = 0; number < 3 * ui::Document::most_tabs; ++number) {
        QFile file(folder.filePath(QStringLiteral("%1.rentorrun").arg(number)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(core::write_scenario(scenario())));
        paths << file.fileName();
    }
    window->open_all(paths);
    EXPECT_EQ(controller().tab_count(), ui::Document::most_tabs);
    EXPECT_EQ(answers.failures.size(), 1);
}
