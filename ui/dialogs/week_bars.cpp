// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/week_bars.h"

#include "ui/look/fonts.h"
#include "ui/look/theme.h"
#include "ui/words/days.h"
#include "ui/words/translate.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui {

namespace {

constexpr double used_height = 0.8; // of what is shown: the busiest hour may still grow
constexpr double heights = 100;     // of the height that are told apart
constexpr double small_step = 0.05, large_step = 0.25;
constexpr int hours_a_day = 24;

} // namespace

WeekBars::WeekBars(QWidget* parent) : QWidget(parent), m_hours(hours_a_day, 1.0) {
    setObjectName(QStringLiteral("week_bars"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setCursor(Qt::CrossCursor);
    set_hours(m_hours);
}

void WeekBars::set_hours(const std::vector<double>& hours) {
    m_hours = hours;
    const double most = std::ranges::max(m_hours);
    m_top = most > 0 ? most / used_height : 1;
    m_current = std::min(m_current, count() - 1);
    say_current();
}

void WeekBars::set_current(int hour) {
    m_current = std::clamp(hour, 0, count() - 1);
    say_current();
}

QString WeekBars::words_of_current() const {
    const double sum = std::accumulate(m_hours.begin(), m_hours.end(), 0.0);
    const double mean = sum / static_cast<double>(m_hours.size());
    return QStringLiteral("%1: %2").arg(
        hour_text(m_current, count()),
        sum > 0
            ? tr("%1 the mean")
                  .arg(number_text(m_hours[static_cast<std::size_t>(m_current)] / mean, core::Unit::times))
            : tr("no traffic"));
}

QSize WeekBars::sizeHint() const {
    return {fontMetrics().horizontalAdvance(QLatin1Char('0')) * 84, fontMetrics().height() * 14};
}

QSize WeekBars::minimumSizeHint() const {
    return {fontMetrics().horizontalAdvance(QLatin1Char('0')) * 42, fontMetrics().height() * 8};
}

double WeekBars::height_of(int hour) const {
    return std::clamp(m_hours[static_cast<std::size_t>(hour)] / m_top, 0.0, 1.0);
}

// Under it is a line for days or hours.
QRect WeekBars::bars_area() const {
    return rect().adjusted(spacing::s, spacing::s, -spacing::s,
                           -spacing::s - QFontMetrics(scaled(font(), small_text)).height());
}

WeekBars::Drawn WeekBars::at(QPointF place) const {
    const QRectF area = bars_area();
    const int hour = static_cast<int>(std::floor((place.x() - area.left()) / area.width() * count()));
    return {.hour = std::clamp(hour, 0, count() - 1),
            .height = std::clamp((area.bottom() - place.y()) / area.height(), 0.0, 1.0)};
}

void WeekBars::draw(int hour, double height) {
    const double value = std::round(std::clamp(height, 0.0, 1.0) * heights) / heights * m_top;
    m_hours[static_cast<std::size_t>(hour)] = QString::number(value, 'g', 6).toDouble(); // short in a file
}

// All hours that a fast hand has passed, too.
void WeekBars::draw_to(Drawn to) {
    const Drawn from = m_last.value_or(to);
    const int way = std::abs(to.hour - from.hour);
    for (int i = 0; i <= way; ++i) {
        const double share = way == 0 ? 1 : static_cast<double>(i) / way;
        draw(from.hour + (to.hour < from.hour ? -i : i), from.height + (to.height - from.height) * share);
    }
    m_last = to;
    set_current(to.hour);
}

void WeekBars::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        draw_to(at(event->position()));
}

void WeekBars::mouseMoveEvent(QMouseEvent* event) {
    if (m_last)
        draw_to(at(event->position()));
}

void WeekBars::mouseReleaseEvent(QMouseEvent*) {
    m_last.reset();
}

void WeekBars::keyPressEvent(QKeyEvent* event) {
    const int along = event->modifiers() & Qt::ControlModifier ? hours_a_day : 1;
    const auto raise = [this](double by) {
        draw(m_current, height_of(m_current) + by);
        say_current();
    };
    const int key = event->key();
    switch (key) {
    case Qt::Key_Left:
        return set_current(m_current - along);
    case Qt::Key_Right:
        return set_current(m_current + along);
    case Qt::Key_Home:
        return set_current(0);
    case Qt::Key_End:
        return set_current(count() - 1);
    case Qt::Key_Up:
        return raise(small_step);
    case Qt::Key_Down:
        return raise(-small_step);
    case Qt::Key_PageUp:
        return raise(large_step);
    case Qt::Key_PageDown:
        return raise(-large_step);
    default:
        break;
    }
    if (key < Qt::Key_0 || key > Qt::Key_9 || event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return QWidget::keyPressEvent(event);
    // Tenths, one hour after the other.
    draw(m_current, (key - Qt::Key_0) / 10.0);
    set_current(m_current + 1);
}

void WeekBars::say_current() {
    setAccessibleName(tr("Hours, drawn as bars"));
    setAccessibleDescription(words_of_current());
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
    update();
    emit changed();
}

void WeekBars::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = theme_for(palette());
    const QRectF area = bars_area();
    const double width = area.width() / count();
    painter.fillRect(area, palette().color(QPalette::Base));
    for (int hour = 0; hour < count(); ++hour) {
        const double height = area.height() * height_of(hour);
        const QRectF bar(area.left() + hour * width, area.bottom() - height, width, height);
        painter.fillRect(width > 4 ? bar.adjusted(0, 0, -1, 0) : bar,
                         hour == m_current && hasFocus() ? palette().color(QPalette::Text)
                                                         : palette().color(QPalette::Highlight));
    }
    painter.setFont(scaled(font(), small_text));
    painter.setPen(theme.muted);
    const int marks = count() == hours_a_day ? 4 : 7;
    for (int i = 0; i < marks; ++i) {
        const double left = area.left() + area.width() * i / marks;
        painter.drawLine(QPointF(left, area.top()), QPointF(left, area.bottom()));
        painter.drawText(
            QRectF(left, area.bottom() + 1, area.width() / marks, rect().bottom() - area.bottom()),
            count() == hours_a_day ? Qt::AlignLeft : Qt::AlignHCenter,
            count() == hours_a_day ? hour_text(i * hours_a_day / marks, hours_a_day) : short_day(i));
    }
    painter.drawRect(area);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

} // namespace ui
