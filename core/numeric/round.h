// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>

namespace core {

// The nearest number of so many significant digits, 1 or more: as somebody would write it, without the dust
// of binary fractions (0.30000000004) or of the product that it is. Not finite: as it is.
double in_digits(double value, int digits);

// The number of so many significant digits next to the value on the side that leads away from `now`; the
// value itself where it has no more. Both finite, the value not 0.
double rounded_away(double value, double now, int digits);

// The next whole number, but the same one up to rounding: a load that is a whole number of units needs that
// many, not one more.
inline double whole_up(double x) {
    constexpr double rounding = 1e-12;
    const double least = x - x * rounding;
    // A fleet asks for every hour of every step; the library's ceil is a call.
    if (!(std::abs(least) < 0x1p51))
        return std::ceil(least);
    const auto towards_zero = static_cast<double>(static_cast<std::int64_t>(least));
    return towards_zero < least ? towards_zero + 1 : towards_zero;
}

} // namespace core
