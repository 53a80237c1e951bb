// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/break_even.h"
#include "core/decide/find_plans.h"
#include "core/decide/mix.h"
#include "core/decide/mix_chance.h"
#include "core/decide/mix_cost.h"
#include "core/decide/projection.h"
#include "core/decide/sensitivity.h"
#include "core/decide/uncertainty.h"
#include "core/decide/verdict.h"
#include "core/decide/verdict_map.h"
#include "core/decide/what_if.h"
#include "core/decide/worth_finding_out.h"
#include "core/imports/import_file.h"
#include "core/scenario/profiles.h"

#include "tests/support/catalogue_resources.h"
#include "tests/support/plausible_scenario.h"
#include "tests/support/scenarios.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <string>
#include <vector>

// What must follow a drag, with its limit in the name. Run by tests/bench/run.
namespace {

using core::Option;
using core::Scenario;

const core::Input& input(const char* path) {
    return *core::find_input(path);
}

// Modelled, all three options, machines switched with the traffic: the dearest case of the chain.
Scenario following() {
    Scenario s = test::llama_on_h100();
    s.owned.enabled = true;
    s.hosting.scaling = core::Scaling::follow_traffic;
    return s;
}

// Crosses seven times: the API a little dearer than full machines.
Scenario crossing() {
    Scenario s = test::llama_on_h100();
    s.owned.enabled = true;
    s.hosting.capacity = core::CapacityMode::measured;
    s.hosting.measured_output_tokens_per_s = 3000;
    return s;
}

void evaluate_2us(benchmark::State& state, const Scenario& s) {
    for (auto _ : state)
        benchmark::DoNotOptimize(core::evaluate(s));
}
BENCHMARK_CAPTURE(evaluate_2us, article, test::article());
BENCHMARK_CAPTURE(evaluate_2us, modelled, test::llama_on_h100());
BENCHMARK_CAPTURE(evaluate_2us, modelled_following, following());

void totals_100ns(benchmark::State& state, const Scenario& s) {
    const core::Prepared prepared = core::prepare(s);
    for (auto _ : state)
        benchmark::DoNotOptimize(core::totals(prepared, s));
}
BENCHMARK_CAPTURE(totals_100ns, article, test::article());
BENCHMARK_CAPTURE(totals_100ns, modelled, test::llama_on_h100());
BENCHMARK_CAPTURE(totals_100ns, modelled_following, following());

void break_even_traffic_50us(benchmark::State& state, const Scenario& s) {
    std::size_t crossings = 0;
    for (auto _ : state) {
        const auto found = core::break_even(s, Option::rented, Option::api, input("traffic.words_per_day"));
        crossings = found.crossings.size();
        benchmark::DoNotOptimize(found);
    }
    state.counters["crossings"] = static_cast<double>(crossings);
}
BENCHMARK_CAPTURE(break_even_traffic_50us, article, test::article())->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(break_even_traffic_50us, crossing, crossing())->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(break_even_traffic_50us, modelled, test::llama_on_h100())->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(break_even_traffic_50us, modelled_following, following())->Unit(benchmark::kMicrosecond);

// Of 1,000 random scenarios: the mean as the time, and the quantiles of the single ones beside it.
void break_even_traffic_random(benchmark::State& state) {
    std::vector<Scenario> scenarios;
    for (std::uint64_t seed = 0; seed < 1000; ++seed)
        scenarios.push_back(test::plausible_scenario(seed));
    std::vector<double> us;
    for (auto _ : state)
        for (const Scenario& s : scenarios) {
            const auto start = std::chrono::steady_clock::now();
            benchmark::DoNotOptimize(
                core::break_even(s, Option::rented, Option::api, input("traffic.words_per_day")));
            us.push_back(
                std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count());
        }
    state.SetItemsProcessed(static_cast<std::int64_t>(us.size()));
    std::sort(us.begin(), us.end());
    state.counters["p50_us"] = us[us.size() / 2];
    state.counters["p90_us"] = us[us.size() * 9 / 10];
    state.counters["p99_us"] = us[us.size() * 99 / 100];
    state.counters["max_us"] = us.back();
}
BENCHMARK(break_even_traffic_random)->Unit(benchmark::kMillisecond);

void verdict_map_5ms(benchmark::State& state, const Scenario& s, const char* second, double low,
                     double high) {
    const core::Axis x{&input("traffic.words_per_day"), 1e5, 1e10, 100};
    const core::Axis y{&input(second), low, high, 75};
    for (auto _ : state)
        benchmark::DoNotOptimize(core::verdict_map(s, x, y));
}
BENCHMARK_CAPTURE(verdict_map_5ms, price, crossing(), "hosting.usd_per_instance_hour", 1, 100)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(verdict_map_5ms, model_size, test::llama_on_h100(), "model.total_params_b", 1, 500)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(verdict_map_5ms, price_following, following(), "hosting.usd_per_instance_hour", 1, 100)
    ->Unit(benchmark::kMillisecond);

Scenario with_ranges(Scenario s) {
    s.ranges = {{"traffic.words_per_day", {1e8, 4e9}},
                {"api.output_usd_per_mtok", {0.3, 1.2}},
                {"hosting.usd_per_instance_hour", {15, 30}},
                {"hosting.discount", {0, 0.4}},
                {"owned.usd_per_instance", {2e5, 4e5}}};
    return s;
}

void samples_10000_15ms(benchmark::State& state, const Scenario& s, bool break_evens) {
    core::Uncertainty u;
    for (auto _ : state) {
        u = core::uncertainty(s, {.samples = 10000});
        if (break_evens)
            benchmark::DoNotOptimize(core::break_even_spreads(s, input("traffic.words_per_day")));
    }
    state.counters["p_api"] = u.probability_cheapest[0];
    state.counters["p_rented"] = u.probability_cheapest[1];
    state.counters["p_owned"] = u.probability_cheapest[2];
}
BENCHMARK_CAPTURE(samples_10000_15ms, costs, with_ranges(crossing()), false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(samples_10000_15ms, and_break_evens, with_ranges(crossing()), true)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(samples_10000_15ms, following_and_break_evens, with_ranges(following()), true)
    ->Unit(benchmark::kMillisecond);

Scenario with_model_size(Scenario s) {
    s.ranges["model.total_params_b"] = {50, 90};
    return s;
}
BENCHMARK_CAPTURE(samples_10000_15ms, of_the_model_too, with_model_size(with_ranges(test::llama_on_h100())),
                  false)
    ->Unit(benchmark::kMillisecond);

// Beside the samples, which are drawn anyway.
void worth_finding_out_20ms(benchmark::State& state, const Scenario& s) {
    const core::Drawn drawn = core::draw(s);
    std::size_t inputs = 0;
    for (auto _ : state)
        inputs = core::worth_finding_out(drawn).size();
    state.counters["inputs"] = static_cast<double>(inputs);
}
BENCHMARK_CAPTURE(worth_finding_out_20ms, five_ranges, with_ranges(crossing()))
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(worth_finding_out_20ms, of_the_model_too, with_model_size(with_ranges(following())))
    ->Unit(benchmark::kMillisecond);

void verdict_with_traffic_break_even(benchmark::State& state) {
    const Scenario s = crossing();
    const core::Evaluation e = core::evaluate(s);
    for (auto _ : state)
        benchmark::DoNotOptimize(core::verdict(s, e));
}
BENCHMARK(verdict_with_traffic_break_even)->Unit(benchmark::kMicrosecond);

void sweep_256_points(benchmark::State& state) {
    const Scenario s = crossing();
    for (auto _ : state)
        benchmark::DoNotOptimize(core::sweep(s, {&input("traffic.words_per_day"), 1e5, 1e10, 256}));
}
BENCHMARK(sweep_256_points)->Unit(benchmark::kMicrosecond);

void break_even_curve_128_points(benchmark::State& state, const char* along, double low, double high) {
    const Scenario s = crossing();
    for (auto _ : state)
        benchmark::DoNotOptimize(core::break_even_curve(
            s, Option::rented, Option::api, input("traffic.words_per_day"), {&input(along), low, high, 128}));
}
BENCHMARK_CAPTURE(break_even_curve_128_points, price, "hosting.usd_per_instance_hour", 1, 100)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(break_even_curve_128_points, model_size, "model.total_params_b", 1, 500)
    ->Unit(benchmark::kMillisecond);

void tornado_of_all_inputs(benchmark::State& state) {
    const Scenario s = following();
    for (auto _ : state)
        benchmark::DoNotOptimize(core::sensitivity(s));
}
BENCHMARK(tornado_of_all_inputs)->Unit(benchmark::kMillisecond);

void projection_36_months(benchmark::State& state) {
    Scenario s = following();
    s.traffic.growth_per_month = 0.05;
    for (auto _ : state)
        benchmark::DoNotOptimize(core::projection(s));
}
BENCHMARK(projection_36_months)->Unit(benchmark::kMicrosecond);

void mix_of_a_day(benchmark::State& state) {
    const Scenario s = following();
    for (auto _ : state)
        benchmark::DoNotOptimize(core::mix(core::prepare(s), s));
}
BENCHMARK(mix_of_a_day)->Unit(benchmark::kMicrosecond);

void mix_of_a_week(benchmark::State& state) {
    Scenario s = following();
    s.traffic.profile = core::find_profile("five-day week")->hours();
    for (std::size_t hour = 0; hour < s.traffic.profile.size(); ++hour) // no two alike, as in a log
        s.traffic.profile[hour] += 0.001 * static_cast<double>(hour);
    s.traffic.words_per_day = 2e9; // some tens of machines
    s.hosting.reserved_usd_per_instance_hour = s.hosting.usd_per_instance_hour * 0.6;
    const core::Prepared prepared = core::prepare(s);
    for (auto _ : state)
        benchmark::DoNotOptimize(core::mix(prepared, s));
}
BENCHMARK(mix_of_a_week)->Unit(benchmark::kMicrosecond);

// What a curve of the mix takes: no more than 150 mixes, as neighbours share what they have in common.
void mix_along_256_points(benchmark::State& state) {
    core::WhatIf what_if(following());
    for (auto _ : state) {
        core::MixAlongTraffic along(what_if);
        for (int i = 0; i < 256; ++i)
            benchmark::DoNotOptimize(along.at(1e5 * std::pow(1e5, i / 255.0)));
    }
}
BENCHMARK(mix_along_256_points)->Unit(benchmark::kMicrosecond);

// Beside the samples, which are drawn anyway.
void mix_chance_500us(benchmark::State& state, const Scenario& s) {
    const core::Prepared prepared = core::prepare(s);
    const core::Drawn drawn = core::draw(s);
    double chance = 0;
    for (auto _ : state)
        chance = core::mix_chance(prepared, s, drawn).probability_cheapest[core::mix_plan];
    state.counters["p_mix"] = chance;
}
BENCHMARK_CAPTURE(mix_chance_500us, modelled, test::llama_on_h100())->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(mix_chance_500us, five_ranges, with_ranges(crossing()))->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(mix_chance_500us, following, with_ranges(following()))->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(mix_chance_500us, of_the_model_too, with_model_size(with_ranges(following())))
    ->Unit(benchmark::kMicrosecond);

core::ImportRead imported(const std::string& text) {
    static const core::Catalogue none;
    return core::import_file(text, {.name = "file", .today = "2026-11-20", .shipped = none});
}

// Bar: 3 s.
void usage_of_a_million_lines(benchmark::State& state) {
    std::string text = "timestamp,model,user,input_tokens,output_tokens,cached_tokens,cost_usd\n";
    for (int i = 0; i < 1'000'000; ++i)
        text += std::to_string(1785542400 + i * 3) + ",gpt-4o-mini,user-" + std::to_string(i % 997) + "," +
                std::to_string(500 + i % 300) + ",120," + std::to_string(i % 100) + ",0.0012\n";
    for (auto _ : state)
        benchmark::DoNotOptimize(imported(text));
}
BENCHMARK(usage_of_a_million_lines)->Unit(benchmark::kMillisecond);

// As many as LiteLLM's list has. Bar: 100 ms.
void prices_of_2300_models(benchmark::State& state) {
    std::string text = "{";
    for (int i = 0; i < 2300; ++i)
        text += (i > 0 ? ",\n" : "\n") + std::string("\"m") + std::to_string(i) +
                R"(": {"litellm_provider": "openai", "mode": "chat", "input_cost_per_token": 1.5e-07,
                "output_cost_per_token": 6e-07, "cache_read_input_token_cost": 7.5e-08, "max_input_tokens": 128000,
                "max_output_tokens": 16384, "supports_function_calling": true, "supports_vision": true,
                "supports_response_schema": true, "supports_system_messages": true, "source": "https://example.com/"})";
    text += "}";
    for (auto _ : state)
        benchmark::DoNotOptimize(imported(text));
}
BENCHMARK(prices_of_2300_models)->Unit(benchmark::kMillisecond);

} // namespace

