// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/samples.h"

#include <string_view>
#include <vector>

// What to find out first (core/README.md section 6, worth finding out): what it saves a month on average to
// know one input before choosing, which now is only known within its range.
namespace core {

struct WorthFindingOut {
    const Input* input = nullptr; // null: what a replica carries, which measuring one tells
    double usd_per_month = 0;     // above 0
};

// The input's; of what a replica carries that of the input which takes the measurement.
std::string_view path(const WorthFindingOut& worth);

// Those that are worth something, the most first. Empty: nothing is uncertain, or whatever is found out, the
// cheapest stays the cheapest. Below some 0.1 % of the cost it is noise and nothing.
std::vector<WorthFindingOut> worth_finding_out(const Drawn& drawn);
std::vector<WorthFindingOut> worth_finding_out(const Scenario& scenario, const Sampling& sampling = {});

} // namespace core
