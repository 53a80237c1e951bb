// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/compare.h"

#include "core/files/csv.h"
#include "core/scenario/inputs.h"
#include "tests/support/random_scenario.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace {

using Json = nlohmann::ordered_json;

core::Comparison compared(const std::vector<core::Scenario>& scenarios) {
    std::vector<core::SnapshotPtr> plans;
    std::vector<std::string> files;
    for (const core::Scenario& scenario : scenarios) {
        plans.push_back(core::make_snapshot(scenario, {}, "2026-11-24"));
        files.push_back(std::string(1, static_cast<char>('a' + files.size())) + ".rentorrun");
    }
    return core::compare(plans, core::plan_names(plans, files));
}

const core::ComparedRow* row(const std::vector<core::ComparedRow>& rows, std::string_view key) {
    const auto found = std::ranges::find(rows, key, &core::ComparedRow::key);
    return found == rows.end() ? nullptr : &*found;
}

std::vector<std::string> keys(const std::vector<core::ComparedRow>& rows) {
    std::vector<std::string> all;
    for (const auto& each : rows)
        all.push_back(each.key);
    return all;
}

std::vector<std::string> texts(const core::ComparedRow* row) {
    std::vector<std::string> all;
    for (const auto& cell : row->cells)
        all.push_back(cell.text);
    return all;
}

using Texts = std::vector<std::string>;

// The article's two replicas cost 2 * 3.70 * 730 = $5,402, one without its spare $2,701. The API asks $4 for
// a million tokens: 6.25 M words are 12.5 M tokens a day, 12.5 * 365/12 * 4 = $1,520.83. A word a day costs
// 2 * 365/12 * 4e-6 = $2.4333e-4 a month, so that break-evens are 22.2 M and 11.1 M words a day.
TEST(Compare, theArticleWithAndWithoutItsSpare) {
    auto alone = test::article();
    alone.name = "No spare";
    alone.hosting.spare_units = 0;
    const auto all = compared({test::article(), alone});
    EXPECT_EQ(all.plans, (Texts{"The article: LLaMA 2 70B on AWS", "No spare"}));
    EXPECT_EQ(texts(row(all.results, "cheapest")), (Texts{"API", "API"}));
    EXPECT_EQ(texts(row(all.results, "rented_monthly_usd")), (Texts{"$5,402", "$2,701"}));
    EXPECT_EQ(row(all.results, "rented_monthly_usd")->unit, "$/month");
    EXPECT_EQ(texts(row(all.results, "api_monthly_usd")), (Texts{"$1,521", "$1,521"}));
    EXPECT_EQ(texts(row(all.results, "saving_usd_per_month")), (Texts{"$3,881", "$1,180"}));
    EXPECT_EQ(texts(row(all.results, "rented_break_even_words_per_day")),
              (Texts{"22.2 M words/day", "11.1 M words/day"}));
    EXPECT_NEAR(std::get<double>(row(all.results, "rented_break_even_words_per_day")->cells[1].raw), 11.1e6,
                1e-3);
    EXPECT_EQ(texts(row(all.results, "instances")), (Texts{"2", "1"}));
    // 36 months of each.
    EXPECT_EQ(texts(row(all.results, "rented_horizon_usd")), (Texts{"$194,472", "$97,236"}));
    EXPECT_EQ(keys(all.inputs), Texts{"hosting.spare_units"});
    EXPECT_EQ(texts(&all.inputs[0]), (Texts{"1", "none"}));
}

// Two plans of one traffic, one of which counts it in requests: the same break-even in words, each said in
// its own way.
TEST(Compare, breakEvensAreInWordsWhateverDrives) {
    auto requests = test::article();
    core::set_driver(requests, core::TrafficDriver::requests);
    const auto all = compared({test::article(), requests});
    const auto* even = row(all.results, "rented_break_even_words_per_day");
    EXPECT_NEAR(std::get<double>(even->cells[1].raw), std::get<double>(even->cells[0].raw), 1e-3);
    // 22.2 M words of two tokens, 1,500 tokens a request.
    EXPECT_EQ(texts(even), (Texts{"22.2 M words/day", "29.6 k requests/day"}));
}

