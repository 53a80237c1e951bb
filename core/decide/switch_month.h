// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/months_ahead.h"
#include "core/text/text.h"

#include <optional>
#include <string>
#include <vector>

// When to switch: the API for some months, then machines (core/README.md section 6).
namespace core {

// What the horizon costs with the API in the first s months and `to`, rented or owned, from then on, for
// s = 0 (at once) .. months (never): one value more than there are months. Discounted; migration is paid in
// month s, own machines are bought from then on and count at the end as owned.value_at_end says; credits pay
// for the option that is in use. At 0 and at the end it is what over_horizon() says of the option alone.
// Empty: one of the two has no answer in a month in which it is used.
std::vector<std::optional<double>> switch_costs(const Scenario& scenario,
                                                const std::vector<MonthAhead>& ahead, Option to);

struct Switch {
    Option to = Option::rented;
    int month = 0;         // so many with the API; 1..months - 1
    double api_usd = 0;    // of the months before
    double cost_usd = 0;   // of the whole horizon
    double saving_usd = 0; // against the cheapest option from start to end; above 0
    int months = 0;        // of the horizon
};

// The cheapest of all switches, where it is cheaper than every option from start to end; of equal ones the
// first. Empty: none is, so that there is nothing to wait for. `ahead` must be what months_ahead(scenario)
// gives.
std::optional<Switch> best_switch(const Scenario& scenario, const std::vector<MonthAhead>& ahead);

// "Over 36 months it is cheapest to stay with the API for 9 months, then to rent GPUs: $12,000 less than with
// one option throughout."
std::string switch_text(const Switch& found, Translate translate = english);

// By so much that it is worth a sentence: 1 % of the cheapest option throughout, within which nobody moves.
bool is_worth_telling(const Switch& found);

} // namespace core
