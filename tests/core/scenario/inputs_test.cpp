// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/inputs.h"

#include "core/model/evaluate.h"
#include "tests/support/random_scenario.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace {

using core::InputKind;

TEST(Inputs, everyRowIsWhole) {
    std::set<std::string_view> paths;
    for (const auto& input : core::inputs()) {
        EXPECT_TRUE(paths.insert(input.path).second) << input.path;
        EXPECT_FALSE(input.label.empty()) << input.path;
        EXPECT_TRUE(input.definition.ends_with('.')) << input.path;
        EXPECT_EQ(input.kind == InputKind::number, input.number != nullptr) << input.path;
        EXPECT_EQ(input.kind == InputKind::choice, !input.choices.empty()) << input.path;
        EXPECT_EQ(input.kind == InputKind::flag, input.flag != nullptr) << input.path;
        EXPECT_EQ(input.kind == InputKind::text, input.text != nullptr) << input.path;
    }
}

TEST(Inputs, threeAreMain) {
    for (const auto driver : {core::TrafficDriver::words, core::TrafficDriver::requests}) {
        core::Scenario s;
        s.traffic.driver = driver;
        std::set<const core::Input*> main;
        for (const auto& input : core::inputs())
            if (input.level == core::Level::main && core::is_in_force(s, input))
                main.insert(&input);
        EXPECT_EQ(main, (std::set{&core::traffic_input(s), &core::model_size_input(),
                                  &core::instance_price_input()}));
    }
}

TEST(Inputs, whatStandsForAnInputIsAName) {
    for (const auto& input : core::inputs())
        if (!input.preset.empty()) {
            const auto* name = core::find_input(input.preset);
            ASSERT_TRUE(name) << input.path;
            EXPECT_EQ(name->kind, InputKind::text) << input.path;
            EXPECT_NE(name, &input);
        }
}

// The same traffic in the other count costs the same; a longer answer then costs more instead of fewer
// requests.
TEST(Inputs, theDriverChangesTheCountAndNotTheTraffic) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        auto s = test::random_scenario(seed);
        s.traffic.driver = core::TrafficDriver::words;
        s.traffic.words_per_day = 1e3 + static_cast<double>(seed) * 1e5;
        const auto before = core::evaluate(s).traffic;
        s.ranges["traffic.words_per_day"] = {s.traffic.words_per_day / 2, s.traffic.words_per_day * 2};
        core::choose(s, *core::find_input("traffic.driver"), 1);
        EXPECT_EQ(s.traffic.driver, core::TrafficDriver::requests);
        const auto after = core::evaluate(s).traffic;
        EXPECT_NEAR(after.requests_per_day / before.requests_per_day, 1, 1e-12);
        EXPECT_NEAR(after.tokens_per_day / before.tokens_per_day, 1, 1e-12);
        EXPECT_FALSE(s.ranges.contains("traffic.words_per_day"));
        EXPECT_NEAR(s.ranges.at("traffic.requests_per_day").high / s.traffic.requests_per_day, 2, 1e-9);
        s.traffic.output_tokens_per_request *= 2;
        EXPECT_EQ(core::evaluate(s).traffic.requests_per_day, after.requests_per_day);
        EXPECT_GT(core::evaluate(s).traffic.tokens_per_day, after.tokens_per_day);
        core::choose(s, *core::find_input("traffic.driver"), 0);
        EXPECT_NEAR(core::evaluate(s).traffic.requests_per_day / after.requests_per_day, 1, 1e-12);
    }
}

TEST(Inputs, zeroThatIsOrdinaryIsAllowed) {
    for (const auto& input : core::inputs())
        if (input.zero_is_ordinary)
            EXPECT_TRUE(input.whole && !input.zero_means.empty()) << input.path;
}

// While what it goes with is off, an input costs nothing, whatever it is.
TEST(Inputs, doNothingWithoutWhatTheyGoWith) {
    int walked = 0;
    for (const auto& input : core::inputs()) {
        if (input.only_with.empty())
            continue;
        const auto* with = core::find_input(input.only_with.substr(0, input.only_with.find('=')));
        ASSERT_TRUE(with) << input.path;
        ASSERT_TRUE(with->flag || with->number || with->set_choice) << input.path;
        for (std::uint64_t seed = 0; seed < 50; ++seed) {
            auto s = test::random_scenario(seed);
            if (with->flag)
                with->flag(s) = false;
            else if (with->set_choice)
                with->set_choice(s, 0);
            else
                core::set(s, *with, 0);
            ASSERT_FALSE(core::is_in_force(s, input));
            const auto before = core::evaluate(s).costs.monthly_usd;
            core::set_from_text(s, input.path, core::value_text(test::random_scenario(seed + 1000), input));
            EXPECT_EQ(core::evaluate(s).costs.monthly_usd, before) << input.path << ", seed " << seed;
            ++walked;
        }
    }
    EXPECT_GT(walked, 0);
}

