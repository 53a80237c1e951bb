// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

// Chance that is the same on every machine. The standard's distributions and the C library's exp and log are
// not: their last digits differ between libraries and processors. Everything here is integers and the five
// operations that IEEE 754 rounds exactly.
namespace core {

// PCG-XSH-RR 32 (O'Neill 2014, pcg-random.org): 64 bits of state, small, fast, passes TestU01.
class Pcg32 {
  public:
    explicit Pcg32(std::uint64_t seed, std::uint64_t stream = 1);
    std::uint32_t next();
    // 0 .. count-1, by multiplication (Lemire 2019) without rejection: the bias is below count / 2^32.
    std::uint32_t below(std::uint32_t count);

  private:
    std::uint64_t state_ = 0, increment_ = 1;
};

// The normal distribution's quantile: x with P(X <= x) = probability, 0 < probability < 1. Relative error
// about 1e-16 (Wichura 1988, algorithm AS 241, PPND16).
double normal_quantile(double probability);

// e^x and ln x to about 1e-15, for |x| < 700 and normal x > 0.
double exact_exp(double x);
double exact_log(double x);

} // namespace core
