// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/provisioned_rows.h"

#include "core/decide/provisioned.h"
#include "core/files/scenario_file.h"
#include "core/report/working_provisioned.h"
#include "core/scenario/inputs.h"
#include "tests/support/catalogue_resources.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using core::Scenario;

// GPT-5 with Azure's units: 4,750 tokens of input a minute, output at 8 times and cached input at 0.1 times
// of it as its prices are, 15 at least and then by 5, $260 a month.
Scenario gpt5() {
    Scenario s;
    const core::Catalogue& c = test::shipped_catalogue();
    EXPECT_TRUE(core::apply_named("api.preset", "OpenAI GPT-5", c, s));
    EXPECT_TRUE(core::apply_named("api.provisioned", "true", c, s));
    return s;
}

TEST(ProvisionedRows, theRowOfTheApiFillsTheInputs) {
    const Scenario s = gpt5();
    EXPECT_TRUE(s.api.has_provisioned);
    EXPECT_EQ(s.api.provisioned, (core::Provisioned{.units = 0,
                                                    .usd_per_unit_month = 260,
                                                    .input_tokens_per_minute_per_unit = 4750,
                                                    .output_weight = 8,
                                                    .cached_weight = 0.1,
                                                    .min_units = 15,
                                                    .step = 5}));
    EXPECT_TRUE(s.sources.at("api.provisioned.usd_per_unit_month").from.starts_with("Azure gpt-5, PTU: "));
    EXPECT_FALSE(s.sources.contains("api.provisioned.output_weight")) << "it is ours, not the row's";
    EXPECT_TRUE(core::first_problem(s).empty()) << core::first_problem(s);
    const auto read = core::read_scenario(core::write_scenario(s));
    ASSERT_TRUE(read.scenario);
    EXPECT_EQ(read.scenario->api.provisioned, s.api.provisioned);
}

TEST(ProvisionedRows, everyRowMakesAScenarioThatIsAllowed) {
    for (const core::CatalogueProvisioned& row : test::shipped_catalogue().provisioned) {
        Scenario s;
        ASSERT_TRUE(core::apply_named("api.provisioned", core::name_of(row), test::shipped_catalogue(), s));
        EXPECT_TRUE(core::first_problem(s).empty()) << row.model << core::first_problem(s);
        EXPECT_EQ(s.api.provisioned.input_tokens_per_minute_per_unit, row.input_tokens_per_minute_per_unit);
        EXPECT_EQ(s.api.provisioned.usd_per_unit_month, row.usd_per_unit_month.value_or(0));
    }
}

TEST(ProvisionedRows, anotherApiHasItsOwnUnitsOrNone) {
    const core::Catalogue& c = test::shipped_catalogue();
    Scenario s = gpt5();
    ASSERT_TRUE(core::apply_named("api.preset", "OpenAI GPT-5 mini", c, s));
    EXPECT_EQ(s.api.provisioned.input_tokens_per_minute_per_unit, 23750);
    ASSERT_TRUE(core::apply_named("api.preset", "OpenAI GPT-4o mini", c, s));
    EXPECT_FALSE(s.api.has_provisioned) << "the catalogue knows none of it";
    ASSERT_TRUE(core::apply_named("api.preset", "OpenAI GPT-5", c, s));
    EXPECT_FALSE(s.api.has_provisioned) << "off until somebody asks for it";
    s = gpt5();
    s.api.provisioned.usd_per_unit_month = 221;
    EXPECT_FALSE(core::apply_named("api.provisioned", "true", c, s))
        << "on already, with a price of one's own";
    EXPECT_EQ(s.api.provisioned.usd_per_unit_month, 221);
}

// One unit full all month replaces 4,750 x 60 x 730 = 208.05 M tokens of input at $1.25, $260.06, whatever
// the mixture of input, output and cached input, for these count as they cost. So $260 a month pays where it
// is full 260 / 260.0625 = 99.98 %, a year's term at $221 from 84.98 % on, and the $1/h rate, $730, at 280.7
// %: never.
TEST(Provisioned, aMonthsTermPaysAtAFullMonthAYearsAt85PerCentAndTheHourNever) {
    Scenario s = gpt5();
    s.traffic.cached_input_share = 0.3;
    s.traffic.output_tokens_per_request = 321;
    const auto pays_from = [&](double usd_per_unit_month) {
        s.api.provisioned.usd_per_unit_month = usd_per_unit_month;
        return *core::provisioned_at_peak(core::prepare(s), s)->pays_from_share;
    };
    EXPECT_NEAR(pays_from(260), 260 / 260.0625, 1e-9);
    EXPECT_NEAR(pays_from(221), 221 / 260.0625, 1e-9);
    EXPECT_NEAR(pays_from(730), 730 / 260.0625, 1e-9);
    const auto snapshot = core::make_snapshot(s, {}, "2026-11-24");
    const auto lines = core::provisioned_lines(*snapshot, core::english);
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[2].text, "never: full all month its tokens cost 35.6 % of its price");
}

// Google's worked example: a need of 44.44 units is 45 of them, sold one by one. Here 1,000 tokens of input
// in each of n requests a day, level, on units of 1,000 a minute: n / 1440 units' worth. Empty: 0.56 / 45.
TEST(Provisioned, theNeedIsRoundedUpAsUnitsAreSold) {
    Scenario s;
    s.traffic.driver = core::TrafficDriver::requests;
    s.traffic.input_tokens_per_request = 1000;
    s.traffic.output_tokens_per_request = 1;
    s.traffic.requests_per_day = 44.44 * 1440;
    s.api.fixed_usd_per_month = 99;
    s.api.has_provisioned = true;
    s.api.provisioned = {
        .usd_per_unit_month = 10, .input_tokens_per_minute_per_unit = 1000, .output_weight = 0};
    const auto at = [&] { return core::provisioned_at_peak(core::prepare(s), s); };
    ASSERT_TRUE(at());
    EXPECT_NEAR(at()->need_units, 44.44, 1e-9);
    EXPECT_EQ(at()->units, 45);
    EXPECT_EQ(at()->usd, 450);
    EXPECT_EQ(at()->monthly_usd, 549);
    EXPECT_NEAR(at()->empty_share, 0.56 / 45, 1e-12);
    s.traffic.peak_to_average = 2; // twice as many for the peak, and more than half of them empty on average
    EXPECT_EQ(at()->units, 89);
    EXPECT_NEAR(at()->empty_share, 1 - 44.44 / 89, 1e-12);
    s.api.provisioned.min_units = 100;
    EXPECT_EQ(at()->units, 100);
    s.api.provisioned = {
        .units = 88, .usd_per_unit_month = 10, .input_tokens_per_minute_per_unit = 1000, .output_weight = 0};
    EXPECT_FALSE(at()) << "88 that were typed do not carry the peak";
    s.api.provisioned.units = 95;
    EXPECT_EQ(at()->units, 95);
    s.api.provisioned.usd_per_unit_month = 0;
    EXPECT_FALSE(at()) << "not offered";
    s.api.provisioned.usd_per_unit_month = 10;
    s.api.context_limit_tokens = 500;
    EXPECT_FALSE(at()) << "the API takes no such request";
}

} // namespace
