// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/inputs.h"
#include "core/scenario/scenario.h"

#include <cstdint>

// Scenarios drawn by walking the table of inputs: a row that is added is covered the same day. The same seed
// gives the same scenario, and what an input is given depends on nothing but the seed and its path.
namespace test {

// Every input anywhere within its limits, log-uniform where the table says so; now and then exactly a limit
// or the zero that means none. No names.
core::Scenario random_scenario(std::uint64_t seed);

// The same with everything else that a file may hold: names, notes, ranges, sources, foreign keys.
core::Scenario random_file(std::uint64_t seed);

// Whether a scenario of that seed is without the input, which would make it a thousand times slower to ask:
// one in a hundred has a goal for the wait, which has tests of its own.
bool is_left_out(const core::Input& input, std::uint64_t seed);

} // namespace test
