// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inputs/quiet_combo_box.h"
#include "ui/scenarios/scenario_controller.h"

#include <string_view>

namespace ui {

// Under which term the scenario's machine is rented: beside its name, those that the catalogue has a price
// for; of a machine of one's own all of them, which then only say whose price it is, as they do of a price
// that was typed.
class TermBox : public QuietComboBox {
    Q_OBJECT

  public:
    static constexpr std::string_view path = "hosting.term";

    explicit TermBox(ScenarioController& controller, QWidget* parent = nullptr);

    void show_scenario(const core::Scenario& scenario);

  private:
    void choose(core::Term term);

    ScenarioController& m_controller;
};

} // namespace ui
