// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/uncertainty.h"

#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace {

using core::Option;
using core::Scenario;
using core::Uncertainty;

const core::Input& words() {
    return *core::find_input("traffic.words_per_day");
}
double of(const std::array<double, core::option_count>& by_option, Option option) {
    return by_option[static_cast<std::size_t>(option)];
}
template <class T>
const T& of(const std::array<std::optional<T>, core::option_count>& by_option, Option option) {
    return by_option[static_cast<std::size_t>(option)].value();
}
double normal_distribution(double x) {
    return std::erfc(-x / std::numbers::sqrt2) / 2;
}
constexpr double z95 = 1.6448536269514722;
constexpr double usd_per_m_words = 8 * 365.0 / 12; // the article's API, a month, for a M words/day

TEST(Uncertainty, nothingUncertain) {
    const Uncertainty u = core::uncertainty(test::article());
    EXPECT_EQ(u.varied, 0);
    EXPECT_EQ(of(u.probability_cheapest, Option::api), 1);
    EXPECT_EQ(of(u.monthly_usd, Option::rented).p5, of(u.monthly_usd, Option::rented).p95);
    EXPECT_NEAR(of(u.monthly_usd, Option::rented).p50, 5402, 1e-9);
    EXPECT_NEAR(of(core::break_even_spreads(test::article(), words()), Option::rented).p50.value(), 22.2e6,
                1e-3);
    EXPECT_FALSE(u.monthly_usd[static_cast<std::size_t>(Option::owned)]);
    EXPECT_EQ(of(u.share_answered, Option::owned), 0);
}

// By hand: ln(words) is normal with mean ln(5 x 50)/2 and deviation ln(50/5)/2/1.645. Renting wins above 22.2
// M.
TEST(Uncertainty, oneLognormalRangeInClosedForm) {
    Scenario s = test::article();
    s.ranges["traffic.words_per_day"] = {5e6, 50e6};
    const Uncertainty u = core::uncertainty(s);
    EXPECT_EQ(u.varied, 1);
    const double mean = std::log(5e6 * 50e6) / 2, deviation = std::log(10) / 2 / z95;
    EXPECT_NEAR(of(u.probability_cheapest, Option::rented),
                1 - normal_distribution((std::log(22.2e6) - mean) / deviation), 1.0 / u.samples);
    EXPECT_NEAR(of(u.monthly_usd, Option::api).p5 / (5 * usd_per_m_words), 1, 2e-3);
    EXPECT_NEAR(of(u.monthly_usd, Option::api).p50 / (std::sqrt(250) * usd_per_m_words), 1, 1e-3);
    EXPECT_NEAR(of(u.monthly_usd, Option::api).p95 / (50 * usd_per_m_words), 1, 2e-3);
    EXPECT_NEAR(of(core::break_even_spreads(s, words()), Option::rented).p95.value(), 22.2e6, 1e-3)
        << "the traffic itself moves nothing";
}

// Two lognormal inputs: the logarithm of words/break-even is normal, its variance the sum of the two. The
// break-even goes as the price, so that its quantiles are those of the price.
TEST(Uncertainty, twoRangesInClosedForm) {
    Scenario s = test::article();
    s.ranges["traffic.words_per_day"] = {5e6, 50e6};
    s.ranges["hosting.usd_per_instance_hour"] = {2, 6};
    const Uncertainty u = core::uncertainty(s);
    const double even = 1460 * std::sqrt(12) / usd_per_m_words * 1e6; // at the median price
    const double deviation = std::hypot(std::log(10), std::log(3)) / 2 / z95;
    const double expected = 1 - normal_distribution((std::log(even) - std::log(5e6 * 50e6) / 2) / deviation);
    EXPECT_NEAR(of(u.probability_cheapest, Option::rented), expected, 0.004);
    const auto spread = of(core::break_even_spreads(s, words()), Option::rented);
    EXPECT_NEAR(spread.p5.value() / (1460 * 2 / usd_per_m_words * 1e6), 1, 0.01);
    EXPECT_NEAR(spread.p50.value() / even, 1, 0.003);
    EXPECT_NEAR(spread.p95.value() / (1460 * 6 / usd_per_m_words * 1e6), 1, 0.01);
    EXPECT_EQ(spread.share_without, 0);
}

// From 0 on: normal, mean 0.25, 5 % below 0 and clipped there. Two machines at $5,402 less the discount.
TEST(Uncertainty, aRangeFromZeroIsNormalAndClipped) {
    Scenario s = test::article();
    s.ranges["hosting.discount"] = {0, 0.5};
    const Uncertainty u = core::uncertainty(s);
    EXPECT_NEAR(of(u.monthly_usd, Option::rented).p95, 5402, 2);
    EXPECT_NEAR(of(u.monthly_usd, Option::rented).p50, 5402 * 0.75, 1);
    EXPECT_NEAR(of(u.monthly_usd, Option::rented).p5, 2701, 2);
    EXPECT_GE(std::ranges::min(core::draw(s).usd[1]), 0) << "never more than all of it";
}

