// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate.h"
#include "core/inputs.h"

// A scenario with some of its inputs changed, asked for its costs again and again: what break-evens, sweeps,
// flip values and samples are made of. Prepares anew only after an input that prepare() depends on.
namespace core {

class WhatIf {
  public:
    explicit WhatIf(const Scenario& scenario);
    // `prepared` must be what prepare(scenario) gives.
    WhatIf(const Prepared& prepared, const Scenario& scenario);

    // The input must be a number. Values are taken as they are; limits are the caller's.
    void set(const Input& input, double value);

    const Prepared& prepared();
    Costs costs() { return totals(prepared(), scenario_); }
    Costs costs_at(const Input& input, double value) {
        set(input, value);
        return costs();
    }
    const Scenario& scenario() const { return scenario_; }

  private:
    Scenario scenario_; // its figures only: no notes, ranges or sources, which are long to copy
    Prepared prepared_;
    bool stale_ = true;
};

} // namespace core