// The whole catalogue; the first ten within 200 ms.
void market_2s(benchmark::State& state, double words_per_day, double max_wait_s, bool week, bool any_model,
               std::size_t top) {
    const auto& catalogue = test::shipped_catalogue();
    Scenario s = test::llama_on_h100();
    core::apply_named("model.preset", "Llama 3.3 70B", catalogue, s);
    core::apply_named("api.preset", "OpenAI GPT-4o mini", catalogue, s);
    s.traffic.words_per_day = words_per_day;
    s.hosting.scaling = core::Scaling::follow_traffic;
    s.hosting.max_time_to_first_token_s = max_wait_s;
    if (week)
        s.traffic.profile = core::profiles()[0].hours();
    for (auto _ : state)
        benchmark::DoNotOptimize(
            core::find_plans(s, catalogue, "2026-11-24", {.any_model = any_model, .top = top}));
}
BENCHMARK_CAPTURE(market_2s, own_model, 50e6, 0, false, false, 10)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(market_2s, any_model, 50e6, 0, false, true, 10)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(market_2s, any_model_much, 5e9, 0, false, true, 10)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(market_2s, any_model_week, 5e9, 0, true, true, 10)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(market_2s, any_model_wait, 5e8, 1, true, true, 10)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(market_2s, any_model_all, 5e9, 0, true, true, 10'000)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
