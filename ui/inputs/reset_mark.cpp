// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/reset_mark.h"

#include <QPainter>

namespace ui {

ResetMark::ResetMark(QWidget* parent) : QAbstractButton(parent) {
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ResetMark::sizeHint() const {
    return QSize(fontMetrics().height(), fontMetrics().height());
}

void ResetMark::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    const QColor ink = palette().color(QPalette::WindowText);
    const QColor accent = palette().color(QPalette::Highlight);
    if (underMouse() || hasFocus()) {
        // An arrow turning back, so that the dot says what a click will do.
        const double wide = box.width() * 0.62;
        const QRectF circle(box.center().x() - wide / 2, box.center().y() - wide / 2, wide, wide);
        painter.setPen(QPen(accent, wide * 0.16, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(circle, 130 * 16, -290 * 16);
        const QPointF tip(circle.left() + wide * 0.14, circle.top() + wide * 0.2);
        painter.drawLine(tip, tip + QPointF(wide * 0.4, 0));
        painter.drawLine(tip, tip + QPointF(0, -wide * 0.4));
        if (hasFocus()) {
            painter.setPen(QPen(accent, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(box, 3, 3);
        }
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    const double radius = box.width() * 0.24;
    painter.drawEllipse(box.center(), radius, radius);
}

} // namespace ui
