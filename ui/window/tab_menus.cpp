// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/market.h"
#include "ui/documents/portfolio.h"
#include "ui/window/menu_parts.h"

#include <QMainWindow>

namespace ui {

QAction* add_switch(QMenu* menu, const char* name, const QString& text, const QKeySequence& keys,
                    const std::function<void(bool)>& act) {
    QAction* action = menu->addAction(text);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    action->setCheckable(true);
    QObject::connect(action, &QAction::toggled, menu, act);
    return action;
}

// Where the active one is, and what the others are to it: there are others only with more than one tab.
void add_tab_actions(QMenu* menu, ScenarioController& controller, MenuActions& made) {
    const auto go = [&controller](int steps) {
        return [&controller, steps] {
            const int count = controller.tab_count();
            controller.activate((controller.active_tab() + steps + count) % count);
        };
    };
    const auto move = [&controller](int steps) {
        return [&controller, steps] {
            controller.move_tab(controller.active_tab(), controller.active_tab() + steps);
        };
    };
    QAction* next = add(menu, "view.next_tab", Menus::tr("&Next tab"), {}, go(1));
    QAction* previous = add(menu, "view.previous_tab", Menus::tr("Pre&vious tab"), {}, go(-1));
    made.tab_left = add(menu, "view.tab_left", Menus::tr("Move the tab to the le&ft"),
                        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_PageUp), move(-1));
    made.tab_right = add(menu, "view.tab_right", Menus::tr("Move the tab to the &right"),
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_PageDown), move(1));
    next->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Tab), QKeySequence(Qt::CTRL | Qt::Key_PageDown)});
    previous->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab), QKeySequence(Qt::CTRL | Qt::Key_PageUp)});
    const auto show = [next, previous, left = made.tab_left, right = made.tab_right, &controller] {
        const int last = controller.tab_count() - 1, active = controller.active_tab();
        next->setEnabled(last > 0);
        previous->setEnabled(last > 0);
        left->setEnabled(active > 0);
        right->setEnabled(active < last);
    };
    QObject::connect(&controller, &ScenarioController::document_changed, menu, show);
    show();
}

void add_compare_actions(QMenu* menu, const MenuTargets& to, MenuActions& made) {
    ScenarioController& controller = to.controller;
    add(menu, "scenario.pin", Menus::tr("&Pin to compare"), QKeySequence(Qt::CTRL | Qt::Key_D),
        [&controller] {
            const auto letter = static_cast<char16_t>(u'A' + controller.pins().size() % 26);
            controller.pin_present(Menus::tr("Plan %1").arg(QChar(letter)));
        });
    made.compare = add_switch(menu, "scenario.compare", Menus::tr("Compare with the &other tabs"),
                              QKeySequence(Qt::CTRL | Qt::Key_K), [&controller](bool on) {
                                  if (on != controller.compares_tabs())
                                      controller.compare_tabs(on);
                              });
    QAction* side_by_side = add(menu, "scenario.side_by_side", Menus::tr("Tabs side &by side …"), {},
                                [&to_window = to.window, &dialogs = to.dialogs, &controller] {
                                    show_tabs_side_by_side(to_window, dialogs, controller);
                                });
    made.in_portfolio =
        add_switch(menu, "scenario.in_portfolio", Menus::tr("Part o&f the portfolio"), {},
                   [&controller](bool on) { controller.put_in_portfolio(controller.active_tab(), on); });
    QAction* portfolio = add(menu, "scenario.portfolio", Menus::tr("Portfol&io …"),
                             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K),
                             [&to_window = to.window, &dialogs = to.dialogs, &controller] {
                                 show_portfolio(to_window, dialogs, controller);
                             });
    QAction* unpin =
        add(menu, "scenario.unpin", Menus::tr("&Remove the pins"),
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), [&controller] { controller.unpin_all(); });
    const auto show = [compare = made.compare, in_portfolio = made.in_portfolio, side_by_side, portfolio,
                       unpin, &controller] {
        for (QAction* of_several : {compare, side_by_side, in_portfolio, portfolio})
            of_several->setEnabled(controller.tab_count() > 1);
        in_portfolio->setChecked(controller.active().in_portfolio);
        compare->setChecked(controller.compares_tabs());
        unpin->setEnabled(controller.compares_tabs() || !controller.pins().empty());
    };
    QObject::connect(&controller, &ScenarioController::document_changed, menu, show);
    QObject::connect(&controller, &ScenarioController::pins_changed, menu, show);
    show();
}

} // namespace ui
