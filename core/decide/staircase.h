// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/evaluate.h"
#include "core/numeric/crossings.h"

#include <optional>
#include <vector>

// What the formula of the fleet says about the cost of machines between two loads, without trying any in
// between: where its steps are, and between which two lines it runs.
namespace core {

// The load as one input goes from a to b, everything else as it is; it must be linear in between.
struct LoadBetween {
    double a = 0, b = 0;                 // values of the input, a < b
    double mean_at_a = 0, mean_at_b = 0; // requests/s over the day's mean
};

// The input's value nearest to the middle of a and b at which a plan needs one more unit, at the peak or,
// following the traffic, in any hour of the day. Empty: none strictly between. A place to look, good to some
// 1e-15 of it: of several plans that of the cheapest in the middle is taken, and the rounding is not repeated
// bit by bit.
// Not for machines that a goal for the wait adds to. `share` is that of the month in which the machines run
// (rented_share_of_month; 1 for own ones).
std::optional<double> step_between(const Prepared& prepared, const Hosting& hosting, double share,
                                   const LoadBetween& load);

// Whether a goal for the wait adds machines, where the load alone does not tell.
bool has_goal_for_the_wait(const Prepared& prepared);

// The bounds of what rented or own machines cost a month: with y the load in units, whole units are at least
// y and, but for a goal for the wait, at most y + 1.
class Staircase {
  public:
    Staircase(const Prepared& prepared, const Scenario& scenario, Option hosted);

    // Whether, for a bill that goes linearly from usd_at_a to usd_at_b, one and the same of bill and machines
    // is certainly the cheaper one all the way. The load must be all that changes. False: not known.
    bool apart_from_line(const LoadBetween& load, double usd_at_a, double usd_at_b) const;

  private:
    struct Line {
        double fixed_usd = 0, usd_per_mean_request_s = 0; // the lower bound
        double rise_usd = 0;                              // from there to the upper one
    };
    std::vector<Line> m_lines; // one a plan
    bool m_upper_bounds_hold = false;
};

} // namespace core
