// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scenarios/open_scenario.h"
#include "ui/scenarios/shown.h"

#include "core/catalogue/catalogue.h"
#include "core/scenario/inputs.h"

#include <QObject>
#include <QTimer>
#include <QUndoGroup>

#include <vector>

namespace ui {

// Owns the open scenarios and the pins. One scenario is the active one: views change its inputs here and get
// back one finished result per turn of the event loop, however many changes came in.
class ScenarioController : public QObject {
    Q_OBJECT

  public:
    explicit ScenarioController(core::CataloguePtr catalogue, QObject* parent = nullptr);
    ~ScenarioController() override;

    const core::Scenario& scenario() const { return active().state.scenario; }
    // What the scenario was opened as, with its presets' values in place of those changed by hand and with
    // the presets picked since: an input that differs is marked.
    const core::Scenario& baseline() const { return active().state.baseline; }
    const core::CataloguePtr& catalogue() const { return m_catalogue; }
    QUndoStack& undo_stack() { return now().undo; }
    QUndoGroup& undo_group() { return m_undo; }

    // Another document in place of the active one: no undo leads back, the caller has asked about unsaved
    // changes. No path: not a file yet.
    void load(core::Scenario scenario, const QString& file_path, std::optional<FileStamp> stamp = {});
    QString file_path() const { return active().file_path; }
    bool is_modified() const { return active().is_modified(); }
    void mark_saved(const QString& file_path, const QString& saved_at, std::optional<FileStamp> stamp = {});
    // What is open is written in no file, though nothing has been changed since it was shown.
    void mark_unsaved();
    // The tab's file is gone: what it held is in no file any more.
    void mark_vanished(int tab);
    void mark_ready_made(const QString& resource_path);
    // What was changed in an earlier run is marked as it was there.
    void mark_changed(const ChangedFrom& was);

    // All that are open, in the order of their tabs; never none. An index that is none does nothing.
    const OpenScenarios& tabs() const { return m_tabs; }
    int tab_count() const { return static_cast<int>(m_tabs.size()); }
    int active_tab() const { return m_active; }
    const OpenScenario& active() const { return *m_tabs[static_cast<std::size_t>(m_active)]; }
    void activate(int tab);
    // Beside the active one, and active from now on.
    void load_in_new_tab(core::Scenario scenario, const QString& file_path,
                         std::optional<FileStamp> stamp = {});
    // The caller has asked about unsaved changes. The last one stays.
    void close_tab(int tab);
    void move_tab(int from, int to);
    void put_in_portfolio(int tab, bool on); // or takes it out
    // What somebody is still typing counts: before the scenario is saved, left or asked about.
    void finish_editing() { emit editing_finishes(); }

    // Changes between begin and end are one undo step. Numbers are clamped to the input's limits.
    void begin_gesture();
    void end_gesture();
    bool in_gesture() const { return m_gesture != 0; }
    // As if the last gesture had not been, if nothing has come after it.
    void take_back_gesture();
    void set_number(const QString& path, double value);
    void set_choice(const QString& path, int choice);
    void set_flag(const QString& path, bool on);
    void set_text(const QString& path, const QString& text);
    // As series_words() has it, or as --set takes it; what core::shown_value() says of it changes nothing.
    // Returns what is wrong in words; then nothing changes.
    QString set_series(const QString& path, const QString& text);
    // How far the number may be off, see core/scenario/ranges.h; empty: it is certain.
    void set_range(const QString& path, const std::optional<core::Range>& range);
    // Back to the baseline's value and source.
    void reset(const QString& path);
    // Several inputs at once as one step of that name; empty: named by what differs.
    void replace(core::Scenario scenario, const QString& step_name = {});
    // The same, and the new values are what inputs are compared with from now on.
    void replace_preset(core::Scenario scenario, core::Scenario baseline, const QString& step_name);

    // The catalogue's later prices in place of those taken from it before, as one step.
    void use_prices_of_today();

    // Pins are every tab's. While tabs are compared, the others are pins, too, as they are now.
    void pin_present(const QString& name);
    const std::vector<Pin>& pins() const { return m_pins; } // those taken by hand
    void compare_tabs(bool on);
    bool compares_tabs() const { return m_compares_tabs; }
    void unpin_all(); // and compares no longer

    // So many times the traffic for some hours, told beside the answer of the month, which stays as it is.
    void set_surge(const core::Surge& surge); // a factor of 1: none
    const core::Surge& surge() const { return m_surge; }

    // Once it is read, and after an import. Who still holds the old one, as an open list does, keeps it.
    void set_catalogue(core::CataloguePtr catalogue);

    // The last that was handed out; null before the first.
    const Shown& shown() const { return m_shown; }
    const core::Snapshot& snapshot() const { return *m_shown.snapshot; }
    // Now, not at the next turn: for exports and for the first paint.
    void evaluate_now();

  signals:
    void evaluated(const ui::Shown& shown);
    void document_changed();          // tabs, their order, the active one, a name, a mark
    void gesture_changed(bool holds); // while a hand holds something, nothing may move under it
    void editing_finishes();
    void scenario_left();                   // another one is active from now on
    void range_wanted(const QString& path); // somebody wants to say how sure that input is
    void goal_wanted(const QString& path);  // or what it would have to be
    void note_wanted(const QString& path);  // or to write something about its value
    void week_wanted(const QString& path);  // somebody wants to draw that series
    void pins_changed();                    // or whether tabs are compared
    void told(const QString& message);      // what a change has brought beside itself, or leaves as it was

  private:
    OpenScenario& now() { return *m_tabs[static_cast<std::size_t>(m_active)]; }
    void add_tab(int at);
    void set_baseline(OpenScenario& open) const;
    void leave();
    void push(ScenarioState after, const QString& step_name = {});
    void show(OpenScenario& open, const ScenarioState& state);
    void schedule();
    // A value set by hand is no longer the source's; back at the baseline's it is again.
    void settle_source(core::Scenario& scenario, const core::Input& input) const;

    core::CataloguePtr m_catalogue; // never null
    QUndoGroup m_undo;
    OpenScenarios m_tabs;
    int m_active = 0;
    int m_last_id = 0;
    QTimer m_pending;
    std::vector<Pin> m_pins;
    bool m_compares_tabs = false;
    Shown m_shown;
    core::Surge m_surge;
    int m_gesture = 0;
    int m_last_gesture = 0;
};

} // namespace ui
