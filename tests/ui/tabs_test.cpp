// SPDX-License-Identifier: GPL-3.0-or-later
// Several scenarios open at once: what is a tab's own, what all share, what opens where, what is asked.
#include "tests/ui/window_test.h"

#include "ui/language.h"
#include "ui/tab_bar.h"

#include "core/scenario_file.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>

namespace {

class Tabs : public WindowTest {
  protected:
    ui::TabBar& bar() { return *find<ui::TabBar>("tabs"); }
    int count() { return controller().tab_count(); }
    int active() { return controller().active_tab(); }
    QString name_of(int tab) { return ui::shown_name(*controller().tabs()[static_cast<std::size_t>(tab)]); }
    QStringList names() {
        QStringList all;
        for (int tab = 0; tab < count(); ++tab)
            all << name_of(tab);
        return all;
    }
    double price() { return scenario().hosting.usd_per_instance_hour; }
    void set_price(double usd) {
        controller().set_number(QStringLiteral("hosting.usd_per_instance_hour"), usd);
        settle();
    }
    // A file of somebody's, with that price.
    QString file(const char* name, double usd) {
        core::Scenario plan = scenario();
        plan.hosting.usd_per_instance_hour = usd;
        QFile to(path(name));
        EXPECT_TRUE(to.open(QIODevice::WriteOnly));
        to.write(QByteArray::fromStdString(core::write_scenario(plan)));
        return to.fileName();
    }
    // Three tabs, a, b and c, of three files; c is active.
    void open_three() {
        for (const auto& [name, usd] :
             {std::pair{"a.rentorrun", 1.0}, {"b.rentorrun", 2.0}, {"c.rentorrun", 3.0}})
            ASSERT_TRUE(window->open(file(name, usd)));
        settle();
        ASSERT_EQ(names(), (QStringList{"a", "b", "c"}));
    }
    void click(QPoint place, Qt::MouseButton button = Qt::LeftButton) {
        QTest::mouseClick(&bar(), button, {}, place);
        settle();
    }
    void drop(const QList<QUrl>& urls) {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window.get(), &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent let_go(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window.get(), &let_go);
        settle();
    }
    QPoint middle_of(int tab) { return bar().tabRect(tab).center(); }
};

} // namespace

