// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/theme.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace {

struct Themes : testing::TestWithParam<bool> {
    const ui::Theme& theme = GetParam() ? ui::dark_theme() : ui::light_theme();
};
INSTANTIATE_TEST_SUITE_P(Theme, Themes, testing::Bool());

// WCAG 2.1 AA: 4.5 for text, 3 for what is drawn.
TEST_P(Themes, textStandsOutFromEveryGround) {
    for (const auto& ground : {theme.surface, theme.window, theme.sunken})
        for (const auto& text : {theme.text, theme.muted, theme.warning, theme.error, theme.accent})
            EXPECT_GE(ui::contrast(text, ground), 4.5)
                << text.name().toStdString() << " on " << ground.name().toStdString();
    for (const auto option : core::all_options)
        EXPECT_GE(ui::contrast(ui::text_colour(theme, option), theme.surface), 4.5) << core::id(option);
}

TEST_P(Themes, seriesStandOutFromTheSurface) {
    for (const auto option : core::all_options)
        EXPECT_GE(ui::contrast(ui::colour(theme, option), theme.surface), 3) << core::id(option);
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

using Rgb = std::array<double, 3>;

// Linear light, as the eye adds it.
Rgb linear(const QColor& colour) {
    const auto one = [](float c) {
        const double v = static_cast<double>(c);
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return {one(colour.redF()), one(colour.greenF()), one(colour.blueF())};
}

// Full loss of one kind of cone: Machado, Oliveira and Fernandes 2009, table 1, severity 1.0.
struct Vision {
    const char* name;
    std::array<Rgb, 3> rows;
};
constexpr Vision visions[]{
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}}};

// CIE L*a*b* of what that eye sees; distances there are about as large as they look.
Rgb seen(const QColor& colour, const Vision& vision) {
    const Rgb light = linear(colour);
    Rgb rgb{};
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j)
            rgb[i] += vision.rows[i][j] * light[j];
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
    const double y = f(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
    const double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

// A difference of 2.3 is just seen side by side; ten times that is seen across a chart.
TEST_P(Themes, seriesDifferWithoutRedOrGreenCones) {
    for (const Vision& vision : visions)
        for (const auto one : core::all_options)
            for (const auto other : core::all_options) {
                if (one >= other)
                    continue;
                const Rgb a = seen(ui::colour(theme, one), vision),
                          b = seen(ui::colour(theme, other), vision);
                EXPECT_GE(std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]), 23)
                    << vision.name << ": " << core::id(one) << " and " << core::id(other);
            }
}

} // namespace
