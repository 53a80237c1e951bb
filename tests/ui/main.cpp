// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/look.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLocale>
#include <QStandardPaths>

// One application for all tests; the same look on every machine.
int main(int argc, char** argv) {
    ::testing::InitGoogleTest(&argc, argv);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true); // no test reads or writes the reader's own settings
    QLocale::setDefault(QLocale::c());
    QApplication app(argc, argv);
    ui::set_up_look();
    QApplication::setApplicationName("rent-or-run-tests");
    QApplication::setFont(ui::font_of_pixels(13));
    return RUN_ALL_TESTS();
}
