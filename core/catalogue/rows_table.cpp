// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/rows_table.h"

#include "core/catalogue/catalogue_cells.h"

namespace core {

namespace {

template <class F>
void with_kind(std::string_view kind, F f) {
    for_each_own_kind([&](std::string_view each, auto rows, auto fields) {
        if (each == kind)
            f(rows, fields);
    });
}

template <class Rows>
auto place(Rows& rows, std::size_t row) {
    return rows.begin() + static_cast<std::ptrdiff_t>(row);
}

} // namespace

std::vector<std::string> table_columns(std::string_view kind) {
    Cells columns;
    with_kind(kind, [&](auto, auto fields) { columns = headings(fields); });
    return columns;
}

std::size_t table_rows(const Catalogue& catalogue, std::string_view kind) {
    std::size_t count = 0;
    with_kind(kind, [&](auto rows, auto) { count = (catalogue.*rows).size(); });
    return count;
}

std::vector<std::string> table_cells(const Catalogue& catalogue, std::string_view kind, std::size_t row) {
    Cells cells;
    with_kind(kind, [&](auto rows, auto fields) { cells = cells_of((catalogue.*rows)[row], fields); });
    return cells;
}

std::string table_name(const Catalogue& catalogue, std::string_view kind, std::size_t row) {
    std::string name;
    with_kind(kind, [&](auto rows, auto) { name = identity((catalogue.*rows)[row]); });
    return name;
}

std::string set_table_cell(Catalogue& catalogue, std::string_view kind, std::size_t row, std::size_t column,
                           std::string_view text) {
    std::string problem;
    with_kind(kind, [&](auto rows, auto fields) {
        problem = set_cell_of((catalogue.*rows)[row], fields, column, text);
    });
    return problem;
}

void add_table_row(Catalogue& catalogue, std::string_view kind, const Source& source) {
    with_kind(kind, [&](auto rows, auto) { (catalogue.*rows).emplace_back().source = source; });
}

void copy_table_row(const Catalogue& from, std::string_view kind, std::size_t row, const Source& source,
                    Catalogue& into) {
    with_kind(kind, [&](auto rows, auto) {
        auto copy = (from.*rows)[row]; // `into` may be `from`
        copy.source = source;
        (into.*rows).push_back(std::move(copy));
    });
}

void remove_table_row(Catalogue& catalogue, std::string_view kind, std::size_t row) {
    with_kind(kind, [&](auto rows, auto) { (catalogue.*rows).erase(place(catalogue.*rows, row)); });
}

} // namespace core
