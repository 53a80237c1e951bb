// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/find_plans.h"

#include <QDialog>

#include <string>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace ui {

// The whole market for one scenario's traffic, ranked while one looks on; it closes with a plan that is to be
// opened, or not.
class MarketDialog : public QDialog {
    Q_OBJECT

  public:
    // Looks from the first turn of the event loop on. `today` as YYYY-MM-DD.
    MarketDialog(core::Scenario scenario, core::CataloguePtr catalogue, std::string today,
                 QWidget* parent = nullptr);

    // The chosen plan's whole scenario.
    const std::optional<core::Scenario>& answer() const { return m_answer; }
    bool is_looking() const { return m_looking; }
    void done(int result) override;

  private:
    void look();
    void show_plans(core::FoundPlans found);
    void choose(int row);

    core::Scenario m_scenario;
    core::CataloguePtr m_catalogue;
    std::string m_today;
    core::FoundPlans m_found; // as shown
    bool m_looking = false, m_again = false, m_closed = false;
    QCheckBox* m_any_model;
    QLabel* m_says;
    QProgressBar* m_progress;
    QTableWidget* m_table;
    QPushButton* m_open = nullptr;
    std::optional<core::Scenario> m_answer;
};

} // namespace ui
