// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"
#include "core/scenario/inputs.h"

namespace core {

// Whether another value of the input, all others as they are, would cost another amount.
bool matters(const Scenario& scenario, const Input& input);

// What the reader wrote beside the input's value; of another value than the present one with that value, and
// with the source that then no longer counts. Empty: nothing.
std::string shown_note(const Scenario& scenario, const Input& input, Translate translate);

// Every input that matters or has a note, in the order of the table, and the sources that they name, each
// once. The figures of a published model and of a GPU's data sheet stand as one row with its name. First,
// where the texts are in another currency than dollars, its rate.
void add_assumptions(const Scenario& scenario, Report& report, Translate translate);

// For the foot of a picture, the most telling first, of which as many are shown as there is room for: the
// scenario's name, the rate of another currency, what its presets are called and the main inputs ("Plan A",
// "Llama 3.3 70B", "Traffic 22.2 M words/day"); then what matters of the usual ones.
std::vector<std::string> key_assumptions(const Scenario& scenario, Translate translate);

} // namespace core
