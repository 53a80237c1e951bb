// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/hybrid.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

// What a month of one more unit costs, and what it saves of the API's bill.
struct Prices {
    double api_usd_per_request_s = 0; // a request/s in one hour of the day, all month
    double unit_usd = 0;              // a unit that is there
    double unit_hour_usd = 0;         // a unit in each hour of the day that it runs; 0 where it always does
};

struct Mix {
    double units = 0;
    double unit_hours = 0; // a day, over all units
    double always_on = 0;  // units that run in every hour
    double served = 0;     // requests/s, summed over the 24 hours
    int spilled_hours = 0;
};

class Day {
  public:
    Day(const DayShape& shape, double mean_requests_per_s, double unit_requests_per_s, Prices prices)
        : m_unit(unit_requests_per_s), m_prices(prices) {
        for (std::size_t hour = 0; hour < 24; ++hour)
            m_load[hour] = mean_requests_per_s * shape.load[hour];
    }

    // The number of units with the smallest total, at least 1. What one more unit saves falls with their
    // number: it carries ever less of ever fewer hours.
    double best_units() const {
        double enough = 1, too_many = std::ceil(*std::ranges::max_element(m_load) / m_unit) + 1;
        while (too_many - enough > 1) {
            const double middle = std::floor(enough + (too_many - enough) / 2);
            (gain_of_unit(middle) > 0 ? enough : too_many) = middle;
        }
        return enough;
    }

    Mix with(double units) const {
        Mix mix{.units = units, .always_on = units};
        for (const double load : m_load) {
            const double on = units_on(load, units);
            const double served = std::min(load, on * m_unit);
            mix.unit_hours += on;
            mix.always_on = std::min(mix.always_on, on);
            mix.served += served;
            mix.spilled_hours +=
                load - served > 1e-12 * load; // a whole number of units up to rounding carries it
        }
        return mix;
    }

    double total_load() const {
        double sum = 0;
        for (const double load : m_load)
            sum += load;
        return sum;
    }

  private:
    double hourly_gain(double load, double nth) const {
        const double carried = std::clamp(load - (nth - 1) * m_unit, 0.0, m_unit);
        return m_prices.api_usd_per_request_s * carried - m_prices.unit_hour_usd;
    }

    double gain_of_unit(double nth) const {
        double usd = -m_prices.unit_usd;
        for (const double load : m_load)
            usd += std::max(0.0, hourly_gain(load, nth));
        return usd;
    }

    double units_on(double load, double units) const {
        if (m_prices.unit_hour_usd == 0)
            return units;
        const double full = std::floor(load / m_unit);
        const double worth = hourly_gain(load, 1) <= 0         ? 0
                             : hourly_gain(load, full + 1) > 0 ? full + 1
                                                               : full;
        return std::min(units, worth);
    }

    std::array<double, 24> m_load{};
    double m_unit;
    Prices m_prices;
};

double usd_of(const Costs& costs, Option option) {
    return costs[option].value_or(0);
}

class Mixer {
  public:
    Mixer(const Prepared& prepared, const Scenario& scenario)
        : m_prepared(prepared), m_scenario(scenario), m_traffic(traffic_load(scenario.traffic)) {}

    // The best mix of a plan with rented or own machines.
    Hybrid best(const ReplicaPlan& plan, Option hosted) const {
        const double share = hosted == Option::owned ? 1 : rented_share_of_month(m_scenario.hosting);
        const double unit = *plan.requests_per_s * m_scenario.hosting.target_utilisation * share *
                            plan.placement.replicas_per_unit;
        const Day day(m_prepared.day, m_traffic.mean_requests_per_s, unit, prices(plan, hosted));
        const Mix mix = day.with(day.best_units());
        const double api_share = std::max(0.0, 1 - mix.served / day.total_load());
        Fleet fleet = fleet_of(plan, mix.units, mix.unit_hours / 24, mix.always_on);
        fleet.owned_instances = std::max(fleet.owned_instances, for_tuning(plan, mix.served / 24));
        fleet.owned_busy_instances = busy_instances(plan, mix.served / 24);
        const Costs costs = costs_of(fleet, mix.spilled_hours > 0 ? api_share : 0);

        Hybrid result{.answered = costs[hosted].has_value(),
                      .hosted = hosted,
                      .units = mix.units,
                      .instances = fleet.instances,
                      .gpus_per_replica = plan.placement.gpus_per_replica,
                      .api_share = mix.spilled_hours > 0 ? api_share : 0,
                      .spilled_hours = mix.spilled_hours};
        const auto rows = cost_items();
        for (std::size_t row = 0; row < rows.size(); ++row)
            if (rows[row].option == Option::api || rows[row].option == hosted)
                result.item_usd[row] = costs.item_usd[row];
        result.monthly_usd = usd_of(costs, Option::api) + usd_of(costs, hosted);
        return result;
    }

