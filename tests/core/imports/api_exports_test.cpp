// SPDX-License-Identifier: GPL-3.0-or-later
// What the consoles and the administration interface of OpenAI and Anthropic export.
#include "tests/support/imported.h"

#include <gtest/gtest.h>

namespace {

using test::imported;
using test::problems;
using test::Texts;

const core::CatalogueUsage& usage(const core::ImportRead& read, std::string_view model) {
    for (const auto& row : read.rows.usage)
        if (row.model == model)
            return row;
    static const core::CatalogueUsage none;
    ADD_FAILURE() << model;
    return none;
}

constexpr const char* bucket_result =
    R"({"object": "organization.usage.completions.result", "input_tokens": 5000, "input_cached_tokens": 1800,
        "output_tokens": 1000, "num_model_requests": 5, "model": "gpt-4o-mini-2024-07-18"})";

// Two days, the second one empty.
std::string page(const std::string& results, const std::string& more = "") {
    return R"({"object": "page", "data": [
{"object": "bucket", "start_time": 1730419200, "end_time": 1730505600, "results": [)" +
           results + R"(]},
{"object": "bucket", "start_time": 1730505600, "end_time": 1730592000, "results": []}])" +
           more + "}";
}

TEST(OpenAiUsageImport, isAMeanOverAllDaysOfTheExport) {
    const auto read = imported(page(bucket_result));
    EXPECT_EQ(problems(read), Texts());
    EXPECT_EQ(read.skipped, Texts());
    ASSERT_EQ(read.rows.usage.size(), 1u);
    const auto& row = usage(read, "gpt-4o-mini-2024-07-18");
    EXPECT_EQ(row.provider, "OpenAI");
    EXPECT_EQ(row.days, 2);
    EXPECT_EQ(row.input_tokens_per_day, 2500);
    EXPECT_EQ(row.output_tokens_per_day, 500);
    EXPECT_EQ(row.requests_per_day, 2.5);
    EXPECT_EQ(row.cached_input_share, 0.36);
    EXPECT_EQ(row.note, "2024-11-01 to 2024-11-02");
    EXPECT_EQ(row.source, (core::Source{"imported from export", "2024-11-02"}));

    core::Scenario scenario;
    scenario.traffic.tokens_per_word = 1.5;
    core::apply(row, scenario);
    EXPECT_EQ(scenario.traffic.words_per_day, 2000);
    EXPECT_EQ(scenario.traffic.input_tokens_per_request, 1000);
    EXPECT_EQ(scenario.traffic.output_tokens_per_request, 200);
    EXPECT_EQ(scenario.traffic.cached_input_share, 0.36);
    EXPECT_EQ(scenario.sources.at("traffic.words_per_day").as_of, "2024-11-02");
    EXPECT_EQ(scenario.sources.size(), 4u);
}

TEST(OpenAiUsageImport, addsUpModelsAndLeavesUnknownWhatIsNotSaid) {
    const auto read = imported(page(
        std::string(bucket_result) + "," + bucket_result +
            R"(,{"object": "organization.usage.completions.result", "input_tokens": 200, "output_tokens": 0, "model": null},
               {"object": "organization.usage.embeddings.result", "input_tokens": 7, "num_model_requests": 1})",
        R"(, "has_more": true)"));
    EXPECT_EQ(problems(read), Texts());
    EXPECT_EQ(read.rows.usage.size(), 3u);
    EXPECT_EQ(usage(read, "gpt-4o-mini-2024-07-18").requests_per_day, 5);
    const auto& all = usage(read, "all models");
    EXPECT_EQ(all.input_tokens_per_day, 5100);
    EXPECT_EQ(all.requests_per_day, std::nullopt) << "one result does not say it";
    EXPECT_EQ(all.cached_input_share, std::nullopt);
    EXPECT_EQ(usage(read, "models that are not named").output_tokens_per_day, 0);
    EXPECT_EQ(read.skipped.size(), 2u) << "embeddings, and that there are more pages";
}

TEST(OpenAiUsageImport, callsAnExportWithoutModelsAllModels) {
    EXPECT_EQ(imported(page(R"({"object": "organization.usage.completions.result", "input_tokens": 2000,
                                "output_tokens": 500, "num_model_requests": 5, "model": null})"))
                  .rows.usage.at(0)
                  .model,
              "all models");
}

