// SPDX-License-Identifier: GPL-3.0-or-later
// What the consoles and the administration interface of OpenAI and Anthropic export.
#include "tests/support/imported.h"

#include <gtest/gtest.h>

namespace {

using test::imported;
using test::problems;
using test::Texts;
using test::usage_of;

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
    const auto row = usage_of(read, "gpt-4o-mini-2024-07-18");
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
    EXPECT_EQ(usage_of(read, "gpt-4o-mini-2024-07-18").requests_per_day, 5);
    const auto all = usage_of(read, "all models");
    EXPECT_EQ(all.input_tokens_per_day, 5100);
    EXPECT_EQ(all.requests_per_day, std::nullopt) << "one result does not say it";
    EXPECT_DOUBLE_EQ(all.cached_input_share.value(), 1800.0 / 5100) << "none is said where none came from it";
    EXPECT_EQ(usage_of(read, "models that are not named").output_tokens_per_day, 0);
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
    const auto row = usage_of(read, "gpt-4o-mini-2024-07-18");
    EXPECT_EQ(row.days, 4);
    EXPECT_EQ(row.input_tokens_per_day, 3 * 5000 / 4.0);
    EXPECT_EQ(row.note, "2024-11-01 to 2024-11-21, with 4 of 21 days in the export");
}

// 24 buckets of an hour are a day, wherever they begin: 50,000 + 10,000 tokens and 50 requests in each.
TEST(OpenAiUsageImport, aDayMayBeginAtSeven) {
    std::string buckets;
    for (int hour = 0; hour < 24; ++hour) {
        const long start = 1785567600 + hour * 3600L; // 2026-08-01 07:00
        buckets += (hour > 0 ? "," : "") + std::string(R"({"object": "bucket", "start_time": )") +
                   std::to_string(start) + R"(, "end_time": )" + std::to_string(start + 3600) +
                   R"(, "results": [{"object": "organization.usage.completions.result", "input_tokens": 50000,
                       "output_tokens": 10000, "input_cached_tokens": 0, "num_model_requests": 50, "model": "a"}]})";
    }
    const auto row = usage_of(imported(R"({"object": "page", "data": [)" + buckets + "]}"), "a");
    EXPECT_EQ(row.days, 1);
    EXPECT_EQ(row.input_tokens_per_day, 1'200'000);
    EXPECT_EQ(row.output_tokens_per_day, 240'000);
    EXPECT_EQ(row.requests_per_day, 1200);
    EXPECT_EQ(row.profile, std::vector<double>(24, 1.0));
    EXPECT_EQ(row.note, "2026-08-01 07:00 to 2026-08-02 07:00 UTC");
}

