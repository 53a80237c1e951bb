// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

// How exported pictures are: what the reader chose last, kept in the settings.
namespace ui {

struct PictureSize {
    // Letters and lines are in proportion to it. It fits a slide.
    QSize size{1280, 720};
    double scale = 2;     // of a PNG: pixels per unit of size; twice is sharp on any projector
    bool verdict = false; // with the answer in a sentence
    QSize pixels() const { return (QSizeF(size) * scale).toSize(); }
    bool operator==(const PictureSize&) const = default;
};

inline constexpr int least_picture_side = 100;     // units of size
inline constexpr int longest_picture_side = 16384; // pixels; more than a wall poster, less than memory
bool is_possible(const PictureSize& picture);

PictureSize chosen_picture_size();
void remember_picture_size(const PictureSize& picture);

// "1280 × 720"
QString size_text(QSize size);

} // namespace ui
