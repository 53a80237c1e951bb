// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/inputs.h"

#include <string>

namespace core {

// An input's value as a reader sees it, with its unit: "22.2 M words/day", "auto", "yes", a profile by its
// name, hours of one's own by their number ("own hours, 168 drawn"), for 168 weights are no words.
std::string shown_value(const Scenario& scenario, const Input& input, Translate translate = english);

// The same of a number with every digit: "22,200,000 words/day", "1 unit", "$3.70944/h".
std::string exact_value(const Scenario& scenario, const Input& number_input, Translate translate = english);

// A choice as words: "on demand", which files and --set call on_demand.
std::string choice_words(const Input& input, int choice, Translate translate = english);

} // namespace core
