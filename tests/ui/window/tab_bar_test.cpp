// SPDX-License-Identifier: GPL-3.0-or-later
// The bar of tabs: what it shows, the mouse, the keys.
#include "tests/support/tabs_fixture.h"

#include "ui/files/scenario_png.h"
#include "ui/look/theme.h"
#include "ui/words/language.h"

#include <QImage>
#include <QLabel>
#include <QMenu>

TEST_F(WindowTest, inAnotherLanguageTheTabsStandWhereTheyStood) {
    const auto visible = [this] { return find<ui::TabBar>("tabs")->isVisible(); };
    ui::use_language(QStringLiteral("ja"));
    settle();
    EXPECT_FALSE(visible()) << "of one scenario there is no bar";
    trigger("file.new_tab");
    settle();
    EXPECT_TRUE(visible());
    { // never as a window of its own, which would flash
        ui::TabBar loose(controller());
        EXPECT_FALSE(loose.isVisible());
    }
    ui::use_language(QStringLiteral("C"));
    settle();
    EXPECT_TRUE(visible());
}

TEST_F(Tabs, oneScenarioNeedsNoTabs) {
    EXPECT_EQ(count(), 1);
    EXPECT_FALSE(bar().isVisible());
    EXPECT_FALSE(find<QAction>("view.next_tab")->isEnabled());
    EXPECT_FALSE(find<QAction>("scenario.compare")->isEnabled());
    trigger("file.new_tab");
    EXPECT_TRUE(bar().isVisible());
    EXPECT_TRUE(find<QAction>("view.next_tab")->isEnabled());
    EXPECT_EQ(bar().count(), 2);
    EXPECT_EQ(active(), 1);
    trigger("file.close");
    EXPECT_FALSE(bar().isVisible());
}

TEST_F(Tabs, aClickActivatesADragMovesAndAMiddleClickCloses) {
    open_three();
    click(middle_of(0));
    EXPECT_EQ(active(), 0);
    QTest::mousePress(&bar(), Qt::LeftButton, {}, middle_of(0));
    for (int tab = 0; tab < 3; ++tab)
        QTest::mouseMove(&bar(), middle_of(tab));
    QTest::mouseRelease(&bar(), Qt::LeftButton, {}, middle_of(2));
    settle();
    EXPECT_EQ(names(), (QStringList{"b", "c", "a"}));
    EXPECT_EQ(active(), 2) << "the one that was moved";
    EXPECT_EQ(price(), 1);
    click(middle_of(1), Qt::MiddleButton);
    EXPECT_EQ(names(), (QStringList{"b", "a"}));
    EXPECT_EQ(price(), 1);
}

