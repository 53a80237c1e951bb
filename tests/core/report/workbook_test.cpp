// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/workbook.h"

#include "core/scenario/inputs.h"
#include "core/text/escape.h"
#include "tests/support/plausible_scenario.h"
#include "tests/support/random_scenario.h"
#include "tests/support/ready_made.h"
#include "tests/support/spreadsheet.h"

#include <gtest/gtest.h>

#include <cmath>

namespace {

using core::Option;

std::string bytes_of(const core::Scenario& scenario) {
    std::string problem;
    const auto bytes = core::workbook(*core::make_snapshot(scenario, {}, "2026-11-24"), &problem);
    EXPECT_TRUE(bytes) << problem;
    return bytes.value_or("");
}

test::Spreadsheet book_of(const core::Scenario& scenario) {
    return test::read_spreadsheet(bytes_of(scenario));
}

double number(const test::CellValue& value) {
    return std::holds_alternative<double>(value) ? std::get<double>(value) : std::nan("");
}

bool same(const test::CellValue& a, const test::CellValue& b) {
    if (!std::holds_alternative<double>(a) || !std::holds_alternative<double>(b))
        return a == b;
    const double x = std::get<double>(a), y = std::get<double>(b);
    return std::abs(x - y) <= 1e-9 * std::max(1.0, std::max(std::abs(x), std::abs(y)));
}

// What every formula gives is what the program has computed.
void expect_formulas_hold(const core::Scenario& scenario, const std::string& what) {
    const auto book = book_of(scenario);
    test::Calculation calculation(book);
    for (const auto& [sheet, cells] : book.cells)
        for (const auto& [place, cell] : cells)
            if (!cell.formula.empty()) {
                const auto given = calculation.cell(sheet, place.first, place.second);
                ASSERT_TRUE(same(given, cell.value))
                    << what << ", " << sheet << " row " << place.first + 1 << " column " << place.second + 1
                    << ": " << cell.formula << " gives " << number(given) << ", not " << number(cell.value);
            }
}

TEST(Workbook, itsFormulasGiveTheFiguresOfTheEvaluation) {
    for (const auto& file : test::ready_made_files()) {
        auto scenario = test::ready_made(file);
        const auto book = book_of(scenario);
        const auto costs = core::evaluate(scenario).costs;
        const auto total = [&](const char* name) { return number(book.named(name).value); };
        EXPECT_DOUBLE_EQ(total("total_api"), *costs[Option::api]) << file;
        EXPECT_DOUBLE_EQ(total("total_rented"), *costs[Option::rented]) << file;
        expect_formulas_hold(scenario, file);
        scenario.hosting.scaling = core::Scaling::follow_traffic;
        scenario.hosting.discount = 0.3;
        scenario.traffic.peak_to_average = 4;
        scenario.owned.enabled = true;
        expect_formulas_hold(scenario, file + ", following the traffic");
        scenario.traffic.profile = {0, 0, 1, 2, 3, 4, 4, 4, 9, 9, 9, 9, 8, 8, 8, 8, 5, 5, 5, 2, 1, 1, 0, 0};
        scenario.traffic.deferrable_share = 0.2;
        scenario.fine_tuning.runs_per_month = 20;
        scenario.fine_tuning.hours_per_run = 30;
        scenario.horizon.discount_rate_per_year = 0.08;
        scenario.owned.residual_share = 0.2;
        expect_formulas_hold(scenario, file + ", with hours of its own");
    }
}

TEST(Workbook, itsFormulasHoldForAnyScenario) {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        expect_formulas_hold(test::random_scenario(seed), "random " + std::to_string(seed));
        auto plausible = test::plausible_scenario(seed);
        if (seed % 3 == 0)
            plausible.hosting.scaling = core::Scaling::follow_traffic;
        expect_formulas_hold(plausible, "plausible " + std::to_string(seed));
    }
}

