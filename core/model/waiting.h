// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

// Waiting for a free slot at the peak (core/README.md section 3, "Waiting").
namespace core {

// Requests that come by chance, into replicas with a batch of `slots` each, the emptiest first.
struct Queue {
    double arrivals_per_s = 0;
    double replicas = 1;
    double slots = 1; // of one replica
    // What one replica completes with so many requests in flight, 1 <= in_flight <= slots: never less with
    // more.
    std::function<double(double in_flight)> requests_per_s;
    // Variance of a request's seconds in its slot over their mean squared; 1: exponential, 0: all alike.
    double squared_variation = 1;
};

struct Waiting {
    double probability = 0; // that a request finds every slot taken
    double p95_s = 0;       // 95 of 100 requests wait no longer
};

// Exact for exponential lengths: the birth-death chain whose death rate is what the replicas complete with so
// many in flight, which with constant seconds a slot is Erlang's C. Other lengths scale the waits of those
// who wait by (1 + squared variation) / 2 (Kimura). Empty where more arrive than can be completed.
std::optional<Waiting> waiting_for_a_slot(const Queue& queue);

// Its p95_s alone, sooner known where that is 0.
std::optional<double> wait_p95_s(const Queue& queue);

// The requests in flight with which a replica completes as many as arrive at it, at least 1 and at most its
// slots.
double in_flight_of_a_replica(const Queue& queue);

} // namespace core
