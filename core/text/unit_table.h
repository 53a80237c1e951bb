// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/format.h"

#include <string_view>

// How each unit is written and read: one row a unit. For format.cpp, parse.cpp and what puts a unit into a
// heading.
namespace core {

enum class Style {
    plain,    // "210", "1,540": thousands by commas
    prefixed, // "22.2 M": k, M, B, T
    money,    // "$3,120"
    percent,  // "12 %"
    factor,   // "1.5x"
};

struct UnitRow {
    Unit unit;
    Style style;
    int field_exponent;            // the field counts in 10^this: 9 for billions
    std::string_view field_prefix; // what the number of the field carries for it: "B"
    std::string_view words; // of the plural; begins with "/" where it follows the number without a blank
    std::string_view one;   // of the singular where it differs
    std::string_view also;  // what may be typed instead: lower case, no blanks inside, separated by blanks
};

const UnitRow& row_of(Unit unit);

} // namespace core
