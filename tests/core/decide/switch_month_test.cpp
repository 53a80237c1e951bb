// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/switch_month.h"

#include "core/decide/projection.h"
#include "core/decide/snapshot.h"
#include "core/model/evaluate.h"
#include "core/scenario/inputs.h"
#include "tests/support/plausible_scenario.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <cmath>

namespace {

using core::Option;
using core::Scenario;

std::optional<core::Switch> best_switch(const Scenario& s) {
    return core::best_switch(s, core::months_ahead(s));
}
std::optional<double> cost_at(const Scenario& s, Option to, int month) {
    return core::switch_costs(s, core::months_ahead(s), to).at(static_cast<std::size_t>(month));
}

// The article, so that the API costs $8 a M words and two machines $5,402.
Scenario growing() {
    Scenario s = test::article();
    s.traffic.words_per_day = 10e6; // API $2,433.33
    s.traffic.growth_per_month = 0.1;
    s.horizon.months = 24;
    return s;
}

// By hand. The API's month m costs 2,433.33 x 1.1^m, which passes $5,402 between the months 8 (5,216) and 9
// (5,738). So the API for nine months, 2,433.33 x (1.1^9 - 1) / 0.1 = 33,042.73, then 15 months of $5,402.
TEST(SwitchMonth, theMonthInWhichMachinesGetCheaper) {
    const auto found = best_switch(growing());
    ASSERT_TRUE(found);
    EXPECT_EQ(found->to, Option::rented);
    EXPECT_EQ(found->month, 9);
    const double api = 29200 / 12.0 * (std::pow(1.1, 9) - 1) / 0.1;
    EXPECT_NEAR(found->api_usd, api, 1e-6);
    EXPECT_NEAR(found->cost_usd, api + 15 * 5402, 1e-6);
    EXPECT_NEAR(found->saving_usd, 24 * 5402 - found->cost_usd, 1e-6) << "rented at once is the next best";
}

// Migration is paid whenever one moves, so it puts nothing off where money keeps its worth; a discount of
// 21 % a year, 1.6 % a month, makes a month of waiting worth 1.6 % of it. In month 9 the API costs $336 more
// than the machines, which $30,000 x 1.6 % = $477 outweighs, in month 10 $910 more.
TEST(SwitchMonth, migrationIsPaidThen) {
    Scenario s = growing();
    s.team.migration_usd = 30000;
    EXPECT_NEAR(*cost_at(s, Option::rented, 9), *cost_at(growing(), Option::rented, 9) + 30000, 1e-6);
    EXPECT_NEAR(*cost_at(s, Option::rented, 24), *cost_at(growing(), Option::rented, 24), 1e-6) << "never";
    EXPECT_EQ(best_switch(s)->month, 9);
    s.horizon.discount_rate_per_year = 0.21;
    EXPECT_EQ(best_switch(s)->month, 10);
    const double with = *cost_at(s, Option::rented, 12);
    s.team.migration_usd = 0;
    EXPECT_NEAR(with - *cost_at(s, Option::rented, 12), 30000 / 1.21, 1e-6);
    s.team.migration_usd = 1e6;
    EXPECT_FALSE(best_switch(s)) << "never pays";
}

// By hand: one machine of $12,000 each twelve months, a fifth of which comes back, from month 2 on. In
// fifteen months that is two, and the second one's month 14 is its last but ten: written off by a tenth of
// its lifetime in the books. Prices fall to 0.81 of what they were in a year.
TEST(SwitchMonth, machinesAreBoughtFromThenOn) {
    Scenario s = test::article();
    s.traffic.words_per_day = 1e6;
    s.hosting.spare_units = 0;
    s.owned = {.enabled = true,
               .usd_per_instance = 12000,
               .lifetime_months = 12,
               .residual_share = 0.2,
               .kw_per_instance = 0};
    s.horizon.months = 15;
    s.hosting.price_decline_per_year = 0.19;
    const double api = 8 * 365 / 12.0; // a month
    const double first = 12000 * std::pow(0.81, 2 / 12.0), second = 12000 * std::pow(0.81, 14 / 12.0);
    EXPECT_NEAR(*cost_at(s, Option::owned, 2), 2 * api + first + second - 0.2 * first, 1e-6);
    s.owned.value_at_end = core::ValueAtEnd::book;
    EXPECT_NEAR(*cost_at(s, Option::owned, 2),
                2 * api + first + second - 0.2 * first - second * (1 - 0.8 / 12), 1e-6);
    // Bought in month 5 it has ten of its twelve months behind it at the end.
    const double bought = 12000 * std::pow(0.81, 5 / 12.0);
    EXPECT_NEAR(*cost_at(s, Option::owned, 5), 5 * api + bought - bought * (1 - 0.8 * 10 / 12), 1e-6);
    EXPECT_NEAR(*cost_at(s, Option::owned, 15), 15 * api, 1e-9) << "what was never bought is worth nothing";
}

// API credits of two months pay the first two of three; machines' credits of $6,000 would end with month 12.
TEST(SwitchMonth, creditsPayWhatIsInUse) {
    Scenario s = test::article();
    s.traffic.words_per_day = 40e6; // API $9,733.33, rented $5,402
    const double api = 29200 / 3.0;
    s.horizon.months = 12;
    s.credits = {.api_usd = 2 * api, .hosting_usd = 6000, .until_month = 5};
    EXPECT_NEAR(*cost_at(s, Option::rented, 0), 12 * 5402 - 6000, 1e-6);
    EXPECT_NEAR(*cost_at(s, Option::rented, 1), 11 * 5402 - 6000, 1e-6);
    EXPECT_NEAR(*cost_at(s, Option::rented, 3), api + 9 * 5402 - 6000, 1e-6);
    EXPECT_NEAR(*cost_at(s, Option::rented, 4), 2 * api + 8 * 5402 - 5402, 1e-6) << "one month is left";
    EXPECT_NEAR(*cost_at(s, Option::rented, 5), 3 * api + 7 * 5402, 1e-6) << "lost";
    const auto found = best_switch(s);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->month, 2) << "when the API's are spent";
    EXPECT_NEAR(found->cost_usd, 10 * 5402 - 6000, 1e-6);
}

