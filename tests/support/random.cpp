// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random.h"

#include <cmath>

namespace test {

double Random::log_uniform(double low, double high) {
    return low * std::pow(high / low, share());
}

double Random::value(const core::Input& input, double low, double high) {
    const double from = input.scale == core::Scale::log && low <= 0 ? input.min : low;
    return core::clamped(input, input.scale == core::Scale::log ? log_uniform(from, high)
                                                                : from + (high - from) * share());
}

const core::Input& random_number_input(std::uint64_t seed) {
    const core::Input* best = nullptr;
    std::uint64_t most = 0;
    for (const core::Input& input : core::inputs())
        if (const std::uint64_t lot = Random(seed, input.path).next();
            input.kind == core::InputKind::number && (!best || lot > most)) {
            best = &input;
            most = lot;
        }
    return *best;
}

} // namespace test
