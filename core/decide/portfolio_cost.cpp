// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/portfolio_cost.h"

#include <algorithm>
#include <utility>

namespace core {
namespace {

// Paid once a company: people, and each API's fee.
bool is_of_people(const CostItem& item) {
    return item.id == "staff";
}
bool is_fee(const CostItem& item) {
    return item.id == "fixed_fee" || item.id == "api_fee";
}
// Of rows of machines: what every workload pays for itself, whatever machines it has.
bool is_each_ones(const CostItem& item) {
    return item.id == "fine_tuning" || item.id == "api_tokens";
}

double machines_usd(const Costs& costs, Option option) {
    double sum = 0;
    for (std::size_t row = 0; row < cost_items().size(); ++row) {
        const CostItem& item = cost_items()[row];
        if (item.option == option && !is_of_people(item) && !is_fee(item) && !is_each_ones(item))
            sum += costs.item_usd[row];
    }
    return sum;
}

// Of a row of machines, those that are taken.
double fleets_usd(std::span<const SharingFleet> fleets, std::size_t row) {
    const CostItem& item = cost_items()[row];
    double usd = 0;
    for (const SharingFleet& fleet : fleets) {
        if (const SharedMachines* shared = is_each_ones(item) ? nullptr : taken(fleet, item.option)) {
            usd += shared->evaluation.costs.item_usd[row];
            continue;
        }
        for (const PortfolioMember* member : fleet.members)
            usd += member->evaluation.costs.item_usd[row];
    }
    return usd;
}

// What a fleet may choose: in each way shared and apart, those that there are.
struct FleetChoices {
    std::vector<FleetChoice> all;
    double requests = 0; // a day
};

// Side by side, each for itself; empty where one has no answer.
std::optional<FleetChoice> each_apart(std::span<const PortfolioMember* const> members, Ways ways) {
    FleetChoice sum;
    double requests = 0;
    for (const PortfolioMember* member : members) {
        const auto alone = choice_alone(*member, ways);
        if (!alone)
            return {};
        const double more = member->evaluation.traffic.requests_per_day, both = requests + more;
        sum.bill.add(alone->bill);
        sum.parts = side_by_side(sum.parts, requests / both, alone->parts, more / both);
        requests = both;
    }
    return sum;
}

FleetChoices choices_of(const SharingFleet& fleet) {
    FleetChoices choices;
    for (const PortfolioMember* member : fleet.members)
        choices.requests += member->evaluation.traffic.requests_per_day;
    for (const Ways ways : {Ways::api, Ways::machines, Ways::any, Ways::any_with_people}) {
        // Of equals the shared one.
        if (auto shared = choice_shared(fleet.members, fleet.machines, ways))
            choices.all.push_back(std::move(*shared));
        if (auto apart = each_apart(fleet.members, ways))
            choices.all.push_back(std::move(*apart));
    }
    return choices;
}

using Picks = std::vector<std::size_t>; // of each fleet one of its choices

double total_of(std::span<const FleetChoices> fleets, const Picks& picks) {
    Bill sum;
    for (std::size_t fleet = 0; fleet < fleets.size(); ++fleet)
        sum.add(fleets[fleet].all[picks[fleet]].bill);
    return sum.total();
}

// One fleet after the other takes what is cheapest beside the others, until none gains by it.
double improve(std::span<const FleetChoices> fleets, Picks& picks) {
    double least = total_of(fleets, picks);
    for (bool gains = true; gains;) {
        gains = false;
        for (std::size_t fleet = 0; fleet < fleets.size(); ++fleet)
            for (std::size_t pick = 0; pick < fleets[fleet].all.size(); ++pick) {
                const std::size_t before = std::exchange(picks[fleet], pick);
                const double usd = total_of(fleets, picks);
                if (usd < least * (1 - portfolio_rounding)) {
                    least = usd;
                    gains = true;
                } else {
                    picks[fleet] = before;
                }
            }
    }
    return least;
}

FleetsMix mix_of(std::span<const FleetChoices> fleets, const Picks& picks) {
    FleetsMix mixed;
    Bill bill;
    double requests = 0;
    for (std::size_t fleet = 0; fleet < fleets.size(); ++fleet) {
        const FleetChoice& choice = fleets[fleet].all[picks[fleet]];
        const double more = fleets[fleet].requests, both = requests + more;
        bill.add(choice.bill);
        mixed.parts = side_by_side(mixed.parts, requests / both, choice.parts, more / both);
        mixed.shared.push_back(choice.shared);
        requests = both;
    }
    mixed.usd = bill.total();
    mixed.parts = side_by_side(mixed.parts, 1, {{.part = Part::once, .usd = mixed.usd - bill.usd}}, 0);
    return mixed;
}

} // namespace

const SharedMachines* taken(const SharingFleet& fleet, Option option) {
    const SharedMachines* const shared = option == Option::rented  ? fleet.rented
                                         : option == Option::owned ? fleet.owned
                                                                   : nullptr;
    if (!shared)
        return nullptr;
    double apart = 0;
    for (const PortfolioMember* member : fleet.members)
        apart += machines_usd(member->evaluation.costs, option);
    return *shared->evaluation.costs[option] <= apart * (1 + portfolio_rounding) ? shared : nullptr;
}

Costs sum_of_costs(std::span<const SharingFleet> fleets) {
    std::vector<const PortfolioMember*> members;
    for (const SharingFleet& fleet : fleets)
        members.insert(members.end(), fleet.members.begin(), fleet.members.end());
    Costs sum;
    for (std::size_t row = 0; row < cost_items().size(); ++row) {
        const CostItem& item = cost_items()[row];
        if (!all_answer(members, item.option))
            continue;
        const bool at_api = item.option == Option::api;
        double& usd = sum.item_usd[row];
        if (is_of_people(item))
            usd = people_usd(members, at_api ? &Team::api_usd_per_year : &Team::hosting_usd_per_year);
        else if (is_fee(item))
            usd = fees_usd(members, at_api);
        else
            usd = fleets_usd(fleets, row);
        auto& total = sum.monthly_usd[static_cast<std::size_t>(item.option)];
        total = total.value_or(0) + usd;
    }
    return sum;
}

// People and fees change what is best for a fleet, and a fleet changes which of them there are: from all
// fleets alike, each in every way, to where none gains by another choice.
std::optional<FleetsMix> cheapest_mix(std::span<const SharingFleet> fleets) {
    std::vector<FleetChoices> choices;
    std::size_t most = 0;
    for (const SharingFleet& fleet : fleets) {
        choices.push_back(choices_of(fleet));
        if (choices.back().all.empty())
            return {};
        most = std::max(most, choices.back().all.size());
    }
    Picks best;
    double least = 0;
    for (std::size_t start = 0; start < most; ++start) {
        Picks picks;
        for (const FleetChoices& fleet : choices)
            picks.push_back(std::min(start, fleet.all.size() - 1));
        if (const double usd = improve(choices, picks); best.empty() || usd < least) {
            best = picks;
            least = usd;
        }
    }
    return mix_of(choices, best);
}

} // namespace core
