// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace ui {

class RowsModel;

// The reader's own rows, and those in force that they may be copied from, in one table a kind. Editing a cell
// of a shipped row makes a copy of it one's own.
class OwnRowsDialog : public QDialog {
    Q_OBJECT

  public:
    OwnRowsDialog(const core::Catalogue& shipped, const core::Catalogue& own, QWidget* parent);
    ~OwnRowsDialog() override;

    core::Catalogue answer() const;

  private:
    void show_kind();
    void show_state(const QString& problem = {});
    int selected() const; // row of the model; -1: none
    void select(int model_row);
    void finish();

    core::Catalogue m_shipped, m_own;
    RowsModel* m_rows;
    QSortFilterProxyModel* m_found;
    QComboBox* m_kind;
    QLineEdit* m_search;
    QTableView* m_table;
    QLabel* m_problem;
    QPushButton *m_copy, *m_remove, *m_reset;
};

} // namespace ui
