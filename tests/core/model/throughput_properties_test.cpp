// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/throughput.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

// What holds for every network, machine and load. Each property draws a thousand.
namespace {

struct Case {
    core::ModelShape model;
    core::Gpu gpu;
    core::Layout layout;
    core::Load load;
};

double log_uniform(double low, double high) {
    // Uniform from the first draw on: left alone, the range grows with the number of the test.
    const double share = *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, 1'000'001)) / 1e6;
    return low * std::pow(high / low, share);
}

template <class T>
T one_of(std::initializer_list<T> values) {
    return *rc::gen::elementOf(std::vector<T>(values));
}

Case any_case() {
    using core::WeightPrecision;
    Case c;
    core::ModelShape& m = c.model;
    m.total_params_b = log_uniform(0.3, 1000);
    m.active_params_b = m.total_params_b;
    m.layers = std::round(log_uniform(12, 130));
    m.hidden_size = std::round(log_uniform(1000, 17000));
    m.head_dim = one_of({64.0, 128.0});
    m.heads = std::round(m.hidden_size / m.head_dim);
    m.kv_elements_per_token = 2 * m.layers * m.head_dim * one_of({1.0, 4.0, 8.0, 32.0});
    m.kv_replicated = one_of({false, false, false, true});
    m.vocab_size = one_of({0.0, 32000.0, 256000.0});
    if (one_of({false, true})) {
        m.experts = one_of({8.0, 64.0, 256.0});
        m.experts_per_token = one_of({1.0, 2.0, 8.0});
        m.active_params_b = m.total_params_b * log_uniform(0.02, 1);
    }
    m.sliding_window_tokens = one_of({0.0, 128.0, 4096.0});
    m.sliding_layer_share = one_of({0.0, 0.5, 1.0});
    m.weight_precision = one_of({WeightPrecision::bf16, WeightPrecision::fp8, WeightPrecision::int8,
                                 WeightPrecision::int4, WeightPrecision::fp4});
    m.kv_precision = one_of({core::KvPrecision::bf16, core::KvPrecision::fp8});
    c.gpu = {.memory_gb = log_uniform(16, 400),
             .bandwidth_gb_s = log_uniform(300, 10000),
             .bf16_tflops = log_uniform(50, 3000),
             .fp8_tflops = one_of({0.0, 2000.0}),
             .fp4_tflops = one_of({0.0, 9000.0}),
             .link_gb_s = log_uniform(16, 900),
             .link_kind = one_of({core::LinkKind::none, core::LinkKind::pcie, core::LinkKind::nvlink})};
    c.layout = {.tensor_parallel = one_of({1.0, 2.0, 4.0, 8.0, 16.0}),
                .pipeline_parallel = one_of({1.0, 1.0, 2.0, 3.0, 8.0}),
                .across_nodes = one_of({false, true}),
                .attention_data_parallel = one_of({false, true})};
    c.load = {.input_tokens = log_uniform(1, 30000),
              .output_tokens = log_uniform(1, 5000),
              .engine_efficiency = log_uniform(0.2, 1.5),
              .batch_limit = std::floor(log_uniform(1, 4096))};
    return c;
}

core::ReplicaThroughput throughput(const Case& c) {
    return core::replica_throughput(c.model, c.gpu, c.layout, c.load);
}

core::ReplicaThroughput at(const Case& c, double batch) {
    return core::replica_throughput_at(c.model, c.gpu, c.layout, c.load, batch);
}

Case any_that_fits() {
    const Case c = any_case();
    RC_PRE(throughput(c).fit == core::Fit::fits);
    return c;
}

void expect_same(const core::ReplicaThroughput& a, const core::ReplicaThroughput& b) {
    RC_ASSERT(a.step_s == b.step_s);
    RC_ASSERT(a.requests_per_s == b.requests_per_s);
    RC_ASSERT(a.tokens_per_s_per_user == b.tokens_per_s_per_user);
}

