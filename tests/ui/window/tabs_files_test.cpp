// SPDX-License-Identifier: GPL-3.0-or-later
// Several scenarios open at once, as files: what opens where, what is asked, what a crash leaves.
#include "tests/support/tabs_fixture.h"

TEST_F(Tabs, aFileTakesThePlaceOfAnUntouchedReadyMadeScenarioOnly) {
    ASSERT_TRUE(window->open(file("a.rentorrun", 1)));
    EXPECT_EQ(names(), QStringList{"a"}) << "nobody misses the article";
    trigger("file.new_tab");
    set_price(9);
    ASSERT_TRUE(window->open(file("b.rentorrun", 2)));
    EXPECT_EQ(count(), 3) << "what has been changed stays";
    trigger("view.previous_tab");
    EXPECT_EQ(price(), 9);
    trigger("edit.undo");
    ASSERT_TRUE(window->open(file("c.rentorrun", 3)));
    EXPECT_EQ(count(), 4) << "what was undone can be done again";
    EXPECT_EQ(answers.unsaved_asked, 0) << "opening loses nothing and asks nothing";
}

TEST_F(Tabs, aFileThatIsOpenComesToTheFront) {
    open_three();
    set_price(7); // of c
    ASSERT_TRUE(window->open(path("a.rentorrun")));
    EXPECT_EQ(active(), 0);
    ASSERT_TRUE(QFile::link(path("c.rentorrun"), path("link.rentorrun")));
    ASSERT_TRUE(window->open(path("link.rentorrun")));
    EXPECT_EQ(active(), 2);
    EXPECT_EQ(price(), 7) << "with what has been changed in it";
    EXPECT_EQ(count(), 3);

    file("a.rentorrun", 11); // somebody else writes it
    ASSERT_TRUE(window->open(path("a.rentorrun")));
    EXPECT_EQ(price(), 11) << "nothing of ours was in it";
    file("c.rentorrun", 12);
    ASSERT_TRUE(window->open(path("c.rentorrun")));
    EXPECT_EQ(price(), 7) << "our changes are not thrown away for theirs";
}

TEST_F(Tabs, whatIsBeingTypedIsSavedAndAskedAbout) {
    open_three();
    ui::NumberField* edit = field("hosting.usd_per_instance_hour");
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("33"));
    EXPECT_FALSE(window->close());
    EXPECT_EQ(answers.unsaved_asked, 1);
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("34"));
    trigger("file.save");
    const auto read = core::read_scenario([&] {
        QFile saved(path("c.rentorrun"));
        EXPECT_TRUE(saved.open(QIODevice::ReadOnly));
        return saved.readAll().toStdString();
    }());
    ASSERT_TRUE(read.scenario);
    EXPECT_EQ(read.scenario->hosting.usd_per_instance_hour, 34);
}

TEST_F(Tabs, closingAsksAboutTheTabAloneAndShowsIt) {
    open_three();
    set_price(30);
    trigger("view.previous_tab");
    trigger("file.close"); // b: nothing to lose
    EXPECT_EQ(names(), (QStringList{"a", "c"}));
    EXPECT_EQ(answers.unsaved_asked, 0);
    controller().activate(0);
    settle();
    answers.unsaved = ui::Dialogs::Unsaved::cancel;
    close(1); // c, from a
    EXPECT_EQ(answers.unsaved_names, QStringList{"c"});
    EXPECT_EQ(active(), 1) << "one sees what is asked about";
    EXPECT_EQ(count(), 2);
    answers.unsaved = ui::Dialogs::Unsaved::discard;
    close(1);
    EXPECT_EQ(names(), QStringList{"a"});
    trigger("file.close");
    EXPECT_EQ(count(), 1);
    EXPECT_EQ(scenario().traffic.words_per_day, 6.25e6) << "back to the article";
    EXPECT_TRUE(controller().active().is_untouched());
}

TEST_F(Tabs, quittingAsksAboutEveryChangedTabAndOneNoStopsIt) {
    open_three();
    set_price(30); // c
    controller().activate(0);
    set_price(10);
    answers.unsaved = ui::Dialogs::Unsaved::cancel;
    EXPECT_FALSE(window->close());
    EXPECT_EQ(answers.unsaved_names, QStringList{"a"});
    answers.unsaved_names.clear();
    answers.unsaved = ui::Dialogs::Unsaved::discard;
    EXPECT_TRUE(window->close());
    EXPECT_EQ(answers.unsaved_names, (QStringList{"a", "c"}));
}

