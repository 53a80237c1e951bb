// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/mix.h"
#include "core/model/cost.h"
#include "core/scenario/scenario.h"

#include <array>
#include <string_view>
#include <vector>

// What the months of the horizon are made of: each month's costs, machines that are bought when they are
// needed, and credits (core/README.md section 6). The projection adds them up for each option from the first
// month on, the best month to switch for an option that begins later.
namespace core {

struct MonthAhead {
    Costs costs; // with that month's traffic and prices, before credits
    double owned_instances = 0;
    double discount = 1; // what a dollar paid at the month's start counts
    Mix mix;             // where it was asked for
};

// `horizon.months` of them, month 0 first. The mix is dear, and of use where it is the answer.
std::vector<MonthAhead> months_ahead(const Scenario& scenario, bool with_mix = false);

// What a dollar paid after so many months counts now.
double discount_after(const Scenario& scenario, int months);

// A month of the option; own machines without `purchase`, whose place buying takes.
double running_usd(const Costs& costs, Option option);

// $ a month of a row of cost_items(); 0 where the option has no answer.
double item_usd(const Costs& costs, Option option, std::string_view id);

// What the option's own provider bills in a month: neither people nor what another one does ("api_..").
double bill_usd(const Costs& costs, Option option);

// The machines that are owned, and what buying and giving them up costs. Months count from the scenario's
// first, whenever the first machine is bought.
class Stock {
  public:
    explicit Stock(const Scenario& scenario);

    // Paid at the start of the month so that `needed` machines are there; may be negative.
    double renew(int month, double needed);
    // By the books, at the start of the month.
    double value(int month) const;

  private:
    struct Batch {
        int month = 0; // bought in
        double count = 0;
        double usd = 0; // each
    };
    const Owned& m_owned;
    double m_decline;
    std::vector<Batch> m_batches;
};

// What credits are left, month by month.
class Purse {
  public:
    explicit Purse(const Credits& credits);

    // What they pay of what the option's own provider bills in a month. Asked once a month, the earlier one
    // first.
    double pay(int month, const Costs& costs, Option option);
    double pay(int month, double bill, Option option);
    bool paid_in_full() const { return m_in_full; } // the last bill

  private:
    double m_until;
    std::array<double, option_count> m_left;
    bool m_in_full = false;
};

} // namespace core
