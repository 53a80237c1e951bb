// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <cstdint>

namespace test {

// Llama on H100 with the main inputs and a third of the others somewhere on their sliders, and API prices
// near what the machines then cost, so that most have crossings and many have several. Own hardware is
// compared in half of them. As of random_scenario.h: of the table, the seed and the paths alone.
core::Scenario plausible_scenario(std::uint64_t seed);

} // namespace test
