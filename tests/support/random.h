// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/inputs.h"

#include <cstdint>
#include <string_view>

namespace test {

// FNV-1a.
constexpr std::uint64_t path_hash(std::string_view path) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : path)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return hash;
}

// The same numbers everywhere, and cheap to begin: there is one for every input of a scenario, of its seed
// and its path, so that a new row of the table changes what no other input is given. SplitMix64 (Steele, Lea,
// Flood 2014).
class Random {
  public:
    explicit Random(std::uint64_t seed, std::string_view path = {}) : m_state(seed ^ path_hash(path)) {}

    std::uint64_t next() {
        std::uint64_t z = m_state += 0x9e3779b97f4a7c15U;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }
    // 0 .. count-1
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
    double share() { return static_cast<double>(next() >> 11U) * 0x1p-53; } // 0 <= share < 1
    bool chance(double probability) { return share() < probability; }
    // Evenly in low..high on the input's own scale, then brought to a value that is allowed.
    double value(const core::Input& number_input, double low, double high);
    // Evenly by decades, low > 0.
    double log_uniform(double low, double high);

  private:
    std::uint64_t m_state;
};

// One number input of the table. A new row takes its share of the seeds and leaves the others as they are.
const core::Input& random_number_input(std::uint64_t seed);

} // namespace test