TEST_F(Tabs, keysDoAllThatTheMouseDoes) {
    open_three();
    QTest::keyClick(window.get(), Qt::Key_Tab, Qt::ControlModifier);
    EXPECT_EQ(active(), 0) << "round";
    QTest::keyClick(window.get(), Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(active(), 2);
    QTest::keyClick(window.get(), Qt::Key_PageUp, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(names(), (QStringList{"a", "c", "b"}));
    QTest::keyClick(window.get(), Qt::Key_T, Qt::ControlModifier);
    EXPECT_EQ(count(), 4);
    EXPECT_EQ(active(), 2) << "beside the one it was opened from";
    QTest::keyClick(window.get(), Qt::Key_W, Qt::ControlModifier);
    EXPECT_EQ(count(), 3);
    bar().setFocus();
    QTest::keyClick(&bar(), Qt::Key_Left);
    const int before = active();
    QTest::keyClick(&bar(), Qt::Key_Delete);
    EXPECT_EQ(count(), 2);
    EXPECT_LE(active(), before);
}

// A name is no HTML, whatever it looks like.
TEST_F(Tabs, aNameIsShownAsItIs) {
    answers.save_path = path("<img src=x> & <b>.rentorrun");
    trigger("file.save_as");
    trigger("file.new_tab");
    EXPECT_EQ(bar().tabText(0), QStringLiteral("<img src=x> && <b>"));
    for (const QString& tip : {bar().tabToolTip(0), close_mark(0).toolTip()}) {
        EXPECT_FALSE(tip.contains(QStringLiteral("<img"))) << tip.toStdString();
        EXPECT_TRUE(tip.contains(QStringLiteral("&lt;img"))) << tip.toStdString();
    }
    EXPECT_TRUE(close_mark(0).accessibleName().contains(QStringLiteral("<img src=x>")));
    auto* menu = find<QMenu>("file.recent");
    emit menu->aboutToShow();
    EXPECT_EQ(menu->actions()[0]->text(), QStringLiteral("<img src=x> && <b>.rentorrun"));
    EXPECT_FALSE(menu->actions()[0]->toolTip().contains(QStringLiteral("<img")));
}

TEST_F(Tabs, tabsSayWhatTheyAre) {
    open_three();
    set_price(30);
    EXPECT_EQ(bar().tabToolTip(0), path("a.rentorrun"));
    EXPECT_TRUE(bar().accessibleTabName(2).contains(QStringLiteral("not saved")));
    EXPECT_EQ(bar().accessibleTabName(0), QStringLiteral("a"));
    EXPECT_FALSE(bar().accessibleName().isEmpty());
    EXPECT_EQ(close_mark(1).accessibleName(), QStringLiteral("Close “b”"));
    trigger("file.save");
    EXPECT_EQ(bar().accessibleTabName(2), QStringLiteral("c"));
    file("R&D.rentorrun", 4);
    ASSERT_TRUE(window->open(path("R&D.rentorrun")));
    EXPECT_EQ(bar().accessibleTabName(3), QStringLiteral("R&D"));
    EXPECT_EQ(bar().tabText(3), QStringLiteral("R&&D")) << "it is no key to press";
}

TEST_F(Tabs, aPresentationIsAboutOne) {
    open_three();
    trigger("view.presentation");
    settle();
    EXPECT_FALSE(bar().isVisible());
    trigger("view.presentation");
    settle();
    EXPECT_TRUE(bar().isVisible());
}

TEST_F(Tabs, anotherLanguageKeepsThem) {
    open_three();
    set_price(30);
    trigger("view.language.ja");
    settle();
    EXPECT_EQ(bar().count(), 3);
    EXPECT_EQ(bar().currentIndex(), 2);
    EXPECT_TRUE(bar().isVisible());
    trigger("view.previous_tab");
    trigger("view.next_tab");
    trigger("edit.undo");
    EXPECT_EQ(price(), 3);
}

TEST_F(Tabs, asManyAsThereMayBeAreReadableInASmallWindowWithLargeText) {
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPixelSize(26);
    QApplication::setFont(large);
    settle();
    window->resize(1024, 700);
    while (count() < ui::Document::most_tabs)
        trigger("file.new_tab");
    settle();
    EXPECT_EQ(window->size(), QSize(1024, 700));
    const int letter = QFontMetrics(bar().font()).averageCharWidth();
    for (int tab = 0; tab < count(); ++tab) {
        EXPECT_GE(close_mark(tab).x() - bar().tabRect(tab).left(), 12 * letter) << tab;
        EXPECT_GE(bar().tabRect(tab).height(), QFontMetrics(bar().font()).height());
    }
    EXPECT_TRUE(bar().rect().contains(close_mark(active()).geometry())) << "the active one is in sight";
    controller().activate(0);
    settle();
    EXPECT_TRUE(bar().rect().contains(close_mark(0).geometry()));
    QApplication::setFont(usual);
}

TEST_F(Tabs, aMiddleClickClosesTheTabThatItBeganOn) {
    open_three();
    QTest::mousePress(&bar(), Qt::MiddleButton, {}, middle_of(0));
    QTest::mouseRelease(&bar(), Qt::MiddleButton, {}, middle_of(2));
    settle();
    EXPECT_EQ(count(), 3) << "somebody has thought better of it";
    QTest::mousePress(&bar(), Qt::MiddleButton, {}, {bar().width() - 1, 2});
    QTest::mouseRelease(&bar(), Qt::MiddleButton, {}, middle_of(1));
    settle();
    EXPECT_EQ(count(), 3);
}

TEST_F(Tabs, aTabThatIsClosedUnderTheMouseTakesNoOtherAlong) {
    open_three();
    QTest::mousePress(&bar(), Qt::LeftButton, {}, middle_of(0));
    trigger("file.close"); // by its key: b and c stay
    ASSERT_EQ(names(), (QStringList{"b", "c"}));
    QTest::mouseMove(&bar(), middle_of(0));
    QTest::mouseMove(&bar(), middle_of(1));
    QTest::mouseRelease(&bar(), Qt::LeftButton, {}, middle_of(1));
    EXPECT_EQ(names(), (QStringList{"b", "c"}));
}

TEST_F(Tabs, aMarkClosesTheTabThatItWasPressedOnOrNone) {
    open_three();
    auto& mark = close_mark(0);
    QTest::mousePress(&mark, Qt::LeftButton);
    controller().move_tab(0, 2);
    settle();
    EXPECT_EQ(&close_mark(2), &mark) << "it goes with its tab";
    QTest::mouseRelease(&mark, Qt::LeftButton);
    settle();
    EXPECT_EQ(names(), (QStringList{"b", "c"}));
    QTest::mousePress(&close_mark(0), Qt::LeftButton);
    controller().close_tab(0);
    settle();
    QTest::mouseRelease(&close_mark(0), Qt::LeftButton);
    settle();
    EXPECT_EQ(names(), QStringList{"c"});
}

TEST_F(Tabs, whatIsNotSavedHasADotBeforeItsName) {
    open_three();
    const auto accent = ui::theme_for(bar().palette()).accent;
    const auto dotted = [&](int tab) {
        QRect before = bar().tabRect(tab);
        before.setWidth(ui::spacing::xl);
        before.setTop(before.top() + 4); // the active one has a line of that colour
        const QImage seen = bar().grab(before).toImage();
        for (int y = 0; y < seen.height(); ++y)
            for (int x = 0; x < seen.width(); ++x)
                if (seen.pixelColor(x, y).rgb() == accent.rgb())
                    return true;
        return false;
    };
    EXPECT_FALSE(dotted(2));
    set_price(30);
    EXPECT_TRUE(dotted(2));
    EXPECT_FALSE(dotted(1));
}

TEST_F(Tabs, twoOfOneNameAreToldApart) {
    trigger("file.new_tab"); // the article, twice
    settle();
    const QString name = bar().tabText(0);
    EXPECT_EQ(bar().tabText(1), name + QStringLiteral(" (2)"));
    EXPECT_EQ(bar().accessibleTabName(1), bar().tabText(1));
    EXPECT_TRUE(bar().tabToolTip(1).startsWith(bar().tabText(1)));
    controller().move_tab(1, 0);
    EXPECT_EQ(bar().tabText(0), name + QStringLiteral(" (2)")) << "it is the same one in another place";
    controller().close_tab(1);
    EXPECT_EQ(bar().tabText(0), name);
}

TEST_F(Tabs, whereAScenarioComesFromIsTold) {
    const auto facts = [this] { return find<QLabel>("status_facts")->text(); };
    EXPECT_TRUE(facts().contains(QStringLiteral("ready-made"))) << facts().toStdString();
    QImage picture(8, 8, QImage::Format_RGB32);
    picture.fill(Qt::white);
    picture.setText(QLatin1String(ui::scenario_png_key),
                    QString::fromStdString(core::write_scenario(scenario())));
    ASSERT_TRUE(picture.save(path("chart.png")));
    ASSERT_TRUE(window->open(path("chart.png")));
    settle();
    EXPECT_TRUE(facts().contains(QStringLiteral("in no file yet"))) << facts().toStdString();
    EXPECT_FALSE(window->isWindowModified());
}
