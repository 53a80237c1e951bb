// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/format.h"
#include "core/text/unit_table.h"
#include "core/text/utf8.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace core {

namespace {

// Lower case, every kind of blank a ' ', the minus sign and the multiplication sign in ASCII, ends trimmed.
std::string plain_ascii(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, char>, 8> spellings{{
        {"\u2212", '-'}, // minus sign
        {"\u00d7", 'x'}, // multiplication sign
        {"\u00a0", ' '}, // no-break space
        {"\u202f", ' '}, // narrow no-break space
        {"\u2009", ' '}, // thin space
        {"\t", ' '},
        {"\n", ' '},
        {"\r", ' '},
    }};
    std::string plain;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t taken = 0;
        for (const auto& [spelling, letter] : spellings)
            if (taken == 0 && text.substr(i).starts_with(spelling)) {
                plain += letter;
                taken = spelling.size();
            }
        if (taken == 0) {
            const char c = text[i];
            plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            taken = 1;
        }
        i += taken;
    }
    plain.erase(0, plain.find_first_not_of(' '));
    plain.erase(plain.find_last_not_of(' ') + 1);
    return plain;
}

std::string without_blanks(std::string_view text) {
    std::string joined;
    for (const char c : text)
        if (c != ' ')
            joined += c;
    return joined;
}

// Takes a sign and a dollar sign in either order from the front. Empty where there are two of one.
struct Front {
    bool negative = false;
    bool dollar = false;
};

std::optional<Front> take_front(std::string_view& text) {
    Front front;
    bool sign = false;
    for (; !text.empty(); text.remove_prefix(1)) {
        const char c = text.front();
        if ((c == '-' || c == '+') && !sign) {
            sign = true;
            front.negative = c == '-';
        } else if (c == '$' && !front.dollar) {
            front.dollar = true;
        } else if (c != ' ') {
            break;
        }
    }
    if (!text.empty() && (text.front() == '-' || text.front() == '+' || text.front() == '$'))
        return std::nullopt;
    return front;
}

// Takes digits from the front. Commas or blanks between them must part them in threes: "3,70" is a German
// decimal comma as likely as a slip, so it is no number here. Empty where they do not.
std::optional<std::string> take_whole(std::string_view& text) {
    std::string digits;
    std::size_t i = 0;
    while (i < text.size() && is_digit(text[i]))
        digits += text[i++];
    char separator = 0;
    std::size_t first_group = i;
    while (i + 1 < text.size() && (text[i] == ',' || text[i] == ' ') && is_digit(text[i + 1])) {
        std::size_t group = 0;
        while (i + 1 + group < text.size() && is_digit(text[i + 1 + group]))
            ++group;
        if (group != 3 || first_group == 0 || first_group > 3 || (separator != 0 && text[i] != separator))
            return std::nullopt;
        separator = text[i];
        digits += text.substr(i + 1, 3);
        i += 4;
    }
    text.remove_prefix(i);
    return digits;
}

std::string take_fraction(std::string_view& text) {
    std::string digits;
    if (!text.starts_with('.'))
        return digits;
    text.remove_prefix(1);
    while (!text.empty() && is_digit(text.front())) {
        digits += text.front();
        text.remove_prefix(1);
    }
    return digits;
}

// "e6", "e-3"; leaves the text as it is where no whole exponent follows. Empty where it is beyond any double.
std::optional<int> take_exponent(std::string_view& text) {
    if (!text.starts_with('e'))
        return 0;
    std::string_view rest = text.substr(1);
    if (rest.starts_with('+'))
        rest.remove_prefix(1);
    if (rest.empty() ||
        (!is_digit(rest.front()) && !(rest.front() == '-' && rest.size() > 1 && is_digit(rest[1]))))
        return 0;
    int exponent = 0;
    const auto end = std::from_chars(rest.data(), rest.data() + rest.size(), exponent);
    if (end.ec != std::errc{} || std::abs(exponent) > 1000)
        return std::nullopt;
    text = std::string_view(end.ptr, static_cast<std::size_t>(rest.data() + rest.size() - end.ptr));
    return exponent;
}

