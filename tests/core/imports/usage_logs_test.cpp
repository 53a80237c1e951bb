// SPDX-License-Identifier: GPL-3.0-or-later
// A row per request, as gateways and observability tools log it.
#include "tests/support/imported.h"

namespace {

using test::imported;
using test::problems;
using test::Texts;
using test::usage_of;

// 06:10 to 17:59 is 06:00 to 18:00, half a day: what it has is doubled. 1,000 + 3,000 tokens in, 1,000 of
// them cached; 200 + 100 out; $0.5.
TEST(LitellmSpend, isReadFromCsv) {
    const auto read = imported(
        "request_id,call_type,api_key,spend,total_tokens,prompt_tokens,completion_tokens,startTime,endTime,"
        "model,custom_llm_provider,cache_read_input_tokens\n"
        "r1,acompletion,k,0.2,1200,1000,200,2026-08-01T06:10:05.123Z,2026-08-01T06:10:09Z,gpt-x,openai,0\n"
        "r2,acompletion,k,0.3,3100,3000,100,2026-08-01 17:59:59+00:00,,gpt-x,openai,1000\n");
    EXPECT_EQ(read.format, "LiteLLM spend logs CSV");
    EXPECT_EQ(problems(read), Texts());
    const auto row = usage_of(read, "gpt-x");
    EXPECT_EQ(row.provider, "OpenAI");
    EXPECT_EQ(row.days, 0.5);
    EXPECT_EQ(row.input_tokens_per_day, 8000);
    EXPECT_EQ(row.output_tokens_per_day, 600);
    EXPECT_EQ(row.requests_per_day, 4);
    EXPECT_EQ(row.cached_input_share, 0.25);
    EXPECT_EQ(row.usd_per_day, 1);
    EXPECT_EQ(row.note,
              "2026-08-01 06:00 to 2026-08-01 18:00 UTC; less than a day, so a whole one may be otherwise");
}

TEST(LitellmSpend, isReadFromJson) {
    const std::string row =
        R"({"request_id": "r", "call_type": "acompletion", "spend": 0.25, "prompt_tokens": 100,
        "completion_tokens": 10, "startTime": "2026-08-01T06:10:05Z", "model": "claude-x", "custom_llm_provider":
        "anthropic", "metadata": {"usage_object": {"cache_read_input_tokens": 25, "cache_creation_input_tokens": 50}}})";
    const auto read = imported("[" + row + "]");
    EXPECT_EQ(read.format, "LiteLLM spend logs JSON");
    const auto usage = usage_of(read, "claude-x");
    EXPECT_EQ(usage.provider, "Anthropic");
    EXPECT_EQ(usage.cached_input_share, 0.25);
    EXPECT_EQ(usage.cache_write_share, 0.5);
    EXPECT_EQ(usage.requests_per_day, 1);
}

TEST(Langfuse, isReadFromItsTables) {
    const auto read = imported("id,traceId,type,startTime,model,inputUsage,outputUsage,totalCost,input\n"
                               "1,t,GENERATION,2026-08-01T06:00:00.000Z,gpt-x,300,40,0.5,secret\n"
                               "2,t,SPAN,2026-08-01T06:30:00.000Z,,,,,secret\n");
    EXPECT_EQ(read.format, "Langfuse export CSV");
    EXPECT_EQ(problems(read), Texts());
    EXPECT_EQ(read.skipped, Texts{"1 row: no tokens are said"});
    const auto row = usage_of(read, "gpt-x");
    EXPECT_EQ(row.provider, "OpenAI") << "by the model's name";
    EXPECT_EQ(row.input_tokens_per_day, 300);
    EXPECT_EQ(row.usd_per_day, 0.5);
    EXPECT_EQ(row.requests_per_day, 1);
}

// The details split the input up: 60 that were not cached and 40 that were are 100.
TEST(Langfuse, addsUpTheDetails) {
    const auto read = imported(R"({"data": [{"id": "s", "traceId": "t", "startTime": "2026-08-01T06:00:00Z"},
        {"id": "g", "traceId": "t", "startTime": "2026-08-01T06:00:01Z", "model": "claude-x",
         "usage": {"input": 100, "output": 7, "unit": "TOKENS"}, "calculatedTotalCost": 0.01,
         "usageDetails": {"input": 60, "input_cached_tokens": 40, "output": 7, "total": 107}}], "meta": {"page": 1}})");
    EXPECT_EQ(read.format, "Langfuse export JSON");
    const auto row = usage_of(read, "claude-x");
    EXPECT_EQ(row.input_tokens_per_day, 100);
    EXPECT_EQ(row.cached_input_share, 0.4);
    EXPECT_EQ(row.output_tokens_per_day, 7);
}

