// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/data/table_words.h"

#include <QDialog>

class QTableWidget;

namespace ui {

// A table to read, to walk with the keys and to copy: what a screen reader gets of a chart.
class TableDialog : public QDialog {
    Q_OBJECT

  public:
    explicit TableDialog(TableWords words, QWidget* parent = nullptr);

  private:
    void copy() const;

    TableWords m_words;
    QTableWidget* m_table;
};

} // namespace ui
