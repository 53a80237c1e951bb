// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/portfolio.h"

#include "core/decide/portfolio_cost.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace core {
namespace {

// Each as it is alone.
std::vector<PortfolioMember> members_of(std::span<const Scenario> workloads, Portfolio& found) {
    std::vector<PortfolioMember> members;
    members.reserve(workloads.size());
    for (const Scenario& scenario : workloads) {
        PortfolioMember member{.scenario = &scenario, .prepared = prepare(scenario)};
        member.evaluation = evaluate(member.prepared, scenario);
        PortfolioWorkload& workload = found.workloads.emplace_back();
        workload.evaluation = member.evaluation;
        workload.mix = mix(member.prepared, scenario);
        members.push_back(std::move(member));
    }
    return members;
}

std::vector<SharingFleet> fleets_of(const std::vector<PortfolioMember>& members, Portfolio& found) {
    std::vector<SharingFleet> fleets;
    for (std::size_t at = 0; at < members.size(); ++at) {
        std::vector<Unshared> reasons;
        std::size_t fleet = 0;
        for (; fleet < fleets.size(); ++fleet) {
            const std::size_t with = found.fleets[fleet].workloads.front();
            auto reason = unshared(*members[with].scenario, *members[at].scenario);
            if (!reason)
                break;
            reason->workload = at;
            reason->with = with;
            reasons.push_back(*reason);
        }
        if (fleet == fleets.size()) {
            fleets.emplace_back();
            found.fleets.emplace_back();
            found.unshared.insert(found.unshared.end(), reasons.begin(), reasons.end());
        }
        fleets[fleet].members.push_back(&members[at]);
        found.fleets[fleet].workloads.push_back(at);
        found.workloads[at].fleet = fleet;
    }
    return fleets;
}

const SharedMachines* cheapest_of(const std::vector<SharedMachines>& machines, Option option) {
    const SharedMachines* best = nullptr;
    for (const SharedMachines& each : machines) {
        const auto usd = each.evaluation.costs[option];
        if (usd && (!best || *usd < *best->evaluation.costs[option]))
            best = &each;
    }
    return best;
}

void share_machines(SharingFleet& fleet) {
    if (fleet.members.size() < 2)
        return;
    fleet.machines = shared_machines(fleet.members);
    if (all_answer(fleet.members, Option::rented))
        fleet.rented = cheapest_of(fleet.machines, Option::rented);
    if (all_answer(fleet.members, Option::owned))
        fleet.owned = cheapest_of(fleet.machines, Option::owned);
}

std::optional<double> instances(std::span<const SharingFleet> fleets, double Fleet::*count, Option option,
                                bool together) {
    double sum = 0;
    for (const SharingFleet& fleet : fleets) {
        if (const SharedMachines* const shared = together ? taken(fleet, option) : nullptr) {
            sum += (*shared->evaluation.fleet).*count;
            continue;
        }
        for (const PortfolioMember* member : fleet.members) {
            if (!member->evaluation.costs[option] || !member->evaluation.fleet)
                return {};
            sum += (*member->evaluation.fleet).*count;
        }
    }
    return sum;
}

PortfolioCost cost_of(Costs costs, const std::optional<FleetsMix>& mixed) {
    PortfolioCost cost{.costs = costs};
    if (!mixed)
        return cost;
    Mix& mix = cost.mix.emplace(Mix{.answered = true, .monthly_usd = mixed->usd, .parts = mixed->parts});
    mix.best_pure = cheapest_option(costs);
    if (mix.best_pure) {
        const double saving = *costs[*mix.best_pure] - mixed->usd;
        mix.gain = saving > portfolio_rounding * mixed->usd;
        mix.saving_usd_per_month = mix.gain ? saving : 0;
    }
    return cost;
}

// In proportion to what each costs alone; alike where that is nothing.
std::vector<double> parts_of(double whole, const std::vector<double>& alone) {
    const double sum = std::accumulate(alone.begin(), alone.end(), 0.0);
    std::vector<double> parts;
    parts.reserve(alone.size());
    for (const double each : alone)
        parts.push_back(sum > 0 ? whole * (each / sum) : whole / static_cast<double>(alone.size()));
    return parts;
}

void add_shares(Portfolio& found) {
    const auto share = [&](std::optional<double> whole, auto alone_of, auto set) {
        std::vector<double> alone;
        for (const PortfolioWorkload& workload : found.workloads) {
            const std::optional<double> usd = alone_of(workload);
            if (!usd || !whole)
                return;
            alone.push_back(*usd);
        }
        const std::vector<double> parts = parts_of(*whole, alone);
        for (std::size_t at = 0; at < parts.size(); ++at)
            set(found.workloads[at], parts[at]);
    };
    for (const Option option : all_options)
        share(
            found.together.costs[option],
            [&](const PortfolioWorkload& w) { return w.evaluation.costs[option]; },
            [&](PortfolioWorkload& w, double usd) { w.usd[static_cast<std::size_t>(option)] = usd; });
    share(
        found.together.mix ? std::optional(found.together.mix->monthly_usd) : std::nullopt,
        [](const PortfolioWorkload& w) {
            return w.mix.answered ? std::optional(w.mix.monthly_usd) : std::nullopt;
        },
        [](PortfolioWorkload& w, double usd) { w.mix_usd = usd; });
}

void show_fleet(const SharingFleet& fleet, bool shares_mix, PortfolioFleet& shown,
                std::vector<PortfolioWorkload>& workloads) {
    if (fleet.rented)
        shown.rented = fleet.rented->evaluation;
    if (fleet.owned)
        shown.owned = fleet.owned->evaluation;
    shown.shares_rented = taken(fleet, Option::rented) != nullptr;
    shown.shares_owned = taken(fleet, Option::owned) != nullptr;
    shown.shares_mix = shares_mix;
    const SharedMachines* const machines = fleet.rented ? fleet.rented : fleet.owned;
    if (!machines)
        return;
    const double busy = std::accumulate(machines->busy.begin(), machines->busy.end(), 0.0);
    for (std::size_t member = 0; member < fleet.members.size(); ++member)
        workloads[shown.workloads[member]].busy_share = machines->busy[member] / busy;
}

} // namespace