// Every key of input is input, and every one of output is output; each token is in one of them. 50 + 5 + 30 +
// 10 + 20 are 115, of which 50 were read from the cache; the total has them a second time.
TEST(Langfuse, countsEveryKindOfTheDetails) {
    const auto read =
        imported(R"([{"id": "g", "traceId": "t", "startTime": "2026-08-01T06:00:01Z", "model": "m",
        "usage": {"input": 999, "output": 999}, "inputUsage": 999, "usageDetails": {"input": 50, "input_audio_tokens":
        5, "input_cached_tokens": 30, "input_cache_creation": 10, "cache_read_input_tokens": 20, "output": 7,
        "output_reasoning_tokens": 100, "total": 222}},
        {"id": "h", "traceId": "t", "startTime": "2026-08-01T06:00:05Z", "model": "n",
         "usageDetails": {"input_tokens": 40, "input_cached_tokens": null, "output_tokens": 4}},
        {"id": "i", "traceId": "t", "startTime": "2026-08-01T06:00:05Z", "model": "o",
         "usage": {"input": 30, "output": 3, "total": 33}, "usageDetails": {"total": 33}}])");
    EXPECT_EQ(read.format, "Langfuse export JSON");
    EXPECT_EQ(problems(read), Texts());
    const auto row = usage_of(read, "m");
    EXPECT_EQ(row.input_tokens_per_day, 115 * 24);
    EXPECT_EQ(row.output_tokens_per_day, 107 * 24);
    EXPECT_DOUBLE_EQ(row.cached_input_share.value(), 50.0 / 115);
    EXPECT_DOUBLE_EQ(row.cache_write_share.value(), 10.0 / 115);
    EXPECT_EQ(usage_of(read, "n").input_tokens_per_day, 40 * 24);
    EXPECT_EQ(usage_of(read, "o").input_tokens_per_day, 30 * 24) << "no details, no kinds";
}

TEST(Langfuse, saysThatAFileIsOnePageOfSeveral) {
    const auto told = [](const std::string& meta) {
        return imported(
                   R"({"data": [{"id": "g", "traceId": "t", "startTime": "2026-08-01T06:00:01Z", "model": "m",
            "usageDetails": {"input": 60, "output": 7}}], "meta": )" +
                   meta + "}")
            .skipped;
    };
    EXPECT_EQ(told(R"({"page": 2, "limit": 1, "totalItems": 3, "totalPages": 3})"),
              Texts{"this is page 2 of 3, the others are not counted"});
    EXPECT_EQ(told(R"({"page": 1, "limit": 50, "totalItems": 1, "totalPages": 1})"), Texts());
}

TEST(Helicone, isReadFromBoth) {
    const auto csv = imported(
        "request_id,request_created_at,model,provider,prompt_tokens,completion_tokens,cost,delay_ms\n"
        "r,2026-08-01T06:00:00Z,gpt-x,OPENAI,300,40,0.5,12\n");
    EXPECT_EQ(csv.format, "Helicone requests CSV");
    EXPECT_EQ(usage_of(csv, "gpt-x").usd_per_day, 0.5);
    EXPECT_EQ(usage_of(csv, "gpt-x").provider, "OpenAI");
    const auto json = imported(R"({"data": [{"request_id": "r", "request_created_at": "2026-08-01T06:00:00Z",
        "request_model": "gpt-x", "provider": "OPENAI", "prompt_tokens": 300, "completion_tokens": 40,
        "prompt_cache_read_tokens": 150, "costUSD": 0.5, "delay_ms": 12}], "error": null})");
    EXPECT_EQ(json.format, "Helicone requests JSON");
    EXPECT_EQ(usage_of(json, "gpt-x").cached_input_share, 0.5);
    EXPECT_EQ(usage_of(json, "gpt-x").requests_per_day, 1);
}

// A collector's lines: a span of a model and one of a data base.
TEST(OtelSpans, areReadFromOtlp) {
    const auto line = [](const char* nano, const char* tokens) {
        return R"({"resourceSpans":[{"resource":{},"scopeSpans":[{"scope":{},"spans":[{"name":"db",
            "startTimeUnixNano":"1785542400000000000","attributes":[]},{"name":"chat gpt-x","startTimeUnixNano":")" +
               std::string(nano) + R"(","attributes":[
            {"key":"gen_ai.provider.name","value":{"stringValue":"azure.ai.openai"}},
            {"key":"gen_ai.request.model","value":{"stringValue":"gpt-x"}},
            {"key":"gen_ai.usage.input_tokens","value":{"intValue":")" +
               tokens + R"("}},{"key":"gen_ai.usage.output_tokens","value":{"intValue":10}}]}]}]}]})";
    };
    const auto one = imported(line("1785542400000000000", "100"));
    EXPECT_EQ(one.format, "OpenTelemetry GenAI spans");
    EXPECT_EQ(usage_of(one, "gpt-x").input_tokens_per_day, 100);
    std::string lines = line("1785542400000000000", "100") + "\n" + line("1785585600000000000", "300") + "\n";
    std::erase_if(lines, [](char c) { return c == ' '; });
    std::string flat;
    for (std::size_t at = 0; at < lines.size(); ++at) // a line an object
        if (lines[at] != '\n' || lines[at - 1] == '}')
            flat += lines[at];
    const auto read = imported(flat);
    EXPECT_EQ(problems(read), Texts());
    const auto row = usage_of(read, "gpt-x");
    EXPECT_EQ(row.provider, "Azure");
    EXPECT_EQ(row.days, 13 / 24.0) << "00:00 and 12:00: both hours count";
    EXPECT_NEAR(row.input_tokens_per_day, 400 * 24 / 13.0, 1e-9);
    EXPECT_NEAR(*row.requests_per_day, 2 * 24 / 13.0, 1e-9);
    EXPECT_EQ(read.skipped, Texts{"2 rows: a span without tokens"});
}

