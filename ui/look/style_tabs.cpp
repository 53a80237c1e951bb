// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/style_parts.h"

#include "ui/look/theme.h"

#include <QTabBar>

#include <algorithm>

namespace ui::style_parts {

// The active one is of one piece with the page below it; the others stand behind.
void paint_tab(QPainter& painter, const QStyleOptionTab& tab, const QWidget& bar) {
    const QPalette& colours = tab.palette;
    const QRect whole = tab.rect;
    const bool is_active = tab.state & QStyle::State_Selected;
    if (is_active) {
        painter.fillRect(whole, colours.base());
        painter.fillRect(whole.left() - 1, 0, 1, whole.height(), colours.mid());
        painter.fillRect(whole.right(), 0, 1, whole.height(), colours.mid());
        painter.fillRect(whole.left() - 1, 0, whole.width() + 1, 2, colours.highlight());
    } else if (tab.state & QStyle::State_MouseOver) {
        painter.fillRect(whole.adjusted(0, 0, -1, -1), colours.midlight());
    } else if (tab.selectedPosition != QStyleOptionTab::NextIsSelected) {
        painter.fillRect(whole.right(), spacing::s, 1, whole.height() - 2 * spacing::s, colours.mid());
    }
    tab.icon.paint(&painter, QRect(whole.left(), whole.top(), spacing::xl, whole.height()));
    QFont font = bar.font(); // as bold as the active one's, for which all have room
    if (!is_active)
        font.setWeight(QFont::Normal);
    painter.save();
    painter.setFont(font);
    painter.setPen(colours.color(is_active ? QPalette::WindowText : QPalette::PlaceholderText));
    painter.drawText(tab_part(tab, QStyle::SE_TabBarTabText),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, tab.text);
    if (is_active && (tab.state & QStyle::State_HasFocus)) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colours.color(QPalette::Highlight), 2));
        painter.drawRoundedRect(QRectF(whole).adjusted(3, 5, -4, -4), spacing::xs, spacing::xs);
    }
    painter.restore();
}

QRect tab_part(const QStyleOptionTab& tab, QStyle::SubElement part) {
    const QSize button = tab.rightButtonSize;
    const QRect mark(
        QPoint(tab.rect.right() - spacing::s - button.width(), tab.rect.center().y() - button.height() / 2),
        button);
    return part == QStyle::SE_TabBarTabText
               ? tab.rect.adjusted(spacing::xl, 0, mark.left() - spacing::s - tab.rect.right(), 0)
               : mark;
}

// On the active tab and on the one under the mouse.
void paint_tab_close(QPainter& painter, const QStyleOption& option, const QWidget& button) {
    const auto* bar = qobject_cast<const QTabBar*>(button.parentWidget());
    const bool is_active = option.state & QStyle::State_Selected;
    const QPoint mouse = bar ? bar->mapFromGlobal(QCursor::pos()) : QPoint();
    const bool is_hovered =
        bar && bar->underMouse() && bar->tabAt(mouse) == bar->tabAt(button.geometry().center());
    if (!is_active && !is_hovered)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    if (option.state & (QStyle::State_Raised | QStyle::State_Sunken)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(option.palette.mid());
        painter.drawRoundedRect(option.rect, spacing::xs, spacing::xs);
    }
    const double arm = option.rect.width() * 0.2;
    const QPointF middle = QRectF(option.rect).center();
    painter.setPen(QPen(option.palette.color(is_active ? QPalette::WindowText : QPalette::PlaceholderText),
                        std::max(1.3, arm * 0.35), Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(middle - QPointF(arm, arm), middle + QPointF(arm, arm));
    painter.drawLine(middle - QPointF(arm, -arm), middle + QPointF(arm, -arm));
}

} // namespace ui::style_parts
