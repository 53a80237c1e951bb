// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/shots.h"

#include "ui/dialogs/file_dialog.h"
#include "ui/dialogs/my_case_dialog.h"
#include "ui/dialogs/name_dialog.h"
#include "ui/dialogs/own_rows_dialog.h"
#include "ui/dialogs/picture_size_dialog.h"
#include "ui/dialogs/prices_dialog.h"
#include "ui/dialogs/problem_dialog.h"
#include "ui/dialogs/range_dialog.h"
#include "ui/files/read_scenario_file.h"
#include "ui/inputs/input_group.h"
#include "ui/inputs/input_panel.h"
#include "ui/inputs/preset_picker.h"
#include "ui/inputs/preset_popup.h"
#include "ui/scenarios/ready_made.h"
#include "ui/window/main_window.h"

#include "core/scenario/inputs.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QTemporaryDir>

#include <algorithm>
#include <iterator>

namespace {

using ui::MainWindow;

void set(MainWindow& window, const char* path, double value) {
    window.controller().set_number(QString::fromLatin1(path), value);
}

void set_all(MainWindow& window, bool largest) {
    for (const core::Input& input : core::inputs())
        if (input.kind == core::InputKind::number)
            set(window, std::string(input.path).c_str(), largest ? input.max : input.min);
}

void press(MainWindow& window, const char* action) {
    if (auto* found = window.findChild<QAction*>(QString::fromLatin1(action)))
        found->trigger();
}

void rented_gpus(MainWindow& window) {
    core::Scenario scenario = window.controller().scenario();
    const core::Catalogue& catalogue = *window.controller().catalogue();
    if (const auto* model = core::find_model(catalogue, "Llama 3.3 70B"))
        core::apply(*model, scenario);
    if (const auto* machine = core::find_instance(catalogue, "AWS", "p5.48xlarge"))
        core::apply(*machine, catalogue, core::Term::on_demand, scenario);
    scenario.hosting.capacity = core::CapacityMode::modelled;
    scenario.traffic.words_per_day = 6.25e6;
    window.controller().replace(scenario);
}

void open_group(MainWindow& window, int index) {
    const auto groups = window.findChildren<ui::InputGroup*>();
    for (int i = 0; i < groups.size(); ++i)
        groups[i]->set_expanded(i == index);
}

void wrong_number(MainWindow& window) {
    auto* field = window.findChild<QLineEdit*>(QStringLiteral("traffic.words_per_day.field"));
    field->setFocus();
    field->selectAll();
    field->insert(QStringLiteral("many"));
    field->setModified(true);
    window.centralWidget()->setFocus();
}

QWidget* instance_list(MainWindow& window) {
    window.findChild<ui::PresetPicker*>(QStringLiteral("hosting.instance"))->showPopup();
    return window.findChild<ui::PresetPopup*>();
}

QWidget* problem_list(MainWindow& window) {
    auto* dialog =
        new ui::ProblemDialog(QStringLiteral("plan.rentorrun"),
                              {{12, 24, "traffic.wrods_per_day", "is not known; did you mean words_per_day?"},
                               {15, 31, "traffic.cached_input_share", "is 3, allowed 0 to 1"},
                               {0, 0, "api", "is missing"}},
                              &window);
    dialog->show();
    return dialog;
}

// Three plans, the one in the middle in front; the last one has been changed.
void three_tabs(MainWindow& window) {
    core::Scenario plan = window.controller().scenario();
    window.controller().load(plan, QStringLiteral("/plans/autumn.rentorrun"));
    press(window, "file.new_tab");
    rented_gpus(window);
    press(window, "file.new_tab");
    plan.name = "Own machines from next year on, after the second round";
    window.controller().load(plan, {});
    set(window, "traffic.words_per_day", 4e7);
    press(window, "view.previous_tab");
}

void many_tabs(MainWindow& window) {
    three_tabs(window);
    for (int more = 0; more < 9; ++more)
        press(window, "file.new_tab");
}

QWidget* my_case(MainWindow& window) {
    auto* dialog = new ui::MyCaseDialog(
        ui::read_scenario_file(ui::my_case_base).read.scenario.value_or(core::Scenario{}),
        window.controller().catalogue(), &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    return dialog;
}

QWidget* name_and_notes(MainWindow& window) {
    auto* dialog = new ui::NameDialog(
        {.name = QStringLiteral("Autumn plan"),
         .notes = QStringLiteral("Traffic as of the sales meeting in October.\nPrices before the discount.")},
        QStringLiteral("autumn.rentorrun"), &window);
    dialog->show();
    return dialog;
}

QWidget* range_of_traffic(MainWindow& window) {
    auto* dialog = new ui::RangeDialog(*core::find_input("traffic.words_per_day"), 6.25e6,
                                       core::Range{3e6, 12e6}, &window);
    dialog->show();
    return dialog;
}

QWidget* picture_size(MainWindow& window) {
    auto* dialog = new ui::PictureSizeDialog({}, &window);
    dialog->show();
    return dialog;
}

QWidget* own_rows(MainWindow& window) {
    core::Catalogue own;
    own.apis.push_back(window.controller().catalogue()->apis.front());
    auto* dialog = new ui::OwnRowsDialog(*window.controller().catalogue(), own, &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    return dialog;
}

QWidget* check_prices(MainWindow& window) {
    auto* dialog = new ui::PricesDialog(window.controller().catalogue(), &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    return dialog;
}

// Somebody's documents, the same on every machine.
QWidget* save_dialog(MainWindow& window) {
    static const QTemporaryDir home;
    const QDir folder(home.path());
    folder.mkpath(QStringLiteral("Documents/Archive"));
    const QDir documents(folder.filePath(QStringLiteral("Documents")));
    for (const char* name : {"autumn", "own machines", "spring"})
        QFile(documents.filePath(QLatin1String(name) + QStringLiteral(".rentorrun")))
            .open(QIODevice::WriteOnly);
    auto* dialog = ui::save_dialog(&window, documents.filePath(QStringLiteral("autumn plan.rentorrun")),
                                   ui::scenario_filter())
                       .release();
    dialog->show();
    return dialog;
}

// Own hardware leads, but within the throughput model's error.
void too_close(MainWindow& window) {
    window.open(QStringLiteral(":/scenarios/owned_h100.rentorrun"));
}

const std::vector<Shot>& states() {
    static const std::vector<Shot> all{
        {.name = "article"},
        {.name = "article-dark", .dark = true},
        {.name = "article-1280x800", .size = {1280, 800}},
        {.name = "article-1024x700", .size = {1024, 700}},
        {.name = "article-1024x700-dark", .size = {1024, 700}, .dark = true},
        {.name = "article-text-200", .text = 2},
        {.name = "article-1024x700-text-200", .size = {1024, 700}, .text = 2},
        {.name = "rented-gpus", .prepare = rented_gpus},
        {.name = "does-not-fit",
         .size = {1280, 800},
         .prepare =
             [](MainWindow& window) {
                 rented_gpus(window);
                 set(window, "model.total_params_b", 2000);
                 set(window, "hosting.gpus_per_replica", 1);
             }},
        {.name = "smallest", .prepare = [](MainWindow& window) { set_all(window, false); }},
        {.name = "largest", .prepare = [](MainWindow& window) { set_all(window, true); }},
        {.name = "largest-1024x700-text-200",
         .size = {1024, 700},
         .text = 2,
         .prepare = [](MainWindow& window) { set_all(window, true); }},
        {.name = "too-close-to-call", .size = {1280, 800}, .prepare = too_close},
        {.name = "too-close-to-call-1024x700-text-200", .size = {1024, 700}, .text = 2, .prepare = too_close},
        {.name = "tabs-too-close-to-call-1024x700-text-200",
         .size = {1024, 700},
         .text = 2,
         .prepare =
             [](MainWindow& window) {
                 press(window, "file.new_tab");
                 too_close(window);
             }},
        {.name = "pinned",
         .prepare =
             [](MainWindow& window) {
                 window.controller().pin_present(QStringLiteral("Plan A"));
                 set(window, "traffic.words_per_day", 4e7);
                 set(window, "hosting.usd_per_instance_hour", 6);
             }},
        {.name = "pinned-four",
         .prepare =
             [](MainWindow& window) {
                 auto& controller = window.controller();
                 const QStringList names{QStringLiteral("Plan A"),
                                         QStringLiteral("The plan of the second meeting"),
                                         QStringLiteral("B"), QStringLiteral("Dear API")};
                 for (int i = 0; i < names.size(); ++i) {
                     controller.pin_present(names[i]);
                     controller.set_number(QStringLiteral("hosting.usd_per_instance_hour"), 3.7 + 2 * i);
                     controller.set_number(QStringLiteral("api.output_usd_per_mtok"), 4.0 + 8 * i);
                 }
             }},
        {.name = "surge",
         .size = {1280, 800},
         .prepare = [](MainWindow& window) { window.controller().set_surge({.factor = 5}); }},
        {.name = "group-owned",
         .size = {1280, 800},
         .prepare =
             [](MainWindow& window) {
                 window.open(QStringLiteral(":/scenarios/owned_h100.rentorrun"));
                 open_group(window, 4);
                 window.findChild<ui::InputPanel*>()->show_input(QStringLiteral("owned.lifetime_months"));
             }},
        {.name = "group-model",
         .size = {1280, 800},
         .prepare = [](MainWindow& window) { open_group(window, 1); }},
        {.name = "group-hosting", .dark = true, .prepare = [](MainWindow& window) { open_group(window, 3); }},
        {.name = "wrong-number", .size = {1280, 800}, .prepare = wrong_number},
        {.name = "wrong-number-1024x700-dark-text-200",
         .size = {1024, 700},
         .dark = true,
         .text = 2,
         .prepare = wrong_number},
        {.name = "instance-list", .size = {1280, 800}, .prepare = rented_gpus, .look_at = instance_list},
        {.name = "instance-list-dark",
         .size = {1280, 800},
         .dark = true,
         .prepare = rented_gpus,
         .look_at = instance_list},
        {.name = "problems", .size = {1280, 800}, .look_at = problem_list},
        {.name = "tabs", .prepare = three_tabs},
        {.name = "tabs-1280x800-dark", .size = {1280, 800}, .dark = true, .prepare = three_tabs},
        {.name = "tabs-dark-1024x700-text-200",
         .size = {1024, 700},
         .dark = true,
         .text = 2,
         .prepare = three_tabs},
        {.name = "tabs-many-1024x700", .size = {1024, 700}, .prepare = many_tabs},
        {.name = "tabs-compared",
         .size = {1280, 800},
         .prepare =
             [](MainWindow& window) {
                 three_tabs(window);
                 press(window, "scenario.compare");
             }},
        {.name = "name-and-notes", .size = {1280, 800}, .look_at = name_and_notes},
        {.name = "name-and-notes-dark-text-200",
         .size = {1280, 800},
         .dark = true,
         .text = 2,
         .look_at = name_and_notes},
        {.name = "my-case", .size = {1280, 800}, .look_at = my_case},
        {.name = "my-case-dark-text-200", .size = {1280, 800}, .dark = true, .text = 2, .look_at = my_case},
        {.name = "my-case-japanese", .size = {1280, 800}, .look_at = my_case, .language = "ja"},
        {.name = "range", .size = {1280, 800}, .look_at = range_of_traffic},
        {.name = "range-dark-text-200",
         .size = {1280, 800},
         .dark = true,
         .text = 2,
         .look_at = range_of_traffic},
        {.name = "picture-size", .size = {1280, 800}, .look_at = picture_size},
        {.name = "picture-size-dark-text-200",
         .size = {1280, 800},
         .dark = true,
         .text = 2,
         .look_at = picture_size},
        {.name = "own-rows", .size = {1280, 800}, .look_at = own_rows},
        {.name = "own-rows-dark-ja",
         .size = {1280, 800},
         .dark = true,
         .look_at = own_rows,
         .language = "ja"},
        {.name = "prices", .size = {1280, 800}, .look_at = check_prices},
        {.name = "prices-dark-text-200",
         .size = {1280, 800},
         .dark = true,
         .text = 2,
         .look_at = check_prices},
        {.name = "save-dialog", .size = {1280, 800}, .look_at = save_dialog},
        {.name = "save-dialog-dark-text-200",
         .size = {1280, 800},
         .dark = true,
         .text = 2,
         .look_at = save_dialog},
        {.name = "working", .prepare = [](MainWindow& window) { press(window, "view.working"); }},
        {.name = "working-1024x700-dark",
         .size = {1024, 700},
         .dark = true,
         .prepare = [](MainWindow& window) { press(window, "view.working"); }},
        {.name = "presentation-dark",
         .dark = true,
         .prepare = [](MainWindow& window) { press(window, "view.presentation"); }},
        {.name = "presentation", .prepare = [](MainWindow& window) { press(window, "view.presentation"); }},
        {.name = "working-1024x700-text-200",
         .size = {1024, 700},
         .text = 2,
         .prepare = [](MainWindow& window) { press(window, "view.working"); }},
        {.name = "working-text-200",
         .text = 2,
         .prepare = [](MainWindow& window) { press(window, "view.working"); }},
        {.name = "presentation-text-200",
         .text = 2,
         .prepare = [](MainWindow& window) { press(window, "view.presentation"); }},
        {.name = "presentation-1024x700-text-200",
         .size = {1024, 700},
         .text = 2,
         .prepare = [](MainWindow& window) { press(window, "view.presentation"); }},
        {.name = "search-without-a-hit",
         .size = {1280, 800},
         .prepare =
             [](MainWindow& window) {
                 window.findChild<QLineEdit*>(QStringLiteral("input_search"))
                     ->setText(QStringLiteral("zebra"));
             }},
        {.name = "enlarged",
         .size = {1280, 800},
         .prepare = [](MainWindow& window) { press(window, "view.cost_traffic"); }},
        {.name = "japanese", .prepare = rented_gpus, .language = "ja"},
        {.name = "japanese-1024x700", .size = {1024, 700}, .prepare = rented_gpus, .language = "ja"},
        {.name = "japanese-text-200", .text = 2, .prepare = rented_gpus, .language = "ja"},
        {.name = "japanese-working",
         .prepare = [](MainWindow& window) { press(window, "view.working"); },
         .language = "ja"},
        {.name = "japanese-group-model",
         .size = {1280, 800},
         .prepare = [](MainWindow& window) { open_group(window, 1); },
         .language = "ja"},
        {.name = "japanese-group-hosting",
         .dark = true,
         .prepare = [](MainWindow& window) { open_group(window, 3); },
         .language = "ja"},
        {.name = "japanese-instance-list",
         .size = {1280, 800},
         .prepare = rented_gpus,
         .look_at = instance_list,
         .language = "ja"},
        {.name = "japanese-pinned",
         .prepare =
             [](MainWindow& window) {
                 window.controller().pin_present(QStringLiteral("プランA"));
                 set(window, "traffic.words_per_day", 4e7);
                 set(window, "hosting.usd_per_instance_hour", 6);
             },
         .language = "ja"},
    };
    return all;
}

} // namespace

std::vector<Shot> all_shots() {
    std::vector<Shot> all = states();
    std::ranges::move(shots_around_the_charts(), std::back_inserter(all));
    for (const auto& [path, name] : ui::ready_made_scenarios()) {
        const auto open = [path = path](MainWindow& window) { window.open(path); };
        const std::string stem = "ready-" + QFileInfo(path).completeBaseName().toStdString();
        all.push_back({.name = stem, .prepare = open});
        all.push_back({.name = stem + "-1280x800-dark", .size = {1280, 800}, .dark = true, .prepare = open});
    }
    return all;
}