TEST(Inputs, rangesHoldTheSliderAndTheDefault) {
    const core::Scenario defaults;
    for (const auto& input : core::inputs()) {
        if (input.kind != InputKind::number)
            continue;
        EXPECT_LT(input.min, input.max) << input.path;
        EXPECT_LT(input.slider_min, input.slider_max) << input.path;
        EXPECT_TRUE(input.slider_min >= input.min || (input.slider_min == 0 && !input.zero_means.empty()))
            << input.path;
        EXPECT_LE(input.slider_max, input.max) << input.path;
        if (input.scale == core::Scale::log)
            EXPECT_GT(std::min(input.min, input.slider_min), 0) << input.path;
        EXPECT_EQ(core::range_problem(input, core::get(defaults, input)), "") << input.path;
    }
}

// Each accessor reaches a field of its own: setting one number changes no other.
TEST(Inputs, eachHasItsOwnField) {
    for (const auto& input : core::inputs()) {
        if (input.kind != InputKind::number)
            continue;
        core::Scenario s;
        core::set(s, input, 12345.678);
        for (const auto& other : core::inputs())
            if (other.kind == InputKind::number)
                EXPECT_EQ(core::get(s, other) == 12345.678, other.path == input.path)
                    << input.path << " " << other.path;
    }
}

TEST(Inputs, textsReadBackForEveryInput) {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto s = test::random_scenario(seed);
        core::Scenario copy;
        for (const auto& input : core::inputs())
            ASSERT_EQ(core::set_from_text(copy, input.path, core::value_text(s, input)), "") << input.path;
        copy.sources = s.sources; // a chosen engine brings its own
        ASSERT_TRUE(copy == s) << seed;
    }
}

TEST(Inputs, refuseWithThePathTheValueAndWhatIsAllowed) {
    core::Scenario s;
    const auto problem = [&](std::string_view path, std::string_view text) {
        return core::set_from_text(s, path, text);
    };
    EXPECT_EQ(problem("trafic.words_per_day", "1"),
              "trafic.words_per_day: no such input; did you mean traffic.words_per_day?");
    EXPECT_EQ(problem("nonsense", "1"), "nonsense: no such input");
    EXPECT_EQ(problem("traffic.cached_input_share", "3"), "traffic.cached_input_share: is 3, allowed 0 to 1");
    EXPECT_EQ(problem("model.layers", "2.7"), "model.layers: is 2.7, must be a whole number");
    EXPECT_EQ(problem("model.layers", "many"), "model.layers: \"many\" is not a number; allowed 1 to 1000");
    EXPECT_EQ(problem("hosting.gpus_per_replica", "0"),
              "hosting.gpus_per_replica: is 0, allowed 1 to 1024, or \"auto\"");
    EXPECT_EQ(problem("model.weight_precision", "fp16"),
              "model.weight_precision: \"fp16\" is not one of bf16, fp8, int8, int4, fp4");
    EXPECT_EQ(problem("owned.enabled", "yes"), "owned.enabled: \"yes\" is neither true nor false");
    EXPECT_EQ(problem("traffic.words_per_day", "inf").empty(), false);
    EXPECT_TRUE(s == core::Scenario{}); // nothing of this was set
    EXPECT_EQ(problem("hosting.gpus_per_replica", "auto"), "");
    EXPECT_EQ(problem("traffic.words_per_day", "2.2M"), "");
    EXPECT_EQ(s.traffic.words_per_day, 2.2e6);
    EXPECT_EQ(problem("model.total_params_b", "405B"), "");
    EXPECT_EQ(s.model.total_params_b, 405);
}

TEST(Inputs, clampNeverLeavesTheLimits) {
    for (const auto& input : core::inputs())
        if (input.kind == InputKind::number)
            for (const auto value :
                 {-1e300, -1.0, 0.0, 1e-9, 0.3, 2.5, 7e7, 1e300, std::numeric_limits<double>::infinity(),
                  std::numeric_limits<double>::quiet_NaN()})
                EXPECT_EQ(core::range_problem(input, core::clamped(input, value)), "")
                    << input.path << " " << value;
}

TEST(Inputs, clampRoundsBeforeItCompares) {
    const core::Input& spares = *core::find_input("hosting.spare_units");
    EXPECT_EQ(core::clamped(spares, 0.49), 0) << "nearer to none than to one";
    EXPECT_EQ(core::clamped(spares, 0.51), 1);
    EXPECT_EQ(core::clamped(spares, -3), 0);
}

} // namespace
