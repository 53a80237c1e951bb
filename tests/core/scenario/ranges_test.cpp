// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/ranges.h"

#include "core/decide/uncertainty.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

namespace {

const core::Input& input(std::string_view path) {
    return *core::find_input(path);
}

void expect_range(std::optional<core::Range> found, double low, double high) {
    ASSERT_TRUE(found);
    EXPECT_DOUBLE_EQ(found->low, low);
    EXPECT_DOUBLE_EQ(found->high, high);
}

TEST(Ranges, movesInProportion) {
    expect_range(core::moved_range(input("traffic.words_per_day"), {25e6, 100e6}, 50e6, 900e6), 450e6, 1.8e9);
    expect_range(core::moved_range(input("hosting.usd_per_instance_hour"), {2, 6}, 3, 1), 0.6667, 2);
}

TEST(Ranges, movesInStepsWhereProportionsMeanNothing) {
    expect_range(core::moved_range(input("hosting.discount"), {0, 0.5}, 0.25, 0.45), 0.2, 0.7);
    expect_range(core::moved_range(input("traffic.growth_per_month"), {-0.1, 0.1}, 0, 0.05), -0.05, 0.15);
}

TEST(Ranges, staysWithinTheLimits) {
    expect_range(core::moved_range(input("traffic.cached_input_share"), {0.4, 0.8}, 0.5, 0.9), 0.72, 1);
    const auto& words = input("traffic.words_per_day");
    expect_range(core::moved_range(words, {25e6, 100e6}, 50e6, words.max), words.max / 2, words.max);
    EXPECT_FALSE(core::moved_range(input("hosting.discount"), {0, 0.1}, 0, 5)); // nothing is left
}

TEST(Ranges, comeBackWholeFromALimit) {
    core::Scenario given = test::llama_on_h100();
    given.traffic.cached_input_share = 0.5;
    given.ranges["traffic.cached_input_share"] = {0.4, 0.8};
    core::Scenario dragged = given;
    for (const double value : {0.9, 1.0, 0.0, 0.5}) {
        dragged.traffic.cached_input_share = value;
        core::move_ranges(dragged, core::said_ranges(given));
    }
    EXPECT_EQ(dragged, given);
}

// With a range of half to double about the traffic, the chance tells of the traffic that is asked about:
// far below the break-even self-hosting hardly wins, far above it nearly always.
TEST(Ranges, theChanceFollowsTheInput) {
    core::Scenario given = test::llama_on_h100();
    given.api.input_usd_per_mtok = given.api.output_usd_per_mtok = 5; // dear enough for a break-even
    given.ranges["traffic.words_per_day"] = {given.traffic.words_per_day / 2,
                                             given.traffic.words_per_day * 2};
    const auto chance_at = [&given](double words_per_day) {
        core::Scenario moved = given;
        moved.traffic.words_per_day = words_per_day;
        core::move_ranges(moved, core::said_ranges(given));
        return 1 - core::uncertainty(moved).probability_cheapest[0];
    };
    EXPECT_LT(chance_at(1e6), 0.01);
    EXPECT_GT(chance_at(1e10), 0.99);
}

TEST(Ranges, aPresetsRangeIsSaidAndTheReadersOwnStaysAsItWasSaid) {
    const std::string price = "hosting.usd_per_instance_hour", words = "traffic.words_per_day";
    core::Scenario before;
    before.ranges[words] = {5e5, 2e6};
    core::SaidRanges said{{words, {{4e5, 1.6e6}, 8e5}}}; // said of another value
    auto after = before;
    after.hosting.usd_per_instance_hour = 2.67;
    after.ranges[price] = {2.4, 6.15};
    core::follow_preset(said, before, after);
    EXPECT_EQ(said.at(price), (core::SaidRange{{2.4, 6.15}, 2.67}));
    EXPECT_EQ(said.at(words), (core::SaidRange{{4e5, 1.6e6}, 8e5}));
    core::follow_preset(said, after, before);
    EXPECT_FALSE(said.contains(price));
    EXPECT_EQ(said.size(), 1u);
}

TEST(Ranges, areSetFromText) {
    core::Scenario s = test::article();
    const auto put = [&s](const char* path, const char* text) {
        return core::set_range_from_text(s, path, text);
    };
    EXPECT_EQ(put("hosting.spare_units", "0..2"), "");
    EXPECT_EQ(s.ranges.at("hosting.spare_units"), (core::Range{0, 2}));
    EXPECT_EQ(put("traffic.words_per_day", "25M..0.1B"), "");
    EXPECT_EQ(s.ranges.at("traffic.words_per_day"), (core::Range{25e6, 1e8}));
    EXPECT_EQ(put("hosting.discount", "5%..10%"), "");
    EXPECT_EQ(s.ranges.at("hosting.discount"), (core::Range{0.05, 0.1}));
    EXPECT_EQ(put("hosting.spare_units", "1..3"), "") << "in place of the one before";
    EXPECT_EQ(s.ranges.at("hosting.spare_units"), (core::Range{1, 3}));
    EXPECT_EQ(put("hosting.spare_units", ""), "");
    EXPECT_FALSE(s.ranges.contains("hosting.spare_units"));
}

TEST(Ranges, whatIsNoneChangesNothing) {
    core::Scenario s = test::article();
    const core::Scenario before = s;
    const auto told = [&s](const char* path, const char* text) {
        return core::set_range_from_text(s, path, text);
    };
    EXPECT_EQ(told("hosting.spare_unit", "0..2"),
              "hosting.spare_unit: no such input; did you mean hosting.spare_units?");
    EXPECT_EQ(told("hosting.engine", "0..2"), "hosting.engine: only numbers have a range");
    for (const char* text : {"2", "0..", "..2", "0-2", "a..b", ".."})
        EXPECT_EQ(told("hosting.spare_units", text), std::string("hosting.spare_units: \"") + text +
                                                         "\" is no range; it is two numbers, LOW..HIGH");
    EXPECT_EQ(told("hosting.spare_units", "2..1"), "hosting.spare_units: low is 2, must be below high, 1");
    EXPECT_TRUE(told("hosting.gpus_per_replica", "auto..2").starts_with("hosting.gpus_per_replica: low is 0"))
        << told("hosting.gpus_per_replica", "auto..2");
    EXPECT_TRUE(told("traffic.tokens_per_word", "1..99").starts_with("traffic.tokens_per_word: high is 99"))
        << told("traffic.tokens_per_word", "1..99");
    EXPECT_EQ(s, before);
}

} // namespace
