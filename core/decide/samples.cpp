// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/samples.h"

#include "core/numeric/random.h"
#include "core/scenario/correlations.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>
#include <string_view>
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

Samples::Samples(std::vector<Varied> varied, const std::vector<Correlation>& correlations, int count,
                 std::uint64_t seed, std::uint32_t stream)
    : m_varied(std::move(varied)), m_group(m_varied.size()), m_count(count) {
    std::iota(m_group.begin(), m_group.end(), std::size_t{0});
    std::seed_seq both{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32U), stream};
    std::mt19937_64 random(both);
    std::vector<std::vector<double>> scores(m_varied.size(), normal_strata(count));
    for (std::vector<double>& each : scores)
        for (auto left = static_cast<std::uint32_t>(count); left > 1; --left)
            std::swap(each[left - 1], each[below(left, random)]);
    correlate_scores(correlations, scores);
    for (std::size_t i = 0; i < m_varied.size(); ++i) {
        const Interval interval(m_varied[i].range);
        std::vector<double>& values = m_values.emplace_back();
        values.reserve(scores[i].size());
        for (const double z : scores[i])
            values.push_back(m_varied[i].input ? clamped(*m_varied[i].input, interval.at(z))
                                               : interval.at(z));
    }
}

// Only of those that have a friend: the others keep the order that they would have without.
void Samples::correlate_scores(const std::vector<Correlation>& correlations,
                               std::vector<std::vector<double>>& scores) {
    std::vector<std::string_view> paths;
    for (const Varied& one : m_varied)
        paths.push_back(one.input ? one.input->path : std::string_view());
    const Matrix all = score_correlations(paths, correlations);
    for (std::size_t a = 0; a < paths.size(); ++a)
        for (std::size_t b = 0; b < a; ++b)
            if (all[a][b] != 0)
                std::ranges::replace(m_group, std::size_t(m_group[a]), std::size_t(m_group[b]));
    std::vector<std::size_t> friends;
    for (std::size_t i = 0; i < paths.size(); ++i)
        if (std::ranges::count(m_group, m_group[i]) > 1)
            friends.push_back(i);
    if (friends.empty())
        return;
    std::vector<std::vector<double>> columns;
    Matrix wanted;
    for (const std::size_t i : friends) {
        columns.push_back(scores[i]);
        std::vector<double>& row = wanted.emplace_back();
        for (const std::size_t k : friends)
            row.push_back(all[i][k]);
    }
    const auto triangle = cholesky(wanted);
    if (!triangle) // no file has such ones: correlations_problem()
        return;
    correlate(columns, *triangle);
    for (std::size_t i = 0; i < friends.size(); ++i)
        scores[friends[i]] = std::move(columns[i]);
}

void Samples::put(std::size_t sample, WhatIf& what_if) const {
    for (std::size_t i = 0; i < m_varied.size(); ++i) {
        if (m_varied[i].input)
            what_if.set(*m_varied[i].input, m_values[i][sample]);
        else
            what_if.set_capacity_factor(m_values[i][sample]);
    }
}

std::optional<std::size_t> cheapest_sampled(const SampledCosts& usd, std::size_t sample, std::size_t first) {
    std::optional<std::size_t> best;
    for (std::size_t option = first; option < usd.size(); ++option)
        if (!std::isnan(usd[option][sample]) && (!best || usd[option][sample] < usd[*best][sample]))
            best = option;
    return best;
}

Drawn draw(const Scenario& scenario, const Sampling& sampling) {
    assert(sampling.samples > 0);
    WhatIf what_if(scenario);
    Drawn drawn{.sampling = sampling,
                .samples = Samples(varied_of(scenario, what_if), scenario.correlations, sampling.samples,
                                   sampling.seed, 1),
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
