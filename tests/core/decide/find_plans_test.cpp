// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/find_plans.h"

#include "core/catalogue/engine_support.h"
#include "core/model/evaluate.h"
#include "core/scenario/engine_factors.h"
#include "core/scenario/inputs.h"
#include "tests/support/plausible_scenario.h"
#include "tests/support/small_market.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace {

using core::FoundPlan;
using core::Option;
using core::PlanKind;
using test::all_plans;
using test::expect_true_costs;
using test::llama;
using test::market_day;
using test::small_market;

std::vector<double> pure_costs(const core::FoundPlans& found) {
    std::vector<double> usd;
    for (const FoundPlan& plan : found.plans)
        if (plan.kind != PlanKind::mix)
            usd.push_back(plan.monthly_usd);
    return usd;
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
    const auto catalogue = small_market();
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
                const auto found = core::find_plans(s, catalogue, market_day, {.top = all_plans});
                expect_true_costs(found);
                const auto usd = pure_costs(found);
                ASSERT_EQ(usd.size(), whole.size());
                for (std::size_t i = 0; i < usd.size(); ++i)
                    EXPECT_DOUBLE_EQ(usd[i], whole[i]);
                for (std::size_t top = 1; top < whole.size(); ++top) {
                    const auto few = core::find_plans(s, catalogue, market_day, {.top = top});
                    ASSERT_EQ(few.plans.size(), top);
                    for (std::size_t i = 0; i < top; ++i)
                        EXPECT_DOUBLE_EQ(few.plans[i].monthly_usd, found.plans[i].monthly_usd);
                }
            }
}

// 50 M words a day of 1.33 tokens, four of five read: 53.2 and 13.3 M tokens a day. At $0.10 and $0.80 that
// is (5.32 + 10.64) * 365/12 = $485.45.
TEST(FindPlans, theCheapestApiByHand) {
    const auto catalogue = small_market();
    auto s = llama();
    core::apply(catalogue.apis[0], s);
    core::apply(catalogue.apis[1], s);
    s.traffic.cached_input_share = 0;
    const auto found = core::find_plans(s, catalogue, market_day);
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
            const auto found = core::find_plans(s, catalogue, market_day, {.any_model = any, .top = 40});
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
        const auto whole = core::find_plans(s, catalogue, market_day, {.any_model = true, .top = all_plans});
        const auto few = core::find_plans(s, catalogue, market_day, {.any_model = true, .top = 7});
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
    const auto whole = core::find_plans(s, catalogue, market_day, {.top = all_plans});
    for (const std::size_t top : {1U, 4U, 9U, 16U, 30U, 60U, 100U, 200U}) {
        const auto few = core::find_plans(s, catalogue, market_day, {.top = top});
        ASSERT_EQ(few.plans.size(), top);
        for (std::size_t i = 0; i < top; ++i)
            EXPECT_DOUBLE_EQ(few.plans[i].monthly_usd, whole.plans[i].monthly_usd) << top << " " << i;
    }
}

TEST(FindPlans, whatIsTooSlowOrTooLongIsNoPlan) {
    auto s = llama();
    s.hosting.min_tokens_per_s_per_user = 60;
    for (const FoundPlan& plan :
         core::find_plans(s, test::shipped_catalogue(), market_day, {.top = all_plans}).plans)
        if (plan.kind == PlanKind::rented)
            EXPECT_GE(core::evaluate(plan.scenario).capacity.tokens_per_s_per_user.value_or(0), 60);
    s.traffic.input_tokens_per_request = 300'000; // longer than the model holds, and most APIs take
    const auto found = core::find_plans(s, test::shipped_catalogue(), market_day, {.top = all_plans});
    for (const FoundPlan& plan : found.plans)
        EXPECT_EQ(plan.kind, PlanKind::api);
}

// Machines below, the API above: where the day's peak would need one more.
TEST(FindPlans, aMixIsAPlan) {
    auto catalogue = small_market();
    catalogue.instances[0].on_demand_usd_per_h = 12;
    catalogue.instances[0].spot_usd_per_h = 3; // not for the mix to stand on
    catalogue.apis[0].peak_output_usd_per_mtok = 1.2;
    catalogue.apis[0].peak_hours_utc = "Mon-Sun 08-18";
    auto s = llama();
    core::apply(catalogue.apis[0], s);
    int mixes = 0;
    for (const double words : {2e8, 5e8, 1e9, 2e9, 4e9}) {
        s.traffic.words_per_day = words;
        const auto found = core::find_plans(s, catalogue, market_day, {.top = all_plans});
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

TEST(FindPlans, canBeStoppedWithTheBestSoFar) {
    int asked = 0;
    const auto found = core::find_plans(llama(), test::shipped_catalogue(), market_day, {.top = all_plans},
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
    const auto found = core::find_plans(test::llama_on_h100(), {}, market_day);
    ASSERT_EQ(found.plans.size(), 2U);
    expect_true_costs(found);
    // The article's machine carries everything by assumption, which is no offer.
    EXPECT_EQ(core::find_plans(test::article(), {}, "").plans.size(), 1U);
}

} // namespace
