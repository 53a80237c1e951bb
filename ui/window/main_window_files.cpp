// SPDX-License-Identifier: GPL-3.0-or-later
// The window's part that takes what comes from outside: files, drops, work that was left behind.
#include "ui/window/main_window.h"

#include "ui/words/translate.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QSettings>
#include <QTimer>
#include <QUrl>

#include <utility>

namespace ui {

namespace {

QStringList dropped_files(const QMimeData& data) {
    QStringList files;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    return files;
}

// A damaged file may have hundreds of problems.
QString first_lines(const QStringList& lines) {
    constexpr qsizetype most = 6;
    return lines.mid(0, most).join(QLatin1Char('\n')) +
           (lines.size() > most ? QStringLiteral("\n…") : QString());
}

} // namespace

bool MainWindow::open(const QString& path) {
    return m_document->open(path);
}

bool MainWindow::show_scenario(core::Scenario scenario, const QString& path) {
    if (!m_document->show(std::move(scenario), path))
        return false;
    if (path.isEmpty())
        m_controller.mark_unsaved();
    return true;
}

void MainWindow::open_all(const QStringList& paths) {
    m_document->open_all(paths);
}

std::vector<core::FileProblem> MainWindow::open_or_say_why(const QString& path) {
    return m_document->open_or_say_why(path);
}

void MainWindow::show_problems(const QString& path, const std::vector<core::FileProblem>& problems) {
    m_dialogs->show_problems(this, path, problems);
}

std::vector<UnsavedWork>& MainWindow::left_behind() {
    if (!m_left_behind)
        m_left_behind = recovery().left_behind();
    return *m_left_behind;
}

// One by one; what there is no room for is asked about at the next start.
bool MainWindow::offer_left_behind() {
    bool opened = false;
    const auto found = std::exchange(left_behind(), {});
    if (const QStringList& unreadable = recovery().unreadable(); !unreadable.isEmpty())
        m_dialogs->show_failure(this, tr("Unsaved work cannot be read"),
                                tr("An earlier run left it behind. It stays where it is:") +
                                    QStringLiteral("\n\n") + first_lines(unreadable));
    for (const UnsavedWork& work : found) {
        const QString name =
            work.file_path.isEmpty() ? to_qt(work.scenario.name) : QFileInfo(work.file_path).fileName();
        const auto answer = m_dialogs->ask_left_behind(this, name, work.kept_at);
        if (answer == Dialogs::LeftBehind::later)
            continue;
        if (answer == Dialogs::LeftBehind::open) {
            if (!m_document->show(work.scenario, work.file_path, work.stamp))
                break;
            opened = true;
            m_controller.mark_changed(work.was);
            m_controller.mark_unsaved();
            if (!recovery().keep(m_controller.active()))
                continue; // not before there is a new file
        }
        recovery().discard(work);
    }
    return opened;
}

void MainWindow::offer_first_case() {
    QSettings settings;
    const bool first = settings.allKeys().isEmpty();
    settings.setValue(QStringLiteral("started"), true);
    if (first)
        m_document->ask_my_case();
}

void MainWindow::tell_of_own_catalogue(const std::vector<std::string>& problems) {
    if (problems.empty())
        return;
    QStringList lines;
    for (const std::string& problem : problems)
        lines << to_qt(problem);
    m_dialogs->show_failure(this, tr("Your own catalogue is left out"),
                            tr("These files of your own prices and models cannot be read. The program works "
                               "without them; nothing in them is changed.") +
                                QStringLiteral("\n\n") + first_lines(lines));
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!dropped_files(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QStringList paths = dropped_files(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    // What it asks and tells would hold up the program that they were dragged from.
    QTimer::singleShot(0, this, [this, paths] { take(paths); });
}

void MainWindow::take(const QStringList& dropped) {
    QStringList scenarios;
    for (const QString& path : dropped)
        if (CatalogueImports::is_meant(path))
            m_imports->import(path);
        else
            scenarios << path;
    m_document->open_all(scenarios);
}

} // namespace ui
