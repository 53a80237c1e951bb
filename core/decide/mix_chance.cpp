// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/mix_chance.h"

#include "core/decide/mix_cost.h"
#include "core/decide/mix_offers.h"
#include "core/decide/what_if.h"
#include "core/numeric/ascending.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {
namespace {

constexpr auto api_index = static_cast<std::size_t>(Option::api);

// By what machines cost of the API's bill: whether a mix pays hangs on that more than on any input.
std::vector<std::size_t> by_hosted_share(const Drawn& drawn) {
    std::vector<double> share(drawn.usd[api_index].size(), std::numeric_limits<double>::infinity());
    for (std::size_t sample = 0; sample < share.size(); ++sample)
        if (const auto hosted = cheapest_sampled(drawn.usd, sample, api_index + 1)) {
            const double bill = drawn.usd[api_index][sample];
            share[sample] = std::isnan(bill) ? 0 : drawn.usd[*hosted][sample] / std::max(bill, 1e-300);
        }
    return ascending(share);
}

// How many samples one stands for, so that all of them take about as long whatever there is to mix.
std::size_t block_of(const Prepared& prepared, const Scenario& scenario) {
    const AllowedParts all;
    const MixPrices prices(prepared, scenario, all);
    const bool waits = std::ranges::any_of(prepared.replicas.plans,
                                           [](const ReplicaPlan& plan) { return plan.wait != nullptr; });
    return prices.capacity().counts.size() > 4 ? 81 : waits ? 27 : 9;
}

// What the mix saves in a sample, of the best option's cost.
struct Gain {
    double share = 0;
    bool wins = false;
};

class MixedSamples {
  public:
    MixedSamples(const Prepared& prepared, const Scenario& scenario, const Drawn& drawn)
        : m_what_if(prepared, scenario), m_drawn(drawn), m_order(by_hosted_share(drawn)),
          m_gains(m_order.size()) {}

    void look_at_all(std::size_t block) {
        std::vector<bool> wins;
        for (std::size_t from = 0; from < m_order.size(); from += block)
            wins.push_back(look(from, block).wins);
        for (std::size_t i = 0; i < wins.size(); ++i)
            if ((i > 0 && wins[i - 1] != wins[i]) || (i + 1 < wins.size() && wins[i + 1] != wins[i]))
                for (const std::size_t third : {std::size_t{0}, block - block / 3}) // beside the middle one
                    look(i * block + third, block / 3);
    }

    const std::vector<Gain>& gains() const { return m_gains; } // by sample

  private:
    // At the middle one of a block, for all of its samples.
    Gain look(std::size_t from, std::size_t block) {
        const std::size_t to = std::min(from + block, m_order.size());
        if (from >= to)
            return {};
        m_drawn.samples.put(m_order[from + (to - from) / 2], m_what_if);
        const Costs pure = m_what_if.costs();
        const MixCost mix = mix_cost(m_what_if.prepared(), m_what_if.scenario(), pure);
        Gain gain{.wins = mix.wins};
        if (mix.saving_usd > 0)
            gain.share = mix.saving_usd / (*mix.monthly_usd + mix.saving_usd);
        for (std::size_t at = from; at < to; ++at)
            m_gains[m_order[at]] = gain;
        return gain;
    }

    WhatIf m_what_if;
    const Drawn& m_drawn;
    std::vector<std::size_t> m_order;
    std::vector<Gain> m_gains;
};

std::vector<Gain> gains_of(const Prepared& prepared, const Scenario& scenario, const Drawn& drawn) {
    const auto count = static_cast<std::size_t>(drawn.samples.count());
    if (!has_what_to_mix(prepared, scenario))
        return std::vector<Gain>(count);
    MixedSamples samples(prepared, scenario, drawn);
    samples.look_at_all(drawn.samples.varied().empty() ? count : block_of(prepared, scenario));
    return samples.gains();
}

} // namespace

MixChance mix_chance(const Prepared& prepared, const Scenario& scenario, const Drawn& drawn) {
    const std::vector<Gain> gains = gains_of(prepared, scenario, drawn);
    MixChance result;
    std::array<int, plan_count> cheapest{};
    std::vector<double> usd;
    usd.reserve(gains.size());
    for (std::size_t i = 0; i < gains.size(); ++i) {
        const auto best = cheapest_sampled(drawn.usd, i);
        if (!best)
            continue;
        usd.push_back(drawn.usd[*best][i] * (1 - gains[i].share));
        const std::size_t plan = gains[i].wins ? mix_plan : *best;
        ++cheapest[plan];
        const auto hosted = cheapest_sampled(drawn.usd, i, api_index + 1);
        if (hosted && !std::isnan(drawn.usd[api_index][i]))
            result.savings_usd[plan].push_back(drawn.usd[api_index][i] -
                                               (gains[i].wins ? usd.back() : drawn.usd[*hosted][i]));
    }
    for (std::size_t plan = 0; plan < plan_count; ++plan)
        result.probability_cheapest[plan] = static_cast<double>(cheapest[plan]) / drawn.samples.count();
    if (!usd.empty())
        result.monthly_usd = quantiles(usd);
    return result;
}

} // namespace core
