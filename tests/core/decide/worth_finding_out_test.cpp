// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/worth_finding_out.h"

#include "core/report/worth_text.h"
#include "core/scenario/inputs.h"
#include "tests/support/random_scenario.h"
#include "tests/support/scenarios.h"
#include "tests/support/worth_cases.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace {

using core::Scenario;
using core::WorthFindingOut;

double normal_distribution(double x) {
    return std::erfc(-x / std::numbers::sqrt2) / 2;
}

double usd_of(const std::vector<WorthFindingOut>& all, const core::Input* input) {
    const auto found = std::ranges::find(all, input, &WorthFindingOut::input);
    return found == all.end() ? 0 : found->usd_per_month;
}

struct Judged {
    double worth_usd = 0, cost_usd = 0; // of the option that is chosen unknowingly
};

// Two levels of Monte Carlo: at each of many values of the input every option's mean over samples of all the
// others, the same ones for each. An option without an answer is infinitely dear.
Judged judge(const Scenario& scenario, const core::Varied& one) {
    constexpr int outer = 400;
    const int inner = one.input && one.input->changes_prepared ? 300 : 1000;
    core::WhatIf what_if(scenario);
    const core::Samples all(core::varied_of(scenario, what_if), {}, inner, 77, 9);
    const core::Samples values({one}, {}, outer, 5, 3);
    std::vector<std::array<double, core::option_count>> sums(outer);
    for (std::size_t i = 0; i < static_cast<std::size_t>(inner); ++i) {
        all.put(i, what_if);
        for (std::size_t o = 0; o < sums.size(); ++o) {
            values.put(o, what_if);
            const core::Costs costs = what_if.costs();
            for (std::size_t d = 0; d < sums[o].size(); ++d)
                sums[o][d] += costs.monthly_usd[d].value_or(std::numeric_limits<double>::infinity());
        }
    }
    std::array<double, core::option_count> unknowing{};
    double knowing = 0;
    for (const auto& sum : sums) {
        for (std::size_t d = 0; d < sum.size(); ++d)
            unknowing[d] += sum[d];
        knowing += std::ranges::min(sum);
    }
    const double least = std::ranges::min(unknowing), samples = static_cast<double>(inner) * outer;
    return {(least - knowing) / samples, least / samples};
}

// Within 5 % of the judge, or within 0.5 % of what the choice costs: less than that moves nobody, and is what
// 2,000 samples leave open.
TEST(WorthFindingOut, asTheJudgeSays) {
    int worth_something = 0, worth_nothing = 0;
    const auto cases = test::worth_cases();
    ASSERT_EQ(cases.size(), 20u);
    for (const auto& [name, scenario] : cases) {
        const auto all = core::worth_finding_out(scenario);
        core::WhatIf what_if(scenario);
        for (const core::Varied& one : core::varied_of(scenario, what_if)) {
            const Judged judged = judge(scenario, one);
            const double usd = usd_of(all, one.input);
            const auto which = name + ": " + std::string(core::path({one.input, 0}));
            EXPECT_NEAR(usd, judged.worth_usd, std::max(0.05 * judged.worth_usd, 0.005 * judged.cost_usd))
                << which;
            if (judged.worth_usd < 1e-9 * judged.cost_usd) {
                EXPECT_EQ(usd, 0) << which << ": nothing flips";
                ++worth_nothing;
            }
            worth_something += judged.worth_usd > 0.01 * judged.cost_usd && usd > 0;
        }
    }
    EXPECT_GE(worth_something, 25);
    EXPECT_GE(worth_nothing, 10);
}

// By hand: the API costs a W with a = $243.33 per M words a day and ln W normal, two machines c = $5,402.
// Unknowing, the cheaper in the mean: E[W] = exp(m + s^2/2) = 20.2 M words, so the API at $4,916. Knowing W,
// renting above 22.2 M words, which saves E[aW - c; W > t] = a E[W] N((m + s^2 - ln t)/s) - c N((m - ln
// t)/s).
TEST(WorthFindingOut, oneLognormalRangeInClosedForm) {
    Scenario s = test::article();
    s.ranges["traffic.words_per_day"] = {5e6, 50e6};
    const auto all = core::worth_finding_out(s);
    const double a = 8 * 365.0 / 12, c = 5402, t = std::log(c / a);
    const double m = std::log(5 * 50) / 2, d = std::log(10) / 2 / 1.6448536269514722;
    const double saved = a * std::exp(m + d * d / 2) * normal_distribution((m + d * d - t) / d) -
                         c * normal_distribution((m - t) / d);
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(core::path(all[0]), "traffic.words_per_day");
    EXPECT_NEAR(all[0].usd_per_month / saved, 1, 0.005);
}

