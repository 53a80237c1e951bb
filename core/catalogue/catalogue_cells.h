// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue_fields.h"

#include <string>
#include <string_view>
#include <vector>

// A row of the catalogue as texts, a cell a column, and back: for the list and for the table of own rows. A
// field of several parts has as many columns.
namespace core {

using Cells = std::vector<std::string>;

template <class Row>
Cells headings(std::span<const CatalogueField<Row>> fields) {
    Cells cells;
    for (const auto& field : fields) {
        if (std::holds_alternative<std::optional<LongContext> Row::*>(field.member)) {
            for (const auto& part : long_context_fields())
                cells.push_back(std::string(field.key) + '.' + std::string(part.key));
        } else {
            cells.emplace_back(field.key);
            if (std::holds_alternative<Source Row::*>(field.member))
                cells.emplace_back("as_of");
        }
    }
    return cells;
}

void add_cells(const std::string& value, CatalogueRule rule, Cells& cells);
void add_cells(double value, CatalogueRule rule, Cells& cells);
void add_cells(const std::optional<double>& value, CatalogueRule rule, Cells& cells);
void add_cells(bool value, CatalogueRule rule, Cells& cells);
void add_cells(WeightPrecision value, CatalogueRule rule, Cells& cells);
void add_cells(LinkKind value, CatalogueRule rule, Cells& cells);
void add_cells(CommercialUse value, CatalogueRule rule, Cells& cells);
void add_cells(const Source& value, CatalogueRule rule, Cells& cells);
void add_cells(const std::optional<LongContext>& value, CatalogueRule rule, Cells& cells);
void add_cells(const std::vector<double>& values, CatalogueRule rule, Cells& cells); // blanks between

template <class Row>
Cells cells_of(const Row& row, std::span<const CatalogueField<Row>> fields) {
    Cells cells;
    for (const auto& field : fields)
        std::visit([&](auto member) { add_cells(row.*member, field.rule, cells); }, field.member);
    return cells;
}

// One cell, `part` of its field, from a text; what is wrong with it ("must be 0 or more"), and then the value
// is as it was. Empty: it was set.
std::string set_cell(std::string& value, CatalogueRule rule, std::size_t part, std::string_view text);
std::string set_cell(double& value, CatalogueRule rule, std::size_t part, std::string_view text);
std::string set_cell(std::optional<double>& value, CatalogueRule rule, std::size_t part,
                     std::string_view text);
std::string set_cell(bool& value, CatalogueRule rule, std::size_t part, std::string_view text);
std::string set_cell(WeightPrecision& value, CatalogueRule rule, std::size_t part, std::string_view text);
std::string set_cell(LinkKind& value, CatalogueRule rule, std::size_t part, std::string_view text);
std::string set_cell(CommercialUse& value, CatalogueRule rule, std::size_t part, std::string_view text);
std::string set_cell(Source& value, CatalogueRule rule, std::size_t part, std::string_view text);
std::string set_cell(std::optional<LongContext>& value, CatalogueRule rule, std::size_t part,
                     std::string_view text);

std::string set_cell(std::vector<double>& values, CatalogueRule rule, std::size_t part,
                     std::string_view text);

template <class Row>
std::string set_cell_of(Row& row, std::span<const CatalogueField<Row>> fields, std::size_t column,
                        std::string_view text) {
    for (const auto& field : fields) {
        Cells before;
        std::string problem;
        const bool found = std::visit(
            [&](auto member) {
                add_cells(row.*member, field.rule, before);
                if (column >= before.size())
                    return false;
                problem = set_cell(row.*member, field.rule, column, text);
                return true;
            },
            field.member);
        if (found)
            return problem;
        column -= before.size();
    }
    return "is no column";
}

} // namespace core
