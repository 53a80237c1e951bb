// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"

#include "core/report/report_assumptions.h"
#include "tests/support/random_scenario.h"
#include "tests/support/ready_made.h"

#include <gtest/gtest.h>

#include <set>

namespace {

using core::Option;

core::Report report_of(const core::Scenario& scenario) {
    return core::report(*core::make_snapshot(scenario, {}, "2026-11-24"));
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

TEST(Report, holdsTheFiguresOfTheEvaluation) {
    for (const auto& file : test::ready_made_files()) {
        const auto scenario = test::ready_made(file);
        const auto snapshot = core::make_snapshot(scenario, {}, "2026-11-24");
        const auto text = core::report_markdown(core::report(*snapshot));
        EXPECT_TRUE(holds(text, "# " + scenario.name + "\n")) << file;
        EXPECT_TRUE(holds(text, core::verdict_headline(snapshot->verdict))) << file;
        EXPECT_TRUE(holds(text, core::verdict_detail(snapshot->verdict))) << file;
        for (const auto option : core::all_options)
            if (const auto usd = snapshot->evaluation.costs[option])
                EXPECT_TRUE(holds(text, core::format(*usd, core::Unit::usd))) << file;
        for (const auto& line : core::working(*snapshot))
            EXPECT_TRUE(holds(text, line.label + ": " + line.text)) << file << line.id;
        EXPECT_TRUE(holds(text, "To keep in mind")) << file; // all of them have prices of some age
    }
}

// With one option that has an answer there is nothing that it saves against.
TEST(Report, nothingIsSavedWhereNothingCanBeCompared) {
    auto scenario = test::ready_made("article.rentorrun");
    EXPECT_EQ(report_of(scenario).figures[3].caption, "Saved in a year");
    EXPECT_NE(report_of(scenario).figures[3].value, "no answer");
    scenario.hosting.capacity = core::CapacityMode::measured;
    scenario.hosting.measured_output_tokens_per_s = 0;
    scenario.owned.enabled = false;
    const auto report = report_of(scenario);
    EXPECT_EQ(report.items.columns.size(), 1u) << "the machines have an answer, and nothing is tested";
    EXPECT_EQ(report.figures[3].caption, "Saved in a year");
    EXPECT_EQ(report.figures[3].value, "no answer");
}

TEST(Report, asksTheQuestion) {
    EXPECT_EQ(report_of(test::ready_made("llama_70b_h100.rentorrun")).question,
              "Rent OpenAI GPT-4o mini, or run Llama 3.3 70B on rented Hyperstack 2x H100 SXM, for 20 M "
              "words/day?");
    EXPECT_EQ(report_of(test::ready_made("owned_h100.rentorrun")).question,
              "Rent OpenAI GPT-5 mini, or run gpt-oss 120B on AWS p5.48xlarge, rented or bought, for 2.5 B "
              "words/day?");
    EXPECT_EQ(report_of(core::Scenario{}).question,
              "Rent an API, or run a model of 70 B parameters on rented machines, for 1 M words/day?");
}

TEST(Report, fourFiguresTheLastOneTheChanceWhereThereIsOne) {
    auto scenario = test::ready_made("owned_h100.rentorrun");
    const auto figures = report_of(scenario).figures;
    ASSERT_EQ(figures.size(), 4U);
    EXPECT_EQ(figures[1].caption, "Own hardware");
    const auto shown = core::make_snapshot(scenario, {}, {});
    ASSERT_TRUE(shown->mix_wins);
    EXPECT_EQ(figures[3].caption, "Chance that the mix is the cheapest");
    EXPECT_EQ(figures[3].value, core::chance_text(shown->mix_chance.probability_cheapest[core::mix_plan]));
    scenario.traffic.words_per_day = 1000; // nothing to mix
    const auto few = core::make_snapshot(scenario, {}, {});
    ASSERT_FALSE(few->mix_wins);
    EXPECT_EQ(report_of(scenario).figures[3].caption, "Chance that self-hosting is cheaper");
    EXPECT_EQ(report_of(scenario).figures[3].value, core::chance_text(few->chance.value()));
    EXPECT_EQ(report_of(test::ready_made("article.rentorrun")).figures[3].caption, "Saved in a year");
    EXPECT_EQ(report_of(test::ready_made("deepseek_v3_h200.rentorrun")).figures[2].value, "none");
}

// Each column of cells adds up to its total, and people, whom all options have, share a row.
TEST(Report, itemsStandSideBySide) {
    const auto scenario = test::ready_made("owned_h100.rentorrun");
    const auto table = report_of(scenario).items;
    ASSERT_EQ(table.columns.size(), 3U);
    std::set<std::string> labels;
    for (const auto& row : table.rows) {
        EXPECT_EQ(row.cells.size(), 3U);
        EXPECT_TRUE(labels.insert(row.label).second) << row.label;
        if (row.label == "People")
            EXPECT_EQ(row.cells, (std::vector<std::string>{"$1,667", "$12,500", "$12,500"}));
        EXPECT_EQ(row.total, &row == &table.rows.back());
    }
    for (std::size_t column = 0; column < 3; ++column) {
        double sum = 0;
        for (const auto& row : table.rows)
            if (!row.total && !row.cells[column].empty())
                sum += core::parse(row.cells[column], core::Unit::usd).value();
        EXPECT_NEAR(sum, core::parse(table.rows.back().cells[column], core::Unit::usd).value(), 3);
    }
}

TEST(Report, aChangedModelSizeIsSaid) {
    auto scenario = test::ready_made("article.rentorrun");
    EXPECT_NE(report_of(scenario).question.find("run Llama 2 70B on"), std::string::npos);
    scenario.model.total_params_b = 30;
    scenario.sources.erase("model.total_params_b"); // as whoever changes a value does
    const auto changed = report_of(scenario);
    EXPECT_NE(changed.question.find("run Llama 2 70B with 30 B parameters on"), std::string::npos)
        << changed.question;
    const auto size = std::ranges::find(changed.assumptions, "Model size", &core::ReportAssumption::label);
    ASSERT_NE(size, changed.assumptions.end()) << "though it costs the same: capacity is unlimited";
    EXPECT_EQ(size->value, "30 B");
}

// An input is in the report exactly if another value of it would cost another amount.
TEST(Report, assumptionsAreTheInputsThatMatter) {
    const auto article = report_of(test::ready_made("article.rentorrun"));
    const auto has = [&](std::string_view label) {
        return std::ranges::count(article.assumptions, label, &core::ReportAssumption::label) == 1;
    };
    EXPECT_TRUE(has("Traffic"));
    EXPECT_TRUE(has("Capacity")); // unlimited by assumption: so neither speed nor the engine matters
    EXPECT_FALSE(has("Engine efficiency"));
    EXPECT_FALSE(has("Price of a machine"));
    EXPECT_FALSE(has("Layers")); // one row for the published model
    EXPECT_TRUE(has("Model"));
    EXPECT_FALSE(has("Cached input price")); // nothing is cached
}

TEST(Report, everyAssumptionNamesTheSourceThatTheScenarioNames) {
    const auto scenario = test::ready_made("owned_h100.rentorrun");
    const auto report = report_of(scenario);
    const auto price =
        std::ranges::find(report.assumptions, "Price of a machine", &core::ReportAssumption::label);
    ASSERT_NE(price, report.assumptions.end());
    EXPECT_EQ(price->value, "$833,806");
    ASSERT_GT(price->source, 0);
    EXPECT_EQ(report.sources[static_cast<std::size_t>(price->source) - 1],
              scenario.sources.at("owned.usd_per_instance"));
    for (const auto& each : report.assumptions)
        EXPECT_LE(each.source, std::ssize(report.sources)) << each.label;
}

// The table of inputs has words of its own: "Memory" there is another word than the working's.
TEST(Report, everyTextIsTranslatedInItsOwnContext) {
    const core::Translate marked{[](const char* context, std::string_view text) {
        return std::string(context) + ": " + std::string(text);
    }};
    const auto scenario = test::ready_made("owned_h100.rentorrun");
    const auto report = core::report(*core::make_snapshot(scenario, {}, "2036-11-24"), marked);
    EXPECT_TRUE(report.headline.starts_with("core: "));
    ASSERT_FALSE(report.assumptions.empty());
    for (const auto& each : report.assumptions)
        EXPECT_TRUE(each.label.starts_with("inputs: ")) << each.label;
    const auto capacity =
        std::ranges::find(report.assumptions, "inputs: Capacity", &core::ReportAssumption::label);
    ASSERT_NE(capacity, report.assumptions.end());
    EXPECT_EQ(capacity->value, "inputs: modelled");
    const auto stale = std::ranges::find_if(report.notices, [](const auto& notice) {
        return holds(notice.text, "core: The most outdated price");
    });
    ASSERT_NE(stale, report.notices.end());
    EXPECT_TRUE(holds(stale->text, "(inputs: ")) << stale->text;
}

TEST(Report, aNameCannotBreakTheMarkdown) {
    core::Scenario scenario;
    scenario.name = "a|b\n# c <script> `d` *e*";
    scenario.api.preset = "x | y\n| z";
    const auto text = core::report_markdown(report_of(scenario));
    EXPECT_TRUE(text.starts_with("# a\\|b \\# c \\<script\\> \\`d\\` \\*e\\*\n"));
    EXPECT_TRUE(holds(text, "x \\| y \\| z"));
}

TEST(Report, aScenarioWithoutAnAnswerHasNoCostOfZero) {
    auto scenario = test::ready_made("llama_70b_h100.rentorrun");
    scenario.model.total_params_b = 5000;
    scenario.hosting.gpus_per_replica = 1;
    const auto report = report_of(scenario);
    EXPECT_EQ(report.items.columns, std::vector{Option::api});
    EXPECT_EQ(report.figures[1].value, "no answer");
    EXPECT_EQ(report.notices.front().severity, core::Severity::blocking);
}

TEST(Report, anyScenarioHasOne) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const auto report = report_of(test::random_scenario(seed));
        EXPECT_EQ(report.figures.size(), 4U);
        EXPECT_FALSE(report.assumptions.empty());
        const auto text = core::report_markdown(report);
        EXPECT_FALSE(holds(text, " nan") || holds(text, " inf")) << text;
    }
}

} // namespace