TEST(Compare, nothingIsAskedOfMachinesThatNobodyOwns) {
    auto owner = test::article();
    const auto without = core::comparison_table(compared({owner, owner}));
    for (const auto& line : without.results)
        EXPECT_EQ(line[0].find("wn hardware"), std::string::npos) << line[0];
    owner.owned.enabled = true;
    const auto all = compared({test::article(), owner});
    EXPECT_EQ(row(all.results, "owned_monthly_usd")->cells[0], core::ComparedCell{});
    EXPECT_NE(row(all.results, "owned_monthly_usd")->cells[1], core::ComparedCell{});
    EXPECT_EQ(keys(all.inputs), Texts{"owned.enabled"}); // the same price, which one of them asks
    const auto table = core::comparison_table(all);
    EXPECT_TRUE(std::ranges::any_of(table.results, [](const Texts& line) {
        return line[0] == "Own hardware ($/month)" && line[1] == "–" && line[2].starts_with("$");
    }));
}

TEST(Compare, whatDoesNothingInAnyPlanIsLeftOut) {
    auto a = test::article(), b = test::article();
    a.traffic.requests_per_day = 5; // words drive
    b.owned.usd_per_kwh = 0.5;      // nobody owns
    EXPECT_TRUE(compared({a, b}).inputs.empty());
    b.traffic.driver = core::TrafficDriver::requests;
    EXPECT_TRUE(row(compared({a, b}).inputs, "traffic.requests_per_day"));
}

// The first three digits of two prices may be the same.
TEST(Compare, allDigitsAreShownWhereThreeDoNotTellApart) {
    auto a = test::article(), b = test::article();
    a.traffic.words_per_day = 22.21e6;
    b.traffic.words_per_day = 22.22e6;
    EXPECT_EQ(texts(row(compared({a, b}).inputs, "traffic.words_per_day")),
              (Texts{"22,210,000", "22,220,000"}));
    b.traffic.words_per_day = 23e6;
    const auto all = compared({a, b});
    EXPECT_EQ(texts(row(all.inputs, "traffic.words_per_day")), (Texts{"22.2 M", "23 M"}));
    EXPECT_EQ(row(all.inputs, "traffic.words_per_day")->unit, "words/day");
}

// A model's name stands for its layers; of two that are called the same somebody has changed one.
TEST(Compare, aNameStandsForTheFiguresOfItsSheet) {
    auto a = test::article(), b = test::article();
    a.model.preset = "Small";
    b.model.preset = "Large";
    b.model.layers = 90;
    EXPECT_EQ(keys(compared({a, b}).inputs), Texts{"model.preset"});
    b.model.preset = "Small";
    EXPECT_EQ(keys(compared({a, b}).inputs), Texts{"model.layers"});
    a.model.preset = b.model.preset = "";
    EXPECT_EQ(keys(compared({a, b}).inputs), Texts{"model.layers"});
    auto c = a;
    c.model.preset = "Third";
    b.model.preset = a.model.preset = "Small";
    EXPECT_EQ(keys(compared({a, b, c}).inputs), (Texts{"model.preset", "model.layers"}));
}

TEST(Compare, rangesAreOfThePlanToo) {
    auto a = test::article(), b = test::article();
    a.ranges["traffic.words_per_day"] = {1e6, 20e6};
    const auto all = compared({a, b});
    EXPECT_EQ(keys(all.inputs), Texts{"range:traffic.words_per_day"});
    EXPECT_EQ(texts(&all.inputs[0]), (Texts{"1 M to 20 M", "none"}));
    const Json json = Json::parse(core::comparison_json(all));
    EXPECT_EQ(json["inputs"]["range:traffic.words_per_day"], Json::parse("[[1000000, 20000000], null]"));
}

// In whatever order the two stand; one that is not named is none.
TEST(Compare, correlationsAreOfThePlanToo) {
    auto a = test::article(), b = test::article(), c = test::article();
    const std::string words = "traffic.words_per_day", price = "hosting.usd_per_instance_hour",
                      discount = "hosting.discount";
    a.correlations = {{words, price, 0.5}, {words, discount, -0.25}};
    b.correlations = {{price, words, 0.5}};
    c.correlations = {{price, words, 0.5}, {words, discount, 0}};
    const auto all = compared({a, b, c});
    EXPECT_EQ(keys(all.inputs), Texts{"correlation:" + words + "," + discount});
    EXPECT_EQ(texts(&all.inputs[0]), (Texts{"-0.25", "none", "none"}));
    EXPECT_EQ(all.inputs[0].label, "Traffic with Discount, correlation");
    EXPECT_TRUE(compared({b, c}).inputs.empty());
    const Json json = Json::parse(core::comparison_json(all));
    EXPECT_EQ(json["inputs"]["correlation:" + words + "," + discount], Json::parse("[-0.25, 0, 0]"));
}

