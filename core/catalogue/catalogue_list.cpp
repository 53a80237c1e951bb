// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue_list.h"

#include "core/catalogue/catalogue_fields.h"
#include "core/text/escape.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace core {

namespace {

using Cells = std::vector<std::string>;

void add_cells(const std::string& value, CatalogueRule, Cells& cells) {
    cells.push_back(cell(value));
}

void add_cells(double value, CatalogueRule rule, Cells& cells) {
    if (value == 0 && rule == CatalogueRule::whole_0_unknown) {
        cells.emplace_back();
        return;
    }
    // Without a notation given, 1000000 becomes 1e+06, which is shorter but no price.
    const bool plain = value == 0 || (value >= 1e-6 && value < 1e15);
    char text[32];
    char* const limit = text + sizeof text;
    const char* end = (plain ? std::to_chars(text, limit, value, std::chars_format::fixed)
                             : std::to_chars(text, limit, value))
                          .ptr;
    cells.emplace_back(text, size_t(end - text));
}

void add_cells(const std::optional<double>& value, CatalogueRule rule, Cells& cells) {
    if (value)
        add_cells(*value, rule, cells);
    else
        cells.emplace_back();
}

void add_cells(bool value, CatalogueRule, Cells& cells) {
    cells.emplace_back(value ? "true" : "false");
}

void add_cells(WeightPrecision value, CatalogueRule, Cells& cells) {
    cells.emplace_back(catalogue_word(value));
}

void add_cells(LinkKind value, CatalogueRule, Cells& cells) {
    cells.emplace_back(catalogue_word(value));
}

void add_cells(CommercialUse value, CatalogueRule, Cells& cells) {
    cells.emplace_back(catalogue_word(value));
}

void add_cells(const Source& value, CatalogueRule rule, Cells& cells) {
    add_cells(value.from, rule, cells);
    add_cells(value.as_of, rule, cells);
}

template <class Row>
void add_row(const Row& row, std::span<const CatalogueField<Row>> fields, Cells& cells);

void add_cells(const std::optional<LongContext>& value, CatalogueRule, Cells& cells) {
    if (value)
        add_row(*value, long_context_fields(), cells);
    else
        cells.resize(cells.size() + long_context_fields().size());
}

template <class Row>
void add_row(const Row& row, std::span<const CatalogueField<Row>> fields, Cells& cells) {
    for (const auto& field : fields)
        std::visit([&](auto member) { add_cells(row.*member, field.rule, cells); }, field.member);
}

// A field of several cells has as many headings.
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

void add_line(const Cells& cells, std::string& text) {
    for (size_t i = 0; i < cells.size(); ++i)
        text += (i > 0 ? "\t" : "") + cells[i];
    text += '\n';
}

template <class Row>
std::string list(const std::vector<Row>& rows, std::span<const CatalogueField<Row>> fields) {
    std::string text;
    add_line(headings(fields), text);
    for (const Row& row : rows) {
        Cells cells;
        add_row(row, fields, cells);
        add_line(cells, text);
    }
    return text;
}

} // namespace

std::string cell(const std::string& text) {
    return list_cell(text);
}

std::string list_models(const Catalogue& catalogue) {
    return list(catalogue.models, model_fields());
}

std::string list_gpus(const Catalogue& catalogue) {
    return list(catalogue.gpus, gpu_fields());
}

std::string list_instances(const Catalogue& catalogue) {
    return list(catalogue.instances, instance_fields());
}

std::string list_apis(const Catalogue& catalogue) {
    return list(catalogue.apis, api_fields());
}

std::string list_usage(const Catalogue& catalogue) {
    return list(catalogue.usage, usage_fields());
}

std::span<const CatalogueList> catalogue_lists() {
    static constexpr std::array lists{CatalogueList{"models", list_models}, CatalogueList{"gpus", list_gpus},
                                      CatalogueList{"instances", list_instances},
                                      CatalogueList{"apis", list_apis}, CatalogueList{"usage", list_usage}};
    return lists;
}

} // namespace core
