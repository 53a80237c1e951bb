// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/notice_line.h"

#include "ui/look/theme.h"
#include "ui/look/wrapped_text.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace ui {

namespace {

QString severity_name(core::Severity severity) {
    switch (severity) {
    case core::Severity::info:
        return NoticeLine::tr("Note");
    case core::Severity::warning:
        return NoticeLine::tr("Warning");
    case core::Severity::blocking:
        return NoticeLine::tr("Problem");
    }
    return {};
}

} // namespace

QColor severity_colour(const Theme& theme, core::Severity severity) {
    switch (severity) {
    case core::Severity::info:
        return theme.muted;
    case core::Severity::warning:
        return theme.warning;
    case core::Severity::blocking:
        return theme.error;
    }
    return theme.text;
}

SeverityIcon::SeverityIcon(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SeverityIcon::set_severity(core::Severity severity, const QColor& colour) {
    if (severity == m_severity && colour == m_colour)
        return;
    m_severity = severity;
    m_colour = colour;
    setAccessibleName(severity_name(severity));
    setToolTip(severity_name(severity));
    update();
}

QSize SeverityIcon::sizeHint() const {
    return QSize(fontMetrics().height(), fontMetrics().height());
}

// Circle with an i, triangle with !, octagon with a bar: three outlines.
void SeverityIcon::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_colour);
    const double size = std::min(width(), height());
    const QPointF middle(width() / 2.0, height() / 2.0);
    const double radius = size * 0.44;
    const QColor inside = palette().color(QPalette::Window);
    QPen ink(inside, size * 0.1, Qt::SolidLine, Qt::RoundCap);
    if (m_severity == core::Severity::warning) {
        QPainterPath triangle;
        triangle.moveTo(middle + QPointF(0, -radius));
        triangle.lineTo(middle + QPointF(radius * 1.08, radius * 0.86));
        triangle.lineTo(middle + QPointF(-radius * 1.08, radius * 0.86));
        triangle.closeSubpath();
        painter.drawPath(triangle);
        painter.setPen(ink);
        painter.drawLine(middle + QPointF(0, -radius * 0.3), middle + QPointF(0, radius * 0.2));
        painter.drawPoint(middle + QPointF(0, radius * 0.56));
        return;
    }
    if (m_severity == core::Severity::blocking) {
        QPolygonF octagon;
        for (int corner = 0; corner < 8; ++corner) {
            const double angle = (corner + 0.5) * 3.14159265358979 / 4;
            octagon << middle + QPointF(std::cos(angle), std::sin(angle)) * radius * 1.06;
        }
        painter.drawPolygon(octagon);
        painter.setPen(ink);
        painter.drawLine(middle + QPointF(-radius * 0.45, 0), middle + QPointF(radius * 0.45, 0));
        return;
    }
    painter.drawEllipse(middle, radius, radius);
    painter.setPen(ink);
    painter.drawPoint(middle + QPointF(0, -radius * 0.48));
    painter.drawLine(middle + QPointF(0, -radius * 0.05), middle + QPointF(0, radius * 0.5));
}

NoticeLine::NoticeLine(QWidget* parent)
    : QWidget(parent), m_icon(new SeverityIcon), m_words(new WrappedText) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::s);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_words, 1, Qt::AlignTop);
}

void NoticeLine::show_notice(core::Severity severity, const QString& words, const QColor& colour,
                             const QString& leads_to) {
    m_leads_to = leads_to;
    setFocusPolicy(leads_to.isEmpty() ? Qt::NoFocus : Qt::TabFocus);
    setCursor(leads_to.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    m_icon->set_severity(severity, colour);
    m_words->set_colour(colour);
    m_words->show_text(words);
    setAccessibleName(severity_name(severity) + QStringLiteral(": ") + words);
}

void NoticeLine::mouseReleaseEvent(QMouseEvent* event) {
    QWidget::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        follow();
}

void NoticeLine::follow() {
    if (!m_leads_to.isEmpty())
        emit followed(m_leads_to);
}

void NoticeLine::keyPressEvent(QKeyEvent* event) {
    const bool follows =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (follows && !m_leads_to.isEmpty())
        follow();
    else
        QWidget::keyPressEvent(event);
}

void NoticeLine::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

QString NoticeLine::words() const {
    return m_words->text();
}

} // namespace ui
