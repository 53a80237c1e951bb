// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/samples.h"

#include "core/numeric/random.h"

#include <cassert>
#include <limits>
#include <utility>

namespace core {
namespace {

constexpr double z95 = 1.6448536269514722; // the normal distribution's 95 % quantile

// The normal quantiles in the middle of `count` equally likely parts, ascending.
std::vector<double> normal_strata(int count) {
    std::vector<double> z(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < z.size() / 2; ++i) {
        z[i] = normal_quantile((static_cast<double>(i) + 0.5) / count);
        z[z.size() - 1 - i] = -z[i];
    }
    return z;
}

struct Interval {
    double middle = 0, deviation = 0;
    bool log = false; // both are of the logarithm
    explicit Interval(Range range) : log(range.low > 0) {
        const double low = log ? exact_log(range.low) : range.low;
        const double high = log ? exact_log(range.high) : range.high;
        middle = (low + high) / 2;
        deviation = (high - low) / 2 / z95;
    }
    double at(double z) const {
        const double x = middle + deviation * z;
        return log ? exact_exp(x) : x;
    }
};

} // namespace

std::vector<Varied> varied_of(const Scenario& scenario, WhatIf& what_if) {
    std::vector<Varied> all;
    for (const auto& [path, range] : scenario.ranges)
        if (const Input* input = find_input(path); input && input->number && range.low < range.high)
            all.push_back({input, range});
    if (const double band = what_if.prepared().replicas.band.factor; band > 1)
        all.push_back({nullptr, {1 / band, band}});
    return all;
}

Samples::Samples(std::vector<Varied> varied, int count, std::uint64_t seed, std::uint32_t stream)
    : m_varied(std::move(varied)), m_count(count) {
    const std::vector<double> strata = normal_strata(count);
    std::seed_seq both{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32U), stream};
    std::mt19937_64 random(both);
    for (const Varied& one : m_varied) {
        const Interval interval(one.range);
        std::vector<double>& values = m_values.emplace_back();
        values.reserve(strata.size());
        for (const double z : strata)
            values.push_back(one.input ? clamped(*one.input, interval.at(z)) : interval.at(z));
        for (auto left = static_cast<std::uint32_t>(count); left > 1; --left)
            std::swap(values[left - 1], values[below(left, random)]);
    }
}

void Samples::put(std::size_t sample, WhatIf& what_if) const {
    for (std::size_t i = 0; i < m_varied.size(); ++i) {
        if (m_varied[i].input)
            what_if.set(*m_varied[i].input, m_values[i][sample]);
        else
            what_if.set_capacity_factor(m_values[i][sample]);
    }
}

Drawn draw(const Scenario& scenario, const Sampling& sampling) {
    assert(sampling.samples > 0);
    WhatIf what_if(scenario);
    Drawn drawn{.sampling = sampling,
                .samples = Samples(varied_of(scenario, what_if), sampling.samples, sampling.seed, 1),
                .usd = {}};
    const auto count = static_cast<std::size_t>(sampling.samples);
    for (auto& usd : drawn.usd)
        usd.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        drawn.samples.put(i, what_if);
        const Costs costs = what_if.costs();
        for (const Option option : all_options)
            drawn.usd[static_cast<std::size_t>(option)][i] =
                costs[option].value_or(std::numeric_limits<double>::quiet_NaN());
    }
    return drawn;
}

} // namespace core