RC_GTEST_PROP(ThroughputProperties, everyFigureIsFinite, ()) {
    const auto r = throughput(any_case());
    for (const double figure : {r.weights_gb, r.free_gb, r.max_batch, r.batch, r.step_s, r.prefill_s,
                                r.requests_per_s, r.output_tokens_per_s, r.tokens_per_s_per_user,
                                r.time_to_first_token_s, r.time_to_first_token_under_load_s})
        RC_ASSERT(std::isfinite(figure));
    RC_ASSERT((r.requests_per_s > 0) == (r.fit != core::Fit::does_not_fit));
}

RC_GTEST_PROP(ThroughputProperties, batchIsWholeAndWithinItsLimits, ()) {
    const Case c = any_that_fits();
    const auto r = throughput(c);
    RC_ASSERT(r.batch == std::floor(r.batch));
    RC_ASSERT(r.batch == std::min(r.max_batch, c.load.batch_limit));
    RC_ASSERT(std::abs(r.requests_per_s * c.load.output_tokens - r.output_tokens_per_s) <=
              1e-12 * r.output_tokens_per_s);
}

// The search for the speed goal against trying every batch.
RC_GTEST_PROP(ThroughputProperties, speedGoalFindsTheLargestBatch, ()) {
    Case c = any_that_fits();
    const double limit = throughput(c).batch;
    const double fastest = at(c, 1).tokens_per_s_per_user;
    const double slowest = at(c, limit).tokens_per_s_per_user;
    c.load.min_tokens_per_s_per_user =
        one_of({false, true})
            ? log_uniform(slowest / 1.1, fastest * 1.1)
            : at(c, std::floor(log_uniform(1, limit))).tokens_per_s_per_user; // an exact tie
    double largest = 0;
    for (double batch = 1; batch <= limit; ++batch)
        if (at(c, batch).tokens_per_s_per_user >= c.load.min_tokens_per_s_per_user)
            largest = batch;
    const auto r = throughput(c);
    RC_ASSERT(r.fit == (largest > 0 ? core::Fit::fits : core::Fit::too_slow));
    RC_ASSERT(r.batch == std::max(1.0, largest));
    expect_same(r, at(c, r.batch));
}

RC_GTEST_PROP(ThroughputProperties, aStepGrowsWithTheBatch, ()) {
    const Case c = any_that_fits();
    const double batch = std::floor(log_uniform(1, 4096));
    RC_ASSERT(at(c, batch + 1).step_s >= at(c, batch).step_s);
    RC_ASSERT(at(c, batch + 1).requests_per_s >= at(c, batch).requests_per_s * (1 - 1e-12));
}

RC_GTEST_PROP(ThroughputProperties, moreOfAMachineIsNeverSlower, ()) {
    const Case c = any_that_fits();
    for (double core::Gpu::*figure : {&core::Gpu::bandwidth_gb_s, &core::Gpu::bf16_tflops,
                                      &core::Gpu::link_gb_s, &core::Gpu::memory_gb}) {
        Case better = c;
        better.gpu.*figure *= log_uniform(1, 4);
        RC_ASSERT(throughput(better).requests_per_s >= throughput(c).requests_per_s * (1 - 1e-12));
    }
}

RC_GTEST_PROP(ThroughputProperties, moreContextNeverHoldsMoreRequests, ()) {
    const Case c = any_that_fits();
    Case longer = c;
    longer.load.input_tokens *= log_uniform(1, 10);
    longer.load.output_tokens *= log_uniform(1, 10);
    RC_ASSERT(throughput(longer).max_batch <= throughput(c).max_batch);
}

RC_GTEST_PROP(ThroughputProperties, efficiencyScalesEveryRate, ()) {
    Case c = any_that_fits();
    const auto before = throughput(c);
    c.load.engine_efficiency *= 2;
    const auto after = throughput(c);
    RC_ASSERT(std::abs(after.requests_per_s / before.requests_per_s - 2) < 1e-12);
    RC_ASSERT(std::abs(after.tokens_per_s_per_user / before.tokens_per_s_per_user - 2) < 1e-12);
    const double arrival_s = 0.02; // takes the engine no time
    RC_ASSERT(
        std::abs((before.time_to_first_token_s - arrival_s) / (after.time_to_first_token_s - arrival_s) - 2) <
        1e-9);
}

} // namespace
