// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inputs/presets.h"
#include "ui/scenarios/scenario_controller.h"

#include <QComboBox>

namespace ui {

// A combo box whose list can be searched: it shows the name in force and opens a PresetPopup.
class PresetPicker : public QComboBox {
    Q_OBJECT

  public:
    PresetPicker(const PresetKind& kind, ScenarioController& controller, QWidget* parent = nullptr);

    void show_scenario(const core::Scenario& scenario);
    void showPopup() override;
    // Fills the inputs from that row, as one undo step.
    void pick(const PresetRow& row);
    // The recommended one of the list, where there is one.
    void pick_recommended();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

  private:
    const PresetKind& m_kind;
    const core::Input& m_input;
    ScenarioController& m_controller;
};

} // namespace ui
