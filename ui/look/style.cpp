// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/style.h"

#include "ui/look/chosen_look.h"
#include "ui/look/style_parts.h"
#include "ui/look/theme.h"

#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStyleOption>

#include <algorithm>

namespace ui {

namespace {

constexpr int line_edit_side = 7, line_edit_edge = 3;
constexpr int combo_side = 9, combo_edge = 6, combo_arrow = 24;
constexpr int scroll_bar = 12, scroll_handle_least = 32;

} // namespace

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

void Style::polish(QPalette& palette) {
    const LookChoice look = chosen_look();
    palette = palette_for(look == LookChoice::light  ? light_theme()
                          : look == LookChoice::dark ? dark_theme()
                                                     : theme_for(palette));
}

void Style::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (widget->inherits("QComboBox") || widget->inherits("QLineEdit") || widget->inherits("QAbstractButton"))
        widget->setAttribute(Qt::WA_Hover);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    switch (element) {
    case PE_Widget:
        if (widget && widget->windowType() == Qt::Popup)
            style_parts::paint_framed(*painter, *option);
        else
            style_parts::paint_surface(*painter, *option, widget);
        break;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth > 0)
            style_parts::paint_field(*painter, *option, widget && widget->property("invalid").toBool());
        break;
    case PE_Frame: // of several lines
        if (qobject_cast<const QPlainTextEdit*>(widget))
            style_parts::paint_field(*painter, *option, false);
        else
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        break;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        style_parts::paint_check_box(*painter, *option);
        break;
    case PE_PanelButtonCommand:
        style_parts::paint_push_button(*painter, *option);
        break;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        style_parts::paint_framed(*painter, *option);
        break;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(0, option->rect.bottom(), option->rect.width(), 1), option->palette.mid());
        break;
    case PE_IndicatorTabClose:
        style_parts::paint_tab_close(*painter, *option, *widget);
        break;
    case PE_IndicatorTabTearLeft: // the buttons that scroll tell that there are more
    case PE_IndicatorTabTearRight:
    case PE_FrameMenu:
    case PE_FrameFocusRect: // each control shows its focus by its own frame
    case PE_FrameStatusBarItem:
        break;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const {
    switch (element) {
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, option->palette.base());
        break;
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            style_parts::paint_menu_bar_item(*painter, *item, *this, widget);
        break;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            style_parts::paint_menu_item(*painter, *item, *this, widget);
        break;
    case CE_TabBarTab:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            style_parts::paint_tab(*painter, *tab, *widget);
        break;
    case CE_HeaderSection:
        style_parts::paint_header_section(*painter, *option);
        break;
    case CE_ComboBoxLabel:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            QStyleOptionComboBox label =
                *combo; // a name without room ends in dots, not in the midst of a letter
            const int room = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget).width() - 2;
            label.currentText = label.fontMetrics.elidedText(label.currentText, Qt::ElideRight, room);
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        break;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const {
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        combo && control == CC_ComboBox) {
        style_parts::paint_field(*painter, *option, false);
        style_parts::paint_drop_arrow(*painter, subControlRect(control, option, SC_ComboBoxArrow, widget),
                                      *option);
        return;
    }
    if (control == CC_SpinBox) { // those without buttons are all there are
        style_parts::paint_field(*painter, *option, false);
        return;
    }
    if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        button && control == CC_ToolButton) {
        style_parts::paint_tool_button(*painter, *button, *this, widget);
        return;
    }
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        bar && control == CC_ScrollBar) {
        style_parts::paint_scroll_handle(*painter, *option,
                                         subControlRect(control, option, SC_ScrollBarSlider, widget));
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const {
    switch (type) {
    case CT_LineEdit:
    case CT_SpinBox:
        return size + QSize(2 * line_edit_side, 2 * line_edit_edge);
    case CT_ComboBox:
        // The label stands a pixel within its part on either side, and Qt measures its ink, which is narrower
        // than what it advances: without these a text that fits ends in dots.
        return QSize(size.width() + combo_side + combo_arrow + 2 +
                         (option ? option->fontMetrics.horizontalAdvance(QLatin1Char(' ')) : 0),
                     size.height() + 2 * combo_edge);
    case CT_ToolButton: {
        const bool corner = widget && widget->property("corner").toBool();
        const bool narrow = widget && widget->property("narrow").toBool(); // several in a row of the panel
        return size + (corner ? QSize(10, 2) : QSize(narrow ? 6 : 18, 8));
    }
    case CT_PushButton:
        return size + QSize(34, 14);
    case CT_MenuBarItem:
        return size + QSize(20, 10);
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return style_parts::menu_item_size(*item, size);
        break;
    case CT_HeaderSection:
        return QProxyStyle::sizeFromContents(type, option, size, widget) + QSize(8, 6);
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    if (element == SE_LineEditContents) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        return frame && frame->lineWidth > 0
                   ? option->rect.adjusted(line_edit_side, line_edit_edge, -line_edit_side, -line_edit_edge)
                   : option->rect;
    }
    if (element == SE_TabBarTabText || element == SE_TabBarTabRightButton)
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            return style_parts::tab_part(*tab, element);
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                            const QWidget* widget) const {
    const QRect all = option->rect;
    if (control == CC_ComboBox) {
        const QRect arrow(all.right() + 1 - combo_arrow, all.top(), combo_arrow, all.height());
        if (part == SC_ComboBoxArrow)
            return visualRect(option->direction, all, arrow);
        if (part == SC_ComboBoxEditField)
            return visualRect(option->direction, all,
                              all.adjusted(combo_side, combo_edge, -combo_arrow, -combo_edge));
    }
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        return all.adjusted(line_edit_side / 2, line_edit_edge, -line_edit_side / 2, -line_edit_edge);
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        bar && control == CC_ScrollBar)
        return style_parts::scroll_bar_part(*bar, part, scroll_handle_least);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

// The menu bar's "more" button draws itself: looking for its icon in the themes of the system takes longer
// than the whole bar.
QIcon Style::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const {
    if (which == SP_ToolBarHorizontalExtensionButton)
        return {};
    return QProxyStyle::standardIcon(which, option, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_ScrollBarExtent:
        return scroll_bar;
    case PM_ScrollBarSliderMin:
        return scroll_handle_least;
    case PM_MenuBarHMargin:
        return spacing::s;
    case PM_MenuBarVMargin:
        return 2;
    case PM_MenuBarPanelWidth:
        return 0;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return spacing::xs;
    case PM_MenuPanelWidth:
        return 1;
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight: // as large as the text beside it
        return widget ? widget->fontMetrics().height() + spacing::xs : 20;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: // grow with the text, too
        return std::max(QProxyStyle::pixelMetric(metric, option, widget),
                        widget ? widget->fontMetrics().ascent() : 0);
    case PM_ToolTipLabelFrameWidth:
        return 7;
    case PM_FocusFrameHMargin: // beside the text of a table's cell
    case PM_HeaderMargin:
        return spacing::s;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* data) const {
    switch (hint) {
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
        return 0;
    case SH_ToolTipLabel_Opacity:
        return 255;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void make_surface(QScrollArea& area) {
    area.viewport()->setBackgroundRole(QPalette::Base);
    area.widget()->setBackgroundRole(QPalette::Base);
}

} // namespace ui
