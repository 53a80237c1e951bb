// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inputs/presets.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace ui {

class WordFilter;

// The searchable list under a PresetPicker. Typing filters, arrows move, Enter or a click picks, Esc closes.
class PresetPopup : public QFrame {
    Q_OBJECT

  public:
    PresetPopup(const QString& what, std::vector<PresetRow> rows, std::size_t current, QWidget* parent);

    void open_under(const QWidget& widget);

  signals:
    void picked(const ui::PresetRow& row);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void fill(std::size_t current);
    void pick_current();

    std::vector<PresetRow> m_rows;
    QStandardItemModel* m_model;
    WordFilter* m_filter;
    QLineEdit* m_search;
    QListView* m_view;
    QLabel* m_nothing;
};

} // namespace ui
