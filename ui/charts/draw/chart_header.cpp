// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/draw/chart_header.h"

#include "ui/charts/draw/chart_canvas.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

QFont title_font(const QFont& font) {
    return strong(scaled(font, main_text));
}

constexpr int wrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

double height_of(const QFont& font, const QString& text, double width) {
    if (text.isEmpty())
        return 0;
    return std::ceil(QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1e4), wrapped, text).height());
}

} // namespace

ChartHeader ChartHeader::for_size(const QString& title, const QString& subtitle, const QFont& font,
                                  QSizeF size) {
    ChartHeader header{.title = title,
                       .subtitle = subtitle,
                       .title_height = height_of(title_font(font), title, size.width()),
                       .subtitle_height = height_of(chart_font(font), subtitle, size.width())};
    // The part before a semicolon matters most and is left longest.
    while (!header.subtitle.isEmpty() && header.height() > size.height() * 0.3) {
        header.subtitle.truncate(std::max<qsizetype>(0, header.subtitle.lastIndexOf(QStringLiteral("; "))));
        header.subtitle_height = height_of(chart_font(font), header.subtitle, size.width());
    }
    return header;
}

double ChartHeader::height() const {
    return title_height + 2 + subtitle_height + spacing::s;
}

void ChartHeader::paint(QPainter& painter, const Theme& theme, const QFont& font, QRectF place) const {
    painter.setFont(title_font(font));
    painter.setPen(theme.text);
    painter.drawText(place, wrapped, title);
    place.setTop(place.top() + title_height + 2);
    painter.setFont(chart_font(font));
    painter.setPen(theme.muted);
    painter.drawText(place, wrapped, subtitle);
}

} // namespace ui
