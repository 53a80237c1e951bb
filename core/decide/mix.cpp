// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/mix.h"

#include "core/decide/mix_choice.h"
#include "core/decide/mix_hours.h"
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

Mix mix_of(const MixChoice& c, const MixPrices& prices, const Scenario& scenario) {
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
    if (const double spares = spare_units(c, scenario); spares > 0)
        add_fixed(offer.steady, spares, 0);
    part_of(parts, Part::once).usd = once_usd(c, prices, scenario, first + rest);
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
    const MixChoice best = cheapest_choice(prices, scenario, offers, allowed);
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
        found = mix_of(best, prices, scenario);
    found.best_pure = cheapest_option(pure);
    if (found.answered && found.best_pure) {
        const double saving = *pure[*found.best_pure] - found.monthly_usd;
        found.gain = !found.pure && saving > 0;
        found.saving_usd_per_month = found.gain ? saving : 0;
    }
    return found;
}

} // namespace core
