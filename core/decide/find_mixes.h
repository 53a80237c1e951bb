// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/find_plans.h"

#include <span>

// For find_plans.cpp only.
namespace core {

// Rented by the hour, from whom nobody takes it back: what a mix has of other terms stands beside that price.
bool can_be_mixed(const FoundPlan& plan);

// Mixes of the few cheapest APIs with the few cheapest such machines that cost less than every pure option of
// theirs, of each machine the cheapest, the three cheapest of these. `plans` as they are ranked.
std::vector<FoundPlan> find_mixes(std::span<const FoundPlan> plans, const Scenario& scenario,
                                  const Catalogue& catalogue, std::string_view today);

} // namespace core
