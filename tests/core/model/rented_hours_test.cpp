// SPDX-License-Identifier: GPL-3.0-or-later
// Hours in which rented machines run or do not (core/README.md sections 4 and 5).
#include "core/model/evaluate.h"

#include "tests/support/plausible_scenario.h"
#include "tests/support/ready_made.h"

#include <gtest/gtest.h>

#include <cmath>

namespace {

using core::Option;
using core::Scenario;

double item(const core::Costs& costs, Option option, std::string_view id) {
    const auto rows = core::cost_items();
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].option == option && rows[i].id == id)
            return costs.item_usd[i];
    ADD_FAILURE() << id;
    return 0;
}

// A tenth of the hours takes ten times the machines, but for the last one's rounding; own machines run all
// month.
TEST(RentedHours, theBillDoesNotFallWithoutTheCapacity) {
    auto s = test::ready_made("gpt_oss_120b_h100.rentorrun");
    s.owned.enabled = true;
    s.hosting.spare_units = 0;
    s.traffic.words_per_day = 900e6;
    const auto all = core::evaluate(s);
    s.hosting.billed_hours_per_month = 73;
    const auto some = core::evaluate(s);
    EXPECT_NEAR(some.fleet->replicas, 10 * all.fleet->replicas, 10);
    EXPECT_GT(some.fleet->replicas, 10 * (all.fleet->replicas - 1));
    EXPECT_NEAR(*some.costs[Option::rented] / *all.costs[Option::rented], 1, 0.15);
    EXPECT_EQ(some.fleet->owned_instances, all.fleet->owned_instances);
    EXPECT_EQ(some.costs[Option::owned], all.costs[Option::owned]);
    EXPECT_LE(*some.fleet->utilisation, s.hosting.target_utilisation + 1e-12);
}

// By no more than the machine that the rounding takes.
TEST(RentedHours, fewerHoursSaveLessThanAUnit) {
    int compared = 0;
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        auto s = test::plausible_scenario(seed);
        s.hosting.capacity = core::CapacityMode::modelled;
        s.hosting.scaling = core::Scaling::fixed;
        s.hosting.spare_units = 0;
        s.hosting.gpus_per_replica = s.hosting.gpus_per_instance; // one plan
        s.hosting.billed_hours_per_month = 730;
        const auto all = core::evaluate(s);
        s.hosting.billed_hours_per_month = 365;
        const auto half = core::evaluate(s);
        if (!all.fleet || !half.fleet || !half.costs[Option::rented])
            continue;
        ++compared;
        const double unit_usd = s.hosting.usd_per_instance_hour * (1 - s.hosting.discount) * 730 *
                                all.fleet->instances / all.fleet->units;
        EXPECT_GE(item(half.costs, Option::rented, "serving"),
                  (item(all.costs, Option::rented, "serving") - unit_usd) * (1 - 1e-9))
            << seed;
    }
    EXPECT_GT(compared, 500);
}

// Units that are switched off in some hour pay the full price: 500 M words a day on L40S machines that follow
// the traffic, of which one and the spare never stop.
TEST(RentedHours, aTermsDiscountIsForWhatNeverStops) {
    auto s = test::ready_made("llama_8b_l40s.rentorrun");
    s.traffic.words_per_day = 500e6;
    s.hosting.discount = 0.4;
    const auto e = core::evaluate(s);
    EXPECT_EQ(e.fleet->reserved_instances, 2);
    EXPECT_GT(e.fleet->average_instances, 2.5);
    const double full = s.hosting.usd_per_instance_hour * 730;
    EXPECT_NEAR(item(e.costs, Option::rented, "serving"), 0.6 * full, 1e-9);
    EXPECT_NEAR(item(e.costs, Option::rented, "spare"), 0.6 * full, 1e-9);
    EXPECT_NEAR(item(e.costs, Option::rented, "on_demand"), (e.fleet->average_instances - 2) * full, 1e-9);

    auto fixed = s;
    fixed.hosting.scaling = core::Scaling::fixed;
    EXPECT_EQ(item(core::evaluate(fixed).costs, Option::rented, "on_demand"), 0);
    s.traffic.peak_to_average = 1; // a flat day switches nothing off
    EXPECT_EQ(core::evaluate(s).fleet->reserved_instances, core::evaluate(s).fleet->average_instances);
}

// A discount never makes it dearer, and never saves more than its share.
TEST(RentedHours, aDiscountSavesAtMostItsShare) {
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        auto s = test::plausible_scenario(seed);
        s.hosting.scaling = core::Scaling::follow_traffic;
        s.hosting.discount = 0;
        const auto full = core::evaluate(s).costs[Option::rented];
        s.hosting.discount = 0.3;
        const auto less = core::evaluate(s).costs[Option::rented];
        if (!full)
            continue;
        EXPECT_LE(*less, *full * (1 + 1e-12)) << seed;
        EXPECT_GE(*less, *full * 0.7 * (1 - 1e-12)) << seed;
    }
}

} // namespace
