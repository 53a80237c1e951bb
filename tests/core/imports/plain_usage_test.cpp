// SPDX-License-Identifier: GPL-3.0-or-later
// Anybody's table of use, and what its hours and months say.
#include "core/model/traffic.h"
#include "tests/support/imported.h"

#include <cmath>
#include <numeric>

namespace {

using test::imported;
using test::problems;
using test::Texts;
using test::usage_of;

std::string day(int number) { // of 2026, from 0
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int month = 0;
    for (; number >= days[month]; ++month)
        number -= days[month];
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return "2026-" + two(month + 1) + "-" + two(number + 1);
}

std::string hour(int number) {
    return day(number / 24) + (number % 24 < 10 ? "T0" : "T") + std::to_string(number % 24) + ":00:00Z";
}

TEST(PlainUsage, daysAreWholeDays) {
    const auto read = imported("date,model,prompt_tokens,completion_tokens,cached_tokens,requests,cost_usd\n"
                               "2026-08-01,gpt-x,1000,100,250,10,0.5\n2026-08-03,gpt-x,2000,200,500,20,1\n"
                               "2026-08-03,claude-x,3000,0,0,1,1\n");
    EXPECT_EQ(read.format, "CSV with times and tokens");
    EXPECT_EQ(problems(read), Texts());
    EXPECT_EQ(read.rows.usage.size(), 3u);
    const auto row = usage_of(read, "gpt-x");
    EXPECT_EQ(row.provider, "OpenAI");
    EXPECT_EQ(row.days, 3) << "the second had no use";
    EXPECT_EQ(row.input_tokens_per_day, 1000);
    EXPECT_EQ(row.requests_per_day, 10);
    EXPECT_EQ(row.cached_input_share, 0.25);
    EXPECT_EQ(row.usd_per_day, 0.5);
    EXPECT_TRUE(row.profile.empty());
    const auto all = usage_of(read, "all models");
    EXPECT_EQ(all.provider, "Several providers");
    EXPECT_EQ(all.input_tokens_per_day, 2000);
}

TEST(PlainUsage, rowsAreRequestsWhereTheirTimesAreNoBuckets) {
    const std::string header = "timestamp,input_tokens,output_tokens\n";
    const auto log = usage_of(imported(header + "2026-08-01T00:10:07Z,100,1\n2026-08-01T05:20:31Z,100,1\n"
                                                "2026-08-01T23:59:59Z,100,1\n"),
                              "all models");
    EXPECT_EQ(log.days, 1);
    EXPECT_EQ(log.requests_per_day, 3);
    EXPECT_EQ(log.input_tokens_per_day, 300);
    const auto buckets =
        usage_of(imported(header + "2026-08-01T00:00:00Z,100,1\n2026-08-01T01:00:00Z,100,1\n"), "all models");
    EXPECT_EQ(buckets.days, 2 / 24.0);
    EXPECT_EQ(buckets.requests_per_day, std::nullopt);
}

// Anthropic's names: what was read from the cache comes on top of input_tokens.
TEST(PlainUsage, knowsWhatInputTokensMeanWhere) {
    const auto anthropic = usage_of(imported(R"([{"created_at": "2026-08-01", "model": "claude-x", "usage":
        {"input_tokens": 60, "cache_read_input_tokens": 30, "cache_creation_input_tokens": 10, "output_tokens": 5}}])"),
                                    "claude-x");
    EXPECT_EQ(anthropic.input_tokens_per_day, 100);
    EXPECT_EQ(anthropic.cached_input_share, 0.3);
    EXPECT_EQ(anthropic.cache_write_share, 0.1);
    const auto openai =
        usage_of(imported(R"([{"created": 1785542400, "model": "gpt-x", "usage": {"prompt_tokens": 100,
        "prompt_tokens_details": {"cached_tokens": 30}, "completion_tokens": 5}}])"),
                 "gpt-x");
    EXPECT_EQ(openai.input_tokens_per_day, 100);
    EXPECT_EQ(openai.cached_input_share, 0.3);
}

