// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/documents/recovery.h"
#include "ui/files/read_scenario_file.h"
#include "ui/scenarios/ready_made.h"
#include "ui/scenarios/scenario_controller.h"

#include <QObject>
#include <QStringList>

namespace ui {

// The open scenarios as files: new, open, save, close, the question about unsaved changes.
class Document : public QObject {
    Q_OBJECT

  public:
    // As many as are open at once.
    static constexpr int most_tabs = 20;

    // The window is what dialogs stand on.
    Document(ScenarioController& controller, Dialogs& dialogs, QWidget& window);

    // In a tab of its own, unless the file is open already or the active tab is a ready-made scenario that
    // nobody has touched. False where it was not opened; the user has been told why and all is as it was.
    bool open(const QString& path);
    // The same for the time before the window stands: what is wrong with the file, and nobody has been told
    // anything yet. Empty: it is open.
    std::vector<core::FileProblem> open_or_say_why(const QString& path);
    // Into the tab that every window begins with, or into one more.
    enum class Where { spare_tab, new_tab, active_tab };
    // The tabs of a session, for the time before the window stands: nobody is told anything, and the recent
    // files stay as they are. What is wrong with a file; empty: it is open.
    std::vector<core::FileProblem> restore_file(const QString& path, Where where);
    void restore_kept(const UnsavedWork& work, Where where);
    // One after the other, until there is no room, which is told once.
    void open_all(const QStringList& paths);
    void ask_and_open();
    // A ready-made scenario in a new tab: a document of its own that has no file yet.
    bool open_ready_made(const QString& resource_path);
    // Five questions, and a scenario of the answers; false: skipped, and all is as it was.
    bool ask_my_case();
    // The article in place of what the active tab holds.
    void start_anew();
    // A scenario from elsewhere; the path is where it will be saved. Into the tab of that file if nothing is
    // lost there; beside changes of that file it has none. `stamp`: of the file when the scenario was read
    // from it or written to it; without one, saving asks before it replaces a file.
    bool show(core::Scenario scenario, QString path, const std::optional<FileStamp>& stamp = {});

    // The same beside all that is open; it is saved nowhere yet.
    bool show_in_new_tab(core::Scenario scenario);

    bool save();
    bool save_as();
    // Asks where there is something to lose; false: it stays. In place of the last one comes the article.
    bool close_tab(int tab);
    // Asks about each tab in which there is something to lose, showing it; false: somebody wants to stay.
    bool may_quit();

    // Of files that are not there any more, once each: what was opened from them is then saved nowhere.
    void tell_of_vanished_files();

    void edit_name_and_notes();
    void edit_range(const QString& path);
    // All ranges of the scenario in one list, to be read.
    void show_ranges();
    void draw_week(const QString& path);
    QString name() const { return shown_name(m_controller.active()); }

  private:
    bool has_room(Where where);
    bool read(const QString& path, Where where);
    void place(ScenarioFileRead file, const QString& path, Where where);
    void place(core::Scenario scenario, const QString& path, std::optional<FileStamp> stamp, Where where);
    QString ask_path();
    bool save_to(const QString& path);
    bool write(const QString& path);
    bool write_file(const QString& path, const QByteArray& text, QString* error);
    bool may_close(int tab);
    bool is_in_another_tab(const QString& path);

    ScenarioController& m_controller;
    Dialogs& m_dialogs;
    QWidget& m_window;
};

} // namespace ui
