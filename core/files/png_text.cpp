// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/png_text.h"

#include <algorithm>
#include <optional>

#include <zlib.h>

namespace core {

namespace {

constexpr std::string_view signature = "\x89PNG\r\n\x1a\n";

std::uint32_t big_endian(std::string_view text) {
    std::uint32_t value = 0;
    for (const char byte : text.substr(0, 4))
        value = value << 8U | static_cast<unsigned char>(byte);
    return value;
}

struct Chunk {
    std::string_view kind, content;
    bool sound = false; // its checksum is right
};

// Takes the next one off; empty: what is left is none.
std::optional<Chunk> take_chunk(std::string_view& rest) {
    constexpr std::size_t frame = 12; // length, kind and checksum
    if (rest.size() < frame || big_endian(rest) > rest.size() - frame)
        return std::nullopt;
    const std::size_t length = big_endian(rest);
    const Chunk chunk{.kind = rest.substr(4, 4),
                      .content = rest.substr(8, length),
                      .sound = crc32(0, reinterpret_cast<const Bytef*>(rest.data() + 4),
                                     static_cast<uInt>(length + 4)) == big_endian(rest.substr(8 + length))};
    rest.remove_prefix(frame + length);
    return chunk;
}

std::string utf8_of_latin1(std::string_view text) {
    std::string utf8;
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (code < 0x80)
            utf8 += c;
        else
            utf8.append({static_cast<char>(0xC0U | code >> 6U), static_cast<char>(0x80U | (code & 0x3FU))});
    }
    return utf8;
}

PngText unpacked(std::string_view packed, std::size_t most) {
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        return {.problem = PngProblem::text_damaged};
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data())); // it only reads
    stream.avail_in = static_cast<uInt>(packed.size());
    PngText result;
    int state = Z_OK;
    while (state == Z_OK && result.text.size() <= most) {
        char piece[65536];
        stream.next_out = reinterpret_cast<Bytef*>(piece);
        stream.avail_out = sizeof piece;
        state = inflate(&stream, Z_NO_FLUSH);
        result.text.append(piece, sizeof piece - stream.avail_out);
    }
    inflateEnd(&stream);
    if (result.text.size() > most)
        return {.problem = PngProblem::text_too_large};
    return state == Z_STREAM_END ? result : PngText{.problem = PngProblem::text_damaged};
}

// Up to the next zero and what follows it.
std::pair<std::string_view, std::string_view> split(std::string_view text) {
    const auto zero = text.find('\0');
    return zero == std::string_view::npos ? std::pair(text, std::string_view())
                                          : std::pair(text.substr(0, zero), text.substr(zero + 1));
}

// What stands behind the keyword.
PngText text_of(const Chunk& chunk, std::string_view content, std::size_t most) {
    const auto plain = [&](std::string_view text) {
        return text.size() > most ? PngText{.problem = PngProblem::text_too_large}
                                  : PngText{.text = std::string(text)};
    };
    if (!chunk.sound || content.size() < 2)
        return {.problem = PngProblem::text_damaged};
    PngText result;
    if (chunk.kind == "iTXt") {
        const bool packed = content[0] != 0;
        const auto text = split(split(content.substr(2)).second).second; // after two names in languages
        result = packed ? unpacked(text, most) : plain(text);
        return result;
    }
    result = chunk.kind == "zTXt" ? unpacked(content.substr(1), most) : plain(content);
    result.text = utf8_of_latin1(result.text);
    return result;
}

} // namespace

bool is_png(std::string_view bytes) {
    return bytes.starts_with(signature);
}

PngText read_png_text(std::string_view png, std::string_view keyword, std::size_t most_bytes) {
    if (!is_png(png))
        return {.problem = PngProblem::no_png};
    std::string_view rest = png.substr(signature.size());
    std::optional<PngText> found;
    for (bool first = true;; first = false) {
        const auto chunk = take_chunk(rest);
        if (!chunk || first != (chunk->kind == "IHDR"))
            return {.problem = PngProblem::damaged};
        const bool is_text = chunk->kind == "tEXt" || chunk->kind == "zTXt" || chunk->kind == "iTXt";
        if (const auto [name, content] = split(chunk->content); is_text && name == keyword) {
            if (!found)
                found = text_of(*chunk, content, most_bytes);
        } else if (!chunk->sound) {
            return {.problem = PngProblem::damaged};
        }
        if (chunk->kind == "IEND")
            return found ? std::move(*found) : PngText{.problem = PngProblem::no_text};
    }
}

} // namespace core
