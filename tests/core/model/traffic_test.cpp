// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/traffic.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <thread>

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
    const auto day = core::day_shape({.peak_to_average = peak});
    EXPECT_NEAR(std::accumulate(day.load.begin(), day.load.end(), 0.0) / 24, 1, 1e-12);
    EXPECT_DOUBLE_EQ(day.load[14], peak);
    EXPECT_EQ(*std::ranges::max_element(day.load), day.load[14]);
    double hours = 0, sum = 0;
    for (const auto& level : day.levels) {
        hours += level.hours;
        sum += level.hours * level.load;
    }
    EXPECT_EQ(hours, 24);
    EXPECT_NEAR(sum / 24, 1, 1e-12);
    EXPECT_EQ(day.peak(), day.load[14]);
    EXPECT_EQ(day.quietest(), day.load[2]);
    for (std::size_t d = 1; d < 12; ++d)
        EXPECT_EQ(day.load[14 - d], day.load[(14 + d) % 24]);
}

INSTANTIATE_TEST_SUITE_P(Peaks, DayShapeOf,
                         testing::Values(1.0, 1.01, 1.04, 1.05, 1.3, 2.0, 3.0, 5.5, 10.0, 17.0, 20.0));

// Six hours from its peak the curve is (1/2)^k of it.
double exponent_of(const core::DayShape& day) {
    return std::log(day.load[20] / day.load[14]) / std::log(0.5);
}

TEST(DayShape, followsTheCurveOfTheModel) {
    EXPECT_TRUE(core::day_shape({.peak_to_average = 1}).is_flat());             // k = 0
    EXPECT_NEAR(exponent_of(core::day_shape({.peak_to_average = 2})), 1, 1e-9); // k = 1: max/mean 2
    // max/mean = √π·Γ(k+1)/Γ(k+1/2) (core/README.md section 1); 24 steps give the same mean while k < 24.
    for (const auto peak : {1.5, 2.5, 3.0, 5.0, 8.0}) {
        const auto k = exponent_of(core::day_shape({.peak_to_average = peak}));
        EXPECT_NEAR(std::sqrt(std::numbers::pi) * std::tgamma(k + 1) / std::tgamma(k + 0.5), peak, 5e-3)
            << peak;
    }
    const auto day = core::day_shape({.peak_to_average = 3});
    for (int hour = 0; hour < 24; ++hour)
        EXPECT_NEAR(
            day.load[static_cast<std::size_t>(hour)],
            3 * std::pow((1 + std::cos(2 * std::numbers::pi * (hour - 14) / 24)) / 2, exponent_of(day)),
            1e-9);
}

// A profile is any 24 or 168 weights: only their proportions count.
TEST(DayShape, followsTheProfile) {
    core::Traffic t{.peak_to_average = 3, .profile = std::vector<double>(24, 0)};
    t.profile[9] = 30;
    t.profile[10] = 10;
    const auto day = core::day_shape(t);
    EXPECT_DOUBLE_EQ(day.peak(), 18); // 30 of 40, times 24
    EXPECT_DOUBLE_EQ(day.load[10], 6);
    ASSERT_EQ(day.levels.size(), 3U);
    EXPECT_EQ(day.levels.front().hours, 22);
    EXPECT_DOUBLE_EQ(core::traffic_load(t).peak_requests_per_s,
                     18 * core::traffic_load(t).mean_requests_per_s);
    const std::vector<double> nine_on_monday{9}, every_nine{9, 33, 57, 81, 105, 129, 153};
    EXPECT_DOUBLE_EQ(core::share_in_hours(day, nine_on_monday), 0.75 / 7);
    EXPECT_DOUBLE_EQ(core::share_in_hours(day, every_nine), 0.75);
    t.profile = std::vector<double>(168, 1);
    EXPECT_TRUE(core::day_shape(t).is_flat());
    EXPECT_EQ(core::day_shape(t).levels.front().hours, 168);
}

// By hand, four kinds of six hours with the loads 0, 0.4, 1.6 and 2 and half of the traffic free to wait:
// what may not is 0, 0.2, 0.8 and 1; the half that is left fills the first two up: 6 (L) + 6 (L - 0.2) = 12,
// so L = 1.1, which is above 1, so all are level: 1.
TEST(DayShape, whatMayWaitFillsTheValleys) {
    core::Traffic t{.deferrable_share = 0.5};
    for (const double load : {0.0, 0.4, 1.6, 2.0})
        t.profile.insert(t.profile.end(), 6, load);
    auto day = core::day_shape(t);
    EXPECT_NEAR(day.peak(), 1, 1e-15);
    EXPECT_NEAR(day.quietest(), 1, 1e-15);
    EXPECT_DOUBLE_EQ(day.urgent_peak, 1);
    // A tenth: 0, 0.36, 1.44, 1.8, and 24 x 0.1 = 2.4 to place: the first six take 0.36 each (2.16), the
    // other 0.24 lie on twelve: 0.38.
    t.deferrable_share = 0.1;
    day = core::day_shape(t);
    EXPECT_NEAR(day.load[0], 0.38, 1e-15);
    EXPECT_NEAR(day.load[6], 0.38, 1e-15);
    EXPECT_DOUBLE_EQ(day.load[12], 1.44);
    EXPECT_DOUBLE_EQ(day.peak(), 1.8);
    EXPECT_NEAR(std::accumulate(day.load.begin(), day.load.end(), 0.0), 24, 1e-12);
}

// The last curve is kept: one after another must be as in a thread that has seen none.
TEST(DayShape, isItsOwnWhateverCameBefore) {
    core::Traffic traffic;
    for (const double ratio : {3.0, 1.0, 3.0, 3.0 + 1e-12, 20.0, 1.5, 3.0}) {
        traffic.peak_to_average = ratio;
        std::vector<double> alone;
        std::thread([&] { alone = core::day_shape(traffic).load; }).join();
        EXPECT_EQ(core::day_shape(traffic).load, alone) << ratio;
        EXPECT_NEAR(core::day_shape(traffic).peak(), ratio, 1e-12 * ratio);
        traffic.profile = {1, 2};
        EXPECT_EQ(core::day_shape(traffic).load.size(), 2U);
        traffic.profile.clear();
    }
}

} // namespace
