// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/replica_layout.h"

#include <gtest/gtest.h>

#include <vector>

namespace {

// layers 28, head size 128; KV elements 2 x layers x KV heads x head size.
core::ModelShape shape_of(double heads, double kv_heads) {
    return {.layers = 28, .heads = heads, .head_dim = 128, .kv_elements_per_token = 2 * 28 * kv_heads * 128};
}

// vLLM: "Total number of attention heads (28) must be divisible by tensor parallel size (8)"; KV heads are
// split or copied whole (its get_num_kv_heads and the checks of its layers).
TEST(ReplicaLayout, enginesSplitHeadsEvenly) {
    const auto qwen = shape_of(28, 4); // Qwen2.5 7B
    std::vector<double> split;
    for (double gpus = 1; gpus <= 32; ++gpus)
        if (core::engines_split(qwen, gpus))
            split.push_back(gpus);
    EXPECT_EQ(split, (std::vector<double>{1, 2, 4, 28}));
    EXPECT_TRUE(core::engines_split(shape_of(64, 8), 16)); // each KV head on two GPUs
    EXPECT_FALSE(core::engines_split(shape_of(64, 8), 3));
    EXPECT_FALSE(core::engines_split(shape_of(24, 8), 6)); // divides the heads, but not the KV heads
    auto latent = shape_of(128, 0.25);
    latent.kv_replicated = true;
    EXPECT_TRUE(core::engines_split(latent, 16)); // MLA has no KV heads
    EXPECT_FALSE(core::engines_split(latent, 3));
}

TEST(ReplicaLayout, whatEnginesRefuseRunsInAPipeline) {
    const auto qwen = shape_of(28, 4);
    const auto eight = core::layout_of(qwen, 8, 8);
    EXPECT_EQ(eight.tensor_parallel, 4);
    EXPECT_EQ(eight.pipeline_parallel, 2);
    EXPECT_FALSE(eight.across_nodes);
    const auto two_machines = core::layout_of(qwen, 16, 8);
    EXPECT_EQ(two_machines.tensor_parallel, 4);
    EXPECT_EQ(two_machines.pipeline_parallel, 4);
    EXPECT_TRUE(two_machines.across_nodes);
    EXPECT_EQ(core::layout_of(qwen, 4, 8).pipeline_parallel, 1);
}

TEST(ReplicaLayout, candidatesWithinAMachine) {
    const auto candidates = [](const core::ModelShape& shape, double gpus_per_instance) {
        std::vector<double> all;
        for (auto n = core::next_in_machine(shape, 0, gpus_per_instance); n;
             n = core::next_in_machine(shape, *n, gpus_per_instance))
            all.push_back(*n);
        return all;
    };
    EXPECT_EQ(candidates(shape_of(64, 8), 8), (std::vector<double>{1, 2, 4, 8}));
    EXPECT_EQ(candidates(shape_of(28, 4), 8), (std::vector<double>{1, 2, 4, 8})); // 8 in a pipeline
    EXPECT_EQ(candidates(shape_of(40, 40), 8), (std::vector<double>{1, 2, 4, 5, 8}));
    EXPECT_EQ(candidates(shape_of(64, 8), 1), (std::vector<double>{1}));
    EXPECT_EQ(candidates(shape_of(64, 8), 6), (std::vector<double>{1, 2, 3, 4, 6})); // 3: two replicas
}

} // namespace
