// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/imported.h"

namespace {

using test::api_of;
using test::imported;
using test::problems;
using test::Texts;

TEST(LlmPrices, currentPricesHaveTheListsDay) {
    const auto read = imported(R"({"updated_at": "2026-11-01", "prices": [
        {"id": "a-1", "vendor": "openai", "name": "A 1", "input": 2, "output": 8, "input_cached": null},
        {"id": "b-1", "vendor": "b", "name": "B 1", "input": 0.25, "output": 1.25, "input_cached": 0.025}]})");
    EXPECT_EQ(read.format, "llm-prices JSON");
    EXPECT_EQ(problems(read), Texts());
    EXPECT_EQ(read.rows.apis.size(), 2u);
    const auto a = api_of(read, "OpenAI", "a-1");
    EXPECT_EQ(a.name, "A 1");
    EXPECT_EQ(a.input_usd_per_mtok, 2);
    EXPECT_EQ(a.output_usd_per_mtok, 8);
    EXPECT_EQ(a.cached_input_usd_per_mtok, std::nullopt);
    EXPECT_EQ(a.source.as_of, "2026-11-01");
    EXPECT_EQ(api_of(read, "b", "b-1").cached_input_usd_per_mtok, 0.025);
}

// A vendor's history; on 2026-11-20 the second price holds, and what stands apart for long inputs belongs to
// it.
TEST(LlmPrices, ofAHistoryTheOneInForceIsTaken) {
    const auto history = [](const std::string& id, const std::string& name, double factor) {
        const auto entry = [&](const char* from, const char* to, double price) {
            return R"({"input": )" + std::to_string(price * factor) + R"(, "output": )" +
                   std::to_string(price * 4 * factor) + R"(, "input_cached": null, "from_date": )" + from +
                   R"(, "to_date": )" + to + "}";
        };
        return R"({"id": ")" + id + R"(", "name": ")" + name + R"(", "price_history": [)" +
               entry("null", "\"2026-07-30\"", 1) + "," + entry("\"2026-07-30\"", "\"2026-12-01\"", 0.25) +
               "," + entry("\"2026-12-01\"", "null", 0.125) + "]}";
    };
    const auto read = imported(R"({"vendor": "anthropic", "models": [)" + history("m", "M", 1) + "," +
                               history("m-272k", "M >272k", 2) + "]}");
    EXPECT_EQ(problems(read), Texts());
    ASSERT_EQ(read.rows.apis.size(), 1u);
    const auto row = api_of(read, "Anthropic", "m");
    EXPECT_EQ(row.input_usd_per_mtok, 0.25);
    EXPECT_EQ(row.output_usd_per_mtok, 1);
    EXPECT_EQ(row.long_context, (core::LongContext{272000, 0.5, 0.5, 2}));
}

} // namespace
