// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/mix.h"
#include "core/model/evaluate.h"
#include "core/scenario/inputs.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

// Several workloads in one company: what they come to on shared machines, and on machines of their own
// (core/README.md section 6, "A portfolio").
namespace core {

// Why one workload is not on the machines of another: the first input, in the table's order, that would have
// to be the same.
struct Unshared {
    std::size_t workload = 0, with = 0; // with < workload
    const Input* input = nullptr;
    bool own_weights = false; // not that: one of them trains all weights, which are then nobody else's
};

// One of them as if it were alone, and its part of the whole. The parts of all sum to the whole.
struct PortfolioWorkload {
    Evaluation evaluation;
    Mix mix;
    std::size_t fleet = 0;
    double busy_share = 1; // of the time that its fleet's replicas are at work; 1 where it has its own
    // Dollars a month, in proportion to what it would cost alone: so it never pays more than that. Empty:
    // the portfolio has no such answer.
    std::array<std::optional<double>, option_count> usd;
    std::optional<double> mix_usd;
};

// Workloads that may stand on the same machines.
struct PortfolioFleet {
    std::vector<std::size_t> workloads; // in their order
    // What they come to together, spares once; machines alone. Empty: there is only one, or no replica takes
    // the requests of all of them.
    std::optional<Evaluation> rented, owned;
    // Whether sharing is what is taken, which it is unless that costs more.
    bool shares_rented = false, shares_owned = false, shares_mix = false;
};

// What is paid once a company is paid once in `apart`, too, so that the difference is the machines'.
struct PortfolioCost {
    Costs costs; // item by item, as of one scenario
    std::optional<Mix>
        mix; // the best of each fleet: its parts, not the stack; gain: beyond rounding, a 1e-9th
    std::optional<double> best_usd() const;
};

struct Portfolio {
    std::vector<PortfolioWorkload> workloads;
    std::vector<PortfolioFleet> fleets;
    std::vector<Unshared> unshared; // for each fleet but the first, against each before it
    PortfolioCost together, apart;
    // Of each way the instances of the month, spares among them; empty: no answer.
    std::optional<double> rented_together, rented_apart, owned_together, owned_apart;
    // What sharing takes off the cheapest answer; 0 or more. Empty: there is none.
    std::optional<double> saving_usd_per_month() const;
};

// Of one workload or more, each within its limits. The order does not matter.
Portfolio portfolio(std::span<const Scenario> workloads);

} // namespace core
