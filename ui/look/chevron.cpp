// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/chevron.h"

#include <QPainter>

#include <algorithm>

namespace ui {

void paint_chevron(QPainter& painter, QPointF middle, double half, Qt::ArrowType to, const QColor& colour) {
    const double turned = to == Qt::DownArrow ? 90 : to == Qt::LeftArrow ? 180 : to == Qt::UpArrow ? 270 : 0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(middle);
    painter.rotate(turned);
    painter.setPen(QPen(colour, std::max(1.5, half * 0.43), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{{-half / 2, -half}, {half / 2, 0}, {-half / 2, half}});
    painter.restore();
}

} // namespace ui
