// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/portfolio_mix.h"

#include "core/decide/months_ahead.h"
#include "core/decide/portfolio_hours.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

// Kinds of all that a choice has, each once.
class Parts {
  public:
    void add(Part part, double machines, double machine_hours, double request_share, double usd) {
        MixPart& to = m_parts[static_cast<std::size_t>(part)];
        const double hours = to.machines * to.hours + machine_hours;
        to.machines += machines;
        to.hours = to.machines > 0 ? hours / to.machines : 0;
        to.request_share += request_share;
        to.usd += usd;
    }
    // Of tokens: hours of the month in which some go there.
    void set_hours(Part part, double hours) { m_parts[static_cast<std::size_t>(part)].hours = hours; }
    std::vector<MixPart> kept() const {
        std::vector<MixPart> kept;
        for (const Part part : all_parts) {
            MixPart each = m_parts[static_cast<std::size_t>(part)];
            each.part = part;
            if (each.machines != 0 || each.usd != 0 || each.request_share != 0)
                kept.push_back(each);
        }
        return kept;
    }

  private:
    std::array<MixPart, part_count> m_parts{};
};

double sum_of(std::span<const PortfolioMember* const> members, Option option, std::string_view id) {
    double sum = 0;
    for (const PortfolioMember* member : members)
        sum += item_usd(member->evaluation.costs, option, id);
    return sum;
}

// Puts what is paid once into a choice, by what it uses.
void add_once(std::span<const PortfolioMember* const> members, bool with_api, bool with_machines,
              FleetChoice& choice) {
    choice.bill.fees = fees_of(members, with_api);
    choice.bill.api_people_usd = with_api ? people_usd(members, &Team::api_usd_per_year) : 0;
    choice.bill.own_people_usd = with_machines ? people_usd(members, &Team::hosting_usd_per_year) : 0;
}

// Capacity that is bought at the API is counted in its requests: only of workloads whose requests are alike.
bool buy_alike(std::span<const PortfolioMember* const> members) {
    const Scenario& first = *members.front()->scenario;
    return std::ranges::all_of(members, [&](const PortfolioMember* member) {
        const Scenario& s = *member->scenario;
        const auto shape = [](const Scenario& of) {
            return std::array{of.traffic.input_tokens_per_request,
                              of.traffic.output_tokens_per_request,
                              of.traffic.hidden_output_tokens_per_request,
                              of.model.hidden_output_tokens_per_request,
                              of.traffic.cached_input_share,
                              of.hosting.prefix_hit_share,
                              of.hosting.accepted_tokens_per_step,
                              of.hosting.measured_output_tokens_per_s};
        };
        return s.api == first.api && s.quality == first.quality && shape(s) == shape(first);
    });
}

// The mixes of one fleet at one number of GPUs a replica.
class SharedMixer {
  public:
    SharedMixer(std::span<const PortfolioMember* const> members, const SharedMachines& machines, Ways ways)
        : m_ways(ways), m_members(members), m_machines(machines),
          m_prices(machines.prepared, machines.scenario, m_all), m_hours(shared_hours(members, machines)),
          m_left_usd(sum_of(members, Option::rented, "api_tokens")),
          m_tuning_rented_usd(sum_of(members, Option::rented, "fine_tuning")),
          m_tuning_api_usd(sum_of(members, Option::api, "fine_tuning")),
          m_with_api(all_answer(members, Option::api)) {
        for (const SharedHour& hour : m_hours)
            m_load += hour.load();
        if (m_with_api && members.front()->scenario->api.has_provisioned && buy_alike(members)) {
            Scenario whole = *members.front()->scenario;
            whole.team = {};
            whole.traffic.driver = TrafficDriver::requests;
            whole.traffic.requests_per_day = 0;
            for (const PortfolioMember* member : members)
                whole.traffic.requests_per_day += member->evaluation.traffic.requests_per_day;
            m_capacity = MixPrices(machines.prepared, whole, m_all).capacity();
        }
    }

