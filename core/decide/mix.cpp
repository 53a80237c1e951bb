// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/mix.h"

#include "core/decide/mix_hours.h"
#include "core/decide/mix_offers.h"
#include "core/numeric/round.h"
#include "core/text/text.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

struct PartName {
    std::string_view id, label;
};
constexpr std::array<PartName, part_count> part_names{
    {{"owned", QT_TRANSLATE_NOOP("core", "Owned")},
     {"reserved", QT_TRANSLATE_NOOP("core", "Reserved")},
     {"on_demand", QT_TRANSLATE_NOOP("core", "On demand")},
     {"spot", QT_TRANSLATE_NOOP("core", "Spot")},
     {"provisioned", QT_TRANSLATE_NOOP("core", "Provisioned")},
     {"tokens", QT_TRANSLATE_NOOP("core", "Tokens")},
     {"once", QT_TRANSLATE_NOOP("core", "Fixed")}}};

// One mix of an offer's units: the first `fixed` never switch off, above them go those by the hour.
struct Choice {
    const Offer* offer = nullptr;
    UnitUsd first, rest; // of the fixed ones: the first, all others
    double fixed = 0;
    double by_hour = 0; // units above these that may run at all
    bool with_api = false;
    double provisioned = 0; // units of capacity at the API
    double usd = not_offered;
};

// Units alike, and what lies above the fixed ones if these are not among them.
struct Run {
    double count = 0;
    Slice slice;
    double above_usd = 0;      // of one of them
    double left_usd = 0;       // of all from this run on
    bool machine_above = true; // above the fixed ones it is a machine, not the API
};

class Mixer {
  public:
    // With so many units of capacity at the API, which cost so much in all.
    Mixer(const MixPrices& prices, const Scenario& scenario, double provisioned = 0)
        : m_prices(prices), m_scenario(scenario), m_provisioned(provisioned), m_hours(prices.hours()) {
        const MixPrices::Capacity capacity = prices.capacity();
        m_provisioned_usd = provisioned * capacity.usd;
        for (HourKind& hour : m_hours)
            hour = above(hour, provisioned * capacity.requests_per_s);
        std::ranges::sort(m_hours, {}, &HourKind::load);
    }

    // No machine at all: capacity, and tokens above it.
    void try_capacity_alone(Choice& best) const {
        Choice c{.with_api = true, .provisioned = m_provisioned};
        c.usd = m_provisioned_usd + m_prices.once_usd(Option::api) + m_prices.left_usd();
        for (const HourKind& hour : m_hours)
            c.usd += hour.hours * cut(hour, 0, hour.load).usd;
        if (c.usd < best.usd)
            best = c;
    }

    // Takes the cheaper of `best` and of this offer's mixes.
    void try_offer(const Offer& offer, bool with_api, Choice& best) const {
        const std::vector<Run> runs = runs_of(offer, with_api);
        for (const UnitUsd& rest : offer.fixed) {
            // Spot is never the last machine standing; the API stands by.
            const UnitUsd& first = with_api || rest.part != Part::spot ? rest : offer.steady;
            scan(runs,
                 {.offer = &offer,
                  .first = first,
                  .rest = rest,
                  .with_api = with_api,
                  .provisioned = m_provisioned},
                 best);
        }
    }

  private:
    double spares(bool with_api) const {
        return with_api && !m_scenario.hosting.spares_where_api_stands_by ? 0
                                                                          : m_scenario.hosting.spare_units;
    }

    std::vector<Run> runs_of(const Offer& offer, bool with_api) const {
        std::vector<Run> runs;
        const double tuned = tuning_units(offer, with_api);
        const auto add = [&](double count, const Slice& slice) {
            const double machine =
                offer.standing_usd + (with_api ? slice.hourly_usd : slice.hours * offer.hourly_usd);
            const bool is_machine = !with_api || (offer.is_by_hour() && machine < slice.tokens_usd);
            runs.push_back({.count = count,
                            .slice = slice,
                            .above_usd = is_machine ? machine : slice.tokens_usd,
                            .machine_above = is_machine});
        };
        // A sum is linear in the units of a run, so that only its ends are looked at: the first unit may be
        // of another part, and from `tuned` on fine-tuning needs no machines of its own.
        SortedNeed(m_hours, offer.requests_per_s, offer.hourly_usd)
            .each([&](double from, double count, const Slice& slice) {
                for (const double end : {1.0, tuned})
                    if (end >= from && end < from + count - 1) {
                        add(end - from + 1, slice);
                        count -= end - from + 1;
                        from = end + 1;
                    }
                add(count, slice);
            });
        double left = 0;
        for (auto run = runs.rbegin(); run != runs.rend(); ++run)
            run->left_usd = left += run->count * run->above_usd;
        return runs;
    }