// A replica that waits for nobody: the goal is met by a number that is no formula.
TEST(Workbook, aGoalForTheWaitIsAValue) {
    auto scenario = test::ready_made("llama_70b_h100.rentorrun");
    scenario.hosting.max_time_to_first_token_s = 2;
    scenario.hosting.scaling = core::Scaling::follow_traffic;
    scenario.traffic.peak_to_average = 3;
    ASSERT_TRUE(core::evaluate(scenario).fleet);
    const auto book = book_of(scenario);
    EXPECT_GE(number(book.named("replicas_for_wait").value), 1);
    EXPECT_EQ(book.named("replicas_for_wait").formula, "");
    expect_formulas_hold(scenario, "wait");
}

// A founder halves a price, doubles the traffic, or rents at another discount: the sheet says what the
// program then says. The way that a replica runs is the same in all of them.
TEST(Workbook, aChangedInputMovesTheTotals) {
    const auto base = test::ready_made("owned_h100.rentorrun");
    const auto book = book_of(base);
    const double now = base.traffic.words_per_day;
    for (const auto& [path, value] :
         {std::pair<const char*, double>{"api.output_usd_per_mtok", base.api.output_usd_per_mtok / 2},
          {"traffic.words_per_day", 2 * now},
          {"hosting.usd_per_instance_hour", 0.7 * base.hosting.usd_per_instance_hour},
          {"owned.usd_per_kwh", 3 * base.owned.usd_per_kwh},
          {"owned.lifetime_months", 1.5 * base.owned.lifetime_months},
          {"team.hosting_usd_per_year", 2 * base.team.hosting_usd_per_year},
          {"quality.routed_share", 0.2}, // nothing of these as it was written
          {"fine_tuning.runs_per_month", 80}}) {
        const auto* const input = core::find_input(path);
        ASSERT_TRUE(input) << path;
        core::Scenario changed = base;
        core::set(changed, *input, value);
        std::string name = path;
        std::ranges::replace(name, '.', '_');
        test::Calculation calculation(book, {{name, core::get(changed, *input)}});
        const auto costs = core::evaluate(changed).costs;
        EXPECT_FALSE(costs.monthly_usd == core::evaluate(base).costs.monthly_usd) << path;
        const std::pair<Option, const char*> totals[] = {
            {Option::api, "total_api"}, {Option::rented, "total_rented"}, {Option::owned, "total_owned"}};
        for (const auto& [option, total] : totals)
            EXPECT_NEAR(number(calculation.named(total)), *costs[option], 1e-9 * *costs[option])
                << path << " " << total;
        // The table's row of the present traffic is of the same formulas.
        for (int row = 3; book.cells.at("Break-even").contains({row, 1}); ++row)
            if (number(calculation.cell("Break-even", row, 0)) == now && changed.traffic.words_per_day == now)
                for (const Option option : core::all_options)
                    EXPECT_NEAR(number(calculation.cell("Break-even", row, 1 + static_cast<int>(option))),
                                *costs[option], 1e-9 * *costs[option])
                        << path << " in the table";
    }
}

// The table of traffic by hand, of the article: LLaMA on m7a, no limit of capacity, 2 x the API's fee.
TEST(Workbook, theBreakEvenTableFollowsTheTraffic) {
    const auto scenario = test::ready_made("article.rentorrun");
    const auto book = book_of(scenario);
    test::Calculation calculation(book);
    const auto& cells = book.cells.at("Break-even");
    int rows = 0;
    for (int row = 3; cells.contains({row, 1}); ++row, ++rows) {
        auto at = scenario;
        at.traffic.words_per_day = number(calculation.cell("Break-even", row, 0));
        const auto costs = core::evaluate(at).costs;
        EXPECT_NEAR(number(calculation.cell("Break-even", row, 1)), *costs[Option::api],
                    1e-9 * *costs[Option::api]);
        EXPECT_NEAR(number(calculation.cell("Break-even", row, 2)), *costs[Option::rented],
                    1e-9 * *costs[Option::rented]);
    }
    EXPECT_GE(rows, 25);
}

