// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scenarios/scenario_controller.h"

#include <QTabBar>

namespace ui {

// The open scenarios as tabs; not there while there is only one. It shows what the controller says and
// changes nothing by itself: a click activates, a drag moves, the mark closes.
class TabBar : public QTabBar {
    Q_OBJECT

  public:
    explicit TabBar(ScenarioController& controller, QWidget* parent = nullptr);

    // A presentation is about one scenario.
    void set_folded(bool folded);
    // Where a click closes that tab.
    QRect close_mark(int tab) const;

  signals:
    void close_requested(int tab);
    void details_requested();                 // of the active one
    void menu_requested(const QPoint& place); // of the active one

  protected:
    QSize tabSizeHint(int tab) const override;
    QSize minimumTabSizeHint(int tab) const override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void show_tabs();
    void show_or_hide();
    void paint_tab(QPainter& painter, int tab) const;
    void forget_press();
    int mark_at(QPoint place) const;
    QFont name_font() const;

    ScenarioController& m_controller;
    bool m_folded = false;
    int m_dragged = -1; // the tab under the pressed button
    QPoint m_pressed_at;
    int m_mark_pressed = -1;
    int m_middle_pressed = -1;
    QStringList m_names; // of the tabs, no two alike
    QPoint m_mouse{-1, -1};
};

} // namespace ui