    void try_all(std::optional<FleetChoice>& best) {
        if (m_ways != Ways::machines)
            for (const double units : m_capacity.counts)
                if (units > 0)
                    try_capacity_alone(units, best);
        if (m_ways == Ways::api)
            return;
        for (const Option option : {Option::rented, Option::owned})
            try_pure(option, best);
        for (const Offer& offer : m_prices.offers()) {
            try_offer(offer, false, 0, best);
            if (m_ways != Ways::machines && m_with_api)
                for (const double units : m_capacity.counts)
                    try_offer(offer, true, units, best);
        }
    }

  private:
    struct Kinds {
        UnitUsd first, rest;
    };
    // Sums over the first so many units: whole runs, and a part of the next.
    struct Ground {
        double carried = 0, tokens_usd = 0;
    };

    struct Use {
        bool api = false, machines = false;
    };
    void take(double usd, Use use, const Parts& parts, std::optional<FleetChoice>& best) const {
        FleetChoice choice;
        choice.bill.usd = usd;
        choice.shared = true;
        add_once(m_members, use.api, use.machines, choice);
        const bool with_people = m_ways == Ways::any_with_people;
        if (best && best->bill.total(with_people) <= choice.bill.total(with_people))
            return;
        choice.parts = parts.kept();
        best = std::move(choice);
    }

    double share(double carried) const { return m_load > 0 ? carried / m_load : 0; }
    double in_month(double hours) const {
        return hours * hours_in_month / static_cast<double>(m_hours.size());
    }

    void try_capacity_alone(double units, std::optional<FleetChoice>& best) const {
        Parts parts;
        const double bought = units * m_capacity.requests_per_s;
        double tokens_usd = 0, left = 0, hours = 0;
        for (const SharedHour& hour : m_hours) {
            tokens_usd += hour.usd_up_to(hour.load()) - hour.usd_up_to(bought);
            left += std::max(0.0, hour.load() - bought);
            hours += hour.load() > bought ? 1 : 0;
        }
        parts.add(Part::provisioned, units, units * hours_in_month, share(m_load - left),
                  units * m_capacity.usd);
        parts.add(Part::tokens, 0, 0, share(left), tokens_usd + m_left_usd);
        parts.set_hours(Part::tokens, m_left_usd > 0 ? hours_in_month : in_month(hours));
        parts.add(Part::once, 0, 0, 0, m_tuning_api_usd);
        take(units * m_capacity.usd + tokens_usd + m_left_usd + m_tuning_api_usd, {.api = true}, parts, best);
    }

    void try_pure(Option option, std::optional<FleetChoice>& best) const {
        const auto usd = m_machines.evaluation.costs[option];
        if (!usd)
            return;
        const Fleet& fleet = *m_machines.evaluation.fleet;
        const Hosting& h = m_machines.scenario.hosting;
        Parts parts;
        const double once = option == Option::rented ? m_tuning_rented_usd : 0;
        if (option == Option::owned) {
            parts.add(Part::owned, fleet.owned_instances, fleet.owned_instances * hours_in_month, 1, *usd);
        } else {
            const double kept = h.discount > 0 ? fleet.reserved_instances : 0;
            const double switched = fleet.average_instances - kept;
            const double switched_usd =
                kept > 0 ? switched * h.usd_per_instance_hour * h.billed_hours_per_month : *usd;
            if (kept > 0)
                parts.add(Part::reserved, kept, kept * h.billed_hours_per_month,
                          kept / fleet.average_instances, *usd - switched_usd);
            parts.add(Part::on_demand, fleet.instances - kept, switched * h.billed_hours_per_month,
                      fleet.average_instances > 0 ? switched / fleet.average_instances : 1, switched_usd);
        }
        parts.add(Part::tokens, 0, 0, 0, m_left_usd);
        parts.set_hours(Part::tokens, m_left_usd > 0 ? hours_in_month : 0);
        parts.add(Part::once, 0, 0, 0, once);
        take(*usd + m_left_usd + once, {.machines = true}, parts, best);
    }

    double spares(bool with_api) const {
        const Hosting& h = m_machines.scenario.hosting;
        return with_api && !h.spares_where_api_stands_by ? 0 : h.spare_units;
    }

