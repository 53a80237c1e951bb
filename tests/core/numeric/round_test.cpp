// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/round.h"

#include <gtest/gtest.h>

#include <limits>

TEST(Round, keepsSoManyDigits) {
    EXPECT_EQ(core::in_digits(0.1 + 0.2, 12), 0.3);
    EXPECT_EQ(core::in_digits(-123456, 4), -123500);
    EXPECT_EQ(core::in_digits(9.999e9, 1), 1e10);
    EXPECT_EQ(core::in_digits(0, 3), 0);
    EXPECT_EQ(core::in_digits(std::numeric_limits<double>::infinity(), 3),
              std::numeric_limits<double>::infinity());
}
