// SPDX-License-Identifier: GPL-3.0-or-later
// How long the rows of a table of use are, and pages of it that stand there twice.
#include "tests/support/imported.h"

namespace {

using test::imported;
using test::problems;
using test::Texts;
using test::usage_of;

// 100 tokens in each bucket.
double days_of(const std::vector<const char*>& starts) {
    std::string csv = "date,model,input_tokens,output_tokens,requests\n";
    for (const char* start : starts)
        csv += std::string(start) + ",m,100,0,1\n";
    const auto row = usage_of(imported(csv), "m");
    EXPECT_NEAR(row.input_tokens_per_day, 100.0 * double(starts.size()) / row.days, 1e-9);
    EXPECT_EQ(row.growth_per_month, std::nullopt);
    return row.days;
}

TEST(UsageBuckets, aMonthIsAsLongAsItIs) {
    EXPECT_EQ(days_of({"2026-01-01", "2026-02-01", "2026-03-01"}), 31 + 28 + 31);
    EXPECT_EQ(days_of({"2026-07-01", "2026-08-01", "2026-09-01"}), 31 + 31 + 30) << "not 31 a third time";
    EXPECT_EQ(days_of({"2026-11-01", "2026-12-01"}), 30 + 31);
    EXPECT_EQ(days_of({"2028-01-01", "2028-02-01"}), 31 + 29);
    EXPECT_EQ(days_of({"2026-01-01", "2026-03-01", "2026-04-01"}), 31 + 28 + 31 + 30) << "none in February";
    EXPECT_EQ(days_of({"2026-01-01", "2026-04-01", "2026-07-01"}), 90 + 91 + 92) << "quarters";
    EXPECT_EQ(days_of({"2026-07-01"}), 1) << "may be a day alone";
    EXPECT_EQ(days_of({"2026-07-01", "2026-08-01", "2026-08-02"}), 33) << "days";
    EXPECT_EQ(days_of({"2026-07-02", "2026-08-02"}), 32);
    const auto named =
        imported("month,model,input_tokens,output_tokens\n2026-07-01,m,100,1\n2026-08-01,m,100,1\n");
    EXPECT_EQ(usage_of(named, "m").days, 62);
    EXPECT_EQ(usage_of(named, "m").note,
              "2026-07-01 to 2026-08-31; the export counts no requests, so tokens per request are not known");
}

TEST(UsageBuckets, anEndThatIsStatedIsTheEnd) {
    const std::string header = "start_time,end_time,model,input_tokens,output_tokens\n";
    const auto weeks = usage_of(imported(header + "2026-08-03T00:00:00Z,2026-08-10T00:00:00Z,m,700,0\n"
                                                  "2026-08-10T00:00:00Z,2026-08-17T00:00:00Z,m,1400,0\n"),
                                "m");
    EXPECT_EQ(weeks.days, 14);
    EXPECT_EQ(weeks.input_tokens_per_day, 150);
    EXPECT_EQ(weeks.requests_per_day, std::nullopt) << "a bucket is no request";
    const auto one = usage_of(
        imported(
            R"([{"start": 1785542400, "end": 1788220800, "model": "m", "input_tokens": 310, "output_tokens": 0}])"),
        "m");
    EXPECT_EQ(one.days, 31);
    EXPECT_EQ(one.input_tokens_per_day, 10);
    EXPECT_EQ(problems(imported(header + "2026-08-03,2026-08-02,m,1,1\n")),
              Texts{"f:2: end_time: is no time after the start"});
}

// A request ends some seconds after it began: that is no time covered.
TEST(UsageBuckets, whatARequestTookIsNoBucket) {
    const auto row = usage_of(imported("start_time,end_time,model,input_tokens,output_tokens\n"
                                       "2026-08-01T00:10:07Z,2026-08-01T00:10:09Z,m,100,1\n"
                                       "2026-08-01T05:20:31Z,2026-08-01T05:40:32Z,m,100,1\n"
                                       "2026-08-01T23:59:00Z,2026-08-01T23:59:00Z,m,100,1\n"),
                              "m");
    EXPECT_EQ(row.days, 1);
    EXPECT_EQ(row.requests_per_day, 3);
}

std::string page(const std::string& buckets) {
    return R"({"object": "page", "data": [)" + buckets + "]}";
}

std::string bucket(long day, const std::string& figures) {
    const long start = 1785542400 + day * 86400; // 2026-08-01
    return R"({"object": "bucket", "start_time": )" + std::to_string(start) + R"(, "end_time": )" +
           std::to_string(start + 86400) +
           R"(, "results": [{"object": "organization.usage.completions.result", )" + figures + "}]}";
}

constexpr const char* five = R"("model": "m", "project_id": "p", "num_model_requests": 5, "input_tokens": 500,
    "output_tokens": 50)";
constexpr const char* five_in_another_order =
    R"("output_tokens": 50, "model": "m", "input_tokens": 500, "project_id": "p", "num_model_requests": 5)";
constexpr const char* other_project = R"("model": "m", "project_id": "q", "num_model_requests": 5,
    "input_tokens": 500, "output_tokens": 50)";

constexpr const char* once =
    "stands there a second time, for the same time and with the same figures: it counts once";

TEST(UsageBuckets, aPageThatStandsThereTwiceCountsOnce) {
    const auto twice = imported("[" + page(bucket(0, five)) + "," + page(bucket(0, five_in_another_order)) +
                                "," + page(bucket(0, other_project) + "," + bucket(1, five)) + "]");
    EXPECT_EQ(problems(twice), Texts());
    const auto row = usage_of(twice, "m");
    EXPECT_EQ(row.days, 2);
    EXPECT_EQ(row.input_tokens_per_day, 3 * 500 / 2.0)
        << "another project's and the next day's are no second time";
    EXPECT_EQ(row.requests_per_day, 7.5);
    EXPECT_EQ(twice.skipped, Texts{std::string("1 row: ") + once});

    std::string lines = page(bucket(0, five)) + page(bucket(0, five));
    std::erase(lines, '\n');
    lines.insert(lines.size() / 2, 1, '\n');
    EXPECT_EQ(usage_of(imported(lines), "m").input_tokens_per_day, 500);
}

TEST(UsageBuckets, soDoCostsAndTheReportOfAnthropic) {
    const std::string cost =
        R"({"object": "bucket", "start_time": 1785542400, "end_time": 1785628800, "results":
        [{"object": "organization.costs.result", "amount": {"value": 0.5, "currency": "usd"}, "quantity": 1000000,
          "line_item": "a, output"}]})";
    const auto costs = imported(page(cost + "," + cost).insert(1, R"("has_more": true, )"));
    EXPECT_EQ(usage_of(costs, "a").usd_per_day, 0.5);
    EXPECT_EQ(costs.skipped,
              (Texts{"1 row: a has a price for output tokens only; a row needs input and output",
                     std::string("1 row: ") + once,
                     "has_more is true: this is one page of several, the pages after it are not counted"}));
    const std::string report = R"({"starting_at": "2026-08-01T00:00:00Z", "ending_at": "2026-08-02T00:00:00Z",
        "results": [{"uncached_input_tokens": 100, "output_tokens": 7, "model": "claude-x"}]})";
    EXPECT_EQ(usage_of(imported(page(report + "," + report)), "claude-x").input_tokens_per_day, 100);
}

} // namespace
