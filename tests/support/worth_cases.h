// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <string>
#include <vector>

namespace test {

struct WorthCase {
    std::string name;
    core::Scenario scenario;
};

// Twenty with ranges of all kinds: of one input to eight, narrow and wide, from 0 on, of whole numbers, of
// what the model is prepared from, with the throughput's error and without, with two options and three. In
// most of them what is found out may turn the answer.
std::vector<WorthCase> worth_cases();

} // namespace test
