// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_scenario.h"

#include "core/scenario/inputs.h"

#include <cmath>
#include <random>

namespace test {
namespace {

double random_value(const core::Input& input, std::mt19937_64& random) {
    const auto share = static_cast<double>(random() >> 11) * 0x1p-53;
    switch (random() % 16) {
    case 0:
        return input.min;
    case 1:
        return input.max;
    case 2:
    case 3:
        if (!input.zero_means.empty())
            return 0;
        break;
    default:
        break;
    }
    const auto value = input.scale == core::Scale::log ? input.min * std::pow(input.max / input.min, share)
                                                       : input.min + (input.max - input.min) * share;
    return core::clamped(input, value);
}

} // namespace

core::Scenario random_scenario(std::uint64_t seed) {
    std::mt19937_64 random(seed);
    core::Scenario scenario;
    for (const auto& input : core::inputs()) {
        if (input.kind == core::InputKind::number)
            core::set(scenario, input, random_value(input, random));
        else if (input.kind == core::InputKind::choice)
            input.set_choice(scenario, static_cast<int>(random() % input.choices.size()));
        else if (input.kind == core::InputKind::flag)
            input.flag(scenario) = random() % 2 == 0;
    }
    return scenario;
}

} // namespace test
