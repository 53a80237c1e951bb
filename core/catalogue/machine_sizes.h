// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"

#include <optional>
#include <vector>

// A row named "1x ..." is a price per GPU of a provider that rents two, four or eight of them in one machine
// at as many times the price, from its smallest purchase on; a file states it once.
namespace core {

// A GH200 stands alone.
bool is_per_gpu(const CatalogueInstance& row);

// The machine with so many GPUs of a row of one; empty where the smallest purchase is more.
std::optional<CatalogueInstance> several_of(const CatalogueInstance& one, int count);

// Adds those of every such row, and takes away the single GPUs that nobody can buy. A machine that has a row
// of its own is that one.
void add_machines_with_several(std::vector<CatalogueInstance>& rows);

// Derives anew what was derived from rows that `own` has otherwise by now: the newest of its name there. What
// is then below the smallest purchase goes.
void derive_from_own(const std::vector<CatalogueInstance>& own, std::vector<CatalogueInstance>& rows);

} // namespace core