    static Ground ground(const std::vector<SharedRun>& runs, double units) {
        Ground sum;
        for (const SharedRun& run : runs) {
            const double count = std::clamp(units - run.first + 1, 0.0, run.count);
            sum.carried += count * run.carried;
            sum.tokens_usd += count * run.tokens_usd;
        }
        return sum;
    }

    // The fewest own units with idle hours enough for fine-tuning; 0: it asks for none.
    double tuning_units(const Offer& offer, const std::vector<SharedRun>& runs, bool with_api) const {
        const double idle = offer.steady.part == Part::owned ? spares(with_api) : 0;
        const auto enough = [&](double units) {
            return units + idle >= m_prices.units_for_tuning(offer, ground(runs, units).carried);
        };
        if (m_prices.units_for_tuning(offer, 0) == 0)
            return 0;
        const double all = runs.back().first + runs.back().count - 1;
        double few = 0;
        double many =
            std::max({1.0, all, m_prices.units_for_tuning(offer, ground(runs, all).carried) - idle});
        while (many - few > 1) {
            const double middle = std::floor(few + (many - few) / 2);
            (enough(middle) ? many : few) = middle;
        }
        return many;
    }

    void try_offer(const Offer& offer, bool with_api, double bought_units,
                   std::optional<FleetChoice>& best) const {
        const auto runs = shared_runs(m_hours, offer, with_api, bought_units * m_capacity.requests_per_s);
        const double tuned = tuning_units(offer, runs, with_api);
        double machines_above = 0;
        for (const SharedRun& run : runs)
            machines_above += run.machine_above ? run.count : 0;
        for (const UnitUsd& rest : offer.fixed) {
            // Spot is never the last machine standing; the API stands by.
            const Kinds kinds{with_api || rest.part != Part::spot ? rest : offer.steady, rest};
            const auto consider = [&](double fixed) {
                take_mix(offer, runs, kinds, fixed, tuned, with_api, bought_units, best);
            };
            if (with_api && machines_above > 0)
                consider(0);
            // A sum is linear in the units of a run: only its ends are looked at.
            for (const SharedRun& run : runs)
                consider(run.first + run.count - 1);
            if (rest.part == Part::owned && tuned > 0)
                consider(tuned);
        }
    }

    void take_mix(const Offer& offer, const std::vector<SharedRun>& runs, const Kinds& kinds, double fixed,
                  double tuned, bool with_api, double bought_units, std::optional<FleetChoice>& best) const {
        const double per_unit = offer.plan->placement.instances_per_unit;
        const double month = m_machines.scenario.hosting.billed_hours_per_month;
        Parts parts;
        double usd = 0;
        const auto add = [&](Part part, double machines, double machine_hours, double carried, double cost) {
            parts.add(part, machines, machine_hours, share(carried), cost);
            usd += cost;
        };
        const auto add_fixed = [&](const UnitUsd& unit, double units, double carried) {
            const double hours = unit.part == Part::owned ? hours_in_month : month;
            add(unit.part, units * per_unit, units * per_unit * hours, carried,
                units * unit.usd + carried * unit.usd_carried);
        };
        const double first = fixed > 0 ? ground(runs, 1).carried : 0;
        const double on_fixed = ground(runs, fixed).carried;
        if (fixed > 0)
            add_fixed(kinds.first, 1, first);
        if (fixed > 1)
            add_fixed(kinds.rest, fixed - 1, on_fixed - first);
        double on_hourly = 0, left = 0;
        for (const SharedRun& run : runs) {
            const double units = std::min(run.count, run.first + run.count - 1 - fixed);
            if (units <= 0)
                continue;
            if (run.machine_above) {
                if (!offer.is_by_hour())
                    return; // nobody carries that
                add(offer.hourly_part, units * per_unit,
                    units * per_unit * run.machine_hours * month / static_cast<double>(m_hours.size()),
                    units * run.machine_carried, units * (run.above_usd - run.left_usd));
            }
            add(Part::tokens, 0, 0, units * run.left_carried, units * run.left_usd);
            on_hourly += units * run.machine_carried;
            left += units * run.left_carried;
        }
        if (const double spare = spares(with_api); spare > 0)
            add_fixed(offer.steady, spare, 0);
        if (bought_units > 0)
            add(Part::provisioned, bought_units, bought_units * hours_in_month,
                std::max(0.0, m_load - on_fixed - on_hourly - left), bought_units * m_capacity.usd);
        add(Part::tokens, 0, 0, 0, m_left_usd);
        parts.set_hours(Part::tokens, m_left_usd > 0 ? hours_in_month : 0);
        const bool own_tuning = fixed > 0 && kinds.first.part == Part::owned &&
                                (fixed == 1 || kinds.rest.part == Part::owned) && fixed >= tuned;
        add(Part::once, 0, 0, 0, (with_api ? m_tuning_api_usd : 0) + (own_tuning ? 0 : m_tuning_rented_usd));
        take(usd, {.api = with_api, .machines = true}, parts, best);
    }

