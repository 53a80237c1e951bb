// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/engine_factors.h"
#include "tests/accuracy/report.h"
#include "tests/support/catalogue_resources.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace {

using accuracy::Measurement;
using accuracy::Outcome;

std::vector<Outcome> outcomes_of(std::istream& file) {
    const accuracy::Measurements read = accuracy::read_measurements(file);
    EXPECT_EQ(read.error, "");
    const core::Catalogue& known = test::shipped_catalogue();
    std::vector<Outcome> outcomes;
    for (const Measurement& row : read.rows)
        outcomes.push_back(accuracy::compare(row, known));
    return outcomes;
}

// The bars of the throughput model on published measurements.
void expect_within_bars(const std::vector<Outcome>& outcomes) {
    const auto tensorrt = accuracy::summarise(outcomes, accuracy::is_tensorrt);
    EXPECT_GT(tensorrt.n, 0u);
    EXPECT_LE(tensorrt.median, 1.10);
    EXPECT_LE(tensorrt.p90, 1.35);
    const auto serving = accuracy::summarise(outcomes, accuracy::is_vllm_or_sglang);
    EXPECT_GT(serving.n, 0u);
    EXPECT_LE(serving.median, 1.30);
    EXPECT_LE(serving.p90, 2.0);
    const auto single = accuracy::summarise(outcomes, accuracy::is_llama_cpp_on_one_gpu);
    EXPECT_GT(single.n, 0u);
    EXPECT_LE(single.median, 1.35);
    EXPECT_GE(tensorrt.in_band, 0.85);
    EXPECT_GE(serving.in_band, 0.85);
    std::ostringstream report;
    accuracy::print_report(report, outcomes);
    if (testing::Test::HasFailure())
        ADD_FAILURE() << report.str();
}

TEST(Accuracy, keepsItsBarsOnTheSample) {
    std::ifstream file(TEST_DATA_DIR "/throughput_sample.csv");
    expect_within_bars(outcomes_of(file));
}

// The whole collection lies beside the source tree of those who maintain it, and nowhere else.
TEST(Accuracy, keepsItsBarsOnAllMeasurements) {
    std::ifstream file(SOURCE_DIR "/../shared/data/throughput_measurements.csv");
    if (!file)
        GTEST_SKIP() << "not here; the sample stands for it";
    expect_within_bars(outcomes_of(file));
}

// Those of late 2025 and 2026, of three engines at small and middle batches.
TEST(Accuracy, keepsItsBarsOnTheMeasurementsOf2026) {
    std::ifstream file(SOURCE_DIR "/../shared/data/throughput_measurements_2026.csv");
    if (!file)
        GTEST_SKIP() << "not here";
    const auto outcomes = outcomes_of(file);
    for (const auto& of : {accuracy::is_tensorrt, accuracy::is_vllm_or_sglang}) {
        const auto rate = accuracy::summarise(outcomes, of);
        EXPECT_LE(rate.median, 1.20);
        EXPECT_LE(rate.p90, 1.75);
        EXPECT_GE(rate.in_band, 0.85);
        const auto token = accuracy::summarise(outcomes, of, &Outcome::token_ratio);
        EXPECT_LE(token.median, 1.20);
        EXPECT_LE(token.p90, 1.65);
        EXPECT_LE(accuracy::summarise(outcomes, of, &Outcome::first_token_ratio).median, 2.2);
    }
}

Measurement good_row() {
    Measurement m;
    m.model = "Llama-3.1-8B";
    m.hf_model = "meta-llama/Llama-3.1-8B";
    m.weights_precision = "bf16";
    m.kv_precision = "fp16";
    m.gpu = "H100-SXM-80GB";
    m.parallelism = "TP";
    m.engine = "vLLM (ROCm)";
    m.total_params_b = m.active_params_b = 8.03;
    m.gpu_count = m.tp = m.pp = m.dp = 1;
    m.input_tokens = m.output_tokens = 1000;
    m.num_requests = 1000;
    m.output_tokens_per_s = 5000;
    return m;
}