TEST(SwitchMonth, noneWhereTheFirstOrNoMonthIsTheBest) {
    Scenario s = growing();
    s.traffic.growth_per_month = 0;
    EXPECT_FALSE(best_switch(s)) << "the API throughout";
    s.traffic.words_per_day = 22.2e6;
    EXPECT_FALSE(best_switch(s)) << "all the same, up to rounding";
    s.traffic.words_per_day = 40e6;
    EXPECT_FALSE(best_switch(s)) << "machines at once";
    s.traffic.growth_per_month = -0.1;
    EXPECT_FALSE(best_switch(s)) << "machines first and the API then is no answer";
    s = growing();
    s.horizon.months = 1;
    EXPECT_FALSE(best_switch(s)) << "there is no month in between";
    s = growing();
    s.model.context_limit_tokens = 10;
    EXPECT_FALSE(best_switch(s)) << "machines have no answer";
}

// The same each month on both sides: the sums differ in their last digits only.
TEST(SwitchMonth, roundingIsNoReasonToMove) {
    Scenario s = test::article();
    s.api.input_usd_per_mtok = s.api.cached_input_usd_per_mtok = s.api.output_usd_per_mtok = 0;
    s.api.fixed_usd_per_month = core::evaluate(s).costs[Option::rented].value();
    s.horizon.discount_rate_per_year = 0.08;
    for (s.horizon.months = 2; s.horizon.months <= 120; ++s.horizon.months)
        EXPECT_FALSE(best_switch(s)) << s.horizon.months;
}

// Own machines at once are cheaper than any wait for rented ones.
TEST(SwitchMonth, noneWhereAThirdOptionThroughoutIsCheaper) {
    Scenario s = growing();
    s.owned = {.enabled = true, .usd_per_instance = 1000, .lifetime_months = 36, .kw_per_instance = 0};
    EXPECT_LT(*core::over_horizon(core::projection(s), s.owned).cost_usd[2],
              best_switch(growing())->cost_usd);
    EXPECT_FALSE(best_switch(s));
}

