// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"

#include <string>
#include <string_view>
#include <vector>

// Capacity that an API sells by the unit, out of the catalogue into a scenario (core/README.md section 9).
namespace core {

// "Azure gpt-5": by which --set picks it.
std::string name_of(const CatalogueProvisioned& row);

// The row of the scenario's API: of the same model, whoever sells it. Null: the catalogue has none.
const CatalogueProvisioned* provisioned_of(const Scenario& scenario, const Catalogue& catalogue);

// Switches it on with the row's figures and their source; as many units as cost least. Weights that the row
// does not state are those of the API's prices, so that a token takes as much of a unit as it costs. A price
// that is not known is 0, which is not offered.
void apply(const CatalogueProvisioned& row, Scenario& scenario);

// The row of an API as a reader's choice: where capacity is switched on it becomes the new API's.
void pick(const CatalogueApi& row, const Catalogue& catalogue, Scenario& scenario);

// The same as apply_named() for "api.provisioned": "true" takes that of the scenario's API, where none is on.
bool apply_provisioned(std::string_view name, const Catalogue& catalogue, Scenario& scenario);

} // namespace core
