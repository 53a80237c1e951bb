// SPDX-License-Identifier: GPL-3.0-or-later
// What every format asks of an import at work.
#include "core/catalogue/own_catalogue.h"
#include "core/imports/formats.h"
#include "core/text/dates.h"

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

std::string no_number(const std::string& text) {
    return is_told(text) ? '"' + text + "\" is no number" : "is no number";
}

// "12,5" as "12.5". Of "1,234" it is not certain whether that is more than a thousand: it stays, and is no
// number.
std::string with_decimal_point(std::string text) {
    const auto comma = text.find(',');
    if (comma == std::string::npos || text.find_first_of(",.", comma + 1) != std::string::npos ||
        text.find('.') < comma)
        return text;
    const bool may_be_thousands =
        text.size() - comma == 4 && text.substr(0, comma).find_first_not_of("-0") != std::string::npos;
    if (!may_be_thousands)
        text[comma] = '.';
    return text;
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
    return {.from = std::string(imported_from) + std::string(from.name),
            .as_of = std::string(as_of.empty() ? from.today : as_of)};
}

std::optional<double> amount(const std::string& text, std::string_view path, int line, Import& import) {
    if (text.empty())
        return std::nullopt;
    const auto value = parsed_number(import.has_decimal_commas ? with_decimal_point(text) : text);
    if (!value) {
        import.problem(line, path, import.problems.is_full() ? "" : no_number(text));
        return std::nullopt;
    }
    return checked_amount(*value, path, line, std::isnan(*value) ? "nan" : text, import);
}

std::optional<double> amount(const CsvReader& csv, std::string_view column, Import& import) {
    return amount(csv.text(column), column, csv.line(), import);
}

std::optional<double> amount(const JsonNode& object, std::string_view key, Import& import) {
    const JsonMember* member = find_member(object, key);
    if (!member || member->value.kind == JsonNode::Kind::null)
        return std::nullopt;
    if (member->value.kind != JsonNode::Kind::number) {
        import.problem(member->line, key, "is " + told_value(member->value) + ", must be a number");
        return std::nullopt;
    }
    return checked_amount(member->value.number, key, member->line, described(member->value), import);
}

std::optional<double> csv_seconds(const std::string& text, const Import& import) {
    constexpr double first_day = 20'000, last_day = 80'000; // 1954 and 2119
    constexpr double days_to_1970 = 25'569, day_s = 86400;
    const auto number = parsed_number(import.has_decimal_commas ? with_decimal_point(text) : text);
    return number >= first_day && number <= last_day
               ? std::optional(std::round((*number - days_to_1970) * day_s))
               : unix_seconds(text);
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
