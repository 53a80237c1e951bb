// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/utf8.h"

namespace core {

Utf8Character first_character(std::string_view text) {
    if (text.empty())
        return {};
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned first = byte(0);
    if (first < 0x80)
        return {.code = first, .bytes = 1};
    const std::size_t bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < bytes)
        return {};
    char32_t code = first & (0x7FU >> bytes);
    for (std::size_t at = 1; at < bytes; ++at) {
        if ((byte(at) & 0xC0U) != 0x80)
            return {};
        code = code << 6U | (byte(at) & 0x3FU);
    }
    const bool overlong = code < (bytes == 4 ? 0x10000U : bytes == 3 ? 0x800U : 0x80U);
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    return overlong || surrogate || code > 0x10FFFF ? Utf8Character{} : Utf8Character{code, bytes};
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const auto [code, bytes] = first_character(text);
        if (bytes == 0)
            return false;
        text.remove_prefix(bytes);
    }
    return true;
}

namespace {

void append_utf8(char32_t code, std::string& text) {
    const auto put = [&](char32_t bits) { text += static_cast<char>(static_cast<unsigned char>(bits)); };
    const auto tail = [&](unsigned shift) { put(0x80U | (code >> shift & 0x3FU)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0U | code >> 6U);
        tail(0);
    } else if (code < 0x10000) {
        put(0xE0U | code >> 12U);
        tail(6);
        tail(0);
    } else {
        put(0xF0U | code >> 18U);
        tail(12);
        tail(6);
        tail(0);
    }
}

constexpr std::string_view little_endian_mark = "\xff\xfe", big_endian_mark = "\xfe\xff";

} // namespace

bool begins_as_utf16(std::string_view bytes) {
    return bytes.starts_with(little_endian_mark) || bytes.starts_with(big_endian_mark);
}

std::optional<std::string> from_utf16(std::string_view bytes) {
    if (bytes.size() % 2 != 0)
        return std::nullopt;
    const std::size_t high = bytes.starts_with(little_endian_mark) ? 1 : 0;
    const auto unit = [&](std::size_t at) {
        const auto byte = [&](std::size_t i) {
            return static_cast<char32_t>(static_cast<unsigned char>(bytes[i]));
        };
        return byte(at + high) << 8U | byte(at + 1 - high);
    };
    std::string text;
    text.reserve(bytes.size() / 2);
    for (std::size_t at = 2; at < bytes.size(); at += 2) {
        char32_t code = unit(at);
        if (code >= 0xD800 && code <= 0xDFFF) { // the first of a pair, and its second one
            at += 2;
            const char32_t second = at < bytes.size() ? unit(at) : 0;
            if (code >= 0xDC00 || second < 0xDC00 || second > 0xDFFF)
                return std::nullopt;
            code = 0x10000 + ((code - 0xD800) << 10U) + (second - 0xDC00);
        }
        append_utf8(code, text);
    }
    return text;
}

} // namespace core
