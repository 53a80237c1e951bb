// SPDX-License-Identifier: GPL-3.0-or-later
// What was open is open again at the next start.
#include "ui/documents/session.h"

#include "tests/support/window_fixture.h"

#include <QDir>
#include <QFile>
#include <QSettings>

namespace {

class SessionTest : public WindowTest {
  protected:
    void SetUp() override {
        WindowTest::SetUp();
        start();
    }
    // As the program does it.
    bool start() {
        start_again_unasked();
        return restored;
    }
    void start_again_unasked() {
        window.reset();
        window = std::make_unique<ui::MainWindow>(
            std::make_shared<const core::Catalogue>(shipped_catalogue()), nullptr,
            std::make_unique<FakeDialogs>(answers), path("recovery"));
        window->resize(1280, 800);
        restored = window->restore_session();
        window->show();
        settle();
        window->offer_left_behind();
        window->tell_of_session();
    }
    void save_as(const char* file) {
        answers.save_path = path(file);
        trigger("file.save_as");
    }
    QStringList names() {
        QStringList all;
        for (const auto& tab : controller().tabs())
            all << ui::shown_name(*tab) + (tab->is_modified() ? "*" : "");
        return all;
    }
    bool restored = false;
};

} // namespace

TEST_F(SessionTest, tabsTheirOrderAndUnsavedWorkComeBackWithoutAQuestion) {
    save_as("a.rentorrun");
    trigger("file.new_tab");
    save_as("b.rentorrun");
    type("hosting.usd_per_instance_hour", "$5");
    trigger("file.new_tab"); // ready-made, untouched
    trigger("file.new_tab");
    type("hosting.usd_per_instance_hour", "$6"); // in no file
    controller().activate(1);
    settle();
    const QStringList before = names();
    ASSERT_EQ(before.size(), 4);
    EXPECT_TRUE(window->close());
    EXPECT_EQ(answers.unsaved_asked, 0);

    ASSERT_TRUE(start());
    EXPECT_EQ(names(), before);
    EXPECT_EQ(controller().active_tab(), 1);
    EXPECT_EQ(scenario().hosting.usd_per_instance_hour, 5);
    EXPECT_EQ(controller().file_path(), path("b.rentorrun"));
    EXPECT_TRUE(window->isWindowModified());
    EXPECT_TRUE(controller().tabs()[2]->is_untouched());
    EXPECT_EQ(controller().tabs()[3]->state.scenario.hosting.usd_per_instance_hour, 6);
    EXPECT_TRUE(answers.left_behind_asked.isEmpty());
    EXPECT_TRUE(answers.failures.isEmpty());

    // Saving writes over the file that it was opened from, and nobody else has written that.
    trigger("file.save");
    EXPECT_EQ(answers.changed_on_disk_asked, 0);
    EXPECT_FALSE(window->isWindowModified());
    // Once more, from what came back.
    EXPECT_TRUE(window->close());
    ASSERT_TRUE(start());
    EXPECT_EQ(names().size(), 4);
    EXPECT_EQ(names()[1], "b");
    EXPECT_EQ(controller().tabs()[3]->state.scenario.hosting.usd_per_instance_hour, 6);
}

TEST_F(SessionTest, whatWasChangedIsMarkedAsBefore) {
    save_as("a.rentorrun");
    const double price = scenario().hosting.usd_per_instance_hour;
    const double words = scenario().traffic.words_per_day;
    type("hosting.usd_per_instance_hour", "$5");
    type("traffic.words_per_day", "7M");
    EXPECT_TRUE(window->close());
    ASSERT_TRUE(start());
    EXPECT_TRUE(find<QWidget>("traffic.words_per_day.reset")->isVisible());
    controller().reset(QStringLiteral("traffic.words_per_day"));
    controller().reset(QStringLiteral("hosting.usd_per_instance_hour"));
    EXPECT_EQ(scenario().traffic.words_per_day, words);
    EXPECT_EQ(scenario().hosting.usd_per_instance_hour, price);
}

TEST_F(SessionTest, whichTabsAreAPortfolioComesBack) {
    save_as("a.rentorrun");
    trigger("file.new_tab");
    save_as("b.rentorrun");
    trigger("file.new_tab");
    trigger("scenario.in_portfolio"); // the ready-made one
    controller().activate(0);
    settle();
    trigger("scenario.in_portfolio");
    EXPECT_TRUE(window->close());
    ASSERT_TRUE(start());
    EXPECT_EQ(ui::portfolio_tabs(controller().tabs()), (std::vector{0, 2}));
}

TEST_F(SessionTest, theWindowStandsWhereItStood) {
    window->setGeometry(40, 50, 1100, 720);
    trigger("view.working");
    settle();
    EXPECT_TRUE(window->close());
    start();
    EXPECT_EQ(window->geometry(), QRect(40, 50, 1100, 720));
    EXPECT_TRUE(find<QAction>("view.working")->isChecked());
}

// It would be a full screen without a menu, and nobody knew how to leave it.
TEST_F(SessionTest, aPresentationIsOver) {
    trigger("view.presentation");
    settle();
    EXPECT_TRUE(window->close());
    start();
    EXPECT_FALSE(window->isFullScreen());
}

