// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/scenario_file.h"
#include "core/report/evaluation_json.h"
#include "tests/support/catalogue_resources.h"
#include "tests/support/random_scenario.h"
#include "tests/support/rounds.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace {

using Json = nlohmann::ordered_json;

constexpr auto today = "2026-11-24";

Json evaluated(const core::Scenario& scenario) {
    return Json::parse(
        core::evaluation_json(*core::make_snapshot(scenario, test::shipped_catalogue(), today)));
}

std::vector<std::string> keys(const Json& object) {
    std::vector<std::string> names;
    for (const auto& [key, value] : object.items())
        names.push_back(key);
    return names;
}

TEST(EvaluationJson, articleFigures) {
    const Json e = evaluated(test::article());
    EXPECT_EQ(e["scenario"]["name"], "The article: LLaMA 2 70B on AWS");
    EXPECT_EQ(e["scenario"]["version"], 1);
    EXPECT_DOUBLE_EQ(e["memory"]["serving_gb"], 210.21);
    EXPECT_EQ(e["capacity"]["mode"], "unlimited");
    EXPECT_EQ(e["capacity"]["fits"], false);
    EXPECT_TRUE(e["capacity"]["requests_per_s"].is_null());
    EXPECT_EQ(e["fleet"]["units"], 2);
    EXPECT_TRUE(e["fleet"]["utilisation"].is_null());
    EXPECT_DOUBLE_EQ(e["rented"]["monthly_usd"], 5402);
    EXPECT_TRUE(e["owned"].is_null());
    ASSERT_EQ(e["break_even"].size(), 1U);
    EXPECT_NEAR(e["break_even"][0]["crossings"][0]["at"], 22.2e6, 1e-3);
    EXPECT_EQ(e["break_even"][0]["crossings"][0]["cheaper_above"], "rented");
    EXPECT_EQ(e["break_even"][0]["verdict"], "crosses");
    EXPECT_NEAR(e["fine_tuning"]["break_even_words_per_day"], 4.2e6, 1e-6);
    EXPECT_EQ(e["verdict"]["cheapest"], "api");
    EXPECT_FALSE(e["verdict"]["text"].get<std::string>().empty());
    bool told = false;
    for (const Json& notice : e["notices"])
        told = told || notice["kind"] == "no_accelerator";
    EXPECT_TRUE(told);
}

TEST(EvaluationJson, namesAreTheContracts) {
    const Json e = evaluated(test::article());
    const auto contract = Json::parse(R"({
        "scenario": ["name", "version"],
        "traffic": ["tokens_per_day", "requests_per_day", "peak_requests_per_s", "peak_tokens_per_minute"],
        "memory": ["weights_gb", "adapter_gb", "serving_gb", "tuning_gb", "kv_bytes_per_token"],
        "capacity": ["mode", "fits", "gpus_per_replica", "tensor_parallel", "pipeline_parallel", "max_batch",
                     "batch", "requests_per_s", "output_tokens_per_s", "tokens_per_s_per_user", "time_to_first_token_s"],
        "fleet": ["replicas", "replicas_per_unit", "units", "instances", "average_instances", "utilisation"],
        "api": ["monthly_usd", "usd_per_mtok", "items", "limits"],
        "rented": ["monthly_usd", "usd_per_mtok", "items"],
        "fine_tuning": ["api_usd_per_run", "hosted_usd_per_run", "hosted_usd_per_day", "break_even_words_per_day"],
        "projection": ["months", "payback_month", "cumulative_usd"],
        "uncertainty": ["seed", "samples", "probability_cheapest", "probability_cheapest_with_mix", "quantiles"],
        "verdict": ["cheapest", "is_mix", "saving_usd_per_month", "too_close_to_call", "text"]})");
    for (const auto& [block, names] : contract.items())
        for (const auto& name : names)
            EXPECT_TRUE(e[block].contains(name.get<std::string>())) << block << "." << name;
    EXPECT_EQ(keys(e["break_even"][0]),
              (std::vector<std::string>{"option", "against", "input", "crossings", "verdict",
                                        "stays_cheaper_from", "complete"}));
    EXPECT_EQ(keys(e["api"]["limits"][0]),
              (std::vector<std::string>{"id", "at_peak", "limit", "reached_at_words_per_day"}));
}

