// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/inputs.h"

#include <string>

namespace core {

// An input's value as a reader sees it, with its unit: "22.2 M words/day", "auto", "yes", a profile by its
// name, hours of one's own by their number, for 168 weights are no words.
std::string shown_value(const Scenario& scenario, const Input& input, Translate translate = english);

} // namespace core
