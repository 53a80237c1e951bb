// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalogue_resources.h"
#include "app/commands.h"
#include "app/scenario_input.h"
#include "app/signals.h"
#include "app/standard_input.h"

#include "core/text/escape.h"
#include "core/text/utf8.h"
#include "ui/look/look.h"
#include "ui/window/main_window.h"
#include "ui/words/language.h"
#include "ui/words/money.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QFile>
#include <QIcon>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <functional>

namespace app {

namespace {

// Calls once, as soon as the window is painted: what nobody has to wait for comes after that.
class AfterFirstPaint : public QObject {
  public:
    AfterFirstPaint(QWidget& window, std::function<void()> call) : QObject(&window), m_call(std::move(call)) {
        window.installEventFilter(this);
    }
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint && m_call)
            QTimer::singleShot(0, watched, std::exchange(m_call, {}));
        return QObject::eventFilter(watched, event);
    }

  private:
    std::function<void()> m_call;
};

// For the tests, and to measure how long a start takes to the first paint, until all is painted, and until
// the catalogue is read: the steady clock in microseconds.
void tell_time() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    print(std::to_string(std::chrono::duration_cast<std::chrono::microseconds>(now).count()) + "\n");
}

void process_all_events() {
    while (QCoreApplication::eventDispatcher()->processEvents(QEventLoop::AllEvents)) {
    }
}

// Without one Qt ends the program with a core dump and a page of text.
bool has_display() {
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

bool quits() {
    return qEnvironmentVariableIsSet("RENTORRUN_QUIT_WHEN_PAINTED");
}

// What is told when the window stands.
struct NotOpened {
    QString file;
    std::vector<core::FileProblem> problems;
};

// Qt may quote a path.
void tell_of_qt(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    if (type != QtDebugMsg && type != QtInfoMsg)
        tell(qFormatLogMessage(type, context, text).toStdString());
}

// Standard input is a scenario without a file of its own: saving asks for a name.
void open_standard_input(ui::MainWindow& window, Bytes bytes) {
    auto input = scenario_input_of(std::move(bytes), "-", {});
    for (const std::string& problem : input.problems)
        tell(problem);
    if (input.scenario)
        window.show_scenario(std::move(*input.scenario), {});
}

} // namespace

int run_window(int& argc, char** argv, const CommandLine& command) {
    if (!has_display()) {
        tell("rent-or-run: there is no display to open the window on (neither DISPLAY nor WAYLAND_DISPLAY is "
             "set); "
             "--evaluate, --export and --list need none");
        return wrong_usage;
    }
    qInstallMessageHandler(tell_of_qt);
    QApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(RENTORRUN_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Rent or Run"));
    QGuiApplication::setDesktopFileName(QStringLiteral("rent-or-run"));
    ui::set_up_look();
    ui::use_language(ui::chosen_language());
    ui::use_currency(ui::chosen_currency());
    quit_on_signals();

    // The catalogue is for what is picked, and for some notices: the window stands before it is read.
    ui::MainWindow window(std::make_shared<const core::Catalogue>());
    QStringList files;
    std::vector<NotOpened> not_opened;
    bool reads_standard_input = false;
    const auto add_file = [&](const std::string& name) {
        if (name == "-")
            reads_standard_input = true;
        else if (!core::is_utf8(name)) // it has no way through a QString
            not_opened.push_back(
                {QString::fromStdString(core::visible(name)),
                 {{.message = "has a name that is not UTF-8; only the command line opens it"}}});
        else if (!name.empty())
            files << QFile::decodeName(name.c_str());
    };
    add_file(command.scenario);
    std::ranges::for_each(command.more_scenarios, add_file);
    const bool restored = window.restore_session();
    // The first paint has the reader's scenario, not the article for a moment.
    const bool opened = !files.isEmpty();
    if (opened) {
        const QString first = files.takeFirst();
        if (auto problems = window.open_or_say_why(first); !problems.empty())
            not_opened.push_back({first, std::move(problems)});
        else
            window.controller().evaluate_now();
    }
    const auto when_catalogue_is_read = [&](core::CatalogueRead& read) {
        QApplication::setWindowIcon(QIcon(QStringLiteral(":/desktop/rent-or-run.svg")));
        window.take_catalogue(std::make_shared<const core::Catalogue>(std::move(read.catalogue)));
        window.tell_of_own_catalogue(read.problems);
        const bool brings_work =
            window.offer_left_behind() || restored || !files.isEmpty() || opened || reads_standard_input;
        window.tell_of_session();
        for (const auto& [file, problems] : not_opened)
            window.show_problems(file, problems);
        if (reads_standard_input)
            when_standard_input_ends(
                window, [&window](Bytes bytes) { open_standard_input(window, std::move(bytes)); });
        window.open_all(files);
        if (!brings_work && not_opened.empty() && !quits())
            window.offer_first_case();
    };
    // When the window has made and painted the rest of itself. Some hundredths of a second: no thread's
    // worth.
    QTimer idle;
    idle.setSingleShot(true);
    QObject::connect(&idle, &QTimer::timeout, &window, [&] {
        if (quits())
            tell_time();
        core::CatalogueRead read = read_catalogue_in_force();
        when_catalogue_is_read(read);
        if (!quits())
            return;
        process_all_events();
        tell_time();
        QCoreApplication::exit(0);
    });
    new AfterFirstPaint(window, [&] {
        if (quits())
            tell_time();
        QTimer::singleShot(0, &window, [&] { // the rest of the window is made before
            if (quits())
                process_all_events();
            idle.start();
        });
    });
    window.show();
    return QApplication::exec();
}

} // namespace app
