// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

class QTableWidget;

namespace ui {

// A table to read, to walk with the keys and to copy, without rows yet. Tab leaves it, arrows walk it.
QTableWidget* read_only_table(const char* object_name, const QString& accessible_name,
                              const QStringList& head);
// Below those that are there. Where the first cell names the row, the others are figures and stand to the
// right.
void add_row(QTableWidget& table, const QStringList& cells, bool first_names_the_row);
// Core's cells, as they are.
QStringList cells_of(const std::vector<std::string>& row);
// A line of what a spreadsheet and a mail take from the clipboard.
QString tab_separated(const QStringList& cells);

} // namespace ui
