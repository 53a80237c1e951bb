// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/throughput.h"

#include "core/model/batch_throughput.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace {

using core::Fit;

constexpr core::ModelShape llama_2_70b{.total_params_b = 68.975,
                                       .active_params_b = 68.975,
                                       .layers = 80,
                                       .hidden_size = 8192,
                                       .heads = 64,
                                       .head_dim = 128,
                                       .kv_elements_per_token = 163840,
                                       .vocab_size = 32000};
constexpr core::ModelShape deepseek_v3{.total_params_b = 671.025,
                                       .active_params_b = 37.551,
                                       .layers = 61,
                                       .hidden_size = 7168,
                                       .heads = 128,
                                       .head_dim = 160,
                                       .kv_elements_per_token = 35136,
                                       .kv_replicated = true,
                                       .vocab_size = 129280,
                                       .experts = 256,
                                       .experts_per_token = 8,
                                       .weight_precision = core::WeightPrecision::fp8};
constexpr core::Gpu a100{.memory_gb = 85.9,
                         .bandwidth_gb_s = 2039,
                         .bf16_tflops = 312,
                         .link_gb_s = 300,
                         .link_kind = core::LinkKind::nvlink};
constexpr core::Gpu h100{.memory_gb = 85.9,
                         .bandwidth_gb_s = 3350,
                         .bf16_tflops = 989,
                         .fp8_tflops = 1979,
                         .link_gb_s = 450,
                         .link_kind = core::LinkKind::nvlink};
// Round figures to reckon with.
constexpr core::ModelShape round_model{.total_params_b = 10,
                                       .active_params_b = 10,
                                       .layers = 40,
                                       .hidden_size = 5000,
                                       .heads = 40,
                                       .head_dim = 125,
                                       .kv_elements_per_token = 10000};
constexpr core::Gpu round_gpu{.memory_gb = 100,
                              .bandwidth_gb_s = 1000,
                              .bf16_tflops = 100,
                              .link_gb_s = 100,
                              .link_kind = core::LinkKind::nvlink};
constexpr core::Load round_load{.input_tokens = 1000, .output_tokens = 1000};

core::ModelShape round_mixture() {
    core::ModelShape m = round_model;
    m.active_params_b = 4; // expert (10−4)/(1−2/8) = 8, everybody's 2, of which one request reads 2 + 8*2/8
    m.experts = 8;
    m.experts_per_token = 2;
    return m;
}

// core/README.md section 8: Llama-2-70B on 2 x A100-80GB, fp16: 327,680 bytes of KV cache per token. Two GPUs
// leave 2*(85.9*0.95−2) − 2*68.975 = 21.26 GB; 21.26e9 / (327680 * 1000) = 64.9.
TEST(Throughput, llama2Of70BOnTwoA100) {
    EXPECT_EQ(llama_2_70b.kv_elements_per_token * core::bytes_per_kv(llama_2_70b.kv_precision), 327680);
    const auto r = core::replica_throughput(llama_2_70b, a100, {.tensor_parallel = 2},
                                            {.input_tokens = 600, .output_tokens = 400});
    EXPECT_EQ(r.fit, Fit::fits);
    EXPECT_NEAR(r.weights_gb, 137.95, 1e-9);
    EXPECT_NEAR(r.free_gb, 21.26, 1e-9);
    EXPECT_EQ(r.max_batch, 64);
    EXPECT_EQ(r.batch, 64);
}

// Step: weights 20 GB at 0.80 of 1 TB/s 25 ms, 40 layers * 4 us + 1.2 ms: 26.36 ms. Each request: products
// 2*10e9/(0.67*100e12) 0.2985075 ms, cache 1500 tokens * 20 kB at 0.87 TB/s 0.0344828 ms, 40 * 190 ns 0.0076
// ms. Input: 1000 * (0.2985075 ms + attention 2*40*40*125*1000/(0.385*100e12) = 0.0103896 ms) = 308.8971 ms.
// Between two tokens of a user ten thousandths of ten inputs are read. The first token comes after the own
// input, a step and 20 ms, under load after a quarter of the other nine inputs, too.
TEST(Throughput, oneGpuByHand) {
    const auto r = core::replica_throughput_at(round_model, round_gpu, {}, round_load, 10);
    EXPECT_NEAR(r.step_s, 0.02636 + 10 * 0.3405903e-3, 1e-9);
    EXPECT_NEAR(r.prefill_s, 0.3088971, 1e-7);
    EXPECT_NEAR(r.requests_per_s, 10 / (10 * 0.3088971 + 1000 * 0.0297659), 1e-5);
    EXPECT_NEAR(r.output_tokens_per_s, 1000 * r.requests_per_s, 1e-9);
    EXPECT_NEAR(r.tokens_per_s_per_user, 1 / (0.0297659 + 10 * 0.3088971 / 1000), 1e-3);
    EXPECT_NEAR(10 * r.tokens_per_s_per_user, r.output_tokens_per_s, 1e-9);
    EXPECT_NEAR(r.time_to_first_token_s, 0.3088971 + 0.0267006 + 0.02, 1e-6);
    EXPECT_NEAR(r.time_to_first_token_under_load_s, 0.3088971 * (1 + 9 / 4.0) + 0.0297659 + 0.02, 1e-6);
}