TEST(Workbook, whatIsTypedIsTextAndNeverAFormula) {
    auto scenario = test::ready_made("llama_70b_h100.rentorrun");
    const std::string long_name(40000, 'x');
    const std::vector<std::string> names{"=cmd|' /C calc'!A0",
                                         "+1+1",
                                         "@SUM(A1)",
                                         "<script>alert(1)</script>",
                                         "\u202egnp.exe",
                                         "_x0041_",
                                         "\"&<>'",
                                         "\x01\x1f tab\tline\n",
                                         long_name};
    for (const auto& name : names) {
        scenario.name = scenario.hosting.instance = scenario.api.preset = name;
        scenario.sources["hosting.usd_per_instance_hour"] = {name, "2026-11-01"};
        const auto book = book_of(scenario);
        const auto& title = book.cells.at("Answer").at({0, 0});
        EXPECT_EQ(title.formula, "") << name;
        if (name.size() < 1000)
            EXPECT_EQ(std::get<std::string>(title.value), core::visible_lines(name));
        for (const auto& [sheet, cells] : book.cells)
            for (const auto& [place, cell] : cells)
                EXPECT_EQ(cell.formula.find("cmd"), std::string::npos);
    }
}

TEST(Workbook, hasNoMacroAndNoLink) {
    const auto bytes = bytes_of(test::ready_made("owned_h100.rentorrun"));
    const auto book = test::read_spreadsheet(bytes);
    EXPECT_EQ(book.sheets, (std::vector<std::string>{"Answer", "Inputs", "Items", "Fleet", "Break-even"}));
    for (const auto& [name, content] : book.parts) {
        EXPECT_EQ(name.find("vba"), std::string::npos) << name;
        EXPECT_EQ(name.find("external"), std::string::npos) << name;
        EXPECT_EQ(content.find("TargetMode=\"External\""), std::string::npos) << name;
    }
    EXPECT_EQ(bytes, bytes_of(test::ready_made("owned_h100.rentorrun")))
        << "the same scenario is the same file";
}

// All inputs stand there, numbers as numbers.
TEST(Workbook, holdsEveryInput) {
    auto scenario = test::ready_made("llama_70b_h100.rentorrun");
    const auto book = book_of(scenario);
    for (const auto& input : core::inputs())
        if (input.kind == core::InputKind::number) {
            std::string name(input.path);
            std::ranges::replace(name, '.', '_');
            ASSERT_TRUE(book.names.contains(name)) << name;
            EXPECT_DOUBLE_EQ(number(book.named(name).value), core::get(scenario, input)) << name;
        }
}

TEST(Workbook, saysThatThereIsNoAnswer) {
    auto scenario = test::ready_made("llama_70b_h100.rentorrun");
    scenario.hosting.capacity = core::CapacityMode::measured;
    scenario.hosting.measured_output_tokens_per_s = 0;
    ASSERT_FALSE(core::evaluate(scenario).fleet);
    const auto book = book_of(scenario);
    EXPECT_EQ(std::get<std::string>(book.named("total_rented").value), "no answer");
    expect_formulas_hold(scenario, "no fleet");
}

TEST(Workbook, aFolderThatTakesNoFileIsAProblem) {
    const char* const before = std::getenv("TMPDIR");
    const std::string kept = before ? before : "";
    ::setenv("TMPDIR", "/proc", 1); // a folder where nobody makes a file
    std::string problem;
    const auto bytes = core::workbook(
        *core::make_snapshot(test::ready_made("article.rentorrun"), {}, "2026-11-24"), &problem);
    before ? ::setenv("TMPDIR", kept.c_str(), 1) : ::unsetenv("TMPDIR");
    EXPECT_FALSE(bytes);
    EXPECT_NE(problem, "");
}

} // namespace
