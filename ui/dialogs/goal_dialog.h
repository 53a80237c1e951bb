// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"

#include "core/decide/goal_seek.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

// What would it take: an input, what is to be reached, and the value that does it, found as one types.
class GoalDialog : public QDialog {
    Q_OBJECT

  public:
    // Offers every number input that somebody decides, `first` among them whatever it is.
    GoalDialog(core::SnapshotPtr snapshot, const core::Input& first, QWidget* parent = nullptr);

    // The value that was found, to be put in.
    std::optional<GoalAnswer> answer() const;

  private:
    void look();

    core::SnapshotPtr m_snapshot;
    std::vector<const core::Input*> m_inputs;         // as the box has them
    std::vector<const core::SeekMeasure*> m_measures; // as the box has them
    std::optional<core::Sought> m_found;
    QComboBox* m_input;
    QComboBox* m_measure;
    QLineEdit* m_amount;
    QLabel* m_says;
    QPushButton* m_use = nullptr;
};

} // namespace ui