// Two GPUs halve weights and products, hold the one KV head both and add two all-reduces a layer: 80 * 15 us
// = 1.2 ms a step and, for each token, 2*40 * 2*5000 bytes * 2*(1/2) / (100e9*0.73) = 0.0109589 ms. Ten
// tokens, 100 kB, fill no link: 80 * 1.7e-8 * sqrt(1e5) / 7 = 0.0614379 ms; 200 of them do, and more pay no
// more.
TEST(Throughput, tensorParallelByHand) {
    const auto r =
        core::replica_throughput_at(round_model, round_gpu, {.tensor_parallel = 2}, round_load, 10);
    const double request = 0.2985075e-3 / 2 + 0.0344828e-3 + 0.0076e-3 + 0.0109589e-3;
    EXPECT_NEAR(r.step_s, 0.0125 + 0.00136 + 0.0012 + 10 * request + 0.0614379e-3, 1e-9);
    EXPECT_NEAR(r.prefill_s, 0.3088971 / 2 + 1000 * 0.0109589e-3, 1e-7);
    const auto step_s = [](double batch, const core::Gpu& gpu) {
        return core::replica_throughput_at(round_model, gpu, {.tensor_parallel = 2}, round_load, batch)
            .step_s;
    };
    EXPECT_NEAR(step_s(200, round_gpu), 0.01506 + 200 * request + 80 * 1.7e-8 * std::sqrt(2e6) / 7, 1e-7);
    EXPECT_NEAR(step_s(400, round_gpu) - step_s(200, round_gpu), 200 * request, 1e-7);
    core::Gpu pcie = round_gpu; // is slow at any size
    pcie.link_kind = core::LinkKind::pcie;
    EXPECT_NEAR(step_s(20, pcie) - step_s(10, pcie), step_s(410, pcie) - step_s(400, pcie), 1e-9);
}

// Four accepted tokens a step read the weights once: 26.36/4 ms, and what each token computes stays.
TEST(Throughput, speculationSavesReadingNotComputing) {
    core::Load load = round_load;
    load.accepted_tokens_per_step = 4;
    const auto one = core::replica_throughput_at(round_model, round_gpu, {}, load, 1);
    EXPECT_NEAR(one.step_s, 0.02636 / 4 + 0.3405903e-3, 1e-9);
    const auto many = core::replica_throughput_at(round_model, round_gpu, {}, load, 4000);
    const auto without = core::replica_throughput_at(round_model, round_gpu, {}, round_load, 4000);
    EXPECT_LT(many.output_tokens_per_s / without.output_tokens_per_s, 1.02);
    // Of a mixture four tokens ask for the experts of four: 8 GB * (1−(6/8)^4) a token.
    const auto mixture = core::replica_throughput_at(round_mixture(), round_gpu, {}, load, 1);
    const double request = 2 * 4e9 / 67e12 + 0.0344828e-3 + 0.0076e-3 + 0.0108e-3;
    EXPECT_NEAR(mixture.step_s, (0.005 + 0.00163 + 0.020 * (1 - std::pow(0.75, 4))) / 4 + request, 1e-8);
}

