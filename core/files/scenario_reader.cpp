// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/scenario_reader.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

std::string child_path(std::string_view prefix, std::string_view key) {
    return prefix.empty() ? std::string(key) : std::string(prefix) + "." + std::string(key);
}

// A sibling that is spelled like it, else the place of the same name elsewhere.
std::string hint(std::string_view key, std::span<const std::string_view> known) {
    if (auto near = did_you_mean(key, known); !near.empty())
        return near;
    for (const Input& input : inputs())
        if (input.path.ends_with("." + std::string(key)))
            return "; did you mean " + in_quotes(input.path) + "?";
    return {};
}

} // namespace

std::string in_quotes(std::string_view text) {
    return '"' + std::string(text) + '"';
}

bool is_one_of(std::string_view word, std::span<const std::string_view> known) {
    return std::ranges::find(known, word) != known.end();
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> known) {
    constexpr std::size_t longest =
        100; // beyond any of ours; comparing a key of megabytes would take for ever
    const auto near = word.size() > longest ? std::string_view{} : nearest(word, known);
    return near.empty() ? std::string() : "; did you mean " + in_quotes(near) + "?";
}

void ScenarioReader::problem(int line, std::string path, std::string message) {
    problems.add({.line = line, .path = std::move(path), .message = std::move(message)});
}

bool ScenarioReader::is_object(const JsonNode& node, int line, const std::string& path) {
    if (node.kind == JsonNode::Kind::object)
        return true;
    problem(line, path, "is " + described(node) + ", must be an object");
    return false;
}

const JsonMember* ScenarioReader::find(const JsonNode& object, std::string_view key) {
    const auto found = std::ranges::find(object.members(), key, &JsonMember::key);
    return found == object.members().end() ? nullptr : &*found;
}

const JsonMember* ScenarioReader::required(const JsonNode& object, int line, std::string_view prefix,
                                           std::string_view key) {
    const auto* member = find(object, key);
    if (member == nullptr)
        problem(line, child_path(prefix, key), "is missing");
    return member;
}

void ScenarioReader::look_over(const JsonNode& object, const std::string& path,
                               const std::function<void(const JsonMember&)>& member_of) {
    std::set<std::string_view> seen;
    for (const JsonMember& member : object.members()) {
        if (!seen.insert(member.key).second)
            problem(member.line, child_path(path, member.key), "stands here for the second time");
        else if (member.key.starts_with("x-"))
            scenario.extensions.push_back(
                {.path = child_path(path, member.key), .json = member.value.string});
        else
            member_of(member);
    }
}

void ScenarioReader::look_over(const JsonNode& object, const std::string& path,
                               std::span<const std::string_view> known) {
    look_over(object, path, [&](const JsonMember& member) {
        if (!is_one_of(member.key, known))
            problem(member.line, child_path(path, member.key),
                    "unknown key" + (problems.is_full() ? "" : hint(member.key, known)));
    });
}

} // namespace core
