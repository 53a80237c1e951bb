// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/style_parts.h"

#include "ui/look/chevron.h"
#include "ui/look/theme.h"

#include <QWidget>

#include <algorithm>

namespace ui::style_parts {

namespace {

constexpr int check_column = 24, right_side = 28, key_gap = 24;
constexpr int item_edge = 6, separator_height = 9;
constexpr int text_flags = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextShowMnemonic;

// Underlined or not, as the platform has it.
int mnemonic_flags(const QStyleOption& option, const QStyle& style, const QWidget* widget) {
    return style.styleHint(QStyle::SH_UnderlineShortcut, &option, widget) ? text_flags
                                                                          : text_flags | Qt::TextHideMnemonic;
}

void paint_highlight(QPainter& painter, const QRect& place, const QColor& colour) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(place, 4, 4);
    painter.restore();
}

void paint_tick(QPainter& painter, const QPointF& middle, const QColor& colour) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(
        QPolygonF{middle + QPointF(-4, 0), middle + QPointF(-1, 3), middle + QPointF(4, -3.5)});
    painter.restore();
}

} // namespace

void paint_menu_bar_item(QPainter& painter, const QStyleOptionMenuItem& option, const QStyle& style,
                         const QWidget* widget) {
    painter.fillRect(option.rect, option.palette.base());
    if (option.state & QStyle::State_Selected)
        paint_highlight(painter, option.rect.adjusted(1, 1, -1, -1),
                        option.palette.color(QPalette::Midlight));
    painter.setPen(option.palette.color(QPalette::WindowText));
    painter.drawText(option.rect, Qt::AlignCenter | mnemonic_flags(option, style, widget), option.text);
}

void paint_menu_item(QPainter& painter, const QStyleOptionMenuItem& option, const QStyle& style,
                     const QWidget* widget) {
    const QPalette& colours = option.palette;
    const QRect item = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(item.left() + spacing::s, item.center().y(), item.width() - 2 * spacing::s, 1),
                         colours.mid());
        return;
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool chosen = enabled && (option.state & QStyle::State_Selected);
    if (chosen)
        paint_highlight(painter, item, colours.color(QPalette::Highlight));
    const QColor ink = colours.color(chosen    ? QPalette::HighlightedText
                                     : enabled ? QPalette::Text
                                               : QPalette::PlaceholderText);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
        paint_tick(painter, QPointF(item.left() + check_column / 2.0, item.center().y() + 0.5), ink);
    // QMenu puts the keys behind a tab.
    const QString words = option.text.section(QLatin1Char('\t'), 0, 0);
    const QString keys = option.text.section(QLatin1Char('\t'), 1);
    const QRect text = item.adjusted(check_column, 0, -right_side, 0);
    const int flags = mnemonic_flags(option, style, widget);
    painter.setPen(ink);
    painter.setFont(option.font);
    painter.drawText(text, flags | Qt::AlignLeft, words);
    if (!keys.isEmpty()) {
        painter.setPen(chosen ? ink : colours.color(QPalette::PlaceholderText));
        painter.drawText(text.adjusted(0, 0, right_side - check_column / 2, 0), text_flags | Qt::AlignRight,
                         keys);
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        paint_chevron(painter, QPointF(item.right() - right_side / 2.0, item.center().y() + 0.5), 3.5,
                      Qt::RightArrow, ink);
}

QSize menu_item_size(const QStyleOptionMenuItem& option, const QSize& contents) {
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return QSize(contents.width(), separator_height);
    const bool keys = option.text.contains(QLatin1Char('\t'));
    return QSize(contents.width() + check_column + right_side + (keys ? key_gap : 0),
                 std::max(contents.height(), option.fontMetrics.height()) + 2 * item_edge);
}

} // namespace ui::style_parts
