// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/goal_seek.h"

#include "core/decide/mix.h"
#include "core/model/evaluate.h"
#include "core/report/sought_json.h"
#include "tests/support/day_and_night.h"
#include "tests/support/plausible_scenario.h"
#include "tests/support/random.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace {

using core::Scenario;
using core::SeekGoal;
using core::SeekOf;
using core::Sought;

SeekGoal goal_of(std::string_view name, std::string_view amount) {
    const auto* measure = core::find_seek_measure(name);
    EXPECT_TRUE(measure) << name;
    const auto goal = measure ? core::seek_goal(*measure, amount) : std::nullopt;
    EXPECT_TRUE(goal) << amount;
    return goal.value_or(SeekGoal{.measure = measure});
}

Sought sought(const Scenario& s, std::string_view path, std::string_view of, std::string_view amount) {
    return core::seek(core::prepare(s), s, *core::find_input(path), goal_of(of, amount));
}

// The article's machines, each of which writes 1,000 tokens a second: two requests of 1,500 tokens, at two a
// word 2 * 86,400 * 1,500 / 2 = 129.6 M words a day, and every machine and the spare cost $2,701 a month.
Scenario in_steps(double words_per_day) {
    Scenario s = test::article();
    s.hosting.capacity = core::CapacityMode::measured;
    s.hosting.measured_output_tokens_per_s = 1000;
    s.traffic.words_per_day = words_per_day;
    return s;
}

// Two machines at $5,402 a month. 20 % less is $4,321.60: a discount of 20 %, or $2.96 of $3.70 an hour.
TEST(GoalSeek, aShareLessThanNow) {
    const auto discount = sought(test::article(), "hosting.discount", "rented", "-20%");
    EXPECT_NEAR(*discount.target_usd, 4321.6, 1e-9);
    ASSERT_TRUE(discount.first);
    EXPECT_NEAR(discount.first->value, 0.2, 1e-8);
    EXPECT_EQ(discount.rounded->value, 0.2);
    EXPECT_FALSE(discount.jumped);
    EXPECT_EQ(core::sought_text(discount),
              (std::vector<std::string>{"Rented GPUs: $5,402/month now; the goal is $4,322/month.",
                                        "Discount: 0 % now; at 20 % it comes to $4,322/month."}));
    const auto price = sought(test::article(), "hosting.usd_per_instance_hour", "rented", "-20%");
    ASSERT_TRUE(price.first);
    EXPECT_NEAR(price.first->value, 2.96, 1e-7);
    EXPECT_EQ(price.rounded->value, 2.96);
}

// The API bills $8 per million words: $1,520.83 for 6.25 M a day, 20 % less for 5 M, and as much as the
// machines for 22.2 M (core/README.md section 8); $1,000 more than them for 6,402 / (8 * 365/12) M.
TEST(GoalSeek, trafficForABillAndForASaving) {
    EXPECT_EQ(sought(test::article(), "traffic.words_per_day", "cheapest", "-20%").rounded->value, 5e6);
    const auto even = sought(test::article(), "traffic.words_per_day", "saving:rented", "0");
    ASSERT_TRUE(even.first);
    EXPECT_NEAR(even.first->value, 22.2e6, 1);
    EXPECT_EQ(even.rounded->value, 22.2e6);
    EXPECT_NEAR(*even.now.usd, 1520.8333333 - 5402, 1e-6);
    const auto more = sought(test::article(), "traffic.words_per_day", "saving", "$1k");
    EXPECT_NEAR(more.first->value, 6402 / (8 * 365.0 / 12) * 1e6, 10);
    EXPECT_EQ(more.rounded->value, 26.4e6) << "26.31 M, up";
    EXPECT_NEAR(*more.first->usd, 1000, 1e-4);
}

// How dear may it get: from below, the goal is where it is reached.
TEST(GoalSeek, upwards) {
    const auto price = sought(test::article(), "hosting.usd_per_instance_hour", "rented", "6000");
    EXPECT_NEAR(price.first->value, 6000 / 1460.0, 1e-7);
    EXPECT_EQ(price.rounded->value, 4.11);
    const auto none = sought(test::article(), "hosting.usd_per_instance_hour", "rented", "5402");
    EXPECT_EQ(none.first->value, 3.7) << "it is there";
    EXPECT_FALSE(none.before);
    EXPECT_EQ(core::sought_text(none).back(), "It is there already.");
}

