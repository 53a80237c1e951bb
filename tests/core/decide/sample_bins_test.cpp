// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/sample_bins.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace {

using Numbers = std::vector<double>;

TEST(SampleBins, asManyInEachAndInOrder) {
    const Numbers values{5, 1, 4, 2, 3, 0};
    const core::Bins bins(values, core::ascending(values), 3);
    EXPECT_EQ(bins.count, 3u);
    EXPECT_EQ(bins.of, (std::vector<std::size_t>{2, 0, 2, 1, 1, 0}));
}

TEST(SampleBins, theSameValueIsNeverInTwo) {
    const Numbers values{0, 1, 0, 0, 0, 2, 0, 1};
    const core::Bins bins(values, core::ascending(values), 4);
    EXPECT_EQ(bins.count, 3u);
    EXPECT_EQ(bins.of, (std::vector<std::size_t>{0, 1, 0, 0, 0, 2, 0, 1}));
    const Numbers alike(5, 7.0);
    EXPECT_EQ(core::Bins(alike, core::ascending(alike), 4).count, 1u);
}

// Two bins: y = 1 + 2 x in the first, two equal x in the second, of which only the mean can be told.
TEST(SampleBins, aLineInEach) {
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const Numbers x{0, 1, 2, 3, 8, 8, 8, 8};
    const Numbers y{1, 3, none, 7, 10, 20, none, 30};
    const core::Bins bins(x, core::ascending(x), 2);
    const Numbers line = core::line_a_bin(y, x, bins);
    EXPECT_EQ(line, (Numbers{1, 3, 5, 7, 20, 20, 20, 20}));
}

TEST(SampleBins, whereNothingIsKnownTheLineIsZero) {
    const Numbers x{0, 1}, y(2, std::numeric_limits<double>::quiet_NaN());
    EXPECT_EQ(core::line_a_bin(y, x, core::Bins(x, core::ascending(x), 1)), (Numbers{0, 0}));
}

} // namespace