// --- against a simulation from scratch: every machine and every dollar of credits for itself ---

double pow12(double yearly, int month) {
    return std::pow(yearly, month / 12.0);
}

Scenario in_month(const Scenario& now, int m) {
    Scenario s = now;
    const core::Input& traffic = core::traffic_input(now);
    core::set(s, traffic,
              std::min(traffic.max, core::get(now, traffic) * std::pow(1 + now.traffic.growth_per_month, m)));
    const double api = pow12(1 - now.api.price_decline_per_year, m);
    s.api.input_usd_per_mtok *= api;
    s.api.cached_input_usd_per_mtok *= api;
    s.api.cache_write_usd_per_mtok *= api;
    s.api.output_usd_per_mtok *= api;
    s.api.training_usd_per_mtok *= api;
    s.api.long_context.input_usd_per_mtok *= api;
    s.api.long_context.cached_input_usd_per_mtok *= api;
    s.api.long_context.output_usd_per_mtok *= api;
    const double machines = pow12(1 - now.hosting.price_decline_per_year, m);
    s.hosting.usd_per_instance_hour *= machines;
    s.fine_tuning.usd_per_instance_hour *= machines;
    return s;
}

double item(const core::Evaluation& e, Option option, std::string_view id) {
    for (std::size_t i = 0; i < core::cost_items().size(); ++i)
        if (core::cost_items()[i].option == option && core::cost_items()[i].id == id)
            return e.costs.item_usd[i];
    return 0;
}

struct Machine {
    int bought = 0;
    double usd = 0;
};

// The plan "API, and from month s on `to`", one payment after the other, newest worth last.
std::optional<double> simulated(const Scenario& s, Option to, int from) {
    std::vector<Machine> machines;
    double api_credit = s.credits.api_usd, machine_credit = s.credits.hosting_usd, total = 0;
    const int months = static_cast<int>(s.horizon.months);
    for (int m = 0; m < months; ++m) {
        const core::Evaluation e = core::evaluate(in_month(s, m));
        const Option used = m < from ? Option::api : to;
        if (!e.costs[used])
            return {};
        double usd = *e.costs[used];
        const bool ended = s.credits.until_month > 0 && m >= s.credits.until_month;
        double* credit = used == Option::api      ? &api_credit
                         : used == Option::rented ? &machine_credit
                                                  : nullptr;
        if (credit && !ended) {
            const double taken =
                std::min(*credit, usd - item(e, used, "staff") - item(e, used, "api_tokens") -
                                      item(e, used, "api_fee"));
            *credit -= taken;
            usd -= taken;
        }
        if (used == Option::owned) {
            usd -= item(e, used, "purchase");
            std::vector<Machine> kept;
            for (const Machine& each : machines) {
                if (each.bought + s.owned.lifetime_months <= m)
                    usd -= each.usd * s.owned.residual_share;
                else
                    kept.push_back(each);
            }
            machines = kept;
            while (static_cast<double>(machines.size()) < e.fleet->owned_instances) {
                machines.push_back(
                    {m, s.owned.usd_per_instance * pow12(1 - s.hosting.price_decline_per_year, m)});
                usd += machines.back().usd;
            }
        }
        if (m == from)
            usd += s.team.migration_usd;
        total += usd / pow12(1 + s.horizon.discount_rate_per_year, m);
    }
    if (s.owned.value_at_end == core::ValueAtEnd::book)
        for (const Machine& each : machines) {
            const double left = s.owned.lifetime_months - (months - each.bought);
            const double gone = each.usd * (1 - s.owned.residual_share) / s.owned.lifetime_months;
            total -= (each.usd * s.owned.residual_share + gone * std::max(0.0, left)) /
                     pow12(1 + s.horizon.discount_rate_per_year, months);
        }
    return total;
}

