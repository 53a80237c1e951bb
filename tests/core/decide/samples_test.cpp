// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/samples.h"

#include "core/decide/uncertainty.h"
#include "core/decide/worth_finding_out.h"
#include "core/numeric/random.h"
#include "core/scenario/correlations.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace {

using core::Samples;
using core::Scenario;

Samples drawn(const Scenario& s, int count = 2000, std::uint64_t seed = 1) {
    return core::draw(s, {.seed = seed, .samples = count}).samples;
}

Scenario with_ranges() {
    Scenario s = test::llama_on_h100(); // the throughput's error, too
    s.ranges = {{"api.output_usd_per_mtok", {0.3, 1.2}},
                {"hosting.discount", {0, 0.4}},
                {"hosting.usd_per_instance_hour", {15, 30}},
                {"traffic.output_tokens_per_request", {200, 900}},
                {"traffic.words_per_day", {1e8, 4e9}}};
    return s;
}

std::size_t index_of(const Samples& samples, std::string_view path) {
    const auto found = std::ranges::find_if(
        samples.varied(), [&](const core::Varied& one) { return one.input && one.input->path == path; });
    return static_cast<std::size_t>(found - samples.varied().begin());
}

// Of the values' ranks, the same values at their mean rank.
std::vector<double> ranks(const std::vector<double>& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return values[i]; });
    std::vector<double> all(values.size());
    for (std::size_t from = 0; from < order.size();) {
        std::size_t to = from;
        while (to < order.size() && values[order[to]] == values[order[from]])
            ++to;
        for (std::size_t i = from; i < to; ++i)
            all[order[i]] = static_cast<double>(from + to - 1) / 2;
        from = to;
    }
    return all;
}

double spearman(const Samples& samples, std::string_view a, std::string_view b) {
    const auto x = ranks(samples.values(index_of(samples, a))),
               y = ranks(samples.values(index_of(samples, b)));
    const double middle = static_cast<double>(x.size() - 1) / 2;
    double xx = 0, yy = 0, xy = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        xx += (x[i] - middle) * (x[i] - middle);
        yy += (y[i] - middle) * (y[i] - middle);
        xy += (x[i] - middle) * (y[i] - middle);
    }
    return xy / std::sqrt(xx * yy);
}

constexpr auto words = "traffic.words_per_day", price = "hosting.usd_per_instance_hour",
               api = "api.output_usd_per_mtok", length = "traffic.output_tokens_per_request";

TEST(Samples, haveTheRankCorrelationThatWasAskedFor) {
    for (std::uint64_t seed = 1; seed <= 10; ++seed)
        for (const double rank : {-0.95, -0.5, 0.0, 0.2, 0.7, 0.99}) {
            Scenario s = with_ranges();
            s.correlations = {{price, words, rank}};
            EXPECT_NEAR(spearman(drawn(s, 2000, seed), words, price), rank, rank == 0 ? 0.08 : 0.03) << rank;
        }
}

TEST(Samples, severalPairsAtOnceAndWhatIsNotNamedStaysApart) {
    Scenario s = with_ranges();
    s.correlations = {{words, price, 0.6}, {price, api, -0.5}, {length, words, 0.3}};
    ASSERT_EQ(core::correlations_problem(s.correlations), "");
    const Samples samples = drawn(s);
    EXPECT_NEAR(spearman(samples, words, price), 0.6, 0.03);
    EXPECT_NEAR(spearman(samples, api, price), -0.5, 0.03);
    EXPECT_NEAR(spearman(samples, words, length), 0.3, 0.03);
    EXPECT_NEAR(spearman(samples, words, api), 0, 0.03);
    EXPECT_NEAR(spearman(samples, length, price), 0, 0.03);
    EXPECT_NEAR(spearman(samples, length, api), 0, 0.03);
    const auto together = [&](std::string_view a, std::string_view b) {
        return samples.go_together(index_of(samples, a), index_of(samples, b));
    };
    EXPECT_TRUE(together(words, api)) << "through the price";
    EXPECT_TRUE(together(length, api));
    EXPECT_FALSE(together(words, "hosting.discount"));
    EXPECT_FALSE(samples.go_together(index_of(samples, words), samples.varied().size() - 1));
}

TEST(Samples, atTheEndsTheRanksAreTheSame) {
    for (const double rank : {1.0, -1.0}) {
        Scenario s = with_ranges();
        s.correlations = {{words, price, rank}, {length, price, rank}, {words, length, 1}};
        ASSERT_EQ(core::correlations_problem(s.correlations), "");
        const Samples samples = drawn(s);
        EXPECT_DOUBLE_EQ(spearman(samples, words, price), rank);
        EXPECT_DOUBLE_EQ(spearman(samples, words, length), 1);
    }
}

