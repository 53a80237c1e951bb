// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/imported.h"

namespace {

using test::api_of;
using test::imported;
using test::problems;
using test::Texts;

std::string list(const std::string& models) {
    return R"([{"id": "mistral", "name": "Mistral", "pricing_urls": [], "models": [)" + models + "]}]";
}

TEST(GenaiPrices, areTakenAsTheyAre) {
    const auto read = imported(list(
        R"({"id": "a", "name": "A", "match": {"equals": "a"}, "context_window": 200000, "prices":
            {"input_mtok": 0.8, "cache_write_mtok": 1, "cache_read_mtok": 0.08, "output_mtok": 4}},
           {"id": "b", "match": {}, "prices": {"input_mtok": {"base": 3, "tiers": [{"start": 200000, "price": 6}]},
            "cache_read_mtok": {"base": 0.3, "tiers": [{"start": 200000, "price": 0.6}]},
            "output_mtok": {"base": 15, "tiers": [{"start": 200000, "price": 22.5}]}}},
           {"id": "e", "match": {}, "prices": {"input_mtok": 0.1}})"));
    EXPECT_EQ(read.format, "genai-prices data.json");
    EXPECT_EQ(problems(read), Texts());
    const auto a = api_of(read, "Mistral AI", "a");
    EXPECT_EQ(a.name, "A");
    EXPECT_EQ(a.input_usd_per_mtok, 0.8);
    EXPECT_EQ(a.cached_input_usd_per_mtok, 0.08);
    EXPECT_EQ(a.output_usd_per_mtok, 4);
    EXPECT_EQ(a.max_input_tokens, 200000);
    EXPECT_EQ(api_of(read, "Mistral AI", "b").input_usd_per_mtok, 3);
    EXPECT_EQ(api_of(read, "Mistral AI", "b").long_context, (core::LongContext{200000, 6, 0.6, 22.5}));
    EXPECT_EQ(read.skipped, Texts{"1 row: no price per token of input and output"});
}

// Today is 2026-11-20: the price since September is in force, that of December is not yet.
TEST(GenaiPrices, areThoseInForceToday) {
    const auto dated = [](const char* day, int input) {
        return R"({"constraint": {"start_date": ")" + std::string(day) + R"("}, "prices": {"input_mtok": )" +
               std::to_string(input) + R"(, "output_mtok": 15}})";
    };
    const auto read =
        imported(list(R"({"id": "a", "prices": [{"prices": {"input_mtok": 2, "output_mtok": 10}}, )" +
                      dated("2026-09-01", 3) + "," + dated("2026-12-01", 4) +
                      R"(]}, {"id": "b", "prices": [)" + dated("2026-12-01", 4) + "]}"));
    EXPECT_EQ(api_of(read, "Mistral AI", "a").input_usd_per_mtok, 3);
    EXPECT_EQ(read.skipped, Texts{"1 row: no price is in force yet"});
}

// 16 hours of the day cost 0.27, the others 0.135; and the other way round 8.
TEST(GenaiPrices, areThoseOfMostHoursOfTheDay) {
    const auto hours = [](const char* to) {
        return R"([{"prices": {"input_mtok": 0.135, "output_mtok": 0.55}}, {"constraint": {"start_time": "00:30:00Z",
            "end_time": ")" +
               std::string(to) + R"("}, "prices": {"input_mtok": 0.27, "output_mtok": 1.1}}])";
    };
    const auto read = imported(list(R"({"id": "a", "prices": )" + hours("16:30:00Z") +
                                    R"(}, {"id": "b", "prices": )" + hours("08:30:00Z") + "}"));
    const auto a = api_of(read, "Mistral AI", "a");
    EXPECT_EQ(a.input_usd_per_mtok, 0.27);
    EXPECT_EQ(a.note, "the price from 00:30 to 16:30 UTC, at other hours it is another");
    const auto b = api_of(read, "Mistral AI", "b");
    EXPECT_EQ(b.input_usd_per_mtok, 0.135);
    EXPECT_EQ(b.note, "another price from 00:30 to 08:30 UTC");
}

} // namespace
