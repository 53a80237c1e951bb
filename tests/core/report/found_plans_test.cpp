// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/found_plans.h"

#include "tests/support/scenarios.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace {

core::FoundColumn column(std::string_view id) {
    return *std::ranges::find(core::found_columns(), id, &core::FoundColumn::id);
}

std::string shown(std::string_view id, const core::FoundPlan& plan) {
    const auto of = column(id);
    return (of.shown ? of.shown : of.text)(plan, core::english);
}

std::string typed(std::string_view id, const core::FoundPlan& plan) {
    return column(id).text(plan, core::english);
}

// Two of one table may be on scales that nobody can compare.
TEST(FoundPlansTable, aScoreIsReadWithItsScaleAndDay) {
    core::FoundPlan plan{.kind = core::PlanKind::api, .scenario = test::llama_on_h100()};
    EXPECT_EQ(shown("score", plan), "");
    plan.score = core::PlanScore{
        .metric = "Index", .scale = "v4", .as_of = "2026-11-01", .variant = "reasoning", .value = 41.5};
    EXPECT_EQ(shown("score", plan), "41.5 (Index, v4, reasoning, 2026-11-01)");
    EXPECT_EQ(shown("score_scale", plan), "");
    EXPECT_EQ(shown("score_as_of", plan), "");
    EXPECT_EQ(typed("score", plan), "41.5");
    EXPECT_EQ(typed("score_scale", plan), "Index, v4, reasoning");
    EXPECT_EQ(typed("score_as_of", plan), "2026-11-01");
}

// The scenario's own model and a row of the catalogue have one name: 8-bit the one, as published the other.
TEST(FoundPlansTable, theScenariosOwnIsToldFromTheRowOfItsName) {
    const core::Scenario s = [] {
        core::Scenario own = test::llama_on_h100();
        own.model.preset = "Llama 3.3 70B";
        return own;
    }();
    const core::CatalogueModel row{.name = "Llama 3.3 70B"};
    const core::CatalogueInstance machine{};
    const core::FoundPlan own{.kind = core::PlanKind::rented,
                              .machine = &machine,
                              .engine = core::Engine::vllm,
                              .monthly_usd = 17461.6,
                              .scenario = s};
    core::FoundPlan of_catalogue = own;
    of_catalogue.model = &row;
    EXPECT_EQ(shown("model", own), "Llama 3.3 70B (as in the scenario)");
    EXPECT_EQ(shown("model", of_catalogue), "Llama 3.3 70B");
    EXPECT_EQ(typed("model", own), "Llama 3.3 70B") << "--set takes it";
    EXPECT_EQ(typed("of_scenario", own), "model");
    EXPECT_EQ(typed("of_scenario", of_catalogue), "");
    EXPECT_EQ(shown("of_scenario", own), "") << "it stands beside the name there";
    EXPECT_EQ(shown("kind", own), "Rented GPUs");
    EXPECT_EQ(typed("kind", own), "rented");
    EXPECT_EQ(shown("monthly_usd", own), "$17,462");
    EXPECT_EQ(typed("monthly_usd", own), "17461.60");
    core::FoundPlan api{.kind = core::PlanKind::api, .scenario = s};
    api.scenario.api.preset = "Vendor Small";
    EXPECT_EQ(shown("api", api), "Vendor Small (as in the scenario)");
    EXPECT_EQ(typed("of_scenario", api), "api");
    core::FoundPlan mix = own;
    mix.kind = core::PlanKind::mix;
    mix.machine = nullptr;
    EXPECT_EQ(typed("of_scenario", mix), "api, model, machine");
    const core::FoundPlans found{.plans = {own, of_catalogue}, .yardstick = {}};
    const auto json = nlohmann::json::parse(core::found_json(found, s));
    EXPECT_EQ(json["plans"][0]["of_scenario"], nlohmann::json::array({"model"}));
    EXPECT_TRUE(json["plans"][1]["of_scenario"].empty());
    EXPECT_NE(core::found_list(found, s).find("\tleaves_out\tof_scenario\n"), std::string::npos);
}

} // namespace
