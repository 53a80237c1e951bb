// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/ranges.h"

#include <QString>
#include <QUndoCommand>

#include <functional>

namespace ui {

// What undo brings back: the scenario, and what its inputs are compared with (see
// ScenarioController::baseline).
struct ScenarioState {
    core::Scenario scenario;
    core::Scenario baseline;
    core::SaidRanges said_ranges; // what the scenario's own are moved from
};

// One undo step. Steps of the same gesture (not 0) become one, so that a drag is undone as a whole.
class ScenarioStep : public QUndoCommand {
  public:
    using Show = std::function<void(const ScenarioState&)>;

    // An empty name is made from what differs: "Traffic 1.2 M → 3 M words/day".
    ScenarioStep(ScenarioState before, ScenarioState after, QString name, int gesture, Show show);

    void undo() override {
        m_show(m_before);
        setObsolete(m_vanishes);
    }
    void redo() override { m_show(m_after); }
    int id() const override { return 1; }
    int gesture() const { return m_gesture; }
    // Undone, it cannot be redone.
    void vanish_when_undone() { m_vanishes = true; }
    bool mergeWith(const QUndoCommand* other) override;

  private:
    void update_text();

    ScenarioState m_before, m_after;
    QString m_name;
    int m_gesture;
    bool m_vanishes = false;
    Show m_show;
};

// What differs between two scenarios, in the words of an undo step.
QString step_text(const core::Scenario& before, const core::Scenario& after);

} // namespace ui