    void scan(const std::vector<Run>& runs, Choice c, Choice& best) const {
        const double spare = spares(c.with_api);
        const double spare_usd = spare > 0 ? spare * c.offer->steady.usd : 0; // it may not be offered
        double fixed_usd = 0, carried = 0;
        const auto consider = [&](double left_usd) {
            c.usd = fixed_usd + left_usd + spare_usd + once_usd(c, carried) + m_provisioned_usd +
                    m_prices.left_usd();
            if (c.usd < best.usd)
                best = c;
        };
        const auto left_at = [&](std::size_t run) { return run < runs.size() ? runs[run].left_usd : 0; };
        c.by_hour = 0;
        for (const Run& run : runs)
            c.by_hour += run.machine_above ? run.count : 0;
        if (c.with_api && c.by_hour > 0)
            consider(left_at(0));
        for (std::size_t at = 0; at < runs.size(); ++at) {
            const Run& run = runs[at];
            const UnitUsd& unit = at == 0 ? c.first : c.rest; // the first run is the first unit
            fixed_usd += run.count * (unit.usd + unit.usd_carried * run.slice.carried);
            carried += run.count * run.slice.carried;
            c.fixed += run.count;
            c.by_hour -= run.machine_above ? run.count : 0;
            consider(left_at(at + 1));
        }
        // Idle ones: for fine-tuning, or where there is hardly a load at all.
        c.by_hour = 0;
        const double tuned = c.rest.part == Part::owned ? tuning_units(*c.offer, c.with_api) : 0;
        if (const double most = std::max(1.0, tuned); most > c.fixed) {
            fixed_usd += (most - c.fixed) * c.rest.usd + (c.fixed == 0 ? c.first.usd - c.rest.usd : 0);
            c.fixed = most;
            consider(0);
        }
    }

    double own_spares(const Offer& offer, bool with_api) const {
        return offer.steady.part == Part::owned ? spares(with_api) : 0;
    }

  public:
    // People and fees, and fine-tuning: on own machines where these have idle hours enough.
    double once_usd(const Choice& c, double carried) const {
        if (!c.offer)
            return m_prices.once_usd(Option::api);
        const bool own =
            c.fixed > 0 && c.first.part == Part::owned && (c.fixed == 1 || c.rest.part == Part::owned) &&
            c.fixed + own_spares(*c.offer, c.with_api) >= m_prices.units_for_tuning(*c.offer, carried);
        return (c.with_api ? m_prices.once_usd(Option::api) - m_prices.fee_of_left_usd() : 0) +
               m_prices.once_usd(own ? Option::owned : Option::rented);
    }

    double spares_of(const Choice& c) const { return c.offer ? spares(c.with_api) : 0; }

  private:
    // The fewest own units with idle hours enough whatever they serve, each bringing more than it works; 0:
    // fine-tuning asks for none.
    double tuning_units(const Offer& offer, bool with_api) const {
        if (m_prices.units_for_tuning(offer, 0) == 0)
            return 0;
        double units = 0, carried = 0, found = 0;
        const double idle = own_spares(offer, with_api);
        const auto enough = [&](double more, const Slice& slice) {
            return units + more + idle >= m_prices.units_for_tuning(offer, carried + more * slice.carried);
        };
        SortedNeed(m_hours, offer.requests_per_s, offer.hourly_usd)
            .each([&](double, double count, const Slice& slice) {
                if (found == 0 && enough(count, slice)) {
                    double few = 0, many = count;
                    while (many - few > 1) {
                        const double middle = std::floor(few + (many - few) / 2);
                        (enough(middle, slice) ? many : few) = middle;
                    }
                    found = units + many;
                }
                units += count;
                carried += count * slice.carried;
            });
        return found > 0 ? found : std::max(1.0, m_prices.units_for_tuning(offer, carried) - idle);
    }

    const MixPrices& m_prices;
    const Scenario& m_scenario;
    double m_provisioned;
    double m_provisioned_usd = 0;
    std::vector<HourKind> m_hours; // what the capacity leaves of them
};

MixPart& part_of(std::array<MixPart, part_count>& parts, Part part) {
    return parts[static_cast<std::size_t>(part)];
}

