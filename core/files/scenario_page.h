// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

// The brief as a page (HTML) carries the scenario that it speaks of, so that the page opens in the program.
namespace core {

// Whether the bytes begin as a page does.
bool is_page(std::string_view bytes);

// The element that holds a scenario file's text. A "<" within its texts is written as JSON's own escape, so
// that nothing in it ends the element or begins another.
std::string scenario_element(std::string_view scenario_json);

// The text of the scenario file in a page; empty where there is none.
std::optional<std::string> scenario_in_page(std::string_view page);

} // namespace core
