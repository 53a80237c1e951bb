// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report_html.h"

#include "core/files/scenario_file.h"
#include "core/files/scenario_page.h"
#include "core/scenario/inputs.h"
#include "tests/support/random_scenario.h"
#include "tests/support/ready_made.h"

#include <gtest/gtest.h>

#include <vector>

namespace {

std::string page_of(const core::Scenario& scenario, const std::vector<core::PageChart>& charts = {}) {
    return core::report_html(core::report(*core::make_snapshot(scenario, {}, "2026-11-24")), charts,
                             core::write_scenario(scenario));
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

// Every element that is opened is closed in its order; empty: it is so.
std::string badly_nested(const std::string& page) {
    std::vector<std::string> open;
    for (auto at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
        const auto end = page.find('>', at);
        const std::string tag = page.substr(at + 1, end - at - 1);
        const auto name = tag.substr(0, tag.find_first_of(" \n"));
        if (name.starts_with('!') || name == "meta")
            continue;
        if (!name.starts_with('/')) {
            open.push_back(name);
        } else if (open.empty() || open.back() != name.substr(1)) {
            return name;
        } else {
            open.pop_back();
        }
    }
    return open.empty() ? "" : open.back();
}

TEST(ReportHtml, holdsTheBriefAndItsScenario) {
    for (const auto& file : test::ready_made_files()) {
        const auto scenario = test::ready_made(file);
        const auto page = page_of(scenario, {{"A chart", "<svg>light</svg>", "<svg>dark</svg>"}});
        const auto brief = core::report(*core::make_snapshot(scenario, {}, "2026-11-24"));
        EXPECT_EQ(badly_nested(page), "") << file;
        EXPECT_TRUE(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">")) << file;
        for (const auto& row : brief.items.rows)
            for (const auto& cell : row.cells)
                EXPECT_EQ(count(page, ">" + cell + "</td>") > 0, true) << file << cell;
        EXPECT_EQ(count(page, "<svg>light</svg>"), 1u);
        EXPECT_EQ(count(page, "<svg>dark</svg>"), 1u);
        EXPECT_EQ(count(page, "<details"), 1u) << file;
        EXPECT_TRUE(core::is_page(page));
        const auto inside = core::scenario_in_page(page);
        ASSERT_TRUE(inside) << file;
        const auto read = core::read_scenario(*inside);
        EXPECT_TRUE(read.problems.empty()) << file;
        EXPECT_TRUE(read.scenario == scenario) << file;
    }
}

TEST(ReportHtml, carriesAnyScenario) {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        auto scenario = test::random_file(seed);
        scenario.notes += "</script><!--<script>";
        const auto json = core::write_scenario(scenario);
        const auto element = core::scenario_element(json);
        EXPECT_EQ(count(element, "<"), 2u) << seed;
        EXPECT_TRUE(core::read_scenario(*core::scenario_in_page(element)).scenario ==
                    core::read_scenario(json).scenario)
            << seed;
    }
}

TEST(ReportHtml, asksForNothing) {
    const auto page = page_of(test::ready_made("owned_h100.rentorrun"));
    const auto body = page.substr(0, page.find("<script"));
    EXPECT_NE(body.find("content=\"default-src 'none'; "), std::string::npos);
    for (const char* asks : {"src=", "url(", "@import", "<link", "<iframe", "<img", "href=\"http"})
        EXPECT_EQ(page.find(asks), std::string::npos) << asks;
    EXPECT_EQ(count(page, "<script"), 1u);
}

TEST(ReportHtml, whatIsTypedIsText) {
    auto scenario = test::ready_made("owned_h100.rentorrun");
    const std::string harm = "<script>alert(1)</script>\"'&\u202egnp.exe";
    scenario.name = scenario.notes = scenario.api.preset = scenario.model.preset = scenario.hosting.instance =
        harm;
    for (auto& [path, source] : scenario.sources)
        source.from = harm;
    const auto page = page_of(scenario);
    EXPECT_EQ(badly_nested(page), "");
    EXPECT_EQ(count(page, "<script"), 1u);
    EXPECT_EQ(count(page.substr(0, page.find("<script")), "\u202e"), 0u) << "the order of letters is turned";
    EXPECT_GT(count(page, "&lt;script&gt;alert(1)&lt;/script&gt;"), 5u);
    scenario.name = std::string(10000, 'x');
    EXPECT_EQ(count(page_of(scenario), scenario.name), 3u) << "title, heading and the scenario";
}

TEST(ScenarioPage, isToldByItsHead) {
    EXPECT_TRUE(core::is_page("<!doctype HTML><p>"));
    EXPECT_TRUE(core::is_page("\xEF\xBB\xBF \n<html lang=\"en\">"));
    EXPECT_FALSE(core::is_page(""));
    EXPECT_FALSE(core::is_page("  {\"rent-or-run\": 1}"));
    EXPECT_FALSE(core::scenario_in_page("<!DOCTYPE html><p>no scenario"));
    EXPECT_FALSE(core::scenario_in_page("<script type=\"application/json\" id=\"scenario\">{} and no end"));
}

} // namespace