// Pages that were left out, or that overlap.
TEST(OpenAiUsageImport, countsOnlyTheDaysThatItCovers) {
    const auto bucket = [](int first_day, int days) {
        return R"({"object": "bucket", "start_time": )" + std::to_string(1730419200 + first_day * 86400) +
               R"(, "end_time": )" + std::to_string(1730419200 + (first_day + days) * 86400) +
               R"(, "results": [)" + bucket_result + "]}";
    };
    const auto read =
        imported(R"({"data": [)" + bucket(20, 1) + "," + bucket(0, 3) + "," + bucket(1, 1) + "]}");
    EXPECT_EQ(problems(read), Texts());
    const auto& row = usage(read, "gpt-4o-mini-2024-07-18");
    EXPECT_EQ(row.days, 4);
    EXPECT_EQ(row.input_tokens_per_day, 3 * 5000 / 4.0);
    EXPECT_EQ(row.note, "2024-11-01 to 2024-11-21, with 4 of 21 days in the export");
}

TEST(OpenAiUsageImport, tellsWhatIsWrong) {
    EXPECT_EQ(problems(imported(R"({"data": []})")), Texts{"f: holds nothing that can be taken over"});
    EXPECT_EQ(problems(imported(
                  "{\"data\": [\n{\"start_time\": 200000,\n\"end_time\": 100000, \"results\": []}]}")),
              Texts{"f:2: data: must be a list of buckets with start_time, end_time (after it) and results"});
    const std::string result = R"({"object": "organization.usage.completions.result", )";
    EXPECT_EQ(problems(imported(page(result + R"("input_tokens": -5, "output_tokens": true})"))),
              (Texts{"f:2: input_tokens: is -5, must be 0 or more and finite",
                     "f:2: output_tokens: is true, must be a number",
                     "f:2: data.results: needs input_tokens and output_tokens"}));
    EXPECT_EQ(problems(imported(page(result + R"("input_tokens": 5000, "output_tokens": 1,
                                                 "input_cached_tokens": 6000, "model": "m"})"))),
              Texts{"f: m has more cached input than input"});
}

constexpr const char* anthropic_header =
    "usage_date_utc,model_version,usage_input_tokens_no_cache,usage_input_tokens_cache_write_5m,"
    "usage_input_tokens_cache_write_1h,usage_input_tokens_cache_read,usage_output_tokens\n";

TEST(AnthropicUsageImport, knowsTokensButNoRequests) {
    const auto read =
        imported(std::string(anthropic_header) + "2026-08-05,claude-opus-5,4000,1000,500,2500,3000\n" +
                 "2026-08-08,claude-opus-5,4000,0,0,0,1000\n" +
                 "2026-08-07,claude-haiku-4-5,50000,0,0,0,2000\n" + "2026-08-07,,1,0,0,0,2\n");
    EXPECT_EQ(problems(read), Texts());
    EXPECT_EQ(read.rows.usage.size(), 3u);
    EXPECT_EQ(read.skipped, Texts{"1 row: no model is named"});
    const auto& row = usage(read, "claude-opus-5");
    EXPECT_EQ(row.provider, "Anthropic");
    EXPECT_EQ(row.days, 3) << "of nobody knows what the day between had";
    EXPECT_EQ(row.input_tokens_per_day, 4000);
    EXPECT_DOUBLE_EQ(row.output_tokens_per_day, 4000.0 / 3);
    EXPECT_TRUE(row.note.starts_with("2026-08-05 to 2026-08-08, with 3 of 4 days in the export; "))
        << row.note;
    EXPECT_EQ(row.cached_input_share, 2500.0 / 12000);
    EXPECT_EQ(row.requests_per_day, std::nullopt);
    EXPECT_EQ(row.source.as_of, "2026-08-08");
    EXPECT_EQ(usage(read, "all models").input_tokens_per_day, 62000.0 / 3);

    core::Scenario scenario;
    scenario.traffic.input_tokens_per_request = 77;
    core::apply(row, scenario);
    EXPECT_DOUBLE_EQ(scenario.traffic.words_per_day, (4000 + 4000.0 / 3) / 2);
    EXPECT_EQ(scenario.traffic.input_tokens_per_request, 77) << "not known, so left as it was";
    EXPECT_FALSE(scenario.sources.contains("traffic.input_tokens_per_request"));
}

TEST(AnthropicUsageImport, tellsWhatIsWrong) {
    EXPECT_EQ(problems(imported(std::string(anthropic_header) +
                                "05.08.2026,m,1,0,0,0,1\n2026-08-05,m,many,0,0,0,1\n")),
              (Texts{"f:2: usage_date_utc: is \"05.08.2026\", must be YYYY-MM-DD",
                     "f:3: usage_input_tokens_no_cache: \"many\" is no number"}));
}

TEST(AnthropicCostImport, isRefusedWithWhatWouldServe) {
    const auto read = imported(
        "usage_date_utc,model,token_type,cost_usd\n2026-08-04,Claude Haiku 4.5,input_no_cache,0.05\n");
    EXPECT_EQ(read.format, "Anthropic console cost CSV");
    ASSERT_EQ(read.problems.size(), 1u);
    EXPECT_NE(read.problems[0].message.find("has money but no token counts"), std::string::npos);
}

constexpr const char* openai_header =
    "start_time,start_time_iso,amount_value,amount_currency,quantity,quantity_unit,line_item\n";

TEST(OpenAiCostImport, dividesWhatWasBilled) {
    const auto read =
        imported(std::string(openai_header) + "1,2026-09-27T00:00:00+00:00,,,,,\n" +
                 "1,2026-09-28T00:00:00+00:00,0.10,usd,2000000,tokens,\"gpt-5-nano, input\"\n" +
                 "1,2026-09-29T00:00:00+00:00,0.05,usd,1000000,tokens,\"gpt-5-nano, input_tokens\"\n" +
                 "1,2026-09-28T00:00:00+00:00,0.40,usd,1000000,tokens,\"gpt-5-nano, output\"\n" +
                 "1,2026-09-28T00:00:00+00:00,0.005,usd,1000000,tokens,\"gpt-5-nano, cached input\"\n" +
                 "1,2026-09-28T00:00:00+00:00,1,usd,1000,tokens,\"gpt-new, input\"\n" +
                 "1,2026-09-28T00:00:00+00:00,1,eur,1000,tokens,\"gpt-new, output\"\n" +
                 "1,2026-09-28T00:00:00+00:00,1,usd,3,requests,\"gpt-new, output\"\n" +
                 "1,2026-09-28T00:00:00+00:00,1,usd,3,requests,web search\n");
    EXPECT_EQ(problems(read), Texts());
    ASSERT_EQ(read.rows.apis.size(), 1u);
    const auto& row = read.rows.apis[0];
    EXPECT_EQ(row.provider, "OpenAI");
    EXPECT_EQ(row.model, "gpt-5-nano");
    EXPECT_EQ(row.name, "GPT-5 nano") << "as the shipped catalogue calls it";
    EXPECT_NEAR(row.input_usd_per_mtok, 0.05, 1e-12);
    EXPECT_NEAR(row.output_usd_per_mtok, 0.4, 1e-12);
    EXPECT_NEAR(*row.cached_input_usd_per_mtok, 0.005, 1e-12);
    EXPECT_EQ(row.source, (core::Source{"imported from export", "2026-09-29"}));
    EXPECT_EQ(read.skipped,
              (Texts{"1 row: gpt-new has a price for input tokens only; a row needs input and output",
                     "1 row: the amount is not in US dollars",
                     "1 row: the line item is no input or output of a model",
                     "1 row: there is no amount for a number of tokens"}));
}

TEST(OpenAiCostImport, leavesOutCreditsAndTakesTheRest) {
    const auto read =
        imported(std::string(openai_header) +
                 "1,2026-09-28T00:00:00+00:00,0.10,usd,2000000,tokens,\"gpt-5-nano, input\"\n" +
                 "1,2026-09-28T00:00:00+00:00,-0.02,usd,500000,tokens,\"gpt-5-nano, input\"\n" +
                 "1,2026-09-29T00:00:00+00:00,-5.00,usd,,,promotional credit\n" +
                 "1,2026-09-28T00:00:00+00:00,0.40,usd,1000000,tokens,\"gpt-5-nano, output\"\n");
    EXPECT_EQ(problems(read), Texts());
    ASSERT_EQ(read.rows.apis.size(), 1u);
    EXPECT_NEAR(read.rows.apis[0].input_usd_per_mtok, 0.05, 1e-12);
    EXPECT_EQ(read.skipped,
              Texts{"2 rows: the amount is negative: a credit or a refund says nothing about the price"});
    EXPECT_EQ(problems(imported(std::string(openai_header) +
                                "1,2026-09-28T00:00:00+00:00,-inf,usd,1,tokens,\"m, input\"\n"))
                  .size(),
              1u);
}

} // namespace