std::optional<double> PortfolioCost::best_usd() const {
    std::optional<double> best;
    for (const Option option : all_options)
        if (costs[option] && (!best || *costs[option] < *best))
            best = costs[option];
    if (mix && (!best || mix->monthly_usd < *best))
        best = mix->monthly_usd;
    return best;
}

std::optional<double> Portfolio::saving_usd_per_month() const {
    const auto shared = together.best_usd(), alone = apart.best_usd();
    if (!shared || !alone)
        return {};
    return *alone - *shared > portfolio_rounding * *alone ? *alone - *shared : 0;
}

Portfolio portfolio(std::span<const Scenario> workloads) {
    Portfolio found;
    const std::vector<PortfolioMember> members = members_of(workloads, found);
    std::vector<SharingFleet> fleets = fleets_of(members, found), alone;
    for (SharingFleet& fleet : fleets)
        share_machines(fleet);
    for (const PortfolioMember& member : members)
        alone.push_back({.members = {&member}});

    const auto mixed_apart = cheapest_mix(alone);
    auto mixed = cheapest_mix(fleets);
    // The fleets' choices are not all that there are: somebody apart may pay for people that others need.
    if (mixed && mixed_apart && mixed_apart->usd < mixed->usd)
        mixed = FleetsMix{mixed_apart->usd, mixed_apart->parts, std::vector<bool>(fleets.size(), false)};
    found.together = cost_of(sum_of_costs(fleets), mixed);
    found.apart = cost_of(sum_of_costs(alone), mixed_apart);
    for (std::size_t at = 0; at < fleets.size(); ++at)
        show_fleet(fleets[at], mixed && mixed->shared[at], found.fleets[at], found.workloads);
    found.rented_together = instances(fleets, &Fleet::instances, Option::rented, true);
    found.rented_apart = instances(alone, &Fleet::instances, Option::rented, false);
    found.owned_together = instances(fleets, &Fleet::owned_instances, Option::owned, true);
    found.owned_apart = instances(alone, &Fleet::owned_instances, Option::owned, false);
    add_shares(found);
    return found;
}

} // namespace core