TEST(GoalSeek, machinesAreWhole) {
    const auto up = sought(in_steps(100e6), "traffic.words_per_day", "rented", "6000");
    ASSERT_TRUE(up.first);
    EXPECT_TRUE(up.jumped);
    EXPECT_NEAR(up.first->value, 129.6e6, 1e-3);
    EXPECT_EQ(up.before->value, std::nextafter(up.first->value, 0));
    EXPECT_EQ(*up.before->usd, 5402);
    EXPECT_EQ(*up.first->usd, 8103);
    EXPECT_EQ(up.rounded->value, 130e6);
    const auto down = sought(in_steps(200e6), "traffic.words_per_day", "rented", "-20%"); // $6,482.40
    ASSERT_TRUE(down.first);
    EXPECT_TRUE(down.jumped);
    EXPECT_NEAR(down.first->value, 129.6e6, 1e-3);
    EXPECT_EQ(*down.first->usd, 5402);
    EXPECT_EQ(*down.before->usd, 8103);
    EXPECT_EQ(down.rounded->value, 129e6);
    const auto text = core::sought_text(down);
    ASSERT_EQ(text.size(), 3U);
    EXPECT_TRUE(text[2].starts_with("It is a step: at 129,600,000.000")) << text[2];
    EXPECT_TRUE(text[2].ends_with("words/day it is still $8,103/month, and nothing lies between."));
    // The stair itself is reached from either side, though 8,103 * 2/3 is no double.
    EXPECT_FALSE(sought(in_steps(200e6), "traffic.words_per_day", "rented", "5402").jumped);
    EXPECT_NEAR(
        sought(in_steps(200e6), "traffic.words_per_day", "rented", "-33.333333333333336%").first->value,
        129.6e6, 1e-3);
    const auto spare = sought(test::article(), "hosting.spare_units", "rented", "-20%");
    EXPECT_EQ(spare.first->value, 0);
    EXPECT_EQ(spare.before->value, 1);
    EXPECT_TRUE(spare.jumped);
}

// A saving falls to either side: with less traffic, and past the next machine. The API asks $243.33 a month
// for a million words a day; 129 M save $25,988, 122.88 M the $24,500 that 129.6 M and one machine more fall
// below.
TEST(GoalSeek, theNearerOfTwoSides) {
    const auto up = sought(in_steps(129e6), "traffic.words_per_day", "saving:rented", "24500");
    EXPECT_NEAR(*up.now.usd, 243.3333333 * 129 - 5402, 0.01);
    EXPECT_NEAR(up.first->value, 129.6e6, 1e-3);
    EXPECT_NEAR(*up.first->usd, 243.3333333 * 129.6 - 8103, 0.01);
    const auto down = sought(in_steps(124e6), "traffic.words_per_day", "saving:rented", "24500");
    EXPECT_NEAR(down.first->value, (24500 + 5402) / 243.3333333 * 1e6, 10);
    EXPECT_EQ(down.rounded->value, 122e6);
}

// 129.46 M would be 130 M in three digits, where the next machine runs.
TEST(GoalSeek, asManyDigitsAsHold) {
    const auto more = sought(in_steps(124e6), "traffic.words_per_day", "saving:rented", "26100");
    EXPECT_NEAR(more.first->value, 31502 / 243.3333333 * 1e6, 10);
    EXPECT_EQ(more.rounded->value, 129.5e6);
    EXPECT_GE(*more.rounded->usd, 26100);
}

TEST(GoalSeek, noValueDoes) {
    const auto least = sought(in_steps(200e6), "traffic.words_per_day", "rented", "1000");
    EXPECT_FALSE(least.first);
    ASSERT_TRUE(least.best);
    EXPECT_EQ(*least.best->usd, 5402);
    EXPECT_EQ(least.best->value, 129e6) << "the nearest that is as good";
    EXPECT_EQ(
        core::sought_text(least),
        (std::vector<std::string>{
            "Rented GPUs: $8,103/month now; the goal is $1,000/month.", "No value of Traffic does it.",
            "The most it does is $5,402/month, at 129,000,000 words/day; it is 200,000,000 words/day now."}));
    const auto nothing = sought(test::article(), "traffic.words_per_day", "rented", "-20%");
    EXPECT_FALSE(nothing.first || nothing.best) << "one replica carries everything";
    EXPECT_EQ(core::sought_text(nothing).back(), "It does nothing towards the goal.");
    const auto wrong_way = sought(test::article(), "team.api_usd_per_year", "api", "1000");
    EXPECT_FALSE(wrong_way.first || wrong_way.best) << "people only make it dearer";
}

