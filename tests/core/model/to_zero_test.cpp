// SPDX-License-Identifier: GPL-3.0-or-later
// Machines that go when nobody asks: core/README.md section 4, "To zero".
#include "core/decide/notices.h"
#include "core/decide/snapshot.h"
#include "core/model/evaluate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace {

using core::Option;

// A request keeps a replica for 5 s (500 tokens at 100/s); 864 requests a day are 0.01 a second, all day
// alike.
core::Scenario rare_requests() {
    core::Scenario s;
    s.traffic.driver = core::TrafficDriver::requests;
    s.traffic.requests_per_day = 864;
    s.traffic.input_tokens_per_request = 1000;
    s.traffic.output_tokens_per_request = 500;
    s.hosting.capacity = core::CapacityMode::measured;
    s.hosting.measured_output_tokens_per_s = 100;
    s.hosting.usd_per_instance_hour = 2;
    s.hosting.spare_units = 0;
    s.hosting.scaling = core::Scaling::to_zero;
    s.hosting.idle_window_s = 60;
    s.hosting.cold_start_s = 30;
    return s;
}

double rented_usd(const core::Scenario& s) {
    return core::evaluate(s).costs[Option::rented].value_or(-1);
}

// By hand: e^-0.6 = 0.548812; 0.01 x 5 + (1 - 0.548812) + 0.01 x 0.548812 x 30 = 0.665832 of $1,460.
TEST(ToZero, isPaidForRequestsWindowsAndColdStarts) {
    auto s = rare_requests();
    EXPECT_NEAR(rented_usd(s), 0.665832 * 1460, 2e-3);
    EXPECT_NEAR(core::evaluate(s).fleet->cold_share, 0.548812, 1e-6);
    s.hosting.cold_start_billed = false;
    EXPECT_NEAR(rented_usd(s), 0.501188 * 1460, 2e-3);
    s.hosting.spare_units = 1; // runs when the other one does
    EXPECT_NEAR(rented_usd(s), 2 * 0.501188 * 1460, 2e-3);
    s.hosting.scaling = core::Scaling::follow_traffic;
    EXPECT_NEAR(rented_usd(s), 2 * 1460, 1e-9);
}

// A term of 40 % off for a machine that is never off costs less than 0.67 of one on demand: it stays.
TEST(ToZero, staysWhereATermIsCheaper) {
    auto s = rare_requests();
    s.hosting.discount = 0.4;
    EXPECT_NEAR(rented_usd(s), 0.6 * 1460, 1e-9);
    EXPECT_EQ(core::evaluate(s).fleet->cold_share, 0);
    s.hosting.discount = 0.3;
    EXPECT_NEAR(rented_usd(s), 0.665832 * 1460, 2e-3);
}

TEST(ToZero, isAllMonthUnderLoad) {
    auto s = rare_requests();
    s.traffic.requests_per_day = 1e5; // 1.16 a second: six replicas, and none is ever the last
    const double to_zero = rented_usd(s);
    EXPECT_EQ(core::evaluate(s).fleet->cold_share, 0);
    s.hosting.scaling = core::Scaling::follow_traffic;
    EXPECT_EQ(to_zero, rented_usd(s));
}

// Only the hours count in which one machine is enough: of a day with one loud hour the other 23.
TEST(ToZero, goesHourByHour) {
    auto s = rare_requests();
    s.traffic.profile.assign(24, 0);
    s.traffic.profile[9] = 1;
    s.traffic.requests_per_day = 3600 * 0.35; // 0.35 a second in that hour: two replicas
    EXPECT_NEAR(core::evaluate(s).fleet->average_instances, 2.0 / 24, 1e-12);
    EXPECT_EQ(core::evaluate(s).fleet->cold_share, 0);
}

// The modelled request alone: its first token, then one step a token.
TEST(ToZero, aModelledRequestTakesItsOwnTime) {
    core::Scenario s;
    s.model = {.preset = "",
               .total_params_b = 8,
               .weight_precision = core::WeightPrecision::bf16,
               .layers = 32,
               .hidden_size = 4096,
               .heads = 32,
               .head_dim = 128,
               .kv_elements_per_token = 65536,
               .shape_params_b = 8};
    s.hosting.capacity = core::CapacityMode::modelled;
    s.hosting.gpus_per_instance = 1;
    s.hosting.gpu_memory_gb = 85.5;
    s.hosting.gpu_bandwidth_gb_s = 3350;
    s.hosting.gpu_bf16_tflops = 989;
    s.hosting.memory_headroom = 1;
    s.hosting.scaling = core::Scaling::to_zero;
    const auto plan = core::prepare(s).replicas.plans.front();
    auto alone = s;
    alone.hosting.min_tokens_per_s_per_user = 0;
    // At batch 1 a user gets 1 / (step + input / output); so many tokens take its whole time, and 20 ms more
    // pass before the first.
    const double step_and_input = (plan.request_alone_s - plan.throughput.time_to_first_token_s) / (500 - 1);
    EXPECT_GT(step_and_input, 16e9 / 3350e9 / 0.8); // the weights are read at every step
    EXPECT_LT(step_and_input, 1.3 * 16e9 / 3350e9 / 0.8 + 2e-3);
    EXPECT_GT(plan.request_alone_s, 1 / *plan.requests_per_s);
}

TEST(ToZero, theNoticeSaysWhoWaits) {
    const auto snapshot = core::make_snapshot(rare_requests(), {}, "");
    const auto found = std::ranges::find_if(snapshot->notices, [](const core::Notice& n) {
        return std::holds_alternative<core::notice::ColdStart>(n);
    });
    ASSERT_NE(found, snapshot->notices.end());
    EXPECT_EQ(core::notice_text(*found),
              "54.9 % of the requests find every machine switched off and wait 30 s for one.");
    auto s = rare_requests();
    s.hosting.idle_window_s = 3600;
    const auto patient = core::make_snapshot(s, {}, "");
    for (const core::Notice& n : patient->notices)
        EXPECT_FALSE(std::holds_alternative<core::notice::ColdStart>(n));
}

// The mix is never dearer than that.
TEST(ToZero, isAmongTheMixes) {
    const auto s = rare_requests();
    const auto prepared = core::prepare(s);
    EXPECT_LE(core::mix(prepared, s).monthly_usd, rented_usd(s) * (1 + 1e-12));
}

} // namespace