// Two weeks and two days by the hour: weekdays 3 tokens from 9 to 17 and 1 else, weekends nothing. 2026-01-05
// is a Monday. Mean of a week: 5 x (8 x 3 + 16) / 168 = 200 / 168.
TEST(PlainUsage, knowsTheHoursOfTheWeek) {
    std::string rows = "timestamp,input_tokens,output_tokens\n";
    for (int at = 4 * 24; at < 20 * 24; ++at) {
        const bool weekend = (at / 24 - 4) % 7 >= 5;
        const int tokens = weekend ? 0 : at % 24 >= 9 && at % 24 < 17 ? 3 : 1;
        rows += hour(at) + "," + std::to_string(tokens) + ",0\n";
    }
    const auto row = usage_of(imported(rows), "all models");
    ASSERT_EQ(row.profile.size(), 168u);
    EXPECT_NEAR(row.profile[0], 168.0 / 200, 1e-4);
    EXPECT_NEAR(row.profile[10], 3 * 168.0 / 200, 1e-4) << "as often as Mondays are covered";
    EXPECT_NEAR(row.profile[4 * 24 + 10], 3 * 168.0 / 200, 1e-4);
    EXPECT_EQ(row.profile[5 * 24 + 10], 0);
    EXPECT_NEAR(std::accumulate(row.profile.begin(), row.profile.end(), 0.0) / 168, 1, 1e-4);
    core::Scenario scenario;
    core::apply(row, scenario);
    EXPECT_EQ(scenario.traffic.profile, row.profile);
    EXPECT_NEAR(core::day_shape(scenario.traffic).peak(), 2.52, 1e-3);
    EXPECT_EQ(scenario.sources.count("traffic.profile"), 1U);
}

TEST(PlainUsage, knowsTheHoursOfADay) {
    std::string rows = "timestamp,input_tokens,output_tokens\n";
    for (int at = 0; at < 72; ++at)
        rows += hour(at) + "," + (at % 24 == 12 ? "25" : "1") + ",0\n";
    const auto row = usage_of(imported(rows), "all models");
    ASSERT_EQ(row.profile.size(), 24u);
    EXPECT_NEAR(row.profile[12], 12.5, 1e-4) << "25 of 48 tokens a day, times 24";
    EXPECT_NEAR(row.profile[0], 0.5, 1e-4);
}

// 10 % more every 28 days is 1.1 ^ (365/12 / 28) a month; weekends without use change nothing.
TEST(PlainUsage, knowsHowItGrows) {
    const auto grown = [](int days, double factor) {
        std::string rows = "date,input_tokens,output_tokens\n";
        for (int at = 0; at < days; ++at)
            if (at % 7 >= 2) // five days of each week, the last one too
                rows += day(at) + "," + std::to_string(1e6 * std::pow(factor, at / 28.0)) + ",0\n";
        return usage_of(imported(rows), "all models").growth_per_month;
    };
    EXPECT_NEAR(grown(112, 1.1).value_or(0), std::pow(1.1, 365.0 / 12 / 28) - 1, 1e-4);
    EXPECT_EQ(grown(84, 1), 0);
    EXPECT_EQ(grown(58, 1.1), std::nullopt) << "less than two months";
}

TEST(PlainUsage, tellsNoFigureThatIsNotFinite) {
    const auto read = imported("date,model,input_tokens,output_tokens\n2026-08-01,m,1e308,1e308\n"
                               "2026-08-01,m,1e308,1\n2026-08-01,n,1,1\n");
    EXPECT_EQ(usage_of(read, "n").input_tokens_per_day, 1);
    for (const auto& row : read.rows.usage)
        EXPECT_TRUE(std::isfinite(row.input_tokens_per_day + row.output_tokens_per_day)) << row.model;
    EXPECT_FALSE(read.skipped.empty());
}

// The last bucket is as long as the others, whatever that is: 100 tokens each.
TEST(PlainUsageImport, theLastBucketIsAsLongAsTheOthers) {
    struct Row {
        std::vector<const char*> starts;
        double per_day;
    };
    for (const auto& [starts, per_day] :
         {Row{{"2026-08-01T00:00:00Z", "2026-08-01T12:00:00Z", "2026-08-02T00:00:00Z",
               "2026-08-02T12:00:00Z"},
              200},
          Row{{"2026-08-01T05:00:00Z", "2026-08-01T11:00:00Z", "2026-08-01T17:00:00Z"}, 400},
          Row{{"2026-08-03", "2026-08-10", "2026-08-17", "2026-08-24"}, 100 / 7.0},
          Row{{"2026-08-01", "2026-08-02", "2026-08-03"}, 100}}) {
        std::string csv = "timestamp,model,input_tokens,output_tokens,requests\n";
        for (const char* start : starts)
            csv += std::string(start) + ",m,100,0,1\n";
        const auto read = imported(csv);
        ASSERT_EQ(read.rows.usage.size(), 1u) << starts[0];
        EXPECT_NEAR(read.rows.usage[0].input_tokens_per_day, per_day, 1e-9) << starts[0];
    }
}

// OpenAI's name of the input has the cached one in it.
TEST(PlainUsageImport, cachedTokensOfPromptTokensAreAPartOfThem) {
    const auto read = imported("timestamp,model,prompt_tokens,completion_tokens,cache_read_input_tokens\n"
                               "2026-08-01T10:00:00Z,m,100,10,60\n2026-08-01T10:05:07Z,m,100,10,\n");
    ASSERT_EQ(read.rows.usage.size(), 1u);
    EXPECT_DOUBLE_EQ(read.rows.usage[0].cached_input_share.value(), 0.3) << "a row without the key read none";
}

} // namespace
