// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/scenario/scenario.h"

#include <string>
#include <string_view>

// The result as `--evaluate` prints it: one JSON object (app/README.md). Names may be added, none renamed.
namespace core {

// For a scenario within its limits. All numbers are finite, null stands where there is no answer. `catalogue`
// and `today` (YYYY-MM-DD) are for the notices; an empty catalogue proposes no machine. Ends with a newline.
std::string evaluation_json(const Scenario& scenario, const Catalogue& catalogue, std::string_view today);

} // namespace core
