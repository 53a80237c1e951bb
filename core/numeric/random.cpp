// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/random.h"

#include <array>
#include <bit>
#include <cassert>
#include <cmath>

namespace core {
namespace {

template <std::size_t N>
double polynomial(const std::array<double, N>& coefficients, double x) {
    double sum = 0;
    for (std::size_t i = N; i-- > 0;)
        sum = sum * x + coefficients[i];
    return sum;
}

constexpr double ln2_high = 0x1.62e42fefa38p-1; // the rest of ln 2 in the second; k x high is exact
constexpr double ln2_low = 0x1.ef35793c7673p-45;

// 1/i!, for |r| <= ln 2 / 2 = 0.35: the next term would be below 1e-17.
constexpr auto exp_series = [] {
    std::array<double, 14> series{};
    double factorial = 1;
    for (std::size_t i = 0; i < series.size(); factorial *= static_cast<double>(++i))
        series[i] = 1 / factorial;
    return series;
}();

// AS 241: the ratio of two polynomials in three parts: the middle, the tails, the far tails.
constexpr std::array middle_top{3.3871328727963666080e0,  1.3314166789178437745e+2, 1.9715909503065514427e+3,
                                1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4,
                                3.3430575583588128105e+4, 2.5090809287301226727e+3};
constexpr std::array middle_bottom{1.0,
                                   4.2313330701600911252e+1,
                                   6.8718700749205790830e+2,
                                   5.3941960214247511077e+3,
                                   2.1213794301586595867e+4,
                                   3.9307895800092710610e+4,
                                   2.8729085735721942674e+4,
                                   5.2264952788528545610e+3};
constexpr std::array tail_top{1.42343711074968357734e0,  4.63033784615654529590e0, 5.76949722146069140550e0,
                              3.64784832476320460504e0,  1.27045825245236838258e0, 2.41780725177450611770e-1,
                              2.27238449892691845833e-2, 7.74545014278341407640e-4};
constexpr std::array tail_bottom{1.0,
                                 2.05319162663775882187e0,
                                 1.67638483018380384940e0,
                                 6.89767334985100004550e-1,
                                 1.48103976427480074590e-1,
                                 1.51986665636164571966e-2,
                                 5.47593808499534494600e-4,
                                 1.05075007164441684324e-9};
constexpr std::array far_top{6.65790464350110377720e0,  5.46378491116411436990e0,  1.78482653991729133580e0,
                             2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                             2.71155556874348757815e-5, 2.01033439929228813265e-7};
constexpr std::array far_bottom{1.0,
                                5.99832206555887937690e-1,
                                1.36929880922735805310e-1,
                                1.48753612908506148525e-2,
                                7.86869131145613259100e-4,
                                1.84631831751005468180e-5,
                                1.42151175831644588870e-7,
                                2.04426310338993978564e-15};

} // namespace

std::uint32_t below(std::uint32_t count, std::mt19937_64& random) {
    return static_cast<std::uint32_t>((random() >> 32U) * count >> 32U);
}

double exact_exp(double x) {
    assert(std::abs(x) < 700);
    const double k = std::floor(x * (1 / (ln2_high + ln2_low)) + 0.5);
    const double r = x - k * ln2_high - k * ln2_low;
    const auto bits = static_cast<std::uint64_t>(static_cast<std::int64_t>(k) + 1023) << 52U;
    return polynomial(exp_series, r) * std::bit_cast<double>(bits);
}

double exact_log(double x) {
    assert(x >= 0x1p-1022);
    const auto bits = std::bit_cast<std::uint64_t>(x);
    auto exponent = static_cast<std::int64_t>(bits >> 52U) - 1023;
    auto m = std::bit_cast<double>((bits & 0xfffffffffffffU) | 0x3ff0000000000000U); // 1 <= m < 2
    if (m > 1.4142135623730951) {
        m /= 2;
        ++exponent;
    }
    // ln m = 2 artanh s, |s| <= 0.172: the 12th term is below 1e-19
    const double s = (m - 1) / (m + 1), square = s * s;
    double sum = 0;
    for (int i = 23; i > 0; i -= 2)
        sum = sum * square + 1.0 / i;
    const auto k = static_cast<double>(exponent);
    return k * ln2_high + (2 * s * sum + k * ln2_low);
}

double normal_quantile(double probability) {
    assert(probability > 0 && probability < 1);
    const double q = probability - 0.5;
    if (std::abs(q) <= 0.425) {
        const double r = 0.180625 - q * q;
        return q * polynomial(middle_top, r) / polynomial(middle_bottom, r);
    }
    const double r = std::sqrt(-exact_log(q < 0 ? probability : 1 - probability));
    const double x = r <= 5 ? polynomial(tail_top, r - 1.6) / polynomial(tail_bottom, r - 1.6)
                            : polynomial(far_top, r - 5) / polynomial(far_bottom, r - 5);
    return q < 0 ? -x : x;
}

} // namespace core
