// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"

namespace app {

// The catalogue that the program carries inside. That it is sound is the tests' business, so it has no error.
core::Catalogue shipped_catalogue();

// With the user's own rows over it; what is wrong with them, and that they are left out.
core::CatalogueRead read_catalogue_in_force();

// The same. What is wrong with them is told on standard error.
core::Catalogue catalogue_in_force();

} // namespace app
