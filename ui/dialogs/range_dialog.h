// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"

#include "core/scenario/inputs.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace ui {

class NumberField;

// Between which values an input may lie.
class RangeDialog : public QDialog {
    Q_OBJECT

  public:
    // Without a range as yet it proposes one about the value.
    RangeDialog(const core::Input& number_input, double now, const std::optional<core::Range>& range,
                QWidget* parent = nullptr);

    RangeAnswer answer() const;

  private:
    void show_problem();

    NumberField* m_low;
    NumberField* m_high;
    QLabel* m_problem;
    QPushButton* m_ok;
    bool m_removed = false;
};

} // namespace ui
