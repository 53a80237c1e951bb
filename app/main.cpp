// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"
#include "app/commands.h"
#include "app/offers.h"

#include "ui/look/look.h"

#include <QApplication>

#include <string>
#include <vector>

namespace {

// Qt's small talk about the platform is not for a script's standard error.
void only_what_is_wrong(QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type == QtCriticalMsg || type == QtFatalMsg)
        app::tell(text.toStdString());
}

// Drawing without a window: the reader may have no display, and if there is one it is not asked for.
int draw(int argc, char** argv, const app::CommandLine& command, int (*run)(const app::CommandLine&)) {
    qInstallMessageHandler(only_what_is_wrong);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    ui::set_up_look();
    return run(command);
}

} // namespace

int main(int argc, char** argv) {
    const app::Offers offers = app::offers();
    const auto [command, error] =
        app::parse_command_line(std::vector<std::string>(argv + (argc > 0), argv + argc), offers);
    if (!error.empty()) {
        app::tell("rent-or-run: " + error);
        app::tell("Try rent-or-run --help.");
        return app::wrong_usage;
    }
    // They are part of where the user's settings and own catalogue lie, with a window and without.
    QCoreApplication::setOrganizationName(QStringLiteral("rent-or-run"));
    QCoreApplication::setApplicationName(QStringLiteral("rent-or-run"));
    switch (command.mode) {
    case app::Mode::help:
        return app::print(app::help_text(offers));
    case app::Mode::version:
        return app::print("rent-or-run " RENTORRUN_VERSION "\n");
    case app::Mode::evaluate:
        return app::evaluate_scenario(command);
    case app::Mode::compare:
        return app::compare_scenarios(command);
    case app::Mode::find:
        return app::find_plans(command);
    case app::Mode::seek:
        return app::seek_goal(command);
    case app::Mode::check:
        return app::check_scenario(command);
    case app::Mode::list:
        return app::print_catalogue(command);
    case app::Mode::import_rows:
        return app::import_rows(command);
    case app::Mode::export_charts:
        return draw(argc, argv, command, app::export_charts);
    case app::Mode::report:
        return draw(argc, argv, command, app::write_report);
    case app::Mode::window:
        return app::run_window(argc, argv, command);
    }
    return app::wrong_usage;
}
