// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as files of several countries spell them.
#include "core/imports/formats.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
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

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? ""
                                           : text.substr(first, text.find_last_not_of(" \t") + 1 - first);
}

// Groups of three digits behind each of them, and one to three before the first.
bool are_groups(std::string_view number, char sign) {
    std::size_t digits = 0, groups = 0;
    for (const char c : number) {
        if (c == sign) {
            if (groups == 0 ? digits < 1 || digits > 3 : digits != 3)
                return false;
            ++groups;
            digits = 0;
        } else if (!is_digit(c)) {
            return false;
        } else {
            ++digits;
        }
    }
    return groups > 0 && digits == 3;
}

enum class CellKind { amount, count };

// "1,234.5", "1.234,5", "1 234", "1'234", "12,5" as from_chars reads them; as it is where it is not certain
// what a sign parts, so that it is no number. A comma between the cells parts no decimals within one, and
// "1,234" is more than a thousand then; else that is certain only of a count, which has no fractions.
std::string spelled_plainly(std::string_view text, bool has_decimal_commas, CellKind kind) {
    std::string number(text);
    for (const std::string_view space : {" ", "\u00a0", "\u202f", "\u2019", "'"}) {
        std::string apart = number;
        for (auto at = apart.find(space); at != std::string::npos; at = apart.find(space, at + 1))
            apart.replace(at, space.size(), "'");
        const auto whole = std::string_view(apart).substr(0, apart.find_first_of(".,"));
        if (whole.find('\'') != std::string_view::npos && are_groups(whole, '\''))
            std::erase(apart, '\''), number = apart;
    }
    const auto comma = number.find(','), point = number.find('.');
    const auto has_one = [&](char sign) { return std::ranges::count(number, sign) == 1; };
    const auto as_thousands = [&](char sign) { std::erase(number, sign); };
    if (comma != std::string::npos && point != std::string::npos) {
        const char thousands = comma < point ? ',' : '.', decimal = comma < point ? '.' : ',';
        if (has_one(decimal) && are_groups(number.substr(0, number.find(decimal)), thousands)) {
            as_thousands(thousands);
            std::ranges::replace(number, ',', '.');
        }
        return number;
    }
    if (comma != std::string::npos) {
        const bool is_grouped = are_groups(number, ',') && number[0] != '0';
        if (is_grouped && (!has_decimal_commas || !has_one(',') || kind == CellKind::count))
            as_thousands(',');
        else if (!is_grouped && has_decimal_commas && has_one(','))
            number[comma] = '.';
        return number;
    }
    if (point != std::string::npos && are_groups(number, '.') && number[0] != '0' &&
        (!has_one('.') || (has_decimal_commas && kind == CellKind::count)))
        as_thousands('.');
    return number;
}

std::string_view without_dollars(std::string_view text) {
    for (const std::string_view sign : {"US$", "USD", "$"})
        if (text.starts_with(sign))
            return trimmed(text.substr(sign.size()));
    return text.ends_with("USD") ? trimmed(text.substr(0, text.size() - 3)) : text;
}

std::optional<double> number_of_kind(std::string_view text, const Import& import, CellKind kind) {
    const auto cell = trimmed(text);
    if (const auto number = parsed_number(cell);
        number &&
        (!import.has_decimal_commas || kind == CellKind::amount || cell.find('.') == std::string_view::npos))
        return number;
    return parsed_number(spelled_plainly(cell, import.has_decimal_commas, kind));
}

std::optional<double> checked_cell(const std::string& text, std::optional<double> value,
                                   std::string_view path, int line, Import& import) {
    if (!value) {
        import.problem(line, path, import.problems.is_full() ? "" : no_number(text));
        return std::nullopt;
    }
    return checked_amount(*value, path, line, std::isnan(*value) ? "nan" : text, import);
}

} // namespace

std::optional<double> parsed_number(std::string_view text) {
    double value = 0;
    const char* const end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, value);
    return parsed.ec == std::errc{} && parsed.ptr == end ? std::optional(value) : std::nullopt;
}

std::optional<double> number_in_cell(std::string_view text, const Import& import) {
    return number_of_kind(text, import, CellKind::amount);
}

bool says_nothing(std::string_view text) {
    constexpr std::array<std::string_view, 8> words{"", "null", "none", "n/a", "na", "-", "--", "\\n"};
    const auto cell = trimmed(text);
    return cell.size() <= 4 && std::ranges::find(words, lower_case(cell)) != words.end();
}

std::optional<double> amount(const std::string& text, std::string_view path, int line, Import& import) {
    if (text.empty())
        return std::nullopt;
    auto value = number_in_cell(text, import);
    if (!value)
        value = number_in_cell(without_dollars(trimmed(text)), import);
    return checked_cell(text, value, path, line, import);
}

std::optional<double> count_of(const std::string& text, std::string_view path, int line, Import& import) {
    if (says_nothing(text))
        return std::nullopt;
    return checked_cell(text, number_of_kind(text, import, CellKind::count), path, line, import);
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

} // namespace core
