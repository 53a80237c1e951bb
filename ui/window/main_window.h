// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/documents/catalogue_imports.h"
#include "ui/documents/chart_exports.h"
#include "ui/documents/document.h"
#include "ui/documents/recovery.h"
#include "ui/documents/session.h"
#include "ui/scenarios/scenario_controller.h"
#include "ui/window/menus.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace ui {

class ChartGrid;
class ChartView;
class InputPanel;
class StatusLine;
class TabBar;
class VerdictBar;
class WorkingView;

// Wiring only: puts the parts in their places and connects them to the controller.
class MainWindow : public QMainWindow {
    Q_OBJECT

  public:
    // Shows the article's scenario until something else is opened. The catalogue must outlive the window.
    explicit MainWindow(core::CataloguePtr catalogue, QWidget* parent = nullptr,
                        std::unique_ptr<Dialogs> dialogs = native_dialogs(),
                        const QString& recovery_folder = Recovery::default_folder());
    ~MainWindow() override;

    // In a tab of its own where one is needed. False where the file was not opened: the user has been told
    // and what was open is as it was.
    bool open(const QString& path);
    void open_all(const QStringList& paths);
    // For the first paint: empty where it was opened, else what is wrong with the file, to be told on the
    // window when that stands.
    std::vector<core::FileProblem> open_or_say_why(const QString& path);
    void show_problems(const QString& path, const std::vector<core::FileProblem>& problems);
    // From elsewhere; without a path it is saved nowhere yet.
    bool show_scenario(core::Scenario scenario, const QString& path);
    // Before the window is shown: the tabs, the unsaved work and the place on the screen of the last session,
    // if it was this window's and the reader wants it. From then on closing asks nothing: what is open comes
    // back. True: something is open.
    bool restore_session();
    // What of it did not come back, in words, once the window stands.
    void tell_of_session();
    // Asks about unsaved work that an earlier run left behind, once the window stands. True: some is open
    // now.
    bool offer_left_behind();
    // At the very first start: "My case", which may be skipped. Later it does nothing.
    void offer_first_case();
    // What is wrong with the user's own catalogue, at the first time that something is.
    void tell_of_own_catalogue(const std::vector<std::string>& problems);

    // The first one, once it is read: what is shown stays, but for what it says.
    void take_catalogue(core::CataloguePtr catalogue);

    ScenarioController& controller() { return m_controller; }
    const std::vector<ChartView*>& charts() const { return m_charts; }

  protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    void build();
    void show_rest();
    void rebuild();
    void lay_out();
    void add_charts();
    void connect_controller();
    void connect_parts();
    Recovery& recovery();
    std::vector<UnsavedWork>& left_behind();
    bool open_tabs_of(const SessionState& last);
    bool open_tab_of(const SessionTab& tab, Document::Where where, bool with_kept);
    SessionState session_state(bool ended) const;
    bool write_session(bool ended);
    bool keep_session();
    void show_all(const Shown& shown);
    void fit_axes();
    void set_chart_options(const ChartOptions& options);
    void show_title();
    void apply_theme();
    void show_working(bool shown);
    void share_width();
    void explain(const QString& working_id);
    void show_tab_menu(const QPoint& place);
    void present(bool on);
    void take(const QStringList& dropped);

    std::unique_ptr<Dialogs> m_dialogs;
    ScenarioController m_controller;
    QString m_recovery_folder;
    std::unique_ptr<Recovery> m_recovery;                  // goes before the controller that it follows
    std::optional<std::vector<UnsavedWork>> m_left_behind; // looked for once
    std::unique_ptr<Session> m_session;                    // empty: of no interest to this window
    QTimer m_session_due;
    QStringList m_vanished;
    std::vector<std::pair<QString, std::vector<core::FileProblem>>> m_not_restored;
    bool m_closed = false;
    Document* m_document;
    ChartExports* m_exports;
    CatalogueImports* m_imports;
    // The parts that are seen, made by build().
    TabBar* m_tabs = nullptr;
    VerdictBar* m_verdict = nullptr;
    InputPanel* m_inputs = nullptr;
    ChartGrid* m_grid = nullptr;
    WorkingView* m_working = nullptr;
    StatusLine* m_status = nullptr;
    MenuActions m_menus;
    std::vector<ChartView*> m_charts;
    ChartOptions m_options;
    QTimer m_rest;             // since the last change
    bool m_is_another = false; // scenario than the charts show
    bool m_painted = false;
};

} // namespace ui
