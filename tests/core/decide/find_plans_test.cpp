// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/find_plans.h"

#include "core/catalogue/engine_support.h"
#include "core/model/evaluate.h"
#include "core/scenario/engine_factors.h"
#include "core/scenario/inputs.h"
#include "tests/support/catalogue_resources.h"
#include "tests/support/plausible_scenario.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace {

using core::FoundPlan;
using core::Option;
using core::PlanKind;

constexpr auto today = "2026-11-24";
constexpr std::size_t all = 100'000;

core::Scenario llama() {
    auto s = test::llama_on_h100();
    EXPECT_TRUE(core::apply_named("model.preset", "Llama 3.3 70B", test::shipped_catalogue(), s));
    EXPECT_TRUE(core::apply_named("api.preset", "OpenAI GPT-4o mini", test::shipped_catalogue(), s));
    core::choose_engine(s, core::Engine::vllm);
    return s;
}

double cost_of(const FoundPlan& plan) {
    const auto& s = plan.scenario;
    if (plan.kind == PlanKind::mix)
        return core::mix(core::prepare(s), s).monthly_usd;
    return core::evaluate(s).costs[plan.kind == PlanKind::api ? Option::api : Option::rented].value_or(NAN);
}

void expect_true_costs(const core::FoundPlans& found) {
    for (const FoundPlan& plan : found.plans) {
        EXPECT_NEAR(cost_of(plan), plan.monthly_usd, 1e-9 * plan.monthly_usd) << core::title(plan);
        EXPECT_EQ(core::first_problem(plan.scenario), "") << core::title(plan);
    }
    EXPECT_TRUE(std::ranges::is_sorted(found.plans, {}, &FoundPlan::monthly_usd));
}

std::vector<double> pure_costs(const core::FoundPlans& found) {
    std::vector<double> usd;
    for (const FoundPlan& plan : found.plans)
        if (plan.kind != PlanKind::mix)
            usd.push_back(plan.monthly_usd);
    return usd;
}

// Three APIs of the model, three machines in all their terms, and a second model that one of the APIs serves.
core::Catalogue small() {
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

// Everything there is, each put into the scenario by hand; of a model on a machine in a term the cheapest
// engine.
std::vector<double> by_brute_force(const core::Scenario& scenario, const core::Catalogue& catalogue) {
    std::vector<double> usd{*core::evaluate(scenario).costs[Option::rented]};
    for (const auto& row : catalogue.apis) {
        auto with = scenario;
        core::apply(row, with);
        usd.push_back(*core::evaluate(with).costs[Option::api]);
    }
    for (const auto& model : catalogue.models)
        for (const auto& machine : catalogue.instances)
            for (const auto term : core::all_terms) {
                if (scenario.hosting.scaling == core::Scaling::follow_traffic &&
                    (term == core::Term::reserved_1y || term == core::Term::reserved_3y))
                    continue; // its price is of every hour
                std::optional<double> best;
                for (const auto& factor : core::engine_factors()) {
                    auto with = scenario;
                    if (&model != catalogue.models.data()) // the scenario's own, in its own precision
                        core::apply(model, with);
                    with.hosting.gpus_per_replica = 0;
                    if (!core::pick(machine, catalogue, term, with) ||
                        !core::starts(factor.engine, *core::find_gpu(catalogue, machine.gpu),
                                      with.model.weight_precision))
                        continue;
                    const auto own = scenario.hosting.engine;
                    const bool newest = factor.engine == core::Engine::vllm ||
                                        factor.engine == core::Engine::sglang ||
                                        factor.engine == core::Engine::tensorrt_llm;
                    if (!newest && factor.engine != own)
                        continue;
                    core::choose_engine(with, factor.engine);
                    const auto cost = core::evaluate(with).costs[Option::rented];
                    if (cost && (!best || *cost < *best))
                        best = cost;
                }
                if (best)
                    usd.push_back(*best);
            }
    std::ranges::sort(usd);
    return usd;
}

TEST(FindPlans, theCleverWayIsTheWholeWay) {
    const auto catalogue = small();
    for (const double words : {1e5, 20e6, 500e6, 20e9})
        for (const auto scaling : {core::Scaling::fixed, core::Scaling::follow_traffic})
            for (const double spares : {0.0, 1.0}) {
                auto s = llama();
                core::apply(catalogue.apis[1], s); // whose weights are the other model's
                s.traffic.words_per_day = words;
                s.hosting.scaling = scaling;
                s.hosting.spare_units = spares;
                s.hosting.instance = "our own";
                s.hosting.gpus_per_replica = 4; // the others' are chosen
                const auto whole = by_brute_force(s, catalogue);
                const auto found = core::find_plans(s, catalogue, today, {.top = all});
                expect_true_costs(found);
                const auto usd = pure_costs(found);
                ASSERT_EQ(usd.size(), whole.size());
                for (std::size_t i = 0; i < usd.size(); ++i)
                    EXPECT_DOUBLE_EQ(usd[i], whole[i]);
                for (std::size_t top = 1; top < whole.size(); ++top) {
                    const auto few = core::find_plans(s, catalogue, today, {.top = top});
                    ASSERT_EQ(few.plans.size(), top);
                    for (std::size_t i = 0; i < top; ++i)
                        EXPECT_DOUBLE_EQ(few.plans[i].monthly_usd, found.plans[i].monthly_usd);
                }
            }
}

// 50 M words a day of 1.33 tokens, four of five read: 53.2 and 13.3 M tokens a day. At $0.10 and $0.80 that
// is (5.32 + 10.64) * 365/12 = $485.45.
TEST(FindPlans, theCheapestApiByHand) {
    const auto catalogue = small();
    auto s = llama();
    core::apply(catalogue.apis[0], s);
    core::apply(catalogue.apis[1], s);
    s.traffic.cached_input_share = 0;
    const auto found = core::find_plans(s, catalogue, today);
    ASSERT_FALSE(found.plans.empty());
    EXPECT_EQ(found.plans[0].kind, PlanKind::api);
    EXPECT_NEAR(found.plans[0].monthly_usd, 485.45, 0.005);
    EXPECT_EQ(core::title(found.plans[0]), "B OSS");
}

TEST(FindPlans, whatIsFoundCostsWhatItsScenarioCosts) {
    const auto& catalogue = test::shipped_catalogue();
    for (const double words : {1e6, 100e6, 5e9})
        for (const bool any : {false, true}) {
            auto s = llama();
            s.traffic.words_per_day = words;
            s.hosting.scaling = core::Scaling::follow_traffic;
            const auto found = core::find_plans(s, catalogue, today, {.any_model = any, .top = 40});
            EXPECT_EQ(found.plans.size(), 40U);
            EXPECT_TRUE(found.complete);
            expect_true_costs(found);
        }
}

// That a few are asked for changes none of them.
TEST(FindPlans, theFirstFewOfAll) {
    const auto& catalogue = test::shipped_catalogue();
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        auto s = test::plausible_scenario(seed);
        s.hosting.max_time_to_first_token_s = 0; // a thousand times slower to ask
        const auto whole = core::find_plans(s, catalogue, today, {.any_model = true, .top = all});
        const auto few = core::find_plans(s, catalogue, today, {.any_model = true, .top = 7});
        ASSERT_EQ(few.plans.size(), std::min<std::size_t>(7, whole.plans.size()));
        for (std::size_t i = 0; i < few.plans.size(); ++i)
            EXPECT_DOUBLE_EQ(few.plans[i].monthly_usd, whole.plans[i].monthly_usd) << seed;
        expect_true_costs(few);
    }
}

