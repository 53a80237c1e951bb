// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/market.h"

#include "ui/documents/save_text.h"
#include "ui/files/own_catalogue.h"
#include "ui/words/translate.h"

#include "core/report/compare.h"

#include <QCoreApplication>

namespace ui {

void find_cheapest_plan(QWidget& window, Dialogs& dialogs, ScenarioController& controller,
                        Document& document) {
    controller.finish_editing();
    // With the scores, which nothing else of the window needs; what is wrong with own rows has been told.
    auto whole = std::make_shared<const core::Catalogue>(with_own_rows(whole_shipped_catalogue()).catalogue);
    if (auto plan = dialogs.ask_plan(&window, controller.scenario(), whole))
        document.show_in_new_tab(std::move(*plan));
}

core::Comparison tabs_side_by_side(const ScenarioController& controller) {
    std::vector<core::SnapshotPtr> plans;
    std::vector<std::string> names;
    plans.reserve(controller.tabs().size());
    for (const auto& tab : controller.tabs())
        plans.push_back(core::make_snapshot(tab->state.scenario, {}, today()));
    for (const QString& name : distinct_names(controller.tabs()))
        names.push_back(name.toStdString());
    return core::compare(plans, std::move(names), translate_core);
}

void show_tabs_side_by_side(QWidget& window, Dialogs& dialogs, ScenarioController& controller) {
    controller.finish_editing();
    const core::Comparison comparison = tabs_side_by_side(controller);
    dialogs.show_comparison(&window, comparison, [&](QWidget* parent) {
        save_text(parent, dialogs, QStringLiteral("plans.csv"),
                  QCoreApplication::translate("Market", "Table (*.csv)"), core::comparison_csv(comparison));
    });
}

} // namespace ui
