// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/portfolio.h"

#include <map>
#include <span>
#include <string>
#include <vector>

// Workloads put onto the same replicas (core/README.md section 6, "A portfolio").
namespace core {

// One workload and what is known of it alone.
struct PortfolioMember {
    const Scenario* scenario = nullptr;
    Prepared prepared;
    Evaluation evaluation;
};

// The machines of several at one number of GPUs a replica: a scenario of nothing but machines, whose requests
// are theirs, each counted by the replica time that it takes. Not for two threads at once.
struct SharedMachines {
    Scenario scenario;
    Prepared prepared; // one plan, and the summed hours
    Evaluation evaluation;
    std::vector<double> busy; // replica time of each member, in replicas
    std::vector<double>
        scale; // requests/s of it as such of the whole: what one takes of a replica to the mean
};

// Whether they may stand on the same machines; empty: they may.
std::optional<Unshared> unshared(const Scenario& a, const Scenario& b);
// Whether own machines of them are the same, and all compare them.
bool same_owned(std::span<const PortfolioMember* const> members);

// For each number of GPUs a replica that is the choice of one of them, and that carries all.
std::vector<SharedMachines> shared_machines(std::span<const PortfolioMember* const> members);

// 24, or 168 where one of them has a week's profile, or an API that bills some hours of the week otherwise.
std::size_t common_hours(std::span<const PortfolioMember* const> members);

bool all_answer(std::span<const PortfolioMember* const> members, Option option);

// Paid once a company: each API's fee by the API's name, of all of them or of those that machines leave
// something to; and people, $ a month.
using Fees = std::map<std::string, double>;
Fees fees_of(std::span<const PortfolioMember* const> members, bool with_api);
double fees_usd(std::span<const PortfolioMember* const> members, bool with_api); // the sum of them
Fees once_each(Fees fees, const Fees& more);
double people_usd(std::span<const PortfolioMember* const> members, double Team::*usd_per_year);

} // namespace core
