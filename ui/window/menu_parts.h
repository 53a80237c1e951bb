// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/menus.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QMenu>

#include <functional>
#include <utility>

// What the files that fill the menu bar have in common.
namespace ui {

struct Menus {
    Q_DECLARE_TR_FUNCTIONS(Menus)
};

// `name` is its object name: "file.open".
template <class Do>
QAction* add(QMenu* menu, const char* name, const QString& text, const QKeySequence& keys, Do&& act) {
    QAction* action = menu->addAction(text);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    QObject::connect(action, &QAction::triggered, menu, std::forward<Do>(act));
    return action;
}

// Checked or not; `act` is told of every change, its own calls of setChecked() too.
QAction* add_switch(QMenu* menu, const char* name, const QString& text, const QKeySequence& keys,
                    const std::function<void(bool)>& act);

// Of several tabs: going from one to another, and looking at them together.
void add_tab_actions(QMenu* menu, ScenarioController& controller, MenuActions& made);
void add_compare_actions(QMenu* menu, const MenuTargets& to, MenuActions& made);

} // namespace ui
