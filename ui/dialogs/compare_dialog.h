// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/compare.h"

#include <QDialog>

class QTableWidget;

namespace ui {

// Plans side by side: results, then the inputs in which they differ.
class CompareDialog : public QDialog {
    Q_OBJECT

  public:
    explicit CompareDialog(const core::Comparison& comparison, QWidget* parent = nullptr);

  signals:
    void save_wanted(); // as CSV

  private:
    void copy() const;

    core::ComparisonTable m_shown;
    QTableWidget* m_table;
};

} // namespace ui
