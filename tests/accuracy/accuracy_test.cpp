// SPDX-License-Identifier: GPL-3.0-or-later
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
