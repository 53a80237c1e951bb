// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/read_only_table.h"

#include "ui/look/plain_tool_tip.h"
#include "ui/words/translate.h"

#include "core/text/escape.h"

#include <QHeaderView>
#include <QTableWidget>

namespace ui {

QTableWidget* read_only_table(const char* object_name, const QString& accessible_name,
                              const QStringList& head) {
    constexpr int most_letters = 60; // of a heading; the tooltip has the rest
    auto* table = new QTableWidget(0, static_cast<int>(head.size()));
    table->setObjectName(QLatin1String(object_name));
    table->setAccessibleName(accessible_name);
    for (int column = 0; column < table->columnCount(); ++column) {
        const QString name = to_qt(core::list_cell(head[column].toStdString()));
        auto* item = new QTableWidgetItem(name.left(most_letters));
        item->setToolTip(plain_tool_tip(name));
        table->setHorizontalHeaderItem(column, item);
    }
    table->horizontalHeader()->setHighlightSections(false);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    return table;
}

void add_row(QTableWidget& table, const QStringList& cells, bool first_names_the_row) {
    const int row = table.rowCount();
    table.insertRow(row);
    for (int column = 0; column < static_cast<int>(cells.size()); ++column) {
        auto* item = new QTableWidgetItem(cells[column]);
        item->setToolTip(plain_tool_tip(cells[column]));
        if (first_names_the_row && column > 0)
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        table.setItem(row, column, item);
    }
}

QStringList cells_of(const std::vector<std::string>& row) {
    QStringList cells;
    for (const std::string& cell : row)
        cells << to_qt(cell);
    return cells;
}

QString tab_separated(const QStringList& cells) {
    QStringList escaped;
    for (const QString& cell : cells)
        escaped << to_qt(core::list_cell(cell.toStdString()));
    return escaped.join(QLatin1Char('\t')) + QLatin1Char('\n');
}

} // namespace ui
