// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

namespace app {

// From the tables of formats, lists and imports: what gets a row there is known to the command line.
Offers offers();

} // namespace app
