// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/scenario_file.h"
#include "core/files/scenario_reader.h"
#include "core/text/dates.h"

#include <algorithm>

namespace core {

namespace {

using Kind = JsonNode::Kind;

constexpr std::string_view scenario_format = "rent-or-run";

// The blocks of the table, in its order: "traffic", "model", ..., "api.long_context".
std::vector<std::string_view> blocks_of_table() {
    std::vector<std::string_view> blocks;
    for (const Input& input : inputs())
        if (const auto block = input.path.substr(0, input.path.rfind('.')); !is_one_of(block, blocks))
            blocks.push_back(block);
    return blocks;
}

// What begins with a flag is off where a file leaves it out.
bool is_required(std::string_view block) {
    const auto in_block = [&](const Input& input) {
        return input.path.starts_with(block) && input.path.substr(block.size()).starts_with('.');
    };
    const auto first = std::ranges::find_if(inputs(), in_block);
    return first->kind != InputKind::flag && first->presence == Presence::required;
}

} // namespace

ScenarioReader::ScenarioReader() {
    for (const Input& input : inputs())
        reading.paths.push_back(input.path);
}

void ScenarioReader::read(const JsonNode& node) {
    const auto root = StrictObject::file(node, reading);
    if (!root || !root->read_header(scenario_format, scenario_file_version))
        return;
    const auto blocks = blocks_of_table();
    std::vector<std::string_view> known{"format", "version", "name", "notes", "saved_at"};
    for (const auto block : blocks)
        if (block.find('.') == std::string_view::npos)
            known.push_back(block);
    known.insert(known.end(), {"ranges", "correlations", "sources", "value_notes", "decisions"});
    root->only(known);

    if (const auto* name = root->required("name"))
        root->read_text(*name, scenario.name);
    if (const auto* notes = root->required("notes"))
        root->read_text(*notes, scenario.notes);
    if (const auto* saved_at = root->find("saved_at")) {
        root->read_text(*saved_at, scenario.saved_at);
        if (!scenario.saved_at.empty() && !is_iso_time(scenario.saved_at))
            root->must_be(*saved_at, "a time like \"2026-11-23T10:00:00Z\"");
    }
    for (const auto block : blocks) {
        if (block.find('.') != std::string_view::npos)
            continue; // read with the flag that says whether it is there
        if (const auto* member = is_required(block) ? root->required(block) : root->find(block))
            if (const auto object = root->read_object(*member))
                read_block(*object, block);
    }
    if (const auto* ranges = root->find("ranges"))
        if (const auto object = root->read_object(*ranges))
            read_ranges(*object);
    if (const auto* correlations = root->find("correlations"))
        read_correlations(*root, *correlations);
    if (const auto* sources = root->find("sources"))
        if (const auto object = root->read_object(*sources))
            read_sources(*object);
    if (const auto* notes = root->find("value_notes"))
        if (const auto object = root->read_object(*notes))
            read_value_notes(*object);
    if (const auto* decisions = root->find("decisions"))
        read_decisions(*root, *decisions);
}

void ScenarioReader::read_block(const StrictObject& object, std::string_view block) {
    const auto keys_of_block = [&](const Input& input) {
        return input.path.size() > block.size() + 1 && input.path.starts_with(block) &&
               input.path[block.size()] == '.' &&
               input.path.find('.', block.size() + 1) == std::string_view::npos;
    };
    std::vector<std::string_view> known;
    for (const Input& input : inputs())
        if (keys_of_block(input))
            known.push_back(input.path.substr(block.size() + 1));
    object.only(known);
    for (const Input& input : inputs()) {
        if (!keys_of_block(input))
            continue;
        const auto key = input.path.substr(block.size() + 1);
        if (const auto* member =
                input.presence == Presence::required ? object.required(key) : object.find(key))
            read_input(object, *member, input);
    }
    // A size that the shape is stated for is the model's own where the file does not tell them apart.
    if (block == "model" && !object.find("shape_params_b"))
        scenario.model.shape_params_b = scenario.model.total_params_b;
}

void ScenarioReader::read_input(const StrictObject& block, const JsonMember& member, const Input& input) {
    switch (input.kind) {
    case InputKind::number:
        return read_number(block, member, input);
    case InputKind::text:
        return block.read_text(member, input.text(scenario));
    case InputKind::choice:
        if (const auto choice = block.read_choice(member, input.choices))
            input.set_choice(scenario, static_cast<int>(*choice));
        return;
    case InputKind::flag:
        return read_flag(block, member, input);
    case InputKind::series:
        return read_series(block, member, input);
    }
}

void ScenarioReader::read_series(const StrictObject& block, const JsonMember& member, const Input& input) {
    const JsonNode& value = member.value;
    std::vector<double> values;
    if (value.kind != Kind::null && value.kind != Kind::list)
        return block.must_be(member, "a list of numbers or null");
    for (const JsonNode& item : value.items()) {
        if (item.kind != Kind::number)
            return block.problem(member, "has a value at place " + std::to_string(values.size()) +
                                             " that is no number");
        values.push_back(item.number == 0 ? 0 : item.number); // never -0
    }
    if (auto wrong = input.series_problem(values); !wrong.empty())
        return block.problem(member, std::move(wrong));
    input.series(scenario) = std::move(values);
}

// A flag over a block says whether the block is there: null, or an object.
void ScenarioReader::read_flag(const StrictObject& block, const JsonMember& member, const Input& input) {
    if (!is_one_of(input.path, blocks_of_table()))
        return block.read_flag(member, input.flag(scenario));
    input.flag(scenario) = member.value.kind == Kind::object;
    if (member.value.kind != Kind::object && member.value.kind != Kind::null)
        block.must_be(member, "an object or null");
    else if (input.flag(scenario))
        read_block(*block.read_object(member), input.path);
}

void ScenarioReader::read_number(const StrictObject& block, const JsonMember& member, const Input& input) {
    const JsonNode& value = member.value;
    if (input.zero_is_word && value.kind == Kind::string && value.string == input.zero_means)
        return set(scenario, input, 0);
    if (value.kind != Kind::number || (input.zero_is_word && value.number == 0))
        return block.must_be(member,
                             "a number" + (input.zero_is_word ? " or " + in_quotes(input.zero_means) : ""));
    if (auto wrong = range_problem(input, value.number); !wrong.empty())
        return block.problem(member, std::move(wrong));
    set(scenario, input, value.number == 0 ? 0 : value.number); // never -0
}

ScenarioRead read_scenario(std::string_view json) {
    const JsonText text = read_json(json, scenario_max_bytes);
    if (!text.root)
        return {.scenario = {},
                .problems = {{.line = text.error.line,
                              .column = text.error.column,
                              .path = "",
                              .message = text.error.message}}};
    ScenarioReader reader;
    reader.read(*text.root);
    if (reader.reading.problems.empty())
        return {.scenario = std::move(reader.scenario), .problems = {}};
    return {.scenario = {}, .problems = reader.reading.problems.told()};
}

} // namespace core
