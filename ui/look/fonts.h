// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QStringList>

namespace ui {

// The one type scale, relative to the reader's own size: every text grows with it.
inline constexpr double small_text = 0.9;
inline constexpr double main_text = 1.1;
inline constexpr double compact_figure_text = 1.4;
inline constexpr double figure_text = 1.7;
inline constexpr double presentation_text = 1.4;
inline constexpr double compact_headline_text = 1.7;
inline constexpr double headline_text = 2.2;

// The bundled face, then faces for Japanese, which it has not: without them a system that is not set to
// Japanese draws its characters in their Chinese forms.
inline QStringList typefaces() {
    return {QStringLiteral("Inter"), QStringLiteral("Noto Sans CJK JP"), QStringLiteral("Noto Sans JP"),
            QStringLiteral("IPAexGothic"), QStringLiteral("TakaoPGothic")};
}

inline QFont strong(QFont font) {
    font.setWeight(QFont::DemiBold);
    return font;
}

// Works for fonts given in points and in pixels.
inline QFont scaled(QFont font, double factor) {
    if (font.pixelSize() > 0)
        font.setPixelSize(qRound(font.pixelSize() * factor));
    else
        font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

} // namespace ui
