// SPDX-License-Identifier: GPL-3.0-or-later
// What a request is made of: hidden output, cached input, and how long it may be (core/README.md sections 1,
// 3 and 5).
#include "core/model/evaluate.h"

#include "tests/support/plausible_scenario.h"
#include "tests/support/ready_made.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

namespace {

using core::Option;

// GPT-3.5 Turbo takes 16,385 tokens, LLaMA 2 4,096: each side refuses for itself.
TEST(RequestLength, beyondALimitASideHasNoAnswer) {
    auto s = test::article();
    s.api.context_limit_tokens = 16385;
    s.traffic.input_tokens_per_request = 16385 - s.traffic.output_tokens_per_request;
    EXPECT_TRUE(core::evaluate(s).costs[Option::api]);
    s.traffic.input_tokens_per_request += 1;
    EXPECT_FALSE(core::evaluate(s).costs[Option::api]);
    EXPECT_TRUE(core::evaluate(s).costs[Option::rented]);
    s.model.context_limit_tokens = 4096;
    EXPECT_FALSE(core::evaluate(s).costs[Option::rented]);
    s.api.context_limit_tokens = 0; // not known
    EXPECT_TRUE(core::evaluate(s).costs[Option::api]);
}

TEST(RequestLength, hiddenOutputIsBilledAndServedButMakesNoWords) {
    auto s = test::ready_made("llama_70b_h100.rentorrun");
    s.hosting.spare_units = 0;
    const auto plain = core::evaluate(s);
    s.traffic.hidden_output_tokens_per_request = s.traffic.output_tokens_per_request;
    const auto api_thinks = core::evaluate(s);
    EXPECT_DOUBLE_EQ(api_thinks.traffic.requests_per_day, plain.traffic.requests_per_day);
    EXPECT_DOUBLE_EQ(api_thinks.traffic.output_tokens_per_month, 2 * plain.traffic.output_tokens_per_month);
    EXPECT_EQ(api_thinks.costs[Option::rented], plain.costs[Option::rented]);
    EXPECT_GT(*api_thinks.costs[Option::api], *plain.costs[Option::api]);
    s.traffic.hidden_output_tokens_per_request = 0;
    s.model.hidden_output_tokens_per_request = s.traffic.output_tokens_per_request;
    const auto we_think = core::evaluate(s);
    EXPECT_EQ(we_think.costs[Option::api], plain.costs[Option::api]);
    EXPECT_LT(*we_think.capacity.requests_per_s, *plain.capacity.requests_per_s);
    s.model.context_limit_tokens =
        s.traffic.input_tokens_per_request + 2 * s.traffic.output_tokens_per_request - 1;
    EXPECT_FALSE(core::evaluate(s).costs[Option::rented])
        << "hidden output takes its place in the context, too";
}

// The same prompts that the API finds in its cache are in ours.
TEST(RequestLength, cachedInputSavesOurPrefillToo) {
    auto s = test::ready_made("llama_70b_h100.rentorrun");
    s.traffic.cached_input_share = 0;
    const auto none = core::evaluate(s);
    s.traffic.cached_input_share = 0.9;
    const auto most = core::evaluate(s);
    EXPECT_GT(*most.capacity.requests_per_s, 1.2 * *none.capacity.requests_per_s);
    s.traffic.cached_input_share = 0.45;
    const auto half = core::evaluate(s);
    EXPECT_NEAR((*none.capacity.time_to_first_token_s - *half.capacity.time_to_first_token_s) /
                    (*none.capacity.time_to_first_token_s - *most.capacity.time_to_first_token_s),
                0.5, 1e-9);
    s.hosting.prefix_hit_share = 0.0001; // an engine without
    EXPECT_NEAR(*core::evaluate(s).capacity.requests_per_s / *none.capacity.requests_per_s, 1, 1e-3);
}

TEST(RequestLength, moreHitsNeverCostMore) {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        auto s = test::plausible_scenario(seed);
        double last = 1e300;
        for (const double share : {0.0001, 0.2, 0.5, 0.9, 1.0}) {
            s.hosting.prefix_hit_share = share;
            const auto usd = core::evaluate(s).costs[Option::rented];
            if (!usd)
                break;
            EXPECT_LE(*usd, last * (1 + 1e-12)) << seed;
            last = *usd;
        }
    }
}

// 36 layers of which 9 keep a cache: a quarter of the elements of all, and the same KV heads to split.
TEST(RequestLength, hybridModelsKeepACacheInSomeLayers) {
    core::ModelShape all{
        .layers = 36, .heads = 32, .head_dim = 128, .kv_elements_per_token = 2 * 36 * 8 * 128};
    core::ModelShape some = all;
    some.kv_layers = 9;
    some.kv_elements_per_token = 2 * 9 * 8 * 128;
    EXPECT_EQ(core::kv_heads_per_layer(all), 8);
    EXPECT_EQ(core::kv_heads_per_layer(some), 8);
    some.kv_heads = 4;
    EXPECT_EQ(core::kv_heads_per_layer(some), 4);
}

TEST(RequestLength, aStateTakesMemoryOfEveryRequest) {
    auto s = test::ready_made("llama_8b_l40s.rentorrun");
    s.hosting.min_tokens_per_s_per_user = 0;
    const auto without = core::evaluate(s);
    const double tokens = s.traffic.input_tokens_per_request + s.traffic.output_tokens_per_request;
    s.model.state_bytes_per_request = without.memory.kv_bytes_per_token * tokens; // as much again
    const auto with = core::evaluate(s);
    EXPECT_NEAR(*with.capacity.max_batch / *without.capacity.max_batch, 0.5, 0.02);
    EXPECT_LE(*with.capacity.requests_per_s, *without.capacity.requests_per_s);
}

} // namespace