    Ways m_ways;
    AllowedParts m_all;
    std::span<const PortfolioMember* const> m_members;
    const SharedMachines& m_machines;
    MixPrices m_prices;
    std::vector<SharedHour> m_hours;
    double m_left_usd, m_tuning_rented_usd, m_tuning_api_usd;
    bool m_with_api;
    double m_load = 0;
    MixPrices::Capacity m_capacity;
};

} // namespace

void Bill::add(const Bill& more) {
    usd += more.usd;
    fees = once_each(std::move(fees), more.fees);
    api_people_usd = std::max(api_people_usd, more.api_people_usd);
    own_people_usd = std::max(own_people_usd, more.own_people_usd);
}

double Bill::total(bool with_people) const {
    double sum = usd + (with_people ? api_people_usd + own_people_usd : 0);
    for (const auto& [api, fee] : fees)
        sum += fee;
    return sum;
}

std::vector<MixPart> side_by_side(const std::vector<MixPart>& parts, double share,
                                  const std::vector<MixPart>& more, double more_share) {
    Parts all;
    double token_hours = 0;
    const auto add = [&](const std::vector<MixPart>& some, double of_all) {
        for (const MixPart& part : some) {
            all.add(part.part, part.machines, part.machines * part.hours, part.request_share * of_all,
                    part.usd);
            if (part.part == Part::tokens)
                token_hours = std::max(token_hours, part.hours);
        }
    };
    add(parts, share);
    add(more, more_share);
    all.set_hours(Part::tokens, token_hours);
    return all.kept();
}

std::optional<FleetChoice> choice_alone(const PortfolioMember& member, Ways ways) {
    Scenario s = *member.scenario;
    if (ways != Ways::any_with_people)
        s.team = {};
    AllowedParts allowed;
    const auto forbid = [&](std::initializer_list<Part> parts) {
        for (const Part part : parts)
            allowed.parts[static_cast<std::size_t>(part)] = false;
    };
    if (ways == Ways::api)
        forbid({Part::owned, Part::reserved, Part::on_demand, Part::spot});
    else if (ways == Ways::machines)
        forbid({Part::tokens, Part::provisioned});
    const Mix found = mix(member.prepared, s, allowed);
    if (!found.answered)
        return {};
    const PortfolioMember* const one = &member;
    const bool with_api = found.pure ? *found.pure == Option::api : found.stack.with_api;
    const bool with_machines = found.pure ? *found.pure != Option::api : found.stack.unit_requests_per_s > 0;
    FleetChoice choice;
    choice.bill.usd = found.monthly_usd;
    choice.parts = found.parts;
    add_once({&one, 1}, with_api, with_machines, choice);
    const double once = choice.bill.total(ways == Ways::any_with_people) - choice.bill.usd;
    choice.bill.usd -= once;
    for (MixPart& part : choice.parts)
        if (part.part == Part::once)
            part.usd -= once;
    return choice;
}

std::optional<FleetChoice> choice_shared(std::span<const PortfolioMember* const> members,
                                         std::span<const SharedMachines> machines, Ways ways) {
    std::optional<FleetChoice> best;
    if (!all_answer(members, Option::rented))
        return best;
    for (const SharedMachines& each : machines)
        SharedMixer(members, each, ways).try_all(best);
    return best;
}

} // namespace core
