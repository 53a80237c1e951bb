// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/text.h"

namespace core {

std::string Translate::operator()(const char* context, std::string_view text) const {
    return words ? words(context, text) : std::string(text);
}

const Currency& Translate::money() const {
    static const Currency dollars;
    return currency ? currency() : dollars;
}

std::string fill(std::string_view pattern, std::initializer_list<std::string_view> arguments) {
    std::string filled;
    filled.reserve(pattern.size() + 32);
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const auto number = i + 1 < pattern.size() ? static_cast<std::size_t>(pattern[i + 1] - '1') : 9;
        if (pattern[i] == '%' && number < arguments.size()) {
            filled += arguments.begin()[number];
            ++i;
        } else {
            filled += pattern[i];
        }
    }
    return filled;
}

} // namespace core
