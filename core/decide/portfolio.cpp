// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/portfolio.h"

#include "core/decide/portfolio_fleet.h"
#include "core/decide/portfolio_mix.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <utility>

namespace core {
namespace {

constexpr double of_rounding = 1e-9; // of a cost: rounding
using Members = std::vector<const PortfolioMember*>;

// A fleet, what it could be on shared machines, and how each answer is reached.
struct Fleets {
    Members members;
    std::vector<SharedMachines> machines; // none where there is nothing to share
    const SharedMachines* rented = nullptr;
    const SharedMachines* owned = nullptr;
};

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

const SharedMachines* cheapest_of(const std::vector<SharedMachines>& machines, Option option) {
    const SharedMachines* best = nullptr;
    for (const SharedMachines& each : machines) {
        const auto usd = each.evaluation.costs[option];
        if (usd && (!best || *usd < *best->evaluation.costs[option]))
            best = &each;
    }
    return best;
}

// The machines that are taken: shared ones unless they cost more; null: each its own.
const SharedMachines* taken(const Fleets& fleet, Option option) {
    const SharedMachines* const shared = option == Option::rented  ? fleet.rented
                                         : option == Option::owned ? fleet.owned
                                                                   : nullptr;
    if (!shared)
        return nullptr;
    double apart = 0;
    for (const PortfolioMember* member : fleet.members)
        apart += machines_usd(member->evaluation.costs, option);
    return *shared->evaluation.costs[option] <= apart * (1 + of_rounding) ? shared : nullptr;
}

double fees_usd(const Members& members, bool with_api) {
    double sum = 0;
    for (const auto& [api, fee] : fees_of(members, with_api))
        sum += fee;
    return sum;
}

// Item by item; an option has an answer where each workload has one.
Costs sum_of_costs(const Members& members, const std::vector<Fleets>& fleets) {
    Costs sum;
    for (const Option option : all_options) {
        if (!all_answer(members, option))
            continue;
        double total = 0;
        for (std::size_t row = 0; row < cost_items().size(); ++row) {
            const CostItem& item = cost_items()[row];
            if (item.option != option)
                continue;
            double usd = 0;
            if (is_of_people(item)) {
                usd = people_usd(members, option == Option::api ? &Team::api_usd_per_year
                                                                : &Team::hosting_usd_per_year);
            } else if (is_fee(item)) {
                usd = fees_usd(members, option == Option::api);
            } else {
                for (const Fleets& fleet : fleets) {
                    const SharedMachines* const shared = is_each_ones(item) ? nullptr : taken(fleet, option);
                    if (shared)
                        usd += shared->evaluation.costs.item_usd[row];
                    else
                        for (const PortfolioMember* member : fleet.members)
                            usd += member->evaluation.costs.item_usd[row];
                }
            }
            total += sum.item_usd[row] = usd;
        }
        sum.monthly_usd[static_cast<std::size_t>(option)] = total;
    }
    return sum;
}

double requests_of(const Members& members) {
    double sum = 0;
    for (const PortfolioMember* member : members)
        sum += member->evaluation.traffic.requests_per_day;
    return sum;
}

void add_once_of(const FleetChoice& more, FleetChoice& sum) {
    sum.fees = once_each(std::move(sum.fees), more.fees);
    sum.api_people_usd = std::max(sum.api_people_usd, more.api_people_usd);
    sum.own_people_usd = std::max(sum.own_people_usd, more.own_people_usd);
}

// Side by side, the requests of each by their number; empty where one has no answer.
std::optional<FleetChoice> each_apart(const Members& members, Ways ways) {
    FleetChoice sum;
    double requests = 0;
    for (const PortfolioMember* member : members) {
        const auto alone = choice_alone(*member, ways);
        if (!alone)
            return {};
        const double more = member->evaluation.traffic.requests_per_day;
        sum.usd += alone->usd;
        add_once_of(*alone, sum);
        sum.parts = side_by_side(std::move(sum.parts), requests / (requests + more), alone->parts,
                                 more / (requests + more));
        requests += more;
    }
    return sum;
}

std::optional<FleetChoice> choice_of(const Fleets& fleet, Ways ways) {
    auto apart = each_apart(fleet.members, ways);
    auto shared = choice_shared(fleet.members, fleet.machines, ways);
    if (!shared || (apart && apart->with_once(ways) * (1 + of_rounding) < shared->with_once(ways)))
        return apart;
    return shared;
}

struct Mixed {
    double usd = 0;
    std::vector<MixPart> parts;
    std::vector<bool> shared; // of each fleet
};

std::optional<Mixed> mix_in(const std::vector<Fleets>& fleets, Ways ways) {
    Mixed mixed;
    FleetChoice all;
    double requests = 0;
    for (const Fleets& fleet : fleets) {
        const auto choice = choice_of(fleet, ways);
        if (!choice)
            return {};
        const double more = requests_of(fleet.members);
        all.usd += choice->usd;
        add_once_of(*choice, all);
        mixed.parts = side_by_side(std::move(mixed.parts), requests / (requests + more), choice->parts,
                                   more / (requests + more));
        mixed.shared.push_back(choice->shared);
        requests += more;
    }
    mixed.usd = all.with_once(Ways::any_with_people);
    mixed.parts =
        side_by_side(std::move(mixed.parts), 1, {{.part = Part::once, .usd = mixed.usd - all.usd}}, 0);
    return mixed;
}

// People change what is best for a fleet, and a fleet changes which people there are: the best of all fleets
// at the API, all on machines, each as if people were there anyway, and each as if they were not.
std::optional<Mixed> cheapest_mix(const std::vector<Fleets>& fleets) {
    std::optional<Mixed> best;
    for (const Ways ways : {Ways::api, Ways::machines, Ways::any, Ways::any_with_people})
        if (auto mixed = mix_in(fleets, ways); mixed && (!best || mixed->usd < best->usd))
            best = std::move(mixed);
    return best;
}

PortfolioCost cost_of(Costs costs, const std::optional<Mixed>& mixed) {
    PortfolioCost cost{.costs = costs};
    if (!mixed)
        return cost;
    Mix& mix = cost.mix.emplace(Mix{.answered = true, .monthly_usd = mixed->usd, .parts = mixed->parts});
    mix.best_pure = cheapest_option(costs);
    if (mix.best_pure) {
        const double saving = *costs[*mix.best_pure] - mixed->usd;
        mix.gain = saving > of_rounding * mixed->usd;
        mix.saving_usd_per_month = mix.gain ? saving : 0;
    }
    return cost;
}

std::vector<Fleets> fleets_of(const std::vector<PortfolioMember>& members, Portfolio& found) {
    std::vector<Fleets> fleets;
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

void share_machines(Fleets& fleet) {
    if (fleet.members.size() < 2)
        return;
    fleet.machines = shared_machines(fleet.members);
    if (all_answer(fleet.members, Option::rented))
        fleet.rented = cheapest_of(fleet.machines, Option::rented);
    if (all_answer(fleet.members, Option::owned))
        fleet.owned = cheapest_of(fleet.machines, Option::owned);
}

std::optional<double> instances(const std::vector<Fleets>& fleets, double Fleet::*count, Option option,
                                bool together) {
    double sum = 0;
    for (const Fleets& fleet : fleets) {
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
    return *alone - *shared > of_rounding * *alone ? *alone - *shared : 0;
}

Portfolio portfolio(std::span<const Scenario> workloads) {
    Portfolio found;
    found.workloads.resize(workloads.size());
    std::vector<PortfolioMember> members;
    members.reserve(workloads.size());
    for (const Scenario& scenario : workloads) {
        PortfolioMember member{.scenario = &scenario, .prepared = prepare(scenario)};
        member.evaluation = evaluate(member.prepared, scenario);
        PortfolioWorkload& workload = found.workloads[members.size()];
        workload.evaluation = member.evaluation;
        workload.mix = mix(member.prepared, scenario);
        members.push_back(std::move(member));
    }
    std::vector<Fleets> fleets = fleets_of(members, found);
    for (Fleets& fleet : fleets)
        share_machines(fleet);
    Members everybody;
    std::vector<Fleets> alone;
    for (const PortfolioMember& member : members) {
        everybody.push_back(&member);
        alone.push_back({.members = {&member}});
    }

    const auto mixed = cheapest_mix(fleets);
    found.together = cost_of(sum_of_costs(everybody, fleets), mixed);
    found.apart = cost_of(sum_of_costs(everybody, alone), cheapest_mix(alone));
    for (std::size_t at = 0; at < fleets.size(); ++at) {
        PortfolioFleet& shown = found.fleets[at];
        const Fleets& fleet = fleets[at];
        if (fleet.rented)
            shown.rented = fleet.rented->evaluation;
        if (fleet.owned)
            shown.owned = fleet.owned->evaluation;
        shown.shares_rented = taken(fleet, Option::rented) != nullptr;
        shown.shares_owned = taken(fleet, Option::owned) != nullptr;
        shown.shares_mix = mixed && mixed->shared[at];
        const SharedMachines* const machines = fleet.rented ? fleet.rented : fleet.owned;
        if (!machines)
            continue;
        const double busy = std::accumulate(machines->busy.begin(), machines->busy.end(), 0.0);
        for (std::size_t member = 0; member < fleet.members.size(); ++member)
            found.workloads[shown.workloads[member]].busy_share = machines->busy[member] / busy;
    }
    found.rented_together = instances(fleets, &Fleet::instances, Option::rented, true);
    found.rented_apart = instances(alone, &Fleet::instances, Option::rented, false);
    found.owned_together = instances(fleets, &Fleet::owned_instances, Option::owned, true);
    found.owned_apart = instances(alone, &Fleet::owned_instances, Option::owned, false);
    add_shares(found);
    return found;
}

} // namespace core
