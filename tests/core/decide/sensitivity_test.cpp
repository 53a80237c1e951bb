// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/sensitivity.h"

#include "core/decide/break_even.h"
#include "core/model/evaluate.h"
#include "tests/support/plausible_scenario.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace {

using core::Option;
using core::Scenario;
using core::Sensitivity;

const Sensitivity& row(const std::vector<Sensitivity>& all, std::string_view path) {
    return *std::ranges::find_if(all, [&](const Sensitivity& s) { return s.input->path == path; });
}

std::optional<double> flip_of(const Scenario& s, const core::Input& input) {
    core::WhatIf what_if(s);
    return core::flip_value(what_if, input);
}

std::optional<Option> cheapest_at(Scenario s, const core::Input& input, double value) {
    core::set(s, input, value);
    return core::cheapest_option(core::evaluate(s).costs);
}

// The article by hand: API 1,520.83 $ a month (8 $ a M words, 6.25 M words/day), two machines 5,402.
TEST(Sensitivity, article) {
    const auto all = core::sensitivity(test::article());
    const Sensitivity& price = row(all, "hosting.usd_per_instance_hour");
    EXPECT_NEAR(price.low, 2.775, 1e-12);
    EXPECT_NEAR(price.high, 4.625, 1e-12);
    EXPECT_NEAR(price.saving_at_low_usd.value(), 1520.8333333333 - 4051.5, 1e-6);
    EXPECT_NEAR(price.saving_at_high_usd.value(), 1520.8333333333 - 6752.5, 1e-6);
    EXPECT_NEAR(price.swing_usd, 2701, 1e-6);
    EXPECT_NEAR(price.flips_at.value(), 1520.8333333333 / 1460, 1e-9);
    EXPECT_EQ(all[0].input->path, "hosting.spare_units") << "none to two machines: $5,402";
    EXPECT_EQ(all[1].input, price.input) << "billed hours are cut at 744 a month and swing less";

    EXPECT_NEAR(row(all, "traffic.words_per_day").swing_usd, 1520.8333333333 / 2, 1e-6);
    EXPECT_DOUBLE_EQ(row(all, "traffic.words_per_day").flips_at.value(), 22.2e6);
    EXPECT_NEAR(row(all, "traffic.tokens_per_word").flips_at.value(), 2 * 22.2 / 6.25, 1e-12);
    EXPECT_FALSE(row(all, "hosting.spare_units").flips_at) << "one machine costs $2,701";
    EXPECT_EQ(row(all, "hosting.spare_units").low, 0);
    EXPECT_EQ(row(all, "hosting.spare_units").high, 2);
    EXPECT_FALSE(row(all, "hosting.discount").swing_usd > 0) << "a quarter of nothing";
    EXPECT_NEAR(row(all, "hosting.discount").flips_at.value(), 1 - 1520.8333333333 / 5402, 1e-9);
    EXPECT_FALSE(row(all, "horizon.months").flips_at);
    for (std::size_t i = 1; i < all.size(); ++i)
        EXPECT_GE(all[i - 1].swing_usd, all[i].swing_usd);
}

TEST(Sensitivity, takesTheScenariosRange) {
    Scenario s = test::article();
    s.ranges["traffic.words_per_day"] = {1e6, 100e6};
    const auto all = core::sensitivity(s);
    EXPECT_EQ(all[0].input->path, "traffic.words_per_day");
    EXPECT_EQ(all[0].low, 1e6);
    EXPECT_NEAR(all[0].saving_at_high_usd.value(), 8 * 100 * 365.0 / 12 - 5402, 1e-6);
}

