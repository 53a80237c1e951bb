// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/mix_offers.h"

#include "core/model/waiting_need.h"
#include "core/numeric/round.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

constexpr double hours_per_week = 168;
// Of a replica's requests/s at full use what may be planned with. With a goal for the wait no more than a
// replica alone keeps it at: one among several does better, so that it is kept, if with some to spare.
double usable_share(const ReplicaPlan& plan, double target_utilisation) {
    if (!plan.wait || plan.wait->keep(1, target_utilisation * plan.throughput.requests_per_s))
        return target_utilisation;
    double kept = 0, missed = target_utilisation;
    for (int step = 0; step < 30; ++step) {
        const double middle = (kept + missed) / 2;
        (plan.wait->keep(1, middle * plan.throughput.requests_per_s) ? kept : missed) = middle;
    }
    return kept;
}

constexpr Fleet no_fleet{
    .instances = 0, .owned_instances = 0, .average_instances = 0, .reserved_instances = 0};

} // namespace

Part part_of_rent(const Hosting& hosting) {
    if (hosting.term == Term::spot)
        return Part::spot;
    return is_for_years(hosting.term) || hosting.discount > 0 ? Part::reserved : Part::on_demand;
}

double provisioned_requests_per_s(const Scenario& s) {
    const Provisioned& p = s.api.provisioned;
    const double cached = s.traffic.cached_input_share;
    const double per_request = (s.traffic.input_tokens_per_request * (1 - cached + cached * p.cached_weight) +
                                billed_output_tokens(s) * p.output_weight) *
                               s.api.tokens_factor;
    return per_request > 0 ? p.input_tokens_per_minute_per_unit / 60 / per_request : 0;
}

double provisioned_units(const Provisioned& sold, double need_in_units) {
    return std::max(sold.min_units, sold.step * whole_up(need_in_units / sold.step));
}

MixPrices::MixPrices(const Prepared& prepared, const Scenario& scenario, const AllowedParts& allowed)
    : MixPrices(prepared, scenario, allowed, totals(prepared, scenario)) {}

MixPrices::MixPrices(const Prepared& prepared, const Scenario& scenario, const AllowedParts& allowed,
                     const Costs& pure)
    : m_prepared(prepared), m_scenario(scenario), m_allowed(allowed) {
    add_machine_usd();
    take_load(pure);
}

void MixPrices::take_load(const Costs& pure) {
    m_pure = pure;
    m_traffic = traffic_load(m_scenario, m_prepared.day);
    m_tokens_usd = m_pure[Option::api].value_or(once_usd(Option::api)) - once_usd(Option::api);
    const double left = left_to_api_share(m_scenario);
    m_left_usd = left * m_tokens_usd;
    m_fee_of_left_usd = left > 0 ? m_scenario.api.fixed_usd_per_month : 0;
    m_hours.clear();
    add_hours();
}

Costs MixPrices::costs_of(const Fleet& fleet) const {
    return costs({.scenario = m_scenario,
                  .traffic = {},
                  .memory = m_prepared.memory,
                  .tuning = m_prepared.tuning,
                  .fleet = &fleet});
}

// Rented and owned items have no count in common, so that one fleet asks for one of either.
void MixPrices::add_machine_usd() {
    const Costs idle = costs_of(no_fleet);
    for (const Option option : all_options)
        m_once_usd[static_cast<std::size_t>(option)] = idle[option].value_or(0);
    Fleet there = no_fleet, at_work = no_fleet;
    there.instances = there.owned_instances = 1;
    at_work.average_instances = at_work.owned_busy_instances = 1;
    const Costs of_there = costs_of(there), of_work = costs_of(at_work);
    const auto usd = [&](const Costs& all, Option option) {
        return all[option].value_or(0) - once_usd(option);
    };
    m_there_usd = usd(of_there, Option::rented);
    m_bought_usd = usd(of_there, Option::owned);
    m_running_usd = usd(of_work, Option::rented);
    m_busy_usd = usd(of_work, Option::owned);
    Fleet kept = at_work;
    kept.reserved_instances = 1;
    m_kept_usd = m_scenario.hosting.discount > 0 ? usd(costs_of(kept), Option::rented) : m_running_usd;
}

