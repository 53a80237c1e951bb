// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace ui {

// Which ranges move together: a list of pairs, each with its rank correlation.
class CorrelationsDialog : public QDialog {
    Q_OBJECT

  public:
    // Pairs can be made of the inputs that have a range.
    explicit CorrelationsDialog(core::Scenario scenario, QWidget* parent = nullptr);

    const std::vector<core::Correlation>& answer() const { return m_scenario.correlations; }

    void accept() override;

  private:
    void show_pairs();
    bool add_pair(); // false: it cannot be, and the reader has been told
    void remove_pair();

    core::Scenario m_scenario;
    QTableWidget* m_table;
    QComboBox* m_a;
    QComboBox* m_b;
    QDoubleSpinBox* m_rank;
    QLabel* m_problem;
    QPushButton* m_remove;
    bool m_set_up = false; // a pair, since the last one was added
};

} // namespace ui
