// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/waiting_need.h"

#include "core/model/waiting.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

// The number that it is worked out for: each up to 512, then 256 to each doubling, up to so many slots that
// more of them hardly stand in for each other any better.
double rung(double replicas, double slots) {
    constexpr double to_a_doubling = 256, most_slots = 131072;
    if (replicas <= 2 * to_a_doubling && replicas * slots <= most_slots)
        return replicas;
    const double step = std::exp2(std::max(0.0, std::floor(std::log2(replicas / to_a_doubling))));
    return std::max(1.0, std::min(std::floor(most_slots / slots), std::floor(replicas / step) * step));
}

} // namespace

WaitingNeed::WaitingNeed(const WaitingGoal& goal)
    : m_goal(goal), m_replica(goal.model, goal.gpu, goal.layout, goal.load),
      m_reachable(m_replica.at(1).time_to_first_token_under_load_s <= goal.seconds),
      m_most_of_a_replica(m_replica.requests_per_s(goal.slots)) {}

bool WaitingNeed::works_out(double replicas, double arrivals_per_s) const {
    const Queue queue{
        .arrivals_per_s = arrivals_per_s,
        .replicas = replicas,
        .slots = m_goal.slots,
        .requests_per_s = [this](double in_flight) { return m_replica.requests_per_s(in_flight); }};
    const double first_token_s = m_replica.at(in_flight_of_a_replica(queue)).time_to_first_token_under_load_s;
    if (first_token_s > m_goal.seconds)
        return false;
    const auto wait_s = wait_p95_s(queue);
    return wait_s && first_token_s + *wait_s <= m_goal.seconds;
}

// What some keep, more keep; what some miss, fewer miss.
bool WaitingNeed::keep(double replicas, double arrivals_per_s) const {
    const double of = rung(replicas, m_goal.slots), each = arrivals_per_s / replicas;
    const auto above = m_known.lower_bound(of);
    Known known;
    if (above != m_known.end())
        known.missed = above->second.missed;
    if (above != m_known.end() && above->first == of)
        known.kept = above->second.kept;
    else if (above != m_known.begin())
        known.kept = std::prev(above)->second.kept;
    if (each <= known.kept || each >= known.missed)
        return each <= known.kept;
    const bool keeps = works_out(of, each * of);
    (keeps ? known.kept : known.missed) = each;
    const auto at = m_known.insert_or_assign(above, of, known);
    if (keeps)
        for (auto more = std::next(at); more != m_known.end() && more->second.kept < each; ++more)
            more->second.kept = each;
    else
        for (auto less = at; less != m_known.begin() && std::prev(less)->second.missed > each;) {
            --less;
            less->second.missed = each;
        }
    return keeps;
}

double WaitingNeed::replicas(double arrivals_per_s, double at_least) const {
    constexpr double rounding = 1e-12;
    const double load = arrivals_per_s / m_most_of_a_replica;
    double enough = std::max({1.0, at_least, std::ceil(load - load * rounding)});
    double too_few = enough - 1;
    for (double more = 1; !keep(enough, arrivals_per_s); more *= 2) {
        too_few = enough;
        enough += more;
    }
    while (enough - too_few > 1) {
        const double middle = std::floor((enough + too_few) / 2);
        (keep(middle, arrivals_per_s) ? enough : too_few) = middle;
    }
    return enough;
}

} // namespace core
