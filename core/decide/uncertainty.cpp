// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/uncertainty.h"

#include "core/decide/break_even.h"
#include "core/decide/sample_table.h"
#include "core/decide/what_if.h"
#include "core/numeric/random.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

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

struct Varied {
    const Input* input = nullptr; // null: the capacity factor
    Interval interval;
};

std::vector<Varied> varied_of(const Scenario& scenario, WhatIf& what_if) {
    std::vector<Varied> all;
    for (const auto& [path, range] : scenario.ranges)
        if (const Input* input = find_input(path); input && input->number && range.low < range.high)
            all.push_back({input, Interval(range)});
    if (const double band = what_if.prepared().replicas.band.factor; band > 1)
        all.push_back({nullptr, Interval({1 / band, band})});
    return all;
}

// One sample after the other put into the scenario.
class Samples {
  public:
    // A stream of the generator for each use, so that one sample's size does not change another sample.
    Samples(const std::vector<Varied>& varied, int count, std::uint64_t seed, std::uint32_t stream)
        : m_varied(varied) {
        const std::vector<double> strata = normal_strata(count);
        std::seed_seq both{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32U), stream};
        std::mt19937_64 random(both);
        for (const Varied& one : varied) {
            std::vector<double>& values = m_values.emplace_back();
            values.reserve(strata.size());
            for (const double z : strata)
                values.push_back(one.input ? clamped(*one.input, one.interval.at(z)) : one.interval.at(z));
            for (auto left = static_cast<std::uint32_t>(count); left > 1; --left)
                std::swap(values[left - 1], values[below(left, random)]);
        }
    }

    void put(std::size_t sample, WhatIf& what_if) const {
        for (std::size_t i = 0; i < m_varied.size(); ++i) {
            if (m_varied[i].input)
                what_if.set(*m_varied[i].input, m_values[i][sample]);
            else
                what_if.set_capacity_factor(m_values[i][sample]);
        }
    }

    std::vector<double> values(std::size_t sample) const {
        std::vector<double> all;
        for (const auto& of_one : m_values)
            all.push_back(of_one[sample]);
        return all;
    }

  private:
    const std::vector<Varied>& m_varied;
    std::vector<std::vector<double>> m_values;
};

// The values with 5, 50 and 95 % of the others below them. Counting the values into equal bins first leaves
// only those of one bin to be put in order for each: several times as fast as selecting among all.
Quantiles quantiles(const std::vector<double>& values) {
    constexpr std::size_t bins = 512;
    const auto [least, most] = std::ranges::minmax(values);
    const double scale = least < most ? (bins - 1) / (most - least) : 0;
    const auto bin_of = [&, low = least](double value) {
        return static_cast<std::size_t>((value - low) * scale);
    };
    std::array<std::size_t, bins> counts{};
    for (const double value : values)
        ++counts[bin_of(value)];
    std::vector<double> in_bin;
    const auto at = [&](double share) {
        auto rank = static_cast<std::size_t>(std::lround(share * static_cast<double>(values.size() - 1)));
        std::size_t bin = 0;
        for (; rank >= counts[bin]; ++bin)
            rank -= counts[bin];
        in_bin.clear();
        std::ranges::copy_if(values, std::back_inserter(in_bin),
                             [&](double value) { return bin_of(value) == bin; });
        const auto nth = in_bin.begin() + static_cast<std::ptrdiff_t>(rank);
        std::ranges::nth_element(in_bin, nth);
        return *nth;
    };
    return {at(0.05), at(0.5), at(0.95)};
}

void sample_costs(const Samples& samples, WhatIf& what_if, int count, Uncertainty& result) {
    std::array<std::vector<double>, option_count> usd;
    std::array<int, option_count> cheapest{};
    for (auto& values : usd)
        values.reserve(static_cast<std::size_t>(count));
    result.savings_usd.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        samples.put(static_cast<std::size_t>(i), what_if);
        const Costs costs = what_if.costs();
        for (const Option option : all_options)
            if (costs[option])
                usd[static_cast<std::size_t>(option)].push_back(*costs[option]);
        if (const auto winner = cheapest_option(costs))
            ++cheapest[static_cast<std::size_t>(*winner)];
        const auto hosted = cheapest_option(costs, Option::api);
        if (hosted && costs[Option::api])
            result.savings_usd.push_back(*costs[Option::api] - *costs[*hosted]);
    }
    std::ranges::sort(result.savings_usd);
    for (std::size_t option = 0; option < usd.size(); ++option) {
        result.probability_cheapest[option] = static_cast<double>(cheapest[option]) / count;
        result.share_answered[option] = static_cast<double>(usd[option].size()) / count;
        if (auto& values = usd[option]; !values.empty())
            result.monthly_usd[option] = quantiles(values);
    }
}

BreakEvenSpread sample_break_evens(const Samples& samples, WhatIf& what_if, int count, Option option,
                                   const Input& over) {
    std::vector<double> found;
    for (int i = 0; i < count; ++i) {
        samples.put(static_cast<std::size_t>(i), what_if);
        if (const auto from = stays_cheaper_from(what_if, option, Option::api, over))
            found.push_back(*from);
    }
    std::sort(found.begin(), found.end());
    const auto at = [&](double share) -> std::optional<double> {
        const auto rank = static_cast<std::size_t>(std::lround(share * (count - 1)));
        return rank < found.size() ? std::optional(found[rank]) : std::nullopt;
    };
    return {.share_without = 1 - static_cast<double>(found.size()) / count,
            .p5 = at(0.05),
            .p50 = at(0.5),
            .p95 = at(0.95)};
}

} // namespace

Uncertainty uncertainty(const Scenario& scenario, const Sampling& sampling) {
    assert(sampling.samples > 0);
    WhatIf what_if(scenario);
    const std::vector<Varied> varied = varied_of(scenario, what_if);
    Uncertainty result{
        .seed = sampling.seed, .samples = sampling.samples, .varied = static_cast<int>(varied.size())};
    sample_costs(Samples(varied, sampling.samples, sampling.seed, 1), what_if, sampling.samples, result);
    return result;
}

SampleTable sample_table(const Scenario& scenario, const Sampling& sampling) {
    assert(sampling.samples > 0);
    WhatIf what_if(scenario);
    const std::vector<Varied> varied = varied_of(scenario, what_if);
    const Samples samples(varied, sampling.samples, sampling.seed, 1);
    SampleTable table;
    for (const Varied& one : varied)
        table.varied.push_back(one.input);
    for (int i = 0; i < sampling.samples; ++i) {
        const auto sample = static_cast<std::size_t>(i);
        samples.put(sample, what_if);
        table.rows.push_back({.values = samples.values(sample), .monthly_usd = what_if.costs().monthly_usd});
    }
    return table;
}

BreakEvenSpreads break_even_spreads(const Scenario& scenario, const Input& over, const Sampling& sampling) {
    WhatIf what_if(scenario);
    const Costs now = what_if.costs();
    const int hosted = now[Option::rented].has_value() + now[Option::owned].has_value();
    BreakEvenSpreads result;
    if (hosted == 0)
        return result;
    assert(sampling.samples >= hosted);
    const int each = sampling.samples / hosted;
    const std::vector<Varied> varied = varied_of(scenario, what_if);
    const Samples samples(varied, each, sampling.seed, 2);
    for (const Option option : {Option::rented, Option::owned})
        if (now[option])
            result[static_cast<std::size_t>(option)] =
                sample_break_evens(samples, what_if, each, option, over);
    return result;
}

} // namespace core
