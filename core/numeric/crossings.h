// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

// Every place in a range where one of two costs becomes the cheaper one. The costs are any functions of one
// number, with jumps and with parts where they have no answer; break_even.h makes them from a scenario.
namespace core {

struct CostPair {
    std::optional<double> option, against; // empty: no answer there
};

enum class Cheaper { neither, option, against };

// Equal is not cheaper. A cost that is known is cheaper than none; of two unknown ones, neither is.
Cheaper cheaper(const CostPair& costs);

struct Domain {
    double min = 0, max = 0; // finite, min <= max
    bool log = false;        // cut in equal ratios instead of equal widths; needs min > 0
    bool whole = false;      // only whole numbers count
    int cells = 64;          // of the first grid: between two of its points each cost is taken to be monotone
    bool monotone_difference = false; // .. and so is their difference
    bool last_only = false;           // `edges` need only have the last one right; cheaper
    int budget = 16384; // evaluations, roughly, after which only the first and the last are made exact
};

struct CrossingEdge {
    // The last number before `above` is the cheaper one; among whole numbers the first at which it is.
    double at = 0;
    Cheaper above = Cheaper::neither; // option or against
};

struct Crossings {
    // Ascending; each changes the cheaper one. Ties in between do not count, nor does a pair within a
    // 1e-11th.
    std::vector<CrossingEdge> edges;
    bool answered = false;    // both costs are known somewhere
    bool option_wins = false; // somewhere, as does
    bool against_wins = false;
    Cheaper last = Cheaper::neither; // the cheaper one at the range's end, or the last that was
    // False: beyond the budget. `edges` then has only the first and the last few; the last one is exact, but
    // there may be others above it within its cell.
    bool complete = true;
};

// What is known of the costs beyond their values; either part may be empty.
struct Insight {
    // A place strictly between two numbers at which a cost jumps, the nearest to the middle of those there
    // are; empty: none. Only a hint where to look, which spares the search for it bit by bit.
    std::function<std::optional<double>(double low, double high)> step_between;
    // Whether the same cost is certainly the cheaper one everywhere between two numbers, where it is at both.
    // Spares going through the steps of two staircases that never meet, or meet elsewhere.
    std::function<bool(double low, const CostPair& at_low, double high, const CostPair& at_high)> apart;
};

// Branch and bound: a part of the range is cut further as long as the lowest value of the dearer cost at its
// ends does not exceed the highest of the cheaper one, so that for costs which are monotone between the
// points of the first grid every crossing is found, to the last double, however narrow. Costs that are not
// monotone there may hide a pair of crossings narrower than a cell.
Crossings find_crossings(const std::function<CostPair(double)>& costs, const Domain& domain,
                         const Insight& insight = {});

// Of the edges that find_crossings() finds the one nearest to the domain's left or right end, without looking
// beyond it, and none of those that lie in cells beyond `reach`. Empty: there is none.
std::optional<CrossingEdge> nearest_crossing(const std::function<CostPair(double)>& costs,
                                             const Domain& domain, bool from_right, double reach);

} // namespace core
