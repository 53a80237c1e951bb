// SPDX-License-Identifier: GPL-3.0-or-later
// The window's part that comes back as it was: tabs, their unsaved work, the place on the screen.
#include "ui/window/main_window.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int before_writing_ms = 1000;

// Work that no file has: changes, and what came from a picture or a page.
bool is_to_be_kept(const OpenScenario& open) {
    return open.is_modified() || (open.file_path.isEmpty() && !open.ready_made);
}

} // namespace

bool MainWindow::restore_session() {
    m_session = std::make_unique<Session>(m_recovery_folder);
    m_session_due.setSingleShot(true);
    m_session_due.setInterval(before_writing_ms);
    connect(&m_session_due, &QTimer::timeout, this, [this] { write_session(false); });
    connect(&m_controller, &ScenarioController::document_changed, &m_session_due,
            qOverload<>(&QTimer::start));
    m_session_due.start();
    if (!restores_session())
        return false;
    const auto last = m_session->last();
    bool opened = false;
    if (last) {
        SessionState opening = *last;
        opening.opening = true;
        m_session->write(opening);
        if (restoreGeometry(last->geometry))
            setWindowState(windowState() & ~Qt::WindowFullScreen); // that is the presentation's
        if (!last->opening)
            opened = open_tabs_of(*last);
        m_menus.working->setChecked(last->working);
    }
    return opened;
}

bool MainWindow::open_tabs_of(const SessionState& last) {
    bool any = false;
    int active = 0, place = 0;
    for (const SessionTab& tab : last.tabs) {
        const auto where = any ? Document::Where::new_tab : Document::Where::spare_tab;
        if (place < Document::most_tabs && open_tab_of(tab, where, last.ended)) {
            any = true;
            m_controller.put_in_portfolio(m_controller.active_tab(), tab.in_portfolio);
            if (place <= last.active)
                active = m_controller.tab_count() - 1;
        }
        ++place;
    }
    m_controller.activate(active);
    m_controller.evaluate_now(); // the first paint has it
    return any;
}

// What was kept comes back where the program ended in order; else it is asked about later.
bool MainWindow::open_tab_of(const SessionTab& tab, Document::Where where, bool with_kept) {
    if (!tab.kept.isEmpty()) {
        auto& found = left_behind();
        const auto work = std::ranges::find(found, tab.kept, &UnsavedWork::key);
        if (work != found.end() && with_kept) {
            m_document->restore_kept(*work, where);
            if (recovery().keep(m_controller.active()))
                recovery().discard(*work);
            found.erase(work);
            return true;
        }
        if (work != found.end())
            return false;
    }
    const QString path = tab.ready_made.isEmpty() ? tab.file : tab.ready_made;
    if (path.isEmpty())
        return false;
    if (!QFileInfo::exists(path)) {
        m_vanished << QDir::toNativeSeparators(path);
        return false;
    }
    auto problems = m_document->restore_file(path, where);
    const bool opened = problems.empty();
    if (!opened)
        m_not_restored.emplace_back(path, std::move(problems));
    return opened;
}

void MainWindow::tell_of_session() {
    if (const QStringList vanished = std::exchange(m_vanished, {}); !vanished.isEmpty())
        m_dialogs->show_failure(this, tr("Not there any more"),
                                tr("These files were open when the program ended. They were deleted or moved "
                                   "since, and nothing in "
                                   "them was unsaved.") +
                                    QStringLiteral("\n\n") + vanished.join(QLatin1Char('\n')));
    for (const auto& [path, problems] : std::exchange(m_not_restored, {}))
        show_problems(path, problems);
}

SessionState MainWindow::session_state(bool ended) const {
    SessionState state{.tabs = {},
                       .active = m_controller.active_tab(),
                       .geometry = saveGeometry(),
                       .working = m_menus.working->isChecked(),
                       .ended = ended,
                       .opening = false};
    for (const auto& open : m_controller.tabs()) {
        state.tabs.push_back({.file = open->file_path,
                              .ready_made = open->ready_made ? open->ready_made_path : QString(),
                              .kept = is_to_be_kept(*open) ? m_recovery->key(open->id) : QString(),
                              .in_portfolio = open->in_portfolio});
    }
    return state;
}

bool MainWindow::write_session(bool ended) {
    if (!m_session || m_closed || !m_recovery || !restores_session() || !m_session->is_ours())
        return false;
    return m_session->write(session_state(ended));
}

// Everything is on the disk and comes back: nobody need be asked.
bool MainWindow::keep_session() {
    if (!m_session || !restores_session() || !m_session->is_ours())
        return false;
    m_controller.finish_editing();
    for (const auto& open : m_controller.tabs()) {
        if (is_to_be_kept(*open) && !recovery().keep(*open))
            return false;
    }
    return write_session(true);
}

} // namespace ui
