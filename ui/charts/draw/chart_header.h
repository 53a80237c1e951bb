// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/theme.h"

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace ui {

// Title and subtitle of a chart, wrapped where they are too long, on the screen and on paper.
struct ChartHeader {
    QString title;
    QString subtitle;
    double title_height = 0;
    double subtitle_height = 0;

    // Measured for that font and width. Where both would take too much of a small picture, the subtitle
    // loses its last part behind a semicolon, and then the next.
    static ChartHeader for_size(const QString& title, const QString& subtitle, const QFont& font,
                                QSizeF size);

    // With the air below it.
    double height() const;
    // In the font and width that it is measured for.
    void paint(QPainter& painter, const Theme& theme, const QFont& font, QRectF place) const;
};

} // namespace ui
