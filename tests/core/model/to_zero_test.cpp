// SPDX-License-Identifier: GPL-3.0-or-later
// Machines that go when nobody asks: core/README.md section 4, "To zero".
#include "core/decide/notices.h"
#include "core/decide/snapshot.h"
#include "core/model/evaluate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

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

// By hand: e^(0.01 x 65) = 1.915541, off 1 / (1.915541 + 0.3) = 0.451357; on for 0.548643 of $1,460, and
// without the starts for 0.548643 - 0.3 x 0.451357 = 0.413236.
TEST(ToZero, isPaidForRequestsWindowsAndColdStarts) {
    auto s = rare_requests();
    EXPECT_NEAR(rented_usd(s), 0.548643 * 1460, 2e-3);
    EXPECT_NEAR(core::evaluate(s).fleet->cold_share, 0.451357, 1e-6);
    s.hosting.cold_start_billed = false;
    EXPECT_NEAR(rented_usd(s), 0.413236 * 1460, 2e-3);
    s.hosting.spare_units = 1; // runs when the other one does
    EXPECT_NEAR(rented_usd(s), 2 * 0.413236 * 1460, 2e-3);
    s.hosting.scaling = core::Scaling::follow_traffic;
    EXPECT_NEAR(rented_usd(s), 2 * 1460, 1e-9);
}

// A term of 50 % off for a machine that is never off costs less than 0.55 of one on demand: it stays.
TEST(ToZero, staysWhereATermIsCheaper) {
    auto s = rare_requests();
    s.hosting.discount = 0.5;
    EXPECT_NEAR(rented_usd(s), 0.5 * 1460, 1e-9);
    EXPECT_EQ(core::evaluate(s).fleet->cold_share, 0);
    s.hosting.discount = 0.3;
    EXPECT_NEAR(rented_usd(s), 0.548643 * 1460, 2e-3);
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

struct Watched {
    double paid = 0, cold = 0;
};

// Requests by chance at one machine, one after the other in time: it is off, starts, and stays until nobody
// has been there for the window. What is served overlaps.
Watched watched(const core::Scenario& s, double requests_per_s, double service_s) {
    constexpr int requests = 200'000;
    std::mt19937_64 random(1);
    double now = 0, on_until = -1, served_from = 0, paid = 0, cold = 0;
    for (int i = 0; i < requests; ++i) {
        now += -std::log((static_cast<double>(random() >> 11) + 0.5) * 0x1p-53) / requests_per_s;
        if (now > on_until) { // its start is paid, and then it serves
            ++cold;
            paid += s.hosting.cold_start_s;
            on_until = served_from = now + s.hosting.cold_start_s;
        }
        const double begins = std::max(now, served_from);
        const double leaves = begins + service_s + s.hosting.idle_window_s;
        if (leaves > on_until) {
            paid += leaves - on_until;
            on_until = leaves;
        }
    }
    return {paid / now, cold / requests};
}

TEST(ToZero, isWhatASimulationPays) {
    for (const auto& [requests_per_day, window_s, start_s] :
         {std::array{864.0, 60.0, 30.0}, std::array{1700.0, 5.0, 60.0}, std::array{100.0, 300.0, 120.0},
          std::array{4000.0, 30.0, 10.0}}) {
        auto s = rare_requests();
        s.traffic.requests_per_day = requests_per_day;
        s.hosting.measured_output_tokens_per_s = 50; // 10 s
        s.hosting.target_utilisation = 1;
        s.hosting.idle_window_s = window_s;
        s.hosting.cold_start_s = start_s;
        const auto fleet = *core::evaluate(s).fleet;
        ASSERT_EQ(fleet.units, 1);
        const Watched seen = watched(s, requests_per_day / 86400, 10);
        EXPECT_NEAR(fleet.average_instances, seen.paid, 0.02 * seen.paid) << requests_per_day;
        EXPECT_NEAR(fleet.cold_share, seen.cold, 0.02) << requests_per_day;
    }
}

TEST(ToZero, theNoticeSaysWhoWaits) {
    const auto snapshot = core::make_snapshot(rare_requests(), {}, "");
    const auto found = std::ranges::find_if(snapshot->notices, [](const core::Notice& n) {
        return std::holds_alternative<core::notice::ColdStart>(n);
    });
    ASSERT_NE(found, snapshot->notices.end());
    EXPECT_EQ(core::notice_text(*found),
              "45.1 % of the requests find every machine switched off and wait 30 s for one.");
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
