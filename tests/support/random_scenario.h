// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <cstdint>

namespace test {

// Every input anywhere within its limits, log-uniform where the table says so; now and then exactly a limit
// or the zero that means none. The same seed gives the same scenario.
core::Scenario random_scenario(std::uint64_t seed);

} // namespace test
