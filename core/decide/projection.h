// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/months_ahead.h"
#include "core/scenario/scenario.h"

#include <array>
#include <optional>
#include <vector>

// What each option costs over the horizon, month by month (core/README.md section 6).
//
// In month m (0 is the first): traffic x (1 + growth)^m, at most the input's largest value; the API's prices
// per token x (1 - decline)^(m/12), prices of machines, rented or bought, likewise with their own decline.
// Fees, people and electricity stay. Payments are made at the month's start and discounted with (1 +
// rate)^(m/12). Migration is paid once in month 0 by the two options that need it. Own machines are bought
// when they are needed, at that month's price, instead of being written off: as many in month 0 as the
// traffic then needs, more when it has grown, and each again at the end of its lifetime, when the old one
// fetches the residual share of what was paid for it. Those still running at the end of the horizon are not
// sold, for a credit in the last month would decide the pay-back, but have a value: the price less what
// straight-line write-off down to the residual share has taken. Machines bought stay when traffic falls,
// without cost of their own. Credits pay what the API's or the machines' provider bills, people aside, until
// they are spent or end. The mix is chosen anew in every month, by what own machines are written off; they
// are bought as above, migration is paid when the first machine runs, and either credit pays for its part.
namespace core {

struct Projection {
    int months = 0;
    // By option, last the mix; months + 1 values: at index m what had been paid by the start of month m, the
    // last one after the whole horizon. Index 0 is before the first payment. Discounted. Empty: no answer, or
    // the mix was not asked for.
    std::array<std::vector<double>, plan_count> cumulative_usd;
    // Of that what is paid once at the very start: migration, and the first own machines.
    std::array<double, plan_count> at_start_usd{};
    // What is paid in month m, not discounted; `months` values.
    std::array<std::vector<double>, plan_count> monthly_usd;
    // First index of cumulative_usd from which the option stays below the API to the end. Empty: none, or the
    // API.
    std::array<std::optional<int>, plan_count> payback_month;
    // Likewise of own machines, with what they are worth at that moment taken off what was paid. Empty: none.
    std::optional<int> owned_payback_month_with_value;
    // The first month that credits of the option do not pay in full; empty: it has none, or they last.
    std::array<std::optional<int>, option_count> credits_end_month;
    // The first month from which another option is the cheapest of the month because credits have ended or
    // are spent, and which; own machines by their write-off.
    struct Change {
        int month = 0;
        Option credited = Option::api; // whose credits they were
        Option before = Option::api, after = Option::api;
    };
    std::optional<Change> credits_change;
    // What own machines are worth at the end, discounted likewise.
    double owned_value_at_end_usd = 0;
};

Projection projection(const Scenario& scenario);
// `ahead` must be what months_ahead(scenario) gives; with the mix in it the mix is projected, too.
Projection projection(const Scenario& scenario, const std::vector<MonthAhead>& ahead);

// The whole horizon as one choice.
struct OverHorizon {
    std::optional<Option> cheapest; // empty: none has an answer in every month
    // Discounted; own machines' value at the end taken off where owned.value_at_end says so.
    std::array<std::optional<double>, option_count> cost_usd;
};

OverHorizon over_horizon(const Projection& projection, const Owned& owned);

} // namespace core
