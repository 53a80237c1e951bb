// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/format.h"
#include "core/text/unit_table.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <span>

namespace core {

namespace {

constexpr std::string_view dash = "–";       // stands for "no number"
constexpr std::string_view minus_sign = "−"; // U+2212, as wide as a digit's plus

// A finite number as digits: 0.DIGITS x 10^point, without leading or trailing zeros; no digits: zero. On
// digits, shifting and grouping are exact, which they are not on the double.
struct Decimal {
    bool negative = false;
    std::string digits;
    int point = 0;
};

Decimal from_scientific(std::string_view text) {
    Decimal decimal;
    decimal.negative = text.starts_with('-');
    const auto e = text.find('e');
    for (const char c : text.substr(0, e))
        if (c >= '0' && c <= '9')
            decimal.digits += c;
    int exponent = 0;
    const auto first = text.data() + e + (text[e + 1] == '+' ? 2 : 1);
    std::from_chars(first, text.data() + text.size(), exponent);
    decimal.point = exponent + 1;
    decimal.digits.erase(decimal.digits.find_last_not_of('0') + 1);
    if (decimal.digits.empty())
        return {};
    return decimal;
}

Decimal exact(double value) {
    std::array<char, 40> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific);
    return from_scientific({buffer.data(), end.ptr});
}

Decimal rounded(double value, int significant) {
    std::array<char, 40> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                   std::chars_format::scientific, significant - 1);
    return from_scientific({buffer.data(), end.ptr});
}

// To a number of digits behind the point; half goes up, as on the digits that a reader sees.
Decimal to_decimals(Decimal decimal, int decimals) {
    const int kept = decimal.point + decimals;
    if (kept < 0)
        return {};
    if (static_cast<std::size_t>(kept) >= decimal.digits.size())
        return decimal;
    const bool up = decimal.digits[static_cast<std::size_t>(kept)] >= '5';
    decimal.digits.resize(static_cast<std::size_t>(kept));
    if (up) {
        auto carry = decimal.digits.find_last_not_of('9');
        if (carry == std::string::npos) {
            decimal.digits = "1";
            ++decimal.point;
        } else {
            ++decimal.digits[carry];
            decimal.digits.resize(carry + 1);
        }
    }
    decimal.digits.erase(decimal.digits.find_last_not_of('0') + 1);
    return decimal.digits.empty() ? Decimal{} : decimal;
}

// The digits before the point in threes, those behind as they are, at least `decimals` if there are any.
std::string grouped(const Decimal& decimal, int decimals = 0, bool commas = true) {
    const int whole = std::max(decimal.point, 0);
    const auto digit = [&](int i) { // i-th digit before (>= 0 from the left) or behind the point
        return i >= 0 && i < static_cast<int>(decimal.digits.size())
                   ? decimal.digits[static_cast<std::size_t>(i)]
                   : '0';
    };
    std::string text;
    for (int i = 0; i < whole; ++i) {
        if (commas && i > 0 && (whole - i) % 3 == 0)
            text += ',';
        text += digit(i);
    }
    if (whole == 0)
        text = "0";
    const int behind = static_cast<int>(decimal.digits.size()) - decimal.point;
    if (!decimal.digits.empty() && behind > 0) {
        text += '.';
        for (int i = 0; i < std::max(behind, decimals); ++i)
            text += digit(decimal.point + i);
    }
    return text;
}

// "22.2 M" of a number with at most three significant digits.
std::string with_prefix(Decimal decimal) {
    constexpr std::array<std::string_view, 5> prefixes{"", " k", " M", " B", " T"};
    const int thousands = std::clamp((decimal.point - 1) / 3, 0, 4);
    if (decimal.point <= 0)
        return grouped(decimal);
    decimal.point -= 3 * thousands;
    return grouped(decimal) + std::string(prefixes[static_cast<std::size_t>(thousands)]);
}

// Under $1 M whole dollars, under $100 cents (or three digits, where cents would say less), trimmed to whole
// dollars where there are no cents.
std::string money_amount(double value) {
    const Decimal full = exact(value);
    Decimal amount = to_decimals(full, std::abs(value) < 100 ? 2 : 0);
    if (std::abs(value) < 1)
        amount = rounded(value, 3);
    return amount.point > 6 ? with_prefix(rounded(value, 3)) : grouped(amount, 2);
}

