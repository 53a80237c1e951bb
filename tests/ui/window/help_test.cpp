// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window_fixture.h"

#include "ui/window/help_pages.h"
#include "ui/window/help_window.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextBrowser>

namespace {

class HelpTest : public WindowTest {
  protected:
    QTextBrowser& open(const char* page) {
        trigger((std::string("help.") + page).c_str());
        settle();
        return *help().findChild<QTextBrowser*>("help.text");
    }
    ui::HelpWindow& help() { return *window->findChild<ui::HelpWindow*>(); }
    void follow(const QString& address) { emit open_text().anchorClicked(QUrl(address)); }
    QTextBrowser& open_text() { return *help().findChild<QTextBrowser*>("help.text"); }
};

} // namespace

// Generated from the actions: none can be forgotten.
TEST_F(HelpTest, everyKeyOfTheMenusIsOnTheSheet) {
    const QString sheet = open("keys").toPlainText();
    int keys = 0;
    for (const auto* action : window->menuBar()->findChildren<QAction*>())
        for (const QKeySequence& each : action->shortcuts()) {
            EXPECT_TRUE(sheet.contains(each.toString(QKeySequence::NativeText)))
                << action->objectName().toStdString();
            ++keys;
        }
    EXPECT_GT(keys, 20);
    EXPECT_FALSE(sheet.contains(QLatin1Char('&'))) << "a mark of a letter is no word";
}

TEST_F(HelpTest, theKeysNameNoStep) {
    type("hosting.usd_per_instance_hour", "$5");
    const QString sheet = open("keys").toPlainText();
    EXPECT_TRUE(sheet.contains(QStringLiteral("Undo")));
    EXPECT_FALSE(sheet.contains(QStringLiteral("Instance price $"))) << sheet.toStdString();
}

TEST_F(HelpTest, aStepOfTheTourIsDoneFromThere) {
    QTextBrowser& tour = open("tour");
    const QRegularExpression address(QStringLiteral("action:([a-z_.]+)"));
    int steps = 0;
    for (auto found = address.globalMatch(tour.toMarkdown()); found.hasNext(); ++steps) {
        const QString name = found.next().captured(1);
        EXPECT_NE(window->findChild<QAction*>(name), nullptr) << name.toStdString();
    }
    EXPECT_GE(steps, 6);
    const int tabs = controller().tab_count();
    follow(QStringLiteral("action:file.new_tab"));
    EXPECT_EQ(controller().tab_count(), tabs + 1);
    follow(QStringLiteral("action:view.working"));
    EXPECT_TRUE(find<QAction>("view.working")->isChecked());
    follow(QStringLiteral("action:no.such")); // nothing
}

TEST_F(HelpTest, howTheNumbersComeAboutIsTheModelsOwnDocument) {
    QTextBrowser& page = open("numbers");
    const QString text = page.toPlainText();
    for (const char* words : {"1. Traffic", "5. Monthly cost, item by item", "up(x) = ceil(x - x * 1e-12)"})
        EXPECT_TRUE(text.contains(QLatin1String(words))) << words;
    EXPECT_FALSE(text.contains(QLatin1String("](")));
    // Its contents lead there.
    const int before = page.textCursor().position();
    follow(QStringLiteral("#5-monthly-cost-item-by-item"));
    EXPECT_GT(page.textCursor().position(), before);
    EXPECT_EQ(page.textCursor().block().text(), "5. Monthly cost, item by item");
}

TEST_F(HelpTest, everyAddressInTheContentsIsAHeading) {
    QTextBrowser& page = open("numbers");
    QStringList headings;
    for (QTextBlock block = page.document()->begin(); block.isValid(); block = block.next())
        if (block.blockFormat().headingLevel() > 0)
            headings << ui::heading_address(block.text());
    const QString source = ui::help_pages()[2].text(*window->menuBar());
    const QRegularExpression address(QStringLiteral("\\]\\(#([^)]+)\\)"));
    int links = 0;
    for (auto found = address.globalMatch(source); found.hasNext(); ++links)
        EXPECT_TRUE(headings.contains(found.next().captured(1)));
    EXPECT_GE(links, 11);
}

TEST_F(HelpTest, whatChangedIsTheReadmesLastSection) {
    QFile readme(QStringLiteral(SOURCE_DIR "/README.md"));
    ASSERT_TRUE(readme.open(QIODevice::ReadOnly));
    const QString text = open("changes").toPlainText();
    EXPECT_TRUE(text.contains(QStringLiteral("0.2.0")));
    EXPECT_FALSE(text.contains(QStringLiteral("Two commands")));
}

TEST_F(HelpTest, wordsAreFoundOnThePage) {
    QTextBrowser& page = open("numbers");
    auto* search = help().findChild<QLineEdit*>("help.search");
    QTest::keyClicks(search, "whole machines");
    EXPECT_EQ(page.textCursor().selectedText().toLower(), "whole machines");
    const int first = page.textCursor().position();
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_EQ(page.textCursor().selectedText().toLower(), "whole machines");
    EXPECT_TRUE(help().isVisible()) << "Enter searches on and closes nothing";
    QTest::keyClicks(search, "zzzz");
    EXPECT_FALSE(help().findChild<QLabel*>("help.found")->text().isEmpty());
    EXPECT_FALSE(page.textCursor().hasSelection()) << first;
}

TEST_F(HelpTest, thereIsOneHelpWindow) {
    open("keys");
    open("tour");
    EXPECT_EQ(window->findChildren<ui::HelpWindow*>().size(), 1);
}
