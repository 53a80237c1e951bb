// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/mix_offers.h"
#include "core/decide/portfolio_fleet.h"

#include <span>
#include <vector>

// The hours of several workloads on the same machines, and their units from the ground up (core/README.md
// section 6, "A portfolio").
namespace core {

// What is asked for in one hour, what costs most at the API first: each level of requests/s, from the ground
// up, with what all up to there costs at the API in that hour, all month.
class SharedHour {
  public:
    void add(double requests_per_s, double usd_per_request_per_s);
    void sort(); // once, when all are added
    double load() const { return m_levels.empty() ? 0 : m_levels.back().up_to; }
    double usd_up_to(double requests_per_s) const;

    struct Level {
        double up_to = 0, usd = 0; // summed from the ground
        double price = 0;          // of a request/s of this level
        double width = 0;
    };
    const std::vector<Level>& levels() const { return m_levels; }

  private:
    std::vector<Level> m_levels;
};

std::vector<SharedHour> shared_hours(std::span<const PortfolioMember* const> members,
                                     const SharedMachines& machines);

// Units alike, over all hours; each of them.
struct SharedRun {
    double first = 1, count = 0;
    double carried = 0;    // requests/s, summed over the hours
    double tokens_usd = 0; // at the API
    // Above those that never switch off: a unit by the hour where that is cheaper, or where there is no API.
    bool machine_above = false;
    double above_usd = 0;
    double machine_hours = 0, machine_carried = 0, left_carried = 0, left_usd = 0;
};

// Of an offer's units above `bought` requests/s, which capacity at the API carries.
std::vector<SharedRun> shared_runs(std::span<const SharedHour> hours, const Offer& offer, bool with_api,
                                   double bought);

} // namespace core