TEST_F(WindowTest, in_another_language_the_tabs_stand_where_they_stood) {
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

TEST_F(Tabs, one_scenario_needs_no_tabs) {
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

TEST_F(Tabs, a_file_takes_the_place_of_an_untouched_ready_made_scenario_only) {
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

TEST_F(Tabs, a_file_that_is_open_comes_to_the_front) {
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

TEST_F(Tabs, each_has_an_undo_history_of_its_own) {
    open_three();
    set_price(30);
    trigger("view.previous_tab");
    EXPECT_FALSE(find<QAction>("edit.undo")->isEnabled());
    set_price(20);
    trigger("view.next_tab");
    trigger("edit.undo");
    EXPECT_EQ(price(), 3);
    EXPECT_FALSE(window->isWindowModified());
    trigger("view.previous_tab");
    EXPECT_EQ(price(), 20) << "the other tab's step is still done";
    EXPECT_TRUE(window->isWindowModified());
    settle();
    EXPECT_EQ(field("hosting.usd_per_instance_hour")->number(), 20) << "the window shows the active one";
    EXPECT_TRUE(window->windowTitle().startsWith(QStringLiteral("b")));
}

TEST_F(Tabs, a_drag_that_goes_on_in_another_tab_is_one_step_in_each) {
    open_three();
    const QString traffic = QStringLiteral("traffic.words_per_day");
    controller().begin_gesture();
    for (const double words : {1e6, 2e6, 3e6})
        controller().set_number(traffic, words);
    trigger("view.previous_tab");
    for (const double words : {4e6, 5e6})
        controller().set_number(traffic, words);
    controller().end_gesture();
    EXPECT_EQ(controller().undo_stack().count(), 1);
    trigger("view.next_tab");
    EXPECT_EQ(controller().undo_stack().count(), 1);
    EXPECT_EQ(scenario().traffic.words_per_day, 3e6);
}

TEST_F(Tabs, pins_are_shared_and_the_surge_ends) {
    open_three();
    trigger("scenario.pin");
    controller().set_surge(5);
    trigger("view.previous_tab");
    EXPECT_EQ(controller().pins().size(), 1u);
    EXPECT_EQ(controller().surge(), 1);
}

TEST_F(Tabs, the_others_are_compared_with_one_click) {
    open_three();
    trigger("view.previous_tab");
    trigger("scenario.pin"); // "Plan A", the reader's own
    trigger("scenario.compare");
    settle();
    const auto pin_names = [this] {
        QStringList all;
        for (const ui::Pin& pin : controller().pins())
            all << pin.name;
        return all;
    };
    EXPECT_EQ(pin_names(), (QStringList{"Plan A", "a", "c"}));
    EXPECT_EQ(controller().pins().back().scenario.hosting.usd_per_instance_hour, 3);
    EXPECT_TRUE(words("verdict_comparison").contains(QStringLiteral("“c”")));
    trigger("view.next_tab");
    set_price(4);
    trigger("view.previous_tab");
    trigger("scenario.compare");
    EXPECT_EQ(pin_names(), (QStringList{"Plan A", "a", "c"})) << "taken anew, not twice";
    EXPECT_EQ(controller().pins().back().scenario.hosting.usd_per_instance_hour, 4);
}

TEST_F(Tabs, tabs_of_one_name_are_told_apart_when_compared) {
    trigger("file.new_tab");
    trigger("file.new_tab");
    trigger("scenario.compare");
    ASSERT_EQ(controller().pins().size(), 2u);
    EXPECT_NE(controller().pins()[0].name, controller().pins()[1].name);
}

TEST_F(Tabs, many_pins_leave_room_for_the_charts) {
    for (int more = 0; more < 12; ++more)
        trigger("scenario.pin");
    settle();
    EXPECT_TRUE(words("verdict_comparison").contains(QStringLiteral("8 more")));
    EXPECT_FALSE(words("verdict_comparison").contains(QStringLiteral("Plan A")));
}

TEST_F(Tabs, what_is_being_typed_belongs_to_the_tab_it_was_typed_in) {
    open_three();
    ui::NumberField* edit = field("hosting.usd_per_instance_hour");
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("33"));
    QTest::keyClick(edit, Qt::Key_Tab, Qt::ControlModifier); // round to a
    settle();
    EXPECT_EQ(active(), 0);
    EXPECT_EQ(price(), 1);
    EXPECT_EQ(edit->number(), 1);
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("many"));
    QTest::keyClick(edit, Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    settle();
    EXPECT_EQ(price(), 33);
    EXPECT_TRUE(edit->problem().isEmpty()) << "what was wrong there";
    EXPECT_FALSE(edit->text().contains(QStringLiteral("many")));
}

TEST_F(Tabs, what_is_being_typed_is_saved_and_asked_about) {
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

TEST_F(Tabs, closing_asks_about_the_tab_alone_and_shows_it) {
    open_three();
    set_price(30);
    trigger("view.previous_tab");
    trigger("file.close"); // b: nothing to lose
    EXPECT_EQ(names(), (QStringList{"a", "c"}));
    EXPECT_EQ(answers.unsaved_asked, 0);
    controller().activate(0);
    settle();
    answers.unsaved = ui::Dialogs::Unsaved::cancel;
    click(bar().close_mark(1).center()); // c, from a
    EXPECT_EQ(answers.unsaved_names, QStringList{"c"});
    EXPECT_EQ(active(), 1) << "one sees what is asked about";
    EXPECT_EQ(count(), 2);
    answers.unsaved = ui::Dialogs::Unsaved::discard;
    click(bar().close_mark(1).center());
    EXPECT_EQ(names(), QStringList{"a"});
    trigger("file.close");
    EXPECT_EQ(count(), 1);
    EXPECT_EQ(scenario().traffic.words_per_day, 6.25e6) << "back to the article";
    EXPECT_TRUE(controller().active().is_untouched());
}

TEST_F(Tabs, quitting_asks_about_every_changed_tab_and_one_no_stops_it) {
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

TEST_F(Tabs, what_somebody_else_has_changed_is_known_of_each_file) {
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

TEST_F(Tabs, choosing_the_changed_file_again_is_a_decision) {
    open_three();
    file("c.rentorrun", 50);
    set_price(30);
    answers.changed_on_disk = ui::Dialogs::ChangedOnDisk::save_as;
    answers.save_path = path("c.rentorrun");
    trigger("file.save");
    EXPECT_EQ(answers.changed_on_disk_asked, 1) << "not again and again";
    EXPECT_FALSE(window->isWindowModified());
}

TEST_F(Tabs, one_tab_does_not_write_over_another_ones_file) {
    open_three();
    answers.save_path = path("a.rentorrun");
    trigger("file.save_as");
    ASSERT_EQ(answers.failures.size(), 1);
    EXPECT_TRUE(answers.failures[0].contains(QStringLiteral("another tab")));
    EXPECT_EQ(controller().file_path(), path("c.rentorrun"));
}

TEST_F(Tabs, every_file_that_is_dropped_opens) {
    drop({QUrl::fromLocalFile(file("a.rentorrun", 1)), QUrl::fromLocalFile(file("b.rentorrun", 2)),
          QUrl::fromLocalFile(file("c.rentorrun", 3))});
    EXPECT_EQ(names(), (QStringList{"a", "b", "c"}));
}

TEST_F(Tabs, there_is_an_end_to_it_and_it_is_told_once) {
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

TEST_F(Tabs, a_click_activates_a_drag_moves_and_a_middle_click_closes) {
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

TEST_F(Tabs, keys_do_all_that_the_mouse_does) {
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

TEST_F(Tabs, tabs_say_what_they_are) {
    open_three();
    set_price(30);
    EXPECT_EQ(bar().tabToolTip(0), path("a.rentorrun"));
    EXPECT_TRUE(bar().accessibleTabName(2).contains(QStringLiteral("not saved")));
    EXPECT_EQ(bar().accessibleTabName(0), QStringLiteral("a"));
    EXPECT_FALSE(bar().accessibleName().isEmpty());
    trigger("file.save");
    EXPECT_EQ(bar().accessibleTabName(2), QStringLiteral("c"));
    file("R&D.rentorrun", 4);
    ASSERT_TRUE(window->open(path("R&D.rentorrun")));
    EXPECT_EQ(bar().accessibleTabName(3), QStringLiteral("R&D"));
    EXPECT_EQ(bar().tabText(3), QStringLiteral("R&&D")) << "it is no key to press";
}

TEST_F(Tabs, a_presentation_is_about_one) {
    open_three();
    trigger("view.presentation");
    settle();
    EXPECT_FALSE(bar().isVisible());
    trigger("view.presentation");
    settle();
    EXPECT_TRUE(bar().isVisible());
}

TEST_F(Tabs, another_language_keeps_them) {
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

TEST_F(Tabs, as_many_as_there_may_be_are_readable_in_a_small_window_with_large_text) {
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
        EXPECT_GE(bar().close_mark(tab).left() - bar().tabRect(tab).left(), 12 * letter) << tab;
        EXPECT_GE(bar().tabRect(tab).height(), QFontMetrics(bar().font()).height());
    }
    EXPECT_TRUE(bar().rect().contains(bar().close_mark(active()))) << "the active one is in sight";
    controller().activate(0);
    settle();
    EXPECT_TRUE(bar().rect().contains(bar().close_mark(0)));
    QApplication::setFont(usual);
}

TEST_F(Tabs, unsaved_work_of_every_tab_is_offered_at_the_next_start) {
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

TEST_F(Tabs, a_closed_tab_leaves_nothing_behind) {
    open_three();
    set_price(30);
    QTest::qWait(1300); // until it has been kept
    answers.unsaved = ui::Dialogs::Unsaved::discard;
    trigger("file.close");
    start_again();
    EXPECT_FALSE(window->offer_left_behind());
}
