// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/break_even.h"
#include "core/decide/mix.h"
#include "core/model/evaluate.h"

#include <array>
#include <optional>

// A month's cost by request and by user, and what is left of what a request earns (core/README.md section 6).
namespace core {

using ByPlan = std::array<std::optional<double>, plan_count>;

struct UnitEconomics {
    double requests_per_month = 0;
    // Empty: the plan has no answer, or what it needs is not stated.
    ByPlan usd_per_request, usd_per_user_month;
    ByPlan gross_margin; // 1 is all of the revenue; below 0 a request costs more than it earns
};

UnitEconomics unit_economics(const Scenario& scenario, const Evaluation& evaluation, const Mix& mix);

// The users whose requests are `even`'s stays_cheaper_from, which must be over what drives the traffic.
// Empty: there is none, or requests per user are not stated.
std::optional<double> break_even_users(const Scenario& scenario, const BreakEven& even);

} // namespace core
