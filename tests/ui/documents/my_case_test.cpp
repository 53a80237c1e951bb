// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario of one's own: five questions, requests that drive, what a preset brings along.
#include "tests/support/window_fixture.h"

#include "ui/inputs/preset_picker.h"
#include "ui/inputs/presets.h"

#include <QLabel>
#include <QMenu>
#include <QSettings>

#include <algorithm>

TEST_F(WindowTest, myCaseMakesAScenarioOfItsOwn) {
    auto* menu = find<QMenu>("file.new");
    emit menu->aboutToShow();
    ASSERT_FALSE(menu->actions().isEmpty());
    menu->actions().front()->trigger(); // skipped
    settle();
    EXPECT_EQ(answers.my_case_asked, 1);
    EXPECT_EQ(scenario().traffic.words_per_day, 6.25e6);

    answers.my_case = core::MyCase{.amount = 1000, .api = "OpenAI GPT-5 mini"};
    menu->actions().front()->trigger();
    settle();
    EXPECT_EQ(scenario().name, "My case");
    EXPECT_EQ(scenario().traffic.driver, core::TrafficDriver::requests);
    EXPECT_EQ(scenario().traffic.requests_per_day, 10000);
    EXPECT_EQ(controller().file_path(), QString());
    EXPECT_FALSE(find<ui::NumberField>("traffic.words_per_day.field")->isVisible());
    EXPECT_TRUE(find<ui::NumberField>("traffic.requests_per_day.field")->isVisible());
    EXPECT_TRUE(words("verdict_headline").length() > 5);
}

TEST_F(WindowTest, theVeryFirstStartAsksOnce) {
    QSettings().clear();
    window->offer_first_case();
    EXPECT_EQ(answers.my_case_asked, 1);
    window->offer_first_case();
    EXPECT_EQ(answers.my_case_asked, 1);
}

// Words and requests are two counts of the same traffic: nothing but the slider changes.
TEST_F(WindowTest, requestsMayDrive) {
    window->open(QStringLiteral(":/scenarios/llama_70b_h100.rentorrun"));
    settle();
    const QString before = words("verdict_headline");
    controller().set_choice(QStringLiteral("traffic.driver"), 1);
    settle();
    EXPECT_EQ(words("verdict_headline"), before);
    EXPECT_TRUE(find<ui::NumberField>("traffic.requests_per_day.field")->isVisible());
    drag("traffic.requests_per_day", 1e6);
    EXPECT_NEAR(scenario().traffic.requests_per_day / 1e6, 1, 0.1);
    EXPECT_NE(words("verdict_headline"), before);
    const double requests = scenario().traffic.requests_per_day;
    controller().set_number(QStringLiteral("traffic.output_tokens_per_request"), 4000);
    settle();
    EXPECT_EQ(scenario().traffic.requests_per_day, requests);
    controller().undo_stack().undo();
    controller().undo_stack().undo();
    controller().undo_stack().undo();
    settle();
    EXPECT_EQ(words("verdict_headline"), before);
    EXPECT_TRUE(find<ui::NumberField>("traffic.words_per_day.field")->isVisible());
}

// A model brings its precision, which nobody would look for under its name.
TEST_F(WindowTest, whatAPresetChangesBesideItselfIsSaid) {
    const auto kinds = ui::preset_kinds();
    const auto models = std::ranges::find(kinds, std::string_view("model.preset"), &ui::PresetKind::path);
    const auto rows = models->rows(controller().catalogue(), scenario());
    const auto gpt_oss = std::ranges::find_if(
        rows, [](const ui::PresetRow& row) { return row.title.contains(QLatin1String("gpt-oss 120B")); });
    ASSERT_NE(gpt_oss, rows.end());
    find<ui::PresetPicker>("model.preset")->pick(*gpt_oss);
    settle();
    EXPECT_EQ(scenario().model.weight_precision, core::WeightPrecision::fp4);
    const QString facts = find<QLabel>("status_message")->accessibleName();
    EXPECT_TRUE(facts.contains(QLatin1String("Weight precision fp4"))) << facts.toStdString();
    controller().undo_stack().undo();
    EXPECT_EQ(scenario().model.weight_precision, core::WeightPrecision::bf16);
}

// A machine without an accelerator cannot be modelled; under its name nobody would look for that either.
TEST_F(WindowTest, whatAMachineChangesOfTheCapacityIsSaid) {
    window->open(QStringLiteral(":/scenarios/gpt_oss_120b_h100.rentorrun"));
    settle();
    const core::CataloguePtr catalogue = controller().catalogue();
    const auto* without = core::find_instance(*catalogue, "AWS", "m7a.16xlarge");
    ASSERT_NE(without, nullptr);
    find<ui::PresetPicker>("hosting.instance")
        ->pick({.title = QStringLiteral("AWS m7a.16xlarge"), .apply = [&](core::Scenario& target) {
                    core::pick(*without, *catalogue, core::Term::on_demand, target);
                }});
    settle();
    EXPECT_EQ(scenario().hosting.capacity, core::CapacityMode::unlimited);
    const QString facts = find<QLabel>("status_message")->accessibleName();
    EXPECT_TRUE(facts.contains(QLatin1String("Capacity unlimited"))) << facts.toStdString();
}