TEST_F(SessionTest, aFileThatVanishedIsSaidInWords) {
    save_as("a.rentorrun");
    trigger("file.new_tab");
    save_as("b.rentorrun");
    EXPECT_TRUE(window->close());
    QFile::remove(path("a.rentorrun"));
    ASSERT_TRUE(start());
    EXPECT_EQ(names(), QStringList{"b"});
    ASSERT_EQ(answers.failures.size(), 1);
    EXPECT_TRUE(answers.failures[0].contains(path("a.rentorrun"))) << answers.failures[0].toStdString();
}

TEST_F(SessionTest, aFileThatWasDamagedIsTold) {
    save_as("a.rentorrun");
    EXPECT_TRUE(window->close());
    QFile file(path("a.rentorrun"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    EXPECT_FALSE(start());
    EXPECT_FALSE(answers.problems.empty());
    EXPECT_TRUE(controller().active().is_untouched()); // the article, as at any start
}

TEST_F(SessionTest, aSecondWindowStealsNothing) {
    save_as("a.rentorrun");
    type("hosting.usd_per_instance_hour", "$5");
    settle();
    {
        ui::MainWindow second(std::make_shared<const core::Catalogue>(shipped_catalogue()), nullptr,
                              std::make_unique<FakeDialogs>(answers), path("recovery"));
        EXPECT_FALSE(second.restore_session());
        second.show();
        settle();
        EXPECT_EQ(second.controller().tab_count(), 1);
        EXPECT_TRUE(second.controller().active().is_untouched());
        second.controller().set_number(QStringLiteral("hosting.usd_per_instance_hour"), 7);
        settle();
        answers.unsaved = ui::Dialogs::Unsaved::discard;
        EXPECT_TRUE(second.close()); // asks, for it would not come back
        EXPECT_EQ(answers.unsaved_asked, 1);
    }
    EXPECT_TRUE(window->close());
    ASSERT_TRUE(start());
    EXPECT_EQ(names(), QStringList{"a*"});
    EXPECT_EQ(scenario().hosting.usd_per_instance_hour, 5);
}

TEST_F(SessionTest, switchedOffClosingAsksAndNothingComesBack) {
    save_as("a.rentorrun");
    ui::choose_restoring(false);
    type("hosting.usd_per_instance_hour", "$5");
    answers.unsaved = ui::Dialogs::Unsaved::discard;
    EXPECT_TRUE(window->close());
    EXPECT_EQ(answers.unsaved_asked, 1);
    EXPECT_FALSE(start());
    EXPECT_TRUE(controller().active().is_untouched());
    EXPECT_TRUE(answers.left_behind_asked.isEmpty());
}

// It may be why the program ended: somebody is asked, as before there were sessions.
TEST_F(SessionTest, afterADisorderlyEndUnsavedWorkIsAskedAbout) {
    save_as("a.rentorrun");
    trigger("file.new_tab");
    save_as("b.rentorrun");
    type("hosting.usd_per_instance_hour", "$5");
    settle();
    ASSERT_TRUE(window->close());
    window.reset();
    {
        ui::Session session(path("recovery"));
        auto state = session.last();
        ASSERT_TRUE(state);
        state->ended = false;
        ASSERT_TRUE(session.write(*state));
    }
    answers.left_behind = ui::Dialogs::LeftBehind::open;
    ASSERT_TRUE(start());
    EXPECT_EQ(answers.left_behind_asked, QStringList{"b.rentorrun"});
    EXPECT_EQ(names(), (QStringList{"a", "b*"}));
}

TEST_F(SessionTest, whatTheLastStartDidNotSurviveStaysClosed) {
    save_as("a.rentorrun");
    EXPECT_TRUE(window->close());
    window.reset();
    {
        ui::Session session(path("recovery"));
        auto state = session.last();
        ASSERT_TRUE(state);
        state->opening = true;
        ASSERT_TRUE(session.write(*state));
    }
    EXPECT_FALSE(start());
    EXPECT_TRUE(controller().active().is_untouched());
}

TEST_F(SessionTest, aSessionFileThatIsNoneIsNone) {
    EXPECT_TRUE(window->close());
    for (const char* text :
         {"", "{", "[]", "{\"tabs\": 3}", "{\"tabs\": [7, {\"file\": 8}], \"active\": -5}",
          "{\"tabs\": [{\"file\": \"/nowhere\"}], \"active\": 1e9, \"geometry\": \"%%\"}"}) {
        window.reset();
        QFile file(path("recovery/session.json"));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        EXPECT_FALSE(start()) << text;
        EXPECT_EQ(controller().tab_count(), 1);
    }
}

// Where nothing can be kept, closing asks: nothing is lost in silence.
TEST_F(SessionTest, whereNothingCanBeKeptClosingAsks) {
    window.reset();
    QFile file(path("no_folder"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    window = std::make_unique<ui::MainWindow>(std::make_shared<const core::Catalogue>(shipped_catalogue()),
                                              nullptr, std::make_unique<FakeDialogs>(answers),
                                              path("no_folder/recovery"));
    EXPECT_FALSE(window->restore_session());
    window->show();
    settle();
    controller().set_number(QStringLiteral("hosting.usd_per_instance_hour"), 7);
    settle();
    EXPECT_FALSE(window->close()); // cancelled
    EXPECT_EQ(answers.unsaved_asked, 1);
}
