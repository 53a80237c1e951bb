// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/mix.h"
#include "core/decide/sorted_need.h"

#include <limits>
#include <vector>

// What a mix is made of and what that costs, read off the cost items, which are affine in machines and in
// tokens.
namespace core {

inline constexpr double not_offered = std::numeric_limits<double>::infinity(); // dollars

// What one unit that never switches off costs a month.
struct UnitUsd {
    Part part = Part::once;
    double usd = not_offered;
    double usd_carried = 0; // of a request/s in one hour of the day or week
};

// Units of one plan and one size that may stand side by side.
struct Offer {
    const ReplicaPlan* plan = nullptr;
    double requests_per_s = 0; // of one unit, as planned for
    std::vector<UnitUsd> fixed;
    UnitUsd steady; // the cheapest that the last machine standing, or a spare, may be: no spot; may be not
                    // offered
    Part hourly_part = Part::once;
    double hourly_usd = not_offered; // of a unit in one hour of the day or week, all month
    double standing_usd = 0;         // of a unit that runs by the hour, for being there
    double busy_per_request = 0;     // own machines at work for a request/s in one hour
    bool is_by_hour() const { return hourly_usd < not_offered; }
};

// What the rented option's machines are a part of a mix by: their term, or a discount.
Part part_of_rent(const Hosting& hosting);

// Requests/s that one unit of the API's provisioned capacity serves; 0: none are offered.
double provisioned_requests_per_s(const Scenario& scenario);
// The number that is sold for so many units' worth of load: max(min, step x up(need / step)).
double provisioned_units(const Provisioned& sold, double need_in_units);

class MixPrices {
  public:
    // All must outlive it; `pure` is totals(prepared, scenario), for those who have asked already.
    MixPrices(const Prepared& prepared, const Scenario& scenario, const AllowedParts& allowed);
    MixPrices(const Prepared& prepared, const Scenario& scenario, const AllowedParts& allowed,
              const Costs& pure);

    // Anew after the scenario's traffic has moved, and nothing else: offers() stay what they are.
    void take_load(const Costs& pure);

    std::vector<Offer> offers() const;
    // Units of capacity that may be bought at the API, 0 among them, and what one of them is.
    struct Capacity {
        std::vector<double> counts{0};
        double requests_per_s = 0; // of one unit
        double usd = 0;
    };
    Capacity capacity() const;
    // Hours alike of the day or week, the quietest first; what the API takes in them.
    const std::vector<HourKind>& hours() const { return m_hours; }
    // One hour of the day's shape, at the usual price or that of the other hours.
    HourKind hour(std::size_t hour_of_shape, bool at_other_price) const;
    bool is_mostly_other(std::size_t hour_of_shape) const; // on most days of the week, of a day's shape
    double hours_count() const { return static_cast<double>(m_prepared.day.load.size()); }

    const Costs& pure() const { return m_pure; }
    // Paid once, whatever the machines and tokens: people, fees, fine-tuning.
    double once_usd(Option option) const { return m_once_usd[static_cast<std::size_t>(option)]; }
    double tokens_usd() const { return m_tokens_usd; } // of all traffic
    // Of it, what goes to the API whatever the machines: hours() and their prices are of the rest.
    double left_usd() const { return m_left_usd; }
    // The API's fee, which is among what is paid once for machines that leave something to it.
    double fee_of_left_usd() const { return m_fee_of_left_usd; }

    // Fewest own units with the idle hours that fine-tuning asks for, so many requests/s over all hours
    // being served by them; 0: it asks for none.
    double units_for_tuning(const Offer& offer, double carried) const;

  private:
    Costs costs_of(const Fleet& fleet) const; // without traffic
    void add_machine_usd();
    HourKind kind_of(double load, double urgent, double hours, double factor) const;
    void add_hours();
    struct Unit {
        const ReplicaPlan* plan = nullptr;
        double requests_per_s = 0; // as planned for, while it runs
    };
    double unit_requests_per_s(const ReplicaPlan& plan) const;
    std::vector<Unit> units() const;
    Offer rented_units(const Unit& unit) const;
    UnitUsd own_unit(const ReplicaPlan& plan) const;

    const Prepared& m_prepared;
    const Scenario& m_scenario;
    const AllowedParts& m_allowed;
    TrafficLoad m_traffic;
    Costs m_pure;
    std::array<double, option_count> m_once_usd{};
    // What one instance costs a month: rented, for being there, by running all month, and kept for a term;
    // own, for being there, and at work all the time.
    double m_there_usd = 0, m_running_usd = 0, m_kept_usd = 0, m_bought_usd = 0, m_busy_usd = 0;
    double m_tokens_usd = 0, m_left_usd = 0, m_fee_of_left_usd = 0;
    double m_hour_usd = 0; // of a request/s in one hour, at the API's usual price
    std::vector<HourKind> m_hours;
};

} // namespace core
