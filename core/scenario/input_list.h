// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace core {

// The table of inputs as text for `--list inputs`: tab separated, a line of headings, then one line per
// input. `words` are what may stand instead of a number, or the choices, with blanks between.
std::string list_inputs();

} // namespace core
