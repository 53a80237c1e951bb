// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

// For json_tree.cpp only.
namespace core {

// Whether a character may stand in a number.
bool in_json_number(char c);

// Puts 0.000 of the same length in the place of every number that no double holds: it is no more than one
// wrong value and must not end the reading. Where they ended, in ascending order.
std::vector<std::size_t> put_overflows_aside(std::string& json);

} // namespace core
