// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/imported.h"

namespace {

using test::api_of;
using test::imported;
using test::problems;
using test::Texts;

TEST(ModelsDev, hasProvidersWithTheirModels) {
    const auto read = imported(R"({
      "anthropic": {"id": "anthropic", "name": "Anthropic", "models": {
        "claude-x": {"id": "claude-x", "name": "Claude X", "modalities": {"input": ["text"], "output": ["text"]},
          "cost": {"input": 3, "output": 15, "cache_read": 0.3, "cache_write": 3.75,
                   "context_over_200k": {"input": 6, "output": 22.5, "cache_read": 0.6}},
          "limit": {"context": 1000000, "output": 64000}},
        "no-price": {"id": "no-price", "name": "N", "limit": {"context": 1}}}},
      "small-cloud": {"id": "small-cloud", "name": "Small Cloud", "models": {
        "org/m": {"id": "org/m", "name": "M", "cost": {"input": 0.15, "output": 0.6},
                  "limit": {"context": 400000, "input": 272000, "output": 128000}},
        "tts": {"id": "tts", "name": "T", "modalities": {"output": ["audio"]}, "cost": {"input": 1, "output": 1}}}}})");
    EXPECT_EQ(read.format, "models.dev api.json");
    EXPECT_EQ(problems(read), Texts());
    ASSERT_EQ(read.rows.apis.size(), 2u);
    const auto claude = api_of(read, "Anthropic", "claude-x");
    EXPECT_EQ(claude.name, "Claude X");
    EXPECT_EQ(claude.input_usd_per_mtok, 3);
    EXPECT_EQ(claude.cached_input_usd_per_mtok, 0.3);
    EXPECT_EQ(claude.long_context, (core::LongContext{200000, 6, 0.6, 22.5}));
    EXPECT_EQ(claude.max_input_tokens, 1000000);
    const auto other = api_of(read, "Small Cloud", "org/m");
    EXPECT_EQ(other.output_usd_per_mtok, 0.6);
    EXPECT_EQ(other.max_input_tokens, 272000) << "of the window some is kept for the output";
    EXPECT_EQ(read.skipped,
              (Texts{"1 row: no model that writes text", "1 row: no price per token of input and output"}));
}

} // namespace