// A pipeline of two passes micro-batches of 5 through what is one GPU's work; full, it loses 4 %. The stages
// share the inputs, but a first token passes both.
TEST(Throughput, pipelineByHand) {
    const core::Layout two_stages{.pipeline_parallel = 2};
    const auto full = core::replica_throughput_at(round_model, round_gpu, two_stages, round_load, 10);
    EXPECT_NEAR(full.step_s, 1.04 * (0.02636 + 5 * 0.3405903e-3), 1e-9);
    EXPECT_NEAR(full.prefill_s, 0.3088971 / 2, 1e-7);
    EXPECT_NEAR(full.time_to_first_token_s, 0.3088971 + 0.0267006 + 0.02, 1e-6);
    const auto one = core::replica_throughput_at(round_model, round_gpu, two_stages, round_load, 1);
    const auto alone = core::replica_throughput_at(round_model, round_gpu, {}, round_load, 1);
    EXPECT_DOUBLE_EQ(one.step_s, alone.step_s);
    const core::Layout machines{.pipeline_parallel = 2, .across_nodes = true};
    const auto across = core::replica_throughput_at(round_model, round_gpu, machines, round_load, 10);
    EXPECT_NEAR(across.step_s / full.step_s, 1.35 / 1.04, 1e-9);
    const auto loss = [](double stages) { // four requests in each
        const auto r = core::replica_throughput_at(round_model, round_gpu, {.pipeline_parallel = stages},
                                                   round_load, 4 * stages);
        return r.step_s / (0.02636 + 4 * 0.3405903e-3) - 1;
    };
    EXPECT_NEAR(loss(4), 0.12, 1e-6);
    EXPECT_NEAR(loss(8), 0.28, 1e-6);
    EXPECT_NEAR(loss(16), 0.28, 1e-6) << "as many as were measured";
}

// With one request the weights read are those of the active parameters, 8 GB; with many, all 20 GB. Routing:
// 13.5 vectors of 5000*2 bytes * 40 layers * 2 experts / 1 TB/s = 0.0108 ms. Launching two of up to eight
// experts costs a step 40 * 27 us * 2/8 = 0.27 ms, and MLA 40 * 20 us.
TEST(Throughput, mixtureReadsActiveAtOneAndTotalAtMany) {
    const double request = 2 * 4e9 / 67e12 + 0.0344828e-3 + 0.0076e-3 + 0.0108e-3;
    const auto weights_s = [&](double batch) {
        const auto r = core::replica_throughput_at(round_mixture(), round_gpu, {}, round_load, batch);
        return r.step_s - 0.00136 - 0.00027 - batch * request;
    };
    EXPECT_NEAR(weights_s(1), 0.010, 1e-8);                              // 8 GB at 0.8 TB/s
    EXPECT_NEAR(weights_s(2), (4 + 16 * (1 - 0.75 * 0.75)) / 800, 1e-8); // 1−(6/8)²
    EXPECT_NEAR(weights_s(1000), 0.025, 1e-7);
    core::ModelShape wide = round_mixture(), latent = round_mixture();
    wide.experts = 64;
    wide.experts_per_token = 16; // as many of all: only the launches differ, and no more than eight count
    latent.kv_replicated = true;
    const auto step_s = [](const core::ModelShape& m) {
        return core::replica_throughput_at(m, round_gpu, {}, round_load, 1).step_s;
    };
    EXPECT_NEAR(step_s(wide) - step_s(round_mixture()), 40 * 27e-6 * 6 / 8 + 7 * 0.0108e-3, 1e-9);
    EXPECT_NEAR(step_s(latent) - step_s(round_mixture()), 40 * 20e-6, 1e-9);
}

TEST(Throughput, everyParameterOfAMixtureIsResident) {
    const auto r = core::replica_throughput(round_mixture(), round_gpu, {}, round_load);
    EXPECT_NEAR(r.weights_gb, 20, 1e-9); // 8 if only the active ones were counted
}

// DeepSeek-V3 caches 35,136 elements a token, not 2*61*128*56 = 874,496 (24.9 times too much); each of eight
// GPUs holds them all. Memory: 8*(150.75*0.95−2) − 671.025 = 458.675 GB; / (8 * 70272 * 10000) = 81.6.
TEST(Throughput, latentCacheIsHeldByEveryGpu) {
    core::Gpu h200 = h100;
    h200.memory_gb = 150.75;
    const core::Load load{.input_tokens = 9000, .output_tokens = 1000};
    const auto tensor = core::replica_throughput(deepseek_v3, h200, {.tensor_parallel = 8}, load);
    EXPECT_EQ(tensor.max_batch, 81);
    // Attention data parallelism: one copy of the cache, eight of what is no expert's. Those are 671.025 −
    // 633.474/(1−8/256) = 17.116 B: 458.675 − 7*17.116 = 338.86 GB; / 702.72e6 = 482.2.
    const auto data = core::replica_throughput(deepseek_v3, h200,
                                               {.tensor_parallel = 8, .attention_data_parallel = true}, load);
    EXPECT_EQ(data.max_batch, 482);
    EXPECT_NEAR(data.weights_gb - tensor.weights_gb, 7 * (671.025 - 633.474 / (1 - 8 / 256.0)), 1e-9);
}

