// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// A text that a PNG picture carries beside its image. The picture is walked through chunk by chunk and never
// decoded, so that its size in pixels costs nothing and no other text in it is unpacked.
namespace core {

enum class PngProblem {
    none,
    no_png,
    damaged, // cut short, or a checksum is wrong
    no_text, // under that keyword
    text_damaged,
    text_too_large,
};

struct PngText {
    PngProblem problem = PngProblem::none;
    std::string text; // UTF-8; where there is no problem
};

bool is_png(std::string_view bytes);

// The first text under the keyword, plain or compressed, Latin-1 or UTF-8; of at most so many bytes.
PngText read_png_text(std::string_view png, std::string_view keyword, std::size_t most_bytes);

} // namespace core