TEST_F(Tabs, whatSomebodyElseHasChangedIsKnownOfEachFile) {
    open_three();
    file("a.rentorrun", 50);
    set_price(30);
    trigger("file.save"); // c is as it was left
    EXPECT_EQ(answers.changed_on_disk_asked, 0);
    controller().activate(0);
    set_price(10);
    trigger("file.save");
    EXPECT_EQ(answers.changed_on_disk_asked, 1);
}

TEST_F(Tabs, choosingTheChangedFileAgainIsADecision) {
    open_three();
    file("c.rentorrun", 50);
    set_price(30);
    answers.changed_on_disk = ui::Dialogs::ChangedOnDisk::save_as;
    answers.save_path = path("c.rentorrun");
    trigger("file.save");
    EXPECT_EQ(answers.changed_on_disk_asked, 1) << "not again and again";
    EXPECT_FALSE(window->isWindowModified());
}

TEST_F(Tabs, oneTabDoesNotWriteOverAnotherOnesFile) {
    open_three();
    answers.save_path = path("a.rentorrun");
    trigger("file.save_as");
    ASSERT_EQ(answers.failures.size(), 1);
    EXPECT_TRUE(answers.failures[0].contains(QStringLiteral("another tab")));
    EXPECT_EQ(controller().file_path(), path("c.rentorrun"));
}

TEST_F(Tabs, everyFileThatIsDroppedOpens) {
    drop({QUrl::fromLocalFile(file("a.rentorrun", 1)), QUrl::fromLocalFile(file("b.rentorrun", 2)),
          QUrl::fromLocalFile(file("c.rentorrun", 3))});
    EXPECT_EQ(names(), (QStringList{"a", "b", "c"}));
}

TEST_F(Tabs, thereIsAnEndToItAndItIsToldOnce) {
    QList<QUrl> urls;
    for (int number = 0; number < ui::Document::most_tabs + 5; ++number)
        urls << QUrl::fromLocalFile(
            file(QStringLiteral("%1.rentorrun").arg(number).toLatin1().constData(), 1 + number));
    drop(urls);
    EXPECT_EQ(count(), ui::Document::most_tabs);
    EXPECT_EQ(answers.failures.size(), 1);
    trigger("file.new_tab");
    EXPECT_EQ(count(), ui::Document::most_tabs);
    EXPECT_EQ(answers.failures.size(), 2);
    EXPECT_TRUE(window->open(path("0.rentorrun"))) << "what is open needs no room";
}

TEST_F(Tabs, unsavedWorkOfEveryTabIsOfferedAtTheNextStart) {
    open_three();
    set_price(30);
    controller().activate(0);
    set_price(10);
    start_again(); // nobody was asked
    answers.left_behind = ui::Dialogs::LeftBehind::open;
    EXPECT_TRUE(window->offer_left_behind());
    EXPECT_EQ(answers.left_behind_asked.size(), 2);
    QStringList offered = names();
    offered.sort();
    EXPECT_EQ(offered, (QStringList{"a", "c"})) << "and not the article beside them";
    for (int tab = 0; tab < 2; ++tab) {
        controller().activate(tab);
        EXPECT_TRUE(window->isWindowModified());
        EXPECT_EQ(price(), name_of(tab) == QLatin1String("a") ? 10 : 30);
    }
    controller().activate(0);
    const QString saved = name_of(0);
    trigger("file.save");
    start_again();
    answers.left_behind_asked.clear();
    EXPECT_TRUE(window->offer_left_behind());
    ASSERT_EQ(answers.left_behind_asked.size(), 1) << "the other one";
    EXPECT_FALSE(answers.left_behind_asked[0].startsWith(saved));
}

TEST_F(Tabs, aClosedTabLeavesNothingBehind) {
    open_three();
    set_price(30);
    QTest::qWait(1300); // until it has been kept
    answers.unsaved = ui::Dialogs::Unsaved::discard;
    trigger("file.close");
    start_again();
    EXPECT_FALSE(window->offer_left_behind());
}
