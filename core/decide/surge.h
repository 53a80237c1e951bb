// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/evaluate.h"

#include <optional>

// Traffic that is for some hours many times what it is: an event beside the month, which stays as it is
// (core/README.md section 6).
namespace core {

struct Surge {
    double factor = 1; // times the usual load of these hours
    double hours = 24; // the busiest of the day, and more days of them; > 0
};

struct SurgeOutcome {
    // Tokens beyond the usual ones, at the month's prices. Empty: the API has no answer.
    std::optional<double> api_extra_usd;
    // Share of the event's requests that the tokens per minute let through. Empty: no limit, or no answer.
    std::optional<double> api_share;
    // Share that the machines of the month carry, spares and all, at full use; what is over waits or is
    // turned away. Empty: no answer, or unlimited.
    std::optional<double> rented_share, owned_share;
    // Machines that would have to be rented beside those, so that all is carried as planned for the peak, and
    // what they cost for these hours at the full price.
    double more_instances = 0, more_instances_usd = 0;
};

SurgeOutcome surge_outcome(const Scenario& scenario, const Prepared& prepared, const Evaluation& evaluation,
                           const Surge& surge);

} // namespace core