// However many are asked for, where machines are as cheap as APIs.
TEST(FindPlans, asManyAsAreAskedFor) {
    const auto& catalogue = test::shipped_catalogue();
    auto s = llama();
    s.traffic.words_per_day = 8e9;
    const auto whole = core::find_plans(s, catalogue, today, {.top = all});
    for (const std::size_t top : {1U, 4U, 9U, 16U, 30U, 60U, 100U, 200U}) {
        const auto few = core::find_plans(s, catalogue, today, {.top = top});
        ASSERT_EQ(few.plans.size(), top);
        for (std::size_t i = 0; i < top; ++i)
            EXPECT_DOUBLE_EQ(few.plans[i].monthly_usd, whole.plans[i].monthly_usd) << top << " " << i;
    }
}

TEST(FindPlans, onlyWhatStandsForTheScenariosModels) {
    const auto& catalogue = test::shipped_catalogue();
    const auto id = core::find_model(catalogue, "Llama 3.3 70B")->id;
    const auto found = core::find_plans(llama(), catalogue, today, {.top = all});
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

TEST(FindPlans, otherModelsReachItsScore) {
    const auto& catalogue = test::shipped_catalogue();
    const auto found = core::find_plans(llama(), catalogue, today, {.any_model = true, .top = 300});
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
TEST(FindPlans, scoresOfOneScaleAndDay) {
    auto catalogue = small();
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
             core::find_plans(s, catalogue, today, {.any_model = true, .top = all}).plans)
            count += plan.model || (plan.api && plan.api->provider != "A");
        return count;
    };
    EXPECT_EQ(others(), 0); // no score, no others
    score(catalogue.models[0].id, 30, "", "2026-01-01");
    score(catalogue.models[0].id, 50, "reasoning", "2026-01-01");
    EXPECT_EQ(core::find_plans(s, catalogue, today, {.any_model = true}).yardstick->value, 30);
    score(catalogue.models[1].id, 90, "", "2026-02-01");
    EXPECT_EQ(others(), 0);
    score(catalogue.models[1].id, 30, "reasoning", "2026-01-01");
    EXPECT_GT(others(), 2);
    for (const FoundPlan& plan : core::find_plans(s, catalogue, today, {.any_model = true}).plans)
        EXPECT_EQ(std::ranges::count(plan.caveats, core::CaveatKind::thinks, &core::Caveat::kind),
                  plan.model || (plan.api && plan.api->provider != "A") ? 1 : 0);
    score(catalogue.models[1].id, 29, "", "2026-01-01");
    EXPECT_EQ(others(), 0);
}

