// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/compare_inputs.h"

#include "core/report/shown_input.h"
#include "core/text/unit_table.h"

#include <algorithm>

namespace core {
namespace {

using Plans = std::span<const SnapshotPtr>;

ComparedRaw raw_value(const Scenario& scenario, const Input& input) {
    auto& readable = const_cast<Scenario&>(scenario); // the table's accessors serve reading and writing
    switch (input.kind) {
    case InputKind::number:
        return get(scenario, input);
    case InputKind::choice:
        return std::string(input.choices[static_cast<std::size_t>(input.get_choice(scenario))]);
    case InputKind::flag:
        return input.flag(readable);
    case InputKind::text:
        return input.text(readable);
    case InputKind::series:
        return input.series(readable);
    }
    return {};
}

std::vector<ComparedRaw> raw_values(Plans plans, const Input& input) {
    std::vector<ComparedRaw> values;
    for (const SnapshotPtr& plan : plans)
        values.push_back(raw_value(plan->scenario, input));
    return values;
}

bool is_somewhere_in_force(Plans plans, const Input& input) {
    return std::ranges::any_of(plans,
                               [&](const SnapshotPtr& plan) { return is_in_force(plan->scenario, input); });
}

// Whether plans of one preset's name have one value, so that the name says it. A name that is empty says
// nothing.
bool name_says_it(Plans plans, const Input& input, const std::vector<ComparedRaw>& values) {
    if (!is_of_data_sheet(input))
        return false;
    const auto names = raw_values(plans, *find_input(input.preset));
    for (std::size_t a = 0; a < names.size(); ++a)
        for (std::size_t b = 0; b < names.size(); ++b)
            if (values[a] != values[b] && (names[a] == names[b] || std::get<std::string>(names[a]).empty()))
                return false;
    return true;
}

bool all_alike(const std::vector<ComparedRaw>& values) {
    return std::ranges::adjacent_find(values, std::not_equal_to<>()) == values.end();
}

std::string compared_text(const Scenario& scenario, const Input& input, bool exactly, Translate translate) {
    if (input.kind != InputKind::number)
        return shown_value(scenario, input, translate);
    const double value = get(scenario, input);
    if (value == 0 && !input.zero_means.empty())
        return translate("inputs", input.zero_means);
    return exactly ? format_exact(value, input.unit, translate) : format_short(value, input.unit, translate);
}

// 168 hours that differ in one are "own hours, 168 drawn" both; the CSV and the JSON have them.
std::vector<std::string> compared_texts(Plans plans, const Input& input, bool exactly, Translate translate) {
    std::vector<std::string> texts;
    for (const SnapshotPtr& plan : plans)
        texts.push_back(compared_text(plan->scenario, input, exactly, translate));
    return texts;
}

// Three digits where they tell the values apart, all of them where they do not.
bool tells_apart(const std::vector<std::string>& texts, const std::vector<ComparedRaw>& values) {
    for (std::size_t a = 0; a < texts.size(); ++a)
        for (std::size_t b = 0; b < a; ++b)
            if (texts[a] == texts[b] && values[a] != values[b])
                return false;
    return true;
}

ComparedRow compared_value_row(Plans plans, const Input& input, const std::vector<ComparedRaw>& values,
                               Translate translate) {
    auto texts = compared_texts(plans, input, false, translate);
    if (!tells_apart(texts, values))
        texts = compared_texts(plans, input, true, translate);
    const bool number = input.kind == InputKind::number;
    ComparedRow row{.key = std::string(input.path),
                    .label = translate("inputs", input.label),
                    .unit = number ? compared_unit(input.unit, translate) : "",
                    .raw_unit = number ? compared_raw_unit(input.unit) : "",
                    .cells = {}};
    for (std::size_t i = 0; i < values.size(); ++i)
        row.cells.push_back({std::move(texts[i]), values[i]});
    return row;
}

// The chance is of the ranges.
std::optional<ComparedRow> compared_range_row(Plans plans, const Input& input, Translate translate) {
    std::vector<ComparedCell> cells;
    for (const SnapshotPtr& plan : plans) {
        const auto found = plan->scenario.ranges.find(input.path);
        if (found == plan->scenario.ranges.end()) {
            cells.push_back({translate("inputs", "none"), {}});
            continue;
        }
        const Range& range = found->second;
        cells.push_back(
            {fill(translate("core", "%1 to %2"), {format_short(range.low, input.unit, translate),
                                                  format_short(range.high, input.unit, translate)}),
             std::vector{range.low, range.high}});
    }
    if (std::ranges::adjacent_find(cells, [](const auto& a, const auto& b) { return a.raw != b.raw; }) ==
        cells.end())
        return {};
    return ComparedRow{.key = "range:" + std::string(input.path),
                       .label = fill(translate("core", "%1, range"), {translate("inputs", input.label)}),
                       .unit = compared_unit(input.unit, translate),
                       .raw_unit = compared_raw_unit(input.unit),
                       .cells = std::move(cells)};
}

// The rank correlation of two inputs, in whatever order they stand; one that is not named is 0.
double rank_of(const Scenario& scenario, const Correlation& pair) {
    for (const Correlation& each : scenario.correlations)
        if ((each.a == pair.a && each.b == pair.b) || (each.a == pair.b && each.b == pair.a))
            return each.rank;
    return 0;
}

// Of the pairs that some plan names those in which the plans differ, each once.
std::vector<ComparedRow> compared_correlation_rows(Plans plans, Translate translate) {
    std::vector<ComparedRow> rows;
    std::vector<Correlation> seen;
    for (const SnapshotPtr& naming : plans)
        for (const Correlation& pair : naming->scenario.correlations) {
            const auto is_pair = [&](const Correlation& other) {
                return (other.a == pair.a && other.b == pair.b) || (other.a == pair.b && other.b == pair.a);
            };
            const Input *a = find_input(pair.a), *b = find_input(pair.b);
            if (!a || !b || std::ranges::any_of(seen, is_pair))
                continue;
            seen.push_back(pair);
            ComparedRow row{.key = "correlation:" + pair.a + "," + pair.b,
                            .label = fill(translate("core", "%1 with %2, correlation"),
                                          {translate("inputs", a->label), translate("inputs", b->label)}),
                            .unit = {},
                            .raw_unit = {},
                            .cells = {}};
            std::vector<ComparedRaw> values;
            values.reserve(plans.size());
            for (const SnapshotPtr& plan : plans) {
                const double rank = rank_of(plan->scenario, pair);
                values.emplace_back(rank);
                row.cells.push_back({rank == 0 ? translate("inputs", "none") : shortest(rank), rank});
            }
            if (!all_alike(values))
                rows.push_back(std::move(row));
        }
    return rows;
}

} // namespace

std::string compared_unit(Unit unit, Translate translate) {
    const Style style = row_of(unit).style;
    return (style == Style::money     ? money_sign(translate)
            : style == Style::percent ? std::string("%")
                                      : std::string()) +
           unit_words(unit, translate);
}

std::string compared_raw_unit(Unit unit) {
    const UnitRow& row = row_of(unit);
    std::string words = row.style == Style::money ? "$" : row.style == Style::percent ? "share" : "";
    if (!row.field_prefix.empty())
        words.append(row.field_prefix).append(" ");
    return words.append(row.words);
}

std::vector<ComparedRow> compared_inputs(Plans plans, Translate translate) {
    std::vector<ComparedRow> rows;
    for (const Input& input : inputs()) {
        if (!is_somewhere_in_force(plans, input))
            continue;
        if (const auto values = raw_values(plans, input);
            !all_alike(values) && !name_says_it(plans, input, values))
            rows.push_back(compared_value_row(plans, input, values, translate));
        if (input.kind != InputKind::number)
            continue;
        if (auto row = compared_range_row(plans, input, translate))
            rows.push_back(std::move(*row));
    }
    std::ranges::move(compared_correlation_rows(plans, translate), std::back_inserter(rows));
    return rows;
}

} // namespace core
