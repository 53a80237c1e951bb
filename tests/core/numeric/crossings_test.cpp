// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/crossings.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

namespace {

using core::Cheaper;
using core::CostPair;
using core::Crossings;
using core::find_crossings;

double next(double x) {
    return std::nextafter(x, std::numeric_limits<double>::infinity());
}

// What the header promises of every edge, asked of the costs themselves.
void expect_exact(const std::function<CostPair(double)>& costs, const Crossings& found) {
    for (const core::CrossingEdge& edge : found.edges) {
        EXPECT_NE(core::cheaper(costs(edge.at)), edge.above) << "at " << edge.at;
        EXPECT_EQ(core::cheaper(costs(next(edge.at))), edge.above) << "above " << edge.at;
    }
}

TEST(Crossings, linesCrossOnce) {
    const auto costs = [](double x) { return CostPair{5402.0, 7.3 * x}; };
    const Crossings found = find_crossings(costs, {.min = 1, .max = 1e12, .log = true});
    ASSERT_EQ(found.edges.size(), 1u);
    EXPECT_DOUBLE_EQ(found.edges[0].at, 740);
    EXPECT_EQ(found.edges[0].above, Cheaper::option);
    EXPECT_EQ(found.last, Cheaper::option);
    expect_exact(costs, found);
}

// By hand: steps of 10 for every started 10, against 1.2 a piece and 3: the line 3 + 1.2 x is first reached
// by the step at 10 (x = 10/1.2 - 2.5 = 5.8333), passed again by the next at 10 (20 > 15), and so on; the
// line is above the whole staircase from 10 n + 10 < 3 + 12 n, n = 4 on: the last crossing is in (30, 40].
TEST(Crossings, staircaseIsCrossedSeveralTimes) {
    const auto costs = [](double x) { return CostPair{10 * std::ceil(x / 10), 3 + 1.2 * x}; };
    const Crossings found = find_crossings(costs, {.min = 0.5, .max = 1000});
    const std::vector<core::CrossingEdge> expected{
        {7.0 / 1.2, Cheaper::option},  {10, Cheaper::against},        {17.0 / 1.2, Cheaper::option},
        {20, Cheaper::against},        {27.0 / 1.2, Cheaper::option}, {30, Cheaper::against},
        {37.0 / 1.2, Cheaper::option},
    };
    ASSERT_EQ(found.edges.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_DOUBLE_EQ(found.edges[i].at, expected[i].at);
        EXPECT_EQ(found.edges[i].above, expected[i].above);
    }
    EXPECT_EQ(found.edges[1].at, 10) << "a jump is exact to the last bit";
    expect_exact(costs, found);
}

TEST(Crossings, aTouchIsNoCrossingAndATieIsNoWin) {
    const Crossings touch = find_crossings(
        [](double x) {
            return CostPair{std::abs(x - 5), 0.0};
        },
        {.min = 0, .max = 10});
    EXPECT_TRUE(touch.edges.empty());
    EXPECT_FALSE(touch.option_wins);

    // Equal from 3 to 7, then the option wins: the crossing is where it begins to.
    const auto plateau = [](double x) { return CostPair{x < 3 ? 3 - x : x <= 7 ? 0 : 7 - x, 0.0}; };
    const Crossings after = find_crossings(plateau, {.min = 0, .max = 10});
    ASSERT_EQ(after.edges.size(), 1u);
    EXPECT_EQ(after.edges[0].at, 7);

    const Crossings same = find_crossings([](double x) { return CostPair{x, x}; }, {.min = 0, .max = 10});
    EXPECT_TRUE(same.edges.empty());
    EXPECT_FALSE(same.option_wins || same.against_wins);
    EXPECT_TRUE(same.complete);
}

TEST(Crossings, noAnswerLosesAgainstAnyAnswer) {
    const auto costs = [](double x) {
        return CostPair{x >= 2.5 && x < 8 ? std::optional(1.0) : std::nullopt, 2.0};
    };
    const Crossings found = find_crossings(costs, {.min = 0, .max = 10});
    ASSERT_EQ(found.edges.size(), 2u);
    EXPECT_EQ(next(found.edges[0].at), 2.5);
    EXPECT_EQ(found.edges[0].above, Cheaper::option);
    EXPECT_EQ(next(found.edges[1].at), 8);
    EXPECT_EQ(found.edges[1].above, Cheaper::against);

    const Crossings none = find_crossings(
        [](double) {
            return CostPair{std::nullopt, 2.0};
        },
        {.min = 0, .max = 10});
    EXPECT_FALSE(none.answered);
}

TEST(Crossings, wholeNumbersNameTheFirst) {
    const Crossings found = find_crossings(
        [](double x) {
            return CostPair{1.0 * x, 7.5};
        },
        {.min = 0, .max = 100000, .whole = true, .cells = 7});
    ASSERT_EQ(found.edges.size(), 1u);
    EXPECT_EQ(found.edges[0].at, 8);
    EXPECT_EQ(found.edges[0].above, Cheaper::against);
}

// Slopes that differ by one part in a thousand: about a thousand crossings of each kind. The first
// and the last are still right, and the work is bounded.
TEST(Crossings, tooManyAreBoundedButTheEndsAreRight) {
    const double slope = 1 + 1 / 1000.5;
    int asked = 0;
    const auto costs = [&](double x) {
        ++asked;
        return CostPair{std::ceil(x), slope * x};
    };
    const Crossings found = find_crossings(costs, {.min = 0.5, .max = 1e9, .log = true});
    EXPECT_FALSE(found.complete);
    EXPECT_LT(asked, 100000);
    EXPECT_EQ(found.last, Cheaper::option);
    // The last step that still reaches above the line is the largest n with n > slope (n - 1): 1001.
    EXPECT_DOUBLE_EQ(found.edges.front().at, 1 / slope);
    EXPECT_DOUBLE_EQ(found.edges.back().at, 1001 / slope);
    expect_exact(costs, found);
}

// Random staircases against random lines, all crossings counted by a scan of every piece's ends: between two
// steps both are linear, so the signs at the ends of the pieces say everything.
TEST(Crossings, agreeWithAllPiecesOfRandomStaircases) {
    std::mt19937 random(7);
    const auto uniform = [&](double low, double high) {
        return low + (high - low) * (static_cast<double>(random()) / 4294967296.0);
    };
    for (int round = 0; round < 2000; ++round) {
        const double width = uniform(3, 40), step = uniform(1, 100), fixed = uniform(-200, 400);
        const double slope = step / width * uniform(0.7, 1.5), max = uniform(100, 2000);
        const auto costs = [&](double x) { return CostPair{step * std::ceil(x / width), fixed + slope * x}; };
        const Crossings found = find_crossings(costs, {.min = 1, .max = max, .log = round % 2 == 0});
        std::size_t expected = 0;
        Cheaper now = core::cheaper(costs(1));
        const auto meet = [&](double x) {
            const Cheaper state = core::cheaper(costs(x));
            expected += state != now;
            now = state;
        };
        for (double n = 1; width * (n - 1) < max; ++n) {
            meet(std::max(1.0, width * (n - 1) * (1 + 1e-12)));
            meet(std::min(max, width * n * (1 - 1e-12)));
        }
        EXPECT_EQ(found.edges.size(), expected) << "width " << width << " step " << step << " fixed " << fixed
                                                << " slope " << slope << " max " << max;
        expect_exact(costs, found);
    }
}

// The nearest of all, found without the others; and what lies beyond the reach is left alone.
TEST(Crossings, theNearestIsTheFirstOrTheLastOfAll) {
    std::mt19937 random(11);
    const auto uniform = [&](double low, double high) {
        return low + (high - low) * (static_cast<double>(random()) / 4294967296.0);
    };
    std::size_t several = 0;
    for (int round = 0; round < 2000; ++round) {
        const double width = uniform(3, 40), step = uniform(1, 100), fixed = uniform(-200, 400);
        const double slope = step / width * uniform(0.7, 1.5), max = uniform(100, 2000);
        const double silent = round % 5 == 0 ? uniform(1, max) : 0; // up to where there is no answer
        double furthest = 0, least = max;
        const auto costs = [&](double x) {
            furthest = std::max(furthest, x);
            least = std::min(least, x);
            const double steps = step * std::ceil(x / width);
            return CostPair{x < silent ? std::nullopt : std::optional(steps), fixed + slope * x};
        };
        const core::Domain domain{.min = 1, .max = max, .log = round % 2 == 0, .whole = round % 3 == 0};
        const Crossings all = find_crossings(costs, domain);
        several += all.edges.size() > 1;
        furthest = 0, least = max;
        const auto first = core::nearest_crossing(costs, domain, false, max);
        const double looked_up_to = furthest;
        furthest = 0, least = max;
        const auto last = core::nearest_crossing(costs, domain, true, 1);
        ASSERT_EQ(first.has_value(), !all.edges.empty());
        ASSERT_EQ(last.has_value(), !all.edges.empty());
        if (!first)
            continue;
        EXPECT_EQ(first->at, all.edges.front().at);
        EXPECT_EQ(first->above, all.edges.front().above);
        EXPECT_EQ(last->at, all.edges.back().at);
        EXPECT_EQ(last->above, all.edges.back().above);
        if (first->at < max / 4) {
            EXPECT_LT(looked_up_to, max);
        }
        if (last->at > max / 2) {
            EXPECT_GT(least, 1);
        }
        EXPECT_EQ(core::nearest_crossing(costs, domain, false, first->at)->at, first->at);
        const double short_of = 1 + (first->at - 1) / 4; // cells are a 64th of the range
        if (!domain.log && first->at - short_of > max / 32) {
            EXPECT_FALSE(core::nearest_crossing(costs, domain, false, short_of));
        }
    }
    EXPECT_GT(several, 500u);
}

} // namespace
