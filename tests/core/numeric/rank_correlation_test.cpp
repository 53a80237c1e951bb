// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/rank_correlation.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace {

using core::Matrix;

TEST(RankCorrelation, ofScores) {
    for (double rank = -1; rank <= 1; rank += 0.125)
        EXPECT_NEAR(core::score_correlation(rank), 2 * std::sin(std::numbers::pi * rank / 6), 1e-15) << rank;
    EXPECT_EQ(core::score_correlation(1), 1);
    EXPECT_EQ(core::score_correlation(-1), -1);
    EXPECT_EQ(core::score_correlation(0), 0);
}

// By hand: 0.6 and sqrt(1 - 0.36); then 0, (0.5 - 0) / 0.8 and sqrt(1 - 0.390625).
TEST(RankCorrelation, cholesky) {
    const auto lower = core::cholesky({{1, 0.6, 0}, {0.6, 1, 0.5}, {0, 0.5, 1}});
    ASSERT_TRUE(lower);
    EXPECT_DOUBLE_EQ((*lower)[1][0], 0.6);
    EXPECT_DOUBLE_EQ((*lower)[1][1], 0.8);
    EXPECT_DOUBLE_EQ((*lower)[2][0], 0);
    EXPECT_DOUBLE_EQ((*lower)[2][1], 0.625);
    EXPECT_DOUBLE_EQ((*lower)[2][2], std::sqrt(0.609375));
}

TEST(RankCorrelation, whatCannotBe) {
    EXPECT_FALSE(core::cholesky({{1, 0.9, 0}, {0.9, 1, 0.9}, {0, 0.9, 1}})) << "0.81 + 0.81 > 1";
    EXPECT_FALSE(core::cholesky({{1, 1, 0}, {1, 1, 0.5}, {0, 0.5, 1}})) << "the second is the first";
    EXPECT_TRUE(core::cholesky({{1, 1, 0.5}, {1, 1, 0.5}, {0.5, 0.5, 1}}));
    EXPECT_TRUE(core::cholesky({{1, -1}, {-1, 1}}));
    EXPECT_FALSE(core::cholesky({{1, 1.1}, {1.1, 1}}));
    EXPECT_TRUE(core::cholesky({}));
}

// Two samples cannot be told apart from each other's opposites: nothing is divided by nothing.
TEST(RankCorrelation, tooFewSamplesStay) {
    std::vector<std::vector<double>> columns{{-1, 1}, {1, -1}};
    const auto before = columns;
    core::correlate(columns, *core::cholesky({{1, 0.5}, {0.5, 1}}));
    EXPECT_EQ(columns, before);
    columns = {{0}, {0}};
    core::correlate(columns, *core::cholesky({{1, 0.5}, {0.5, 1}}));
    EXPECT_EQ(columns, (std::vector<std::vector<double>>{{0}, {0}}));
}

} // namespace
