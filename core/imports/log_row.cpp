// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/log_row.h"
#include "core/text/dates.h"
#include "core/text/format.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace core {

namespace {

constexpr std::array log_fields{&UsageColumns::start,   &UsageColumns::end,    &UsageColumns::model,
                                &UsageColumns::vendor,  &UsageColumns::input,  &UsageColumns::cached,
                                &UsageColumns::written, &UsageColumns::output, &UsageColumns::requests,
                                &UsageColumns::usd,     &UsageColumns::id};
static_assert(log_fields.size() == log_field_count);

std::size_t place_of(LogField field) {
    return static_cast<std::size_t>(field);
}

std::string_view without_blanks(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    return first == std::string_view::npos ? "" : text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

// Null where none tells what its tokens are: a total alone does not.
const JsonNode* details_in(const UsageColumns& columns, const JsonNode& row) {
    const JsonNode* details = nullptr;
    for (const std::string_view names : columns.details)
        any_name(names, [&](std::string_view path) {
            const JsonNode* node = find_node(row, path);
            if (node && std::ranges::any_of(node->members(), [](const JsonMember& each) {
                    return metered_by(lower_case(each.key)) != Metered::unknown;
                }))
                details = node;
            return details != nullptr;
        });
    return details;
}

Metered kind_in_details(LogField field) {
    switch (field) {
    case LogField::input:
        return Metered::input;
    case LogField::cached:
        return Metered::cached;
    case LogField::written:
        return Metered::written;
    case LogField::output:
        return Metered::output;
    default:
        return Metered::unknown;
    }
}

void add_number(const JsonNode& node, std::string_view names, std::optional<double>& all, Import& import) {
    if (node.kind == JsonNode::Kind::null)
        return;
    const bool is_text = node.kind == JsonNode::Kind::string;
    if (is_text && says_nothing(node.string))
        return;
    const auto value = is_text ? number_in_cell(node.string, import) : std::optional(node.number);
    if ((node.kind == JsonNode::Kind::number || is_text) && value && std::isfinite(*value) && *value >= 0)
        all = all.value_or(0) + *value;
    else // a text may be anything that slipped there
        import.problem(node.line, first_name(names),
                       is_text ? "is no number of 0 or more"
                               : "is " + described(node) +
                                     (node.kind == JsonNode::Kind::number ? ", must be 0 or more and finite"
                                                                          : ", must be a number"));
}

bool is_filled(const JsonNode* node) {
    return node && node->kind != JsonNode::Kind::null &&
           !(node->kind == JsonNode::Kind::string && node->string.empty());
}

} // namespace

CsvLogRow::CsvLogRow(const UsageColumns& columns, const CsvReader& csv, const Import& import)
    : m_csv(csv), m_import(import) {
    for (std::size_t field = 0; field < log_fields.size(); ++field)
        for (const std::string_view names : columns.*log_fields[field])
            any_name(names, [&](std::string_view name) {
                const auto found = csv.column(name);
                if (found)
                    m_places[field].push_back(*found);
                return found.has_value();
            });
}

std::string_view CsvLogRow::name(LogField field) const {
    return has(field) ? std::string_view(m_csv.header()[places(field)[0]]) : "";
}

std::string_view CsvLogRow::text(LogField field) const {
    return has(field) ? without_blanks(m_csv.text_at(places(field)[0])) : "";
}

std::optional<FileTime> CsvLogRow::time(LogField field) const {
    return has(field) ? csv_time(m_csv.text_at(places(field)[0]), m_import) : std::nullopt;
}

std::optional<double> CsvLogRow::sum(LogField field, Import& import) const {
    std::optional<double> all;
    for (const std::size_t place : places(field)) {
        const std::string& cell = m_csv.text_at(place);
        const std::string& column = m_csv.header()[place];
        const auto value = field != LogField::usd ? count_of(cell, column, m_csv.line(), import)
                           : says_nothing(cell)   ? std::nullopt
                                                  : amount(cell, column, m_csv.line(), import);
        if (value)
            all = all.value_or(0) + *value;
    }
    return all;
}

std::uint64_t CsvLogRow::content() const {
    std::uint64_t hash = 0;
    for (std::size_t place = 0; place < m_csv.header().size(); ++place)
        hash = hash * 0x9e3779b97f4a7c15ULL + std::hash<std::string_view>()(m_csv.text_at(place));
    return hash;
}

JsonLogRow::JsonLogRow(const UsageColumns& columns, const JsonNode& row)
    : m_columns(columns), m_row(row), m_details(details_in(columns, row)) {}

std::string_view JsonLogRow::name(LogField field) const {
    std::string_view name;
    for (const std::string_view names : m_columns.*log_fields[place_of(field)])
        any_name(names, [&](std::string_view path) {
            name = path;
            return is_filled(find_node(m_row, path));
        });
    return name;
}

std::string_view JsonLogRow::text(LogField field) const {
    const JsonNode* node = first(field);
    return node ? std::string_view(node->string) : std::string_view();
}

std::optional<FileTime> JsonLogRow::time(LogField field) const {
    const JsonNode* node = first(field);
    if (!node)
        return std::nullopt;
    if (node->kind != JsonNode::Kind::number)
        return file_time(node->string);
    const auto seconds = unix_seconds(node->number);
    return seconds ? std::optional(FileTime{.from = *seconds, .to = *seconds, .has_clock = true})
                   : std::nullopt;
}

std::optional<double> JsonLogRow::sum(LogField field, Import& import) const {
    std::optional<double> all;
    if (const Metered kind = kind_in_details(field); m_details && kind != Metered::unknown) {
        for (const JsonMember& detail : m_details->members())
            if (metered_by(lower_case(detail.key)) == kind)
                add_number(detail.value, m_columns.details[0], all, import);
        return all;
    }
    for (const std::string_view names : m_columns.*log_fields[place_of(field)])
        if (const JsonNode* node = found(names))
            add_number(*node, names, all, import);
    return all;
}

const JsonNode* JsonLogRow::found(std::string_view names) const {
    const JsonNode* result = nullptr;
    any_name(names, [&](std::string_view path) {
        const JsonNode* node = find_node(m_row, path);
        if (is_filled(node))
            result = node;
        return result != nullptr;
    });
    return result;
}

const JsonNode* JsonLogRow::first(LogField field) const {
    const Columns& names = m_columns.*log_fields[place_of(field)];
    return names.empty() ? nullptr : found(names[0]);
}

} // namespace core
