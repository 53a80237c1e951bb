// SPDX-License-Identifier: GPL-3.0-or-later
// Plans side by side, as each format writes them.
#include "core/report/compare.h"

#include "core/files/csv.h"
#include "core/report/evaluation_parts.h"
#include "core/text/escape.h"
#include "core/text/format.h"

#include <algorithm>
#include <array>

namespace core {
namespace {

using result_json::Json;

constexpr std::string_view nothing_asked = "–";

template <class... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};
template <class... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

std::vector<std::vector<std::string>> table_of(const std::vector<ComparedRow>& rows) {
    std::vector<std::vector<std::string>> table;
    for (const ComparedRow& row : rows) {
        if (std::ranges::all_of(row.cells, [](const ComparedCell& cell) { return cell.text.empty(); }) &&
            std::ranges::all_of(row.cells, [](const ComparedCell& cell) { return cell.raw.index() == 0; }))
            continue;
        auto& cells = table.emplace_back();
        cells.push_back(row.unit.empty() ? row.label : row.label + " (" + row.unit + ")");
        for (const ComparedCell& cell : row.cells)
            cells.push_back(cell.text.empty() ? std::string(nothing_asked) : cell.text);
    }
    return table;
}

std::string markdown_row(const std::vector<std::string>& cells) {
    std::string text = "|";
    for (const std::string& cell : cells)
        text += " " + markdown_text(cell) + " |";
    return text + "\n";
}

std::string markdown_table(const std::vector<std::string>& head,
                           const std::vector<std::vector<std::string>>& rows) {
    std::string text = markdown_row(head) + "|---|";
    for (std::size_t i = 1; i < head.size(); ++i)
        text += "---:|";
    text += "\n";
    for (const auto& row : rows)
        text += markdown_row(row);
    return text;
}

std::string numbers_with_commas(const std::vector<double>& values) {
    std::string text;
    for (const double value : values)
        text.append(text.empty() ? "" : ", ").append(shortest(value));
    return text;
}

std::string csv_cell(const ComparedRaw& raw) {
    return std::visit(
        Overloaded{[](std::monostate) { return std::string(); }, [](double value) { return shortest(value); },
                   [](bool value) { return std::string(value ? "true" : "false"); },
                   [](const std::string& text) { return list_cell(text); },
                   [](const std::vector<double>& values) { return numbers_with_commas(values); }},
        raw);
}

Json json_value(const ComparedRaw& raw) {
    return std::visit(Overloaded{[](std::monostate) { return Json(nullptr); },
                                 [](double value) { return result_json::count(value); },
                                 [](bool value) { return Json(value); },
                                 [](const std::string& text) { return Json(text); },
                                 [](const std::vector<double>& values) {
                                     Json list = Json::array();
                                     for (const double value : values)
                                         list.push_back(result_json::count(value));
                                     return list;
                                 }},
                      raw);
}

Json compared_json(const std::vector<ComparedRow>& rows) {
    Json object = Json::object();
    for (const ComparedRow& row : rows) {
        Json values = Json::array();
        for (const ComparedCell& cell : row.cells)
            values.push_back(json_value(cell.raw));
        object[row.key] = std::move(values);
    }
    return object;
}

} // namespace

ComparisonTable comparison_table(const Comparison& comparison, Translate translate) {
    ComparisonTable table{.head = {translate("core", "Plan")},
                          .results = table_of(comparison.results),
                          .inputs = table_of(comparison.inputs)};
    table.head.insert(table.head.end(), comparison.plans.begin(), comparison.plans.end());
    return table;
}

std::string comparison_markdown(const Comparison& comparison, Translate translate) {
    const ComparisonTable table = comparison_table(comparison, translate);
    std::string text = "# " + markdown_text(translate("core", "Plans side by side")) + "\n\n" +
                       markdown_table(table.head, table.results) + "\n## " +
                       markdown_text(translate("core", "In which inputs they differ")) + "\n\n";
    if (table.inputs.empty())
        return text + markdown_text(translate("core", "In none.")) + "\n";
    return text + markdown_table(table.head, table.inputs);
}

std::string comparison_csv(const Comparison& comparison) {
    std::vector<std::string> head{"key", "label", "unit"};
    for (const std::string& name : comparison.plans)
        head.push_back(list_cell(name)); // a plan is a column, and a row a line
    std::string text = csv_row(head);
    for (const auto* rows : {&comparison.results, &comparison.inputs})
        for (const ComparedRow& row : *rows) {
            std::vector<std::string> cells{row.key, row.label, row.raw_unit};
            for (const ComparedCell& cell : row.cells)
                cells.push_back(csv_cell(cell.raw));
            text += csv_row(cells);
        }
    return text;
}

std::string comparison_json(const Comparison& comparison) {
    const Json object{{"plans", comparison.plans},
                      {"results", compared_json(comparison.results)},
                      {"inputs", compared_json(comparison.inputs)}};
    return visible_json(object.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

std::span<const CompareFormat> compare_formats() {
    static constexpr std::array formats{
        CompareFormat{"md", [](const Comparison& all) { return comparison_markdown(all); }},
        CompareFormat{"csv", comparison_csv}, CompareFormat{"json", comparison_json}};
    return formats;
}

} // namespace core
