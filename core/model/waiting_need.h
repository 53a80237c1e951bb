// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/batch_throughput.h"

#include <limits>
#include <map>

// How many replicas keep the wait for the first token under a goal (core/README.md section 4).
namespace core {

// One replica, and within what 95 of 100 requests are to have their first token.
struct WaitingGoal {
    ModelShape model;
    Gpu gpu;
    Layout layout;
    Load load;
    double slots = 1; // its batch
    double seconds = 0;
};

// Remembers what it was asked, so that a sweep finds it quickly: not for two threads at once.
class WaitingNeed {
  public:
    explicit WaitingNeed(const WaitingGoal& goal);

    // False where one request alone has its first token too late: then no number of replicas helps.
    bool reachable() const { return m_reachable; }

    // The fewest replicas, from so many on, of a goal that is reachable. Beyond 512, or 131,072 slots, not
    // always the very fewest, but never too few.
    double replicas(double arrivals_per_s, double at_least = 1) const;

    // Whether so many replicas keep the goal. A replica among more carries no less: they stand in for each
    // other.
    bool keep(double replicas, double arrivals_per_s) const;

  private:
    bool works_out(double replicas, double arrivals_per_s) const;

    struct Known { // arrivals/s of each
        double kept = 0, missed = std::numeric_limits<double>::infinity();
    };

    WaitingGoal m_goal;
    BatchThroughput m_replica; // with so many in flight
    bool m_reachable = false;
    double m_most_of_a_replica = 0;          // requests/s at full use
    mutable std::map<double, Known> m_known; // by the number of replicas; neither falls with more of them
};

} // namespace core
