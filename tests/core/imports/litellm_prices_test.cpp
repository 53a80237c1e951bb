// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/imported.h"

namespace {

using test::api_of;
using test::imported;
using test::problems;
using test::Texts;

// Dollars per token. 1.5e-07 x 1e6 is 0.15 and not 0.15000000000000002.
TEST(LitellmPrices, becomePricesPerMillionTokensWithoutDust) {
    const auto read = imported(R"({
        "sample_spec": {"litellm_provider": "one of them", "mode": "one of: chat", "input_cost_per_token": 0.0},
        "gpt-4o-mini": {"litellm_provider": "openai", "mode": "chat", "input_cost_per_token": 1.5e-07,
            "cache_read_input_token_cost": 7.5e-08, "output_cost_per_token": 6e-07, "max_input_tokens": 128000},
        "azure/us/gpt-5": {"litellm_provider": "azure", "mode": "responses", "input_cost_per_token": 1.375e-06,
            "output_cost_per_token": 1.1e-05, "max_input_tokens": "272000"},
        "vertex_ai/claude-x": {"litellm_provider": "vertex_ai-anthropic_models", "mode": "chat",
            "input_cost_per_token": 3e-06, "output_cost_per_token": 1.5e-05},
        "openrouter/openai/gpt-5": {"litellm_provider": "openrouter", "mode": "chat",
            "input_cost_per_token": 1.25e-06, "output_cost_per_token": 1e-05}})");
    EXPECT_EQ(read.format, "LiteLLM model_prices_and_context_window.json");
    EXPECT_EQ(problems(read), Texts());
    EXPECT_EQ(read.skipped, Texts()) << "the sample explains the keys";
    EXPECT_EQ(read.rows.apis.size(), 4u);
    const auto mini = api_of(read, "OpenAI", "gpt-4o-mini");
    EXPECT_EQ(mini.input_usd_per_mtok, 0.15);
    EXPECT_EQ(mini.cached_input_usd_per_mtok, 0.075);
    EXPECT_EQ(mini.output_usd_per_mtok, 0.6);
    EXPECT_EQ(mini.max_input_tokens, 128000);
    EXPECT_EQ(mini.name, "GPT-4o mini") << "as the shipped catalogue calls it";
    EXPECT_EQ(mini.kind, "chat");
    EXPECT_EQ(mini.source, (core::Source{"imported from export", "2026-11-20"}));
    EXPECT_EQ(api_of(read, "Azure", "us/gpt-5").max_input_tokens, 272000);
    EXPECT_EQ(api_of(read, "Google Vertex AI", "claude-x").cached_input_usd_per_mtok, std::nullopt);
    EXPECT_TRUE(api_of(read, "OpenRouter", "openai/gpt-5").note.starts_with("a marketplace's price"));
}

// 3.75 and half of 3 and 15, where the catalogue has columns for them.
TEST(LitellmPrices, haveThoseOfCacheWritesAndBatches) {
    const auto row = api_of(imported(R"({"claude-x": {"litellm_provider": "anthropic", "mode": "chat",
        "input_cost_per_token": 3e-06, "output_cost_per_token": 1.5e-05, "cache_creation_input_token_cost": 3.75e-06,
        "input_cost_per_token_batches": 1.5e-06, "output_cost_per_token_batches": 7.5e-06}})"),
                            "Anthropic", "claude-x");
    EXPECT_EQ(row.input_usd_per_mtok, 3);
    const auto further = [](const auto& api) {
        if constexpr (requires { api.cache_write_usd_per_mtok; }) {
            EXPECT_EQ(api.cache_write_usd_per_mtok, 3.75);
            EXPECT_EQ(api.batch_input_usd_per_mtok, 1.5);
            EXPECT_EQ(api.batch_output_usd_per_mtok, 7.5);
        }
    };
    further(row);
}

TEST(LitellmPrices, knowTheLowestThresholdOfLongContexts) {
    const auto read = imported(R"({
        "a": {"litellm_provider": "p", "mode": "chat", "input_cost_per_token": 3e-06, "output_cost_per_token": 1.5e-05,
            "input_cost_per_token_above_512k_tokens": 9e-06, "input_cost_per_token_above_200k_tokens": 6e-06,
            "output_cost_per_token_above_200k_tokens": 2.25e-05, "cache_read_input_token_cost_above_200k_tokens": 6e-07,
            "input_cost_per_token_above_200k_tokens_priority": 1},
        "b": {"litellm_provider": "p", "mode": "chat", "input_cost_per_token": 3e-06, "output_cost_per_token": 1.5e-05,
            "input_cost_per_token_above_128k_tokens": 6e-06},
        "c": {"litellm_provider": "p", "mode": "chat", "tiered_pricing": [
            {"input_cost_per_token": 5e-08, "output_cost_per_token": 4e-07, "range": [0, 256000.0]},
            {"input_cost_per_token": 2.5e-07, "output_cost_per_token": 2e-06, "range": [256000.0, 1000000.0]}]}})");
    const auto tier = [&](const char* model) { return api_of(read, "p", model).long_context.value(); };
    EXPECT_EQ(tier("a"), (core::LongContext{200000, 6, 0.6, 22.5}));
    EXPECT_EQ(tier("b"), (core::LongContext{128000, 6, 6, 15})) << "no discount, and the same output";
    EXPECT_EQ(tier("c"), (core::LongContext{256000, 0.25, 0.25, 2}));
    EXPECT_EQ(api_of(read, "p", "c").input_usd_per_mtok, 0.05);
}

TEST(LitellmPrices, countsWhatIsLeftOut) {
    const auto read = imported(R"({
        "e": {"litellm_provider": "openai", "mode": "embedding", "input_cost_per_token": 1e-07},
        "i": {"litellm_provider": "openai", "mode": "image_generation"},
        "f": {"litellm_provider": "ollama", "mode": "chat", "input_cost_per_token": 0.0, "output_cost_per_token": 0.0},
        "n": {"litellm_provider": "sagemaker", "mode": "chat"},
        "m": {"litellm_provider": "deepseek", "mode": "chat", "input_cost_per_token": 1e-06, "output_cost_per_token": 2e-06},
        "deepseek/m": {"litellm_provider": "deepseek", "mode": "chat", "input_cost_per_token": 1e-06,
            "output_cost_per_token": 2e-06},
        "w": {"litellm_provider": "wandb", "mode": "chat", "input_cost_per_token": 0.135, "output_cost_per_token": 0.54}})");
    EXPECT_EQ(read.rows.apis.size(), 1u);
    EXPECT_EQ(
        read.skipped,
        (Texts{"1 row: no model that writes text: embedding",
               "1 row: no model that writes text: image_generation",
               "1 row: no price per token of input and output", "1 row: the model stands there a second time",
               "1 row: the price is 0: free within limits, part of a subscription or one's own machine",
               "1 row: wandb w: api.input_usd_per_mtok: is 135000, allowed 0.0001 to 10000, or 0 (free)"}));
}

} // namespace
