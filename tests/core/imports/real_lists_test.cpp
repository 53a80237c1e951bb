// SPDX-License-Identifier: GPL-3.0-or-later
// Price lists as their projects publish them: litellm.json, genai_prices.json, openrouter_models.json,
// llm_prices_openai.json, beside the checkout. Without them nothing is tested here.
#include "tests/support/imported.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace {

using test::api_of;
using test::problems;
using test::Texts;

// Empty where there is none.
std::string price_list(const char* name) {
    std::ifstream file(std::filesystem::path(SOURCE_DIR "/../shared/data/market/real") / name,
                       std::ios::binary);
    std::ostringstream text;
    if (file)
        text << file.rdbuf();
    return text.str();
}

// A list changes; what is asked of it is what a reader finds in it today.
core::ImportRead read_with(const char* name, std::size_t least_rows) {
    const std::string text = price_list(name);
    auto read = test::imported(text);
    EXPECT_EQ(problems(read), Texts());
    EXPECT_GE(read.rows.apis.size(), least_rows);
    for (const auto& row : read.rows.apis) {
        EXPECT_GT(row.input_usd_per_mtok + row.output_usd_per_mtok, 0) << row.model;
        EXPECT_LE(std::to_string(row.input_usd_per_mtok).size(), 16u) << row.model;
    }
    return read;
}

#define SKIP_WITHOUT(name)                                                                                   \
    if (price_list(name).empty())                                                                            \
    GTEST_SKIP() << "there is no " << name

TEST(RealPriceLists, litellm) {
    SKIP_WITHOUT("litellm.json");
    const auto read = read_with("litellm.json", 2000);
    const auto mini = api_of(read, "OpenAI", "gpt-4o-mini");
    EXPECT_EQ(mini.input_usd_per_mtok, 0.15);
    EXPECT_EQ(mini.cached_input_usd_per_mtok, 0.075);
    EXPECT_EQ(mini.output_usd_per_mtok, 0.6);
    const auto gemini = api_of(read, "Google", "gemini-2.5-pro");
    EXPECT_EQ(gemini.input_usd_per_mtok, 1.25);
    EXPECT_EQ(gemini.long_context, (core::LongContext{200000, 2.5, 0.25, 15}));
    EXPECT_EQ(api_of(read, "Groq", "llama-3.3-70b-versatile").output_usd_per_mtok, 0.79);
}

TEST(RealPriceLists, genaiPrices) {
    SKIP_WITHOUT("genai_prices.json");
    const auto read = read_with("genai_prices.json", 1200);
    const auto sonnet = api_of(read, "Anthropic", "claude-sonnet-4-5");
    EXPECT_EQ(sonnet.input_usd_per_mtok, 3);
    EXPECT_EQ(sonnet.long_context, (core::LongContext{200000, 6, 0.6, 22.5}));
    EXPECT_EQ(api_of(read, "OpenAI", "o3").input_usd_per_mtok, 2) << "since 2025-06-10";
}

TEST(RealPriceLists, openRouter) {
    SKIP_WITHOUT("openrouter_models.json");
    const auto read = read_with("openrouter_models.json", 300);
    for (const auto& row : read.rows.apis)
        EXPECT_EQ(row.provider, "OpenRouter");
}

TEST(RealPriceLists, llmPrices) {
    SKIP_WITHOUT("llm_prices_openai.json");
    const auto read = read_with("llm_prices_openai.json", 35);
    EXPECT_EQ(api_of(read, "OpenAI", "gpt-4.5").output_usd_per_mtok, 150);
}

} // namespace