TEST(WorthFindingOut, nothingUncertainOrNothingThatFlips) {
    EXPECT_TRUE(core::worth_finding_out(test::article()).empty());
    Scenario s = test::article();
    s.ranges["traffic.words_per_day"] = {1e6, 5e6};
    s.ranges["owned.pue"] = {1.1, 1.5}; // of what is not compared
    EXPECT_TRUE(core::worth_finding_out(s).empty());
}

// Two options that cost the same on average, $5,373 and $5,402, far apart in single samples, and an input
// that moves neither: every bin of it has another cheapest by chance. Over seeds, so that no luck helps.
TEST(WorthFindingOut, noiseIsNoWorth) {
    Scenario s = test::article();
    s.ranges["traffic.words_per_day"] = {5e6, 50e6};
    s.ranges["traffic.tokens_per_word"] = {1, 4};
    s.ranges["hosting.storage_usd_per_gb_month"] = {0, 1e-9};
    const core::Input* storage = core::find_input("hosting.storage_usd_per_gb_month");
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        const auto all = core::worth_finding_out(s, {.seed = seed});
        EXPECT_EQ(usd_of(all, storage), 0) << seed;
        EXPECT_GT(usd_of(all, core::find_input("traffic.words_per_day")), 1000) << seed;
    }
}

// An option that may have no answer is not chosen unknowingly. Only what tells whether it has one lets it be
// chosen: the size of the model, not the traffic, however few of the samples are without.
TEST(WorthFindingOut, whereAnOptionHasNoAnswer) {
    Scenario s;
    for (const auto& each : test::worth_cases())
        if (each.name == "whether it fits")
            s = each.scenario;
    for (const double most : {250.0, 300.0, 350.0, 800.0}) { // 1, 5, 14 and 215 of the samples
        s.ranges["model.total_params_b"].high = most;
        const auto all = core::worth_finding_out(s);
        EXPECT_EQ(usd_of(all, core::find_input("model.total_params_b")) > 0, most > 300)
            << most << ": fewer than 7 tell nothing";
        EXPECT_EQ(usd_of(all, core::find_input("traffic.words_per_day")), 0) << most;
        EXPECT_EQ(usd_of(all, nullptr), 0) << most;
    }
}

// One thing cannot be worth more than all together; and whatever the scenario, the list is in order.
TEST(WorthFindingOut, neverMoreThanKnowingAll) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const core::Drawn drawn = core::draw(test::random_file(seed), {.samples = 500});
        const auto all = core::worth_finding_out(drawn);
        std::array<double, core::option_count> sums{};
        double knowing = 0;
        for (std::size_t i = 0; i < 500; ++i) {
            double least = std::numeric_limits<double>::infinity();
            for (std::size_t d = 0; d < sums.size(); ++d) {
                sums[d] += drawn.usd[d][i];
                least = std::isnan(drawn.usd[d][i]) ? least : std::min(least, drawn.usd[d][i]);
            }
            knowing += least;
        }
        double unknowing = std::numeric_limits<double>::infinity();
        for (const double sum : sums)
            unknowing = std::isnan(sum) ? unknowing : std::min(unknowing, sum);
        for (std::size_t i = 0; i < all.size(); ++i) {
            EXPECT_TRUE(std::isfinite(all[i].usd_per_month)) << seed;
            EXPECT_GT(all[i].usd_per_month, 0) << seed;
            EXPECT_LE(all[i].usd_per_month, (unknowing - knowing) / 500 * (1 + 1e-9)) << seed;
            EXPECT_TRUE(i == 0 || all[i - 1].usd_per_month >= all[i].usd_per_month) << seed;
        }
    }
}

TEST(WorthFindingOut, inWords) {
    const core::Input* length = core::find_input("traffic.output_tokens_per_request");
    const std::string name(length->label);
    EXPECT_EQ(core::worth_text({{length, 1923.4}, {nullptr, 404}}),
              name + ", $1,900 a month; measuring one replica, $400; nothing else changes the answer");
    EXPECT_EQ(core::worth_text({{length, 4}, {nullptr, 3}, {length, 2}, {length, 1}}),
              name + ", $4 a month; measuring one replica, $3; " + name + ", $2; less of the others");
    EXPECT_EQ(core::worth_text({}),
              "nothing: whatever one of the uncertain inputs turns out to be, the answer stays");
}

} // namespace
