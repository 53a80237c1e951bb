// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/throughput_band.h"

#include "core/scenario/engine_factors.h"

#include <gtest/gtest.h>

namespace {

using core::Engine;

constexpr core::ModelShape dense{.total_params_b = 68.975};
constexpr core::ModelShape mixture{.total_params_b = 671.025, .experts = 256, .experts_per_token = 8};

TEST(ThroughputBand, isOfTheEngineAndTheKindOfModel) {
    const auto of_dense = core::throughput_band(dense, "H100-SXM-80GB", Engine::tensorrt_llm);
    EXPECT_EQ(of_dense.factor, 1.27);
    EXPECT_EQ(of_dense.kind, "tensorrt_llm_dense");
    EXPECT_EQ(core::throughput_band(dense, "H100-SXM-80GB", Engine::vllm).factor, 1.5);
    EXPECT_EQ(core::throughput_band(mixture, "H200-SXM-141GB", Engine::tensorrt_llm).factor, 1.6);
    EXPECT_EQ(core::throughput_band(mixture, "MI300X", Engine::sglang_rocm).kind, "sglang_rocm_moe");
}

TEST(ThroughputBand, isWidestWhereNothingWasMeasured) {
    for (const char* unmeasured :
         {"T4", "V100-SXM-16/32GB", "L4", "A10", "MI350X", "TPU v5e", "Gaudi3", "Trainium2", ""})
        for (const core::EngineFactor& f : core::engine_factors()) {
            const auto band = core::throughput_band(dense, unmeasured, f.engine);
            EXPECT_EQ(band.factor, 3) << unmeasured;
            EXPECT_EQ(band.kind, "accelerator_not_measured");
        }
}

TEST(ThroughputBand, everyEngineHasOne) {
    for (const core::EngineFactor& f : core::engine_factors())
        for (const auto& model : {dense, mixture})
            EXPECT_GT(core::throughput_band(model, "L40S", f.engine).factor, 1) << f.family;
}

} // namespace
