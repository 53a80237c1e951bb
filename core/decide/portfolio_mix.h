// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/mix.h"
#include "core/decide/portfolio_fleet.h"

// What to run where, of several workloads on the same machines (core/README.md section 6, "A portfolio").
namespace core {

// Which ways a fleet may take, and whether people count in its choice: where others of the company need them
// anyway, they do not.
enum class Ways {
    api,      // all at the API
    machines, // nothing but machines, and what they leave to the API
    any,      // whatever is cheapest
    any_with_people
};

// $ a month, with what is paid once a company kept apart.
struct Bill {
    double usd = 0; // the rest
    Fees fees;      // of the APIs that are used, by their names
    double api_people_usd = 0, own_people_usd = 0;
    void add(const Bill& more); // of another fleet of the company
    double total(bool with_people = true) const;
};

struct FleetChoice {
    Bill bill;
    std::vector<MixPart> parts; // request_share of this fleet's requests; `once`: fine-tuning
    bool shared = false;
};

// Of one workload; empty: no answer.
std::optional<FleetChoice> choice_alone(const PortfolioMember& member, Ways ways);

// Of several on the same machines, at the numbers of GPUs a replica that there are. In each hour machines
// take first what costs most at the API for the time that it takes them.
std::optional<FleetChoice> choice_shared(std::span<const PortfolioMember* const> members,
                                         std::span<const SharedMachines> machines, Ways ways);

// Parts of several fleets side by side, each with its share of all requests.
std::vector<MixPart> side_by_side(const std::vector<MixPart>& parts, double share,
                                  const std::vector<MixPart>& more, double more_share);

} // namespace core
