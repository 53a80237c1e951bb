// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tabs_fixture.h"

#include "ui/dialogs/portfolio_dialog.h"
#include "ui/documents/portfolio.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>

namespace {

class PortfolioWindow : public Tabs {
  protected:
    void mark(int tab) {
        controller().activate(tab);
        settle();
        trigger("scenario.in_portfolio");
        settle();
    }
    bool is_marked() { return find<QAction>("scenario.in_portfolio")->isChecked(); }
    const std::vector<std::string>& shown() {
        trigger("scenario.portfolio");
        settle();
        return answers.portfolio->names;
    }
};

QString cell(const ui::PortfolioDialog& dialog, int row, int column) {
    return dialog.findChild<QTableWidget*>("portfolio.table")->item(row, column)->text();
}

} // namespace

TEST_F(PortfolioWindow, needsMoreThanOneTab) {
    EXPECT_FALSE(find<QAction>("scenario.portfolio")->isEnabled());
    EXPECT_FALSE(find<QAction>("scenario.in_portfolio")->isEnabled());
}

TEST_F(PortfolioWindow, marksStayWithTheirTabs) {
    open_three();
    mark(0);
    mark(2);
    EXPECT_EQ(bar().tabText(0), QStringLiteral("+ a"));
    EXPECT_EQ(bar().tabText(1), QStringLiteral("b"));
    EXPECT_EQ(bar().accessibleTabName(2), QStringLiteral("c, part of the portfolio"));
    EXPECT_FALSE(controller().is_modified()); // it is not in the file
    controller().move_tab(0, 1);
    controller().activate(1);
    settle();
    EXPECT_EQ(bar().tabText(1), QStringLiteral("+ a"));
    EXPECT_TRUE(is_marked());
    controller().activate(0);
    settle();
    EXPECT_FALSE(is_marked());
    mark(1); // once more takes it off
    EXPECT_EQ(bar().tabText(1), QStringLiteral("a"));
    // Another scenario in its place is another workload.
    controller().activate(2);
    controller().load(scenario(), path("other.rentorrun"));
    settle();
    EXPECT_FALSE(is_marked());
}

TEST_F(PortfolioWindow, isOfTheMarkedTabsOrWithoutTwoMarksOfAll) {
    open_three();
    EXPECT_EQ(shown(), (std::vector<std::string>{"a", "b", "c"}));
    mark(0);
    EXPECT_EQ(shown(), (std::vector<std::string>{"a", "b", "c"}));
    mark(2);
    EXPECT_EQ(shown(), (std::vector<std::string>{"a", "c"}));
    // As they are now, unsaved changes too, and as core has it.
    set_price(1);
    shown();
    EXPECT_EQ(answers.portfolio->found.fleets.size(), 1U);
    const auto expected = core::portfolio(
        std::vector{controller().tabs()[0]->state.scenario, controller().tabs()[2]->state.scenario});
    EXPECT_EQ(answers.portfolio->found.together.costs.monthly_usd, expected.together.costs.monthly_usd);
}

TEST_F(PortfolioWindow, isSavedAsTableAndBrief) {
    open_three();
    for (const char* format : {"csv", "md"}) {
        answers.saves_portfolio_as = format;
        answers.save_path.clear(); // where to is cancelled
        shown();
        answers.save_path = path(format);
        shown();
        QFile file(path(format));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_TRUE(file.readAll().startsWith(format == std::string("csv") ? "row,name," : "# Portfolio"));
    }
    answers.save_path = path("no/such/folder/x.csv");
    shown();
    EXPECT_EQ(answers.failures.size(), 1);
}

TEST_F(PortfolioWindow, tableAndLinesSayWhatItComesTo) {
    open_three();
    core::NamedPortfolio portfolio = ui::portfolio_of(controller().tabs());
    portfolio.names[2] = "=c\n<b>d</b>";
    const ui::PortfolioDialog dialog(portfolio);
    const auto& table = *dialog.findChild<QTableWidget*>("portfolio.table");
    EXPECT_EQ(table.rowCount(), 6);
    EXPECT_FALSE(table.accessibleName().isEmpty());
    EXPECT_EQ(cell(dialog, 0, 0), QStringLiteral("a, alone"));
    EXPECT_EQ(cell(dialog, 2, 0), QStringLiteral("=c <b>d</b>, alone")); // text, on one line
    EXPECT_EQ(cell(dialog, 3, 0), QStringLiteral("All, apart"));
    EXPECT_EQ(dialog.findChild<QLabel*>("portfolio.headline")->textFormat(), Qt::PlainText);
    // They differ in what a machine costs.
    const auto& lines = *dialog.findChild<QPlainTextEdit*>("portfolio.lines");
    EXPECT_TRUE(lines.toPlainText().contains(
        QStringLiteral("“a” and “b” have machines of their own: they differ in “Instance price”.")))
        << lines.toPlainText().toStdString();
    EXPECT_FALSE(lines.accessibleName().isEmpty());
    dialog.findChild<QPushButton*>("portfolio.copy")->click();
    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(copied.startsWith(QStringLiteral("$ a month\t")));
    EXPECT_EQ(copied.count(QLatin1Char('\n')), 7);
}
