// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/scenario_reader.h"

#include "core/scenario/correlations.h"
#include "core/scenario/ranges.h"

#include <algorithm>

// What a scenario says about its inputs: ranges, correlations and sources.
namespace core {

namespace {

using Kind = JsonNode::Kind;

// What is missing, or no text or number, stays empty or out of bounds.
Correlation correlation_of(const JsonNode& item) {
    Correlation one{.rank = 2};
    if (item.kind != Kind::object)
        return {};
    for (const JsonMember& member : item.members()) {
        const JsonNode& value = member.value;
        if (member.key == "a" && value.kind == Kind::string)
            one.a = value.string;
        else if (member.key == "b" && value.kind == Kind::string)
            one.b = value.string;
        else if (member.key == "rank" && value.kind == Kind::number)
            one.rank = value.number;
        else
            return {.a = {}, .b = {}, .rank = 2};
    }
    return one;
}

} // namespace

std::string no_such_input(std::string_view path) {
    std::vector<std::string_view> known;
    for (const Input& input : inputs())
        known.push_back(input.path);
    return "no such input" + did_you_mean(path, known);
}

void ScenarioReader::read_ranges(const StrictObject& object) {
    object.each([&](const JsonMember& member) {
        const Input* input = find_input(member.key);
        if (!input)
            object.problem(member, object.is_full() ? "" : no_such_input(member.key));
        else if (input->kind != InputKind::number)
            object.problem(member, "is not a number, so it can have no range");
        else
            read_range(object, member, *input);
    });
}

void ScenarioReader::read_range(const StrictObject& ranges, const JsonMember& member, const Input& input) {
    const auto& items = member.value.items();
    const auto is_number = [](const JsonNode& node) { return node.kind == Kind::number; };
    if (member.value.kind != Kind::list || items.size() != 2 || !std::ranges::all_of(items, is_number))
        return ranges.problem(member, "must be two numbers, [low, high]");
    const Range range{.low = items[0].number, .high = items[1].number};
    const auto problems = range_problems(input, range);
    for (const std::string& problem : problems)
        ranges.problem(member, problem);
    if (problems.empty())
        scenario.ranges[member.key] = range;
}

// The first thing that is wrong with an entry of the list is told with its place in it.
void ScenarioReader::read_correlations(const StrictObject& root, const JsonMember& list) {
    if (list.value.kind != Kind::list)
        return root.must_be(list, "a list of objects");
    for (const JsonNode& item : list.value.items()) {
        const std::string place = "at place " + std::to_string(scenario.correlations.size()) + " ";
        const Correlation one = correlation_of(item);
        scenario.correlations.push_back(one);
        if (std::string wrong = correlation_problem(scenario, one); !wrong.empty())
            return root.problem(list, place + wrong);
    }
    if (std::string wrong = correlations_problem(scenario.correlations); !wrong.empty())
        root.problem(list, wrong);
}

void ScenarioReader::read_sources(const StrictObject& object) {
    object.each([&](const JsonMember& member) {
        if (!find_input(member.key))
            object.problem(member, object.is_full() ? "" : no_such_input(member.key));
        else
            object.read_source(member, scenario.sources[member.key]);
    });
}

} // namespace core
