// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scenario_step.h"
#include "ui/snapshot.h"

#include "core/catalogue.h"
#include "core/inputs.h"

#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include <vector>

namespace ui {

// Owns the scenario, its undo stack, its file and the pins. Views change inputs here and get back one
// finished Snapshot per turn of the event loop, however many changes came in.
class ScenarioController : public QObject {
    Q_OBJECT

  public:
    explicit ScenarioController(const core::Catalogue& catalogue, QObject* parent = nullptr);

    const core::Scenario& scenario() const { return m_state.scenario; }
    // What the scenario was opened as, with the presets picked since: an input that differs is marked.
    const core::Scenario& baseline() const { return m_state.baseline; }
    const core::Catalogue& catalogue() const { return m_catalogue; }
    QUndoStack& undo_stack() { return m_undo; }

    // Another document: no undo leads back, the caller has asked about unsaved changes. No path: not a file
    // yet.
    void load(core::Scenario scenario, const QString& file_path);
    QString file_path() const { return m_file_path; }
    bool is_modified() const { return m_recovered || !m_undo.isClean(); }
    void mark_saved(const QString& file_path, const QString& saved_at);
    // What is open is written in no file, though nothing has been changed since it was shown.
    void mark_unsaved();

    // Changes between begin and end are one undo step. Numbers are clamped to the input's limits.
    void begin_gesture();
    void end_gesture();
    bool in_gesture() const { return m_gesture != 0; }
    void set_number(const QString& path, double value);
    // A value as the charts show it, with the surge in it.
    void set_shown_number(const QString& path, double value);
    void set_choice(const QString& path, int choice);
    void set_flag(const QString& path, bool on);
    void set_text(const QString& path, const QString& text);
    // Back to the baseline's value and source.
    void reset(const QString& path);
    // Several inputs at once as one step of that name; empty: named by what differs.
    void replace(core::Scenario scenario, const QString& step_name = {});
    // The same, and the new values are what inputs are compared with from now on.
    void replace_preset(core::Scenario scenario, core::Scenario baseline, const QString& step_name);

    void pin_present(const QString& name);
    void unpin_all();
    const std::vector<Pin>& pins() const { return m_pins; }

    // Traffic times this, for a look; the scenario stays as it is.
    void set_surge(double factor);
    double surge() const { return m_surge; }

    // The catalogue that was handed in has other rows now.
    void catalogue_changed() { schedule(); }

    // The last one handed out.
    const Snapshot& snapshot() const { return m_snapshot; }
    // Now, not at the next turn: for exports and for the first paint.
    void evaluate_now();

  signals:
    void evaluated(const ui::Snapshot& snapshot);
    void document_changed(); // file name, modified mark

  private:
    void push(ScenarioState after, const QString& step_name = {});
    void show(const ScenarioState& state);
    void schedule();
    // A value set by hand is no longer the source's; back at the baseline's it is again.
    void settle_source(core::Scenario& scenario, const core::Input& input) const;

    const core::Catalogue& m_catalogue;
    ScenarioState m_state;
    QUndoStack m_undo;
    QTimer m_pending;
    QString m_file_path;
    std::vector<Pin> m_pins;
    Snapshot m_snapshot;
    double m_surge = 1;
    int m_gesture = 0;
    int m_last_gesture = 0;
    bool m_recovered = false;
};

} // namespace ui
