// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/mix_choice.h"
#include "core/decide/mix_hours.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

// Units alike, and what lies above the fixed ones if these are not among them.
struct Run {
    double count = 0;
    Slice slice;
    double above_usd = 0;      // of one of them
    double left_usd = 0;       // of all from this run on
    bool machine_above = true; // above the fixed ones it is a machine, not the API
};

double spares(const Scenario& scenario, bool with_api) {
    return with_api && !scenario.hosting.spares_where_api_stands_by ? 0 : scenario.hosting.spare_units;
}

double own_spares(const Offer& offer, const Scenario& scenario, bool with_api) {
    return offer.steady.part == Part::owned ? spares(scenario, with_api) : 0;
}

class Mixer {
  public:
    // With so many units of capacity at the API.
    Mixer(const MixPrices& prices, const Scenario& scenario, const MixPrices::Capacity& capacity,
          double provisioned)
        : m_prices(prices), m_scenario(scenario), m_provisioned(provisioned),
          m_provisioned_usd(provisioned * capacity.usd), m_hours(prices.hours()) {
        if (provisioned == 0)
            return; // they are in order
        m_left.reserve(m_hours.size());
        for (const HourKind& hour : m_hours)
            m_left.push_back(above(hour, provisioned * capacity.requests_per_s));
        std::ranges::sort(m_left, {}, &HourKind::load);
        m_hours = m_left;
    }

    // No machine at all: capacity, and tokens above it.
    void try_capacity_alone(MixChoice& best) const {
        MixChoice c{.with_api = true, .provisioned = m_provisioned};
        c.usd = m_provisioned_usd + m_prices.once_usd(Option::api) + m_prices.left_usd();
        for (const HourKind& hour : m_hours)
            c.usd += hour.hours * cut(hour, 0, hour.load).usd;
        if (c.usd < best.usd)
            best = c;
    }

    // Takes the cheaper of `best` and of this offer's mixes.
    void try_offer(const Offer& offer, bool with_api, MixChoice& best) {
        add_runs(offer, with_api);
        for (const UnitUsd& rest : offer.fixed) {
            // Spot is never the last machine standing; the API stands by.
            const UnitUsd& first = with_api || rest.part != Part::spot ? rest : offer.steady;
            scan({.offer = &offer,
                  .first = first,
                  .rest = rest,
                  .with_api = with_api,
                  .provisioned = m_provisioned},
                 best);
        }
    }

  private:
    void add_runs(const Offer& offer, bool with_api) {
        m_runs.clear();
        m_runs.reserve(4 * m_hours.size());
        const double tuned = tuning_units(offer, with_api);
        const auto add = [&](double count, const Slice& slice) {
            const double machine =
                offer.standing_usd + (with_api ? slice.hourly_usd : slice.hours * offer.hourly_usd);
            const bool is_machine = !with_api || (offer.is_by_hour() && machine < slice.tokens_usd);
            m_runs.push_back({.count = count,
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
        for (auto run = m_runs.rbegin(); run != m_runs.rend(); ++run)
            run->left_usd = left += run->count * run->above_usd;
    }

    void scan(MixChoice c, MixChoice& best) const {
        const double spare = spares(m_scenario, c.with_api);
        const double spare_usd = spare > 0 ? spare * c.offer->steady.usd : 0; // it may not be offered
        double fixed_usd = 0, carried = 0;
        const auto consider = [&](double left_usd) {
            c.usd = fixed_usd + left_usd + spare_usd + once_usd(c, m_prices, m_scenario, carried) +
                    m_provisioned_usd + m_prices.left_usd();
            if (c.usd < best.usd)
                best = c;
        };
        const auto left_at = [&](std::size_t run) { return run < m_runs.size() ? m_runs[run].left_usd : 0; };
        c.by_hour = 0;
        for (const Run& run : m_runs)
            c.by_hour += run.machine_above ? run.count : 0;
        if (c.with_api && c.by_hour > 0)
            consider(left_at(0));
        for (std::size_t at = 0; at < m_runs.size(); ++at) {
            const Run& run = m_runs[at];
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

    // The fewest own units with idle hours enough whatever they serve, each bringing more than it works; 0:
    // fine-tuning asks for none.
    double tuning_units(const Offer& offer, bool with_api) const {
        if (m_prices.units_for_tuning(offer, 0) == 0)
            return 0;
        double units = 0, carried = 0, found = 0;
        const double idle = own_spares(offer, m_scenario, with_api);
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
    double m_provisioned_usd;
    std::span<const HourKind> m_hours; // what the capacity leaves of them, the quietest first
    std::vector<HourKind> m_left;      // of its own, where it leaves less
    std::vector<Run> m_runs;           // of the offer at hand
};

} // namespace

double once_usd(const MixChoice& c, const MixPrices& prices, const Scenario& scenario, double carried) {
    if (!c.offer)
        return prices.once_usd(Option::api);
    const bool own =
        c.fixed > 0 && c.first.part == Part::owned && (c.fixed == 1 || c.rest.part == Part::owned) &&
        c.fixed + own_spares(*c.offer, scenario, c.with_api) >= prices.units_for_tuning(*c.offer, carried);
    return (c.with_api ? prices.once_usd(Option::api) - prices.fee_of_left_usd() : 0) +
           prices.once_usd(own ? Option::owned : Option::rented);
}

double spare_units(const MixChoice& c, const Scenario& scenario) {
    return c.offer ? spares(scenario, c.with_api) : 0;
}

MixChoice cheapest_choice(const MixPrices& prices, const Scenario& scenario, std::span<const Offer> offers,
                          const AllowedParts& allowed, StandsBy stands_by) {
    MixChoice best;
    const bool with_api = stands_by != StandsBy::never && prices.pure()[Option::api] && allowed[Part::tokens];
    const bool without_api = stands_by != StandsBy::always && !allowed.own_unit_at_least;
    const MixPrices::Capacity capacity = prices.capacity();
    for (const double provisioned : capacity.counts) {
        Mixer mixer(prices, scenario, capacity, provisioned);
        if (provisioned > 0 && with_api && !allowed.own_unit_at_least)
            mixer.try_capacity_alone(best);
        for (const Offer& offer : offers) {
            if (with_api)
                mixer.try_offer(offer, true, best);
            if (provisioned == 0 && without_api)
                mixer.try_offer(offer, false, best);
        }
    }
    return best;
}

} // namespace core
