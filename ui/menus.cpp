// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/menus.h"

#include "ui/chart_grid.h"
#include "ui/charts/chart_registry.h"
#include "ui/inputs/input_panel.h"
#include "ui/translate.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace ui {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("Menus", text);
}
#define L(x) QT_TRANSLATE_NOOP("Menus", x)

template <class Do>
QAction* add(QMenu* menu, const char* name, const QString& text, const QKeySequence& keys, Do&& act) {
    QAction* action = menu->addAction(text);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    QObject::connect(action, &QAction::triggered, menu, std::forward<Do>(act));
    return action;
}

// Filled each time it opens: neither the ready-made scenarios nor the recent files cost the start anything.
void add_new_menu(QMenu* file, Document& document) {
    QMenu* menu = file->addMenu(translated(L("&New from")));
    menu->setObjectName(QStringLiteral("file.new"));
    QObject::connect(menu, &QMenu::aboutToShow, menu, [menu, &document] {
        menu->clear();
        for (const auto& [path, name] : ready_made_scenarios())
            menu->addAction(name, [&document, path = path] { document.open_ready_made(path); });
    });
}

void add_recent_menu(QMenu* file, Document& document) {
    QMenu* menu = file->addMenu(translated(L("Open &recent")));
    menu->setObjectName(QStringLiteral("file.recent"));
    const auto fill = [menu, &document] {
        menu->clear();
        for (const QString& path : document.recent_files()) {
            QAction* action =
                menu->addAction(QFileInfo(path).fileName(), [&document, path] { document.open(path); });
            action->setToolTip(path);
            action->setEnabled(QFileInfo::exists(path));
        }
        if (menu->isEmpty())
            menu->addAction(translated(L("None yet")))->setEnabled(false);
    };
    menu->setToolTipsVisible(true);
    QObject::connect(menu, &QMenu::aboutToShow, menu, fill);
}

void add_file_menu(const MenuTargets& to) {
    QMenu* menu = to.window.menuBar()->addMenu(translated(L("&File")));
    Document& document = to.document;
    add_new_menu(menu, document);
    add(menu, "file.open", translated(L("&Open …")), QKeySequence::Open,
        [&document] { document.ask_and_open(); });
    add_recent_menu(menu, document);
    menu->addSeparator();
    add(menu, "file.save", translated(L("&Save")), QKeySequence::Save, [&document] { document.save(); });
    add(menu, "file.save_as", translated(L("Save &as …")), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
        [&document] { document.save_as(); });
    menu->addSeparator();
    QAction* quit = add(menu, "file.quit", translated(L("&Quit")), QKeySequence::Quit,
                        [&window = to.window] { window.close(); });
    quit->setMenuRole(QAction::QuitRole);
}

void add_edit_menu(const MenuTargets& to) {
    QMenu* menu = to.window.menuBar()->addMenu(translated(L("&Edit")));
    QAction* undo = to.controller.undo_stack().createUndoAction(menu, translated(L("Undo:")));
    QAction* redo = to.controller.undo_stack().createRedoAction(menu, translated(L("Redo:")));
    undo->setObjectName(QStringLiteral("edit.undo"));
    redo->setObjectName(QStringLiteral("edit.redo"));
    undo->setShortcut(QKeySequence::Undo);
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    menu->addAction(undo);
    menu->addAction(redo);
    menu->addSeparator();
    add(menu, "edit.find", translated(L("&Find an input")), QKeySequence::Find,
        [&inputs = to.inputs] { inputs.find_input(); });
}

QAction* add_switch(QMenu* menu, const char* name, const QString& text, const QKeySequence& keys,
                    const std::function<void(bool)>& act) {
    QAction* action = menu->addAction(text);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    action->setCheckable(true);
    QObject::connect(action, &QAction::toggled, menu, act);
    return action;
}

