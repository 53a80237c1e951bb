// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the window in every state worth looking at: screenshots DIR [part of a name].
#include "shots.h"

#include "tests/support/catalogue_resources.h"

#include "ui/look/look.h"
#include "ui/look/theme.h"
#include "ui/window/main_window.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

namespace {

using ui::MainWindow;

bool take(const Shot& shot, const core::CataloguePtr& catalogue, const QDir& folder) {
    QApplication::setPalette(ui::palette_for(shot.dark ? ui::dark_theme() : ui::light_theme()));
    QApplication::setFont(ui::font_of_pixels(qRound(13 * shot.text)));
    ui::use_language(QLatin1String(shot.language));
    const QTemporaryDir recovery; // what a shot changes is nobody's work
    MainWindow window(catalogue, nullptr, ui::native_dialogs(), recovery.path());
    window.resize(shot.size);
    window.show();
    for (int turn = 0; turn < 3; ++turn)
        QApplication::processEvents();
    if (shot.prepare)
        shot.prepare(window);
    for (int turn = 0; turn < 10; ++turn)
        QApplication::processEvents(QEventLoop::AllEvents, 50);
    window.resize(shot.size);
    for (int turn = 0; turn < 10; ++turn)
        QApplication::processEvents(QEventLoop::AllEvents, 50);
    const QString path = folder.filePath(QString::fromStdString(shot.name) + QStringLiteral(".png"));
    QWidget* seen = shot.look_at ? shot.look_at(window) : &window;
    for (int turn = 0; turn < 3; ++turn)
        QApplication::processEvents();
    const bool saved = seen && seen->grab().save(path);
    QTextStream(stdout) << (saved ? "" : "FAILED ") << path << ' ' << window.width() << 'x' << window.height()
                        << '\n';
    return saved;
}

} // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale::c());
    QApplication app(argc, argv);
    ui::set_up_look();
    QApplication::setApplicationName(QStringLiteral("rent-or-run-tests"));
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2 || arguments[1].startsWith(QLatin1Char('-'))) {
        QTextStream(stderr) << "usage: screenshots DIR [part of a name]\n";
        return 2;
    }
    const QDir folder(arguments[1]);
    folder.mkpath(QStringLiteral("."));
    bool good = true;
    const auto catalogue = std::make_shared<const core::Catalogue>(test::shipped_catalogue());
    for (const Shot& shot : all_shots())
        if (arguments.size() < 3 || QString::fromStdString(shot.name).contains(arguments[2]))
            good = take(shot, catalogue, folder) && good;
    return good ? 0 : 1;
}
