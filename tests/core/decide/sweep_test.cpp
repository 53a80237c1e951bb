// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/sweep.h"

#include "tests/support/ready_made.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <cmath>

namespace {

using core::Axis;
using core::Option;
using core::Scenario;

const core::Input& input(std::string_view path) {
    return *core::find_input(path);
}

std::vector<std::optional<double>> usd(const core::Curves& curves, Option option) {
    return curves.monthly_usd[static_cast<std::size_t>(option)];
}

TEST(Axis, goesFromLowToHighInItsScale) {
    const Axis words{&input("traffic.words_per_day"), 1e3, 1e9, 7};
    EXPECT_EQ(words.at(0), 1e3);
    EXPECT_NEAR(words.at(3), 1e6, 1e-6);
    EXPECT_EQ(words.at(6), 1e9);
    const Axis discount{&input("hosting.discount"), 0, 0.5, 3};
    EXPECT_EQ(discount.at(1), 0.25);
    const Axis spares{&input("hosting.spare_units"), 1, 4, 5};
    EXPECT_EQ(spares.at(1), 2);
}

// Every point is what evaluate() says, and no step is drawn slanted by more than 1/64 of a cell.
TEST(Sweep, agreesWithEvaluateAndHasPointsAtTheSteps) {
    Scenario s = test::llama_on_h100();
    s.owned.enabled = true;
    const Axis axis{&input("traffic.words_per_day"), 1e8, 5e9, 100};
    const core::Curves curves = core::sweep(s, axis);
    ASSERT_GE(curves.x.size(), 100u);
    int steps = 0;
    for (std::size_t i = 0; i < curves.x.size(); ++i) {
        s.traffic.words_per_day = curves.x[i];
        const core::Costs costs = core::evaluate(s).costs;
        for (const Option option : core::all_options)
            EXPECT_EQ(usd(curves, option)[i], costs[option]);
        if (i == 0)
            continue;
        ASSERT_GT(curves.x[i], curves.x[i - 1]);
        if (usd(curves, Option::rented)[i] != usd(curves, Option::rented)[i - 1]) {
            ++steps;
            EXPECT_LT(curves.x[i] / curves.x[i - 1], 1 + 0.0404 / 60) << "the cells are 4.03 % wide";
        }
    }
    EXPECT_GT(steps, 3);
}

TEST(Sweep, whereThereIsNoAnswerThereIsNone) {
    const Scenario s = test::llama_on_h100(); // 8 x 85.9 GB hold at most 687 GB / 1.2 in fp8 on one machine
    const core::Curves curves = core::sweep(s, {&input("model.total_params_b"), 10, 9000, 50});
    EXPECT_TRUE(usd(curves, Option::rented).front());
    EXPECT_FALSE(usd(curves, Option::rented).back());
    EXPECT_TRUE(usd(curves, Option::api).back());
    EXPECT_FALSE(usd(curves, Option::owned).front()) << "own hardware is not compared";
}

TEST(Sweep, moreCapacityIsNeverDearer) {
    const Axis axis{&input("traffic.words_per_day"), 1e6, 1e10, 60};
    const auto usual = core::sweep(test::llama_on_h100(), axis),
               better = core::sweep(test::llama_on_h100(), axis, 1.5);
    EXPECT_LT(usd(better, Option::rented).back().value(), usd(usual, Option::rented).back().value());
    EXPECT_EQ(usd(better, Option::api).back(), usd(usual, Option::api).back());
}

// By hand, the article: two machines at p $/h cost 1,460 p; the API $8 a M words, 365/12 days.
TEST(BreakEvenCurve, articleAgainstInstancePrice) {
    const auto curve =
        core::break_even_curve(test::article(), Option::rented, Option::api, input("traffic.words_per_day"),
                               {&input("hosting.usd_per_instance_hour"), 0.5, 50, 20});
    ASSERT_EQ(curve.size(), 21u); // with the present price
    for (const auto& point : curve) {
        const double expected = 1460 * point.x / (8 * core::days_per_month) * 1e6;
        EXPECT_NEAR(point.stays_cheaper_from.value() / expected, 1, 1e-12);
    }
}

// Llama 3.1 8B on an L40S: beyond some price one more machine costs more than the API charges for what it
// carries. Where that is, is told to an eighth of the way between two points, and the present price is a
// point.
TEST(BreakEvenCurve, isToldFinelyWhereItEndsAndNow) {
    const Scenario s = test::ready_made("llama_8b_l40s.rentorrun");
    const Axis along{&input("hosting.usd_per_instance_hour"), 0.1, 100, 49};
    const auto& words = input("traffic.words_per_day");
    const auto curve = core::break_even_curve(s, Option::rented, Option::api, words, along);
    const double step = std::pow(1000, 1.0 / 48);
    int ends = 0;
    bool has_now = false;
    for (std::size_t i = 0; i < curve.size(); ++i) {
        Scenario there = s;
        there.hosting.usd_per_instance_hour = curve[i].x;
        EXPECT_EQ(curve[i].stays_cheaper_from,
                  core::break_even(there, Option::rented, Option::api, words).stays_cheaper_from);
        has_now = has_now || curve[i].x == s.hosting.usd_per_instance_hour;
        if (i == 0)
            continue;
        EXPECT_GT(curve[i].x, curve[i - 1].x);
        if (curve[i].stays_cheaper_from.has_value() == curve[i - 1].stays_cheaper_from.has_value())
            continue;
        ++ends;
        EXPECT_LT(curve[i].x / curve[i - 1].x, 1 + (step - 1) / 6);
    }
    EXPECT_EQ(ends, 1);
    EXPECT_TRUE(has_now);
}

} // namespace
