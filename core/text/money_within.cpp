// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/money_within.h"

#include "core/text/format.h"

#include <algorithm>

namespace core {

namespace {

// Of "$1,240", "$2.5 M": where the amount that begins there ends, without what ends a sentence.
std::size_t end_of_amount(std::string_view text, std::size_t sign) {
    std::size_t end = std::min(text.find_first_not_of("0123456789,.", sign + 1), text.size());
    while (text[end - 1] == ',' || text[end - 1] == '.')
        --end;
    const std::string_view rest = text.substr(end);
    const bool magnitude =
        rest.size() >= 2 && rest[0] == ' ' && std::string_view("kMBT").find(rest[1]) != rest.npos;
    const bool word = rest.size() >= 3 && rest[2] >= 'A' && rest[2] <= 'z';
    return magnitude && !word ? end + 2 : end;
}

} // namespace

std::string money_within(std::string_view text, Translate translate) {
    if (translate.money() == Currency{})
        return std::string(text);
    std::string changed;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t sign = std::min(text.find('$', at), text.size());
        changed += text.substr(at, sign - at);
        if (sign == text.size())
            break;
        at = end_of_amount(text, sign);
        const std::string_view amount = text.substr(sign, at - sign);
        const auto usd = parse(amount, Unit::usd);
        changed += usd ? format_short(*usd, Unit::usd, translate) : std::string(amount);
    }
    return changed;
}

} // namespace core
