// SPDX-License-Identifier: GPL-3.0-or-later
// The marks beside inputs that differ from their preset, in scenarios that were opened.
#include "tests/support/window_fixture.h"

#include "ui/charts/chart_registry.h"
#include "ui/documents/chart_exports.h"
#include "ui/scenarios/ready_made.h"

#include <QAbstractButton>

namespace {

constexpr auto price = "hosting.usd_per_instance_hour";

class ResetMarks : public WindowTest {
  protected:
    QStringList shown() {
        QStringList all;
        for (const auto* mark : window->findChildren<QAbstractButton*>())
            if (mark->objectName().endsWith(QLatin1String(".reset")) && !mark->isHidden())
                all << mark->objectName().chopped(6);
        return all;
    }
    // The machine's price is one of the reader's own from now on.
    void set_price() {
        controller().set_number(QLatin1String(price), 9.99);
        settle();
        ASSERT_EQ(shown(), QStringList{price});
    }
    void expect_mark_of_the_machine() {
        settle();
        ASSERT_EQ(scenario().hosting.usd_per_instance_hour, 9.99);
        EXPECT_EQ(shown(), QStringList{price});
        find<QAbstractButton>("hosting.usd_per_instance_hour.reset")->click();
        settle();
        EXPECT_EQ(shown(), QStringList{});
        EXPECT_EQ(scenario().hosting.usd_per_instance_hour,
                  controller().baseline().hosting.usd_per_instance_hour);
        EXPECT_TRUE(scenario().sources.contains(price)) << "it is the source's again";
    }
};

} // namespace

TEST_F(ResetMarks, aReadyMadeScenarioHasNone) {
    for (const auto& [path, name] : ui::ready_made_scenarios()) {
        ASSERT_TRUE(window->open(path));
        settle();
        EXPECT_EQ(shown(), QStringList{}) << name.toStdString();
    }
}

TEST_F(ResetMarks, stayWithAFileThatIsSavedAndOpenedAgain) {
    set_price();
    answers.save_path = path("plan.rentorrun");
    trigger("file.save_as");
    EXPECT_EQ(shown(), QStringList{price});
    trigger("file.close");
    ASSERT_TRUE(window->open(path("plan.rentorrun")));
    EXPECT_FALSE(window->isWindowModified());
    expect_mark_of_the_machine();
}

TEST_F(ResetMarks, stayWithAPicture) {
    set_price();
    const ui::ChartContext context = ui::chart_context(controller().shown(), {});
    QString error;
    ASSERT_TRUE(ui::export_formats().front().write(ui::chart_registry()[0], context, path("chart.png"),
                                                   {400, 300}, 1, &error, {}))
        << error.toStdString();
    answers.unsaved = ui::Dialogs::Unsaved::discard;
    trigger("file.close");
    ASSERT_TRUE(window->open(path("chart.png")));
    expect_mark_of_the_machine();
}

TEST_F(ResetMarks, stayWithWhatACrashLeft) {
    set_price();
    start_again();
    answers.left_behind = ui::Dialogs::LeftBehind::open;
    ASSERT_TRUE(window->offer_left_behind());
    expect_mark_of_the_machine();
}

// The window stands before the catalogue is read.
TEST_F(ResetMarks, comeWithTheCatalogueAndAreNoStep) {
    core::Scenario changed = scenario();
    changed.hosting.usd_per_instance_hour = 9.99;
    changed.sources.erase(price);
    ui::ScenarioController early(std::make_shared<const core::Catalogue>());
    early.load(changed, {});
    EXPECT_EQ(early.baseline(), changed);
    core::Catalogue catalogue = shipped_catalogue();
    early.set_catalogue(std::make_shared<const core::Catalogue>(catalogue));
    EXPECT_NE(early.baseline().hosting.usd_per_instance_hour, 9.99);
    EXPECT_EQ(early.scenario(), changed);
    EXPECT_EQ(early.undo_stack().count(), 0);
    EXPECT_FALSE(early.is_modified());

    // Rows that are imported later are no reason to compare with others.
    const auto before = early.baseline();
    for (auto& row : catalogue.instances)
        row.on_demand_usd_per_h = 77;
    early.set_catalogue(std::make_shared<const core::Catalogue>(catalogue));
    EXPECT_EQ(early.baseline(), before);
}