bool is_unit_word(std::string_view word, const UnitRow& row) {
    if (word.empty())
        return true;
    const auto same = [&](std::string_view other) {
        return !other.empty() && word == without_blanks(plain_ascii(other));
    };
    if (same(row.words) || same(row.one))
        return true;
    std::string_view also = row.also;
    while (!also.empty()) {
        const auto end = also.find(' ');
        if (word == also.substr(0, end))
            return true;
        also.remove_prefix(end == std::string_view::npos ? also.size() : end + 1);
    }
    return false;
}

struct Suffix {
    std::string_view text;
    int exponent;
};

// By length, so that "million" is not read as "m" and a strange word.
constexpr std::array<Suffix, 12> magnitudes{{{"thousand", 3},
                                             {"trillion", 12},
                                             {"million", 6},
                                             {"billion", 9},
                                             {"mio", 6},
                                             {"bn", 9},
                                             {"tn", 12},
                                             {"mn", 6},
                                             {"k", 3},
                                             {"m", 6},
                                             {"b", 9},
                                             {"t", 12}}};

// The power of ten that the rest of the text stands for, in the field's own counting. Empty: unknown suffix.
std::optional<int> exponent_of(std::string_view rest, const UnitRow& row) {
    if (is_unit_word(rest, row))
        return 0;
    if (row.style == Style::percent)
        return rest.starts_with('%') && is_unit_word(rest.substr(1), row) ? std::optional(-2) : std::nullopt;
    if (row.style == Style::factor)
        return rest == "x" ? std::optional(0) : std::nullopt;
    if (row.unit == Unit::gb && (rest == "tb" || rest == "mb"))
        return rest == "tb" ? 3 : -3;
    if (row.style == Style::plain)
        return std::nullopt;
    for (const Suffix& suffix : magnitudes)
        if (rest.starts_with(suffix.text) && is_unit_word(rest.substr(suffix.text.size()), row))
            return suffix.exponent - row.field_exponent;
    return std::nullopt;
}

} // namespace

std::optional<double> parse(std::string_view text, Unit unit) {
    constexpr std::size_t longest = 2000; // more than any double needs
    if (text.size() > longest)
        return std::nullopt;
    const UnitRow& row = row_of(unit);
    const std::string plain = plain_ascii(text);
    std::string_view rest = plain;
    const auto front = take_front(rest);
    if (!front || (front->dollar && row.style != Style::money))
        return std::nullopt;
    const auto whole = take_whole(rest);
    if (!whole)
        return std::nullopt;
    const std::string fraction = take_fraction(rest);
    if (whole->empty() && fraction.empty())
        return std::nullopt;
    const auto typed_exponent = take_exponent(rest);
    const auto suffix_exponent = exponent_of(without_blanks(rest), row);
    if (!typed_exponent || !suffix_exponent)
        return std::nullopt;

    // Put together as decimal digits and read once: "2.2M" is then the double nearest to 2,200,000, which
    // 2.2 times a million need not be.
    const std::string number = (front->negative ? "-" : "") + (whole->empty() ? "0" : *whole) + "." +
                               (fraction.empty() ? "0" : fraction) + "e" +
                               std::to_string(*typed_exponent + *suffix_exponent);
    double value = 0;
    const auto end = std::from_chars(number.data(), number.data() + number.size(), value);
    if (end.ec != std::errc{} || !std::isfinite(value))
        return std::nullopt;
    return value == 0 ? 0 : value; // never -0
}

std::optional<double> parse_as_shown(std::string_view text, Unit unit) {
    const bool percent = row_of(unit).style == Style::percent && text.find('%') == std::string_view::npos &&
                         text.find("\uFF05") == std::string_view::npos;
    if (!percent)
        return parse(text, unit);
    if (const auto value = parse(std::string(text) + '%', unit))
        return value;
    const auto value = parse(text, unit); // words behind the number
    return value ? std::optional(*value / 100) : std::nullopt;
}

} // namespace core