// Machines of a part, more of them, with the hours that each runs in.
void add_machines(MixPart& part, double machines, double machine_hours, double usd) {
    const double hours = part.machines * part.hours + machine_hours;
    part.machines += machines;
    part.hours = part.machines > 0 ? hours / part.machines : 0;
    part.usd += usd;
}

void keep(const std::array<MixPart, part_count>& parts, Mix& mix) {
    mix.monthly_usd = 0;
    for (const MixPart& part : parts) {
        if (part.machines == 0 && part.usd == 0 && part.request_share == 0)
            continue;
        mix.parts.push_back(part);
        mix.monthly_usd += part.usd;
    }
}

std::array<MixPart, part_count> no_parts() {
    std::array<MixPart, part_count> parts{};
    for (const Part part : all_parts)
        part_of(parts, part).part = part;
    return parts;
}

Mix mix_of(const Choice& c, const Mixer& mixer, const MixPrices& prices, const Scenario& scenario) {
    const Offer offer = c.offer ? *c.offer : Offer{};
    const double per_unit = c.offer ? offer.plan->placement.instances_per_unit : 0;
    const MixPrices::Capacity capacity = prices.capacity();
    const double month = scenario.hosting.billed_hours_per_month;
    const auto hours_of = [&](Part part) { return part == Part::owned ? hours_in_month : month; };
    Mix mix{.answered = true,
            .gpus_per_replica = c.offer ? offer.plan->placement.gpus_per_replica : 0,
            .stack = {.unit_requests_per_s = offer.requests_per_s,
                      .provisioned_requests_per_s = c.provisioned * capacity.requests_per_s,
                      .fixed = c.fixed,
                      .by_hour = c.by_hour,
                      .hourly_usd = offer.hourly_usd,
                      .with_api = c.with_api,
                      .first = c.first.part,
                      .rest = c.rest.part,
                      .hourly = offer.hourly_part}};

    auto parts = no_parts();
    MixPart& hourly = part_of(parts, offer.hourly_part);
    double load = 0, first = 0, rest = 0, by_hour = 0, served_by_hour = 0, most = 0, tokens = 0,
           token_hours = 0, provisioned = 0;
    MixPart& api = part_of(parts, Part::tokens);
    for (const HourKind& hour : prices.hours()) {
        const HourSplit s = split(mix.stack, hour);
        load += hour.hours * hour.load;
        first += hour.hours * s.first;
        rest += hour.hours * s.rest;
        by_hour += hour.hours * s.by_hour;
        served_by_hour += hour.hours * s.hourly;
        most = std::max(most, s.by_hour);
        tokens += hour.hours * s.tokens;
        provisioned += hour.hours * s.provisioned;
        token_hours += s.tokens > 0 ? hour.hours : 0;
        api.usd += hour.hours * s.tokens_usd;
    }
    const double routed = scenario.quality.routed_share;
    const double a_share = load > 0 ? (1 - routed) / load : 0;
    const double a_month = hours_in_month / prices.hours_count();
    api.usd += prices.left_usd();
    api.request_share = routed + tokens * a_share;
    api.hours = prices.left_usd() > 0 ? hours_in_month : token_hours * a_month;
    if (c.provisioned > 0)
        part_of(parts, Part::provisioned) = {Part::provisioned, c.provisioned, hours_in_month,
                                             provisioned * a_share, c.provisioned * capacity.usd};
    const auto add_fixed = [&](const UnitUsd& unit, double units, double carried) {
        MixPart& part = part_of(parts, unit.part);
        add_machines(part, units * per_unit, units * per_unit * hours_of(unit.part),
                     units * unit.usd + carried * unit.usd_carried);
        part.request_share += carried * a_share;
    };
    if (c.fixed > 0) {
        add_fixed(c.first, 1, first);
        add_fixed(c.rest, c.fixed - 1, rest);
    }
    if (most > 0) {
        add_machines(hourly, most * per_unit, by_hour * per_unit * month / prices.hours_count(),
                     most * offer.standing_usd + by_hour * offer.hourly_usd);
        hourly.request_share += served_by_hour * a_share;
    }
    if (const double spares = mixer.spares_of(c); spares > 0)
        add_fixed(offer.steady, spares, 0);
    part_of(parts, Part::once).usd = mixer.once_usd(c, first + rest);
    mix.stack.by_hour = most;
    keep(parts, mix);
    return mix;
}

