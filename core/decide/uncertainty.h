// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/samples.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

// What the answer is worth when some inputs are only known within a range (core/README.md section 6), from
// the samples of samples.h.
namespace core {

struct Quantiles {
    double p5 = 0, p50 = 0, p95 = 0;
};

// 5, 50 and 95 % of at least one value.
Quantiles quantiles(const std::vector<double>& values);

struct Uncertainty {
    std::uint64_t seed = 0;
    int samples = 0;
    int varied = 0; // inputs with a range, and the throughput's error; 0: every sample is the same
    std::array<double, option_count> probability_cheapest{}; // sums to 1
    std::array<double, option_count> share_answered{};       // of the samples
    std::array<std::optional<Quantiles>, option_count>
        monthly_usd; // of those with an answer; empty: none has
};

Uncertainty uncertainty(const Drawn& drawn);
Uncertainty uncertainty(const Scenario& scenario, const Sampling& sampling = {});

// From where on an option stays cheaper than the API. A sample without a break-even lies above all others; a
// quantile among those is empty.
struct BreakEvenSpread {
    double share_without = 0; // of the samples: the option never stays cheaper than the API
    std::optional<double> p5, p50, p95;
};
using BreakEvenSpreads = std::array<std::optional<BreakEvenSpread>, option_count>;

// Over a number input, usually the traffic; empty: the API itself, or no answer now. Break-evens are a
// hundred times dearer than a cost, so that these samples are few, and shared by the options that have an
// answer.
BreakEvenSpreads break_even_spreads(const Scenario& scenario, const Input& over,
                                    const Sampling& sampling = {.samples = 256});

} // namespace core
