// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/scenario_reader.h"
#include "core/text/dates.h"

#include <algorithm>

// What a scenario says about its inputs: ranges and sources.
namespace core {

namespace {

using Kind = JsonNode::Kind;

std::string no_such_input(std::string_view path) {
    std::vector<std::string_view> known;
    for (const Input& input : inputs())
        known.push_back(input.path);
    return "no such input" + did_you_mean(path, known);
}

} // namespace

void ScenarioReader::read_ranges(const JsonNode& object) {
    look_over(object, "ranges", [&](const JsonMember& member) {
        const Input* input = find_input(member.key);
        if (!input)
            problem(member.line, "ranges." + member.key, problems.is_full() ? "" : no_such_input(member.key));
        else if (input->kind != InputKind::number)
            problem(member.line, "ranges." + member.key, "is not a number, so it can have no range");
        else
            read_range(member, *input);
    });
}

void ScenarioReader::read_range(const JsonMember& member, const Input& input) {
    const std::string path = "ranges." + member.key;
    const auto& items = member.value.items();
    const auto is_number = [](const JsonNode& node) { return node.kind == Kind::number; };
    if (member.value.kind != Kind::list || items.size() != 2 || !std::ranges::all_of(items, is_number))
        return problem(member.line, path, "must be two numbers, [low, high]");
    const Range range{.low = items[0].number, .high = items[1].number};
    bool allowed = true;
    for (const auto& [end, value] : {std::pair("low ", range.low), std::pair("high ", range.high)}) {
        auto wrong = range_problem(input, value);
        if (wrong.empty() && input.zero_is_word && value == 0)
            wrong = "is 0, which means " + in_quotes(input.zero_means);
        if (!wrong.empty()) {
            problem(member.line, path, end + wrong);
            allowed = false;
        }
    }
    if (allowed && range.low >= range.high)
        return problem(member.line, path,
                       "low is " + shortest(range.low) + ", must be below high, " + shortest(range.high));
    scenario.ranges[member.key] = range;
}

void ScenarioReader::read_sources(const JsonNode& object) {
    look_over(object, "sources", [&](const JsonMember& member) {
        const std::string path = "sources." + member.key;
        if (!find_input(member.key))
            problem(member.line, path, problems.is_full() ? "" : no_such_input(member.key));
        else if (is_object(member.value, member.line, path))
            read_source(member);
    });
}

void ScenarioReader::read_source(const JsonMember& member) {
    const std::string path = "sources." + member.key;
    constexpr std::string_view known[] = {"from", "as_of"};
    look_over(member.value, path, known);
    Source source;
    if (const auto* from = required(member.value, member.line, path, "from"))
        read_text(*from, path + ".from", source.from);
    if (const auto* as_of = required(member.value, member.line, path, "as_of")) {
        read_text(*as_of, path + ".as_of", source.as_of);
        if (!source.as_of.empty() && !iso_date(source.as_of))
            problem(as_of->line, path + ".as_of",
                    "is " + described(as_of->value) + ", must be a date like \"2026-11-23\", or \"\"");
    }
    scenario.sources[member.key] = std::move(source);
}

} // namespace core
