// SPDX-License-Identifier: GPL-3.0-or-later
// What of a file is not told, and becomes no row.
#include "core/imports/formats.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool begins_as_a_key(std::string_view word) {
    constexpr std::array<std::string_view, 13> begins{"sk-",         "sk_",    "AKIA", "ghp_",   "gho_",
                                                      "github_pat_", "hf_",    "AIza", "glpat-", "xoxb-",
                                                      "xoxp-",       "nvapi-", "eyJ"};
    constexpr std::size_t key_of_a_session = 20; // else "ASIA" is a region
    return (word.starts_with("ASIA") && word.size() >= key_of_a_session) ||
           std::ranges::any_of(begins, [&](auto each) { return word.starts_with(each); });
}

// "@acme.com", but neither "@20250929" of a version nor "@cf/meta" of a catalogue.
bool has_domain_after_at(std::string_view text) {
    for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        std::string_view domain = text.substr(at + 1);
        const auto* const end = std::ranges::find_if_not(
            domain, [](char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '.'; });
        domain = domain.substr(0, static_cast<std::size_t>(end - domain.begin()));
        const auto dot = domain.rfind('.');
        const auto top = dot == std::string_view::npos ? std::string_view() : domain.substr(dot + 1);
        if (dot > 0 && top.size() >= 2 && std::ranges::all_of(top, is_letter))
            return true;
    }
    return false;
}

} // namespace

bool may_be_secret(std::string_view text) {
    if (has_domain_after_at(text))
        return true;
    while (!text.empty()) {
        if (begins_as_a_key(text))
            return true;
        const auto end = text.find_first_of(" /:=,;");
        if (end == std::string_view::npos)
            return false;
        text.remove_prefix(end + 1);
    }
    return false;
}

bool is_told(std::string_view text) {
    constexpr std::size_t longest = 23, longest_unit = 3;
    constexpr std::string_view separators = "+-.,'_:/ %$", units = "kKmMgGtTbB";
    if (text.size() > longest)
        return false;
    std::size_t letters = 0;
    while (letters < text.size() && units.find(text[text.size() - 1 - letters]) != std::string_view::npos)
        ++letters;
    text.remove_suffix(letters);
    const auto exponent = text.find_first_of("eE");
    const auto is_of_numbers = [&](std::string_view part) {
        return std::ranges::any_of(part, is_digit) && std::ranges::all_of(part, [&](char c) {
                   return is_digit(c) || separators.find(c) != std::string_view::npos;
               });
    };
    return letters <= longest_unit && is_of_numbers(text.substr(0, exponent)) &&
           (exponent == std::string_view::npos || is_of_numbers(text.substr(exponent + 1)));
}

std::string told_value(const JsonNode& value) {
    // What Python writes for numbers that JSON has not.
    const bool is_word = value.string == "NaN" || value.string == "Infinity" || value.string == "-Infinity";
    return value.kind == JsonNode::Kind::string && !is_word && !is_told(value.string) ? "a text"
                                                                                      : described(value);
}

std::string told_word(std::string_view word) {
    return may_be_secret(word) ? "a text" : std::string(word);
}

} // namespace core
