// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue.h"

namespace app {

// The catalogue that the program carries inside. That it is sound is the tests' business, so it has no error.
core::Catalogue shipped_catalogue();

// With the user's own rows over it. What is wrong with them is told on standard error, and they are left out.
core::Catalogue catalogue_in_force();

} // namespace app
