// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/slider_scale.h"

#include <gtest/gtest.h>

#include <cmath>

// For every number of the table, not for some: the sliders are made from it.
TEST(SliderScale, everyPositionHasAValueWithinTheLimitsAndLeadsBackToIt) {
    for (const core::Input& input : core::inputs()) {
        if (input.kind != core::InputKind::number)
            continue;
        const ui::SliderScale scale(input);
        double last = scale.value_at(0);
        for (int position = 0; position <= scale.last_position(); ++position) {
            const double value = scale.value_at(position);
            EXPECT_TRUE(core::range_problem(input, value).empty()) << input.path << " = " << value;
            EXPECT_GE(value, last) << input.path << " at " << position;
            EXPECT_EQ(scale.value_at(scale.position_of(value)), value) << input.path << " at " << position;
            last = value;
        }
        EXPECT_EQ(scale.value_at(scale.last_position()), input.slider_max) << input.path;
    }
}

TEST(SliderScale, valuesBeyondTheSpanStandAtItsEnds) {
    const core::Input& traffic = *core::find_input("traffic.words_per_day");
    const ui::SliderScale scale(traffic);
    EXPECT_EQ(scale.position_of(1), 0);
    EXPECT_EQ(scale.position_of(1e12), scale.last_position());
}

TEST(SliderScale, zeroHasAPlaceOfItsOwnWhereItMeansSomething) {
    const core::Input& limit = *core::find_input("api.tokens_per_minute_limit");
    const ui::SliderScale scale(limit);
    EXPECT_EQ(scale.value_at(0), 0);
    EXPECT_EQ(scale.value_at(1), limit.slider_min);
}

TEST(SliderScale, ticksAreRoundInTheMoneyTheyAreShownIn) {
    const ui::SliderScale price(core::instance_price_input()); // $0.1 to $100
    EXPECT_EQ(price.ticks().front(), 0.1);
    EXPECT_EQ(price.ticks().size(), 4U);
    const auto in_euros = price.ticks(0.92); // €0.092 to €92
    ASSERT_EQ(in_euros.size(), 3U);
    for (std::size_t i = 0; i < in_euros.size(); ++i)
        EXPECT_NEAR(in_euros[i] * 0.92, 0.1 * std::pow(10, i), 1e-9);
}
