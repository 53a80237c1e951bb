// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window_fixture.h"

#include "ui/dialogs/range_dialog.h"
#include "ui/window/figure.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QDialogButtonBox>
#include <QMenu>
#include <QPushButton>

namespace {

// As the right button or the menu key does.
void ask_for_range(ui::MainWindow& window, ui::NumberSlider& slider) {
    QContextMenuEvent event(QContextMenuEvent::Keyboard, slider.rect().center(),
                            slider.mapToGlobal(slider.rect().center()));
    QApplication::sendEvent(&slider, &event);
    for (QMenu* menu : window.findChildren<QMenu*>())
        if (menu->isVisible()) {
            menu->actions().first()->trigger();
            menu->close();
        }
}

} // namespace

TEST_F(WindowTest, anInputIsGivenARangeAndTheChanceFollows) {
    const core::Scenario before = scenario();
    auto* chance = find<ui::Figure>("figure.chance");
    EXPECT_FALSE(controller().snapshot().chance) << "all is certain in the article";
    answers.range = ui::RangeAnswer{core::Range{1e6, 1e9}};
    ask_for_range(*window, *slider("traffic.words_per_day"));
    settle();
    ASSERT_EQ(scenario().ranges.count("traffic.words_per_day"), 1U);
    ASSERT_TRUE(controller().snapshot().chance);
    EXPECT_GT(*controller().snapshot().chance, 0.1);
    EXPECT_LT(*controller().snapshot().chance, 0.9);
    EXPECT_TRUE(chance->text().contains(QLatin1Char('%'))) << chance->text().toStdString();
    EXPECT_EQ(controller().undo_stack().undoText(), QStringLiteral("Range of Traffic"));

    drag("traffic.words_per_day", 6e7);
    const core::Range moved = scenario().ranges.at("traffic.words_per_day");
    EXPECT_GT(moved.low, 5e6);
    trigger("edit.undo");
    answers.range = ui::RangeAnswer{};
    ask_for_range(*window, *slider("traffic.words_per_day"));
    settle();
    EXPECT_EQ(answers.range_shown, (core::Range{1e6, 1e9}));
    EXPECT_EQ(scenario(), before);
    trigger("edit.undo");
    trigger("edit.undo");
    EXPECT_EQ(scenario(), before);
}

// Not what is left of it after a way over the value that the scenario was opened with.
TEST_F(WindowTest, aRangeIsKeptAsItWasSaid) {
    controller().load(scenario(), {}); // 0 a year
    controller().set_number(QStringLiteral("horizon.discount_rate_per_year"), 0.05);
    controller().set_range(QStringLiteral("horizon.discount_rate_per_year"), core::Range{0.02, 0.0812345});
    EXPECT_EQ(scenario().ranges.at("horizon.discount_rate_per_year"), (core::Range{0.02, 0.0812345}));
    drag("traffic.words_per_day", 3e7);
    EXPECT_EQ(scenario().ranges.at("horizon.discount_rate_per_year"), (core::Range{0.02, 0.0812345}));
}

// A price by hand beside a preset of another price: its range is the file's, whatever else is moved.
TEST_F(WindowTest, aFilesRangesStayWhenAnotherInputMoves) {
    core::Scenario given = scenario();
    given.hosting.usd_per_instance_hour = 7;
    given.sources.erase("hosting.usd_per_instance_hour");
    given.ranges["hosting.usd_per_instance_hour"] = {2.34567, 50};
    controller().load(given, {});
    ASSERT_NE(controller().baseline().hosting.usd_per_instance_hour, 7);
    drag("traffic.words_per_day", 3e7);
    EXPECT_EQ(scenario().ranges, given.ranges);
    trigger("edit.undo");
    settle();
    EXPECT_EQ(scenario(), given);
}

TEST_F(WindowTest, cancelledTheRangeStays) {
    ask_for_range(*window, *slider("traffic.words_per_day"));
    EXPECT_EQ(controller().undo_stack().count(), 0);
}

TEST(RangeDialog, proposesTakesAndRefuses) {
    const auto& words = *core::find_input("traffic.words_per_day");
    ui::RangeDialog dialog(words, 6e6, {});
    auto* low = dialog.findChild<ui::NumberField*>(QStringLiteral("range.low"));
    auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    EXPECT_EQ(dialog.answer().range, (core::Range{3e6, 12e6}));
    EXPECT_FALSE(dialog.findChild<QPushButton*>(QStringLiteral("range.remove"))) << "there is none yet";
    const auto type = [low](const char* text) {
        low->setText({});
        low->setFocus();
        QTest::keyClicks(low, QLatin1String(text));
    };
    dialog.show();
    for (const char* wrong : {"20M", "lots", "-5"}) {
        type(wrong);
        ok->click();
        EXPECT_TRUE(dialog.isVisible()) << wrong;
        const auto* problem = dialog.findChild<QLabel*>(QStringLiteral("range.problem"));
        EXPECT_FALSE(problem->text().isEmpty());
        EXPECT_GE(problem->height(), problem->heightForWidth(problem->width())) << "it is read whole";
    }
    type("5M");
    QTest::keyClick(low, Qt::Key_Return);
    EXPECT_FALSE(dialog.isVisible());
    EXPECT_EQ(dialog.answer().range, (core::Range{5e6, 12e6}));

    for (const core::Input& input : core::inputs()) { // whatever the value, the proposal is a range
        if (input.kind != core::InputKind::number)
            continue;
        for (const double now : {input.min, input.max, 0.0}) {
            const auto range = ui::RangeDialog(input, now, {}).answer().range;
            EXPECT_LT(range->low, range->high) << input.path << " at " << now;
            EXPECT_GE(range->low, input.min) << input.path;
            EXPECT_LE(range->high, input.max) << input.path;
        }
    }
}

// As the picker does; undone, it is gone, and the next machine's list price has none.
TEST_F(WindowTest, aMarketplacesMachineBringsItsRange) {
    const std::string price = "hosting.usd_per_instance_hour";
    const core::CataloguePtr catalogue = controller().catalogue();
    const auto pick = [&](const char* provider, const char* name) {
        core::Scenario picked = scenario(), baseline = controller().baseline();
        for (core::Scenario* each : {&picked, &baseline})
            core::pick(*core::find_instance(*catalogue, provider, name), *catalogue, core::Term::on_demand,
                       *each);
        controller().replace_preset(std::move(picked), std::move(baseline), QStringLiteral("Machine"));
    };
    pick("Vast.ai", "1x H100 SXM5");
    EXPECT_EQ(scenario().ranges.at(price), (core::Range{2.4, 6.15}));
    controller().set_number(QString::fromStdString(price), 5.3322); // twice as much
    EXPECT_EQ(scenario().ranges.at(price), (core::Range{4.8, 12.3}));
    pick("Hyperstack", "1x H100 SXM");
    EXPECT_FALSE(scenario().ranges.contains(price));
    trigger("edit.undo");
    EXPECT_EQ(scenario().ranges.at(price), (core::Range{4.8, 12.3}));
}
