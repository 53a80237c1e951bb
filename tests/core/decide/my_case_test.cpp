// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/my_case.h"

#include "core/model/evaluate.h"
#include "core/scenario/inputs.h"
#include "tests/support/catalogue_resources.h"
#include "tests/support/ready_made.h"

#include <gtest/gtest.h>

#include <limits>

namespace {

using core::AmountKind;
using core::MyCase;
using core::Option;

core::MyCaseResult result_of(const MyCase& answers) {
    return core::my_case(answers, test::ready_made("gpt_oss_120b_h100.rentorrun"), test::shipped_catalogue());
}

MyCase chat(AmountKind kind, double amount) {
    return {.kind = kind, .amount = amount, .api = "OpenAI GPT-5 mini"};
}

// A thousand users of ten requests: 10,000 requests of 1,020 + 129 tokens a day.
TEST(MyCase, everyWayToSayHowMuchIsTheSameTraffic) {
    const auto users = result_of(chat(AmountKind::users, 1000));
    ASSERT_TRUE(users.scenario) << users.problem;
    const auto load = core::traffic_load(users.scenario->traffic);
    EXPECT_DOUBLE_EQ(load.requests_per_day, 10000);
    EXPECT_DOUBLE_EQ(load.tokens_per_day, 11.49e6);
    const double bill = *core::evaluate(*users.scenario).costs[Option::api] -
                        users.scenario->team.api_usd_per_year / 12 - users.scenario->api.fixed_usd_per_month;
    for (const auto& [kind, amount] : {std::pair{AmountKind::requests_per_day, 10000.0},
                                       {AmountKind::words_per_day, 11.49e6 / 1.33},
                                       {AmountKind::tokens_per_month, 11.49e6 * 365 / 12},
                                       {AmountKind::usd_per_month, bill}}) {
        const auto same = result_of(chat(kind, amount));
        ASSERT_TRUE(same.scenario) << same.problem;
        EXPECT_NEAR(core::traffic_load(same.scenario->traffic).requests_per_day, 10000, 1e-6);
        if (kind == AmountKind::words_per_day)
            EXPECT_EQ(same.scenario->traffic.words_per_day, amount) << "as it was typed";
        EXPECT_EQ(same.scenario->traffic.driver, kind == AmountKind::words_per_day
                                                     ? core::TrafficDriver::words
                                                     : core::TrafficDriver::requests);
    }
}

// gpt-oss is in fp4: it would fit eight V100s at a seventh of anything's price, and no engine would start.
TEST(MyCase, theMachineIsOneOnWhichAnEngineStarts) {
    const auto& catalogue = test::shipped_catalogue();
    for (const double users : {10.0, 1000.0, 100000.0}) {
        const auto result = result_of(chat(AmountKind::users, users));
        ASSERT_TRUE(result.scenario) << result.problem;
        const auto* gpu = core::find_gpu(catalogue, result.scenario->hosting.accelerator);
        ASSERT_TRUE(gpu) << result.scenario->hosting.instance;
        EXPECT_TRUE(gpu->has_bf16) << result.scenario->hosting.instance;
        EXPECT_GE(gpu->compute_capability.value_or(8), 7.5) << result.scenario->hosting.instance;
    }
}

TEST(MyCase, isSoundAndEveryFigureOfTheTrafficHasItsSource) {
    for (const auto& use : core::use_cases())
        for (const bool own : {false, true}) {
            auto answers = chat(AmountKind::requests_per_day, 50000);
            answers.use = &use;
            answers.owns_machines = own;
            const auto result = result_of(answers);
            ASSERT_TRUE(result.scenario) << use.id;
            const auto& s = *result.scenario;
            EXPECT_EQ(core::first_problem(s), "") << use.id;
            const auto e = core::evaluate(s);
            EXPECT_EQ(s.hosting.capacity, core::CapacityMode::modelled);
            EXPECT_EQ(e.capacity.fit, core::Fit::fits) << use.id;
            EXPECT_TRUE(e.costs[Option::api] && e.costs[Option::rented]) << use.id;
            EXPECT_EQ(e.costs[Option::owned].has_value(), own);
            if (own) { // an 8-GPU H100 server of $250,000, by its 8 x 3350 GB/s
                EXPECT_NEAR(
                    s.owned.usd_per_instance,
                    250000.0 / (8 * 3350) * s.hosting.gpus_per_instance * s.hosting.gpu_bandwidth_gb_s, 1e-6);
                EXPECT_TRUE(s.sources.contains("owned.usd_per_instance") &&
                            s.sources.contains("owned.kw_per_instance"));
            }
            for (const char* path :
                 {"traffic.requests_per_day", "traffic.input_tokens_per_request",
                  "traffic.output_tokens_per_request", "traffic.cached_input_share",
                  "traffic.peak_to_average", "traffic.tokens_per_word", "hosting.min_tokens_per_s_per_user",
                  "hosting.usd_per_instance_hour", "api.input_usd_per_mtok"}) {
                ASSERT_TRUE(s.sources.contains(path)) << use.id << " " << path;
                EXPECT_FALSE(s.sources.at(path).from.empty());
            }
        }
}

TEST(MyCase, whatExplainsNothingIsAWordAndNoScenario) {
    for (const double amount :
         {0.0, -3.0, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()})
        for (const auto kind : {AmountKind::users, AmountKind::usd_per_month}) {
            const auto result = result_of(chat(kind, amount));
            EXPECT_FALSE(result.scenario);
            EXPECT_FALSE(result.problem.empty());
        }
    auto unknown = chat(AmountKind::users, 10);
    unknown.api = "Nobody's API";
    EXPECT_EQ(result_of(unknown).problem, "This API is none of the catalogue.");
    EXPECT_FALSE(result_of(chat(AmountKind::users, 1e30)).scenario);
    auto base = test::ready_made("gpt_oss_120b_h100.rentorrun");
    base.api.fixed_usd_per_month = 500; // a bill below the fee
    EXPECT_FALSE(
        core::my_case(chat(AmountKind::usd_per_month, 400), base, test::shipped_catalogue()).scenario);
}

TEST(MyCase, latencyThatDoesNotMatterIsNoGoal) {
    auto answers = chat(AmountKind::users, 100);
    EXPECT_EQ(result_of(answers).scenario->hosting.min_tokens_per_s_per_user, 20);
    answers.latency_matters = false;
    EXPECT_EQ(result_of(answers).scenario->hosting.min_tokens_per_s_per_user, 0);
}

} // namespace
