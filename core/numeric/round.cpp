// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/round.h"

#include <array>
#include <charconv>
#include <cmath>

namespace core {

double in_digits(double value, int digits) {
    if (!std::isfinite(value))
        return value;
    std::array<char, 64> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value,
                                   std::chars_format::scientific, digits - 1)
                         .ptr;
    std::from_chars(text.data(), end, value);
    return value;
}

double rounded_away(double value, double now, int digits) {
    const double near = in_digits(value, digits);
    const bool down = value < now;
    if (down ? near <= value : near >= value)
        return near;
    const double step = std::pow(10, std::floor(std::log10(std::abs(value))) - digits + 1);
    return in_digits(near + (down ? -step : step), digits);
}

} // namespace core
