// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/json_numbers.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace core {

namespace {

std::size_t digits(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
}

// The parts of a number as JSON spells it; a text that is none has no integer part.
struct Number {
    std::string_view integer, fraction, exponent; // "12", "50", "+3" of -12.50e+3
};

Number taken_apart(std::string_view text) {
    Number number;
    if (text.starts_with('-'))
        text.remove_prefix(1);
    number.integer = text.substr(0, digits(text));
    text.remove_prefix(number.integer.size());
    if (number.integer.size() > 1 && number.integer.front() == '0')
        return {};
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        number.fraction = text.substr(0, digits(text));
        text.remove_prefix(number.fraction.size());
        if (number.fraction.empty())
            return {};
    }
    if (text.starts_with('e') || text.starts_with('E')) {
        number.exponent = text.substr(1);
        const std::size_t sign = number.exponent.starts_with('+') || number.exponent.starts_with('-') ? 1 : 0;
        if (number.exponent.size() == sign ||
            digits(number.exponent.substr(sign)) + sign < number.exponent.size())
            return {};
        text = {};
    }
    return text.empty() ? number : Number{};
}

// What from_chars calls out of range may as well be too small, which is 0 and no problem.
bool is_large(const Number& number) {
    long long exponent = 0;
    const auto text = number.exponent.substr(number.exponent.starts_with('+') ? 1 : 0);
    if (std::from_chars(text.data(), text.data() + text.size(), exponent).ec ==
        std::errc::result_out_of_range)
        return !text.starts_with('-');
    if (number.integer != "0")
        return exponent + static_cast<long long>(number.integer.size()) > 0;
    return exponent > static_cast<long long>(number.fraction.find_first_not_of('0'));
}

bool overflows(std::string_view text) {
    constexpr std::size_t shortest_without_exponent = 309;
    if (text.size() < shortest_without_exponent && text.find_first_of("eE") == std::string_view::npos)
        return false;
    const Number number = taken_apart(text);
    double value = 0;
    return !number.integer.empty() &&
           std::from_chars(text.data(), text.data() + text.size(), value).ec ==
               std::errc::result_out_of_range &&
           is_large(number);
}

std::size_t after_string(std::string_view text, std::size_t quote) {
    std::size_t at = quote + 1;
    while (at < text.size() && text[at] != '"')
        at += text[at] == '\\' ? 2 : 1;
    return at + 1;
}

} // namespace

bool in_json_number(char c) {
    return is_digit(c) || c == '+' || c == '-' || c == '.' || c == 'e' || c == 'E';
}

bool ends_in_overflow(std::string_view text) {
    std::size_t begin = text.size();
    while (begin > 0 && in_json_number(text[begin - 1]))
        --begin;
    return overflows(text.substr(begin));
}

std::optional<std::string> without_overflows(std::string_view json) {
    std::optional<std::string> changed;
    for (std::size_t at = 0; at < json.size();) {
        if (json[at] == '"') {
            at = after_string(json, at);
            continue;
        }
        const auto end =
            static_cast<std::size_t>(std::ranges::find_if_not(json.begin() + static_cast<std::ptrdiff_t>(at),
                                                              json.end(), in_json_number) -
                                     json.begin());
        if (overflows(json.substr(at, end - at))) {
            if (!changed)
                changed = json;
            std::fill_n(changed->begin() + static_cast<std::ptrdiff_t>(at), end - at, '0');
            (*changed)[at + 1] = '.';
        }
        at = std::max(end, at + 1);
    }
    return changed;
}

} // namespace core
