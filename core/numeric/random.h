// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>

// Chance that is the same on every machine. The standard says its generators to the bit, but not its
// distributions, and the C library's exp and log differ in their last digits between processors. So
// everything here is integers and the five operations that IEEE 754 rounds exactly.
namespace core {

// 0 .. count-1, by multiplication (Lemire 2019) without rejection: the bias is below count / 2^32.
std::uint32_t below(std::uint32_t count, std::mt19937_64& random);

// The normal distribution's quantile: x with P(X <= x) = probability, 0 < probability < 1. Relative error
// about 1e-16 (Wichura 1988, algorithm AS 241, PPND16).
double normal_quantile(double probability);

// e^x and ln x to about 1e-15, for |x| < 700 and normal x > 0.
double exact_exp(double x);
double exact_log(double x);

} // namespace core
