// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/inputs.h"

#include <cstddef>
#include <string>
#include <string_view>

// What a reader writes beside values and into the log of decisions.
namespace core {

inline constexpr std::size_t most_written_characters = 10000; // of one text

// What is wrong with such a text in words ("has 10001 characters, allowed 10000"); empty: nothing.
std::string written_problem(std::string_view text);
// As many characters of it as are allowed.
std::string_view as_much_as_allowed(std::string_view text);

// Null: nobody wrote anything beside the value.
const ValueNote* note_of(const Scenario& scenario, const Input& input);
// Of the value that stands there, not of another one that stood there when it was written.
bool is_of_present_value(const Scenario& scenario, const Input& input, const ValueNote& note);
// The reader's own source of the value that stands there; null: none is given, or of another value.
const Source* own_source(const Scenario& scenario, const Input& input);

// Of the value that stands there now; with neither source nor text there is none from then on.
void put_note(Scenario& scenario, const Input& input, Source source, std::string text);

} // namespace core
