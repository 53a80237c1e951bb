// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

// Replicas that serve requests one event after the other: the judge of the formula for the wait
// (core/README.md section 3, "Waiting").
namespace test {

enum class Lengths { all_alike, exponential, lognormal }; // the last with the deviation of the second

struct Serving {
    std::size_t replicas = 1;
    std::size_t slots = 1; // of one
    double arrivals_per_s = 0;
    double output_tokens = 0; // of the mean request
    Lengths lengths = Lengths::exponential;
    double prefill_s = 0;       // of one request's input; the others' tokens wait for it
    std::vector<double> step_s; // with 1, 2, .. slots in flight: a token for each
};

struct Served {
    // Of each request in the order in which they got their slot: until it had one, and its first token.
    std::vector<double> wait_s, first_token_s;
};

// By chance and in order of arrival, each to the emptiest replica; whoever finds every slot taken queues for
// the next that is free. Between two steps all inputs that have come are read. The first tenth of the
// requests, which find the replicas empty, is left out.
Served serve(const Serving& serving, std::size_t requests, std::uint64_t seed);

// The value below which such a share of them lies.
double quantile(std::vector<double> values, double share);

} // namespace test
