// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/mix.h"
#include "core/decide/samples.h"
#include "core/decide/uncertainty.h"

#include <array>
#include <optional>
#include <vector>

// The mix in the samples of the uncertainty (core/README.md section 6, "The mix everywhere").
namespace core {

struct MixChance {
    // As Uncertainty's, the mix last: a sample is the mix's where that is the answer (MixCost::wins), else
    // the best option's. Sums to what that of the options alone sums to.
    std::array<double, plan_count> probability_cheapest{};
    // Of the mix, the best option's cost where it has no gain; empty: no sample has an answer.
    std::optional<Quantiles> monthly_usd;
    // API minus the sample's own, $ a month; of the API's samples minus the cheaper of rented and owned. Of
    // every sample in which both are known, in no order.
    std::array<std::vector<double>, plan_count> savings_usd;
};

// Of the samples of `scenario`, which `prepared` is of. The mix is dear, so that one sample stands for those
// in which machines cost about as much of the API's bill, and more are looked at where the answer changes.
MixChance mix_chance(const Prepared& prepared, const Scenario& scenario, const Drawn& drawn);

} // namespace core
