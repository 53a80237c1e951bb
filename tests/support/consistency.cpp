// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/consistency.h"

#include "tests/support/drawable.h"

#include "ui/charts/chart_view.h"
#include "ui/charts/data/chart_words.h"
#include "ui/documents/chart_exports.h"
#include "ui/inputs/number_field.h"
#include "ui/look/wrapped_text.h"
#include "ui/window/figure.h"
#include "ui/window/main_window.h"
#include "ui/window/tab_bar.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QRegularExpression>

#include <cmath>

namespace {

void expect_words(const QWidget& widget, const QString& text) {
    static const QRegularExpression no_number(QStringLiteral("(^|[^\\p{L}])[-+]?(inf|nan)($|[^\\p{L}])"),
                                              QRegularExpression::CaseInsensitiveOption);
    if (widget.isVisible())
        EXPECT_FALSE(text.contains(no_number))
            << widget.objectName().toStdString() << ": " << text.toStdString();
}

void expect_words(const ui::MainWindow& window) {
    for (const auto* label : window.findChildren<QLabel*>())
        if (!label->objectName().endsWith(QLatin1String(".problem"))) // they quote what was typed
            expect_words(*label, label->text());
    for (const auto* text : window.findChildren<ui::WrappedText*>())
        expect_words(*text, text->text());
    for (const auto* figure : window.findChildren<ui::Figure*>())
        expect_words(*figure, figure->text() + QLatin1Char(' ') + figure->accessibleName());
    for (const auto* field : window.findChildren<ui::NumberField*>())
        if (!field->isModified() && field->problem().isEmpty())
            expect_words(*field, field->text());
}

double about(double value) {
    return 1e-9 * std::max(1.0, std::abs(value));
}

void expect_totals(const core::Costs& costs) {
    const auto items = core::cost_items();
    for (const core::Option option : core::all_options) {
        double sum = 0;
        for (std::size_t row = 0; row < items.size(); ++row)
            if (items[row].option == option)
                sum += costs.item_usd[row];
        if (const auto total = costs[option])
            EXPECT_NEAR(*total, sum, about(sum)) << core::id(option);
    }
}

void expect_verdict(const core::Snapshot& shown) {
    if (!shown.verdict.cheapest) {
        EXPECT_FALSE(shown.evaluation.costs[core::Option::api]);
        return;
    }
    const auto lowest = shown.evaluation.costs[*shown.verdict.cheapest];
    ASSERT_TRUE(lowest);
    for (const core::Option option : core::all_options)
        if (const auto usd = shown.evaluation.costs[option])
            EXPECT_LE(*lowest, *usd) << core::id(option);
    if (shown.verdict.runner_up)
        EXPECT_NEAR(shown.verdict.saving_usd_per_month,
                    *shown.evaluation.costs[*shown.verdict.runner_up] - *lowest, about(*lowest));
}

// The column of each option is as high as its total.
void expect_bars(const core::Snapshot& shown, const ui::ChartData& chart) {
    double position = 0;
    for (const core::Option option : core::all_options) {
        if (!ui::is_compared(shown.scenario, option))
            continue;
        double top = 0;
        for (const ui::Bar& bar : chart.bars)
            if (bar.position == position && !bar.ghost)
                top = std::max(top, bar.to);
        const double total = shown.evaluation.costs[option].value_or(0);
        EXPECT_NEAR(top, total, about(total)) << core::id(option);
        ++position;
    }
}

void expect_evaluated(ui::ScenarioController& controller) {
    const core::Snapshot& shown = controller.snapshot();
    EXPECT_TRUE(shown.scenario == controller.scenario()) << "what is shown is not what is open";
    const core::Evaluation again = core::evaluate(shown.scenario);
    EXPECT_EQ(shown.evaluation.costs.item_usd, again.costs.item_usd);
    EXPECT_EQ(shown.evaluation.costs.monthly_usd, again.costs.monthly_usd);
    EXPECT_EQ(core::verdict(shown.scenario, again).cheapest, shown.verdict.cheapest);
}

void expect_tabs(const ui::MainWindow& window, const ui::ScenarioController& controller) {
    const auto* bar = window.findChild<ui::TabBar*>();
    ASSERT_EQ(bar->count(), controller.tab_count());
    EXPECT_LE(bar->count(), ui::Document::most_tabs);
    EXPECT_EQ(bar->currentIndex(), controller.active_tab());
    const QStringList names = ui::distinct_names(controller.tabs());
    for (int tab = 0; tab < bar->count(); ++tab) {
        const ui::OpenScenario& open = *controller.tabs()[static_cast<std::size_t>(tab)];
        EXPECT_EQ(bar->accessibleTabName(tab) == names[tab], !open.is_modified() && !open.in_portfolio);
        for (int other = 0; other < tab; ++other) // two of one file would write over each other
            EXPECT_TRUE(open.file_path.isEmpty() ||
                        open.file_path != controller.tabs()[static_cast<std::size_t>(other)]->file_path);
    }
    EXPECT_TRUE(window.isWindowModified() == controller.is_modified());
    EXPECT_TRUE(window.windowTitle().startsWith(ui::shown_name(controller.active())));
}

} // namespace

void expect_consistent(ui::MainWindow& window) {
    const core::Snapshot& shown = window.controller().snapshot();
    expect_evaluated(window.controller());
    expect_tabs(window, window.controller());
    expect_totals(shown.evaluation.costs);
    expect_verdict(shown);
    for (const ui::ChartView* chart : window.charts()) {
        const std::string id = chart->spec().id;
        expect_drawable(chart->spec().build(ui::chart_context(window.controller().shown(), {})),
                        id + ", from the snapshot");
        if (!chart->isVisible())
            continue; // built when it is next seen
        expect_drawable(chart->chart_data(), id);
        if (id == "cost_items" && !chart->chart_data().x.categories.empty()) // else it shows the hours
            expect_bars(shown, chart->chart_data());
    }
    expect_words(window);
}