TEST(SwitchMonth, asASimulationFromScratchSays) {
    int switches = 0, to_owned = 0;
    for (std::uint64_t seed = 0; seed < 700; ++seed) {
        Scenario s = test::plausible_scenario(seed);
        s.horizon.months = 3 + static_cast<double>(seed % 17);
        s.owned.lifetime_months = 2 + static_cast<double>(seed % 13); // renewed now and then
        if (seed % 2 == 0)
            s.traffic.growth_per_month = 0.02 * static_cast<double>(seed % 9);
        if (seed % 4 == 1)
            s.owned.usd_per_instance *= 0.3; // or few would buy
        if (seed % 3 == 0)
            s.owned.value_at_end = core::ValueAtEnd::book;
        if (seed % 5 == 0)
            s.credits = {.api_usd = 3000.0 * static_cast<double>(seed % 7),
                         .hosting_usd = 5000,
                         .until_month = static_cast<double>(seed % 4) * 2};
        const auto months = static_cast<int>(s.horizon.months);
        const auto ahead = core::months_ahead(s);
        if (!ahead[0].costs[Option::rented] || ahead.back().owned_instances > 2000)
            continue;
        std::optional<double> throughout, between;
        for (const Option to : {Option::rented, Option::owned}) {
            const auto found = core::switch_costs(s, ahead, to);
            for (int month = 0; month <= months; ++month) {
                const auto expected = simulated(s, to, month);
                const auto& usd = found.at(static_cast<std::size_t>(month));
                ASSERT_EQ(usd.has_value(), expected.has_value()) << seed << " " << month;
                if (!expected)
                    continue;
                ASSERT_NEAR(*usd, *expected, 1e-9 * std::abs(*expected) + 1e-6) << seed << " " << month;
                auto& least = month == 0 || month == months ? throughout : between;
                least = std::min(*expected, least.value_or(*expected));
            }
        }
        const auto best = core::best_switch(s, ahead);
        if (best) {
            ++switches;
            to_owned += best->to == Option::owned ? 1 : 0;
            EXPECT_NEAR(best->cost_usd, *between, 1e-6) << seed;
            EXPECT_NEAR(best->saving_usd, *throughout - *between, 1e-6) << seed;
            EXPECT_NEAR(*simulated(s, best->to, best->month), *between, 1e-6) << seed;
            EXPECT_GT(best->saving_usd, 0) << seed;
        } else if (between && throughout) {
            EXPECT_GT(*between, *throughout * (1 - 1e-8) - 1e-6) << seed;
        }
    }
    EXPECT_GT(switches, 15);
    EXPECT_GT(to_owned, 3);
}

// At once and never are the options alone.
TEST(SwitchMonth, bothEndsAreTheHorizons) {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const Scenario s = test::plausible_scenario(seed);
        const auto ahead = core::months_ahead(s);
        const auto whole = core::over_horizon(core::projection(s), s.owned);
        for (const Option to : {Option::rented, Option::owned}) {
            const auto all = core::switch_costs(s, ahead, to);
            const auto alone = whole.cost_usd[static_cast<std::size_t>(to)];
            ASSERT_EQ(all.front().has_value(), alone.has_value()) << seed;
            if (alone)
                EXPECT_NEAR(*all.front(), *alone, 1e-9 * std::abs(*alone)) << seed;
            if (whole.cost_usd[0] && all.back())
                EXPECT_NEAR(*all.back(), *whole.cost_usd[0], 1e-9 * std::abs(*whole.cost_usd[0])) << seed;
        }
    }
}

TEST(SwitchMonth, isSaidWhereItIsWorthASentence) {
    Scenario s = growing();
    const auto told = core::make_snapshot(s, {}, "2026-11-24");
    ASSERT_TRUE(told->best_switch);
    const std::string text = core::detail(*told);
    EXPECT_TRUE(
        text.ends_with("Over 24 months it is cheapest to stay with the API for 9 months, then to rent "
                       "GPUs: $15,575 less than one option throughout."))
        << text;
    s.traffic.words_per_day = 21e6; // the next month is it, which saves $292 of $129,648
    const auto untold = core::make_snapshot(s, {}, "2026-11-24");
    ASSERT_TRUE(untold->best_switch);
    EXPECT_EQ(untold->best_switch->month, 1);
    EXPECT_EQ(core::detail(*untold), core::verdict_detail(untold->verdict));
}

} // namespace
