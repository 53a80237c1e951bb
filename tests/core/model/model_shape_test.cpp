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

double weights_gb(const core::Model& model) {
    const auto shape = core::model_shape(model);
    const auto stored = core::weight_bytes(shape, core::split_parameters(shape));
    return (stored.non_expert + stored.expert) / 1e9;
}

core::Model dense(double params_b, double hidden, double vocab, bool tied, core::WeightPrecision precision) {
    core::Model m;
    m.total_params_b = m.shape_params_b = params_b;
    m.hidden_size = hidden;
    m.vocab_size = vocab;
    m.tied_embeddings = tied;
    m.weight_precision = precision;
    return m;
}

using core::WeightPrecision;

TEST(WeightBytes, ofAPrecisionAlone) {
    const auto gb = [](WeightPrecision precision) {
        return weights_gb(dense(10, 4096, 0, false, precision));
    };
    EXPECT_DOUBLE_EQ(gb(WeightPrecision::bf16), 20);
    EXPECT_DOUBLE_EQ(gb(WeightPrecision::fp8), 10);
    EXPECT_DOUBLE_EQ(gb(WeightPrecision::int8), 10);
    EXPECT_DOUBLE_EQ(gb(WeightPrecision::int4), 5.6);
    EXPECT_DOUBLE_EQ(gb(WeightPrecision::fp4), 5.625);
}

// Files of published checkpoints: Llama 3.1 8B and 70B and Qwen2.5 7B and 3B in AWQ (groups of 128), on
// Hugging Face 5.73, 39.8, 5.57 and 2.07 GB; Llama 3.3 70B in NVFP4 42.7 GB.
TEST(WeightBytes, embeddingsStayInSixteenBit) {
    EXPECT_NEAR(weights_gb(dense(8.03, 4096, 128256, false, WeightPrecision::int4)), 5.73, 0.02);
    EXPECT_NEAR(weights_gb(dense(70.55, 8192, 128256, false, WeightPrecision::int4)), 39.8, 0.1);
    EXPECT_NEAR(weights_gb(dense(7.62, 3584, 152064, false, WeightPrecision::int4)), 5.57, 0.03);
    EXPECT_NEAR(weights_gb(dense(3.09, 2048, 151936, true, WeightPrecision::int4)), 2.07, 0.02);
    EXPECT_NEAR(weights_gb(dense(70.55, 8192, 128256, false, WeightPrecision::fp4)), 42.7, 0.1);
    EXPECT_DOUBLE_EQ(weights_gb(dense(8.03, 4096, 128256, false, WeightPrecision::fp8)), 8.03);
}

TEST(WeightBytes, neverMoreInSixteenBitThanThereIs) {
    EXPECT_DOUBLE_EQ(weights_gb(dense(0.1, 4096, 128256, false, WeightPrecision::int4)), 0.2);
}

// gpt-oss-120b: 65.3 GB of files in MXFP4, which keep attention in 16 bit, too.
TEST(WeightBytes, publishedFilesHaveTheirSize) {
    core::Model m = dense(116.829, 2880, 201088, false, WeightPrecision::fp4);
    m.experts = 128;
    m.experts_per_token = 4;
    m.active_share = 5.13 / 116.829;
    m.published_precision = core::PublishedPrecision::fp4;
    m.published_gb = 65.3;
    EXPECT_NEAR(weights_gb(m), 65.3, 1e-9);
    const auto shape = core::model_shape(m);
    const auto stored = core::weight_bytes(shape, core::split_parameters(shape));
    EXPECT_GT(stored.expert, 55e9); // nearly all of it
    m.total_params_b *= 2;          // the slider: as many bytes a weight
    EXPECT_NEAR(weights_gb(m), 130.6, 1e-9);
    m.weight_precision = WeightPrecision::bf16; // somebody's conversion goes by the rule
    EXPECT_NEAR(weights_gb(m), 4 * 116.829, 1e-9);
    m.weight_precision = WeightPrecision::int8;
    m.published_precision = core::PublishedPrecision::int8;
    EXPECT_NEAR(weights_gb(m), 130.6, 1e-9);
}

} // namespace
