// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <gtest/gtest.h>

#include <cmath>

namespace {

struct Themes : testing::TestWithParam<bool> {
    const ui::Theme& theme = GetParam() ? ui::dark_theme() : ui::light_theme();
};
INSTANTIATE_TEST_SUITE_P(Theme, Themes, testing::Bool());

// WCAG 2.1 AA: 4.5 for text, 3 for what is drawn.
TEST_P(Themes, textStandsOutFromEveryGround) {
    for (const auto& ground : {theme.surface, theme.window, theme.sunken})
        for (const auto& text :
             {theme.text, theme.muted, theme.warning, theme.error, theme.good, theme.accent})
            EXPECT_GE(ui::contrast(text, ground), 4.5)
                << text.name().toStdString() << " on " << ground.name().toStdString();
    for (const auto option : core::all_options)
        EXPECT_GE(ui::contrast(ui::text_colour(theme, option), theme.surface), 4.5) << core::id(option);
}

TEST_P(Themes, seriesStandOutFromTheSurface) {
    for (const auto option : core::all_options)
        EXPECT_GE(ui::contrast(ui::colour(theme, option), theme.surface), 3) << core::id(option);
}

TEST_P(Themes, seriesDifferInGreyOrByTheirLines) {
    for (const auto one : core::all_options)
        for (const auto other : core::all_options) {
            if (one == other)
                continue;
            const double grey = ui::contrast(ui::colour(theme, one), ui::colour(theme, other));
            EXPECT_TRUE(grey > 1.5 || ui::line_style(one) != ui::line_style(other));
        }
}

TEST_P(Themes, isRecognisedByItsPalette) {
    EXPECT_EQ(ui::theme_for(ui::palette_for(theme)).dark, theme.dark);
}

TEST(Theme, textOnABarIsReadable) {
    for (const auto* theme : {&ui::light_theme(), &ui::dark_theme()})
        for (const auto option : core::all_options) {
            const auto bar = ui::colour(*theme, option);
            EXPECT_GE(ui::contrast(ui::readable_on(bar), bar), 4.5);
        }
}

} // namespace