TEST(OtelSpans, areReadFromWhatAnSdkPrints) {
    const auto read = imported(R"({"name": "chat", "start_time": "2026-08-01T06:00:00.5Z", "attributes":
        {"gen_ai.system": "anthropic", "gen_ai.response.model": "claude-x", "gen_ai.usage.input_tokens": 100,
         "gen_ai.usage.output_tokens": 10, "gen_ai.usage.cache_read.input_tokens": 20}})");
    EXPECT_EQ(usage_of(read, "claude-x").cached_input_share, 0.2);
    EXPECT_EQ(usage_of(read, "claude-x").provider, "Anthropic");
}

// A bill of two days: 2 x 1.5 M tokens read for $3, 500 thousand cached for $0.1, 200 thousand written for
// $2.
// Each is a million tokens, but for the last, which cannot be read whole.
TEST(FocusImport, readsUnitsOfAnySize) {
    struct Row {
        const char *quantity, *unit;
        double tokens;
    };
    for (const auto& [quantity, unit, tokens] :
         {Row{"1", "1M tokens", 1e6}, Row{"1", "\"1,000,000 Tokens\"", 1e6}, Row{"1000", "K Tokens", 1e6},
          Row{"100", "10K tokens", 1e6}, Row{"10", "100K tokens", 1e6}, Row{"1", "M tokens", 1e6},
          Row{"1", "Million Tokens", 1e6}, Row{"1000000", "Tokens", 1e6}, Row{"1", "11K tokens", 11e3},
          Row{"1", "dozen tokens", 0}}) {
        const auto read = imported(
            std::string("BilledCost,BillingCurrency,ChargePeriodStart,ChargePeriodEnd,ConsumedQuantity,"
                        "ConsumedUnit,SkuMeter,ChargeCategory\n") +
            "1,USD,2026-08-01T00:00:00Z,2026-08-02T00:00:00Z," + quantity + "," + unit +
            ",Model X Uncached Input Tokens,Usage\n" +
            "0,USD,2026-08-01T00:00:00Z,2026-08-02T00:00:00Z,5,1M tokens,Model X Input Tokens,Credit\n");
        if (tokens == 0) {
            EXPECT_TRUE(read.rows.usage.empty()) << unit;
            continue;
        }
        const auto row = usage_of(read, "Model X");
        EXPECT_EQ(row.input_tokens_per_day, tokens) << unit;
        EXPECT_EQ(row.cached_input_share, 0) << "uncached is not cached";
    }
}

TEST(FocusImport, tellsDirectionsByTheMeter) {
    const std::string header =
        "BilledCost,BillingCurrency,ChargePeriodStart,ChargePeriodEnd,ConsumedQuantity,"
        "ConsumedUnit,SkuMeter,ServiceName,ProviderName,ChargeDescription\n";
    const std::string first = "USD,2026-08-01T00:00:00Z,2026-08-02T00:00:00Z,";
    const std::string second = "USD,2026-08-02T00:00:00Z,2026-08-03T00:00:00Z,";
    const auto read = imported(header + "1.5," + first + "1.5,1M tokens,Model X Input Tokens,AI,AWS,\n" +
                               "1.5," + second + "1500,1K tokens,Model X Input Tokens,AI,AWS,\n" + "0.1," +
                               second + "500000,Tokens,Model X Cache Read Input Tokens,AI,AWS,\n" + "2," +
                               second + "200000,tokens,Model X Output Tokens,AI,AWS,\n" + "9," + second +
                               "12,Hours,GPU,Compute,AWS,\n" + "-1," + second + "12,Tokens,Credit,AI,AWS,\n" +
                               "1," + second + "12,Tokens,Something,AI,AWS,\n");
    EXPECT_EQ(read.format, "FOCUS cost and usage CSV");
    EXPECT_EQ(problems(read), Texts());
    const auto row = usage_of(read, "Model X");
    EXPECT_EQ(row.days, 2);
    EXPECT_EQ(row.input_tokens_per_day, 3.5e6 / 2);
    EXPECT_EQ(row.output_tokens_per_day, 1e5);
    EXPECT_NEAR(*row.cached_input_share, 0.5 / 3.5, 1e-12);
    EXPECT_NEAR(*row.usd_per_day, 5.1 / 2, 1e-12);
    EXPECT_EQ(row.provider, "AWS Bedrock") << "who sells tokens there";
    EXPECT_EQ(read.skipped, (Texts{"1 row: the amount is negative: a credit or a refund is no use",
                                   "1 row: what is billed are no tokens",
                                   "1 row: whether tokens are read or written, or how many, is not said"}));
}

} // namespace
