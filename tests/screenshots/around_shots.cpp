// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the charts: help, settings, the data of a chart, lists that are narrowed, what is told.
#include "tests/screenshots/shots.h"

#include "ui/charts/chart_rows.h"
#include "ui/charts/chart_view.h"
#include "ui/dialogs/portfolio_dialog.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/dialogs/table_dialog.h"
#include "ui/documents/portfolio.h"
#include "ui/inputs/preset_picker.h"
#include "ui/inputs/preset_popup.h"
#include "ui/window/help_window.h"
#include "ui/window/main_window.h"
#include "ui/words/money.h"

#include "core/catalogue/catalogue.h"
#include "core/scenario/profiles.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>

#include <algorithm>

namespace {

using ui::MainWindow;

void requests_drive(MainWindow& window) {
    window.open(QStringLiteral(":/scenarios/llama_70b_h100.rentorrun"));
    window.controller().set_choice(QStringLiteral("traffic.driver"), 1);
}

// Capacity by the unit, and a mix that is cheaper than all of one kind.
void by_the_unit(MainWindow& window) {
    window.open(QStringLiteral(":/scenarios/gpt_oss_120b_h100.rentorrun"));
    core::Scenario scenario = window.controller().scenario();
    core::apply_named("api.preset", "OpenAI GPT-5", *window.controller().catalogue(), scenario);
    scenario.traffic.profile = core::profiles().front().hours();
    scenario.traffic.words_per_day = 6e7;
    window.controller().replace(scenario);
    window.controller().set_flag(QStringLiteral("api.provisioned"), true);
}

// Beside the window; of a size of its own.
template <int Index>
QWidget* help_page(MainWindow& window) {
    static constexpr const char* pages[] = {"keys", "tour", "numbers", "changes"};
    window.findChild<QAction*>(QStringLiteral("help.") + QLatin1String(pages[Index]))->trigger();
    return window.findChild<ui::HelpWindow*>();
}

QWidget* shown(QDialog* dialog) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    return dialog;
}

const core::Currency euro{.sign = "€", .per_usd = 0.92, .as_of = "2026-11-20"};

QWidget* settings(MainWindow& window) {
    return shown(new ui::SettingsDialog({}, &window));
}

QWidget* settings_in_euro(MainWindow& window) {
    return shown(new ui::SettingsDialog({.currency = euro}, &window));
}

template <int Index>
QWidget* data_of(MainWindow& window) {
    return shown(new ui::TableDialog(ui::chart_rows(window.charts()[Index]->chart_data()), &window));
}

// Other shots count in dollars again.
class CurrencyFor : public QObject {
  public:
    CurrencyFor(const core::Currency& currency, MainWindow& window) : QObject(&window) {
        ui::use_currency(currency);
        QCoreApplication::postEvent(&window, new QEvent(QEvent::LanguageChange));
    }
    ~CurrencyFor() override { ui::use_currency({}); }
};

void in_euro(MainWindow& window) {
    window.open(QStringLiteral(":/scenarios/owned_h100.rentorrun"));
    new CurrencyFor(euro, window);
}

QWidget* narrowed_machines(MainWindow& window) {
    window.findChild<ui::PresetPicker*>(QStringLiteral("hosting.instance"))->showPopup();
    auto* popup = window.findChild<ui::PresetPopup*>();
    popup->findChild<QComboBox*>(QStringLiteral("preset_facet.1"))->setCurrentIndex(1);
    popup->findChild<QCheckBox*>(QStringLiteral("preset_sieve"))->setChecked(true);
    return popup;
}

QWidget* models(MainWindow& window) {
    window.findChild<ui::PresetPicker*>(QStringLiteral("model.preset"))->showPopup();
    return window.findChild<ui::PresetPopup*>();
}

// By day, by night on the same machines, and another model; the first two are marked.
void workloads(MainWindow& window) {
    ui::ScenarioController& controller = window.controller();
    window.open(QStringLiteral(":/scenarios/owned_h100.rentorrun"));
    core::Scenario by_day = controller.scenario();
    by_day.name = "Chat by day";
    by_day.traffic.profile.assign(24, 0.1);
    std::fill_n(by_day.traffic.profile.begin() + 8, 12, 1);
    core::Scenario by_night = by_day;
    by_night.name = "Documents by night";
    auto& hours = by_night.traffic.profile;
    std::rotate(hours.begin(), hours.begin() + 12, hours.end());
    by_night.traffic.output_tokens_per_request *= 2;
    controller.load(by_day, {});
    controller.put_in_portfolio(controller.active_tab(), true);
    controller.load_in_new_tab(by_night, {});
    controller.put_in_portfolio(controller.active_tab(), true);
    controller.load_in_new_tab({.name = "A model of its own"}, {});
}

QWidget* portfolio(MainWindow& window) {
    return shown(new ui::PortfolioDialog(ui::portfolio_of(window.controller().tabs()), &window));
}

QWidget* portfolio_of_all(MainWindow& window) {
    window.controller().put_in_portfolio(2, true);
    return portfolio(window);
}

// Light and dark, and small with large text.
void add(std::vector<Shot>& all, const std::string& name, const std::function<void(MainWindow&)>& prepare,
         const std::function<QWidget*(MainWindow&)>& look_at) {
    all.push_back({.name = name, .size = {1280, 800}, .prepare = prepare, .look_at = look_at});
    all.push_back(
        {.name = name + "-dark", .size = {1280, 800}, .dark = true, .prepare = prepare, .look_at = look_at});
    all.push_back({.name = name + "-1024x700-text-200",
                   .size = {1024, 700},
                   .text = 2,
                   .prepare = prepare,
                   .look_at = look_at});
}

} // namespace

std::vector<Shot> shots_around_the_charts() {
    std::vector<Shot> all;
    add(all, "help-keys", {}, help_page<0>);
    add(all, "help-tour", {}, help_page<1>);
    add(all, "help-numbers", {}, help_page<2>);
    add(all, "help-changes", {}, help_page<3>);
    add(all, "settings", {}, settings);
    add(all, "settings-euro", {}, settings_in_euro);
    add(all, "euro", in_euro, {});
    add(all, "requests-drive", requests_drive, {});
    add(all, "by-the-unit", by_the_unit, {});
    all.push_back(
        {.name = "by-the-unit-1024x700-ja", .size = {1024, 700}, .prepare = by_the_unit, .language = "ja"});
    add(all, "data-cost-traffic", {}, data_of<0>);
    add(all, "data-map", {}, data_of<3>);
    add(all, "data-what-decides", {}, data_of<5>);
    add(all, "list-machines", {}, narrowed_machines);
    add(all, "list-models", {}, models);
    add(all, "portfolio-tabs", workloads, {});
    add(all, "portfolio", workloads, portfolio);
    add(all, "portfolio-of-three", workloads, portfolio_of_all);
    all.push_back({.name = "portfolio-japanese",
                   .size = {1280, 800},
                   .prepare = workloads,
                   .look_at = portfolio_of_all,
                   .language = "ja"});
    return all;
}
