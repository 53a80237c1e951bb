// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inputs/presets.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QLabel;
class QLayout;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace ui {

class WordFilter;

// The searchable list under a PresetPicker. Typing filters, arrows move, Enter or a click picks, Esc closes.
class PresetPopup : public QFrame {
    Q_OBJECT

  public:
    PresetPopup(const QString& what, const PresetKind& kind, std::vector<PresetRow> rows, std::size_t current,
                QWidget* parent);

    void open_under(const QWidget& widget);

  signals:
    void picked(const ui::PresetRow& row);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QLayout* make_facets(const PresetKind& kind);
    void fill(std::size_t current);
    void narrow();
    void pick_current();

    std::vector<PresetRow> m_rows;
    QStandardItemModel* m_model;
    WordFilter* m_filter;
    QLineEdit* m_search;
    std::vector<QComboBox*> m_facets;
    QCheckBox* m_sieve = nullptr; // where the kind has one
    QListView* m_view;
    QLabel* m_nothing;
};

} // namespace ui
