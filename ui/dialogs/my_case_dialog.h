// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/my_case.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

// Five questions, and what they come to while one answers. It closes with a scenario, or not at all.
class MyCaseDialog : public QDialog {
    Q_OBJECT

  public:
    MyCaseDialog(core::Scenario base, core::CataloguePtr catalogue, QWidget* parent = nullptr);

    const std::optional<core::Scenario>& answer() const { return m_answer; }

  private:
    core::MyCase answers() const;
    void work_out();

    core::Scenario m_base;
    core::CataloguePtr m_catalogue;
    QComboBox* m_use;
    QLineEdit* m_amount;
    QComboBox* m_kind;
    QComboBox* m_api;
    QCheckBox* m_latency;
    QCheckBox* m_owned;
    QLabel* m_outcome;
    QPushButton* m_start = nullptr;
    std::optional<core::Scenario> m_answer;
};

} // namespace ui
