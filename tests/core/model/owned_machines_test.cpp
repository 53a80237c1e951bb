// SPDX-License-Identifier: GPL-3.0-or-later
// What own machines do beside serving, and what the money in them costs (core/README.md sections 4 and 5).
#include "core/model/evaluate.h"

#include "tests/support/plausible_scenario.h"
#include "tests/support/ready_made.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <cmath>

namespace {

using core::Option;

// Ten runs of a thousand hours do not fit into three machines' month.
TEST(OwnedMachines, fineTuningHoursMustBeThere) {
    auto s = test::ready_made("owned_h100.rentorrun");
    const auto serving = core::evaluate(s);
    s.fine_tuning.runs_per_month = 10;
    s.fine_tuning.hours_per_run = 1000;
    const auto e = core::evaluate(s);
    const double tuning_instances =
        std::ceil(e.memory.tuning_gb / (s.hosting.gpus_per_instance * s.hosting.gpu_memory_gb));
    const double hours = 10 * 1000 * tuning_instances;
    EXPECT_GE(e.fleet->owned_instances, hours / 730);
    EXPECT_LE(e.fleet->owned_instances, hours / 730 + serving.fleet->owned_instances + 1);
    EXPECT_GT(*e.costs[Option::owned], *serving.costs[Option::owned]);
    EXPECT_EQ(e.fleet->instances, serving.fleet->instances) << "rented ones tune elsewhere";
}

// Idle hours are free: a run that fits into them buys nothing.
TEST(OwnedMachines, idleHoursTuneForNothing) {
    auto s = test::ready_made("owned_h100.rentorrun");
    const auto before = *core::evaluate(s).costs[Option::owned];
    s.fine_tuning.runs_per_month = 1;
    s.fine_tuning.hours_per_run = 24;
    s.fine_tuning.lora_share = 0.001; // the whole model would take more machines at once than there are
    EXPECT_NEAR(*core::evaluate(s).costs[Option::owned], before, 1e-6 * before);
}

TEST(OwnedMachines, moreRunsNeverCostLess) {
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        auto s = test::plausible_scenario(seed);
        s.owned.enabled = true;
        s.fine_tuning.hours_per_run = 100;
        double last = 0;
        for (const double runs : {0.0, 1.0, 5.0, 30.0, 400.0}) {
            s.fine_tuning.runs_per_month = runs;
            const auto usd = core::evaluate(s).costs[Option::owned];
            if (!usd)
                break;
            EXPECT_GE(*usd, last * (1 - 1e-12)) << seed << " at " << runs;
            last = *usd;
        }
    }
}

TEST(OwnedMachines, aRunOfUnknownHoursHasNoAnswer) {
    auto s = test::ready_made("owned_h100.rentorrun");
    s.hosting.gpu_bf16_tflops = 0;
    s.hosting.capacity = core::CapacityMode::unlimited;
    s.fine_tuning.hours_per_run = 0; // modelled
    EXPECT_TRUE(core::evaluate(s).costs[Option::owned]);
    s.fine_tuning.runs_per_month = 1;
    EXPECT_FALSE(core::evaluate(s).costs[Option::owned]);
}

double purchase(const core::Scenario& s) {
    const auto rows = core::cost_items();
    const auto costs = core::evaluate(s).costs;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].id == "purchase")
            return costs.item_usd[i];
    return 0;
}

// At 8 % over 60 months the annuity is 1.217 times the straight line: 1/12 of 8 % a month,
// 0.0066667 x 60 / (1 - 1.0066667^-60) = 1.2166.
TEST(OwnedMachines, moneyInMachinesCostsInterest) {
    auto s = test::ready_made("owned_h100.rentorrun");
    s.owned.lifetime_months = 60;
    s.owned.residual_share = 0;
    s.horizon.discount_rate_per_year = 0;
    const double straight = purchase(s);
    s.horizon.discount_rate_per_year = 0.08;
    EXPECT_NEAR(purchase(s) / straight, 1.2166, 1e-4);
    s.owned.residual_share = 1; // all of it comes back: the interest alone
    EXPECT_NEAR(purchase(s) / (straight * 60), 0.08 / 12, 1e-12);
    s.horizon.discount_rate_per_year = 1e-9; // hardly any: the straight line
    s.owned.residual_share = 0.25;
    EXPECT_NEAR(purchase(s) / straight, 0.75, 1e-6);
}

// What stands idle draws 35 %: between that and full power, and the more the more it serves.
// With next to no interest the annuity is the straight line.
TEST(OwnedMachines, aTinyRateIsNone) {
    core::Scenario s = test::llama_on_h100();
    s.owned.enabled = true;
    s.owned.residual_share = 0.2;
    const double none = *core::evaluate(s).costs[core::Option::owned];
    for (const double rate : {1e-300, 1e-17, 1e-16, 1e-12}) {
        s.horizon.discount_rate_per_year = rate;
        EXPECT_NEAR(*core::evaluate(s).costs[core::Option::owned], none, 1e-6 * none) << rate;
    }
}

TEST(OwnedMachines, idleOnesDrawLess) {
    auto s = test::ready_made("owned_h100.rentorrun");
    const auto energy = [&] {
        const auto rows = core::cost_items();
        const auto costs = core::evaluate(s).costs;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows[i].id == "energy")
                return costs.item_usd[i];
        return 0.0;
    };
    const double full = energy();
    s.owned.idle_power_share = 0.35;
    const auto fleet = *core::evaluate(s).fleet;
    const double some = energy();
    EXPECT_NEAR(some / full, 0.35 + 0.65 * fleet.owned_busy_instances / fleet.owned_instances, 1e-12);
    EXPECT_NEAR(fleet.owned_busy_instances,
                *fleet.utilisation * (fleet.instances - fleet.average_spare_instances), 1e-9);
    s.traffic.words_per_day *= 1.01; // the same machines
    ASSERT_EQ(core::evaluate(s).fleet->owned_instances, fleet.owned_instances);
    EXPECT_GT(energy(), some);
}

} // namespace