Mix pure_mix(Option option, const MixPrices& prices, const Prepared& prepared, const Scenario& scenario) {
    Mix mix{.answered = true, .pure = option};
    auto parts = no_parts();
    const double usd = *prices.pure()[option], once = prices.once_usd(option);
    part_of(parts, Part::once).usd = once;
    if (option == Option::api) {
        part_of(parts, Part::tokens) = {Part::tokens, 0, hours_in_month, 1, usd - once};
    } else {
        const double routed = scenario.quality.routed_share, left = prices.left_usd();
        if (left > 0 || routed > 0) // an API may be free
            part_of(parts, Part::tokens) = {Part::tokens, 0, hours_in_month, routed, left};
        const double machines_usd = usd - once - left;
        const Fleet fleet = *evaluate(prepared, scenario).fleet;
        const Hosting& h = scenario.hosting;
        const double kept = h.term == Term::on_demand && h.discount > 0 ? fleet.reserved_instances : 0;
        const double switched = fleet.average_instances - kept;
        if (option == Option::owned) {
            part_of(parts, Part::owned) = {Part::owned, fleet.owned_instances, hours_in_month, 1 - routed,
                                           machines_usd};
        } else if (kept > 0) { // the share that each carries, by its hours
            const double by_hour_usd = switched * h.usd_per_instance_hour * h.billed_hours_per_month;
            part_of(parts, Part::reserved) = {Part::reserved, kept, h.billed_hours_per_month,
                                              (1 - routed) * kept / fleet.average_instances,
                                              machines_usd - by_hour_usd};
            add_machines(part_of(parts, Part::on_demand), fleet.instances - kept,
                         switched * h.billed_hours_per_month, by_hour_usd);
            part_of(parts, Part::on_demand).request_share = (1 - routed) * switched / fleet.average_instances;
        } else {
            MixPart& rented = part_of(parts, h.term == Term::on_demand ? Part::on_demand : part_of_rent(h));
            add_machines(rented, fleet.instances, switched * h.billed_hours_per_month, machines_usd);
            rented.request_share = 1 - routed;
        }
    }
    keep(parts, mix);
    return mix;
}

bool may_be(Option option, const AllowedParts& allowed) {
    if (option == Option::api)
        return allowed[Part::tokens] && !allowed.own_unit_at_least;
    if (allowed.own_unit_at_least) // of a mix with the API
        return false;
    return option == Option::owned ? allowed[Part::owned]
                                   : allowed[Part::reserved] && allowed[Part::on_demand];
}

} // namespace

std::string_view id(Part part) {
    return part_names[static_cast<std::size_t>(part)].id;
}
std::string_view label(Part part) {
    return part_names[static_cast<std::size_t>(part)].label;
}

Mix mix(const Prepared& prepared, const Scenario& scenario, const AllowedParts& allowed) {
    const MixPrices prices(prepared, scenario, allowed);
    const Costs& pure = prices.pure();
    const std::vector<Offer> offers = prices.offers();
    Choice best;
    for (const double provisioned : prices.capacity().counts) {
        const Mixer mixer(prices, scenario, provisioned);
        if (provisioned > 0 && allowed[Part::tokens] && !allowed.own_unit_at_least)
            mixer.try_capacity_alone(best);
        for (const Offer& offer : offers) {
            if (pure[Option::api] && allowed[Part::tokens])
                mixer.try_offer(offer, true, best);
            if (provisioned == 0 && !allowed.own_unit_at_least)
                mixer.try_offer(offer, false, best);
        }
    }
    std::optional<Option> cheapest_pure;
    for (const Option option : all_options)
        if (pure[option] && may_be(option, allowed) &&
            (!cheapest_pure || *pure[option] < *pure[*cheapest_pure]))
            cheapest_pure = option;

    Mix found;
    // A pure option stands for the mix that comes out the same.
    constexpr double rounding = 1e-12;
    if (cheapest_pure && *pure[*cheapest_pure] <= best.usd * (1 + rounding))
        found = pure_mix(*cheapest_pure, prices, prepared, scenario);
    else if (best.usd < not_offered)
        found = mix_of(best, Mixer(prices, scenario, best.provisioned), prices, scenario);
    found.best_pure = cheapest_option(pure);
    if (found.answered && found.best_pure) {
        const double saving = *pure[*found.best_pure] - found.monthly_usd;
        found.gain = !found.pure && saving > 0;
        found.saving_usd_per_month = found.gain ? saving : 0;
    }
    return found;
}

} // namespace core
