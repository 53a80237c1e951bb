// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/samples_csv.h"

#include "core/decide/uncertainty.h"

#include "tests/support/ready_made.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace {

using core::Option;

core::Scenario uncertain() {
    auto scenario = test::ready_made("owned_h100.rentorrun");
    scenario.ranges["traffic.words_per_day"] = {1e9, 5e9};
    scenario.ranges["api.output_usd_per_mtok"] = {1, 3};
    return scenario;
}

// What is counted of them is what uncertainty() says.
TEST(SampleTable, areTheSamplesOfTheUncertainty) {
    const auto scenario = uncertain();
    const auto table = core::sample_table(scenario, {.seed = 7, .samples = 300});
    const auto drawn = core::draw(scenario, {.seed = 7, .samples = 300});
    const auto counted = core::uncertainty(drawn);
    ASSERT_EQ(table.rows.size(), 300u);
    EXPECT_EQ(static_cast<int>(table.varied.size()), counted.varied);
    std::array<int, core::option_count> cheapest{};
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const auto& usd = table.rows[i].monthly_usd;
        for (std::size_t option = 0; option < usd.size(); ++option)
            EXPECT_EQ(*usd[option], drawn.usd[option][i]);
        ++cheapest[static_cast<std::size_t>(std::ranges::min_element(usd) - usd.begin())];
        EXPECT_LE(*table.rows[i].mix_usd, *std::ranges::min(usd));
    }
    for (std::size_t option = 0; option < cheapest.size(); ++option)
        EXPECT_EQ(cheapest[option] / 300.0, counted.probability_cheapest[option]);
}

// Each row's cost is that of a scenario with the row's inputs.
TEST(SampleTable, rowsCostWhatTheirInputsCost) {
    const auto scenario = uncertain();
    const auto table = core::sample_table(scenario, {.samples = 20});
    for (const auto& row : table.rows) {
        auto one = scenario;
        for (std::size_t i = 0; i < table.varied.size(); ++i)
            if (table.varied[i])
                core::set(one, *table.varied[i], row.values[i]);
        EXPECT_EQ(row.monthly_usd[0], core::evaluate(one).costs[Option::api]);
        EXPECT_TRUE(row.mix_usd);
    }
}

TEST(SamplesCsv, hasARowOfNumbersASample) {
    const auto text = core::samples_csv(core::sample_table(uncertain(), {.samples = 5}));
    EXPECT_EQ(std::ranges::count(text, '\n'), 6);
    const auto head = text.substr(0, text.find('\n'));
    EXPECT_NE(head.find("traffic.words_per_day,"), std::string::npos) << head;
    EXPECT_TRUE(head.ends_with(
        "capacity_factor,api_usd_per_month,rented_usd_per_month,owned_usd_per_month,mix_usd_per_month"))
        << head;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        EXPECT_EQ(std::ranges::count(line, ','), std::ranges::count(head, ',')) << line;
}

TEST(SamplesCsv, anOptionWithoutAnswerIsEmpty) {
    auto scenario = uncertain();
    scenario.owned.enabled = false;
    const auto text = core::samples_csv(core::sample_table(scenario, {.samples = 3}));
    std::istringstream lines(text);
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line))
        EXPECT_NE(line.find(",,"), std::string::npos) << line;
}

} // namespace
