// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/unit_economics.h"

#include "core/decide/snapshot.h"
#include "core/decide/what_if.h"
#include "core/report/working.h"
#include "core/scenario/inputs.h"
#include "tests/support/plausible_scenario.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using core::Option;
using core::Scenario;
using core::UnitEconomics;

UnitEconomics of(const Scenario& s) {
    const auto prepared = core::prepare(s);
    return core::unit_economics(s, core::evaluate(s), core::mix(prepared, s));
}

constexpr std::size_t api = 0, rented = 1, owned = 2;

// The article at 30 M words a day in requests of 1,000 tokens: 60 M tokens are 60,000 requests a day,
// 1,825,000 a month. The API's $7,300 are $0.004 a request, the machines' $5,402 $0.00296. Three requests a
// user and day are 91.25 a month. A request earns a cent.
Scenario priced() {
    Scenario s = test::article();
    s.traffic.words_per_day = 30e6;
    s.traffic.input_tokens_per_request = 2000 / 3.0;
    s.traffic.output_tokens_per_request = 1000 / 3.0;
    s.business = {.revenue_usd_per_request = 0.01, .requests_per_user_per_day = 3};
    return s;
}

TEST(UnitEconomics, byHand) {
    const UnitEconomics found = of(priced());
    EXPECT_NEAR(found.requests_per_month, 1825000, 1e-6);
    EXPECT_NEAR(found.usd_per_request[api].value(), 0.004, 1e-12);
    EXPECT_NEAR(found.usd_per_request[rented].value(), 5402 / 1825000.0, 1e-12);
    EXPECT_FALSE(found.usd_per_request[owned]) << "not compared";
    EXPECT_NEAR(found.usd_per_request[core::mix_plan].value(), 5402 / 1825000.0, 1e-12) << "nothing to mix";
    EXPECT_NEAR(found.usd_per_user_month[api].value(), 0.365, 1e-12);
    EXPECT_NEAR(found.gross_margin[api].value(), 0.6, 1e-12);
    EXPECT_NEAR(found.gross_margin[rented].value(), 1 - 0.5402 / 1.825, 1e-12);
}

TEST(UnitEconomics, nothingIsSaidOfWhatIsNotStated) {
    Scenario s = priced();
    s.business = {};
    const UnitEconomics found = of(s);
    EXPECT_TRUE(found.usd_per_request[api]);
    for (std::size_t plan = 0; plan < core::plan_count; ++plan) {
        EXPECT_FALSE(found.usd_per_user_month[plan]);
        EXPECT_FALSE(found.gross_margin[plan]);
    }
    s.model.context_limit_tokens = s.api.context_limit_tokens = 10;
    for (const auto& usd : of(s).usd_per_request)
        EXPECT_FALSE(usd) << "no answer is no $0";
}

TEST(UnitEconomics, aRequestThatCostsMoreThanItEarnsLosesMoney) {
    Scenario s = priced();
    s.business.revenue_usd_per_request = 0.002;
    EXPECT_NEAR(of(s).gross_margin[api].value(), -1, 1e-12);
}

// The break-even is at 22.2 M words, 44,400 requests a day and 14,800 users, whichever of the two drives.
TEST(UnitEconomics, usersAtTheBreakEven) {
    Scenario s = priced();
    const auto users = [&] {
        core::WhatIf what_if(s);
        return core::break_even_users(
            s, core::break_even(what_if, Option::rented, Option::api, core::traffic_input(s)));
    };
    EXPECT_NEAR(users().value(), 14800, 1e-6);
    core::set_driver(s, core::TrafficDriver::requests);
    EXPECT_NEAR(users().value(), 14800, 1e-6);
    s.business.requests_per_user_per_day = 0;
    EXPECT_FALSE(users());
    s.business.requests_per_user_per_day = 3;
    s.api.input_usd_per_mtok = s.api.output_usd_per_mtok = 0;
    EXPECT_FALSE(users()) << "no break-even";
}

TEST(UnitEconomics, timesTheRequestsIsTheMonth) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        Scenario s = test::plausible_scenario(seed);
        s.business = {.revenue_usd_per_request = 0.02, .requests_per_user_per_day = 7};
        const core::Evaluation e = core::evaluate(s);
        const UnitEconomics found = of(s);
        const double requests = e.traffic.requests_per_day * 365 / 12;
        for (const Option option : core::all_options) {
            const auto i = static_cast<std::size_t>(option);
            ASSERT_EQ(found.usd_per_request[i].has_value(), e.costs[option].has_value()) << seed;
            if (!e.costs[option])
                continue;
            EXPECT_NEAR(*found.usd_per_request[i] * requests, *e.costs[option], 1e-9 * *e.costs[option]);
            EXPECT_NEAR(*found.gross_margin[i] * 0.02 * requests, 0.02 * requests - *e.costs[option],
                        1e-9 * (*e.costs[option] + requests));
            EXPECT_NEAR(*found.usd_per_user_month[i] * requests / (7 * 365 / 12.0), *e.costs[option],
                        1e-9 * *e.costs[option]);
        }
    }
}

std::string line(const std::vector<core::WorkingLine>& all, std::string_view id) {
    const auto found = std::ranges::find(all, id, &core::WorkingLine::id);
    return found == all.end() ? "" : found->label + ": " + found->text;
}

TEST(UnitEconomics, inTheWorking) {
    auto all = core::working(*core::make_snapshot(priced(), {}, "2026-11-28"));
    EXPECT_EQ(line(all, "unit_economics.usd_per_request"),
              "A request: a month ÷ 1.82 M requests: API $0.004, Rented GPUs $0.00296, Mix $0.00296");
    EXPECT_EQ(line(all, "unit_economics.usd_per_user_month"),
              "A user and month: 3 requests a day × 365 ÷ 12 days: API $0.365, Rented GPUs $0.27, Mix $0.27");
    EXPECT_EQ(line(all, "unit_economics.break_even_users"),
              "Break-even: 14.8 k users, with 3 requests a day each");
    EXPECT_EQ(line(all, "unit_economics.gross_margin"),
              "Gross margin: 1 − cost ÷ $0.01 of revenue: API 60 %, Rented GPUs 70.4 %, Mix 70.4 %");
    EXPECT_EQ(line(all, "hosting.discount"), "") << "rented is the cheapest with any";
    EXPECT_EQ(line(all, "api.input_usd_per_mtok"),
              "Input price: $3/M tokens now; at $1.44/M tokens or less the API is the cheapest.");
    Scenario s = priced();
    s.business = {};
    all = core::working(*core::make_snapshot(s, {}, "2026-11-28"));
    EXPECT_NE(line(all, "unit_economics.usd_per_request"), "");
    EXPECT_EQ(line(all, "unit_economics.gross_margin"), "");
}

} // namespace
