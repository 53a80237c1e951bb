// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/formats.h"

#include <algorithm>
#include <array>

namespace core {

std::string with_python_words_quoted(std::string_view content) {
    constexpr std::array words{std::string_view("-Infinity"), std::string_view("Infinity"),
                               std::string_view("NaN")};
    std::string text;
    text.reserve(content.size());
    bool quoted = false;
    for (std::size_t i = 0; i < content.size(); ++i) {
        const auto rest = content.substr(i);
        const auto word =
            quoted ? words.end() : std::ranges::find_if(words, [&](auto w) { return rest.starts_with(w); });
        if (word != words.end()) {
            text.append("\"").append(*word).append("\"");
            i += word->size() - 1;
            continue;
        }
        if (quoted && content[i] == '\\' && i + 1 < content.size())
            text += content[i++];
        else
            quoted ^= content[i] == '"';
        text += content[i];
    }
    return text;
}

} // namespace core
