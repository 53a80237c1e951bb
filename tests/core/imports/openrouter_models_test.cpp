// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/imported.h"

namespace {

using test::api_of;
using test::imported;
using test::problems;
using test::Texts;

std::string model(const std::string& id, const std::string& pricing, const char* writes = "text") {
    return R"({"id": ")" + id + R"(", "name": "V: )" + id + R"(", "context_length": 131072, "architecture":
        {"output_modalities": [")" +
           writes + R"("]}, "pricing": )" + pricing + "}";
}

// Texts in dollars per token, with the dust of somebody else's product: 0.0000006000000000000001 is $0.60.
TEST(OpenrouterModels, haveAMarketplacesPrices) {
    const auto read = imported(
        R"({"data": [)" +
        model("v/a", R"({"prompt": "0.0000001", "completion": "0.0000006000000000000001", "input_cache_read":
            "0.00000001", "web_search": "0.005", "overrides": [{"min_prompt_tokens": 272000, "prompt": "0.0000002",
            "completion": "0.00000090000000000000005", "input_cache_read": "0.00000002"}]})") +
        "]}");
    EXPECT_EQ(read.format, "OpenRouter models");
    EXPECT_EQ(problems(read), Texts());
    const auto row = api_of(read, "OpenRouter", "v/a");
    EXPECT_EQ(row.input_usd_per_mtok, 0.1);
    EXPECT_EQ(row.cached_input_usd_per_mtok, 0.01);
    EXPECT_EQ(row.output_usd_per_mtok, 0.6);
    EXPECT_EQ(row.long_context, (core::LongContext{272000, 0.2, 0.02, 0.9}));
    EXPECT_EQ(row.max_input_tokens, 131072);
    EXPECT_EQ(row.note, "a marketplace's price: who runs the model, and so the price, may change by request");
}

TEST(OpenrouterModels, leavesOutRoutersAndWhatIsFree) {
    const auto read =
        imported(R"({"data": [)" + model("a", R"({"prompt": "0.000001", "completion": "0.000004"})") + "," +
                 model("openrouter/auto", R"({"prompt": "-1", "completion": "-1"})") + "," +
                 model("a:free", R"({"prompt": "0", "completion": "0"})") + "," +
                 model("i", R"({"prompt": "0.000001", "completion": "0.000004"})", "image") + "]}");
    EXPECT_EQ(read.rows.apis.size(), 1u);
    EXPECT_EQ(read.skipped,
              (Texts{"1 row: no model that writes text",
                     "1 row: the price is 0: free within limits, part of a subscription or one's own machine",
                     "1 row: the price is below 0: a router's, which is that of whatever model it picks"}));
}

} // namespace
