// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/find_plans.h"
#include "core/model/evaluate.h"
#include "core/scenario/engine_factors.h"
#include "core/scenario/inputs.h"
#include "tests/support/catalogue_resources.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

// A market that can be seen through, and what must hold of all plans found in any.
namespace test {

inline constexpr auto market_day = "2026-11-24";
inline constexpr std::size_t all_plans = 100'000;

inline core::Scenario llama() {
    auto s = test::llama_on_h100();
    EXPECT_TRUE(core::apply_named("model.preset", "Llama 3.3 70B", test::shipped_catalogue(), s));
    EXPECT_TRUE(core::apply_named("api.preset", "OpenAI GPT-4o mini", test::shipped_catalogue(), s));
    core::choose_engine(s, core::Engine::vllm);
    return s;
}

inline double cost_of(const core::FoundPlan& plan) {
    const auto& s = plan.scenario;
    if (plan.kind == core::PlanKind::mix)
        return core::mix(core::prepare(s), s).monthly_usd;
    return core::evaluate(s)
        .costs[plan.kind == core::PlanKind::api ? core::Option::api : core::Option::rented]
        .value_or(NAN);
}

inline void expect_true_costs(const core::FoundPlans& found) {
    for (const core::FoundPlan& plan : found.plans) {
        EXPECT_NEAR(cost_of(plan), plan.monthly_usd, 1e-9 * plan.monthly_usd) << core::title(plan);
        EXPECT_EQ(core::first_problem(plan.scenario), "") << core::title(plan);
    }
    EXPECT_TRUE(std::ranges::is_sorted(found.plans, {}, &core::FoundPlan::monthly_usd));
}

// Three APIs of the model, three machines in all their terms, and a second model that one of the APIs serves.
inline core::Catalogue small_market() {
    const auto& shipped = test::shipped_catalogue();
    core::Catalogue c;
    c.gpus = shipped.gpus;
    for (const char* id : {"Llama 3.3 70B", "gpt-oss 120B"})
        c.models.push_back(*core::find_model(shipped, id));
    for (const char* name : {"p5.48xlarge", "p4d.24xlarge", "g6e.12xlarge"})
        c.instances.push_back(*core::find_instance(shipped, "AWS", name));
    core::CatalogueApi api{.provider = "A",
                           .model = "llama",
                           .name = "Llama",
                           .kind = "chat",
                           .input_usd_per_mtok = 0.6,
                           .output_usd_per_mtok = 0.8,
                           .open_weights_model = c.models[0].id,
                           .source = {"a list", "2026-11-01"}};
    c.apis.push_back(api);
    api.provider = "B";
    api.model = "oss";
    api.name = "OSS";
    api.input_usd_per_mtok = 0.1;
    api.open_weights_model = c.models[1].id;
    c.apis.push_back(api);
    api.provider = "C";
    api.model = "oss-at-c";
    api.name = "OSS at C";
    api.output_usd_per_mtok = 9;
    c.apis.push_back(api);
    return c;
}

} // namespace test
