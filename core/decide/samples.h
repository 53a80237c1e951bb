// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/what_if.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

// Random draws of everything that is only known within a range (core/README.md section 6, uncertainty): what
// chances, quantiles and the worth of finding out are made of.
//
// A range low..high is a 90 % interval: of a lognormal distribution where low > 0, else of a normal one;
// samples are clipped to the input's limits and rounded where it is a whole number. Where capacity is
// modelled, one replica carries what the model says x/÷ its error band, read as such an interval too. They
// are independent but for those that the scenario says are correlated.
//
// Latin hypercube sampling: every input's distribution is cut into as many equally likely parts as there are
// samples, each is used once, in an order of its own. Unlike Sobol's sequence it needs no tables for many
// inputs, and each input's own effect, which is most of a cost, is integrated almost exactly. What is
// correlated gets another order (core/numeric/rank_correlation.h); the values and all else stay.
namespace core {

struct Sampling {
    std::uint64_t seed = 1;
    int samples = 2000; // for every step of a drag, and enough for a share in whole per cent
};

struct Varied {
    const Input* input = nullptr; // null: the throughput's error, a factor of what a replica carries
    Range range;
};

// The inputs with a range that is one, in the order of their paths, then the throughput's error.
std::vector<Varied> varied_of(const Scenario& scenario, WhatIf& what_if);

// One sample after the other put into the scenario.
class Samples {
  public:
    // A stream of the generator for each use, so that one sample's size does not change another sample.
    Samples(std::vector<Varied> varied, const std::vector<Correlation>& correlations, int count,
            std::uint64_t seed, std::uint32_t stream);

    const std::vector<Varied>& varied() const { return m_varied; }
    int count() const { return m_count; }
    // Of varied()[i], a value a sample.
    const std::vector<double>& values(std::size_t i) const { return m_values[i]; }
    // Whether varied()[a] tells something about varied()[b]: they are correlated, if only through others.
    bool go_together(std::size_t a, std::size_t b) const { return m_group[a] == m_group[b]; }
    void put(std::size_t sample, WhatIf& what_if) const;

  private:
    void correlate_scores(const std::vector<Correlation>& correlations,
                          std::vector<std::vector<double>>& scores);

    std::vector<Varied> m_varied;
    std::vector<std::size_t> m_group; // the same of two that go together
    int m_count = 0;
    std::vector<std::vector<double>> m_values;
};

// $ a month of each option in each sample; not a number where it has no answer.
using SampledCosts = std::array<std::vector<double>, option_count>;
// In one sample, as cheapest_option() of cost.h: the index of the option, of those from `first` on.
std::optional<std::size_t> cheapest_sampled(const SampledCosts& usd, std::size_t sample,
                                            std::size_t first = 0);

struct Drawn {
    Sampling sampling;
    Samples samples;
    SampledCosts usd;
};
// The same scenario, seed and number of samples give the same numbers on every machine.
Drawn draw(const Scenario& scenario, const Sampling& sampling = {});

} // namespace core
