// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace core {

// The nearest number of so many significant digits, 1 or more: as somebody would write it, without the dust
// of binary fractions (0.30000000004) or of the product that it is. Not finite: as it is.
double in_digits(double value, int digits);

// The number of so many significant digits next to the value on the side that leads away from `now`; the
// value itself where it has no more. Both finite, the value not 0.
double rounded_away(double value, double now, int digits);

// The next whole number, but the same one up to rounding: a load that is a whole number of units needs that
// many, not one more.
double whole_up(double x);

} // namespace core
