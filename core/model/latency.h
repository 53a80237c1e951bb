// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/evaluate.h"

#include <optional>

// How long people wait in the peak hour (core/README.md section 3, "Waiting").
namespace core {

struct Latency {
    double in_flight = 0;             // of one replica, at the peak's load
    double time_to_first_token_s = 0; // with these, once there is a free slot
    // Empty where the peak takes all that the replicas can do.
    std::optional<double> time_to_first_token_p95_s; // what 95 of 100 wait for a slot included
    std::optional<double> probability_of_waiting;    // for a slot
    std::optional<double> wait_p95_s;
    // The fewest with which 95 of 100 have their first token within the goal; empty: there is none.
    std::optional<double> replicas_for_the_wait;
};

// Of the rented machines that serve the peak, without spares. Empty where capacity is not modelled or has no
// answer.
std::optional<Latency> latency(const Scenario& scenario, const Evaluation& evaluation);

} // namespace core