void add_view_menu(const MenuTargets& to) {
    QMenu* menu = to.window.menuBar()->addMenu(translated(L("&View")));
    ChartGrid& grid = to.grid;
    int index = 0;
    for (const ChartSpec& spec : chart_registry()) {
        QAction* action =
            add(menu, "", QCoreApplication::translate("charts", spec.title), QKeySequence(Qt::Key_1 + index),
                [&grid, index] { grid.toggle_enlarged(index); });
        action->setObjectName(QStringLiteral("view.") + QLatin1String(spec.id));
        ++index;
    }
    menu->addSeparator();
    add_switch(menu, "view.working", translated(L("The &working")), QKeySequence(Qt::Key_F2),
               to.show_working);
    QAction* present = add_switch(menu, "view.presentation", translated(L("&Presentation")),
                                  QKeySequence(Qt::Key_F11), to.present);
    // Esc goes back one step: from one chart to all, then from the presentation to the window.
    add(menu, "view.back", translated(L("&Back to all charts")), QKeySequence(Qt::Key_Escape),
        [&grid, present] {
            if (grid.enlarged())
                grid.show_all();
            else
                present->setChecked(false);
        });
}

void add_scenario_menu(const MenuTargets& to) {
    QMenu* menu = to.window.menuBar()->addMenu(translated(L("&Scenario")));
    ScenarioController& controller = to.controller;
    add(menu, "scenario.pin", translated(L("&Pin to compare")), QKeySequence(Qt::CTRL | Qt::Key_D),
        [&controller] {
            const auto letter = static_cast<char16_t>(u'A' + controller.pins().size() % 26);
            controller.pin_present(translated(L("Plan %1")).arg(QChar(letter)));
        });
    add(menu, "scenario.unpin", translated(L("&Remove the pins")),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), [&controller] { controller.unpin_all(); });
    menu->addSeparator();
    add(menu, "scenario.cheapest_machine", translated(L("&Cheapest machine that fits")), {},
        [&inputs = to.inputs] { inputs.pick_cheapest_machine(); });
}

void add_export_menu(const MenuTargets& to) {
    QMenu* menu = to.window.menuBar()->addMenu(translated(L("E&xport")));
    ChartExports& exports = to.exports;
    int index = 0;
    for (const ChartSpec& spec : chart_registry()) {
        QMenu* chart = menu->addMenu(QCoreApplication::translate("charts", spec.title));
        for (const ExportFormat& format : export_formats())
            add(chart, "", QCoreApplication::translate("ExportFormat", format.filter), {},
                [&exports, index, &format] { exports.export_chart(index, format); })
                ->setObjectName(
                    QStringLiteral("export.%1.%2").arg(QLatin1String(spec.id), QLatin1String(format.suffix)));
        chart->addSeparator();
        add(chart, "", translated(L("Copy to the clipboard")), {}, [&exports, index] {
            exports.copy_chart(index);
        })->setObjectName(QStringLiteral("export.%1.copy").arg(QLatin1String(spec.id)));
        ++index;
    }
    menu->addSeparator();
    add(menu, "export.report", translated(L("The one-page &brief …")), {},
        [&exports] { exports.export_report(); });
    QMenu* all = menu->addMenu(translated(L("All charts")));
    for (const ExportFormat& format : export_formats())
        add(all, "", QCoreApplication::translate("ExportFormat", format.filter), {}, [&exports, &format] {
            exports.export_all(format);
        })->setObjectName(QStringLiteral("export.all.%1").arg(QLatin1String(format.suffix)));
}

void add_help_menu(const MenuTargets& to) {
    QMenu* menu = to.window.menuBar()->addMenu(translated(L("&Help")));
    QAction* about = add(menu, "help.about", translated(L("&About Rent or Run")), {},
                         [&to_window = to.window, &dialogs = to.dialogs] { dialogs.show_about(&to_window); });
    about->setMenuRole(QAction::AboutRole);
}
#undef L

} // namespace

void add_menus(const MenuTargets& targets) {
    add_file_menu(targets);
    add_edit_menu(targets);
    add_view_menu(targets);
    add_scenario_menu(targets);
    add_export_menu(targets);
    add_help_menu(targets);
    // The window has them too: their keys work while the presentation hides the menu bar.
    for (QAction* action : targets.window.menuBar()->findChildren<QAction*>())
        if (!action->shortcut().isEmpty())
            targets.window.addAction(action);
}

} // namespace ui
