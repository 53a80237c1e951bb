// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/scenario_file.h"
#include "core/files/scenario_reader.h"
#include "core/text/dates.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

using Kind = JsonNode::Kind;

constexpr std::string_view format_name = "rent-or-run";

// The blocks of the table, in its order: "traffic", "model", ..., "api.long_context".
std::vector<std::string_view> blocks_of_table() {
    std::vector<std::string_view> blocks;
    for (const Input& input : inputs())
        if (const auto block = input.path.substr(0, input.path.rfind('.')); !is_one_of(block, blocks))
            blocks.push_back(block);
    return blocks;
}

} // namespace

void ScenarioReader::read_text(const JsonMember& member, const std::string& path, std::string& text) {
    if (member.value.kind != Kind::string)
        problem(member.line, path, "is " + described(member.value) + ", must be a text");
    else if (member.value.string.find('\0') != std::string::npos)
        problem(member.line, path, "holds a NUL character");
    else
        text = member.value.string;
}

// False where the file is not for us to read, and nothing else is then worth telling.
bool ScenarioReader::read_header(const JsonNode& root) {
    const auto* format = required(root, 1, "", "format");
    if (format && (format->value.kind != Kind::string || format->value.string != format_name))
        problem(format->line, "format",
                "is " + described(format->value) + ", must be " + in_quotes(format_name));
    const auto* version = required(root, 1, "", "version");
    if (!version)
        return true;
    const double number = version->value.number;
    if (version->value.kind != Kind::number || number != std::floor(number) || number < 1 ||
        !std::isfinite(number)) {
        problem(version->line, "version",
                "is " + described(version->value) + ", must be " + std::to_string(scenario_file_version));
    } else if (number > scenario_file_version) {
        problems.clear();
        problem(version->line, "version",
                "is " + shortest(number) +
                    ": a newer version of this program wrote the file; this one reads " +
                    std::to_string(scenario_file_version));
        return false;
    }
    return true;
}

void ScenarioReader::read(const JsonNode& root) {
    if (!is_object(root, 1, "") || !read_header(root))
        return;
    const auto blocks = blocks_of_table();
    std::vector<std::string_view> known{"format", "version", "name", "notes", "saved_at"};
    for (const auto block : blocks)
        if (block.find('.') == std::string_view::npos)
            known.push_back(block);
    known.insert(known.end(), {"ranges", "sources"});
    look_over(root, "", known);

    if (const auto* name = required(root, 1, "", "name"))
        read_text(*name, "name", scenario.name);
    if (const auto* notes = required(root, 1, "", "notes"))
        read_text(*notes, "notes", scenario.notes);
    if (const auto* saved_at = find(root, "saved_at")) {
        read_text(*saved_at, "saved_at", scenario.saved_at);
        if (!scenario.saved_at.empty() && !is_iso_time(scenario.saved_at))
            problem(saved_at->line, "saved_at",
                    "is " + described(saved_at->value) + ", must be a time like \"2026-11-23T10:00:00Z\"");
    }
    for (const auto block : blocks) {
        if (block.find('.') != std::string_view::npos)
            continue; // read with the flag that says whether it is there
        const bool optional = block == "owned";
        const auto* member = optional ? find(root, block) : required(root, 1, "", block);
        if (member && is_object(member->value, member->line, member->key))
            read_block(member->value, member->line, block);
    }
    if (const auto* ranges = find(root, "ranges"); ranges && is_object(ranges->value, ranges->line, "ranges"))
        read_ranges(ranges->value);
    if (const auto* sources = find(root, "sources");
        sources && is_object(sources->value, sources->line, "sources"))
        read_sources(sources->value);
    // A size that the shape is stated for is the model's own where the file does not tell them apart.
    if (const auto* model = find(root, "model"); model && !find(model->value, "shape_params_b"))
        scenario.model.shape_params_b = scenario.model.total_params_b;
}

void ScenarioReader::read_block(const JsonNode& object, int line, std::string_view block) {
    const auto keys_of_block = [&](const Input& input) {
        return input.path.size() > block.size() + 1 && input.path.starts_with(block) &&
               input.path[block.size()] == '.' &&
               input.path.find('.', block.size() + 1) == std::string_view::npos;
    };
    std::vector<std::string_view> known;
    for (const Input& input : inputs())
        if (keys_of_block(input))
            known.push_back(input.path.substr(block.size() + 1));
    look_over(object, std::string(block), known);
    for (const Input& input : inputs()) {
        if (!keys_of_block(input))
            continue;
        const auto key = input.path.substr(block.size() + 1);
        if (const auto* member = input.optional ? find(object, key) : required(object, line, block, key))
            read_input(*member, input);
    }
}

void ScenarioReader::read_input(const JsonMember& member, const Input& input) {
    const std::string path(input.path);
    switch (input.kind) {
    case InputKind::number:
        return read_number(member, input);
    case InputKind::text:
        return read_text(member, path, input.text(scenario));
    case InputKind::choice:
        return read_choice(member, input);
    case InputKind::flag:
        return read_flag(member, input);
    }
}

void ScenarioReader::read_choice(const JsonMember& member, const Input& input) {
    const JsonNode& value = member.value;
    const auto found = std::ranges::find(input.choices, value.string);
    if (value.kind == Kind::string && found != input.choices.end())
        return input.set_choice(scenario, static_cast<int>(found - input.choices.begin()));
    std::string names;
    for (const auto name : input.choices)
        names += (names.empty() ? "" : ", ") + in_quotes(name);
    problem(member.line, std::string(input.path),
            "is " + described(value) + ", allowed " + names +
                (value.kind == Kind::string ? did_you_mean(value.string, input.choices) : ""));
}

// A flag over a block says whether the block is there: null, or an object.
void ScenarioReader::read_flag(const JsonMember& member, const Input& input) {
    const JsonNode& value = member.value;
    const std::string path(input.path);
    if (!is_one_of(input.path, blocks_of_table())) {
        if (value.kind != Kind::boolean)
            return problem(member.line, path, "is " + described(value) + ", must be true or false");
        input.flag(scenario) = value.boolean;
        return;
    }
    input.flag(scenario) = value.kind == Kind::object;
    if (value.kind == Kind::object)
        read_block(value, member.line, input.path);
    else if (value.kind != Kind::null)
        problem(member.line, path, "is " + described(value) + ", must be an object or null");
}

void ScenarioReader::read_number(const JsonMember& member, const Input& input) {
    const std::string path(input.path);
    const JsonNode& value = member.value;
    const std::string word = input.zero_is_word ? " or " + in_quotes(input.zero_means) : "";
    if (input.zero_is_word && value.kind == Kind::string && value.string == input.zero_means)
        return set(scenario, input, 0);
    if (value.kind != Kind::number || (input.zero_is_word && value.number == 0))
        return problem(member.line, path, "is " + described(value) + ", must be a number" + word);
    if (auto wrong = range_problem(input, value.number); !wrong.empty())
        return problem(member.line, path, std::move(wrong));
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
    if (reader.problems.empty())
        return {.scenario = std::move(reader.scenario), .problems = {}};
    return {.scenario = {}, .problems = reader.problems.told()};
}

} // namespace core
