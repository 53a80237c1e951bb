// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue_cells.h"

#include "core/catalogue/catalogue_json.h"
#include "core/text/dates.h"
#include "core/text/escape.h"
#include "core/text/format.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace core {

namespace {

template <class Choice, std::size_t count>
std::string set_word(Choice& value, const std::array<Choice, count>& choices, std::string_view text) {
    std::string known;
    for (const Choice choice : choices) {
        if (catalogue_word(choice) == text) {
            value = choice;
            return {};
        }
        known.append(known.empty() ? "" : ", ").append(catalogue_word(choice));
    }
    return "must be one of " + known;
}

} // namespace

void add_cells(const std::string& value, CatalogueRule, Cells& cells) {
    cells.push_back(list_cell(value));
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
    cells.emplace_back(text, static_cast<std::size_t>(end - text));
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

void add_cells(const std::optional<LongContext>& value, CatalogueRule, Cells& cells) {
    const Cells parts = value ? cells_of(*value, long_context_fields()) : Cells(long_context_fields().size());
    cells.insert(cells.end(), parts.begin(), parts.end());
}

void add_cells(const std::vector<double>& values, CatalogueRule rule, Cells& cells) {
    Cells numbers;
    for (const double value : values)
        add_cells(value, rule, numbers);
    std::string& joined = cells.emplace_back();
    for (const std::string& number : numbers)
        joined.append(joined.empty() ? "" : " ").append(number);
}

std::string set_cell(std::string& value, CatalogueRule rule, std::size_t, std::string_view text) {
    if (text.empty() && rule == CatalogueRule::name)
        return "must not be empty";
    if (rule == CatalogueRule::day && !text.empty() && !iso_date(text))
        return "must be a day as YYYY-MM-DD";
    value = text;
    return {};
}

std::string set_cell(double& value, CatalogueRule rule, std::size_t, std::string_view text) {
    if (text.empty() && rule == CatalogueRule::whole_0_unknown) {
        value = 0;
        return {};
    }
    const auto number = parse(text, Unit::none);
    if (!number)
        return "must be a number";
    if (const auto wanted = number_objection(*number, rule); !wanted.empty())
        return "must be " + std::string(wanted);
    value = *number;
    return {};
}

std::string set_cell(std::optional<double>& value, CatalogueRule rule, std::size_t part,
                     std::string_view text) {
    if (text.empty()) {
        value.reset();
        return {};
    }
    double number = 0;
    std::string problem = set_cell(number, rule, part, text);
    if (problem.empty())
        value = number;
    return problem;
}

std::string set_cell(bool& value, CatalogueRule, std::size_t, std::string_view text) {
    if (text != "true" && text != "false")
        return "must be true or false";
    value = text == "true";
    return {};
}

std::string set_cell(WeightPrecision& value, CatalogueRule, std::size_t, std::string_view text) {
    using enum WeightPrecision;
    return set_word(value, std::array{bf16, fp8, int8, int4, fp4}, text);
}

std::string set_cell(LinkKind& value, CatalogueRule, std::size_t, std::string_view text) {
    using enum LinkKind;
    return set_word(value, std::array{none, pcie, nvlink}, text);
}

std::string set_cell(CommercialUse& value, CatalogueRule, std::size_t, std::string_view text) {
    using enum CommercialUse;
    return set_word(value, std::array{unknown, yes, within_limits, no}, text);
}

std::string set_cell(Source& value, CatalogueRule rule, std::size_t part, std::string_view text) {
    if (part == 0) {
        if (text.empty())
            return "must not be empty";
        value.from = text;
        return {};
    }
    const bool unknown = text.empty() && rule == CatalogueRule::undated;
    if (!unknown && !iso_date(text))
        return "must be a day as YYYY-MM-DD";
    value.as_of = text;
    return {};
}

// Emptying its first part takes it away, any other text makes it.
std::string set_cell(std::optional<LongContext>& value, CatalogueRule, std::size_t part,
                     std::string_view text) {
    if (text.empty() && (part == 0 || !value)) {
        value.reset();
        return {};
    }
    LongContext changed = value.value_or(LongContext{});
    std::string problem = set_cell_of(changed, long_context_fields(), part, text);
    if (problem.empty())
        value = changed;
    return problem;
}

std::string set_cell(std::vector<double>& values, CatalogueRule rule, std::size_t, std::string_view text) {
    std::vector<double> typed;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        std::string problem =
            end == 0 ? std::string() : set_cell(typed.emplace_back(), rule, 0, text.substr(0, end));
        if (!problem.empty())
            return problem;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    values = std::move(typed);
    return {};
}

} // namespace core
