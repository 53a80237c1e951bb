// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/capacity.h"

#include "core/model/evaluate.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

namespace {

using core::Option;

TEST(Placement, wholeReplicasInAnInstanceOrWholeInstancesForAReplica) {
    EXPECT_EQ(core::place(2, 8).replicas_per_unit, 4);
    EXPECT_EQ(core::place(3, 8).replicas_per_unit, 2); // two GPUs stay idle
    EXPECT_EQ(core::place(8, 8).instances_per_unit, 1);
    EXPECT_EQ(core::place(9, 8).instances_per_unit, 2);
    EXPECT_EQ(core::place(9, 8).replicas_per_unit, 1);
    EXPECT_EQ(core::place(0, 0).instances_per_unit, 1);
}

// A capacity typed in at what the model says gives the model's fleet and bill.
TEST(Capacity, measuredAtTheModelledFigureIsTheSame) {
    auto s = test::llama_on_h100();
    const auto modelled = core::evaluate(s);
    ASSERT_TRUE(modelled.fleet);
    s.hosting.gpus_per_replica = modelled.capacity.placement.gpus_per_replica;
    s.hosting.capacity = core::CapacityMode::measured;
    s.hosting.measured_output_tokens_per_s = *modelled.capacity.output_tokens_per_s;
    const auto measured = core::evaluate(s);
    EXPECT_EQ(measured.fleet->units, modelled.fleet->units);
    EXPECT_DOUBLE_EQ(*measured.costs[Option::rented], *modelled.costs[Option::rented]);
    EXPECT_EQ(measured.capacity.modelled_output_tokens_per_s, modelled.capacity.modelled_output_tokens_per_s);
}

TEST(Capacity, refusesWhatCannotBeServed) {
    auto s = test::llama_on_h100();
    s.hosting.gpus_per_replica = 1;
    s.model.weight_precision = core::WeightPrecision::bf16; // 141 GB on 85.9
    const auto small = core::evaluate(s);
    EXPECT_EQ(small.capacity.fit, core::Fit::does_not_fit);
    EXPECT_FALSE(small.costs[Option::rented]);
    EXPECT_FALSE(small.fleet);
    s.hosting.gpus_per_replica = 0;
    s.hosting.min_tokens_per_s_per_user = 5000;
    const auto slow = core::evaluate(s);
    EXPECT_EQ(slow.capacity.fit, core::Fit::too_slow);
    EXPECT_GT(*slow.capacity.tokens_per_s_per_user, 10);
    EXPECT_FALSE(slow.costs[Option::rented]);
    EXPECT_TRUE(slow.costs[Option::api]);
}

// Beyond one machine whole machines are rented; what is computed has the GPUs that are paid.
TEST(Capacity, aReplicaBeyondOneMachineTakesWholeMachines) {
    auto s = test::llama_on_h100();
    s.hosting.gpus_per_replica = 12;
    const auto twelve = core::evaluate(s);
    s.hosting.gpus_per_replica = 16;
    EXPECT_EQ(twelve.capacity.placement.gpus_per_replica, 16);
    EXPECT_EQ(twelve.capacity.requests_per_s, core::evaluate(s).capacity.requests_per_s);
}

TEST(Capacity, nothingMeasuredYetStillShowsTheEstimate) {
    auto s = test::llama_on_h100();
    const auto modelled = core::evaluate(s);
    s.hosting.gpus_per_replica = modelled.capacity.placement.gpus_per_replica;
    s.hosting.capacity = core::CapacityMode::measured;
    s.hosting.measured_output_tokens_per_s = 0;
    const auto e = core::evaluate(s);
    EXPECT_FALSE(e.costs[Option::rented]);
    EXPECT_TRUE(e.capacity.fits);
    EXPECT_EQ(e.capacity.modelled_output_tokens_per_s, modelled.capacity.output_tokens_per_s);
}

// "Even one user alone gets X": the X of the layout that is fastest for one user.
TEST(Capacity, tooSlowTellsTheBestThereIs) {
    auto s = test::llama_on_h100();
    s.hosting.min_tokens_per_s_per_user = 5000;
    const auto automatic = *core::evaluate(s).capacity.tokens_per_s_per_user;
    for (const auto gpus : {1.0, 2.0, 4.0, 8.0, 16.0}) {
        s.hosting.gpus_per_replica = gpus;
        EXPECT_GE(automatic, core::evaluate(s).capacity.tokens_per_s_per_user.value_or(0)) << gpus;
    }
}

// A KV cache that has no room is not told as if the weights had none.
TEST(Capacity, aContextTooLongDoesNotFit) {
    auto s = test::llama_on_h100();
    s.hosting.gpus_per_replica = 1;
    s.traffic.input_tokens_per_request = 1e6;
    const auto e = core::evaluate(s);
    EXPECT_EQ(e.capacity.fit, core::Fit::does_not_fit);
    EXPECT_FALSE(e.capacity.fits);
}

} // namespace
