// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/problem_callout.h"

#include "ui/look/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace ui {

namespace {

constexpr int tip = 7; // of the arrow
constexpr int edge = spacing::s;
constexpr int usual_letters = 40, least_letters = 24;

} // namespace

ProblemCallout::ProblemCallout(QWidget& field, QWidget* row) : QLabel(row), m_field(&field) {
    setWordWrap(true);
    setForegroundRole(QPalette::BrightText);
    setAttribute(Qt::WA_TransparentForMouseEvents); // the chart under it stays a chart
    hide();
    connect(&field, &QObject::destroyed, this, &QObject::deleteLater);
}

void ProblemCallout::show_problem(const QString& problem) {
    setText(problem);
    setAccessibleName(problem);
    stand_by_field();
    if (isVisible()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

// The field and all that it stands in; the rows are taken to another place when the window gets low.
void ProblemCallout::watch() {
    for (const QPointer<QWidget>& widget : m_watched)
        if (widget)
            widget->removeEventFilter(this);
    m_watched.clear();
    if (text().isEmpty())
        return;
    for (QWidget* widget = m_field; widget; widget = widget->isWindow() ? nullptr : widget->parentWidget()) {
        m_watched << widget;
        widget->installEventFilter(this);
    }
    if (parentWidget() != m_field->window())
        setParent(m_field->window());
}

void ProblemCallout::stand_by_field() {
    if (!m_field)
        return;
    watch();
    if (text().isEmpty() || !m_field->isVisible() || m_field->visibleRegion().isEmpty()) {
        hide();
        return;
    }
    QWidget& page = *parentWidget();
    setFont(m_field->parentWidget()->font());
    const QRect field(m_field->mapTo(&page, QPoint()), m_field->size());
    const int letter = fontMetrics().averageCharWidth();
    const int room = page.width() - field.right() - spacing::s - spacing::xs;
    m_beside = room >= letter * least_letters;
    setContentsMargins(edge + (m_beside ? tip : 0), edge + (m_beside ? 0 : tip), edge, edge);
    const int most = std::min(letter * usual_letters, m_beside ? room : page.width() - 2 * spacing::s);
    const int wide = std::min(most, fontMetrics().horizontalAdvance(text()) + 2 * edge + tip + 2);
    const int high = heightForWidth(wide);
    const QPoint wish = m_beside ? QPoint(field.right() + spacing::xs, field.center().y() - high / 2)
                                 : QPoint(field.right() - wide, field.bottom() + 2);
    setGeometry(std::clamp(wish.x(), spacing::xs, std::max(spacing::xs, page.width() - wide - spacing::xs)),
                std::clamp(wish.y(), 0, std::max(0, page.height() - high)), wide, high);
    show();
    raise();
    update();
}

bool ProblemCallout::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::FontChange:
        // After the layout that moves them all is through.
        QMetaObject::invokeMethod(this, &ProblemCallout::stand_by_field, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return QLabel::eventFilter(watched, event);
}

void ProblemCallout::paintEvent(QPaintEvent* event) {
    if (!m_field) // gone with a window in another language, this one goes next
        return;
    const QPoint at = mapFrom(parentWidget(), m_field->mapTo(parentWidget(), m_field->rect().center()));
    const QRectF box = QRectF(rect()).adjusted(m_beside ? tip : 0.5, m_beside ? 0.5 : tip, -0.5, -0.5);
    QPainterPath bubble, arrow;
    bubble.addRoundedRect(box, corner_radius, corner_radius);
    if (m_beside) {
        const double y =
            std::clamp<double>(at.y() + 0.5, corner_radius + tip, height() - corner_radius - tip);
        arrow.addPolygon(QPolygonF{{box.left() + 1, y - tip}, {0.5, y}, {box.left() + 1, y + tip}});
    } else {
        const double x = std::clamp<double>(at.x(), corner_radius + tip, width() - corner_radius - tip);
        arrow.addPolygon(QPolygonF{{x - tip, box.top() + 1}, {x, 0.5}, {x + tip, box.top() + 1}});
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::BrightText), 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawPath(bubble.united(arrow));
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace ui
