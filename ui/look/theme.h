// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/cost.h"

#include <QColor>
#include <QPalette>

// The two looks of the window and of its charts, and the one spacing scale.
namespace ui {

// An option has one colour everywhere. Each contrasts 3:1 or more with the surface, as curves and bars must;
// the `_text` ones, and every other colour that text is written in, 4.5:1.
struct Theme {
    bool dark = false;
    QColor window;  // behind the cards
    QColor surface; // of cards, panels and bars
    QColor sunken;  // of number fields and tracks
    QColor border;
    QColor text;
    QColor muted;
    QColor accent; // sliders, focus, links
    QColor grid;
    QColor api, rented, owned, hybrid;
    QColor api_text, rented_text, owned_text, hybrid_text;
    QColor warning;
    QColor error;
};

const Theme& light_theme();
const Theme& dark_theme();
// The one that the palette's own window colour is nearer to.
const Theme& theme_for(const QPalette& palette);
// A palette for widgets that draw themselves by it.
QPalette palette_for(const Theme& theme);

QColor colour(const Theme& theme, core::Option option);
QColor text_colour(const Theme& theme, core::Option option);
// WCAG's ratio of luminances, 1..21.
double contrast(const QColor& a, const QColor& b);
// Nearly black or white, whichever reads better on it.
QColor readable_on(const QColor& background);

// Every distance in the window is one of these, in logical pixels.
namespace spacing {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
} // namespace spacing

inline constexpr int corner_radius = 6;

} // namespace ui
