// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/mix.h"
#include "core/decide/mix_offers.h"
#include "core/decide/what_if.h"

#include <optional>
#include <span>
#include <vector>

// What the mix costs without its parts: what samples, maps and curves ask for by the thousand
// (core/README.md section 6, "The mix everywhere").
namespace core {

// Of the best pure option's cost what a mix must save to be the answer: within it nobody moves.
inline constexpr double least_mix_gain = 0.01;

struct MixCost {
    std::optional<double> monthly_usd; // as mix() has it, the best pure option's without a gain; empty: none
    double saving_usd = 0;             // a month, against the best pure option; 0: no gain
    bool wins = false;                 // the saving is least_mix_gain or more: the mix is the answer
    // What is truly mixed saves of the best option's cost; below 0 it costs at least so much more. Empty:
    // nothing is mixed.
    std::optional<double> margin;
};

// False: capacity has no limit, and none is sold at the API, so that every mix is a pure option.
bool has_what_to_mix(const Prepared& prepared, const Scenario& scenario);

// `pure` must be totals(prepared, scenario). Dollars as mix() finds them but for the last digits: that adds
// up parts. Where least_mixed_usd() is not below the best pure option no mix is looked for.
MixCost mix_cost(const Prepared& prepared, const Scenario& scenario, const Costs& pure);

// The same along the traffic, which is all that moves: machines and their prices are read off once.
class MixAlongTraffic {
  public:
    // With all else as it stands in `what_if`, which must outlive it and be moved by nobody else.
    explicit MixAlongTraffic(WhatIf& what_if);
    MixAlongTraffic(const MixAlongTraffic&) = delete; // it has references into itself
    MixAlongTraffic& operator=(const MixAlongTraffic&) = delete;

    struct At {
        Costs pure;
        MixCost mix;
    };
    At at(double traffic); // as the scenario counts it

  private:
    WhatIf& m_what_if;
    const Input& m_traffic;
    AllowedParts m_all;
    bool m_mixes;
    MixPrices m_prices;
    std::vector<Offer> m_offers;
    double m_least_usd; // of any mix, whatever the traffic
};

// No mix of these offers, pure options aside, costs less a month; infinite where there is none.
double least_mixed_usd(const MixPrices& prices, const Scenario& scenario, std::span<const Offer> offers);

} // namespace core
