// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/compare_dialog.h"
#include "ui/dialogs/market_dialog.h"

#include "core/report/found_plans.h"
#include "tests/support/scenarios.h"
#include "tests/support/window_fixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPushButton>
#include <QTableWidget>

namespace {

constexpr auto today = "2026-11-24";

class Market : public WindowTest {
  protected:
    core::Scenario searched = test::llama_on_h100();
    std::unique_ptr<ui::MarketDialog> dialog;
    QTableWidget* table = nullptr;

    void SetUp() override {
        WindowTest::SetUp();
        const auto catalogue = std::make_shared<const core::Catalogue>(shipped_catalogue());
        core::apply_named("model.preset", "Llama 3.3 70B", *catalogue, searched);
        dialog = std::make_unique<ui::MarketDialog>(searched, catalogue, today);
        table = dialog->findChild<QTableWidget*>(QStringLiteral("market.plans"));
        dialog->show();
        wait();
    }
    void wait() {
        QTest::qWait(1);
        QElapsedTimer time;
        time.start();
        while (dialog->is_looking() && time.elapsed() < 20'000)
            QTest::qWait(10);
    }
    QString says() { return dialog->findChild<QLabel*>(QStringLiteral("market.says"))->text(); }
};

TEST_F(Market, showsWhatTheCommandLineFinds) {
    const auto found = core::find_plans(searched, shipped_catalogue(), today, {.top = 100});
    ASSERT_EQ(table->rowCount(), static_cast<int>(found.plans.size()));
    for (int row = 0; row < table->rowCount(); ++row) {
        int column = 0;
        for (const auto& each : core::found_columns())
            EXPECT_EQ(table->item(row, column++)->text().toStdString(),
                      (each.shown ? each.shown : each.text)(found.plans[static_cast<std::size_t>(row)],
                                                            core::english));
    }
    const QString way = table->item(0, 0)->text(), usd = table->item(0, 1)->text();
    EXPECT_TRUE(QStringList({"API", "Rented GPUs", "Mix"}).contains(way)) << "no id: " << way.toStdString();
    EXPECT_TRUE(usd.startsWith(QLatin1Char('$'))) << usd.toStdString();
    EXPECT_EQ(usd.toStdString(),
              core::format_short(found.plans.front().monthly_usd, core::Unit::usd_per_month));
    EXPECT_TRUE(says().contains(QStringLiteral("Only models that stand for")));
}

TEST_F(Market, opensThePlanThatIsChosen) {
    auto* open = dialog->findChild<QPushButton*>(QStringLiteral("market.open"));
    EXPECT_FALSE(open->isEnabled());
    table->selectRow(1);
    EXPECT_TRUE(open->isEnabled());
    open->click();
    EXPECT_EQ(dialog->result(), QDialog::Accepted);
    ASSERT_TRUE(dialog->answer());
    const auto found = core::find_plans(searched, shipped_catalogue(), today, {.top = 2});
    EXPECT_EQ(*dialog->answer(), found.plans[1].scenario);
}

TEST_F(Market, otherModelsAreAChoice) {
    dialog->findChild<QCheckBox*>(QStringLiteral("market.any_model"))->click();
    wait();
    const auto found =
        core::find_plans(searched, shipped_catalogue(), today, {.any_model = true, .top = 100});
    EXPECT_EQ(table->rowCount(), static_cast<int>(found.plans.size()));
    EXPECT_TRUE(says().contains(QStringLiteral("Other models, too")));
}

TEST_F(Market, canBeClosedAtAnyTime) {
    dialog->reject();
    EXPECT_FALSE(dialog->answer());
    dialog = std::make_unique<ui::MarketDialog>(searched, std::make_shared<const core::Catalogue>(), "");
    dialog.reset(); // before it has begun to look
    QTest::qWait(5);
}

TEST_F(Market, aComparisonIsCopiedAsATable) {
    auto other = searched;
    other.name = "A\tB\n|";
    other.hosting.spare_units = 0;
    const std::vector plans{core::make_snapshot(searched, {}, today), core::make_snapshot(other, {}, today)};
    const auto comparison = core::compare(plans, core::plan_names(plans, std::vector<std::string>{"", ""}));
    ui::CompareDialog compare(comparison);
    compare.show();
    auto* shown = compare.findChild<QTableWidget*>(QStringLiteral("compare.table"));
    const auto lines = core::comparison_table(comparison);
    EXPECT_EQ(shown->rowCount(), static_cast<int>(lines.results.size() + 1 + lines.inputs.size()));
    EXPECT_EQ(shown->columnCount(), 3);
    compare.findChild<QPushButton*>(QStringLiteral("compare.copy"))->click();
    const QStringList copied = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    ASSERT_EQ(copied.size(), static_cast<int>(1 + lines.results.size() + lines.inputs.size()) + 1);
    for (const QString& line : copied)
        if (!line.isEmpty())
            EXPECT_EQ(line.count(QLatin1Char('\t')), 2) << line.toStdString();
}

} // namespace
