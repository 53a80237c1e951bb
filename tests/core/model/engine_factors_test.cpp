// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/engine_factors.h"

#include <gtest/gtest.h>

namespace {

constexpr core::ModelShape dense{.total_params_b = 68.975};
constexpr core::ModelShape mixture{.total_params_b = 671.025, .experts = 256, .experts_per_token = 8};

TEST(EngineFactors, bandOfWhatWasMeasured) {
    EXPECT_EQ(core::throughput_band(dense, "H100-SXM-80GB", 1), 1.5);
    EXPECT_EQ(core::throughput_band(dense, "H100-SXM-80GB", 0.62), 2);
    EXPECT_EQ(core::throughput_band(mixture, "H200-SXM-141GB", 1), 3);
    for (const char* unmeasured : {"T4", "V100-SXM-16/32GB", "L4", "A10", ""})
        EXPECT_EQ(core::throughput_band(dense, unmeasured, 1), 3);
}

TEST(EngineFactors, lieInTheirRanges) {
    ASSERT_FALSE(core::engine_factors().empty());
    EXPECT_EQ(core::engine_factors().front().engine, "TensorRT-LLM");
    for (const core::EngineFactor& f : core::engine_factors()) {
        EXPECT_LE(f.dense_low, f.dense) << f.engine;
        EXPECT_LE(f.dense, f.dense_high) << f.engine;
        EXPECT_LE(f.moe_low, f.moe) << f.engine;
        EXPECT_LE(f.moe, f.moe_high) << f.engine;
    }
}

} // namespace