// What is smaller is noise of the arithmetic, not an amount that anybody pays or waits for.
constexpr double smallest_shown = 1e-12;

constexpr int digits_of_rates = 6;

std::string signed_text(bool negative, std::string_view before, std::string_view number,
                        std::string_view after) {
    std::string text(negative ? minus_sign : std::string_view{});
    return text.append(before).append(number).append(after);
}

} // namespace

std::string money_sign(Translate translate) {
    const std::string& sign = translate.money().sign;
    const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    const bool is_word = !sign.empty() && (is_letter(sign.back()) || sign.back() == '.');
    return is_word ? sign + "\u00A0" : sign;
}

std::string rate_text(Translate translate) {
    const Currency& money = translate.money();
    if (money == Currency{})
        return {};
    const std::string text =
        "$1 = " + money_sign(translate) + grouped(rounded(money.per_usd, digits_of_rates));
    return money.as_of.empty() ? text : text + " (" + money.as_of + ")";
}

std::string format_short(double value, Unit unit, Translate translate) {
    if (row_of(unit).style == Style::money)
        value *= translate.money().per_usd;
    if (!std::isfinite(value))
        return std::string(dash);
    if (std::abs(value) < smallest_shown)
        value = 0;
    const UnitRow& row = row_of(unit);
    Decimal number = rounded(value, 3);
    const bool negative = number.negative;
    switch (row.style) {
    case Style::plain:
        return signed_text(negative, "", grouped(number), "");
    case Style::prefixed:
        if (row.field_exponent > 0 && number.point <= 3) // "0.125 B": smaller than the field's own prefix
            return signed_text(negative, "", grouped(number), " " + std::string(row.field_prefix));
        number.point += number.digits.empty() ? 0 : row.field_exponent;
        return signed_text(negative, "", with_prefix(number), "");
    case Style::money:
        return signed_text(negative, money_sign(translate), money_amount(value), "");
    case Style::percent:
        number.point += number.digits.empty() ? 0 : 2;
        return signed_text(negative, "", grouped(number), " %");
    case Style::factor:
        return signed_text(negative, "", grouped(number), "x");
    }
    return {};
}

std::string format(double value, Unit unit, Translate translate) {
    std::string text = format_short(value, unit, translate);
    const UnitRow& row = row_of(unit);
    if (row.words.empty() || !std::isfinite(value))
        return text;
    const bool one = text == "1" && !row.one.empty();
    if (!row.words.starts_with('/'))
        text += ' ';
    return text + translate("core", one ? row.one : row.words);
}

std::string format_exact(double value, Unit unit, Translate translate) {
    const UnitRow& row = row_of(unit);
    const double rate = row.style == Style::money ? translate.money().per_usd : 1;
    if (!std::isfinite(value * rate))
        return std::string(dash);
    Decimal number = rate == 1 ? exact(value) : rounded(value * rate, digits_of_rates);
    switch (row.style) {
    case Style::plain:
    case Style::prefixed:
        return signed_text(number.negative, "", grouped(number),
                           row.field_prefix.empty() ? "" : " " + std::string(row.field_prefix));
    case Style::money:
        return signed_text(number.negative, money_sign(translate), grouped(number, 2), "");
    case Style::percent:
        number.point += number.digits.empty() ? 0 : 2;
        return signed_text(number.negative, "", grouped(number), " %");
    case Style::factor:
        return signed_text(number.negative, "", grouped(number), "x");
    }
    return {};
}

std::string unit_words(Unit unit, Translate translate) {
    const auto words = row_of(unit).words;
    return words.empty() ? std::string() : translate("core", words);
}

std::string shortest(double value) {
    if (!std::isfinite(value))
        return std::string(dash);
    const Decimal number = exact(value);
    if (number.point > -6 && number.point <= 21) // beyond it the zeros say less than an exponent
        return (number.negative ? "-" : "") + grouped(number, 0, false);
    std::array<char, 40> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific);
    return {buffer.data(), end.ptr};
}

} // namespace core
