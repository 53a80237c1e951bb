// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/memory.h"

#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

namespace {

core::MemoryNeed need(const core::Scenario& s) {
    return core::memory_need(s, core::model_shape(s.model));
}

// core/README.md section 8, the article's table: 140 / 0.14 / 140.70 / 210.21 GB.
TEST(Memory, articleFigures) {
    const auto m = need(test::article());
    EXPECT_DOUBLE_EQ(m.weights_gb, 140);
    EXPECT_DOUBLE_EQ(m.adapter_gb, 0.14);
    EXPECT_DOUBLE_EQ(m.tuning_gb, 140.70);
    EXPECT_DOUBLE_EQ(m.serving_gb, 210.21);
}

// core/README.md section 8: Llama-2-70B in fp16: 327,680 bytes/token, 2 x 80 layers x 8 KV heads x 128 x 2.
TEST(Memory, kvBytesOfLlama2) {
    auto s = test::article();
    EXPECT_DOUBLE_EQ(need(s).kv_bytes_per_token, 327680);
    s.model.kv_precision = core::KvPrecision::fp8;
    EXPECT_DOUBLE_EQ(need(s).kv_bytes_per_token, 163840);
}

TEST(Memory, aMixtureOfExpertsIsResidentInFull) {
    auto s = test::article();
    s.model.active_share = 0.05;
    s.model.experts = 128;
    s.model.experts_per_token = 8;
    EXPECT_DOUBLE_EQ(need(s).weights_gb, 140);
}

TEST(Memory, fullTuningHoldsGradientsAndMomentsOfEveryWeight) {
    auto s = test::article();
    s.fine_tuning.lora_share = 0;
    s.fine_tuning.runs_per_month = 1;
    EXPECT_DOUBLE_EQ(need(s).tuning_gb, 5 * 140);
    s.fine_tuning.runs_per_month = 0; // no fine-tuning: the article's formula
    EXPECT_DOUBLE_EQ(need(s).tuning_gb, 140);
}

} // namespace