// The dashboard's own export: a day without use has a row without figures. (500 + 300) k / 4 days, (60 + 20)
// k / 4, 60 requests / 4, 200 k of 800 k cached.
TEST(OpenAiUsageImport, readsTheDashboardsCsv) {
    const std::string header =
        "start_time,end_time,start_time_iso,end_time_iso,num_model_requests,user_id,model,"
        "input_tokens,output_tokens,input_cached_tokens,input_cache_write_tokens\n";
    const auto day = [](long number, const std::string& rest) {
        const long start = 1785542400 + number * 86400; // 2026-08-01
        return std::to_string(start) + "," + std::to_string(start + 86400) + ",,," + rest + "\n";
    };
    const auto read =
        imported(header + day(0, ",,,,,,") + day(1, "40.0,user-x,model-a,500000.0,60000.0,200000.0,0") +
                 day(2, ",,,,,,") + day(3, "20.0,user-x,model-a,300000.0,20000.0,0.0,0"));
    EXPECT_EQ(read.format, "OpenAI dashboard usage CSV");
    EXPECT_EQ(problems(read), Texts());
    const auto row = usage_of(read, "model-a");
    EXPECT_EQ(row.days, 4);
    EXPECT_EQ(row.input_tokens_per_day, 200'000);
    EXPECT_EQ(row.output_tokens_per_day, 20'000);
    EXPECT_EQ(row.requests_per_day, 15);
    EXPECT_EQ(row.cached_input_share, 0.25);
    EXPECT_EQ(row.cache_write_share, 0);
    EXPECT_EQ(row.source.as_of, "2026-08-04");
}

TEST(OpenAiUsageImport, pagesMayStandInOneFile) {
    std::string one = page(bucket_result, R"(, "has_more": true)");
    std::string two =
        R"({"object": "page", "data": [{"object": "bucket", "start_time": 1730592000, "end_time":
        1730678400, "results": [)" +
        std::string(bucket_result) + "]}]}";
    for (std::string* each : {&one, &two})
        std::erase(*each, '\n');
    for (const auto& pages : {"[" + one + "," + two + "]", one + "\n" + two + "\n"}) {
        const auto read = imported(pages);
        EXPECT_EQ(problems(read), Texts());
        const auto row = usage_of(read, "gpt-4o-mini-2024-07-18");
        EXPECT_EQ(row.days, 3);
        EXPECT_EQ(row.input_tokens_per_day, 2 * 5000 / 3.0);
    }
}

TEST(OpenAiUsageImport, tellsWhatIsWrong) {
    EXPECT_EQ(
        problems(imported("{\"data\": [\n{\"start_time\": 200000,\n\"end_time\": 100000, \"results\": [" +
                          std::string(bucket_result) + "]}]}")),
        Texts{"f:2: end_time: is no time after the start"});
    const std::string result = R"({"object": "organization.usage.completions.result", )";
    EXPECT_EQ(problems(imported(page(result + R"("input_tokens": -5, "output_tokens": true})"))),
              (Texts{"f:2: input_tokens: is -5, must be 0 or more and finite",
                     "f:2: output_tokens: is true, must be a number"}));
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
    const auto row = usage_of(read, "claude-opus-5");
    EXPECT_EQ(row.provider, "Anthropic");
    EXPECT_EQ(row.days, 4) << "the day between had no use, or it would be there";
    EXPECT_EQ(row.input_tokens_per_day, 3000);
    EXPECT_EQ(row.output_tokens_per_day, 1000);
    EXPECT_EQ(row.note,
              "2026-08-05 to 2026-08-08, with use on 3 of 4 days; the mean is over all of them, for days "
              "without use are not in the export; the export counts no requests, so tokens per request "
              "are not known");
    EXPECT_EQ(row.cache_write_share, 1500.0 / 12000);
    EXPECT_EQ(row.cached_input_share, 2500.0 / 12000);
    EXPECT_EQ(row.requests_per_day, std::nullopt);
    EXPECT_EQ(row.source.as_of, "2026-08-08");
    EXPECT_EQ(usage_of(read, "all models").input_tokens_per_day, 62000.0 / 4);

    core::Scenario scenario;
    scenario.traffic.input_tokens_per_request = 77;
    core::apply(row, scenario);
    EXPECT_DOUBLE_EQ(scenario.traffic.words_per_day, (3000 + 1000) / 2.0);
    EXPECT_EQ(scenario.traffic.input_tokens_per_request, 77) << "not known, so left as it was";
    EXPECT_FALSE(scenario.sources.contains("traffic.input_tokens_per_request"));
}

TEST(AnthropicUsageImport, tellsWhatIsWrong) {
    EXPECT_EQ(
        problems(imported(std::string(anthropic_header) + "08/05,m,1,0,0,0,1\n2026-08-05,m,many,0,0,0,1\n")),
        (Texts{"f:2: usage_date_utc: is no time", "f:3: usage_input_tokens_no_cache: is no number"}));
}

// 20 working days of 1.08 M tokens in a span of 26: 830,769 a day.
TEST(AnthropicUsageImport, countsTheDaysThatTheConsoleLeavesOut) {
    std::string rows = anthropic_header;
    for (const int week : {3, 10, 17, 24})
        for (int day = week; day < week + 5; ++day)
            rows += std::string("2026-08-") + (day < 10 ? "0" : "") + std::to_string(day) +
                    ",m,900000,0,0,0,180000\n";
    const auto read = imported(rows);
    const auto row = usage_of(read, "m");
    EXPECT_EQ(row.days, 26);
    EXPECT_NEAR(row.input_tokens_per_day + row.output_tokens_per_day, 20 * 1.08e6 / 26, 1e-6);
    EXPECT_NE(row.note.find("with use on 20 of 26 days"), std::string::npos) << row.note;
}

// Two hours of the administration interface: 1,500 + 200 + 100 written + 1,000 read from the cache in each.
TEST(AnthropicUsageImport, readsTheUsageReport) {
    const auto hour = [](int number) {
        const std::string at = "2026-08-01T0" + std::to_string(number);
        return R"({"starting_at": ")" + at + R"(:00:00Z", "ending_at": "2026-08-01T0)" +
               std::to_string(number + 1) +
               R"(:00:00Z", "results": [{"uncached_input_tokens": 1500, "cache_creation":
                   {"ephemeral_1h_input_tokens": 100, "ephemeral_5m_input_tokens": 200}, "cache_read_input_tokens":
                   1000, "output_tokens": 700, "api_key_id": null, "model": "claude-opus-5"}]})";
    };
    const auto read = imported(R"({"data": [{"starting_at": "2026-08-01T01:00:00Z", "ending_at":
        "2026-08-01T02:00:00Z", "results": []}, )" +
                               hour(2) + "," + hour(3) + R"(], "has_more": false})");
    EXPECT_EQ(read.format, "Anthropic usage report JSON");
    const auto row = usage_of(read, "claude-opus-5");
    EXPECT_EQ(row.days, 3 / 24.0) << "the hour without use counts";
    EXPECT_DOUBLE_EQ(row.input_tokens_per_day, 2 * 2800 * 8);
    EXPECT_DOUBLE_EQ(row.output_tokens_per_day, 2 * 700 * 8);
    EXPECT_DOUBLE_EQ(*row.cached_input_share, 1000.0 / 2800);
    EXPECT_DOUBLE_EQ(*row.cache_write_share, 300.0 / 2800);
    EXPECT_NE(row.note.find("less than a day"), std::string::npos);
    EXPECT_TRUE(row.profile.empty());
}

