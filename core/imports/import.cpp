// SPDX-License-Identifier: GPL-3.0-or-later
// What every format asks of an import at work.
#include "core/catalogue/own_catalogue.h"
#include "core/imports/formats.h"
#include "core/text/dates.h"

#include <algorithm>
#include <cmath>

namespace core {

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
    return {.from = std::string(imported_from) + std::string(from.name),
            .as_of = std::string(as_of.empty() ? from.today : as_of)};
}

std::optional<FileTime> csv_time(const std::string& text, const Import& import) {
    constexpr double first_day = 20'000, last_day = 80'000; // 1954 and 2119
    constexpr double days_to_1970 = 25'569, day_s = 86400;
    const auto number = number_in_cell(text, import);
    if (!(number >= first_day && number <= last_day))
        return file_time(text, import.slash_dates);
    const double seconds = std::round((*number - days_to_1970) * day_s);
    return FileTime{.from = seconds, .to = seconds, .has_clock = std::fmod(seconds, day_s) != 0};
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
