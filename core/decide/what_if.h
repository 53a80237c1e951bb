// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/evaluate.h"
#include "core/scenario/inputs.h"

#include <optional>
#include <vector>

// A scenario with some of its inputs changed, asked for its costs again and again: what break-evens, sweeps,
// flip values and samples are made of. Prepares anew only after an input that prepare() depends on.
namespace core {

// The scenario without its notes, ranges and sources, which are long to copy and move no cost.
Scenario figures_of(const Scenario& scenario);

class WhatIf {
  public:
    explicit WhatIf(const Scenario& scenario);
    // `prepared` must be what prepare(scenario) gives.
    WhatIf(const Prepared& prepared, const Scenario& scenario);

    // The input must be a number. Values are taken as they are; limits are the caller's.
    void set(const Input& input, double value);
    double get(const Input& input) { return input.number(m_scenario); }

    // Every replica carries `factor` times what it would, from now on: the throughput model's error. No
    // effect on unlimited capacity.
    void set_capacity_factor(double factor);

    const Prepared& prepared();
    Costs costs() { return totals(prepared(), m_scenario); }
    Costs costs_at(const Input& input, double value) {
        set(input, value);
        return costs();
    }
    const Scenario& scenario() const { return m_scenario; }

  private:
    void keep_rates();
    void apply_factor();

    Scenario m_scenario; // its figures only: no notes, ranges or sources, which are long to copy
    Prepared m_prepared;
    std::vector<std::optional<double>> m_rates; // requests_per_s at factor 1
    double m_factor = 1;
    bool m_stale = true;
};

} // namespace core
