// SPDX-License-Identifier: GPL-3.0-or-later
// What a scenario that was read is compared with: its presets' values, where it says no source of its own.
#include "core/scenario/inputs.h"
#include "tests/support/catalogue_resources.h"
#include "tests/support/ready_made.h"

#include <gtest/gtest.h>

namespace {

using core::Scenario;
using core::Term;
using core::with_preset_values;

const core::CatalogueInstance& machine(std::string_view as_of = {}) {
    return *core::find_instance(test::shipped_catalogue(), "AWS", "p5.48xlarge", as_of);
}

Scenario with_presets(Term term = Term::on_demand) {
    const auto& catalogue = test::shipped_catalogue();
    Scenario scenario;
    core::apply(*core::find_model(catalogue, "Llama 3.3 70B"), scenario);
    EXPECT_TRUE(core::apply(machine(), catalogue, term, scenario));
    core::apply(*core::find_api(catalogue, "OpenAI", "GPT-5 mini"), scenario);
    return scenario;
}

// As the window does: another value is not the source's.
void set_by_hand(Scenario& scenario, const char* path, const char* value) {
    EXPECT_EQ(core::set_from_text(scenario, path, value), "");
    scenario.sources.erase(path);
}

TEST(PresetValues, anUntouchedReadyMadeScenarioDiffersFromNone) {
    for (const auto& file : test::ready_made_files()) {
        const auto scenario = test::ready_made(file);
        const auto baseline = with_preset_values(scenario, test::shipped_catalogue());
        for (const core::Input& input : core::inputs())
            EXPECT_EQ(core::value_text(baseline, input), core::value_text(scenario, input))
                << file << " " << input.path;
    }
}

TEST(PresetValues, whatWasChangedByHandIsTheRowsWithItsSource) {
    const auto picked = with_presets();
    auto changed = picked;
    set_by_hand(changed, "hosting.usd_per_instance_hour", "9.99");
    set_by_hand(changed, "hosting.discount", "12%");
    set_by_hand(changed, "hosting.gpu_link_kind", "pcie");
    set_by_hand(changed, "model.total_params_b", "80B");
    set_by_hand(changed, "model.layers", "81");
    set_by_hand(changed, "api.output_usd_per_mtok", "3");
    EXPECT_EQ(with_preset_values(changed, test::shipped_catalogue()), picked);
}

TEST(PresetValues, whatHasASourceIsThatSources) {
    auto scenario = with_presets();
    scenario.hosting.usd_per_instance_hour = 40; // the price of the day it was saved
    scenario.sources["hosting.usd_per_instance_hour"].as_of = "2025-01-01";
    EXPECT_EQ(with_preset_values(scenario, test::shipped_catalogue()), scenario);
}

TEST(PresetValues, whatNoPresetWritesAndNamesOfOnesOwnStayAsTheyAre) {
    auto scenario = with_presets();
    set_by_hand(scenario, "traffic.words_per_day", "3M");
    set_by_hand(scenario, "model.weight_precision", "fp8");
    EXPECT_EQ(with_preset_values(scenario, test::shipped_catalogue()), scenario);
    scenario.hosting.instance = "Our own rack";
    set_by_hand(scenario, "hosting.usd_per_instance_hour", "9.99");
    EXPECT_EQ(with_preset_values(scenario, test::shipped_catalogue()), scenario);
    EXPECT_EQ(with_preset_values(with_presets(), {}), with_presets()) << "no catalogue";
}

TEST(PresetValues, ofSeveralRowsItIsTheOneThatIsNearest) {
    const auto& catalogue = test::shipped_catalogue();
    auto reserved = with_presets(Term::reserved_3y);
    ASSERT_NE(reserved.hosting.usd_per_instance_hour, with_presets().hosting.usd_per_instance_hour);
    auto changed = reserved;
    set_by_hand(changed, "hosting.gpus_per_instance", "4");
    EXPECT_EQ(with_preset_values(changed, catalogue), reserved);

    auto of_2023 = with_presets();
    ASSERT_TRUE(core::apply(machine("2023-09-18"), catalogue, Term::on_demand, of_2023));
    changed = of_2023;
    set_by_hand(changed, "hosting.discount", "10%");
    EXPECT_EQ(with_preset_values(changed, catalogue), of_2023);

    changed = with_presets();
    set_by_hand(changed, "hosting.usd_per_instance_hour", "9.99");
    EXPECT_EQ(with_preset_values(changed, catalogue), with_presets()) << "the newest, on demand";
}

} // namespace
