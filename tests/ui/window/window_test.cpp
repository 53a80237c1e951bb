// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window_fixture.h"

#include "tests/support/catalogue_resources.h"

#include "ui/words/language.h"

#include <QApplication>
#include <QSettings>
#include <QTimer>

const core::Catalogue& shipped_catalogue() {
    return test::shipped_catalogue();
}

void WindowTest::SetUp() {
    // Every test starts without recent files, and none writes into the reader's own settings.
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    start_again();
}

void WindowTest::start_again() {
    window.reset();
    window =
        std::make_unique<ui::MainWindow>(std::make_shared<const core::Catalogue>(shipped_catalogue()),
                                         nullptr, std::make_unique<FakeDialogs>(answers), path("recovery"));
    window->resize(1280, 800);
    window->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(window.get()));
    QApplication::setActiveWindow(window.get());
    settle();
}

void WindowTest::TearDown() {
    window.reset();
    ui::use_language(QStringLiteral("C")); // whatever the test spoke
    QSettings().sync();                    // while its folder is still there
}

void WindowTest::settle() {
    for (int turn = 0; turn < 3; ++turn)
        QApplication::processEvents();
}

void change_theme(const ui::Theme& theme) {
    // Qt tells widgets of a new palette only while the application runs.
    QTimer::singleShot(0, qApp, [&theme] {
        QApplication::setPalette(ui::palette_for(theme));
        QTimer::singleShot(0, qApp, [] { QApplication::exit(); });
    });
    QApplication::exec();
}

void WindowTest::drag(const char* path, double value, int steps) {
    ui::NumberSlider* handle = slider(path);
    const QPoint from = handle->handle_centre();
    const QPoint to = handle->handle_centre_at(value);
    QTest::mousePress(handle, Qt::LeftButton, {}, from);
    for (int step = 1; step <= steps; ++step) {
        QTest::mouseMove(handle, from + (to - from) * step / steps);
        settle();
    }
    QTest::mouseRelease(handle, Qt::LeftButton, {}, to);
    settle();
}

void WindowTest::type(const char* path, const char* text, Qt::Key key) {
    ui::NumberField* edit = field(path);
    edit->setFocus();
    settle();
    edit->selectAll();
    QTest::keyClicks(edit, QString::fromUtf8(text));
    QTest::keyClick(edit, key);
    settle();
}