// At 0, which stands beside the limits: a fixed fee of the API as high as the difference.
TEST(Sensitivity, flipsFromAndToZero) {
    Scenario s = test::article();
    const core::Input& fee = *core::find_input("api.fixed_usd_per_month");
    EXPECT_NEAR(flip_of(s, fee).value(), 5402 - 1520.8333333333, 1e-6);
    s.api.fixed_usd_per_month = 5000;
    EXPECT_NEAR(flip_of(s, fee).value(), 5402 - 1520.8333333333, 1e-6);

    // A speed goal that no GPU reaches: without it there is an answer, which at this traffic wins.
    s = test::llama_on_h100();
    s.traffic.words_per_day = 1e9;
    s.api.output_usd_per_mtok = 20;
    s.hosting.min_tokens_per_s_per_user = 5000;
    const core::Input& goal = *core::find_input("hosting.min_tokens_per_s_per_user");
    const auto flip = flip_of(s, goal);
    ASSERT_TRUE(flip);
    EXPECT_LT(*flip, 5000);
    EXPECT_EQ(cheapest_at(s, goal, *flip), Option::rented);
}

// Between two crossings it is the one that is nearer in ratio.
TEST(Sensitivity, nearestOfTheFlipsOnBothSides) {
    Scenario s = test::llama_on_h100();
    s.hosting.capacity = core::CapacityMode::measured;
    s.hosting.measured_output_tokens_per_s = 3000;
    const core::Input& words = *core::find_input("traffic.words_per_day");
    const auto crossings = core::break_even(s, Option::rented, Option::api, words).crossings;
    ASSERT_GE(crossings.size(), 4u);
    for (std::size_t i = 1; i < crossings.size(); ++i) {
        const double low = crossings[i - 1].at, high = crossings[i].at, middle = std::sqrt(low * high);
        s.traffic.words_per_day = (low + middle) / 2;
        EXPECT_EQ(flip_of(s, words), low);
        s.traffic.words_per_day = (high + middle) / 2;
        EXPECT_EQ(flip_of(s, words), high);
    }
}

// What the header promises, on random scenarios and every input: beyond the flip value another option is the
// cheapest, and on the way to it the present one stays so.
TEST(Sensitivity, flipValuesAreTheNearest) {
    int flips = 0;
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        const Scenario s = test::plausible_scenario(seed);
        const auto now_cheapest = core::cheapest_option(core::evaluate(s).costs);
        for (const Sensitivity& row : core::sensitivity(s)) {
            if (!row.flips_at)
                continue;
            ++flips;
            const core::Input& in = *row.input;
            const double now = core::get(s, in), flip = *row.flips_at;
            // A tie may last for the last digits of the way.
            const double beyond =
                in.whole || flip == in.min || flip == 0 ? flip : flip * (flip > now ? 1 + 1e-14 : 1 - 1e-14);
            EXPECT_NE(cheapest_at(s, in, beyond), now_cheapest) << in.path << " " << now << " -> " << flip;
            for (int k = 1; k < 50 && now > 0; ++k) {
                double x = now + (flip - now) * k / 50;
                x = in.whole ? (flip > now ? std::floor(x) : std::ceil(x)) : x;
                if (x < in.min || x == flip)
                    continue;
                EXPECT_EQ(cheapest_at(s, in, x), now_cheapest) << in.path << " at " << x << ", to " << flip;
            }
        }
    }
    EXPECT_GT(flips, 80);
}

// One GPU a replica does not hold the model; "auto", beside the least of the counts, takes as many as do.
TEST(Sensitivity, triesWhatStandsBesideTheLeastValue) {
    Scenario s = test::llama_on_h100();
    s.hosting.gpus_per_instance = 4;
    s.hosting.gpus_per_replica = 1;
    s.model.total_params_b = 200;
    s.api.output_usd_per_mtok = 500;
    const core::Input& gpus = *core::find_input("hosting.gpus_per_replica");
    EXPECT_EQ(core::cheapest_option(core::evaluate(s).costs), Option::api);
    EXPECT_EQ(flip_of(s, gpus), 0);
    s.hosting.gpus_per_replica = 0;
    EXPECT_EQ(core::cheapest_option(core::evaluate(s).costs), Option::rented);
}

} // namespace
