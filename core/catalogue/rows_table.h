// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/own_catalogue.h"

// One kind of rows (own_kinds) as a table of texts that is shown and edited cell by cell. A kind that is none
// has no columns and no rows.
namespace core {

std::vector<std::string> table_columns(std::string_view kind);
std::size_t table_rows(const Catalogue& catalogue, std::string_view kind);
std::vector<std::string> table_cells(const Catalogue& catalogue, std::string_view kind, std::size_t row);
// What the row is about: rows of one name are versions of one thing.
std::string table_name(const Catalogue& catalogue, std::string_view kind, std::size_t row);

// What is wrong with the text ("must be 0 or more"), and then nothing is changed; empty: it is set.
std::string set_table_cell(Catalogue& catalogue, std::string_view kind, std::size_t row, std::size_t column,
                           std::string_view text);

// Behind the others, without a figure yet: to be filled in before it can be saved.
void add_table_row(Catalogue& catalogue, std::string_view kind, const Source& source);
// Behind the others, and since its figures are now somebody's own, so is their source.
void copy_table_row(const Catalogue& from, std::string_view kind, std::size_t row, const Source& source,
                    Catalogue& into);
void remove_table_row(Catalogue& catalogue, std::string_view kind, std::size_t row);

} // namespace core