Scenario with_ranges() {
    Scenario s = test::llama_on_h100();
    s.owned.enabled = true;
    s.traffic.words_per_day = 5e8;
    s.traffic.peak_to_average = 1;
    s.hosting.capacity = core::CapacityMode::measured;
    s.hosting.measured_output_tokens_per_s = 3000;
    s.ranges = {{"traffic.words_per_day", {1e8, 4e9}},
                {"api.output_usd_per_mtok", {0.3, 1.2}},
                {"hosting.usd_per_instance_hour", {15, 30}},
                {"hosting.discount", {0, 0.4}},
                {"owned.usd_per_instance", {2e5, 4e5}}};
    return s;
}

TEST(Uncertainty, theSameEverywhere) {
    const core::Sampling many{.samples = 10000};
    const Uncertainty one = core::uncertainty(with_ranges(), many),
                      two = core::uncertainty(with_ranges(), many);
    EXPECT_EQ(core::draw(with_ranges(), many).usd, core::draw(with_ranges(), many).usd);
    EXPECT_EQ(one.probability_cheapest, two.probability_cheapest);
    const Uncertainty other = core::uncertainty(with_ranges(), {.seed = 2, .samples = 10000});
    EXPECT_NE(core::draw(with_ranges()).usd, core::draw(with_ranges(), {.seed = 2}).usd);
    EXPECT_NEAR(of(one.probability_cheapest, Option::api), of(other.probability_cheapest, Option::api), 0.02);
    EXPECT_NEAR(std::accumulate(one.probability_cheapest.begin(), one.probability_cheapest.end(), 0.0), 1,
                1e-12);
    // Read off on x86-64 with GCC 12, the same at -O0, -O3 -march=native and with clang; no other machine,
    // compiler or C library may give others.
    EXPECT_EQ(of(one.probability_cheapest, Option::api), 0.8159);
    EXPECT_EQ(of(one.monthly_usd, Option::rented).p50, 24626.16414887246);
    EXPECT_EQ(of(core::break_even_spreads(with_ranges(), words()), Option::owned).p50.value(),
              1926794073.2994921);
}

// The error of 2,000 samples against 1,000,000, over 20 seeds. Independent draws would be off by 1 % of
// probability (one standard deviation of a share near 0.2 .. 0.5).
TEST(Uncertainty, errorAgainstAMillionSamples) {
    const Scenario s = with_ranges();
    const Uncertainty million = core::uncertainty(s, {.seed = 99, .samples = 1'000'000});
    double probability_error = 0, median_error = 0, tail_error = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Uncertainty u = core::uncertainty(s, {.seed = seed});
        for (const Option option : core::all_options)
            probability_error =
                std::max(probability_error, std::abs(of(u.probability_cheapest, option) -
                                                     of(million.probability_cheapest, option)));
        const auto &a = of(u.monthly_usd, Option::rented), &b = of(million.monthly_usd, Option::rented);
        median_error = std::max(median_error, std::abs(a.p50 / b.p50 - 1));
        tail_error = std::max(tail_error, std::abs(a.p95 / b.p95 - 1));
    }
    RecordProperty("probability_error", std::to_string(probability_error));
    std::printf("largest error of 20 seeds: probability %.4f, median %.4f, 95 %% quantile %.4f\n",
                probability_error, median_error, tail_error);
    EXPECT_LT(probability_error, 0.015);
    EXPECT_LT(median_error, 0.02);
    EXPECT_LT(tail_error, 0.04);
}

TEST(Uncertainty, lowerHalfInputsAreSampledToo) {
    Scenario s = test::llama_on_h100();
    s.ranges["model.total_params_b"] = {30, 900}; // at the upper end it does not fit the machine
    const Uncertainty u = core::uncertainty(s, {.samples = 500});
    EXPECT_GT(of(u.share_answered, Option::rented), 0.5);
    EXPECT_LE(of(u.share_answered, Option::rented), 1);
    EXPECT_EQ(of(u.share_answered, Option::api), 1);
    EXPECT_LT(of(u.monthly_usd, Option::rented).p5, of(u.monthly_usd, Option::rented).p95);
}

// 0..2 is normal with mean 1 and deviation 1/1.645: below a half, which is no spare machine, lie 20.5 %.
TEST(Uncertainty, noSpareIsDrawnAsOftenAsTheRangeSays) {
    Scenario s = test::article();
    s.ranges["hosting.spare_units"] = {0, 2};
    s.traffic.words_per_day = 15e6; // $3,650 of tokens: dearer than one machine at $2,701, cheaper than two
    const Uncertainty u = core::uncertainty(s);
    EXPECT_NEAR(of(u.probability_cheapest, Option::rented), normal_distribution(-0.5 * z95), 1.0 / u.samples);
}

} // namespace
