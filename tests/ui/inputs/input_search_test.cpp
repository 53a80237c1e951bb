// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window_fixture.h"

#include "ui/window/chart_grid.h"

#include <QAction>
#include <QLineEdit>

TEST_F(WindowTest, theSearchFindsAnInputInAFoldedGroup) {
    EXPECT_EQ(window->findChild<QWidget*>(QStringLiteral("owned.pue")), nullptr)
        << "rows are made when first shown";
    auto* search = find<QLineEdit>("input_search");
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("cooling"));
    settle();
    EXPECT_TRUE(slider("owned.pue")->isVisible());
    EXPECT_FALSE(slider("owned.usd_per_kwh")->isVisible());
    EXPECT_FALSE(slider("traffic.tokens_per_word")->isVisible());
    search->clear();
    settle();
    EXPECT_TRUE(slider("traffic.tokens_per_word")->isVisible());
    EXPECT_FALSE(slider("owned.pue")->isVisible());
}

TEST_F(WindowTest, aSearchWithoutAHitSaysSo) {
    auto* search = find<QLineEdit>("input_search");
    const auto* none = find<QLabel>("input_search.problem");
    search->setText(QStringLiteral("zebra"));
    settle();
    EXPECT_TRUE(none->isVisible());
    EXPECT_EQ(none->text(), QStringLiteral("No input matches “zebra”."));
    search->setText(QStringLiteral("cooling"));
    settle();
    EXPECT_FALSE(none->isVisible());
}

TEST_F(WindowTest, escClearsTheSearchThenGivesTheFocusBack) {
    slider("traffic.words_per_day")->setFocus();
    QTest::keyClick(window.get(), Qt::Key_1);
    auto* grid = find<ui::ChartGrid>("chart_grid");
    ASSERT_EQ(grid->enlarged(), 0) << "a digit on a slider is the charts'";
    trigger("edit.find");
    auto* search = find<QLineEdit>("input_search");
    QTest::keyClicks(search, QStringLiteral("405"));
    EXPECT_EQ(search->text(), QStringLiteral("405"));
    QTest::keyClick(search, Qt::Key_Escape);
    EXPECT_EQ(search->text(), QString());
    EXPECT_TRUE(search->hasFocus());
    QTest::keyClick(search, Qt::Key_Escape);
    EXPECT_TRUE(slider("traffic.words_per_day")->hasFocus());
    EXPECT_EQ(grid->enlarged(), 0) << "both were the search's";
    QTest::keyClick(window.get(), Qt::Key_Escape);
    EXPECT_FALSE(grid->enlarged().has_value());
}
