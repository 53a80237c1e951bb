// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of use as spreadsheets, databases and people of several countries leave them.
#include "tests/support/imported.h"

namespace {

using test::imported;
using test::problems;
using test::Texts;
using test::usage_of;

// August has 31 days, September 30: (3100 + 3000) / 61.
TEST(OddUsage, aMonthThatIsNamedIsAllOfIt) {
    const auto plain = imported(
        "month,model,input_tokens,output_tokens,requests\n2026-08,m,3100,0,31\n2026-09,m,3000,0,30\n");
    EXPECT_EQ(plain.skipped, Texts());
    EXPECT_EQ(usage_of(plain, "m").days, 61);
    EXPECT_EQ(usage_of(plain, "m").input_tokens_per_day, 100);
    EXPECT_EQ(usage_of(plain, "m").requests_per_day, 1);
    EXPECT_TRUE(usage_of(plain, "m").note.starts_with("2026-08-01 to 2026-09-30"));
    const auto one = usage_of(imported("Month;Model;Input tokens;Output tokens\nAug 2026;m;3.100;0\n"), "m");
    EXPECT_EQ(one.days, 31);
    EXPECT_EQ(one.input_tokens_per_day, 100);
    EXPECT_EQ(
        usage_of(imported("billing_month,model,input_tokens,output_tokens\n2026-08-01,m,3100,0\n"), "m").days,
        31)
        << "the column says so";
    EXPECT_EQ(
        usage_of(imported("week_start,model,input_tokens,output_tokens\n2026-08-03,m,700,0\n"), "m").days, 7);
    EXPECT_EQ(
        usage_of(
            imported(R"([{"month": "2026-08", "model": "m", "input_tokens": 3100, "output_tokens": 0}])"),
            "m")
            .input_tokens_per_day,
        100);
}

TEST(OddUsage, soIsAMonthOfABill) {
    const std::string header =
        "BilledCost,BillingCurrency,ChargePeriodStart,ChargePeriodEnd,ConsumedQuantity,"
        "ConsumedUnit,SkuMeter,ProviderName\n";
    for (const std::string period : {"2026-08,2026-09", "2026-08,", "2026-08,2026-08",
                                     "2026-08-01,2026-09-01", "2026-08-01T00:00:00Z,2026-09-01T00:00:00Z"}) {
        const auto bill =
            imported(header + "3.1,USD," + period + ",3100,Tokens,GPT-x Input Tokens,Microsoft\n");
        ASSERT_EQ(bill.rows.usage.size(), 1u) << period;
        EXPECT_EQ(bill.rows.usage[0].days, 31) << period;
        EXPECT_EQ(bill.rows.usage[0].input_tokens_per_day, 100) << period;
    }
    const auto costs = imported(
        "start_time,amount_value,amount_currency,quantity,quantity_unit,line_item\n"
        "2026-08,31,usd,31000000,tokens,\"m, input\"\n2026-08,31,usd,3100000,tokens,\"m, output\"\n");
    EXPECT_EQ(usage_of(costs, "m").input_tokens_per_day, 1e6);
}

TEST(OddUsage, whatStandsAboveATableIsNoneOfIt) {
    const std::string table = "date;model;input_tokens;output_tokens\r\n2026-08-01;m;1000;10\r\n";
    for (const std::string above : {"sep=;\r\n", "\xef\xbb\xbfsep=;\r\n", "\"sep=;\"\r\n", "\r\n\r\n",
                                    "Usage report\r\nMade on 2026-09-01\r\n\r\n"}) {
        const auto read = imported(above + table);
        EXPECT_EQ(problems(read), Texts()) << above;
        EXPECT_EQ(usage_of(read, "m").input_tokens_per_day, 1000) << above;
    }
    EXPECT_EQ(usage_of(imported("sep=|\ndate|model|input_tokens|output_tokens\n2026-08-01|m|1000|10\n"), "m")
                  .input_tokens_per_day,
              1000);
    EXPECT_EQ(
        imported("sep=;\ndate;model;input_tokens;output_tokens\n2026-08-01;m;12.5.1;10\n2026-08-01;m;1;1\n")
            .skipped,
        Texts{"line 3: input_tokens: \"12.5.1\" is no number"})
        << "lines are those of the file";
}

TEST(OddUsage, emptyRowsAndTheHeaderAgainAreNoRows) {
    const auto read = imported("date,model,input_tokens,output_tokens,\n2026-08-01,m,1000,10,\n,,,,\n"
                               "date,model,input_tokens,output_tokens,\n2026-08-02,m,3000,10,,,\n");
    EXPECT_EQ(read.skipped, Texts());
    EXPECT_EQ(usage_of(read, "m").input_tokens_per_day, 2000);
}

TEST(OddUsage, headingsAreReadWhateverTheirSigns) {
    const auto read =
        imported("Model Name,Cost (USD),Completion Tokens,Cached Tokens,Prompt Tokens,Requests,Date (UTC)\n"
                 "m,$1.50,\"1,000\",\"2,500\",\"10,000\",10,2026-08-01\n");
    const auto row = usage_of(read, "m");
    EXPECT_EQ(read.skipped, Texts());
    EXPECT_EQ(row.input_tokens_per_day, 10000);
    EXPECT_EQ(row.output_tokens_per_day, 1000);
    EXPECT_EQ(row.cached_input_share, 0.25);
    EXPECT_EQ(row.usd_per_day, 1.5);
}

// 60 read anew, 30 from the cache, 10 into it.
TEST(OddUsage, cachedTokensAreWithinTheInputOrOnTopOfIt) {
    const auto input = [](const std::string& csv) {
        return usage_of(imported(csv), "m").input_tokens_per_day;
    };
    EXPECT_EQ(input("date,model,input_tokens,cache_read_tokens,cache_write_tokens,output_tokens\n"
                    "2026-08-01,m,100,30,10,5\n"),
              100);
    const auto beyond =
        imported("date,model,input_tokens,cache_read_tokens,cache_write_tokens,output_tokens\n"
                 "2026-08-01,m,60,30,10,5\n2026-08-01,m,10,90,0,5\n");
    EXPECT_EQ(usage_of(beyond, "m").input_tokens_per_day, 200) << "the second row cannot be otherwise";
    EXPECT_EQ(usage_of(beyond, "m").cached_input_share, 0.6);
    EXPECT_EQ(beyond.skipped,
              Texts{"rows have more cached tokens than input: they are counted on top of it"});
    EXPECT_EQ(
        input("date,model,uncached_input_tokens,cached_input_tokens,cache_creation_tokens,output_tokens\n"
              "2026-08-01,m,60,30,10,5\n"),
        100);
    const auto bedrock = imported(R"({"timestamp": "2026-08-01T00:00:07Z", "modelId": "m", "requestId": "a",
        "input": {"inputTokenCount": 60, "cacheReadInputTokenCount": 30, "cacheWriteInputTokenCount": 10},
        "output": {"outputTokenCount": 5}})");
    EXPECT_EQ(usage_of(bedrock, "m").input_tokens_per_day, 100) << "a day";
    const auto gemini = imported(R"([{"timestamp": "2026-08-01T00:00:07Z", "model": "m", "usageMetadata":
        {"promptTokenCount": 100, "cachedContentTokenCount": 30, "candidatesTokenCount": 5, "thoughtsTokenCount": 7}}])");
    EXPECT_EQ(usage_of(gemini, "m").output_tokens_per_day, 12);
    EXPECT_EQ(usage_of(gemini, "m").cached_input_share, 0.3);
}

