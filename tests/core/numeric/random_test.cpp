// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/random.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace {

// The standard's own figure of its generator ([rand.predef]), which samples rest on.
TEST(Random, theGeneratorIsTheStandards) {
    std::mt19937_64 random;
    random.discard(9999);
    EXPECT_EQ(random(), 9981545732273789042U);
}

TEST(Random, belowCoversItsRangeEvenly) {
    std::mt19937_64 random(1);
    int counts[7] = {};
    for (int i = 0; i < 70000; ++i)
        ++counts[core::below(7, random)];
    for (const int count : counts)
        EXPECT_NEAR(count, 10000, 400); // four standard deviations
}

TEST(Random, expAndLogAreAsTheLibrarys) {
    for (int i = -800; i <= 800; ++i) {
        const double x = 0.37 * i;
        EXPECT_NEAR(core::exact_exp(x) / std::exp(x), 1, 2e-15) << x;
        const double y = std::exp(x);
        EXPECT_NEAR(core::exact_log(y), std::log(y), 4e-16 * std::max(1.0, std::abs(x))) << x;
    }
    EXPECT_EQ(core::exact_exp(0), 1);
    EXPECT_EQ(core::exact_log(1), 0);
}

// The quantile put back into the distribution function gives the probability again; 1.6448536269514722 is the
// tabulated 95 % quantile.
TEST(Random, normalQuantileInvertsTheDistribution) {
    EXPECT_NEAR(core::normal_quantile(0.95), 1.6448536269514722, 1e-15);
    EXPECT_NEAR(core::normal_quantile(0.05), -1.6448536269514722, 1e-15);
    EXPECT_EQ(core::normal_quantile(0.5), 0);
    for (int i = 1; i < 120; ++i) {
        const double p = 0.5 * std::pow(1.3, -i);
        const double x = core::normal_quantile(p);
        EXPECT_NEAR(std::erfc(-x / std::numbers::sqrt2) / 2 / p, 1, 1e-13) << p;
        EXPECT_NEAR(core::normal_quantile(1 - p), -x, std::abs(x) * 1e-3);
    }
}

} // namespace
