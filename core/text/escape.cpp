// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/escape.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <charconv>

namespace core {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD

std::string hex(char32_t value, int digits) {
    std::string text;
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        text += "0123456789abcdef"[value >> static_cast<unsigned>(shift) & 0xFU];
    return text;
}

bool is_control(char32_t code) {
    return code < 0x20 || (code >= 0x7F && code < 0xA0);
}

// Line and paragraph separators, and all that turns the letters' order around.
bool is_deceptive(char32_t code) {
    return code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x2028 && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069);
}

bool is_allowed_in_xml(char32_t code) {
    return (code >= 0x20 || code == '\t' || code == '\n' || code == '\r') && code != 0xFFFE && code != 0xFFFF;
}

// Calls f(code, bytes of the character) for each; code empty: one byte that is no UTF-8.
template <class F>
void for_each_character(std::string_view text, F f) {
    while (!text.empty()) {
        const auto character = first_character(text);
        const std::size_t bytes = std::max<std::size_t>(1, character.bytes);
        f(character, text.substr(0, bytes));
        text.remove_prefix(bytes);
    }
}

std::string spelled_out(char32_t code) {
    switch (code) {
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        return code < 0x80 ? "\\x" + hex(code, 2) : "\\u" + hex(code, 4);
    }
}

std::string blanks_for_line_ends(std::string_view text) {
    std::string line(text);
    std::ranges::replace_if(
        line, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return line;
}

// How many signs at the line's head make it a heading, a rule or an item of a list: of "- x", "--" or "12. x"
// all up to the last of them.
std::size_t block_signs(std::string_view line) {
    const auto first_not_of = [&](std::string_view signs) {
        return std::min(line.find_first_not_of(signs), line.size());
    };
    const auto before_blank = [&](std::size_t at) { return at == line.size() || line[at] == ' '; };
    for (const std::string_view sign : {"-", "+", "="})
        if (const auto end = first_not_of(sign); end > 0)
            return end > 1 || before_blank(end) ? 1 : 0;
    const auto digits = first_not_of("0123456789");
    const bool item = digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')');
    return item && before_blank(digits + 1) ? digits + 1 : 0;
}

bool is_number(std::string_view text) {
    double value = 0;
    if (text.starts_with('+'))
        text.remove_prefix(1);
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    return parsed.ec == std::errc{} && parsed.ptr == text.data() + text.size();
}

} // namespace

std::string visible(std::string_view text) {
    std::string line;
    for_each_character(text, [&](Utf8Character character, std::string_view bytes) {
        if (character.bytes == 0)
            line += "\\x" + hex(static_cast<unsigned char>(bytes.front()), 2);
        else if (is_control(character.code) || is_deceptive(character.code))
            line += spelled_out(character.code);
        else
            line += bytes;
    });
    return line;
}

std::string visible_lines(std::string_view text) {
    std::string lines;
    for (;;) {
        const auto end = text.find('\n');
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        lines += visible(line);
        if (end == text.npos)
            return lines;
        lines += '\n';
        text.remove_prefix(end + 1);
    }
}

std::string list_cell(std::string_view text) {
    return visible(blanks_for_line_ends(text));
}

std::string markdown_text(std::string_view text) {
    std::string line = visible(blanks_for_line_ends(text));
    line.erase(0, line.find_first_not_of(' ')); // four of them make it code
    const std::size_t signs = block_signs(line);
    std::string escaped;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        const char next = at + 1 < line.size() ? line[at + 1] : ' ';
        const bool entity =
            c == '&' && (next == '#' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z'));
        if (at + 1 == signs || entity || std::string_view("\\`*_[]<>|#~").find(c) != std::string_view::npos)
            escaped += '\\';
        escaped += c;
    }
    return escaped;
}

std::string csv_field(std::string_view text) {
    std::string field;
    if (!text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos &&
        !is_number(text))
        field = "'";
    for_each_character(text, [&](Utf8Character character, std::string_view bytes) {
        field += character.code == '\n' || character.code == '\r' ? std::string(bytes) : visible(bytes);
    });
    if (field.find_first_of(",\"\r\n") == std::string::npos && !field.starts_with(' ') &&
        !field.ends_with(' '))
        return field;
    std::string quoted = "\"";
    for (const char c : field)
        quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

std::string xml_document(std::string_view xml) {
    std::string clean;
    for_each_character(xml, [&](Utf8Character character, std::string_view bytes) {
        clean += character.bytes > 0 && is_allowed_in_xml(character.code) ? bytes : replacement;
    });
    return clean;
}

std::string xml_text(std::string_view text) {
    std::string escaped;
    for (const char c : xml_document(text)) {
        switch (c) {
        case '&':
            escaped += "&amp;";
            break;
        case '<':
            escaped += "&lt;";
            break;
        case '>':
            escaped += "&gt;";
            break;
        case '"':
            escaped += "&quot;";
            break;
        case '\'':
            escaped += "&apos;";
            break;
        default:
            escaped += c;
        }
    }
    return escaped;
}

std::string visible_json(std::string_view json) {
    std::string text;
    for_each_character(json, [&](Utf8Character character, std::string_view bytes) {
        if (character.code >= 0x7F && (is_control(character.code) || is_deceptive(character.code)))
            text += "\\u" + hex(character.code, 4);
        else
            text += character.bytes > 0 ? bytes : replacement;
    });
    return text;
}

} // namespace core
