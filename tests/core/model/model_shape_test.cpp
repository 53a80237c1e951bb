// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_shape.h"

#include <gtest/gtest.h>

namespace {

TEST(ModelShape, isExactAtThePresetAndFollowsTheCubeRoot) {
    core::Model m;
    EXPECT_EQ(core::model_shape(m).layers, 80);
    m.total_params_b = 70 * 8;
    const auto bigger = core::model_shape(m);
    EXPECT_DOUBLE_EQ(bigger.layers, 160);
    EXPECT_DOUBLE_EQ(bigger.hidden_size, 16384);
    EXPECT_DOUBLE_EQ(bigger.kv_elements_per_token, 327680);
    EXPECT_EQ(bigger.heads, 64);
}

TEST(ModelShape, bytesPerWeight) {
    EXPECT_EQ(core::bytes_per_weight(core::WeightPrecision::bf16), 2);
    EXPECT_EQ(core::bytes_per_weight(core::WeightPrecision::fp8), 1);
    EXPECT_EQ(core::bytes_per_weight(core::WeightPrecision::int8), 1);
    EXPECT_EQ(core::bytes_per_weight(core::WeightPrecision::int4), 0.56);
    EXPECT_EQ(core::bytes_per_weight(core::WeightPrecision::fp4), 0.5625);
}

} // namespace