  private:
    bool follows(Option hosted) const {
        return hosted == Option::rented && m_scenario.hosting.scaling == Scaling::follow_traffic;
    }

    // Own machines with idle hours enough, where they serve so many requests/s on average.
    double for_tuning(const ReplicaPlan& plan, double requests_per_s) const {
        TrafficLoad served;
        served.mean_requests_per_s = requests_per_s;
        return owned_instances(plan, m_scenario.hosting, served, tuning_load(m_scenario, m_prepared.tuning));
    }

    Fleet fleet_of(const ReplicaPlan& plan, double units, double average_units, double always_on) const {
        const double spares = m_scenario.hosting.spare_units, per_unit = plan.placement.instances_per_unit;
        return {.replicas_per_unit = plan.placement.replicas_per_unit,
                .units = units + spares,
                .instances = (units + spares) * per_unit,
                .owned_instances = (units + spares) * per_unit,
                .average_instances = (average_units + spares) * per_unit,
                .average_spare_instances = spares * per_unit,
                .reserved_instances =
                    ((m_scenario.hosting.discount > 0 ? always_on : average_units) + spares) * per_unit};
    }

    Costs costs_of(const Fleet& fleet, double api_share) const {
        TrafficLoad spilled = m_traffic;
        spilled.input_tokens_per_month *= api_share;
        spilled.output_tokens_per_month *= api_share;
        return costs({.scenario = m_scenario,
                      .traffic = spilled,
                      .memory = m_prepared.memory,
                      .tuning = m_prepared.tuning,
                      .fleet = &fleet});
    }

    // Read off the cost items themselves, which are linear in machines and in tokens.
    Prices prices(const ReplicaPlan& plan, Option hosted) const {
        // Following the traffic, a unit more is one that is switched off in some hour.
        const double always_on = follows(hosted) && !m_prepared.day.is_flat() ? 1 : 2;
        const Costs one = costs_of(fleet_of(plan, 1, 1, 1), 1);
        const Costs two = costs_of(fleet_of(plan, 2, 2, always_on), 1);
        const Costs idle = costs_of(fleet_of(plan, 2, 1, 1), 0);
        const double token_usd = usd_of(one, Option::api) - usd_of(idle, Option::api);
        Prices found{.api_usd_per_request_s = token_usd / (24 * m_traffic.mean_requests_per_s),
                     .unit_usd = usd_of(two, hosted) - usd_of(one, hosted)};
        // What own machines draw only while they serve is a cost of the request, too.
        Fleet busy = fleet_of(plan, 1, 1, 1);
        busy.owned_busy_instances = busy_instances(plan, 1.0 / 24);
        found.api_usd_per_request_s -= usd_of(costs_of(busy, 1), hosted) - usd_of(one, hosted);
        if (follows(hosted)) {
            found.unit_hour_usd = (usd_of(two, hosted) - usd_of(idle, hosted)) / 24;
            found.unit_usd = usd_of(idle, hosted) - usd_of(one, hosted);
        }
        return found;
    }

    const Prepared& m_prepared;
    const Scenario& m_scenario;
    TrafficLoad m_traffic;
};

} // namespace

Hybrid hybrid(const Prepared& prepared, const Scenario& scenario) {
    const Costs pure = totals(prepared, scenario);
    const Mixer mixer(prepared, scenario);
    Hybrid best;
    for (const ReplicaPlan& plan : prepared.replicas.plans) {
        for (const Option hosted : {Option::rented, Option::owned}) {
            if (!plan.requests_per_s || !pure[hosted] || !pure[Option::api])
                continue;
            const Hybrid mix = mixer.best(plan, hosted);
            if (!best.answered || mix.monthly_usd < best.monthly_usd)
                best = mix;
        }
    }
    best.best_pure = cheapest_option(pure);
    if (best.answered && best.best_pure) {
        const double saving = *pure[*best.best_pure] - best.monthly_usd;
        best.gain = saving > 0 && best.api_share > 0;
        best.saving_usd_per_month = best.gain ? saving : 0;
    }
    return best;
}

} // namespace core
