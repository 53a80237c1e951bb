// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue_fields.h"
#include "core/catalogue/own_catalogue.h"
#include "tests/support/imported.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

namespace {

using test::problems;
using test::Texts;

// Real configs lie beside the source tree of those who maintain it, and nowhere else.
const std::filesystem::path folder = SOURCE_DIR "/../shared/data/configs";

std::string content(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

core::ImportRead imported(const std::string& name, bool with_neighbours) {
    const std::string text = content(folder / name);
    core::ImportFrom from{.name = name, .today = "2026-11-20", .shipped = test::shipped_catalogue()};
    std::vector<std::string> beside;
    for (const auto& neighbour : core::import_neighbours(name))
        beside.push_back(content(folder / neighbour.name));
    for (std::size_t i = 0; with_neighbours && i < beside.size(); ++i)
        from.*core::import_neighbours(name)[i].text = beside[i];
    return core::import_file(text, from);
}

struct Expected {
    double total_b = 0, active_b = 0, kv_elements = 0, experts = 0, experts_per_token = 0;
    std::string precision;
};

void expect_row(const std::string& name, const core::ImportRead& read, const Expected& expected) {
    ASSERT_EQ(problems(read), Texts()) << name;
    ASSERT_EQ(read.rows.models.size(), 1u) << name;
    const auto& row = read.rows.models[0];
    EXPECT_NEAR(row.total_params_b / expected.total_b, 1, 0.001) << name;
    EXPECT_NEAR(row.active_params_b / expected.active_b, 1, 0.001) << name;
    EXPECT_EQ(row.kv_elements_per_token, expected.kv_elements) << name;
    EXPECT_EQ(row.experts, expected.experts) << name;
    EXPECT_EQ(row.experts_per_token, expected.experts_per_token) << name;
    EXPECT_EQ(catalogue_word(row.native_precision), expected.precision) << name;
}

std::map<std::string, Expected> reference() {
    std::map<std::string, Expected> all;
    std::ifstream file(folder / "reference.csv");
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        line.erase(line.find_last_not_of('\r') + 1);
        std::vector<std::string> cells;
        std::istringstream in(line);
        for (std::string cell; std::getline(in, cell, ',');)
            cells.push_back(cell);
        if (cells.size() < 7 || cells[1].empty())
            continue;
        const auto number = [&](std::size_t i) { return std::strtod(cells[i].c_str(), nullptr); };
        all[cells[0]] = {number(1), number(2), number(3), number(4), number(5), cells[6]};
    }
    return all;
}

TEST(HuggingFaceConfigs, agreeWithAnIndependentCount) {
    if (!std::filesystem::exists(folder))
        GTEST_SKIP() << "not here; what the other tests hold stands for it";
    const auto all = reference();
    EXPECT_GE(all.size(), 40u);
    for (const auto& [name, expected] : all)
        expect_row(name, imported(name, false), expected);
}

// Those that nobody has counted there. The figure is the sum of the matrices; beside it what is published.
const std::map<std::string, Expected> by_hand{
    // Experts 57 x 128 x 3 x 6144 x 3072, shared 57 and dense 3; 60 layers of 64 + 4 heads of 128; indexer 57
    // x
    // 6144 x 128 x 5.
    {"MiniMaxAI--MiniMax-M3.config.json", {426.174, 25.962, 60 * 4 * 2 * 128, 128, 4, "bf16"}},
    // "309B-A15B". 9 full layers of 4, 39 sliding ones of 8 KV heads, of 192 + 128.
    {"XiaomiMiMo--MiMo-V2-Flash.config.json", {308.778, 15.446, (9 * 4 + 39 * 8) * 320, 256, 8, "fp8"}},
    // "26B-A4B", of which 0.55 B see. 5 full layers of 2 KV heads of 512, 25 of 8 of 256.
    {"google--gemma-4-26B-A4B.config.json",
     {25.232, 3.822, 5 * 2 * 2 * 512 + 25 * 8 * 2 * 256, 128, 8, "bf16"}},
    {"nvidia--Gemma-4-26B-A4B-NVFP4.config.json",
     {25.232, 3.822, 5 * 2 * 2 * 512 + 25 * 8 * 2 * 256, 128, 8, "fp4"}},
    // Experts 92 x 896 x 3 x 3584 x 3072 = 2,722 B; 24 of 93 layers keep 512 + 64.
    {"moonshotai--Kimi-K3.config.json", {2779.48, 105.36, 24 * 576, 896, 16, "fp4"}},
    // "284B, 13B activated", "1.6T, 49B activated". One vector of 512 for 4 or for 128 tokens.
    {"nvidia--DeepSeek-V4-Flash-NVFP4.config.json", {284.33, 13.80, 21 * 128 + 20 * 4, 256, 6, "fp4"}},
    {"nvidia--DeepSeek-V4-Pro-NVFP4.config.json", {1572.99, 49.78, 30 * 128 + 31 * 4, 384, 6, "fp4"}},
    // "49.9B". 49 of 80 layers have attention, of 8 KV heads.
    {"nvidia--Llama-3_3-Nemotron-Super-49B-v1.config.json", {49.866, 49.866, 49 * 8 * 2 * 128, 0, 0, "bf16"}},
    // "31.6B, 3.6B activated"; "120B-A12B" (12.7); "550B-A55B"; "56B". 6, 8, 12, 10 layers have attention.
    {"nvidia--NVIDIA-Nemotron-3-Nano-30B-A3B-BF16.config.json",
     {31.578, 3.580, 6 * 2 * 2 * 128, 128, 6, "bf16"}},
    {"nvidia--NVIDIA-Nemotron-3-Super-120B-A12B-FP8.config.json",
     {120.668, 12.770, 8 * 2 * 2 * 128, 512, 22, "fp8"}},
    {"nvidia--NVIDIA-Nemotron-3-Ultra-550B-A55B-FP8.config.json",
     {549.307, 56.057, 12 * 2 * 2 * 128, 512, 22, "fp8"}},
    {"nvidia--NVIDIA-Nemotron-3-Ultra-550B-A55B-NVFP4.config.json",
     {549.307, 56.057, 12 * 2 * 2 * 128, 512, 22, "fp4"}},
    {"nvidia--Nemotron-H-56B-Base-8K.config.json", {56.322, 56.322, 10 * 8 * 2 * 128, 0, 0, "bf16"}},
    // "196B-A11B".
    {"stepfun-ai--Step-3.7-Flash.config.json", {195.832, 10.864, 45 * 8 * 2 * 128, 288, 8, "bf16"}},
    {"stepfun-ai--Step-3.7-Flash-FP8.config.json", {195.832, 10.864, 45 * 8 * 2 * 128, 288, 8, "fp8"}},
};

TEST(HuggingFaceConfigs, areAllCounted) {
    if (!std::filesystem::exists(folder))
        GTEST_SKIP() << "not here; what the other tests hold stands for it";
    const auto counted = reference();
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename();
        if (name.ends_with(".hf_quant_config.json"))
            EXPECT_NE(problems(imported(name, false)).at(0).find("import the config.json"),
                      std::string::npos);
        if (!name.ends_with(".config.json"))
            continue;
        if (const auto expected = by_hand.find(name); expected != by_hand.end())
            expect_row(name, imported(name, true), expected->second);
        else
            EXPECT_EQ(counted.count(name), 1u) << name;
    }
}

