// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/mix_cost.h"

#include "core/decide/mix_choice.h"
#include "core/decide/mix_hours.h"
#include "core/numeric/round.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace core {
namespace {

// What a load costs at least where a request/s in one hour costs the API's price or, elsewhere, `usd`.
double in_parts_usd(const HourKind& hour, double usd) {
    return hour.dear * std::min(hour.dear_usd, usd) + (hour.load - hour.dear) * std::min(hour.cheap_usd, usd);
}

// The same with whole units by the hour: full ones of what is dear, the one that has both, and the rest in
// parts.
double by_the_hour_usd(const HourKind& hour, double unit, double hourly_usd) {
    const double full = std::floor(hour.dear / unit), rest = hour.load - full * unit;
    return full * std::min(unit * hour.dear_usd, hourly_usd) +
           std::min(cut(hour, full * unit, (full + 1) * unit).usd, hourly_usd) +
           std::max(0.0, rest - unit) * std::min(hour.cheap_usd, hourly_usd / unit);
}

// Of the machines of one offer, whatever is paid once.
class Least {
  public:
    Least(const Offer& offer, double hours) : m_offer(offer) {
        for (const UnitUsd& unit : offer.fixed)
            m_fixed_usd = std::min(m_fixed_usd, unit.usd);
        m_unit_hour_usd = std::min(m_fixed_usd / hours, offer.hourly_usd);
    }

    // `capacity_usd`: of a request/s in one hour of capacity at the API, where all of that is in use.
    double with_api_usd(std::span<const HourKind> hours, double capacity_usd) const {
        const double unit = m_offer.requests_per_s;
        const double usd = std::min(m_unit_hour_usd / unit, capacity_usd);
        double a_fixed_one = m_fixed_usd, none_fixed = 0;
        for (const HourKind& hour : hours) {
            a_fixed_one += hour.hours * in_parts_usd(above(hour, unit), usd);
            none_fixed +=
                hour.hours * (capacity_usd < not_offered ? in_parts_usd(hour, usd)
                                                         : by_the_hour_usd(hour, unit, m_offer.hourly_usd));
        }
        return m_offer.is_by_hour() ? std::min(a_fixed_one, none_fixed) : a_fixed_one;
    }

    // All of the load in every hour, the first unit being one that stays.
    double without_api_usd(std::span<const HourKind> hours) const {
        double most = 1, unit_hours = 0;
        for (const HourKind& hour : hours) {
            const double units = std::max(1.0, whole_up(hour.load / m_offer.requests_per_s));
            most = std::max(most, units);
            unit_hours += hour.hours * (units - 1);
        }
        return m_offer.steady.usd +
               (m_offer.is_by_hour() ? unit_hours * m_unit_hour_usd : (most - 1) * m_fixed_usd);
    }

  private:
    const Offer& m_offer;
    double m_fixed_usd = not_offered; // of a unit
    double m_unit_hour_usd;           // of a unit in one hour, if it is never idle
};

// What no mix costs less than.
class LeastUsd {
  public:
    LeastUsd(const MixPrices& prices, const Scenario& scenario)
        : m_prices(prices), m_scenario(scenario), m_with_api(prices.pure()[Option::api].has_value()),
          m_people_usd(prices.pure()[Option::owned]
                           ? std::min(prices.once_usd(Option::rented), prices.once_usd(Option::owned))
                           : prices.once_usd(Option::rented)) {
        const MixPrices::Capacity capacity = prices.capacity();
        if (capacity.counts.size() == 1)
            return;
        m_capacity_usd = capacity.usd / capacity.requests_per_s / prices.hours_count();
        m_of_capacity = prices.once_usd(Option::api) + prices.left_usd();
        for (const HourKind& hour : prices.hours())
            m_of_capacity += hour.hours * in_parts_usd(hour, m_capacity_usd);
    }

    // Of capacity at the API alone; infinite where none is sold.
    double of_capacity() const { return m_of_capacity; }

    // Of the machines of one offer, with and without the API.
    double of(const Offer& offer) const {
        const Least machines(offer, m_prices.hours_count());
        const double spare = m_scenario.hosting.spare_units;
        const double spares_usd = spare > 0 ? spare * offer.steady.usd : 0; // it may not be offered
        double usd = spares_usd + machines.without_api_usd(m_prices.hours());
        if (m_with_api)
            usd = std::min(usd, (m_scenario.hosting.spares_where_api_stands_by ? spares_usd : 0) +
                                    m_prices.once_usd(Option::api) - m_prices.fee_of_left_usd() +
                                    machines.with_api_usd(m_prices.hours(), m_capacity_usd));
        return usd + m_people_usd + m_prices.left_usd();
    }

