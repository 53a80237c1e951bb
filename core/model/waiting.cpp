// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/waiting.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

constexpr double waiting_share = 0.05; // beyond the 95th percentile

// `never`: a state with a free slot is so many times likelier that nobody is said to wait.
std::optional<Waiting> waiting(const Queue& q, double never) {
    const double slots = q.replicas * q.slots;
    const auto completed_per_s = [&](double in_flight) {
        const double in_a_replica = in_flight / q.replicas;
        return in_a_replica < 1 ? in_flight * q.requests_per_s(1)
                                : q.replicas * q.requests_per_s(in_a_replica);
    };
    const double capacity = completed_per_s(slots);
    const double spare = capacity - q.arrivals_per_s;
    if (!(spare > 0))
        return {};
    // How likely each state is against the one with every slot taken and nobody waiting, from there down. The
    // states around the arrivals' own rate may be likelier by any factor: then nobody waits.
    constexpr double negligible = 1e-12;
    const double all_taken = capacity / spare; // that state and all with a queue
    double state = 1, free = 0;
    for (double in_flight = slots; in_flight >= 1; --in_flight) {
        state *= completed_per_s(in_flight) / q.arrivals_per_s;
        free += state;
        if (free > never * all_taken || state < negligible * free)
            break;
    }
    Waiting w{.probability = all_taken / (all_taken + free)};
    if (w.probability > waiting_share)
        w.p95_s = std::log(w.probability / waiting_share) / spare * (1 + q.squared_variation) / 2;
    return w;
}

} // namespace

std::optional<Waiting> waiting_for_a_slot(const Queue& queue) {
    return waiting(queue, 1e12);
}

std::optional<double> wait_p95_s(const Queue& queue) {
    const auto found = waiting(queue, 1 / waiting_share);
    return found ? std::optional(found->p95_s) : std::nullopt;
}

double in_flight_of_a_replica(const Queue& q) {
    const double arrivals_per_s = q.arrivals_per_s / q.replicas;
    double few = 1, many = q.slots;
    double too_few = q.requests_per_s(few) - arrivals_per_s;
    if (too_few >= 0)
        return few;
    double enough = q.requests_per_s(many) - arrivals_per_s;
    // Where the line between the ends says, an end that stays twice counting for half (Illinois): some ten
    // looks instead of one for every bit.
    constexpr double last_digits = 1e-15;
    int stayed = 0; // < 0: the lower end, > 0: the upper one, did at the last look
    for (int i = 0; i < 60 && many - few > last_digits * many && enough > 0; ++i) {
        const double line = few + (many - few) * (too_few / (too_few - enough));
        const double middle = line > few && line < many ? line : (few + many) / 2;
        const double over = q.requests_per_s(middle) - arrivals_per_s;
        if (over < 0) {
            few = middle;
            too_few = over;
            enough /= stayed > 0 ? 2 : 1;
            stayed = 1;
        } else {
            many = middle;
            enough = over;
            too_few /= stayed < 0 ? 2 : 1;
            stayed = -1;
        }
    }
    return many;
}

} // namespace core