TEST(GoalSeek, withoutAnAnswerNow) {
    Scenario s = test::llama_on_h100();
    s.hosting.gpus_per_replica = 1;
    s.hosting.gpu_memory_gb = 40; // 70.6 GB and their head-room on one
    ASSERT_FALSE(core::evaluate(s).costs[core::Option::rented]);
    const auto share = sought(s, "hosting.gpu_memory_gb", "rented", "-20%");
    EXPECT_FALSE(share.target_usd || share.first);
    EXPECT_EQ(core::sought_text(share),
              std::vector<std::string>{"Rented GPUs: no answer now, so that there is no share of it."});
    const auto fits = sought(s, "hosting.gpu_memory_gb", "rented", "100000");
    ASSERT_TRUE(fits.first);
    EXPECT_GT(fits.first->value, 70.6 * 1.2);
    EXPECT_LT(fits.first->value, 90);
    EXPECT_FALSE(fits.before->usd);
    EXPECT_TRUE(core::sought_text(fits).back().ends_with("there is no answer."));
}

TEST(GoalSeek, amounts) {
    const auto& rented = *core::find_seek_measure("rented");
    EXPECT_EQ(core::seek_goal(rented, "$5,000")->amount, 5000);
    EXPECT_EQ(core::seek_goal(rented, "5k")->amount, 5000);
    EXPECT_EQ(core::seek_goal(rented, "-20%")->amount, -0.2);
    EXPECT_TRUE(core::seek_goal(rented, "+5%")->of_now);
    for (const char* wrong : {"", "20%", "much", "+5", "1e999", "nan", "-", "%", "-%"})
        EXPECT_FALSE(core::seek_goal(rented, wrong)) << wrong;
    EXPECT_FALSE(core::find_seek_measure("saving:api"));
}

double value_of(const Scenario& s, const SeekGoal& goal) {
    const auto found = core::evaluate(s);
    const auto best_of = [&](std::initializer_list<core::Option> options) {
        double least = INFINITY;
        for (const auto option : options)
            least = std::min(least, found.costs[option].value_or(INFINITY));
        return least;
    };
    double usd = INFINITY;
    switch (goal.measure->of) {
    case SeekOf::api:
        usd = best_of({core::Option::api});
        break;
    case SeekOf::rented:
        usd = best_of({core::Option::rented});
        break;
    case SeekOf::owned:
        usd = best_of({core::Option::owned});
        break;
    case SeekOf::cheapest:
        usd = best_of({core::Option::api, core::Option::rented, core::Option::owned});
        break;
    case SeekOf::self_hosted:
        usd = best_of({core::Option::rented, core::Option::owned});
        break;
    case SeekOf::mix: {
        const auto mix = core::mix(core::prepare(s), s);
        usd = mix.answered ? mix.monthly_usd : INFINITY;
        break;
    }
    }
    if (!goal.measure->saving)
        return usd;
    const auto api = found.costs[core::Option::api];
    return api && std::isfinite(usd) ? *api - usd : -INFINITY;
}

// Brute force: what is found meets the goal, its neighbour does not, nor does any of 300 values between it
// and the present one; where nothing is found, none of 300 in the whole range does.
TEST(GoalSeek, isWhatTryingOutFinds) {
    int found = 0, jumped = 0, none = 0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const Scenario s = test::plausible_scenario(seed);
        const core::Input& input = test::random_number_input(seed);
        test::Random random(seed, "goal");
        const auto measures = core::seek_measures();
        const SeekGoal goal{.measure = &measures[random.below(measures.size())],
                            .amount = random.share() - 0.6,
                            .of_now = true};
        const Sought is = core::seek(core::prepare(s), s, input, goal);
        const auto where =
            std::to_string(seed) + " " + std::string(input.path) + " " + std::string(goal.measure->name);
        if (!is.target_usd)
            continue;
        const double target = *is.target_usd;
        const auto usd_at = [&](double value) {
            Scenario changed = s;
            core::set(changed, input, value);
            return value_of(changed, goal);
        };
        const bool falls = *is.now.usd > target;
        const auto meets = [&](double value) {
            const double usd = usd_at(value), slack = 2e-9 * (std::abs(usd) + std::abs(target) + 1e6);
            return std::isfinite(usd) && (falls ? usd <= target + slack : usd >= target - slack);
        };
        const auto clearly_meets = [&](double value) {
            const double usd = usd_at(value), slack = 1e-6 * (std::abs(usd) + std::abs(target) + 1);
            return std::isfinite(usd) && (falls ? usd < target - slack : usd > target + slack);
        };
        const double now = core::get(s, input);
        const double from = is.first ? is.before ? is.before->value : now : input.min,
                     to = is.first ? now : input.max;
        if (is.first) {
            ++found;
            jumped += is.jumped ? 1 : 0;
            EXPECT_TRUE(meets(is.first->value)) << where;
            EXPECT_TRUE(meets(is.rounded->value)) << where;
            EXPECT_EQ(core::range_problem(input, is.rounded->value), "") << where;
            if (is.before) {
                EXPECT_FALSE(clearly_meets(is.before->value)) << where;
            }
        } else {
            ++none;
        }
        if (is.first && !is.before)
            continue;
        for (int i = 0; i <= 300; ++i) {
            const double share = i / 300.0;
            const bool log = input.scale == core::Scale::log && from > 0 && to > 0;
            const double value =
                core::clamped(input, log ? from * std::pow(to / from, share) : from + (to - from) * share);
            if (value >= std::min(from, to) && value <= std::max(from, to))
                EXPECT_FALSE(clearly_meets(value)) << where << " at " << value << ": " << usd_at(value);
        }
    }
    EXPECT_GT(found, 35);
    EXPECT_GT(jumped, 5);
    EXPECT_GT(none, 30);
}