// Invented ones, each of a kind that was counted wrongly or refused.
TEST(HuggingFaceConfigs, casesThatWentWrongGoRight) {
    const std::filesystem::path cases = SOURCE_DIR "/../shared/cases/imports";
    if (!std::filesystem::exists(cases))
        GTEST_SKIP() << "not here; what the other tests hold stands for it";
    const std::pair<const char*, Expected> right[] = {
        {"H01_nested_int4.json", {144.585, 7.670, 23040, 192, 6, "int4"}},
        {"H02_compressed_tensors_fp8.json", {3.870, 3.870, 46080, 0, 0, "fp8"}},
        {"H03_bitsandbytes_4bit.json", {3.870, 3.870, 46080, 0, 0, "int4"}},
        {"H04_gemma3_defaults.json", {2.047, 2.047, 49152, 0, 0, "bf16"}},
        {"H05_infinity.json", {3.870, 3.870, 46080, 0, 0, "bf16"}},
        {"H06_qwen3_vl.json", {3.870, 3.870, 46080, 0, 0, "bf16"}},
        {"H07_hybrid_qwen3_5_moe.json", {18.346, 3.246, 10240, 128, 8, "bf16"}},
        {"H08_minimax_m2.json", {17.565, 2.465, 81920, 64, 4, "fp8"}},
    };
    for (const auto& [name, expected] : right)
        expect_row(name, test::imported(content(cases / name)), expected);
    core::Catalogue own;
    for (const char* version : {"H09a_same_shape_bf16.json", "H09b_same_shape_fp8.json"})
        core::put_rows(test::imported(content(cases / version)).rows, own);
    EXPECT_EQ(own.models.size(), 2u);
    EXPECT_EQ(problems(test::imported(content(cases / "H10_embedding_model.json"))).size(), 1u);
}

TEST(HuggingFaceConfigs, haveThePrecisionOfTheFileBesideThem) {
    if (!std::filesystem::exists(folder))
        GTEST_SKIP() << "not here; what the other tests hold stands for it";
    const std::pair<const char*, core::WeightPrecision> published[] = {
        {"nvidia--Llama-3.1-70B-Instruct-FP8.config.json", core::WeightPrecision::fp8},
        {"nvidia--Qwen3-235B-A22B-NVFP4.config.json", core::WeightPrecision::fp4},
        {"nvidia--Qwen3.6-35B-A3B-NVFP4.config.json", core::WeightPrecision::fp4},
    };
    for (const auto& [name, precision] : published)
        EXPECT_EQ(imported(name, true).rows.models.at(0).native_precision, precision) << name;
}

} // namespace
