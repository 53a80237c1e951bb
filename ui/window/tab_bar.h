// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scenarios/scenario_controller.h"

#include <QTabBar>

namespace ui {

// The open scenarios as tabs; not there while there is only one. It shows what the controller says: a click
// activates, a drag moves, the mark, a middle click and Del ask to close.
class TabBar : public QTabBar {
    Q_OBJECT

  public:
    explicit TabBar(ScenarioController& controller, QWidget* parent = nullptr);

    // A presentation is about one scenario.
    void set_folded(bool folded);

  signals:
    void menu_requested(const QPoint& place); // of the active one

  protected:
    void initStyleOption(QStyleOptionTab* option, int tab) const override;
    QSize tabSizeHint(int tab) const override;
    QSize minimumTabSizeHint(int tab) const override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void show_tabs();
    void describe(int tab, const QString& name);
    void show_or_hide();
    void let_go();
    QSize size_for(int text_width) const;
    QIcon dot() const;

    ScenarioController& m_controller;
    bool m_folded = false;
    int m_middle_pressed = -1;
};

} // namespace ui
