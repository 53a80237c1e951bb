// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

// How the style draws single things; style.cpp says when.
namespace ui::style_parts {

// A plain area; a hairline on the side that the widget's property "edge" names.
void paint_surface(QPainter& painter, const QStyleOption& option, const QWidget* widget);
// The sunken frame of what takes a value: hover, focus and error show in its line.
void paint_field(QPainter& painter, const QStyleOption& option, bool invalid);
// A popup's area with a hairline round it.
void paint_framed(QPainter& painter, const QStyleOption& option);
void paint_check_box(QPainter& painter, const QStyleOption& option);
void paint_push_button(QPainter& painter, const QStyleOption& option);
void paint_tool_button(QPainter& painter, const QStyleOptionToolButton& option, const QStyle& style,
                       const QWidget* widget);
// As large as the text beside it.
void paint_drop_arrow(QPainter& painter, const QRect& place, const QStyleOption& option);
void paint_scroll_handle(QPainter& painter, const QStyleOption& option, const QRect& handle);
QRect scroll_bar_part(const QStyleOptionSlider& option, QStyle::SubControl part, int least_handle);
void paint_header_section(QPainter& painter, const QStyleOption& option);

void paint_menu_bar_item(QPainter& painter, const QStyleOptionMenuItem& option, const QStyle& style,
                         const QWidget* widget);
void paint_menu_item(QPainter& painter, const QStyleOptionMenuItem& option, const QStyle& style,
                     const QWidget* widget);
// `contents`: what QMenu measured of the text and its keys.
QSize menu_item_size(const QStyleOptionMenuItem& option, const QSize& contents);

void paint_tab(QPainter& painter, const QStyleOptionTab& tab, const QWidget& bar);
// Of the name or of the mark that closes it.
QRect tab_part(const QStyleOptionTab& tab, QStyle::SubElement part);
void paint_tab_close(QPainter& painter, const QStyleOption& option, const QWidget& button);

} // namespace ui::style_parts