TEST(OddUsage, aCountHasNoFractions) {
    const auto input = [](const std::string& cell) {
        const auto read = imported("date;model;input_tokens;output_tokens\n2026-08-01;m;" + cell + ";0\n");
        return read.rows.usage.empty() ? -1 : read.rows.usage[0].input_tokens_per_day;
    };
    for (const char* cell :
         {"1.234", "1,234", "1 234", "1'234", "1\u00a0234", "1234", "1234,0", "1.234,0", " 1234 "})
        EXPECT_EQ(input(cell), 1234) << cell;
    EXPECT_EQ(input("1.234.567"), 1234567);
    EXPECT_EQ(input("12.34.567"), -1);
    EXPECT_EQ(input("1234,5"), 1234.5);
    const auto paid = imported("date;model;input_tokens;output_tokens;cost_usd\n2026-08-01;m;1;1;1.234,50\n"
                               "2026-08-01;m;1;1;N/A\n2026-08-01;n;1;1;1,234\n");
    EXPECT_EQ(paid.skipped, Texts{"line 4: cost_usd: \"1,234\" is no number"})
        << "of money that is not certain";
}

TEST(OddUsage, aRowThatStandsThereTwiceCountsOnce) {
    const std::string header = "start_time,end_time,model,input_tokens,output_tokens,requests\n";
    const std::string first = "2026-08-01,2026-08-02,m,100,0,1\n",
                      second = "2026-08-02,2026-08-03,m,100,0,1\n";
    const auto twice = imported(header + first + second + second + header + first + second);
    EXPECT_EQ(usage_of(twice, "m").input_tokens_per_day, 150)
        << "what a bucket has twice may be of two users";
    ASSERT_EQ(twice.skipped.size(), 1u);
    EXPECT_TRUE(twice.skipped[0].starts_with("2 rows: stands there a second time"));
    const auto logs = imported(
        R"([{"request_id": "a", "timestamp": "2026-08-01T00:00:07Z", "model": "m", "input_tokens": 5, "output_tokens": 1},
        {"request_id": "a", "timestamp": "2026-08-01T00:00:07Z", "model": "m", "input_tokens": 5, "output_tokens": 1},
        {"request_id": "b", "timestamp": "2026-08-01T00:00:07Z", "model": "m", "input_tokens": 5, "output_tokens": 1}])");
    EXPECT_EQ(usage_of(logs, "m").requests_per_day, 2);
}

