// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalogue_resources.h"
#include "app/commands.h"
#include "app/scenario_input.h"
#include "app/signals.h"

#include "core/scenario_file.h"
#include "ui/fonts.h"
#include "ui/language.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QTimer>

namespace app {

namespace {

// Ends the program once the window has been painted: for the tests, and to measure how long a start takes.
class QuitAfterFirstPaint : public QObject {
  public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, qApp, [] { QCoreApplication::exit(0); });
        return QObject::eventFilter(watched, event);
    }
};

// Without one Qt ends the program with a core dump and a page of text.
bool has_display() {
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

// Standard input and pictures are a scenario without a file of its own: saving asks for a name.
bool open(ui::MainWindow& window, const CommandLine& command) {
    if (command.scenario != "-")
        return window.open(QFile::decodeName(command.scenario.c_str()));
    auto input = read_scenario_input(command.scenario, {});
    for (const std::string& problem : input.problems)
        tell(problem);
    if (input.scenario)
        window.show_scenario(std::move(*input.scenario), {});
    return input.scenario.has_value();
}

} // namespace

void set_up_look() {
    for (const char* face :
         {":/fonts/Inter-Regular.otf", ":/fonts/Inter-SemiBold.otf", ":/fonts/Inter-Bold.otf"})
        QFontDatabase::addApplicationFont(QString::fromLatin1(face));
    QFont font = QApplication::font(); // keeps the reader's own size
    font.setFamilies(ui::typefaces());
    QApplication::setFont(font);
    QApplication::setStyle(QStringLiteral("Fusion"));
}

int run_window(int& argc, char** argv, const CommandLine& command) {
    if (!has_display()) {
        tell("rent-or-run: there is no display to open the window on (neither DISPLAY nor WAYLAND_DISPLAY is "
             "set); "
             "--evaluate, --export and --list need none");
        return wrong_usage;
    }
    QApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(RENTORRUN_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Rent or Run"));
    QGuiApplication::setDesktopFileName(QStringLiteral("rent-or-run"));
    set_up_look();
    ui::use_language(ui::chosen_language());
    quit_on_signals();

    const core::Catalogue catalogue = catalogue_in_force();
    ui::MainWindow window(catalogue);
    QuitAfterFirstPaint painted;
    if (qEnvironmentVariableIsSet("RENTORRUN_QUIT_AFTER_FIRST_PAINT"))
        window.installEventFilter(&painted);
    window.show();
    // Once the window stands, so that what is wrong with the file is told on it.
    QTimer::singleShot(0, &window, [&] {
        if (!window.offer_left_behind() && !command.scenario.empty())
            open(window, command);
    });
    return QApplication::exec();
}

} // namespace app
