// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/draw/chart_canvas.h"

#include <gtest/gtest.h>

namespace {

struct CurvePens : testing::TestWithParam<bool> {
    const ui::Theme& theme = GetParam() ? ui::dark_theme() : ui::light_theme();
    QPen pen(core::Option option, bool ghost = false) const {
        return ui::curve_pen(theme, {.ink = ui::ink_of(option), .ghost = ghost});
    }
};
INSTANTIATE_TEST_SUITE_P(Theme, CurvePens, testing::Bool());

// As printed without colours: API and rented are about equally dark.
TEST_P(CurvePens, optionsDifferInGreyOrByTheirDashes) {
    for (const auto one : core::all_options)
        for (const auto other : core::all_options) {
            if (one == other)
                continue;
            const double grey = ui::contrast(pen(one).color(), pen(other).color());
            EXPECT_TRUE(grey > 1.5 || pen(one).dashPattern() != pen(other).dashPattern())
                << core::id(one) << " and " << core::id(other);
        }
}

TEST_P(CurvePens, aGhostIsDottedWhateverItsOption) {
    for (const auto option : core::all_options) {
        EXPECT_EQ(pen(option, true).style(), Qt::DotLine) << core::id(option);
        EXPECT_NE(pen(option).style(), Qt::DotLine) << core::id(option);
        EXPECT_LT(pen(option, true).widthF(), pen(option).widthF()) << core::id(option);
    }
}

} // namespace