// Llama 3 70B has 8 KV heads: 16 GPUs hold every head twice. Counting its 64 heads would be 8 times too much.
TEST(Throughput, fewKvHeadsAreCopied) {
    const core::Load load{.input_tokens = 1000, .output_tokens = 1000};
    const auto eight = core::replica_throughput(llama_2_70b, h100, {.tensor_parallel = 8}, load);
    const auto sixteen = core::replica_throughput(llama_2_70b, h100, {.tensor_parallel = 16}, load);
    EXPECT_EQ(eight.max_batch, std::floor(eight.free_gb * 1e9 / (327680.0 * 2000)));
    EXPECT_EQ(sixteen.max_batch, std::floor(sixteen.free_gb * 1e9 / (2 * 327680.0 * 2000)));
}

// Half the layers see 128 tokens: a request of 2000 holds (2000 + 128)/2 = 1064.
TEST(Throughput, slidingWindowHoldsTheWindow) {
    core::ModelShape m = round_model;
    m.sliding_window_tokens = 128;
    m.sliding_layer_share = 0.5;
    const auto r = core::replica_throughput(m, round_gpu, {}, round_load);
    EXPECT_EQ(r.max_batch, std::floor((95 - 2 - 20) * 1e9 / (20000.0 * 1064)));
}

// "80 GB" of HBM are 85.9e9 bytes: with the nominal figure 70B in fp8 on one H100 keeps 3.4 GB free, not 9.
TEST(Throughput, trueBytesOfMemoryDecide) {
    core::ModelShape m = llama_2_70b;
    m.total_params_b = m.active_params_b = 70.552;
    m.weight_precision = core::WeightPrecision::fp8;
    core::Gpu nominal = h100;
    nominal.memory_gb = 80;
    const core::Load load{.input_tokens = 1000, .output_tokens = 1000};
    EXPECT_NEAR(core::replica_throughput(m, h100, {}, load).free_gb, 9.053, 1e-9);
    EXPECT_NEAR(core::replica_throughput(m, nominal, {}, load).free_gb, 3.448, 1e-9);
}

TEST(Throughput, precisionWithoutAUnitComputesAtBf16) {
    core::ModelShape m = round_model;
    const auto prefill = [&](core::WeightPrecision precision, const core::Gpu& gpu) {
        m.weight_precision = precision;
        return core::replica_throughput(m, gpu, {}, round_load).prefill_s;
    };
    using enum core::WeightPrecision;
    const double at_bf16 = prefill(bf16, round_gpu);
    for (const auto precision : {fp8, int8, int4})
        EXPECT_EQ(prefill(precision, round_gpu), at_bf16);
    EXPECT_NEAR(prefill(fp4, round_gpu), 20e12 / 67e12 / 0.75 + 0.0103896, 1e-7) << "unpacked on the way";
    core::Gpu gpu = round_gpu;
    gpu.fp8_tflops = 200;
    gpu.fp4_tflops = 400;
    EXPECT_NEAR(prefill(fp8, gpu), 20e12 / (200e12 * 0.62) + 0.0103896, 1e-7);
    EXPECT_NEAR(prefill(fp4, gpu), 20e12 / (400e12 * 0.38) + 0.0103896, 1e-7);
    gpu.link_kind = core::LinkKind::pcie;
    EXPECT_NEAR(prefill(fp4, gpu), 20e12 / (400e12 * 0.66) + 0.0103896, 1e-7);
    EXPECT_EQ(prefill(int8, gpu), at_bf16);
}

TEST(Throughput, inputEmbeddingIsHeldButNotRead) {
    core::ModelShape m = round_model;
    m.vocab_size = 200000; // * 5000: 1 B of the 10
    const auto with = core::replica_throughput_at(m, round_gpu, {}, round_load, 1);
    const auto without = core::replica_throughput_at(round_model, round_gpu, {}, round_load, 1);
    EXPECT_EQ(with.weights_gb, without.weights_gb);
    EXPECT_NEAR(without.step_s - with.step_s, 2.0 / 800 + 2e9 / 67e12, 1e-9);
}

