// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader wrote and what stands side by side, in every format of the brief.
#include "core/report/report.h"

#include "core/files/scenario_file.h"
#include "core/files/scenario_page.h"
#include "core/report/report_html.h"
#include "core/report/workbook.h"
#include "core/scenario/value_notes.h"
#include "core/text/escape.h"
#include "tests/support/ready_made.h"
#include "tests/support/scenarios.h"
#include "tests/support/spreadsheet.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

const std::string harm = "<script>alert(1)</script> \u202e=cmd|' /C calc'!A0";

core::Scenario written_on() {
    core::Scenario s = test::article();
    s.hosting.discount = 0.2;
    core::put_note(s, *core::find_input("hosting.discount"), {"Contract 4711", "2026-11-01"}, "three years");
    s.decisions = {{"2026-11-02", "We rent.", "Rent the API: $3,881 a month less."}};
    return s;
}

core::SnapshotPtr snapshot_of(const core::Scenario& s) {
    return core::make_snapshot(s, {}, "2026-11-28");
}

const core::ReportAssumption* assumption(const core::Report& report, std::string_view label) {
    const auto found = std::ranges::find(report.assumptions, label, &core::ReportAssumption::label);
    return found == report.assumptions.end() ? nullptr : &*found;
}

bool is_in(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

TEST(ReportWritten, aValuesNoteAndItsSource) {
    core::Scenario s = written_on();
    const auto report = core::report(*snapshot_of(s));
    const auto* discount = assumption(report, "Discount");
    ASSERT_TRUE(discount);
    EXPECT_EQ(discount->note, "three years");
    ASSERT_GT(discount->source, 0);
    EXPECT_EQ(report.sources[static_cast<std::size_t>(discount->source) - 1].from, "Contract 4711");
    const std::string text = core::report_markdown(report);
    EXPECT_TRUE(is_in(text, "- Discount: 20 % [" + std::to_string(discount->source) + "] – three years\n"));
    EXPECT_TRUE(is_in(text, "Contract 4711 (2026\\-11\\-01)") || is_in(text, "Contract 4711 (2026-11-01)"));

    s.hosting.discount = 0.3; // by hand
    const auto later = core::report(*snapshot_of(s));
    EXPECT_EQ(assumption(later, "Discount")->note,
              "three years; Contract 4711 (written of another value, 20 %)");
    EXPECT_EQ(assumption(later, "Discount")->source, 0);

    // What does nothing is not among the assumptions, unless somebody wrote about it.
    core::Scenario quiet = test::article();
    EXPECT_FALSE(assumption(core::report(*snapshot_of(quiet)), "Layers"));
    core::put_note(quiet, *core::find_input("model.layers"), {}, "as published");
    EXPECT_EQ(assumption(core::report(*snapshot_of(quiet)), "Layers")->note, "as published");
}

TEST(ReportWritten, theLogOfDecisions) {
    const auto report = core::report(*snapshot_of(written_on()));
    const std::string text = core::report_markdown(report);
    EXPECT_TRUE(is_in(text, "## What was decided\n\n- ")) << text;
    EXPECT_TRUE(is_in(text, "We rent\\.") || is_in(text, "We rent."));
    EXPECT_FALSE(
        is_in(core::report_markdown(core::report(*snapshot_of(test::article()))), "What was decided"));
    const std::string page = core::report_html(report, {}, core::write_scenario(written_on()));
    EXPECT_TRUE(is_in(page, "What was decided"));
    EXPECT_TRUE(is_in(page, ">We rent.</dd>"));
}

TEST(ReportWritten, whatIsWrittenIsText) {
    core::Scenario s = written_on();
    const std::string longest(core::most_written_characters, 'w');
    core::put_note(s, *core::find_input("hosting.discount"), {harm, ""}, harm);
    s.decisions = {{"2026-11-28", harm, harm}, {"2026-11-28", longest, ""}};
    core::Scenario other = test::article();
    other.name = harm;
    const auto a = snapshot_of(s), b = snapshot_of(other);
    const auto beside = core::compare(std::vector{a, b}, {"a", harm});
    const auto report = core::report(*a, core::english, &beside);
    const std::string page = core::report_html(report, {}, core::write_scenario(s));
    const std::string shown = page.substr(0, page.find("<script"));
    EXPECT_EQ(page.find("<script"), page.rfind("<script")) << "that of the scenario";
    EXPECT_EQ(shown.find("\u202e"), std::string::npos);
    EXPECT_TRUE(is_in(shown, "&lt;script&gt;"));
    EXPECT_TRUE(is_in(shown, longest));
    const auto read = core::read_scenario(*core::scenario_in_page(page));
    ASSERT_TRUE(read.scenario);
    EXPECT_EQ(*read.scenario, s);
    const std::string text = core::report_markdown(report);
    for (auto at = text.find("<script"); at != std::string::npos; at = text.find("<script", at + 1))
        EXPECT_EQ(text[at - 1], '\\') << "a sign without a meaning";
    EXPECT_FALSE(is_in(text, "\u202e"));
    std::string problem;
    const auto book = test::read_spreadsheet(*core::workbook(*a, &problem, core::english, &beside));
    for (const auto& [sheet, cells] : book.cells)
        for (const auto& [place, cell] : cells)
            EXPECT_FALSE(is_in(cell.formula, "cmd")) << sheet;
    const auto& decisions = book.cells.at("Decisions");
    EXPECT_EQ(std::get<std::string>(decisions.at({1, 0}).value), "2026-11-28");
    EXPECT_EQ(std::get<std::string>(decisions.at({1, 1}).value), core::visible_lines(harm));
    EXPECT_EQ(std::get<std::string>(decisions.at({2, 1}).value), longest);
    bool noted = false;
    for (const auto& [place, cell] : book.cells.at("Inputs"))
        if (place.second == 8 && std::holds_alternative<std::string>(cell.value))
            noted = noted || std::get<std::string>(cell.value) == core::visible_lines(harm);
    EXPECT_TRUE(noted);
}

TEST(ReportWritten, plansSideBySide) {
    core::Scenario cheaper = test::article();
    cheaper.hosting.spare_units = 0;
    const auto a = snapshot_of(test::article()), b = snapshot_of(cheaper);
    const auto beside = core::compare(std::vector{a, b}, {"With a spare", "Without"});
    const auto report = core::report(*a, core::english, &beside);
    ASSERT_TRUE(report.side_by_side);
    const std::string text = core::report_markdown(report);
    EXPECT_TRUE(is_in(text, "## Plans side by side\n\n| Plan | With a spare | Without |\n|---|---:|---:|\n"))
        << text;
    EXPECT_TRUE(is_in(text, "| $5,402 | $2,701 |"));
    EXPECT_TRUE(is_in(text, "| Spare units"));
    const std::string page = core::report_html(report, {}, core::write_scenario(test::article()));
    EXPECT_TRUE(is_in(page, ">$5,402</td>"));
    EXPECT_TRUE(is_in(page, "colspan=\"3\">In which inputs they differ</th>"));
    std::string problem;
    const auto book = test::read_spreadsheet(*core::workbook(*a, &problem, core::english, &beside));
    EXPECT_EQ(book.sheets.back(), "Side by side");
    const auto& cells = book.cells.at("Side by side");
    EXPECT_EQ(std::get<std::string>(cells.at({0, 2}).value), "Without");
    EXPECT_FALSE(core::report(*a).side_by_side);
    const auto alike = core::compare(std::vector{a, a}, {"1", "2"});
    EXPECT_TRUE(
        is_in(core::report_markdown(core::report(*a, core::english, &alike)), "They differ in no input"));
}

} // namespace