TEST(Accuracy, usesAGoodRow) {
    const Outcome outcome = accuracy::compare(good_row(), test::shipped_catalogue());
    EXPECT_EQ(outcome.left_out, "");
    EXPECT_EQ(outcome.engine, "vLLM");
    EXPECT_FALSE(outcome.mixture_of_experts);
    EXPECT_GT(outcome.ratio, 0.5);
    EXPECT_LT(outcome.ratio, 2);
}

TEST(Accuracy, replicasSideBySideAddUp) {
    Measurement two = good_row();
    two.gpu_count = two.dp = 2;
    two.num_requests *= 2;
    two.output_tokens_per_s *= 2;
    EXPECT_NEAR(accuracy::compare(two, test::shipped_catalogue()).ratio,
                accuracy::compare(good_row(), test::shipped_catalogue()).ratio, 1e-12);
}

// By release, by month where there is none, by the GPU's maker, and by who ran it.
TEST(Accuracy, anEngineHasTheFactorOfItsTime) {
    const auto prediction = [](const char* engine, const char* version, const char* gpu) {
        Measurement m = good_row();
        m.engine = engine;
        m.engine_version = version;
        m.gpu = gpu;
        m.concurrency = 16; // within every release's own limit
        return accuracy::compare(m, test::shipped_catalogue()).ratio;
    };
    const auto share = [&](const char* engine, const char* version, const char* gpu = "H100-SXM-80GB") {
        return prediction(engine, version, gpu) / prediction("TensorRT-LLM", "1.0", gpu);
    };
    using enum core::Engine;
    const auto factor = [](core::Engine engine) { return core::factor_of(engine).dense.median; };
    EXPECT_NEAR(share("vLLM", "0.19.0"), factor(vllm), 1e-9);
    EXPECT_NEAR(share("vLLM", "v0.11.0"), factor(vllm_2025), 1e-9);
    EXPECT_NEAR(share("vLLM", "2025-10-29"), factor(vllm_2025), 1e-9);
    EXPECT_NEAR(share("vLLM", "nightly 2026-02"), factor(vllm), 1e-9);
    EXPECT_NEAR(share("vLLM", "0.6.2"), factor(vllm_2024), 1e-9);
    EXPECT_NEAR(share("SGLang", "0.4.6.post1"), factor(sglang_2025), 1e-9);
    EXPECT_NEAR(share("SGLang", ""), factor(sglang), 1e-9);
    EXPECT_NEAR(share("NIM", "1.2"), 1, 1e-9);
    EXPECT_NEAR(share("TensorRT-LLM", "MLPerf v6.0"), factor(tensorrt_llm_tuned), 1e-9);
    EXPECT_NEAR(share("vLLM", "v0.10.0", "MI300X"), factor(vllm_rocm), 1e-9);
    EXPECT_NEAR(share("vLLM (ROCm)", "MLPerf v5.1", "MI300X"), factor(vllm_rocm_tuned), 1e-9);
}

TEST(Accuracy, aBurstOfUnlikeLengthsEndsWithFewInFlight) {
    Measurement m = good_row();
    m.num_requests = 200; // one wave
    const double alike = accuracy::compare(m, test::shipped_catalogue()).ratio;
    m.note = "200 requests all at once; ShareGPT";
    const double unlike = accuracy::compare(m, test::shipped_catalogue()).ratio;
    EXPECT_LT(unlike, 0.75 * alike);
    EXPECT_GT(unlike, 0.2 * alike);
    m.num_requests = 1e6; // many: the end is soon over
    EXPECT_NEAR(
        accuracy::compare(m, test::shipped_catalogue()).ratio,
        [&] {
            m.note = "";
            return accuracy::compare(m, test::shipped_catalogue()).ratio;
        }(),
        0.01);
}

