// SPDX-License-Identifier: GPL-3.0-or-later
// What every format asks of an import at work.
#include "core/imports/formats.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace core {

namespace {

std::optional<double> checked_amount(double value, std::string_view path, int line, const std::string& shown,
                                     Import& import) {
    if (std::isfinite(value) && value >= 0)
        return value;
    import.problem(line, path,
                   import.problems.is_full() ? "" : "is " + shown + ", must be 0 or more and finite");
    return std::nullopt;
}

// A text where a number was to be may be anything that slipped there: an address, a key, a prompt. No more of
// it is told than a slip of the pen needs.
std::string no_number(const std::string& text) {
    constexpr std::size_t longest = 12;
    if (text.size() > longest || text.find('@') != std::string::npos || text.starts_with("sk-"))
        return "is no number";
    return described({.kind = JsonNode::Kind::string, .string = text}) + " is no number";
}

std::optional<double> parsed_number(const std::string& text) {
    double value = 0;
    const char* const end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, value);
    return parsed.ec == std::errc{} && parsed.ptr == end ? std::optional(value) : std::nullopt;
}

} // namespace

void Import::problem(int line, std::string_view path, std::string message) {
    if (problems.is_full()) // and this one is but counted
        return problems.add({});
    problems.add({.line = line > 0 ? line + lines_before : 0,
                  .path = std::string(path),
                  .message = std::move(message)});
}

void Import::refuse(int line, std::string message) {
    is_broken = true;
    problem(line, "", std::move(message));
}

void Import::skip(std::string_view reason) {
    if (const auto found = skipped.find(reason); found != skipped.end())
        ++found->second;
    else if (skipped.size() < import_most_told)
        skipped.emplace(reason, 1);
    else
        ++skipped_for_others;
}

bool Import::has_room(std::size_t rows) {
    if (rows > import_most_rows && !is_broken)
        refuse(0, "holds more than " + std::to_string(import_most_rows) + " rows to take over");
    return rows <= import_most_rows;
}

Source Import::source(std::string_view as_of) const {
    return {.from = "imported from " + std::string(from.name),
            .as_of = std::string(as_of.empty() ? from.today : as_of)};
}

std::optional<double> amount(const std::string& text, std::string_view path, int line, Import& import) {
    if (text.empty())
        return std::nullopt;
    const auto value = parsed_number(text);
    if (!value) {
        import.problem(line, path, import.problems.is_full() ? "" : no_number(text));
        return std::nullopt;
    }
    return checked_amount(*value, path, line, text, import);
}

std::optional<double> amount(const CsvReader& csv, std::string_view column, Import& import) {
    return amount(csv.text(column), column, csv.line(), import);
}

std::optional<double> amount(const JsonNode& object, std::string_view key, Import& import) {
    const JsonMember* member = find_member(object, key);
    if (!member || member->value.kind == JsonNode::Kind::null)
        return std::nullopt;
    if (member->value.kind != JsonNode::Kind::number) {
        import.problem(member->line, key, "is " + described(member->value) + ", must be a number");
        return std::nullopt;
    }
    return checked_amount(member->value.number, key, member->line, described(member->value), import);
}

const JsonMember* find_member(const JsonNode& object, std::string_view key) {
    const auto found = std::ranges::find(object.members(), key, &JsonMember::key);
    return found == object.members().end() ? nullptr : &*found;
}

const JsonNode* find_node(const JsonNode& object, std::string_view path) {
    const JsonNode* node = &object;
    while (true) {
        const auto slash = path.find('/');
        const JsonMember* member = find_member(*node, path.substr(0, slash));
        if (!member)
            return nullptr;
        node = &member->value;
        if (slash == std::string_view::npos)
            return node;
        path.remove_prefix(slash + 1);
    }
}

std::string_view text_of(const JsonNode& object, std::string_view key) {
    const JsonMember* member = find_member(object, key);
    return member ? std::string_view(member->value.string) : std::string_view();
}

std::string lower_case(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
}

std::optional<double> number_of(const JsonNode& object, std::string_view path) {
    const JsonNode* node = find_node(object, path);
    if (!node)
        return std::nullopt;
    const auto value = node->kind == JsonNode::Kind::number   ? std::optional(node->number)
                       : node->kind == JsonNode::Kind::string ? parsed_number(node->string)
                                                              : std::nullopt;
    return value && std::isfinite(*value) ? value : std::nullopt;
}

} // namespace core
