// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <random>

namespace test {

// The same numbers everywhere: the standard's distributions differ between libraries.
class Random {
  public:
    explicit Random(unsigned seed) : engine_(seed) {}
    double uniform(double low, double high) {
        return low + (high - low) * (static_cast<double>(engine_()) / 4294967296.0);
    }
    double log_uniform(double low, double high);
    bool chance(double probability) { return uniform(0, 1) < probability; }

  private:
    std::mt19937 engine_;
};

// A scenario within every input's limits: any model, machine and capacity mode, with API prices near what the
// machines cost, so that most have crossings and many have several. Own hardware is compared in half of them.
core::Scenario plausible_scenario(Random& random);

} // namespace test
