// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/latency.h"

#include "tests/support/ready_made.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

namespace {

core::Latency latency_of(const core::Scenario& s) {
    return core::latency(s, core::evaluate(s)).value();
}

TEST(Latency, aFleetThatIsFullMakesPeopleWait) {
    auto s = test::ready_made("llama_70b_h100.rentorrun");
    s.hosting.gpus_per_replica = 2;
    s.hosting.min_tokens_per_s_per_user = 50; // few in flight
    s.hosting.target_utilisation = 0.95;
    s.traffic.peak_to_average = 1;
    const auto one = core::evaluate(s);
    const double carried = *one.capacity.requests_per_s * s.hosting.target_utilisation;
    s.traffic.words_per_day *= 0.999 * carried / one.traffic.mean_requests_per_s; // one replica, nearly full
    const auto full = latency_of(s);
    ASSERT_EQ(core::evaluate(s).fleet->replicas, 1);
    EXPECT_GT(*full.probability_of_waiting, 0.5);
    EXPECT_GT(*full.wait_p95_s, 5);
    EXPECT_DOUBLE_EQ(*full.time_to_first_token_p95_s, full.time_to_first_token_s + *full.wait_p95_s);
    s.hosting.target_utilisation = 0.5; // two
    const auto half = latency_of(s);
    EXPECT_LT(*half.wait_p95_s, 0.5);
    EXPECT_LT(half.in_flight, full.in_flight);
    EXPECT_LT(half.time_to_first_token_s, full.time_to_first_token_s);
}

TEST(Latency, aLightLoadWaitsForNothingButItself) {
    auto s = test::ready_made("llama_70b_h100.rentorrun");
    s.traffic.words_per_day = 1000;
    const auto e = core::evaluate(s);
    const auto found = latency_of(s);
    EXPECT_EQ(found.in_flight, 1);
    EXPECT_DOUBLE_EQ(found.time_to_first_token_s, *e.capacity.time_to_first_token_s);
    EXPECT_EQ(*found.wait_p95_s, 0);
}

TEST(Latency, nobodyKnowsWhatIsNotModelled) {
    auto s = test::article();
    EXPECT_FALSE(core::latency(s, core::evaluate(s)));
    s = test::llama_on_h100();
    s.hosting.capacity = core::CapacityMode::measured;
    s.hosting.measured_output_tokens_per_s = 1000;
    EXPECT_FALSE(core::latency(s, core::evaluate(s)));
}

} // namespace