TEST(Compare, noTwoPlansAreCalledAlike) {
    auto plan = test::article();
    plan.name = "Plan";
    const auto snapshot = core::make_snapshot(plan, {}, "");
    plan.name = "";
    const auto nameless = core::make_snapshot(plan, {}, "");
    plan.name = "Plan (a) 2";
    const auto odd = core::make_snapshot(plan, {}, "");
    EXPECT_EQ(core::plan_names(std::vector{snapshot, snapshot, nameless}, Texts{"a", "b", "c"}),
              (Texts{"Plan (a)", "Plan (b)", "c"}));
    EXPECT_EQ(core::plan_names(std::vector{snapshot, snapshot, odd}, Texts{"a", "a", "b"}),
              (Texts{"Plan (a)", "Plan (a) 2", "Plan (a) 2 2"}));
    EXPECT_EQ(core::plan_names(std::vector{snapshot, snapshot}, Texts{"", ""}), (Texts{"Plan", "Plan 2"}));
}

TEST(Compare, aNameIsTextWhereverItStands) {
    auto a = test::article(), b = test::article();
    a.name = "=cmd|' /C calc'!A0\n\xe2\x80\xae| x |";
    b.name = std::string(10000, '|');
    a.model.preset = "**bold** | <b>";
    const auto all = compared({a, b});
    const std::string markdown = core::comparison_markdown(all);
    std::size_t lines = 0;
    for (std::size_t at = 0; at < markdown.size(); at = markdown.find('\n', at) + 1) {
        const std::string line = markdown.substr(at, markdown.find('\n', at) - at);
        if (!line.starts_with('|'))
            continue;
        std::size_t bars = 0; // that are not escaped
        for (std::size_t i = 0; i < line.size(); ++i)
            bars += line[i] == '|' && (i == 0 || line[i - 1] != '\\');
        EXPECT_EQ(bars, 4U) << line.substr(0, 100);
        ++lines;
    }
    EXPECT_GT(lines, 15U);
    EXPECT_EQ(markdown.find("\xe2\x80\xae"), std::string::npos);
    core::FileProblems problems(10);
    const std::string csv = core::comparison_csv(all);
    core::CsvReader reader(csv, problems);
    ASSERT_EQ(reader.header().size(), 5U);
    EXPECT_TRUE(reader.header()[3].starts_with("'=cmd|")) << reader.header()[3];
    int rows = 0;
    while (reader.next())
        ++rows;
    EXPECT_EQ(rows, static_cast<int>(all.results.size() + all.inputs.size()));
    EXPECT_EQ(Json::parse(core::comparison_json(all))["plans"][0], a.name);
}

// Whatever the scenarios are: each value is a finite number or none, each input that differs is there and no
// other, and its raw values are the scenarios'.
TEST(Compare, anyPlans) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const std::vector scenarios{test::random_file(2 * seed), test::random_file(2 * seed + 1)};
        const auto all = compared(scenarios);
        const Json json = Json::parse(core::comparison_json(all));
        for (const auto& [key, values] : json["results"].items()) {
            ASSERT_EQ(values.size(), 2U) << key;
            for (const Json& value : values)
                EXPECT_TRUE(value.is_null() || value.is_string() || value.is_number()) << key;
        }
        for (const auto& [path, values] : json["inputs"].items()) {
            EXPECT_NE(values[0], values[1]) << path;
            const core::Input* input = core::find_input(path);
            if (!input || input->kind != core::InputKind::number)
                continue;
            for (std::size_t plan = 0; plan < 2; ++plan)
                EXPECT_DOUBLE_EQ(values[plan], core::get(scenarios[plan], *input)) << path;
        }
        for (const auto* rows : {&all.results, &all.inputs})
            for (const auto& each : *rows)
                for (const auto& cell : each.cells) {
                    EXPECT_EQ(cell.text.find("inf"), std::string::npos) << each.key << cell.text;
                    EXPECT_EQ(cell.text.find("nan"), std::string::npos) << each.key << cell.text;
                }
    }
}

} // namespace
