// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/engine_factors.h"

#include "core/scenario/inputs.h"

#include <gtest/gtest.h>

namespace {

using core::Engine;

TEST(EngineFactors, lieInTheirRangesAndSayWhereTheyAreFrom) {
    for (const core::EngineFactor& f : core::engine_factors()) {
        EXPECT_EQ(&core::factor_of(f.engine), &f) << f.family;
        for (const core::MeasuredFactor& measured : {f.dense, f.moe}) {
            EXPECT_LE(measured.low, measured.median) << f.family << f.release;
            EXPECT_LE(measured.median, measured.high) << f.family << f.release;
        }
        EXPECT_FALSE(f.from.empty() || f.as_of.empty() || f.since.empty()) << f.family << f.release;
    }
    EXPECT_EQ(core::factor_of(Engine::tensorrt_llm).dense.median, 1) << "the formula is this engine's";
}

TEST(EngineFactors, theNewestOfAnEngineComesFirst) {
    const core::EngineFactor* before = nullptr;
    for (const core::EngineFactor& f : core::engine_factors()) {
        if (before && before->family == f.family && !f.release.starts_with("MLPerf"))
            EXPECT_GT(before->since, f.since) << f.family;
        before = &f;
    }
}

TEST(EngineFactors, aChosenEngineBringsItsFactorAndSource) {
    core::Scenario s;
    s.hosting.engine_efficiency = 0.4;
    s.ranges["hosting.engine_efficiency"] = {0.3, 0.5};
    const core::Input& input = *core::find_input("hosting.engine");
    core::choose(s, input, static_cast<int>(Engine::vllm_2025));
    EXPECT_EQ(s.hosting.engine, Engine::vllm_2025);
    EXPECT_EQ(s.hosting.engine_efficiency, 0.90);
    EXPECT_EQ(s.sources.at("hosting.engine_efficiency").as_of, "2025-11-30");
    EXPECT_FALSE(s.ranges.contains("hosting.engine_efficiency"));
    s.model.experts = 8;
    EXPECT_EQ(core::set_from_text(s, "hosting.engine", "SGLang-ROCm"), "");
    EXPECT_EQ(s.hosting.engine_efficiency, 0.45);
    EXPECT_EQ(core::set_from_text(s, "hosting.engine_efficiency", "0.5"), "");
    EXPECT_EQ(s.hosting.engine, Engine::sglang_rocm) << "the number in force is the reader's";
}

TEST(EngineFactors, aFileWithoutAnEngineKeepsItsNumber) {
    EXPECT_EQ(core::find_input("hosting.engine")->presence, core::Presence::only_if_set);
    EXPECT_EQ(core::Scenario{}.hosting.engine, Engine::vllm);
    EXPECT_EQ(core::Scenario{}.hosting.engine_efficiency, 1);
}

TEST(EngineFactors, amdHasItsOwn) {
    EXPECT_EQ(core::usual_engine("H100-SXM-80GB"), Engine::vllm);
    EXPECT_EQ(core::usual_engine("MI300X"), Engine::vllm_rocm);
}

TEST(EngineFactors, theRemarkIsOfTheModelInForce) {
    core::Scenario s;
    EXPECT_EQ(core::engine_remark(s, core::english),
              "From release 0.12 on: 0.95, eight of ten measurements 0.92 to 1.04 (2026-04-21).");
    s.model.experts = 8;
    EXPECT_EQ(core::engine_remark(s, core::english),
              "From release 0.12 on: 0.95, eight of ten measurements 0.48 to 1.16 (2026-04-21).");
}

} // namespace