// What may wait pays the batch price at any hour.
HourKind MixPrices::kind_of(double load, double urgent, double hours, double factor) const {
    const double batch = m_scenario.api.deferred_price_factor;
    const bool urgent_is_dear = factor >= batch;
    return {.load = load * m_traffic.mean_requests_per_s,
            .dear = (urgent_is_dear ? urgent : load - urgent) * m_traffic.mean_requests_per_s,
            .dear_usd = m_hour_usd * std::max(factor, batch),
            .cheap_usd = m_hour_usd * std::min(factor, batch),
            .hours = hours};
}

HourKind MixPrices::hour(std::size_t at, bool at_other_price) const {
    return kind_of(m_prepared.day.load[at], m_prepared.day.urgent[at], 1,
                   at_other_price ? m_scenario.api.other_hours.price_factor : 1);
}

bool MixPrices::is_mostly_other(std::size_t at) const {
    if (!m_scenario.api.has_other_hours)
        return false;
    const std::size_t hours = m_prepared.day.load.size();
    const auto times = std::ranges::count_if(m_scenario.api.other_hours.hours, [&](double hour_of_week) {
        return static_cast<std::size_t>(hour_of_week) % hours == at;
    });
    return 2 * static_cast<double>(times) * hours_count() > hours_per_week;
}

void MixPrices::add_hours() {
    const Api& api = m_scenario.api;
    // The bill has the mean of all prices in it: the usual one alone follows from that.
    const double mean_factor =
        api_price_factor(m_scenario, m_prepared.other_hours_share) / (api.tokens_factor * api.region_factor);
    if (mean_factor > 0)
        m_hour_usd =
            (m_tokens_usd - m_left_usd) / mean_factor / m_traffic.mean_requests_per_s / hours_count();
    if (!api.has_other_hours) {
        m_hours.reserve(m_prepared.day.levels.size());
        for (const auto& level : m_prepared.day.levels)
            m_hours.push_back(kind_of(level.load, level.urgent, level.hours, 1));
        return;
    }
    // A day comes seven times in a week, with other prices on some of its days.
    std::vector<double> times(m_prepared.day.load.size(), 0);
    for (const double hour_of_week : api.other_hours.hours)
        ++times[static_cast<std::size_t>(hour_of_week) % times.size()];
    for (std::size_t at = 0; at < times.size(); ++at)
        for (const bool other : {true, false}) {
            HourKind kind = hour(at, other);
            const double share = times[at] * hours_count() / hours_per_week;
            kind.hours = other ? share : 1 - share;
            if (kind.hours > 0)
                m_hours.push_back(kind);
        }
    std::ranges::sort(m_hours, {}, &HourKind::load);
}

double MixPrices::unit_requests_per_s(const ReplicaPlan& plan) const {
    return *plan.requests_per_s * usable_share(plan, m_scenario.hosting.target_utilisation) *
           plan.placement.replicas_per_unit;
}

// Without those of which an earlier one's units carry as much in no more machines: none of their mixes is
// cheaper. Where own machines at work cost more than the API, or are to be idle, carrying more is no gain.
std::vector<MixPrices::Unit> MixPrices::units() const {
    std::vector<Unit> kept;
    const bool all = tuning_load(m_scenario, m_prepared.tuning).instances > 0;
    const double cheap_usd = std::ranges::min(m_hours, {}, &HourKind::cheap_usd).cheap_usd;
    for (const ReplicaPlan& plan : m_prepared.replicas.plans) {
        if (!plan.requests_per_s)
            continue;
        const Unit unit{.plan = &plan, .requests_per_s = unit_requests_per_s(plan)};
        const double machines = plan.placement.instances_per_unit;
        const bool is_spared = !all && std::ranges::any_of(kept, [&](const Unit& other) {
            const double as_many = std::floor(machines / other.plan->placement.instances_per_unit);
            return as_many * other.requests_per_s >= unit.requests_per_s &&
                   (!m_pure[Option::owned] || own_unit(*other.plan).usd_carried <= cheap_usd);
        });
        if (!is_spared)
            kept.push_back(unit);
    }
    return kept;
}