// The goal is 30 tokens/s: 33.3333 ms, so B <= (33.3333 − 26.36)/(0.3405903 + 0.3088971) = 10.74.
TEST(Throughput, speedGoalLimitsTheBatch) {
    core::Load load = round_load;
    load.min_tokens_per_s_per_user = 30;
    const auto r = core::replica_throughput(round_model, round_gpu, {}, load);
    EXPECT_EQ(r.fit, Fit::fits);
    EXPECT_EQ(r.batch, 10);
    EXPECT_GE(r.tokens_per_s_per_user, 30);
    load.engine_efficiency = 0.5; // alone 0.5/27.0 ms = 18.5
    const auto slow = core::replica_throughput(round_model, round_gpu, {}, load);
    EXPECT_EQ(slow.fit, Fit::too_slow);
    EXPECT_EQ(slow.batch, 1);
    EXPECT_NEAR(slow.tokens_per_s_per_user, 0.5 / (0.0267005903 + 0.0003088971), 1e-6);
}

TEST(Throughput, doesNotFit) {
    const auto r = core::replica_throughput(llama_2_70b, a100, {}, round_load);
    EXPECT_EQ(r.fit, Fit::does_not_fit);
    EXPECT_LT(r.free_gb, 0);
    EXPECT_EQ(r.max_batch, 0);
    EXPECT_EQ(r.requests_per_s, 0);
    // Weights alone fit, one request's cache does not.
    const auto context = core::replica_throughput(llama_2_70b, a100, {.tensor_parallel = 2},
                                                  {.input_tokens = 90000, .output_tokens = 1000});
    EXPECT_EQ(context.fit, Fit::does_not_fit);
    EXPECT_GT(context.free_gb, 0);
}

TEST(Throughput, nothingKnownIsNoAnswer) {
    for (double core::Gpu::*figure :
         {&core::Gpu::memory_gb, &core::Gpu::bandwidth_gb_s, &core::Gpu::bf16_tflops}) {
        core::Gpu gpu = round_gpu;
        for (const double bad : {0.0, -1.0, std::numeric_limits<double>::quiet_NaN()}) {
            gpu.*figure = bad;
            EXPECT_EQ(core::replica_throughput(round_model, gpu, {}, round_load).fit, Fit::does_not_fit);
        }
    }
    EXPECT_EQ(core::replica_throughput({}, round_gpu, {}, round_load).fit, Fit::does_not_fit);
    EXPECT_EQ(core::replica_throughput(round_model, round_gpu, {}, {}).fit, Fit::does_not_fit);
    EXPECT_EQ(core::replica_throughput_at({}, {}, {}, {}, 1).fit, Fit::does_not_fit);
}

TEST(Throughput, unknownLinkCountsAsTheSlowest) {
    core::Gpu gpu = round_gpu;
    gpu.link_gb_s = 0;
    gpu.link_kind = core::LinkKind::none;
    const auto unknown = core::replica_throughput(round_model, gpu, {.tensor_parallel = 2}, round_load);
    gpu.link_gb_s = 16;
    gpu.link_kind = core::LinkKind::pcie;
    const auto slowest = core::replica_throughput(round_model, gpu, {.tensor_parallel = 2}, round_load);
    EXPECT_EQ(unknown.requests_per_s, slowest.requests_per_s);
}

// To the bit: a queue's figures must be those of the scenario that it is asked for.
TEST(Throughput, oneBatchAfterAnotherIsAsEachAlone) {
    core::Gpu none = a100;
    none.bandwidth_gb_s = 0;
    for (const core::ModelShape& model : {llama_2_70b, deepseek_v3})
        for (const core::Gpu& gpu : {a100, none})
            for (const core::Layout& layout :
                 {core::Layout{}, core::Layout{.tensor_parallel = 8},
                  core::Layout{.tensor_parallel = 8, .pipeline_parallel = 2, .across_nodes = true}}) {
                const core::Load load{.input_tokens = 1000, .output_tokens = 250, .engine_efficiency = 0.7};
                const core::BatchThroughput all(model, gpu, layout, load);
                for (const double batch : {0.5, 1.0, 1.7, 16.0, 255.9, 4096.0}) {
                    const auto each = core::replica_throughput_at(model, gpu, layout, load, batch);
                    const auto found = all.at(batch);
                    EXPECT_EQ(found.requests_per_s, each.requests_per_s);
                    EXPECT_EQ(all.requests_per_s(batch), each.requests_per_s);
                    EXPECT_EQ(found.fit, each.fit);
                    EXPECT_EQ(found.batch, each.batch);
                    EXPECT_EQ(found.time_to_first_token_under_load_s, each.time_to_first_token_under_load_s);
                    EXPECT_EQ(found.request_alone_s, each.request_alone_s);
                    EXPECT_EQ(found.free_gb, each.free_gb);
                }
            }
}

} // namespace