  private:
    const MixPrices& m_prices;
    const Scenario& m_scenario;
    bool m_with_api;
    double m_people_usd;
    double m_capacity_usd = not_offered; // of a request/s in one hour, all of it in use
    double m_of_capacity = not_offered;
};

MixCost without_gain(const Costs& pure) {
    const auto cheapest = cheapest_option(pure);
    return {.monthly_usd = cheapest ? pure[*cheapest] : std::nullopt};
}

MixCost least_cost(const MixPrices& prices, const Scenario& scenario, std::span<const Offer> offers,
                   const AllowedParts& allowed) {
    MixCost result = without_gain(prices.pure());
    if (!result.monthly_usd)
        return result;
    // Of sums that come out the same the pure option stands, in mix() too.
    constexpr double rounding = 1e-12;
    const double pure_usd = *result.monthly_usd;
    double usd = pure_usd, least_usd = not_offered;
    const auto may_be_below = [&](double bound) { return bound * (1 + rounding / 2) < usd; };
    const auto solve = [&](std::span<const Offer> some) {
        const double found = cheapest_choice(prices, scenario, some, allowed).usd;
        usd = std::min(usd, found);
        least_usd = std::min(least_usd, found);
    };
    const LeastUsd least(prices, scenario);
    if (offers.empty() && may_be_below(least.of_capacity()))
        solve(offers);
    // Of many ways to run a replica most cannot be the cheapest.
    std::vector<std::pair<double, const Offer*>> in_order;
    in_order.reserve(offers.size());
    for (const Offer& offer : offers) {
        const double bound = std::min(least.of_capacity(), least.of(offer));
        if (may_be_below(bound))
            in_order.emplace_back(bound, &offer);
        else
            least_usd = std::min(least_usd, bound);
    }
    std::ranges::sort(in_order, {}, [](const auto& one) { return one.first; });
    for (const auto& [bound, offer] : in_order)
        if (may_be_below(bound))
            solve(std::span(offer, 1));
    if (least_usd < not_offered && pure_usd > 0)
        result.margin = 1 - least_usd / pure_usd;
    if (pure_usd <= usd * (1 + rounding))
        return result;
    result.monthly_usd = usd;
    result.saving_usd = pure_usd - usd;
    result.wins = result.saving_usd >= least_mix_gain * pure_usd;
    return result;
}

// Of any mix of these machines, however little there is to serve: the cheapest of them in one hour.
double least_at_any_traffic(const MixPrices& prices, std::span<const Offer> offers) {
    if (prices.capacity().counts.size() > 1)
        return 0;
    double usd = not_offered;
    for (const Offer& offer : offers) {
        usd = std::min(usd, offer.hourly_usd + offer.standing_usd);
        for (const UnitUsd& unit : offer.fixed)
            usd = std::min(usd, unit.usd);
    }
    return usd + std::min(prices.once_usd(Option::rented), prices.once_usd(Option::owned));
}

} // namespace

double least_mixed_usd(const MixPrices& prices, const Scenario& scenario, std::span<const Offer> offers) {
    const LeastUsd least(prices, scenario);
    double usd = least.of_capacity();
    for (const Offer& offer : offers)
        usd = std::min(usd, least.of(offer));
    return usd;
}

bool has_what_to_mix(const Prepared& prepared, const Scenario& scenario) {
    return scenario.api.has_provisioned ||
           std::ranges::any_of(prepared.replicas.plans,
                               [](const ReplicaPlan& plan) { return plan.requests_per_s.has_value(); });
}

MixCost mix_cost(const Prepared& prepared, const Scenario& scenario, const Costs& pure) {
    if (!has_what_to_mix(prepared, scenario))
        return without_gain(pure);
    const AllowedParts all;
    const MixPrices prices(prepared, scenario, all, pure);
    return least_cost(prices, scenario, prices.offers(), all);
}

MixAlongTraffic::MixAlongTraffic(WhatIf& what_if)
    : m_what_if(what_if), m_traffic(traffic_input(what_if.scenario())),
      m_mixes(has_what_to_mix(what_if.prepared(), what_if.scenario())),
      m_prices(what_if.prepared(), what_if.scenario(), m_all, what_if.costs()), m_offers(m_prices.offers()),
      m_least_usd(least_at_any_traffic(m_prices, m_offers)) {}

MixAlongTraffic::At MixAlongTraffic::at(double traffic) {
    const Costs pure = m_what_if.costs_at(m_traffic, traffic);
    MixCost alone = without_gain(pure);
    if (!m_mixes || !alone.monthly_usd)
        return {pure, alone};
    if (*alone.monthly_usd <= m_least_usd) {
        const bool is_mixed = m_least_usd != not_offered;
        if (is_mixed && *alone.monthly_usd > 0)
            alone.margin = 1 - m_least_usd / *alone.monthly_usd;
        return {pure, alone};
    }
    m_prices.take_load(pure);
    return {pure, least_cost(m_prices, m_what_if.scenario(), m_offers, m_all)};
}

} // namespace core
