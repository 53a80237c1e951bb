// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model_shape.h"

// How many tokens one replica makes: a roofline with measured constants. Every request in flight gets one
// token per decode step; a step takes
//     non-expert weights + expert weights * (1−(1−k/E)^B), read at the memory's rate
//   + B * (products + KV cache read + exchange between GPUs + routing to experts + engine's work per request)
//   + what it costs however small it is,
// and a request's input costs its tokens' products, attention, exchange and routing, but for what the engine
// has in its prefix cache. Then
//     requests/s = engine_efficiency * B / (B * prefill + output * step(B)).
// core/README.md section 3. Reading and computing are added and not combined by a norm: fitted with a free
// exponent, the sum won.
namespace core {

struct Gpu {
    double memory_gb = 0; // true bytes / 1e9
    double bandwidth_gb_s = 0;
    double bf16_tflops = 0; // dense
    double fp8_tflops = 0;  // 0: none, computes at bf16
    double fp4_tflops = 0;
    double link_gb_s = 0; // one way
    LinkKind link_kind = LinkKind::none;
};

// GPUs of one replica = tensor_parallel * pipeline_parallel.
struct Layout {
    double tensor_parallel = 1;
    double pipeline_parallel = 1;
    bool across_nodes = false;            // the pipeline stages are whole machines
    bool attention_data_parallel = false; // DEP: attention per GPU, experts spread
};

struct Load {
    double input_tokens = 0;     // of one request, > 0
    double output_tokens = 0;    // of one request, > 0
    double prefix_hit_share = 0; // of the input, in the engine's cache: not computed again
    double engine_efficiency = 1;
    double accepted_tokens_per_step = 1;  // >= 1; more: speculative decoding
    double min_tokens_per_s_per_user = 0; // 0: no goal
    double batch_limit = 4096;            // the engine's own cap on requests in flight
};

// A pipeline across machines whose stages are all busy takes this share longer, more than any within a
// machine; nothing was measured: set.
inline constexpr double pipeline_loss_across_nodes = 0.35;

enum class Fit { fits, does_not_fit, too_slow };

struct ReplicaThroughput {
    Fit fit = Fit::does_not_fit;
    double weights_gb = 0; // on all GPUs of the replica
    double free_gb = 0;    // left for the KV cache; may be negative
    double max_batch = 0;  // requests whose KV cache fits, whole; 0 where it does not fit
    double batch = 0;      // requests in flight, whole
    double step_s = 0;     // one decode step of the whole batch, before engine_efficiency
    double prefill_s = 0;  // what one request's input adds to the replica's time, before engine_efficiency
    double requests_per_s = 0;
    double output_tokens_per_s = 0;
    double tokens_per_s_per_user =
        0; // the others' prefill in between; too slow: the best there is, at batch 1
    double time_to_first_token_s = 0;            // of a request alone; one after another through a pipeline
    double request_alone_s = 0;                  // of a request alone, from its arrival to its last token
    double time_to_first_token_under_load_s = 0; // at this batch, of one that finds a free slot
};

// The largest whole batch that fits, is within batch_limit and keeps the speed goal, and what it gives. Too
// slow: the figures of batch 1. Figures that leave no answer (no bandwidth, no memory, no tokens):
// does_not_fit. Allocates nothing; every figure is finite.
ReplicaThroughput replica_throughput(const ModelShape& model, const Gpu& gpu, const Layout& layout,
                                     const Load& load);

// The same at a batch somebody has measured at: no search, no speed goal, and no upper limit, for it did run;
// does_not_fit where by our count not even one request does.
ReplicaThroughput replica_throughput_at(const ModelShape& model, const Gpu& gpu, const Layout& layout,
                                        const Load& load, double batch);

} // namespace core