TEST(Accuracy, noMoreAreInFlightThanMemoryHolds) {
    Measurement m = good_row();
    m.concurrency = 1e5;
    Measurement full = good_row();
    full.note = "max_num_seqs=100000";
    full.num_requests = 1e6;
    EXPECT_NEAR(accuracy::compare(m, test::shipped_catalogue()).ratio,
                accuracy::compare(full, test::shipped_catalogue()).ratio, 1e-9);
}

TEST(Accuracy, latenciesAreComparedWhereTheyAreStated) {
    Measurement m = good_row();
    m.concurrency = 8;
    EXPECT_EQ(accuracy::compare(m, test::shipped_catalogue()).token_ratio, 0);
    m.time_per_output_token_s = 0.01;
    m.time_to_first_token_s = 0.1;
    const Outcome outcome = accuracy::compare(m, test::shipped_catalogue());
    EXPECT_NEAR(outcome.token_ratio, 1, 0.5);
    EXPECT_NEAR(outcome.first_token_ratio, 1, 0.6);
    std::ostringstream report;
    accuracy::print_report(report, {outcome});
    for (const char* expected : {"band", "time to first token\n", "time per output token\n"})
        EXPECT_NE(report.str().find(expected), std::string::npos) << expected;
}

TEST(Accuracy, findsAModelByALikeNameAndSize) {
    Measurement m = good_row();
    m.hf_model = "somebody/Llama-3.1-8B-Instruct-FP8";
    m.model = "Llama-3.1-8B-Instruct";
    EXPECT_EQ(accuracy::compare(m, test::shipped_catalogue()).left_out, "");
    m.total_params_b = m.active_params_b = 12;
    EXPECT_EQ(accuracy::compare(m, test::shipped_catalogue()).left_out,
              "model unknown to the catalogue: Llama-3.1-8B-Instruct");
}

TEST(Accuracy, leavesOutWithAReason) {
    const core::Catalogue& known = test::shipped_catalogue();
    const auto reason = [&](auto change) {
        Measurement m = good_row();
        change(m);
        return accuracy::compare(m, known).left_out;
    };
    EXPECT_EQ(reason([](Measurement& m) { m.use_reason = "odd"; }), "marked: odd");
    EXPECT_EQ(reason([](Measurement& m) { m.engine = "Abacus"; }), "engine not covered");
    EXPECT_EQ(reason([](Measurement& m) { m.gpu = "H900"; }), "GPU unknown to the catalogue: H900");
    EXPECT_EQ(reason([](Measurement& m) { m.gpu = "TPU v5e"; }), "not a GPU: TPU v5e");
    EXPECT_EQ(reason([](Measurement& m) { m.weights_precision = "int1"; }), "precision not covered: int1");
    EXPECT_EQ(reason([](Measurement& m) { m.gpu_count = 3; }), "tp * pp * dp is not the number of GPUs");
    EXPECT_EQ(reason([](Measurement& m) { m.output_tokens_per_s = 0; }), "no tokens or no figure");
    EXPECT_EQ(reason([](Measurement& m) { m.input_tokens = 1e9; }), "does not fit by our count");
}

TEST(Measurements, needTheirColumnsAndNumbers) {
    const auto error = [](const std::string& text) {
        std::istringstream in(text);
        return accuracy::read_measurements(in).error;
    };
    EXPECT_EQ(error("id\n1\n"), "line 1: there is no column model");
    std::ifstream file(TEST_DATA_DIR "/throughput_sample.csv");
    std::string header;
    std::getline(file, header);
    EXPECT_EQ(error(header + '\n'), "");
    const auto columns = static_cast<std::size_t>(std::count(header.begin(), header.end(), ','));
    const std::string blank(columns, ',');
    EXPECT_EQ(error(header + "\n" + blank + "\n"), "");
    EXPECT_EQ(error(header + "\na,b,c,d,many" + blank.substr(4) + "\n"),
              "line 2: total_params_b is not a number: \"many\"");
}

} // namespace