// Both are of three days: a week's middle one has 25 hours, as summer time ends.
TEST(OddUsage, daysOfALocalClockAreDays) {
    const auto row =
        usage_of(imported("date,model,input_tokens,output_tokens\n2026-10-31T00:00:00-07:00,m,7300,0\n"
                          "2026-11-01T00:00:00-07:00,m,0,0\n2026-11-02T00:00:00-08:00,m,0,0\n"),
                 "m");
    EXPECT_NEAR(row.days, 73 / 24.0, 1e-9);
    EXPECT_NEAR(row.input_tokens_per_day, 2400, 1e-9);
    const auto months =
        usage_of(imported("date,model,input_tokens,output_tokens\n2026-10-01T00:00:00-07:00,m,1,0\n"
                          "2026-11-01T00:00:00-07:00,m,1,0\n"),
                 "m");
    EXPECT_EQ(months.days, 61);
}

TEST(OddUsage, anotherRowTellsWhichNumberIsTheMonth) {
    const std::string header = "date,model,input_tokens,output_tokens\n";
    EXPECT_TRUE(usage_of(imported(header + "8/1/2026,m,1,0\n8/13/2026,m,1,0\n"), "m")
                    .note.starts_with("2026-08-01 to 2026-08-13"));
    EXPECT_TRUE(usage_of(imported(header + "1/8/2026,m,1,0\n13/8/2026,m,1,0\n"), "m")
                    .note.starts_with("2026-08-01 to 2026-08-13"));
    EXPECT_EQ(problems(imported(header + "8/1/2026,m,1,0\n")),
              Texts{"f:2: timestamp: may be of two days, as no row tells whether months stand first: write "
                    "YYYY-MM-DD"});
}

TEST(OddUsage, pagesOfLangfuseMayStandInOneList) {
    const auto page = [](const char* rows, int number) {
        return std::string(R"({"data": [)") + rows + R"(], "meta": {"page": )" + std::to_string(number) +
               R"(, "totalPages": 3}})";
    };
    const std::string first =
        R"({"id": "a", "traceId": "t", "startTime": "2026-08-01T10:00:00Z", "model": "m",
        "usageDetails": {"input": 100, "output": 10, "total": 110}})";
    const std::string other =
        R"({"id": "b", "traceId": "t", "startTime": "2026-08-02T10:00:00Z", "model": "m",
        "usageDetails": {"input": 300, "output": 10, "total": 310}})";
    const auto all = imported("[" + page("", 1) + "," + page(first.c_str(), 2) + "," +
                              page((first + "," + other).c_str(), 3) + "]");
    EXPECT_EQ(usage_of(all, "m").input_tokens_per_day, 200);
    ASSERT_EQ(all.skipped.size(), 1u) << "the first one is there twice";
    const auto some = imported("[" + page(first.c_str(), 2) + "," + page(other.c_str(), 3) + "]");
    EXPECT_EQ(some.skipped, Texts{"these are 2 pages of 3, the others are not counted"});
}

// Money and shares beside the tokens are none.
TEST(OddUsage, aSignInAHeadingIsPartOfIt) {
    const auto read =
        imported("date,model,Input Tokens ($),Output Tokens ($),Input Tokens,Output Tokens,Cost ($)\n"
                 "2026-08-01,m,1,2,1000,500,3\n");
    EXPECT_EQ(read.skipped, Texts());
    EXPECT_EQ(usage_of(read, "m").input_tokens_per_day, 1000);
    EXPECT_EQ(usage_of(read, "m").output_tokens_per_day, 500);
    EXPECT_EQ(
        imported("date,model,Input Tokens (%),Output Tokens (%)\n2026-08-01,m,40,60\n").rows.usage.size(),
        0u);
}

// Three requests in one second whose id nobody wrote down are three.
TEST(OddUsage, anEmptyIdTellsNothing) {
    const std::string row = "2026-08-01T10:00:00Z,m,1000,10,\n";
    const auto read = imported("timestamp,model,input_tokens,output_tokens,request_id\n" + row + row + row +
                               "2026-08-02T10:00:00Z,m,1000,10,a\n2026-08-02T10:00:00Z,m,1000,10,a\n");
    ASSERT_EQ(read.rows.usage.size(), 1u);
    EXPECT_NEAR(read.rows.usage[0].input_tokens_per_day * read.rows.usage[0].days, 4000, 1e-6);
}

} // namespace
