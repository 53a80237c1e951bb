// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/traffic.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace {

TEST(Traffic, wordsBecomeRequests) {
    const core::Traffic t{.words_per_day = 6.48e6,
                          .tokens_per_word = 2,
                          .input_tokens_per_request = 1000,
                          .output_tokens_per_request = 500,
                          .peak_to_average = 3};
    const auto load = core::traffic_load(t);
    EXPECT_DOUBLE_EQ(load.tokens_per_day, 12.96e6);
    EXPECT_DOUBLE_EQ(load.requests_per_day, 8640); // 12.96 M / 1,500
    EXPECT_DOUBLE_EQ(load.mean_requests_per_s, 0.1);
    EXPECT_DOUBLE_EQ(load.peak_requests_per_s, 0.3);
    EXPECT_DOUBLE_EQ(load.peak_tokens_per_minute, 27000); // 0.3/s x 60 x 1,500
    EXPECT_DOUBLE_EQ(load.input_tokens_per_month, 8.64e6 * 365 / 12);
}

class DayShapeOf : public testing::TestWithParam<double> {};

TEST_P(DayShapeOf, hasMeanOneAndTheGivenPeak) {
    const auto peak = GetParam();
    const auto day = core::day_shape(peak);
    EXPECT_NEAR(std::accumulate(day.load.begin(), day.load.end(), 0.0) / 24, 1, 1e-12);
    EXPECT_DOUBLE_EQ(day.load[14], peak);
    EXPECT_EQ(*std::ranges::max_element(day.load), day.load[14]);
    for (std::size_t d = 1; d < 12; ++d) // fleet_for() relies on the symmetry
        EXPECT_EQ(day.load[14 - d], day.load[(14 + d) % 24]);
}

INSTANTIATE_TEST_SUITE_P(Peaks, DayShapeOf,
                         testing::Values(1.0, 1.01, 1.04, 1.05, 1.3, 2.0, 3.0, 5.5, 10.0, 17.0, 20.0));

TEST(DayShape, followsTheCurveOfTheModel) {
    EXPECT_EQ(core::day_shape(1).exponent, 0);         // k = 0: flat
    EXPECT_NEAR(core::day_shape(2).exponent, 1, 1e-9); // k = 1: max/mean 2
    // max/mean = √π·Γ(k+1)/Γ(k+1/2) (core/README.md section 1); 24 steps give the same mean while k < 24.
    for (const auto peak : {1.5, 2.5, 3.0, 5.0, 8.0}) {
        const auto k = core::day_shape(peak).exponent;
        EXPECT_NEAR(std::sqrt(std::numbers::pi) * std::tgamma(k + 1) / std::tgamma(k + 0.5), peak, 5e-3)
            << peak;
    }
    const auto day = core::day_shape(3);
    for (int hour = 0; hour < 24; ++hour)
        EXPECT_NEAR(day.load[static_cast<std::size_t>(hour)],
                    3 * std::pow((1 + std::cos(2 * std::numbers::pi * (hour - 14) / 24)) / 2, day.exponent),
                    1e-9);
}

} // namespace
