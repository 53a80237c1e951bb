// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window_fixture.h"

#include "ui/inputs/preset_picker.h"
#include "ui/inputs/term_box.h"

#include <QSignalSpy>

#include <algorithm>
#include <set>

namespace {

QStringList terms(const ui::TermBox& box) {
    QStringList all;
    for (int i = 0; i < box.count(); ++i)
        all << box.itemText(i);
    return all;
}

std::vector<ui::PresetRow> machines(const core::Scenario& scenario) {
    const auto catalogue = std::make_shared<const core::Catalogue>(shipped_catalogue());
    for (const ui::PresetKind& kind : ui::preset_kinds())
        if (kind.path == "hosting.instance")
            return kind.rows(catalogue, scenario);
    return {};
}

void choose(ui::TermBox& box, const char* term) {
    const int index = box.findText(QString::fromLatin1(term));
    ASSERT_GE(index, 0) << term;
    box.setCurrentIndex(index);
    emit box.activated(index);
}

} // namespace

TEST_F(WindowTest, theListHasEachMachineOnceInTheTermInForce) {
    core::Scenario s = scenario();
    ASSERT_TRUE(core::apply_named("hosting.instance", "Google Cloud a3-highgpu-8g", shipped_catalogue(), s));
    for (const char* term : {"on demand", "1 year", "3 years", "spot"}) {
        ASSERT_TRUE(core::apply_named("hosting.term", term, shipped_catalogue(), s));
        std::set<QString> titles;
        int recommended = 0;
        for (const ui::PresetRow& row : machines(s)) {
            EXPECT_TRUE(titles.insert(row.title + row.detail.section(QStringLiteral(" · "), 2, 2)).second)
                << row.title.toStdString();
            recommended += row.recommended ? 1 : 0;
            if (row.title != QStringLiteral("Google Cloud a3-highgpu-8g"))
                continue;
            core::Scenario picked = s;
            row.apply(picked);
            EXPECT_EQ(picked, s) << term << ": picking what is there changes nothing";
        }
        EXPECT_EQ(recommended, 1);
    }
}

TEST_F(WindowTest, aTermIsAChoiceBesideTheMachine) {
    auto* box = find<ui::TermBox>("hosting.term");
    EXPECT_EQ(terms(*box).size(), 1) << "the article's machine is sold on demand alone";
    core::Scenario s = scenario();
    ASSERT_TRUE(core::apply_named("hosting.instance", "Google Cloud a3-highgpu-8g", shipped_catalogue(), s));
    controller().replace_preset(s, s, QStringLiteral("Machine"));
    s = scenario(); // its name tells that it was changed
    settle();
    EXPECT_EQ(terms(*box), (QStringList{"on demand", "1 year", "3 years", "spot"}));
    EXPECT_EQ(box->currentText(), QStringLiteral("on demand"));
    choose(*box, "3 years");
    settle();
    EXPECT_EQ(scenario().hosting.usd_per_instance_hour, 38.8644);
    EXPECT_EQ(scenario().hosting.on_demand_usd_per_instance_hour, 88.49);
    EXPECT_EQ(scenario().hosting.term, core::Term::reserved_3y);
    EXPECT_EQ(box->currentText(), QStringLiteral("3 years"));
    EXPECT_EQ(controller().undo_stack().undoText(), QStringLiteral("Term 3 years"));
    const int steps = controller().undo_stack().index();
    choose(*box, "3 years");
    EXPECT_EQ(controller().undo_stack().index(), steps);
    trigger("edit.undo");
    settle();
    EXPECT_EQ(scenario(), s);
    EXPECT_EQ(box->currentText(), QStringLiteral("on demand"));
}

// The catalogue does not know it: then the choice only says whose price the instance price is.
TEST_F(WindowTest, aMachineOfOnesOwnHasEveryTerm) {
    core::Scenario s = scenario();
    s.hosting.instance = "in the cellar";
    controller().replace_preset(s, s, QStringLiteral("Machine"));
    s = scenario(); // its name tells that it was changed
    settle();
    auto* box = find<ui::TermBox>("hosting.term");
    EXPECT_EQ(terms(*box).size(), 4);
    choose(*box, "1 year");
    EXPECT_EQ(scenario().hosting.term, core::Term::reserved_1y);
    EXPECT_EQ(scenario().hosting.usd_per_instance_hour, s.hosting.usd_per_instance_hour);
}

TEST_F(WindowTest, whatAnotherMachineDoesToOwnHardwareIsSaid) {
    core::Scenario s = scenario();
    s.owned.enabled = true;
    controller().replace_preset(s, s, QStringLiteral("Own"));
    s = scenario(); // its name tells that it was changed
    auto* picker = find<ui::PresetPicker>("hosting.instance");
    QSignalSpy said(&controller(), &ui::ScenarioController::told);
    const auto rows = machines(scenario());
    const auto h200 = std::ranges::find(rows, QStringLiteral("AWS p5en.48xlarge"), &ui::PresetRow::title);
    ASSERT_NE(h200, rows.end());
    picker->pick(*h200);
    ASSERT_EQ(said.count(), 1);
    EXPECT_TRUE(said[0][0].toString().contains(QStringLiteral("Price of a machine $256 k")) ||
                said[0][0].toString().contains(QStringLiteral("Price of a machine $256,000")))
        << said[0][0].toString().toStdString();
    trigger("edit.undo");
    EXPECT_EQ(scenario(), s);
}

TEST_F(WindowTest, switchingCapacityByTheUnitOnTakesTheCataloguesFigures) {
    core::Scenario s = scenario();
    ASSERT_TRUE(core::apply_named("api.preset", "OpenAI GPT-5", shipped_catalogue(), s));
    controller().replace_preset(s, s, QStringLiteral("API"));
    s = scenario(); // its name tells that it was changed
    QSignalSpy said(&controller(), &ui::ScenarioController::told);
    controller().set_flag(QStringLiteral("api.provisioned"), true);
    EXPECT_EQ(scenario().api.provisioned.usd_per_unit_month, 260);
    ASSERT_EQ(said.count(), 1);
    EXPECT_TRUE(said[0][0].toString().contains(QStringLiteral("Price of a unit $260/month")))
        << said[0][0].toString().toStdString();
    trigger("edit.undo");
    EXPECT_EQ(scenario(), s);
}

// Only its reader knows whose price it is: it says what it counts as, and another term leaves it alone.
TEST_F(WindowTest, aTypedPriceIsOfTheTermThatStandsThere) {
    core::Scenario s = scenario();
    ASSERT_TRUE(
        core::apply_named("hosting.instance", "Google Cloud a3-highgpu-8g, 3 years", shipped_catalogue(), s));
    controller().replace_preset(s, s, QStringLiteral("Machine"));
    settle();
    QSignalSpy said(&controller(), &ui::ScenarioController::told);
    type("hosting.usd_per_instance_hour", "$20");
    ASSERT_EQ(said.count(), 1);
    EXPECT_TRUE(said[0][0].toString().contains(QStringLiteral("3 years")))
        << said[0][0].toString().toStdString();
    EXPECT_EQ(scenario().hosting.term, core::Term::reserved_3y);
    choose(*find<ui::TermBox>("hosting.term"), "on demand");
    EXPECT_EQ(scenario().hosting.usd_per_instance_hour, 20);
    EXPECT_EQ(scenario().hosting.term, core::Term::on_demand);
    type("hosting.usd_per_instance_hour", "$21");
    EXPECT_EQ(said.count(), 1);
}
