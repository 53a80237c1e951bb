// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/uncertainty.h"

#include "core/decide/break_even.h"
#include "core/decide/mix_cost.h"
#include "core/decide/sample_table.h"
#include "core/decide/what_if.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>

namespace core {
namespace {

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

Uncertainty uncertainty(const Drawn& drawn) {
    const int count = drawn.sampling.samples;
    Uncertainty result{.seed = drawn.sampling.seed,
                       .samples = count,
                       .varied = static_cast<int>(drawn.samples.varied().size())};
    std::array<int, option_count> cheapest{};
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i)
        if (const auto winner = cheapest_sampled(drawn.usd, i))
            ++cheapest[*winner];
    for (std::size_t option = 0; option < drawn.usd.size(); ++option) {
        std::vector<double> known;
        known.reserve(static_cast<std::size_t>(count));
        std::ranges::copy_if(drawn.usd[option], std::back_inserter(known),
                             [](double usd) { return !std::isnan(usd); });
        result.probability_cheapest[option] = static_cast<double>(cheapest[option]) / count;
        result.share_answered[option] = static_cast<double>(known.size()) / count;
        if (!known.empty())
            result.monthly_usd[option] = quantiles(known);
    }
    return result;
}

Uncertainty uncertainty(const Scenario& scenario, const Sampling& sampling) {
    return uncertainty(draw(scenario, sampling));
}

SampleTable sample_table(const Scenario& scenario, const Sampling& sampling) {
    const Drawn drawn = draw(scenario, sampling);
    WhatIf what_if(scenario);
    SampleTable table;
    for (const Varied& one : drawn.samples.varied())
        table.varied.push_back(one.input);
    for (std::size_t sample = 0; sample < static_cast<std::size_t>(drawn.samples.count()); ++sample) {
        SampleTable::Row row;
        for (std::size_t i = 0; i < table.varied.size(); ++i)
            row.values.push_back(drawn.samples.values(i)[sample]);
        for (std::size_t option = 0; option < option_count; ++option)
            if (const double usd = drawn.usd[option][sample]; !std::isnan(usd))
                row.monthly_usd[option] = usd;
        drawn.samples.put(sample, what_if);
        row.mix_usd = mix_cost(what_if.prepared(), what_if.scenario(), what_if.costs()).monthly_usd;
        table.rows.push_back(std::move(row));
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
    const Samples samples(varied_of(scenario, what_if), scenario.correlations, each, sampling.seed, 2);
    for (const Option option : {Option::rented, Option::owned})
        if (now[option])
            result[static_cast<std::size_t>(option)] =
                sample_break_evens(samples, what_if, each, option, over);
    return result;
}

} // namespace core
