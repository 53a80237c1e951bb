// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/menus.h"

#include "ui/charts/chart_registry.h"
#include "ui/documents/market.h"
#include "ui/documents/settings.h"
#include "ui/documents/written.h"
#include "ui/files/picture_size.h"
#include "ui/files/recent_files.h"
#include "ui/inputs/input_panel.h"
#include "ui/look/plain_tool_tip.h"
#include "ui/window/chart_grid.h"
#include "ui/window/help_pages.h"
#include "ui/window/help_window.h"
#include "ui/window/menu_parts.h"
#include "ui/words/language.h"
#include "ui/words/translate.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QUndoGroup>

namespace ui {

namespace {

// Filled each time it opens: neither the ready-made scenarios nor the recent files cost the start anything.
void add_new_menu(QMenu* file, Document& document) {
    QMenu* menu = file->addMenu(Menus::tr("&New from"));
    menu->setObjectName(QStringLiteral("file.new"));
    QObject::connect(menu, &QMenu::aboutToShow, menu, [menu, &document] {
        menu->clear();
        menu->addAction(Menus::tr("&My case …"), [&document] { document.ask_my_case(); });
        menu->addSeparator();
        for (const auto& [path, name] : ready_made_scenarios())
            menu->addAction(name, [&document, path = path] { document.open_ready_made(path); });
    });
}

void add_recent_menu(QMenu* file, Document& document) {
    QMenu* menu = file->addMenu(Menus::tr("Open &recent"));
    menu->setObjectName(QStringLiteral("file.recent"));
    const auto fill = [menu, &document] {
        menu->clear();
        for (const QString& path : recent_files()) {
            QAction* action = menu->addAction(
                QFileInfo(path).fileName().replace(QLatin1Char('&'), QLatin1String("&&")), // no mnemonic
                [&document, path] { document.open(path); });
            action->setToolTip(plain_tool_tip(path));
            action->setEnabled(QFileInfo::exists(path));
        }
        if (menu->isEmpty())
            menu->addAction(Menus::tr("None yet"))->setEnabled(false);
    };
    menu->setToolTipsVisible(true);
    QObject::connect(menu, &QMenu::aboutToShow, menu, fill);
}

void add_file_menu(const MenuTargets& to, MenuActions& made) {
    QMenu* menu = to.window.menuBar()->addMenu(Menus::tr("&File"));
    Document& document = to.document;
    ScenarioController& controller = to.controller;
    add(menu, "file.new_tab", Menus::tr("New &tab"), QKeySequence(Qt::CTRL | Qt::Key_T),
        [&document] { document.open_ready_made(article_scenario); });
    add_new_menu(menu, document);
    add(menu, "file.open", Menus::tr("&Open …"), QKeySequence::Open,
        [&document] { document.ask_and_open(); });
    add_recent_menu(menu, document);
    menu->addSeparator();
    add(menu, "file.save", Menus::tr("&Save"), QKeySequence::Save, [&document] { document.save(); });
    add(menu, "file.save_as", Menus::tr("Save &as …"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
        [&document] { document.save_as(); });
    menu->addSeparator();
    add(menu, "file.import", Menus::tr("&Import prices, usage or a model …"), {},
        [&imports = to.imports] { imports.ask_and_import(); });
    add(menu, "file.own_rows", Menus::tr("Your own prices and &models …"), {},
        [&imports = to.imports] { imports.edit_own_rows(); });
    menu->addSeparator();
    made.close_tab = add(menu, "file.close", Menus::tr("&Close the tab"), QKeySequence(Qt::CTRL | Qt::Key_W),
                         [&document, &controller] { document.close_tab(controller.active_tab()); });
    QAction* quit = add(menu, "file.quit", Menus::tr("&Quit"), QKeySequence::Quit,
                        [&window = to.window] { window.close(); });
    quit->setMenuRole(QAction::QuitRole);
}

void add_edit_menu(const MenuTargets& to) {
    QMenu* menu = to.window.menuBar()->addMenu(Menus::tr("&Edit"));
    QUndoGroup& steps = to.controller.undo_group();
    QAction* undo = steps.createUndoAction(menu);
    QAction* redo = steps.createRedoAction(menu);
    // Worded here: Qt has one word in front of a step's name, and leaves it there when there is no step.
    const auto name = [](QAction* action, const char* alone, const char* with_step) {
        return [action, alone, with_step](QString step) {
            step.replace(QLatin1Char('&'), QLatin1String("&&"));
            action->setText(step.isEmpty() ? Menus::tr(alone) : Menus::tr(with_step).arg(step));
        };
    };
    const auto name_undo =
        name(undo, QT_TRANSLATE_NOOP("Menus", "&Undo"), QT_TRANSLATE_NOOP("Menus", "&Undo: %1"));
    const auto name_redo =
        name(redo, QT_TRANSLATE_NOOP("Menus", "&Redo"), QT_TRANSLATE_NOOP("Menus", "&Redo: %1"));
    QObject::connect(&steps, &QUndoGroup::undoTextChanged, undo, name_undo);
    QObject::connect(&steps, &QUndoGroup::redoTextChanged, redo, name_redo);
    name_undo(steps.undoText());
    name_redo(steps.redoText());
    undo->setIconText(Menus::tr("&Undo").remove(QLatin1Char('&'))); // whatever the step: for the page of keys
    redo->setIconText(Menus::tr("&Redo").remove(QLatin1Char('&')));
    undo->setObjectName(QStringLiteral("edit.undo"));
    redo->setObjectName(QStringLiteral("edit.redo"));
    undo->setShortcut(QKeySequence::Undo);
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    menu->addAction(undo);
    menu->addAction(redo);
    menu->addSeparator();
    add(menu, "edit.find", Menus::tr("&Find an input"), QKeySequence::Find,
        [&inputs = to.inputs] { inputs.find_input(); });
    std::size_t index = 0;
    for (const InputPanel::MainKeys& each : InputPanel::main_keys()) {
        add(menu, each.name, QCoreApplication::translate("MainKeys", each.text), each.keys,
            [&inputs = to.inputs, index] { inputs.focus_main(index); });
        ++index;
    }
    menu->addSeparator();
    add(menu, "edit.settings", Menus::tr("&Settings …"), QKeySequence(Qt::CTRL | Qt::Key_Comma),
        [&window = to.window, &dialogs = to.dialogs] { edit_settings(window, dialogs); })
        ->setMenuRole(QAction::PreferencesRole);
}

void add_language_menu(QMenu* view) {
    QMenu* menu = view->addMenu(Menus::tr("&Language"));
    auto* group = new QActionGroup(menu);
    for (const Language& language : languages()) {
        const QString code = QLatin1String(language.code);
        QAction* action = add(menu, "", language_name(language), {}, [code] { choose_language(code); });
        action->setObjectName(QStringLiteral("view.language.") +
                              (code.isEmpty() ? QStringLiteral("system") : code));
        action->setCheckable(true);
        action->setChecked(code == chosen_language());
        action->setActionGroup(group);
    }
}

void add_view_menu(const MenuTargets& to, MenuActions& made) {
    QMenu* menu = to.window.menuBar()->addMenu(Menus::tr("&View"));
    ChartGrid& grid = to.grid;
    int index = 0;
    for (const ChartSpec& spec : chart_registry()) {
        const QKeySequence key = index < 9 ? QKeySequence(Qt::Key_1 + index) : QKeySequence();
        QAction* action = add(menu, "", QCoreApplication::translate("charts", spec.title), key,
                              [&grid, index] { grid.toggle_enlarged(index); });
        action->setObjectName(QStringLiteral("view.") + QLatin1String(spec.id));
        ++index;
    }
    menu->addSeparator();
    add(menu, "view.data", Menus::tr("The chart's &data as a table …"), QKeySequence(Qt::Key_F4),
        [&grid, &exports = to.exports] { exports.show_data(grid.in_hand()); });
    made.working = add_switch(menu, "view.working", Menus::tr("The &working"), QKeySequence(Qt::Key_F2),
                              to.show_working);
    made.presentation = add_switch(menu, "view.presentation", Menus::tr("&Presentation"),
                                   QKeySequence(Qt::Key_F11), to.present);
    // Esc goes back one step: from one chart to all, then from the presentation to the window.
    add(menu, "view.back", Menus::tr("&Back to all charts"), QKeySequence(Qt::Key_Escape),
        [&grid, present = made.presentation] {
            if (grid.enlarged())
                grid.show_all();
            else
                present->setChecked(false);
        });
    menu->addSeparator();
    add_tab_actions(menu, to.controller, made);
    menu->addSeparator();
    add_language_menu(menu);
}

// The traffic of what somebody used already.
void add_usage_menu(QMenu* parent, ScenarioController& controller) {
    QMenu* menu = parent->addMenu(Menus::tr("&Traffic from a usage export"));
    menu->setObjectName(QStringLiteral("scenario.usage"));
    QObject::connect(menu, &QMenu::aboutToShow, menu, [menu, &controller] {
        menu->clear();
        for (const core::CatalogueUsage& row : controller.catalogue()->usage) {
            menu->addAction(CatalogueImports::name_of(row),
                            [&controller, row] { use_for_scenario(row, controller); });
        }
        if (menu->isEmpty())
            menu->addAction(Menus::tr("None yet: File > Import takes usage exports"))->setEnabled(false);
    });
}

void add_scenario_menu(const MenuTargets& to, MenuActions& made) {
    QMenu* menu = to.window.menuBar()->addMenu(Menus::tr("&Scenario"));
    ScenarioController& controller = to.controller;
    add_compare_actions(menu, to, made);
    menu->addSeparator();
    made.details = add(menu, "scenario.details", Menus::tr("&Name and notes …"), QKeySequence(Qt::Key_F3),
                       [&document = to.document] { document.edit_name_and_notes(); });
    add(menu, "scenario.ranges", Menus::tr("All ran&ges …"), {},
        [&document = to.document] { document.show_ranges(); });
    add(menu, "scenario.cheapest_machine", Menus::tr("&Cheapest machine that fits"), {},
        [&inputs = to.inputs] { inputs.pick_cheapest_machine(); });
    add(menu, "scenario.market", Menus::tr("Find the cheapest p&lan …"), {},
        [&to_window = to.window, &dialogs = to.dialogs, &controller, &document = to.document] {
            find_cheapest_plan(to_window, dialogs, controller, document);
        });
    add_usage_menu(menu, controller);
    menu->addSeparator();
    // Each asks one question of the active scenario.
    const auto asks = [&to](void (*ask)(QWidget&, Dialogs&, ScenarioController&)) {
        return [&to_window = to.window, &dialogs = to.dialogs, &controller = to.controller, ask] {
            ask(to_window, dialogs, controller);
        };
    };
    add(menu, "scenario.goal", Menus::tr("What would it ta&ke? …"), {},
        asks([](QWidget& window, Dialogs& dialogs, ScenarioController& of) {
            seek_goal(window, dialogs, of, to_qt(core::traffic_input(of.scenario()).path));
        }));
    add(menu, "scenario.correlations", Menus::tr("Ranges that &move together …"), {},
        asks(edit_correlations));
    add(menu, "scenario.decision", Menus::tr("Note a d&ecision …"), {}, asks(note_decision));
}

void add_export_menu(const MenuTargets& to) {
    QMenu* menu = to.window.menuBar()->addMenu(Menus::tr("E&xport"));
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
        add(chart, "", Menus::tr("Copy to the clipboard"), {}, [&exports, index] {
            exports.copy_chart(index);
        })->setObjectName(QStringLiteral("export.%1.copy").arg(QLatin1String(spec.id)));
        add(chart, "", Menus::tr("Copy the data as a table"), {}, [&exports, index] {
            exports.copy_data(index);
        })->setObjectName(QStringLiteral("export.%1.copy_data").arg(QLatin1String(spec.id)));
        ++index;
    }
    menu->addSeparator();
    QAction* size = add(menu, "export.picture_size", Menus::tr("&Size of pictures …"), {},
                        [&exports] { exports.choose_picture_size(); });
    QObject::connect(menu, &QMenu::aboutToShow, size, [size] {
        const PictureSize now = chosen_picture_size();
        size->setText(Menus::tr("&Size of pictures: %1, %2x …").arg(size_text(now.size)).arg(now.scale));
    });
    add(menu, "export.report", Menus::tr("The one-page &brief …"), {},
        [&exports] { exports.export_report(); });
    add(menu, "export.print", Menus::tr("&Print the brief …"), QKeySequence(QKeySequence::Print),
        [&exports] { exports.print_report(); });
    QMenu* all = menu->addMenu(Menus::tr("All charts"));
    for (const ExportFormat& format : export_formats())
        add(all, "", QCoreApplication::translate("ExportFormat", format.filter), {}, [&exports, &format] {
            exports.export_all(format);
        })->setObjectName(QStringLiteral("export.all.%1").arg(QLatin1String(format.suffix)));
}

// One of them, beside the window.
void show_help(QMainWindow& window, const QString& page) {
    auto* help = window.findChild<HelpWindow*>();
    if (!help)
        help = new HelpWindow(window);
    help->show_page(page);
    help->show();
    help->raise();
    help->activateWindow();
}

void add_help_menu(const MenuTargets& to) {
    QMenu* menu = to.window.menuBar()->addMenu(Menus::tr("&Help"));
    for (const HelpPage& page : help_pages())
        add(menu, "", QCoreApplication::translate("Help", page.title),
            QLatin1String(page.id) == QLatin1String("keys") ? QKeySequence(Qt::Key_F1) : QKeySequence(),
            [&window = to.window, &page] { show_help(window, QString::fromLatin1(page.id)); })
            ->setObjectName(QStringLiteral("help.") + QLatin1String(page.id));
    menu->addSeparator();
    add(menu, "help.prices", Menus::tr("Check &prices …"), {},
        [&imports = to.imports] { imports.check_prices(); });
    QAction* about = add(menu, "help.about", Menus::tr("&About Rent or Run"), {},
                         [&to_window = to.window, &dialogs = to.dialogs] { dialogs.show_about(&to_window); });
    about->setMenuRole(QAction::AboutRole);
}

} // namespace

MenuActions add_menus(const MenuTargets& targets) {
    MenuActions made;
    add_file_menu(targets, made);
    add_edit_menu(targets);
    add_view_menu(targets, made);
    add_scenario_menu(targets, made);
    add_export_menu(targets);
    add_help_menu(targets);
    // The window has them too: their keys work while the presentation hides the menu bar.
    for (QAction* action : targets.window.menuBar()->findChildren<QAction*>())
        if (!action->shortcut().isEmpty())
            targets.window.addAction(action);
    return made;
}

} // namespace ui
