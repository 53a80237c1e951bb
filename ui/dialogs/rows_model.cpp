// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/rows_model.h"

#include "ui/scenarios/shown.h"
#include "ui/words/problem_words.h"
#include "ui/words/translate.h"

#include "core/catalogue/own_catalogue.h"
#include "core/catalogue/rows_table.h"

#include <QFont>

namespace ui {

RowsModel::RowsModel(const core::Catalogue& shipped, core::Catalogue& own, QObject* parent)
    : QAbstractTableModel(parent), m_shipped(shipped), m_own(own) {
    show_kind(core::own_kinds.front());
}

core::Source RowsModel::edited_by_hand() {
    return {.from = tr("entered by hand").toStdString(), .as_of = today()};
}

void RowsModel::show_kind(std::string_view kind) {
    m_kind = kind;
    read();
}

void RowsModel::read() {
    beginResetModel();
    m_columns = core::table_columns(m_kind);
    m_beside = core::shipped_beside(m_own, m_shipped);
    m_cells = cells(m_beside);
    endResetModel();
}

std::vector<std::vector<std::string>> RowsModel::cells(const core::Catalogue& beside) const {
    std::vector<std::vector<std::string>> all;
    const auto add = [&](const core::Catalogue& rows) {
        for (std::size_t row = 0; row < core::table_rows(rows, m_kind); ++row)
            all.push_back(core::table_cells(rows, m_kind, row));
    };
    add(m_own);
    add(beside);
    return all;
}

int RowsModel::own_count() const {
    return static_cast<int>(core::table_rows(m_own, m_kind));
}

bool RowsModel::is_own(int row) const {
    return row >= 0 && row < own_count();
}

int RowsModel::add() {
    core::add_table_row(m_own, m_kind, edited_by_hand());
    read();
    return own_count() - 1;
}

int RowsModel::copy(int row) {
    if (is_own(row))
        core::copy_table_row(m_own, m_kind, static_cast<std::size_t>(row), edited_by_hand(), m_own);
    else
        core::copy_table_row(m_beside, m_kind, static_cast<std::size_t>(row - own_count()), edited_by_hand(),
                             m_own);
    read();
    return own_count() - 1;
}

void RowsModel::remove(int row) {
    if (!is_own(row))
        return;
    core::remove_table_row(m_own, m_kind, static_cast<std::size_t>(row));
    read();
}

void RowsModel::remove_all() {
    while (own_count() > 0)
        core::remove_table_row(m_own, m_kind, static_cast<std::size_t>(own_count() - 1));
    read();
}

int RowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_cells.size());
}

int RowsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size()) + 1;
}

QVariant RowsModel::data(const QModelIndex& index, int role) const {
    const bool own = is_own(index.row());
    if (role == Qt::FontRole && own) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    if (index.column() == 0)
        return own ? tr("yours") : tr("shipped");
    const auto& cells = m_cells[static_cast<std::size_t>(index.row())];
    return to_qt(cells[static_cast<std::size_t>(index.column() - 1)]);
}

bool RowsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || index.column() == 0 ||
        value.toString() == index.data(Qt::EditRole).toString())
        return false;
    const bool own = is_own(index.row());
    const auto column = static_cast<std::size_t>(index.column() - 1);
    const std::string text = value.toString().trimmed().toStdString();
    // Tried on a copy, so that what is refused leaves no row behind.
    core::Catalogue after = m_own;
    std::size_t row = static_cast<std::size_t>(index.row());
    if (!own) {
        core::copy_table_row(m_beside, m_kind, row - core::table_rows(m_own, m_kind), edited_by_hand(),
                             after);
        row = core::table_rows(after, m_kind) - 1;
    }
    const std::string problem = core::set_table_cell(after, m_kind, row, column, text);
    m_refused = problem.empty() ? QString()
                                : QStringLiteral("%1: “%2” %3")
                                      .arg(to_qt(m_columns[column]), to_qt(text), problem_words(problem));
    if (problem.empty()) {
        // Source and day are the last two columns: what is changed by hand is no longer the list's.
        const std::size_t source = m_columns.size() - 2;
        if (own && column < source && m_columns[column] != "note") {
            const core::Source hand = edited_by_hand();
            core::set_table_cell(after, m_kind, row, source, hand.from);
            core::set_table_cell(after, m_kind, row, source + 1, hand.as_of);
        }
        m_own = std::move(after);
        // Another name or day stands over other shipped rows, and machines of several GPUs follow the one.
        if (own)
            m_cells[row] = core::table_cells(m_own, m_kind, row);
        if (own && m_cells == cells(core::shipped_beside(m_own, m_shipped)))
            emit dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(columnCount() - 1));
        else
            read();
    }
    emit edited(m_refused);
    return problem.empty();
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    return section == 0 ? tr("Row") : to_qt(m_columns[static_cast<std::size_t>(section - 1)]);
}

Qt::ItemFlags RowsModel::flags(const QModelIndex& index) const {
    const auto flags = QAbstractTableModel::flags(index);
    return index.column() > 0 ? flags | Qt::ItemIsEditable : flags;
}

} // namespace ui
