// SPDX-License-Identifier: GPL-3.0-or-later
// Price lists whose first entry is not like the others: it hides neither them nor what the list is.
#include "tests/support/imported.h"

namespace {

using test::api_of;
using test::imported;
using test::problems;
using test::Texts;

constexpr const char* odd_items[] = {"{}", "null", "\"a comment\"",
                                     R"({"id": "x", "models": [], "note": 1})"};

TEST(OddPriceLists, openrouterModels) {
    for (const std::string odd : odd_items) {
        const auto read =
            imported(R"({"data": [)" + odd + R"(, {"id": "a/b", "architecture": {"output_modalities":
            ["text"]}, "pricing": {"prompt": "0.000001", "completion": "0.000004"}}]})");
        EXPECT_EQ(read.format, "OpenRouter models") << odd;
        EXPECT_EQ(problems(read), Texts());
        EXPECT_EQ(api_of(read, "OpenRouter", "a/b").output_usd_per_mtok, 4);
    }
}

TEST(OddPriceLists, genaiPrices) {
    for (const std::string odd : odd_items) {
        const auto read = imported("[" + odd + R"(, {"id": "mistral", "models": [)" + odd +
                                   R"(, {"id": "a", "prices": {"input_mtok": 1, "output_mtok": 4}}]}])");
        EXPECT_EQ(read.format, "genai-prices data.json") << odd;
        EXPECT_EQ(problems(read), Texts());
        EXPECT_EQ(api_of(read, "Mistral AI", "a").output_usd_per_mtok, 4);
    }
}

TEST(OddPriceLists, llmPrices) {
    for (const std::string odd : odd_items) {
        const auto read =
            imported(R"({"prices": [)" + odd + R"(, {"id": "a", "vendor": "b", "input": 1, "output": 4}]})");
        EXPECT_EQ(read.format, "llm-prices JSON") << odd;
        EXPECT_EQ(problems(read), Texts());
        EXPECT_EQ(api_of(read, "b", "a").output_usd_per_mtok, 4);
        const auto vendor = imported(R"({"vendor": "b", "models": [)" + odd +
                                     R"(, {"id": "a", "price_history": [{"input": 1, "output": 4}]}]})");
        EXPECT_EQ(api_of(vendor, "b", "a").output_usd_per_mtok, 4) << odd;
    }
}

TEST(OddPriceLists, modelsDev) {
    for (const std::string odd : {"{}", "null", "\"a comment\"", R"({"id": "x", "models": {}})"}) {
        const auto read = imported(R"({"$schema": )" + odd + R"(, "groq": {"id": "groq", "models": {"x": )" +
                                   odd + R"(, "a": {"id": "a", "cost": {"input": 1, "output": 4}}}}})");
        EXPECT_EQ(read.format, "models.dev api.json") << odd;
        EXPECT_EQ(problems(read), Texts());
        EXPECT_EQ(api_of(read, "Groq", "a").output_usd_per_mtok, 4);
    }
}

// A list of other things is not looked through to its end.
TEST(OddPriceLists, theFirstTwentyTell) {
    std::string list = R"({"data": [)";
    for (int i = 0; i < 20; ++i)
        list += "{},";
    EXPECT_EQ(
        imported(list + R"({"id": "a/b", "architecture": {}, "pricing": {"prompt": "0.000001", "completion":
                                 "0.000004"}}]})")
            .format,
        "");
}

} // namespace