Offer MixPrices::rented_units(const Unit& unit) const {
    const ReplicaPlan& plan = *unit.plan;
    const Hosting& h = m_scenario.hosting;
    const double per_unit = plan.placement.instances_per_unit;
    const auto month_at = [&](double usd_per_hour) {
        return usd_per_hour > 0 ? usd_per_hour * h.billed_hours_per_month : not_offered;
    };
    // The instance price is one of the three; the other two are beside it.
    const double with_restarts = 1 + h.spot_restart_loss;
    const bool is_reserved = is_for_years(h.term) || (h.term == Term::on_demand && h.discount > 0);
    const double reserved = is_reserved ? m_kept_usd : not_offered;
    const double spot = h.term == Term::spot ? m_kept_usd * with_restarts : not_offered;

    Offer offer{.plan = &plan,
                .requests_per_s = unit.requests_per_s * rented_share_of_month(h),
                .standing_usd = m_there_usd * per_unit};
    const auto add = [&](Part part, double instance_usd) {
        if (!m_allowed[part] || instance_usd == not_offered)
            return;
        offer.fixed.push_back({.part = part, .usd = instance_usd * per_unit + offer.standing_usd});
        const double hourly = instance_usd * per_unit / hours_count();
        if (part != Part::reserved && h.scaling != Scaling::fixed && hourly < offer.hourly_usd) {
            offer.hourly_usd = hourly;
            offer.hourly_part = part;
        }
    };
    add(Part::reserved, std::min(reserved, month_at(h.reserved_usd_per_instance_hour)));
    add(Part::on_demand,
        h.term == Term::on_demand ? m_running_usd : month_at(h.on_demand_usd_per_instance_hour));
    add(Part::spot, std::min(spot, month_at(h.spot_usd_per_instance_hour * with_restarts)));
    return offer;
}

UnitUsd MixPrices::own_unit(const ReplicaPlan& plan) const {
    return {.part = Part::owned,
            .usd = m_bought_usd * plan.placement.instances_per_unit,
            .usd_carried = m_busy_usd * busy_instances(plan, 1) / hours_count()};
}

std::vector<Offer> MixPrices::offers() const {
    std::vector<Offer> all;
    if (!m_pure[Option::rented])
        return all;
    for (const Unit& unit : units()) {
        const ReplicaPlan& plan = *unit.plan;
        Offer rented = rented_units(unit);
        Offer owned{.plan = &plan,
                    .requests_per_s = unit.requests_per_s,
                    .busy_per_request = busy_instances(plan, 1) / hours_count()};
        if (m_pure[Option::owned] && m_allowed[Part::owned])
            owned.fixed.push_back(own_unit(plan));
        // Where rented ones run a part of the month they carry another load in it, and do not mix with own
        // ones.
        if (owned.requests_per_s == rented.requests_per_s) {
            rented.busy_per_request = owned.busy_per_request;
            std::ranges::move(owned.fixed, std::back_inserter(rented.fixed));
            owned.fixed.clear();
        }
        for (Offer* offer : {&rented, &owned}) {
            for (const UnitUsd& each : offer->fixed)
                if (each.part != Part::spot && each.usd < offer->steady.usd)
                    offer->steady = each;
            if (!offer->fixed.empty() && offer->requests_per_s > 0)
                all.push_back(std::move(*offer));
        }
    }
    return all;
}

MixPrices::Capacity MixPrices::capacity() const {
    const Provisioned& p = m_scenario.api.provisioned;
    Capacity found;
    if (!m_scenario.api.has_provisioned || p.usd_per_unit_month == 0 || !m_allowed[Part::provisioned] ||
        !m_pure[Option::api])
        return found;
    found.requests_per_s = provisioned_requests_per_s(m_scenario);
    found.usd = p.usd_per_unit_month;
    if (found.requests_per_s == 0)
        return found;
    if (p.units > 0) {
        found.counts.push_back(p.units);
        return found;
    }
    const double peak = std::ranges::max(m_hours, {}, &HourKind::load).load;
    const double most = provisioned_units(p, peak / found.requests_per_s);
    // Each number that is sold, or so many of them that they are this many.
    constexpr double most_counts = 256;
    const double stride = p.step * std::max(1.0, std::ceil(most / p.step / most_counts));
    const double least = std::max(p.min_units, p.step);
    found.counts.push_back(least);
    for (double units = stride; units < most; units += stride)
        if (units > least)
            found.counts.push_back(units);
    if (most > least)
        found.counts.push_back(most);
    return found;
}

double MixPrices::units_for_tuning(const Offer& offer, double carried) const {
    const TuningLoad tuning = tuning_load(m_scenario, m_prepared.tuning);
    if (tuning.instances == 0)
        return 0;
    const double busy = offer.busy_per_request * carried;
    const double instances =
        std::max(tuning.instances, whole_up(busy + tuning.instance_hours / hours_in_month));
    return std::ceil(instances / offer.plan->placement.instances_per_unit);
}

} // namespace core
