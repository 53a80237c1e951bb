// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/portfolio.h"

#include "ui/documents/save_text.h"
#include "ui/words/translate.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

core::NamedPortfolio portfolio_of(const OpenScenarios& tabs) {
    const QStringList all_names = distinct_names(tabs);
    std::vector<core::Scenario> workloads;
    std::vector<std::string> names;
    for (const int tab : portfolio_tabs(tabs)) {
        workloads.push_back(tabs[static_cast<std::size_t>(tab)]->state.scenario);
        names.push_back(all_names[tab].toStdString());
    }
    return core::named_portfolio(workloads, std::move(names));
}

void show_portfolio(QWidget& window, Dialogs& dialogs, ScenarioController& controller) {
    controller.finish_editing();
    const core::NamedPortfolio portfolio = portfolio_of(controller.tabs());
    dialogs.show_portfolio(&window, portfolio, [&](QWidget* parent, std::string_view format) {
        const auto formats = core::portfolio_formats();
        const auto found = std::ranges::find(formats, format, &core::PortfolioFormat::name);
        if (found == formats.end())
            return;
        const QString filter = found->name == "csv"
                                   ? QCoreApplication::translate("Market", "Table (*.csv)")
                                   : QCoreApplication::translate("Market", "Markdown (*.md)");
        save_text(parent, dialogs, QStringLiteral("portfolio.") + to_qt(found->name), filter,
                  found->text(portfolio, translate_core));
    });
}

} // namespace ui