// Of a discount that is clipped at 0, too.
TEST(Samples, theValuesOfEachStay) {
    Scenario s = with_ranges();
    const Samples before = drawn(s);
    s.correlations = {{words, price, 0.6}, {"hosting.discount", price, 0.4}};
    const Samples after = drawn(s);
    for (std::size_t i = 0; i < before.varied().size(); ++i) {
        auto a = before.values(i), b = after.values(i);
        const auto* input = before.varied()[i].input;
        const auto path = input ? input->path : "capacity";
        const bool named = path == words || path == price || path == "hosting.discount";
        EXPECT_EQ(a == b, !named || path == "hosting.discount") << path; // the first of the named stays
        std::ranges::sort(a);
        std::ranges::sort(b);
        EXPECT_EQ(a, b) << path;
    }
}

TEST(Samples, withoutCorrelationsAsEver) {
    const Scenario plain = with_ranges();
    Scenario s = plain;
    s.correlations = {{words, price, 0}, {words, "owned.pue", 0.5}}; // of which one has no range
    const Samples a = drawn(plain), b = drawn(s);
    for (std::size_t i = 0; i < a.varied().size(); ++i)
        EXPECT_EQ(a.values(i), b.values(i));
}

TEST(Samples, whatCannotBeIsRefusedAndDrawsAsWithout) {
    const Scenario plain = with_ranges();
    Scenario s = plain;
    s.correlations = {{words, price, 0.9}, {price, api, 0.9}};
    EXPECT_NE(core::correlations_problem(s.correlations), "");
    EXPECT_EQ(core::draw(s).usd[0], core::draw(plain).usd[0]);
    for (const int few : {1, 2, 3}) {
        s.correlations = {{words, price, 0.5}};
        EXPECT_EQ(drawn(s, few).count(), few);
    }
}

// Read off; no other machine or compiler may give others.
TEST(Samples, correlatedTheSameEverywhere) {
    Scenario s = with_ranges();
    s.correlations = {{words, price, 0.6}, {price, api, -0.5}};
    const Samples samples = drawn(s);
    EXPECT_EQ(samples.values(index_of(samples, words))[0], 2351889529.9029846);
    EXPECT_EQ(samples.values(index_of(samples, price))[1999], 20.250287284965619);
}

class CorrelatedWorth : public testing::TestWithParam<double> {};

// By hand: ln of the words W and of the price p are normal, of their scores the correlation is r = 2 sin(pi
// rank / 6). The API costs a W, renting b p; knowing W, p is lognormal with the mean exp(m + r d z + d^2 (1 -
// r^2) / 2) of W's score z, and the other way round. The sums over z go in steps of 1 / 200.
TEST_P(CorrelatedWorth, inClosedForm) {
    Scenario s = test::article();
    s.ranges = {{words, {5e6, 50e6}}, {price, {2, 6}}};
    const double rank = GetParam(), r = core::score_correlation(rank), z95 = 1.6448536269514722;
    s.correlations = {{words, price, rank}};
    struct Cost {
        double of_one, m, d; // exp(m + d z) of them
        double mean(double z, double r) const {
            return of_one * std::exp(m + r * d * z + d * d * (1 - r * r) / 2);
        }
    };
    const Cost tokens{8 * 365.0 / 12, std::log(5 * 50) / 2, std::log(10) / 2 / z95};
    const Cost rent{1460, std::log(2 * 6) / 2, std::log(3) / 2 / z95};
    const auto worth = [&](double r_tokens, double r_rent) {
        double knowing = 0, weights = 0, api_usd = 0, rent_usd = 0;
        for (double z = -7; z <= 7; z += 0.005) {
            const double weight = std::exp(-z * z / 2), x = tokens.mean(z, r_tokens),
                         y = rent.mean(z, r_rent);
            weights += weight;
            knowing += weight * std::min(x, y);
            api_usd += weight * x;
            rent_usd += weight * y;
        }
        return (std::min(api_usd, rent_usd) - knowing) / weights;
    };
    for (const auto& one : core::worth_finding_out(s)) {
        const double usd = core::path(one) == words ? worth(1, r) : worth(r, 1);
        EXPECT_NEAR(one.usd_per_month, usd, std::max(0.05 * usd, 0.005 * 5000)) << core::path(one);
    }
    EXPECT_EQ(core::worth_finding_out(s).size(), 2u);
}

INSTANTIATE_TEST_SUITE_P(Ranks, CorrelatedWorth, testing::Values(-1.0, -0.8, -0.4, 0.8, 1.0));

} // namespace
