// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"
#include "core/scenario/inputs.h"

namespace core {

// Whether another value of the input, all others as they are, would cost another amount.
bool matters(const Scenario& scenario, const Input& input);

// Every input that matters, in the order of the table, and the sources that they name, each once. The figures
// of a published model and of a GPU's data sheet stand as one row with its name.
void add_assumptions(const Scenario& scenario, Report& report, Translate translate);

// One line for the foot of a picture: the scenario's name, what its presets are called, and what matters of
// the inputs that are not rare. "Plan A · Llama 3.3 70B · Traffic 22.2 M words/day · ...".
std::string key_assumptions(const Scenario& scenario, Translate translate);

} // namespace core
