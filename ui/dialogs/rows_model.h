// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"

#include <QAbstractTableModel>

#include <string_view>
#include <vector>

namespace ui {

// One kind of rows: the reader's own first, then the shipped ones that are in force beside them
// (core::shipped_beside). The first column says which.
class RowsModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    // Both must outlive it.
    RowsModel(const core::Catalogue& shipped, core::Catalogue& own, QObject* parent);

    void show_kind(std::string_view kind);
    bool is_own(int row) const;
    int own_count() const;
    int add();            // the place of a new row
    int copy(int row);    // of its copy
    void remove(int row); // an own one
    void remove_all();    // own ones
    // In words; where a text was refused.
    QString refused() const { return m_refused; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

  signals:
    void edited(const QString& refused);

  private:
    static core::Source edited_by_hand();
    void read();
    std::vector<std::vector<std::string>>
    cells(const core::Catalogue& beside) const; // of one's own and of these

    const core::Catalogue& m_shipped;
    core::Catalogue& m_own;
    std::string_view m_kind;
    core::Catalogue m_beside; // the shipped ones that are in force beside one's own
    std::vector<std::string> m_columns;
    std::vector<std::vector<std::string>>
        m_cells; // of every row that is shown: a search asks for all of them
    QString m_refused;
};

} // namespace ui