// Nobody can buy it, and no price for fine-tuning is no price of 0.
TEST(FindPlans, whatIsNotForSaleIsNoPlan) {
    auto catalogue = small();
    auto s = llama();
    core::apply(catalogue.apis[1], s);
    const auto apis = [&] {
        std::set<std::string> names;
        for (const FoundPlan& plan : core::find_plans(s, catalogue, today, {.top = all}).plans)
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

TEST(FindPlans, whatIsTooSlowOrTooLongIsNoPlan) {
    auto s = llama();
    s.hosting.min_tokens_per_s_per_user = 60;
    for (const FoundPlan& plan : core::find_plans(s, test::shipped_catalogue(), today, {.top = all}).plans)
        if (plan.kind == PlanKind::rented)
            EXPECT_GE(core::evaluate(plan.scenario).capacity.tokens_per_s_per_user.value_or(0), 60);
    s.traffic.input_tokens_per_request = 300'000; // longer than the model holds, and most APIs take
    const auto found = core::find_plans(s, test::shipped_catalogue(), today, {.top = all});
    for (const FoundPlan& plan : found.plans)
        EXPECT_EQ(plan.kind, PlanKind::api);
}

// Machines below, the API above: where the day's peak would need one more.
TEST(FindPlans, aMixIsAPlan) {
    auto catalogue = small();
    catalogue.instances[0].on_demand_usd_per_h = 12;
    catalogue.instances[0].spot_usd_per_h = 3; // not for the mix to stand on
    catalogue.apis[0].peak_output_usd_per_mtok = 1.2;
    catalogue.apis[0].peak_hours_utc = "Mon-Sun 08-18";
    auto s = llama();
    core::apply(catalogue.apis[0], s);
    int mixes = 0;
    for (const double words : {2e8, 5e8, 1e9, 2e9, 4e9}) {
        s.traffic.words_per_day = words;
        const auto found = core::find_plans(s, catalogue, today, {.top = all});
        expect_true_costs(found);
        for (const FoundPlan& plan : found.plans) {
            if (plan.kind != PlanKind::mix)
                continue;
            ++mixes;
            EXPECT_EQ(plan.term, core::Term::on_demand);
            EXPECT_TRUE(plan.mix.gain);
            EXPECT_GT(plan.instances, 0);
            const auto costs = core::evaluate(plan.scenario).costs;
            EXPECT_LT(plan.monthly_usd, *costs[Option::api]);
            EXPECT_LT(plan.monthly_usd, *costs[Option::rented]);
        }
    }
    EXPECT_GT(mixes, 0);
}

// What the scenario has is there once, and a price that the reader has typed beside the row's.
TEST(FindPlans, theScenariosOwnPlansStandOnce) {
    const auto& catalogue = test::shipped_catalogue();
    auto s = llama();
    ASSERT_TRUE(core::apply_named("hosting.instance", "AWS p5.48xlarge", catalogue, s));
    const auto count = [&](PlanKind kind) {
        int named = 0;
        for (const FoundPlan& plan : core::find_plans(s, catalogue, today, {.top = all}).plans) {
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
TEST(FindPlans, pricesOfTheDay) {
    auto catalogue = small();
    auto s = llama();
    core::apply(catalogue.apis[2], s);
    auto& row = catalogue.apis[0];
    row.price_valid_until = "2026-11-23";
    row.next_input_usd_per_mtok = row.next_cached_input_usd_per_mtok = 1.2;
    row.next_output_usd_per_mtok = 1.6;
    catalogue.apis[1].peak_output_usd_per_mtok = 8; // ten times, for a day of the week
    catalogue.apis[1].peak_hours_utc = "Mon-Mon 00-24";
    const auto usd = [&](std::string_view provider) {
        const auto found = core::find_plans(s, catalogue, today, {.top = all});
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
    row.price_valid_until = today;
    EXPECT_NEAR(usd("A"), 85.12 / 2 * 365 / 12, 1e-6);
}

TEST(FindPlans, canBeStoppedWithTheBestSoFar) {
    int asked = 0;
    const auto found = core::find_plans(llama(), test::shipped_catalogue(), today, {.top = all},
                                        [&](double share, const auto& so_far) {
                                            EXPECT_GE(share, 0);
                                            EXPECT_LE(share, 1);
                                            EXPECT_FALSE(so_far().plans.empty());
                                            return ++asked < 2;
                                        });
    EXPECT_EQ(asked, 2);
    EXPECT_FALSE(found.complete);
    EXPECT_FALSE(found.plans.empty());
    expect_true_costs(found);
}

TEST(FindPlans, anEmptyCatalogueLeavesTheScenarioItself) {
    const auto found = core::find_plans(test::llama_on_h100(), {}, today);
    ASSERT_EQ(found.plans.size(), 2U);
    expect_true_costs(found);
    // The article's machine carries everything by assumption, which is no offer.
    EXPECT_EQ(core::find_plans(test::article(), {}, "").plans.size(), 1U);
}

} // namespace
