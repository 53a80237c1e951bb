// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ui {

// What is made later than its neighbours comes last in Qt's tab order: puts all that takes the focus in
// `parts` behind `before`, in the order in which it stands there. Returns the last of them.
inline QWidget* tab_after(QWidget* before, const QWidget& parts) {
    for (QWidget* widget : parts.findChildren<QWidget*>())
        // A list that drops down is a window of its own.
        if ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() &&
            widget->window() == before->window()) {
            QWidget::setTabOrder(before, widget);
            before = widget;
        }
    return before;
}

} // namespace ui
