// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/words/translate.h"

#include "core/text/format.h"

#include <QString>

#include <optional>

// The currency that the window says money in: the reader's own choice with the reader's own rate. Scenarios,
// files, CSV, workbooks and the command line stay in US dollars.
namespace ui {

// Of the settings: dollars where none is chosen, or what stands there is none.
core::Currency chosen_currency();

// What a value of that unit is times when it is shown: 1 of all that is no money.
double shown_rate(core::Unit unit);

// A rate that can be counted with, and a sign of at most eight signs.
bool is_possible(const core::Currency& currency);

// From now on; what is shown already has to be shown anew.
void use_currency(const core::Currency& currency);
// The same, and at every start to come.
void choose_currency(const core::Currency& currency);

// What somebody types into a field of that unit, as parse_as_shown(): a bare amount of money is in the
// currency in use, one with "$" in dollars. The value is in the unit's own dollars.
std::optional<double> number_as_typed(const QString& text, core::Unit unit);

} // namespace ui
