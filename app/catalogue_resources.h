// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"

namespace app {

// What the program carries, with the user's own rows over it; what is wrong with them, and that they are left
// out.
core::CatalogueRead read_catalogue_in_force();

// The same. What is wrong with them is told on standard error.
core::Catalogue catalogue_in_force();

} // namespace app