TEST(GoalSeek, anyInputThatReachesIt) {
    const Scenario s = test::article();
    const auto all = core::seek_any(core::prepare(s), s, goal_of("rented", "-20%"));
    std::vector<std::string_view> paths;
    double last = 0;
    for (const Sought& each : all) {
        paths.push_back(each.input->path);
        EXPECT_TRUE(each.first);
        if (each.now.value != 0) {
            const double change = std::abs(each.first->value - each.now.value) / std::abs(each.now.value);
            EXPECT_GE(change, last);
            last = change;
        }
    }
    for (const char* path : {"hosting.usd_per_instance_hour", "hosting.discount", "hosting.spare_units"})
        EXPECT_EQ(std::ranges::count(paths, path), 1) << path;
    EXPECT_EQ(std::ranges::count(paths, "traffic.words_per_day"), 0);
}

TEST(GoalSeek, asJsonAndInWords) {
    Scenario s = in_steps(200e6);
    s.name = "plan \u202e <b>";
    const auto goal = goal_of("rented", "-20%");
    const std::vector all{core::seek(core::prepare(s), s, *core::find_input("traffic.words_per_day"), goal)};
    const auto json = nlohmann::json::parse(core::sought_json(s, all, goal));
    EXPECT_EQ(json["scenario"], s.name);
    EXPECT_EQ(json["goal"], "rented");
    const auto& one = json["inputs"][0];
    EXPECT_EQ(one["input"], "traffic.words_per_day");
    EXPECT_EQ(one["first"]["usd_per_month"], 5402);
    EXPECT_EQ(one["before"]["usd_per_month"], 8103);
    EXPECT_EQ(one["rounded"]["at"], 129e6);
    EXPECT_EQ(one["jumped"], true);
    EXPECT_TRUE(one["best"].is_null());
    EXPECT_EQ(core::sought_json(s, all, goal).find("\u202e"), std::string::npos);
    EXPECT_EQ(core::sought_lines({}, goal), "Rented GPUs: no input alone reaches the goal.\n");
}

// A price that nobody offers yet is like one beyond all: the dearest that does it is the nearest. Both sides
// are looked at, and what is cheaper yet does it, too.
TEST(GoalSeek, anOfferThatIsNotThereIsLookedForFromAbove) {
    Scenario s = test::day_and_night();
    s.hosting.usd_per_instance_hour = 2; // $2,291.71 as a mix
    const auto found = sought(s, "hosting.reserved_usd_per_instance_hour", "mix", "2000");
    ASSERT_TRUE(found.first && found.before);
    EXPECT_LE(*found.first->usd, 2000 * (1 + 1e-8));
    EXPECT_GT(*found.before->usd, 2000 * (1 - 1e-8));
    EXPECT_GT(found.before->value, found.first->value);
    EXPECT_FALSE(found.jumped);
    // One of p x 730 and the $831.71 of tokens above it.
    EXPECT_NEAR(found.first->value, (2000 - 2628 / std::tan(std::numbers::pi / 24) / 24) / 730, 1e-6);
}

TEST(GoalSeek, twoSignsAreNoNumber) {
    EXPECT_FALSE(core::seek_goal(core::seek_measures().front(), "+-20%"));
    EXPECT_FALSE(core::seek_goal(core::seek_measures().front(), "++20%"));
}

} // namespace
