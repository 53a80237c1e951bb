// SPDX-License-Identifier: GPL-3.0-or-later
// What comes into question: models, what is for sale, the prices of a day.
#include "core/catalogue/engine_support.h"
#include "tests/support/small_market.h"

#include <set>

namespace {

using core::FoundPlan;
using core::PlanKind;
using test::all_plans;
using test::expect_true_costs;
using test::llama;
using test::market_day;
using test::small_market;

TEST(FindMarket, onlyWhatStandsForTheScenariosModels) {
    const auto& catalogue = test::shipped_catalogue();
    const auto id = core::find_model(catalogue, "Llama 3.3 70B")->id;
    const auto found = core::find_plans(llama(), catalogue, market_day, {.top = all_plans});
    std::set<std::string> served;
    for (const FoundPlan& plan : found.plans) {
        if (plan.machine)
            EXPECT_TRUE(core::starts(*plan.engine, *core::find_gpu(catalogue, plan.machine->gpu),
                                     plan.scenario.model.weight_precision))
                << core::title(plan);
        if (plan.api) {
            EXPECT_TRUE(plan.api->open_weights_model == id || plan.api->name == "GPT-4o mini")
                << plan.api->name;
            served.insert(plan.api->open_weights_model);
        }
        EXPECT_EQ(plan.model, nullptr);
    }
    EXPECT_TRUE(served.contains(id));
    EXPECT_FALSE(found.yardstick);
}

TEST(FindMarket, otherModelsReachItsScore) {
    const auto& catalogue = test::shipped_catalogue();
    const auto found = core::find_plans(llama(), catalogue, market_day, {.any_model = true, .top = 300});
    ASSERT_TRUE(found.yardstick);
    EXPECT_EQ(found.yardstick->model, "Llama 3.3 70B");
    int others = 0;
    for (const FoundPlan& plan : found.plans) {
        if (!plan.model)
            continue;
        ++others;
        ASSERT_TRUE(plan.score);
        EXPECT_EQ(plan.score->scale, found.yardstick->scale);
        EXPECT_EQ(plan.score->as_of, found.yardstick->as_of);
        EXPECT_GE(plan.score->value, found.yardstick->value) << core::title(plan);
        EXPECT_TRUE(std::ranges::any_of(plan.caveats, [](const core::Caveat& each) {
            return each.kind == core::CaveatKind::other_model;
        }));
    }
    EXPECT_GT(others, 10);
}

// One figure of one scale and day, of variants the lowest; what is known on another day is not compared.
TEST(FindMarket, scoresOfOneScaleAndDay) {
    auto catalogue = small_market();
    auto s = llama();
    core::apply(catalogue.apis[0], s);
    const auto score = [&](std::string model, double value, std::string variant, std::string as_of) {
        catalogue.scores.push_back({.model = std::move(model),
                                    .metric = "Index",
                                    .value = value,
                                    .variant = std::move(variant),
                                    .scale = "v1",
                                    .source = {"a page", std::move(as_of)}});
    };
    const auto others = [&] {
        int count = 0;
        for (const FoundPlan& plan :
             core::find_plans(s, catalogue, market_day, {.any_model = true, .top = all_plans}).plans)
            count += plan.model || (plan.api && plan.api->provider != "A");
        return count;
    };
    EXPECT_EQ(others(), 0); // no score, no others
    score(catalogue.models[0].id, 30, "", "2026-01-01");
    score(catalogue.models[0].id, 50, "reasoning", "2026-01-01");
    EXPECT_EQ(core::find_plans(s, catalogue, market_day, {.any_model = true}).yardstick->value, 30);
    score(catalogue.models[1].id, 90, "", "2026-02-01");
    EXPECT_EQ(others(), 0);
    score(catalogue.models[1].id, 30, "reasoning", "2026-01-01");
    EXPECT_GT(others(), 2);
    for (const FoundPlan& plan : core::find_plans(s, catalogue, market_day, {.any_model = true}).plans)
        EXPECT_EQ(std::ranges::count(plan.caveats, core::CaveatKind::thinks, &core::Caveat::kind),
                  plan.model || (plan.api && plan.api->provider != "A") ? 1 : 0);
    score(catalogue.models[1].id, 29, "", "2026-01-01");
    EXPECT_EQ(others(), 0);
}

// Nobody can buy it, and no price for fine-tuning is no price of 0.
TEST(FindMarket, whatIsNotForSaleIsNoPlan) {
    auto catalogue = small_market();
    auto s = llama();
    core::apply(catalogue.apis[1], s);
    const auto apis = [&] {
        std::set<std::string> names;
        for (const FoundPlan& plan : core::find_plans(s, catalogue, market_day, {.top = all_plans}).plans)
            if (plan.api)
                names.insert(plan.api->provider);
        return names;
    };
    EXPECT_EQ(apis(), (std::set<std::string>{"A", "C"})); // B is the scenario's own
    catalogue.apis[0].withdrawn_on = "2026-11-24";
    EXPECT_EQ(apis(), std::set<std::string>{"C"});
    catalogue.apis[0].withdrawn_on = "2026-11-25";
    EXPECT_EQ(apis(), (std::set<std::string>{"A", "C"}));
    s.fine_tuning.runs_per_month = 1;
    EXPECT_EQ(apis(), std::set<std::string>{});
    catalogue.apis[2].training_usd_per_mtok = 3;
    EXPECT_EQ(apis(), std::set<std::string>{"C"});
}

// What the scenario has is there once, and a price that the reader has typed beside the row's.
TEST(FindMarket, theScenariosOwnPlansStandOnce) {
    const auto& catalogue = test::shipped_catalogue();
    auto s = llama();
    ASSERT_TRUE(core::apply_named("hosting.instance", "AWS p5.48xlarge", catalogue, s));
    const auto count = [&](PlanKind kind) {
        int named = 0;
        for (const FoundPlan& plan : core::find_plans(s, catalogue, market_day, {.top = all_plans}).plans) {
            const auto& of = plan.scenario;
            named += plan.kind == kind &&
                     (kind == PlanKind::api
                          ? of.api.preset == s.api.preset
                          : of.hosting.instance == s.hosting.instance && plan.term == core::Term::on_demand);
        }
        return named;
    };
    EXPECT_EQ(count(PlanKind::api), 1);
    EXPECT_EQ(count(PlanKind::rented), 1);
    s.api.output_usd_per_mtok = 0.5;
    s.hosting.usd_per_instance_hour = 20;
    EXPECT_EQ(count(PlanKind::api), 2);
    EXPECT_EQ(count(PlanKind::rented), 2);
}

// A price that has ended is the next one; hours of other prices are in what a month costs.
TEST(FindMarket, pricesOfTheDay) {
    auto catalogue = small_market();
    auto s = llama();
    core::apply(catalogue.apis[2], s);
    auto& row = catalogue.apis[0];
    row.price_valid_until = "2026-11-23";
    row.next_input_usd_per_mtok = row.next_cached_input_usd_per_mtok = 1.2;
    row.next_output_usd_per_mtok = 1.6;
    catalogue.apis[1].peak_output_usd_per_mtok = 8; // ten times, for a day of the week
    catalogue.apis[1].peak_hours_utc = "Mon-Mon 00-24";
    const auto usd = [&](std::string_view provider) {
        const auto found = core::find_plans(s, catalogue, market_day, {.top = all_plans});
        expect_true_costs(found);
        for (const FoundPlan& plan : found.plans)
            if (plan.api && plan.kind == PlanKind::api && plan.api->provider == provider)
                return plan.monthly_usd;
        return 0.0;
    };
    // 53.2 M * $1.2 + 13.3 M * $1.6 = $85.12 a day.
    EXPECT_NEAR(usd("A"), 85.12 * 365 / 12, 1e-6);
    // $15.96 a day; a seventh of the week at ten times the price: 1 + 9/7.
    EXPECT_NEAR(usd("B"), 15.96 * (1 + 9.0 / 7) * 365 / 12, 1e-6);
    row.price_valid_until = market_day;
    EXPECT_NEAR(usd("A"), 85.12 / 2 * 365 / 12, 1e-6);
}

} // namespace
