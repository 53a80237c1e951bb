// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/style_parts.h"

#include "ui/look/chevron.h"
#include "ui/look/theme.h"

#include <QWidget>

#include <algorithm>

namespace ui::style_parts {

namespace {

constexpr double field_radius = 5;

// A rounded frame whose line lies on whole pixels.
void paint_box(QPainter& painter, const QRect& place, const QColor& fill, const QColor& line, double width,
               double radius) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double inset = width / 2;
    painter.setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(place).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

QRect hairline(const QRect& area, Qt::Edge edge) {
    switch (edge) {
    case Qt::TopEdge:
        return {area.left(), area.top(), area.width(), 1};
    case Qt::BottomEdge:
        return {area.left(), area.bottom(), area.width(), 1};
    case Qt::LeftEdge:
        return {area.left(), area.top(), 1, area.height()};
    case Qt::RightEdge:
        return {area.right(), area.top(), 1, area.height()};
    }
    return {};
}

} // namespace

void paint_surface(QPainter& painter, const QStyleOption& option, const QWidget* widget) {
    painter.fillRect(option.rect, option.palette.base());
    const QVariant edge = widget ? widget->property("edge") : QVariant();
    if (edge.isValid())
        painter.fillRect(hairline(option.rect, static_cast<Qt::Edge>(edge.toInt())), option.palette.mid());
}

void paint_field(QPainter& painter, const QStyleOption& option, bool invalid) {
    const QPalette& colours = option.palette;
    const bool focus = option.state & QStyle::State_HasFocus;
    const bool hover = (option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled);
    const QColor line = invalid ? colours.color(QPalette::BrightText)
                        : focus ? colours.color(QPalette::Highlight)
                                : colours.color(hover ? QPalette::Dark : QPalette::Mid);
    paint_box(painter, option.rect, colours.color(QPalette::AlternateBase), line, invalid || focus ? 2 : 1,
              field_radius);
}

void paint_framed(QPainter& painter, const QStyleOption& option) {
    painter.fillRect(option.rect, option.palette.mid());
    painter.fillRect(option.rect.adjusted(1, 1, -1, -1), option.palette.base());
}

void paint_push_button(QPainter& painter, const QStyleOption& option) {
    const QPalette& colours = option.palette;
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
    const bool strong = (option.state & QStyle::State_HasFocus) ||
                        (button && (button->features & QStyleOptionButton::DefaultButton));
    const bool hover = (option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled);
    const QColor fill =
        colours.color(option.state & QStyle::State_Sunken ? QPalette::Midlight : QPalette::Base);
    const QColor line =
        strong ? colours.color(QPalette::Highlight) : colours.color(hover ? QPalette::Dark : QPalette::Mid);
    paint_box(painter, option.rect, fill, line, strong ? 2 : 1, field_radius);
}

// Unlike a field it is seen by its line alone, which therefore contrasts as text does.
void paint_check_box(QPainter& painter, const QStyleOption& option) {
    const QPalette& colours = option.palette;
    const bool enabled = option.state & QStyle::State_Enabled, set = !(option.state & QStyle::State_Off);
    const bool strong = enabled && (option.state & (QStyle::State_HasFocus | QStyle::State_MouseOver));
    const QColor ink = colours.color(strong || (set && enabled) ? QPalette::Highlight : QPalette::Dark);
    paint_box(painter, option.rect, set ? ink : colours.color(QPalette::AlternateBase), ink,
              option.state & QStyle::State_HasFocus ? 2 : 1, 3);
    if (!set)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(option.rect);
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    painter.setPen(QPen(colours.color(QPalette::HighlightedText), box.height() * 0.13, Qt::SolidLine,
                        Qt::RoundCap, Qt::RoundJoin));
    if (option.state & QStyle::State_NoChange)
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
    else
        painter.drawPolyline(QPolygonF({at(0.24, 0.53), at(0.43, 0.72), at(0.77, 0.3)}));
    painter.restore();
}

void paint_tool_button(QPainter& painter, const QStyleOptionToolButton& option, const QStyle& style,
                       const QWidget* widget) {
    const QPalette& colours = option.palette;
    const bool checked = option.state & QStyle::State_On;
    const bool hover = (option.state & (QStyle::State_MouseOver | QStyle::State_Sunken)) &&
                       (option.state & QStyle::State_Enabled);
    const bool focus = option.state & QStyle::State_HasFocus;
    const bool frame = !(option.state & QStyle::State_AutoRaise);
    const QColor fill = checked ? colours.color(QPalette::Highlight)
                        : hover ? colours.color(QPalette::Midlight)
                                : QColor();
    const QColor line = focus   ? colours.color(QPalette::Highlight)
                        : frame ? colours.color(QPalette::Mid)
                                : QColor();
    if (fill.isValid() || line.isValid())
        paint_box(painter, option.rect, fill, line, focus && frame ? 2 : 1, field_radius);
    if (option.features & QStyleOptionToolButton::Arrow) { // scrolls the tabs
        paint_chevron(
            painter, QRectF(option.rect).center(), option.rect.width() * 0.2, option.arrowType,
            colours.color(option.state & QStyle::State_Enabled ? QPalette::WindowText : QPalette::Mid));
        return;
    }
    if (option.text.isEmpty() && option.icon.isNull()) { // "more", at the end of a menu bar without room
        const QRect half(option.rect.left(), option.rect.top(), option.rect.width(),
                         option.rect.height() / 2);
        paint_drop_arrow(painter, half.translated(0, half.height() / 2 - 2), option);
        paint_drop_arrow(painter, half.translated(0, half.height() / 2 + 3), option);
        return;
    }
    QStyleOptionToolButton label = option;
    label.features &= ~QStyleOptionToolButton::HasMenu;
    if (checked)
        label.palette.setColor(QPalette::ButtonText, colours.color(QPalette::HighlightedText));
    else if (widget && widget->property("corner").toBool())
        label.palette.setColor(QPalette::ButtonText, colours.color(QPalette::PlaceholderText));
    style.drawControl(QStyle::CE_ToolButtonLabel, &label, &painter, widget);
}

void paint_drop_arrow(QPainter& painter, const QRect& place, const QStyleOption& option) {
    paint_chevron(painter, QRectF(place).center(), std::max(3.0, option.fontMetrics.height() * 0.22),
                  Qt::DownArrow, option.palette.color(QPalette::WindowText));
}

void paint_scroll_handle(QPainter& painter, const QStyleOption& option, const QRect& handle) {
    const bool hover = option.state & QStyle::State_MouseOver;
    paint_box(painter, handle.adjusted(2, 2, -2, -2),
              option.palette.color(hover ? QPalette::Dark : QPalette::Mid), {}, 0, 4);
}

// No arrows: the groove is the whole bar.
QRect scroll_bar_part(const QStyleOptionSlider& option, QStyle::SubControl part, int least_handle) {
    const QRect all = option.rect;
    const bool upright = option.orientation == Qt::Vertical;
    const int length = upright ? all.height() : all.width();
    const int span = option.maximum - option.minimum;
    const int wanted = span > 0 ? static_cast<int>(static_cast<double>(option.pageStep) * length /
                                                   (static_cast<double>(span) + option.pageStep))
                                : length;
    const int handle = std::min(length, std::max(wanted, std::min(least_handle, length)));
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - handle, option.upsideDown);
    const auto piece = [&](int from, int to) {
        return upright ? QRect(all.left(), all.top() + from, all.width(), to - from)
                       : QRect(all.left() + from, all.top(), to - from, all.height());
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return piece(start, start + handle);
    case QStyle::SC_ScrollBarSubPage:
        return piece(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return piece(start + handle, length);
    case QStyle::SC_ScrollBarGroove:
        return all;
    default:
        return {};
    }
}

void paint_header_section(QPainter& painter, const QStyleOption& option) {
    painter.fillRect(option.rect, option.palette.alternateBase());
    painter.fillRect(hairline(option.rect, Qt::BottomEdge), option.palette.mid());
}

} // namespace ui::style_parts
