// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/find_plans.h"

// For find_plans.cpp only.
namespace core {

// The plan's scenario and what is told of it beside its cost.
void fill_in(FoundPlan& plan, const Scenario& scenario, const Catalogue& catalogue, std::string_view today,
             const std::optional<Yardstick>& yardstick);

} // namespace core