TEST(AnthropicCostImport, isRefusedWithWhatWouldServe) {
    const auto read = imported(
        "usage_date_utc,model,token_type,cost_usd\n2026-08-04,Claude Haiku 4.5,input_no_cache,0.05\n");
    EXPECT_EQ(read.format, "Anthropic console cost CSV");
    ASSERT_EQ(read.problems.size(), 1u);
    EXPECT_NE(read.problems[0].message.find("has money but no token counts"), std::string::npos);
    const auto report = imported(R"({"data": [{"starting_at": "2026-08-01T00:00:00Z", "ending_at":
        "2026-08-02T00:00:00Z", "results": [{"currency": "USD", "amount": "123.45"}]}]})");
    ASSERT_EQ(report.problems.size(), 1u);
    EXPECT_NE(report.problems[0].message.find("has money but no token counts"), std::string::npos);
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

// The same lines are use: 3 M + 1 M cached input, 1 M output in three days for $0.555.
TEST(OpenAiCostImport, isUseToo) {
    const auto read = imported(
        "start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,quantity,quantity_unit,"
        "line_item\n"
        "1790467200,1790553600,2026-09-27T00:00:00+00:00,2026-09-28T00:00:00+00:00,,,,,\n"
        "1790553600,1790640000,2026-09-28T00:00:00,2026-09-29T00:00:00,0.15,usd,3000000,tokens,\"a, input\"\n"
        "1790640000,1790726400,,,0.40,usd,1000000,tokens,\"a, output\"\n"
        "1790640000,1790726400,,,0.005,usd,1000000,tokens,\"a, cached input\"\n");
    EXPECT_EQ(problems(read), Texts());
    const auto row = usage_of(read, "a");
    EXPECT_EQ(row.days, 3);
    EXPECT_EQ(row.input_tokens_per_day, 4e6 / 3);
    EXPECT_EQ(row.output_tokens_per_day, 1e6 / 3);
    EXPECT_EQ(row.cached_input_share, 0.25);
    EXPECT_NEAR(*row.usd_per_day, 0.555 / 3, 1e-12);
    EXPECT_EQ(row.requests_per_day, std::nullopt);
}

TEST(OpenAiCostImport, needsLineItems) {
    const auto not_grouped = imported(std::string(openai_header) + "1,2026-08-01T00:00:00,12.34,usd,,,\n");
    EXPECT_EQ(problems(not_grouped),
              Texts{"f: the amount is of no line item: export it grouped by line item"});
    const auto json = [](const std::string& item) {
        return imported(
            R"({"object": "page", "data": [{"object": "bucket", "start_time": 1785542400, "end_time":
            1785628800, "results": [{"object": "organization.costs.result", "amount": {"value": 0.5, "currency":
            "usd"}, "quantity": 1000000, "line_item": )" +
            item + "}]}]}");
    };
    EXPECT_EQ(problems(json("null")),
              Texts{"f: the amount is of no line item: export it grouped by line item"});
    const auto grouped = json("\"a, output\"");
    EXPECT_EQ(grouped.format, "OpenAI organisation costs JSON");
    EXPECT_EQ(usage_of(grouped, "a").usd_per_day, 0.5);
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
