// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

// For json_tree.cpp only.
namespace core {

// Whether a character may stand in a number.
bool in_json_number(char c);

// Whether the last signs of the text are a number that no double holds.
bool ends_in_overflow(std::string_view text);

// The text with 0.000 of the same length in the place of every number that no double holds: it is no more
// than one wrong value and must not end the reading. Empty where there is none.
std::optional<std::string> without_overflows(std::string_view json);

} // namespace core
