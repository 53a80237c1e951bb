// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/snapshot.h"
#include "core/text/text.h"

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// Plans side by side: what each comes to, and only the inputs in which they differ.
namespace core {

// As --set takes it and a script reads it: empty where there is no answer.
using ComparedRaw = std::variant<std::monostate, double, bool, std::string, std::vector<double>>;

struct ComparedCell {
    std::string text; // for a reader: "$3,120", "auto"; empty: nothing was asked there
    ComparedRaw raw;
    bool operator==(const ComparedCell&) const = default;
};

struct ComparedRow {
    // Of a result "api_monthly_usd", of an input its path, "range:PATH" of its range, "correlation:PATH,PATH"
    // of two ranges.
    std::string key;
    std::string label;    // "Traffic"
    std::string unit;     // of the texts: "words/day", "$/h", "%"; empty: none, or each says its own
    std::string raw_unit; // of the raw values: "B parameters", "share/month"
    std::vector<ComparedCell> cells; // one a plan
};

struct Comparison {
    std::vector<std::string> plans; // no two alike
    std::vector<ComparedRow> results;
    // In the order of the table of inputs, then the correlations. Not those that do nothing in any of the
    // plans, nor the figures of a model's or a GPU's data sheet where its name, which differs, says them.
    std::vector<ComparedRow> inputs;
};

// What each plan is called: its scenario's name; where that is empty its file's, where several have the same
// "NAME (FILE)", and where that does not part them either, the second is "NAME (FILE) 2". As many files as
// scenarios; a plan of the window has an empty one.
std::vector<std::string> plan_names(std::span<const SnapshotPtr> plans, std::span<const std::string> files);

// One snapshot a plan, none null, and as many names.
Comparison compare(std::span<const SnapshotPtr> plans, std::vector<std::string> names,
                   Translate translate = english);

// A table: the head, then rows of label and one cell a plan, as the window shows it. Rows in which nothing
// was asked of any plan are left out.
struct ComparisonTable {
    std::vector<std::string> head;
    std::vector<std::vector<std::string>> results, inputs;
};
ComparisonTable comparison_table(const Comparison& comparison, Translate translate = english);

// Each ends with a newline. Names and texts are escaped for where they go. Of CSV and JSON the values are the
// raw ones; numbers are finite, null (an empty cell) stands where there is no answer.
std::string comparison_markdown(const Comparison& comparison, Translate translate = english);
std::string comparison_csv(const Comparison& comparison);
std::string comparison_json(const Comparison& comparison);

struct CompareFormat {
    std::string_view name; // of --format
    std::string (*text)(const Comparison&);
};
std::span<const CompareFormat> compare_formats(); // the usual one first

} // namespace core
