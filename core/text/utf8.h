// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core {

struct Utf8Character {
    char32_t code = 0;
    std::size_t bytes = 0; // 0: the text is empty or does not begin with UTF-8
};

// What stands at the text's head: shortest form only, no surrogates, nothing above U+10FFFF.
Utf8Character first_character(std::string_view text);

bool is_utf8(std::string_view text);

// Whether a text begins with the byte-order mark of UTF-16.
bool begins_as_utf16(std::string_view bytes);
// Such a text, of either byte order, as UTF-8 without its mark; empty where it is damaged: half a unit at its
// end, half a pair anywhere.
std::optional<std::string> from_utf16(std::string_view bytes);

// std::isdigit would ask the locale.
constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

} // namespace core
