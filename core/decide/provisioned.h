// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/evaluate.h"

#include <optional>

// The API with capacity by the unit in place of tokens (core/README.md section 6, "Provisioned units").
namespace core {

struct ProvisionedAtPeak {
    double need_units = 0;  // that the busiest hour fills
    double units = 0;       // bought: whole, as they are sold
    double usd = 0;         // of these, a month
    double monthly_usd = 0; // the API with them in place of tokens, fee and people included
    double empty_share = 0; // of what they could serve in the month
    // Of the month that a unit has to be full so that its tokens cost as much: above 1 it never pays. Empty:
    // tokens are free.
    std::optional<double> pays_from_share;
};

// All traffic on bought units, the busiest hour included. Empty: none are offered, a number that was typed is
// below what the peak takes, or the API has no answer.
std::optional<ProvisionedAtPeak> provisioned_at_peak(const Prepared& prepared, const Scenario& scenario);

} // namespace core
