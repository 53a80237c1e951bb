// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/note_mark.h"

#include <QPainter>

namespace ui {

NoteMark::NoteMark(QWidget* parent) : QAbstractButton(parent) {
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize NoteMark::sizeHint() const {
    return QSize(fontMetrics().height(), fontMetrics().height());
}

void NoteMark::set_of_another(bool of_another) {
    if (of_another == m_of_another)
        return;
    m_of_another = of_another;
    update();
}

void NoteMark::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    const bool under_hand = underMouse() || hasFocus();
    const QColor ink = palette().color(under_hand ? QPalette::Highlight : QPalette::WindowText);
    const double high = box.height() * 0.62, wide = high * 0.78;
    const QRectF sheet(box.center().x() - wide / 2, box.center().y() - high / 2, wide, high);
    painter.setPen(QPen(ink, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(sheet, 1.5, 1.5);
    if (!m_of_another)
        for (const double share : {0.32, 0.54, 0.76})
            painter.drawLine(QPointF(sheet.left() + wide * 0.22, sheet.top() + high * share),
                             QPointF(sheet.right() - wide * 0.22, sheet.top() + high * share));
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
        painter.drawRoundedRect(box, 3, 3);
    }
}

} // namespace ui
