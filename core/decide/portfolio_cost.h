// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/portfolio_fleet.h"
#include "core/decide/portfolio_mix.h"

#include <optional>
#include <span>
#include <vector>

// What several fleets come to side by side, what is paid once a company being paid once (core/README.md
// section 6, "A portfolio").
namespace core {

inline constexpr double portfolio_rounding = 1e-9; // of a cost

// Workloads that may share machines, and what these could be. Not to be copied: two of them point to a third.
struct SharingFleet {
    std::vector<const PortfolioMember*> members;
    std::vector<SharedMachines> machines;   // none where there is nothing to share
    const SharedMachines* rented = nullptr; // the cheapest of them; null: no answer
    const SharedMachines* owned = nullptr;
};

// The machines that are taken: shared ones unless they cost more; null: each its own.
const SharedMachines* taken(const SharingFleet& fleet, Option option);

// Item by item; an option has an answer where each workload has one.
Costs sum_of_costs(std::span<const SharingFleet> fleets);

struct FleetsMix {
    double usd = 0; // a month
    std::vector<MixPart> parts;
    std::vector<bool> shared; // of each fleet
};
// Empty: a workload has no answer.
std::optional<FleetsMix> cheapest_mix(std::span<const SharingFleet> fleets);

} // namespace core