TEST(EvaluationJson, theEngineItsBandAndTheWait) {
    const Json e = evaluated(test::llama_on_h100());
    EXPECT_EQ(e["capacity"]["engine"], "vLLM");
    const Json& band = e["capacity"]["band"];
    EXPECT_EQ(keys(band), (std::vector<std::string>{"low", "high", "coverage", "class"}));
    EXPECT_EQ(band["class"], "vllm_dense");
    EXPECT_EQ(band["high"], e["capacity"]["error_band"]);
    EXPECT_DOUBLE_EQ(band["low"].get<double>() * band["high"].get<double>(), 1);
    EXPECT_EQ(band["coverage"], 0.9);
    EXPECT_GT(e["capacity"]["time_to_first_token_under_load_s"], e["capacity"]["time_to_first_token_s"]);
    EXPECT_EQ(keys(e["latency"]),
              (std::vector<std::string>{"time_to_first_token_s", "time_to_first_token_p95_s",
                                        "probability_of_waiting", "wait_p95_s", "replicas_for_the_wait"}));
    EXPECT_TRUE(e["latency"]["replicas_for_the_wait"].is_null()) << "no goal";
    EXPECT_EQ(e["fleet"]["decided_by"], "load");
    const Json article = evaluated(test::article());
    EXPECT_TRUE(article["capacity"]["band"].is_null()) << "nothing is estimated";
    EXPECT_TRUE(article["latency"].is_null());
}

TEST(EvaluationJson, theGoalForTheWait) {
    core::Scenario s = test::llama_on_h100();
    s.hosting.gpus_per_instance = s.hosting.gpus_per_replica = 2; // a machine a replica
    s.hosting.min_tokens_per_s_per_user = 30;                     // few slots
    s.hosting.target_utilisation = 1;
    s.traffic.words_per_day = 5e7;
    s.hosting.max_time_to_first_token_s = 1;
    const Json e = evaluated(s);
    EXPECT_EQ(e["fleet"]["decided_by"], "wait");
    EXPECT_EQ(e["fleet"]["replicas"], e["latency"]["replicas_for_the_wait"]);
    EXPECT_LE(e["latency"]["time_to_first_token_p95_s"].get<double>(), 1);
    s.hosting.max_time_to_first_token_s = 0;
    EXPECT_LT(evaluated(s)["fleet"]["replicas"], e["fleet"]["replicas"]);
}

TEST(EvaluationJson, whatLiesAhead) {
    const Json e = evaluated(test::llama_on_h100());
    EXPECT_EQ(keys(e["projection"]["months"][0]),
              (std::vector<std::string>{"month", "api_usd", "rented_usd", "owned_usd"}));
    EXPECT_EQ(e["projection"]["months"].size(), 36U);
    EXPECT_EQ(e["projection"]["cumulative_usd"]["api"].size(), 37U);
    EXPECT_TRUE(e["projection"]["cumulative_usd"]["owned"].is_null());
    EXPECT_EQ(keys(e["sensitivity"][0]),
              (std::vector<std::string>{"input", "low", "high", "saving_at_low_usd", "saving_at_high_usd",
                                        "flips_at"}));
    double sum = 0;
    for (const Json& probability : e["uncertainty"]["probability_cheapest"])
        sum += probability.get<double>();
    EXPECT_NEAR(sum, 1, 1e-9);
    const Json& quantiles = e["uncertainty"]["quantiles"];
    EXPECT_LE(quantiles["rented"]["p5"], quantiles["rented"]["p95"]);
    EXPECT_TRUE(quantiles["break_even_words_per_day"].contains("rented"));
}

TEST(EvaluationJson, hostingWithoutAnAnswerIsNullNotZero) {
    core::Scenario s = test::llama_on_h100();
    s.hosting.gpus_per_instance = 0; // modelled capacity of a machine without a GPU
    s.owned.enabled = true;
    const Json e = evaluated(s);
    for (const char* option : {"rented", "owned"}) {
        EXPECT_TRUE(e[option]["monthly_usd"].is_null());
        EXPECT_TRUE(e[option]["usd_per_mtok"].is_null());
        EXPECT_EQ(e[option]["items"], Json::array());
    }
    EXPECT_TRUE(e["fleet"]["units"].is_null());
    EXPECT_EQ(e["break_even"].size(), 3U);
    EXPECT_TRUE(e["break_even"][0]["verdict"].is_null());
}

TEST(EvaluationJsonProperty, itemsAddUpAndTheSameScenarioPrintsTheSameBytes) {
    for (std::uint64_t seed = 0; seed < test::rounds(std::uint64_t{100}); ++seed) {
        const core::Scenario s = test::random_file(seed);
        // asserts that every number is finite
        const std::string text = core::evaluation_json(*core::make_snapshot(s, {}, today));
        EXPECT_EQ(core::evaluation_json(*core::make_snapshot(s, {}, today)), text);
        const Json e = Json::parse(text);
        for (const char* option : {"api", "rented", "owned"}) {
            if (e[option].is_null() || e[option]["monthly_usd"].is_null())
                continue;
            double sum = 0;
            for (const Json& item : e[option]["items"])
                sum += item["usd"].get<double>();
            EXPECT_NEAR(sum, e[option]["monthly_usd"].get<double>(), 1e-9 * sum) << seed;
        }
    }
}

} // namespace
