// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/theme.h"

#include <algorithm>
#include <cmath>

namespace ui {

// Blue, vermilion, orange and sky blue are Okabe and Ito's, made to be told apart with any colour vision. For
// own hardware their green is moved to a lightness that neither of the others has.
const Theme& light_theme() {
    static const Theme theme{
        .dark = false,
        .window = QColor(0xF4F6F8),
        .surface = QColor(0xFFFFFF),
        .sunken = QColor(0xF4F6F8),
        .border = QColor(0xDFE3E8),
        .text = QColor(0x101828),
        .muted = QColor(0x5B6472),
        .accent = QColor(0x2555D3),
        .grid = QColor(0xE8EBEF),
        .api = QColor(0x0072B2),
        .rented = QColor(0xD55E00),
        .owned = QColor(0x004D40),
        .hybrid = QColor(0x7A3E9D),
        .api_text = QColor(0x0072B2),
        .rented_text = QColor(0xB84F00),
        .owned_text = QColor(0x004D40),
        .hybrid_text = QColor(0x7A3E9D),
        .warning = QColor(0x8A5A00),
        .error = QColor(0xB42318),
    };
    return theme;
}

const Theme& dark_theme() {
    static const Theme theme{
        .dark = true,
        .window = QColor(0x14181D),
        .surface = QColor(0x1C2229),
        .sunken = QColor(0x12161A),
        .border = QColor(0x333B45),
        .text = QColor(0xE9EDF2),
        .muted = QColor(0x9AA5B1),
        .accent = QColor(0x7AA2F7),
        .grid = QColor(0x2B323B),
        .api = QColor(0x56B4E9),
        .rented = QColor(0xE69F00),
        .owned = QColor(0xB5EBD0),
        .hybrid = QColor(0xCC79A7),
        .api_text = QColor(0x56B4E9),
        .rented_text = QColor(0xE69F00),
        .owned_text = QColor(0xB5EBD0),
        .hybrid_text = QColor(0xD68DB6),
        .warning = QColor(0xF0A93B),
        .error = QColor(0xF97066),
    };
    return theme;
}

const Theme& theme_for(const QPalette& palette) {
    const bool dark =
        palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    return dark ? dark_theme() : light_theme();
}

QPalette palette_for(const Theme& theme) {
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor& colour) {
        palette.setColor(role, colour);
    };
    set(QPalette::Window, theme.window);
    set(QPalette::WindowText, theme.text);
    set(QPalette::Base, theme.surface);
    set(QPalette::AlternateBase, theme.sunken);
    set(QPalette::Text, theme.text);
    set(QPalette::PlaceholderText, theme.muted);
    set(QPalette::Button, theme.surface);
    set(QPalette::ButtonText, theme.text);
    set(QPalette::BrightText, theme.error);
    set(QPalette::ToolTipBase, theme.surface);
    set(QPalette::ToolTipText, theme.text);
    set(QPalette::Light, theme.dark ? theme.border.lighter(130) : QColor(0xFFFFFF));
    set(QPalette::Midlight, theme.grid);
    set(QPalette::Mid, theme.border);
    set(QPalette::Dark, theme.muted);
    set(QPalette::Shadow, QColor(Qt::black));
    set(QPalette::Highlight, theme.accent);
    set(QPalette::HighlightedText, theme.dark ? theme.window : theme.surface);
    set(QPalette::Link, theme.accent);
    set(QPalette::LinkVisited, theme.accent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.muted);
    return palette;
}

QColor colour(const Theme& theme, core::Option option) {
    switch (option) {
    case core::Option::api:
        return theme.api;
    case core::Option::rented:
        return theme.rented;
    case core::Option::owned:
        return theme.owned;
    }
    return theme.text;
}

QColor text_colour(const Theme& theme, core::Option option) {
    switch (option) {
    case core::Option::api:
        return theme.api_text;
    case core::Option::rented:
        return theme.rented_text;
    case core::Option::owned:
        return theme.owned_text;
    }
    return theme.text;
}

double contrast(const QColor& a, const QColor& b) {
    const auto linear = [](float c) {
        const double v = static_cast<double>(c);
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    const auto luminance = [&](const QColor& c) {
        return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
    };
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

QColor readable_on(const QColor& background) {
    const QColor black = light_theme().text, white(Qt::white);
    return contrast(background, black) > contrast(background, white) ? black : white;
}

} // namespace ui
