// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/throughput.h"

#include "core/model/batch_throughput.h"
#include "core/model/throughput_constants.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

using namespace fitted;

// A batch beyond every engine, where doubles still count by ones.
constexpr double most_requests = 1e9;

// False for NaN too.
constexpr bool positive(double x) {
    return x > 0;
}

// FLOP/s of one GPU that the products of this precision get, utilisation included.
double product_flops(WeightPrecision precision, const Gpu& gpu) {
    if (precision == WeightPrecision::fp8 && positive(gpu.fp8_tflops))
        return gpu.fp8_tflops * 1e12 * mfu_fp8;
    if (precision == WeightPrecision::fp4 && positive(gpu.fp4_tflops))
        return gpu.fp4_tflops * 1e12 * (gpu.link_kind == LinkKind::nvlink ? mfu_fp4_nvlink : mfu_fp4_pcie);
    return gpu.bf16_tflops * 1e12 * mfu_bf16;
}

bool unpacks(WeightPrecision precision, const Gpu& gpu) {
    return precision == WeightPrecision::fp4 && !positive(gpu.fp4_tflops);
}

// GPUs that keep a copy of the same keys and values: all of a group for MLA's one latent vector, as many as
// there are for each KV head otherwise, none where attention is not split.
double kv_copies(const ModelShape& model, const Layout& layout) {
    if (layout.attention_data_parallel)
        return 1;
    if (model.kv_replicated)
        return layout.tensor_parallel;
    const double kv_heads = kv_heads_per_layer(model);
    return positive(kv_heads) ? std::max(1.0, layout.tensor_parallel / kv_heads) : 1;
}

} // namespace

// Seconds of a decode step as a function of the batch, with everything that does not depend on it worked out.
// A pipeline is a machine of tensor_parallel GPUs that runs micro-batches of batch / stages one after the
// other: with fewer requests than stages, a step takes as long as for one request. BatchThroughput keeps one.
struct DecodeStep {
    double fixed_s = 0;
    double per_request_s = 0;
    double all_experts_s = 0; // reading the weights of every expert
    double log_unasked = 0;   // ln(1 − k/E): one request leaves an expert alone
    double asked_alone = 0;   // share of the experts that one request asks for
    double all_reduce_s = 0;  // times the root of the requests, up to those that fill the links
    double full_all_reduce = 0;
    double full_all_reduce_s = 0;
    double stages = 1;
    double loss_per_stage = 0; // of the pipeline, growing until every stage is busy
    double prefill_s = 0;      // of one request in one stage, a token of its output

    struct Tangent {
        double seconds = 0;
        double slope = 0; // seconds per further request
    };

    Tangent tangent(double batch) const {
        const double micro_batch = std::max(1.0, batch / stages);
        Tangent t{.seconds = fixed_s + per_request_s * micro_batch, .slope = per_request_s};
        if (all_experts_s > 0) {
            const double unread = std::expm1(micro_batch * log_unasked); // (1−k/E)^B − 1
            t.seconds -= all_experts_s * unread;
            t.slope -= all_experts_s * log_unasked * (1 + unread);
        }
        if (all_reduce_s > 0) {
            const bool full = micro_batch >= full_all_reduce;
            const double seconds = full ? full_all_reduce_s : all_reduce_s * std::sqrt(micro_batch);
            t.seconds += seconds;
            t.slope += full ? 0 : seconds / (2 * micro_batch);
        }
        const double loss = 1 + loss_per_stage * (std::min(batch, stages) - 1);
        t.slope = batch < stages ? t.seconds * loss_per_stage : t.slope * loss / stages;
        t.seconds *= loss;
        return t;
    }

    // From one token of a user's to the next, while the input of those who come is read in between: as many
    // inputs as there are requests in flight, in the time of one output.
    double inputs_s(double batch) const { return prefill_s * std::max(1.0, batch / stages); }
    Tangent to_next_token(double batch) const {
        Tangent t = tangent(batch);
        t.seconds += inputs_s(batch);
        t.slope += batch < stages ? 0 : prefill_s / stages;
        return t;
    }

    // The batch whose to_next_token takes so long if every expert is asked, every stage busy and no link
    // full: a quadratic in the root of the batch. Not above the true one; 0 where even the weights take
    // longer.
    double batch_at(double seconds) const {
        const double loss = 1 + loss_per_stage * (stages - 1);
        const double left = seconds - (fixed_s + all_experts_s) * loss;
        if (!(left > 0))
            return 0;
        const double slope = per_request_s * loss + prefill_s;
        const double per_root = all_reduce_s * loss;
        const double root = 2 * left / (per_root + std::sqrt(per_root * per_root + 4 * slope * left));
        return root * root * stages;
    }

    // And then it is the true one.
    bool is_exact(double batch) const {
        return all_experts_s == 0 && batch >= stages &&
               (all_reduce_s == 0 || batch <= full_all_reduce * stages);
    }

    double alone_s() const { return fixed_s + per_request_s + all_experts_s * asked_alone + all_reduce_s; }
};

namespace {

bool answerable(const ModelShape& model, const Gpu& gpu, const Layout& layout, const Load& load) {
    return positive(model.total_params_b) && positive(model.layers) && positive(gpu.memory_gb) &&
           positive(gpu.bandwidth_gb_s) && positive(gpu.bf16_tflops) && layout.tensor_parallel >= 1 &&
           layout.pipeline_parallel >= 1 && positive(load.input_tokens) && positive(load.output_tokens) &&
           positive(load.engine_efficiency) && load.accepted_tokens_per_step >= 1;
}

// The question with what several answers share.
struct Replica {
    const ModelShape& model;
    const Gpu& gpu;
    const Layout& layout;
    const Load& load;
    double tp = layout.tensor_parallel;
    double stages = layout.pipeline_parallel;
    bool data_parallel = layout.attention_data_parallel && tp > 1;
    Parameters parameters = split_parameters(model);
    WeightBytes stored = weight_bytes(model, parameters);
    double kv_bytes = std::max(0.0, model.kv_elements_per_token) * bytes_per_kv(model.kv_precision) *
                      kv_copies(model, layout); // of one token, over all GPUs of the group
    double non_expert_copies = data_parallel ? tp : 1;
    // What is read and multiplied takes this times as long.
    double slower = (data_parallel ? expert_imbalance : 1) *
                    (unpacks(model.weight_precision, gpu) ? 1 / fp4_unpacked_share : 1);
};

// Weights, what they leave, and how many requests that holds.
ReplicaThroughput memory(const Replica& r) {
    ReplicaThroughput out;
    out.weights_gb = (r.stored.non_expert * r.non_expert_copies + r.stored.expert) / 1e9;
    out.free_gb = r.tp * r.stages * (r.gpu.memory_gb * usable_memory_share - reserved_gb) - out.weights_gb;
    if (!(out.free_gb > 0))
        return out;
    const double kv_bytes_per_request =
        r.kv_bytes * held_tokens(r.model, r.load.input_tokens + r.load.output_tokens) +
        r.model.state_bytes_per_request;
    out.max_batch = positive(kv_bytes_per_request) ? std::floor(out.free_gb * 1e9 / kv_bytes_per_request)
                                                   : std::max(1.0, std::floor(r.load.batch_limit));
    return out;
}

// Seconds that one more token costs a machine of tensor_parallel GPUs, whether read or written.
struct TokenSeconds {
    double products = 0;
    double routing = 0;
    double exchange = 0;
    double latency = 0; // of a whole step
};

TokenSeconds token_seconds(const Replica& r) {
    const Parameters& p = r.parameters;
    const ModelShape& m = r.model;
    TokenSeconds s;
    s.products =
        2 * (p.active - p.input_embedding) / (r.tp * product_flops(m.weight_precision, r.gpu)) * r.slower;
    if (p.expert > 0)
        s.routing = routing_accesses * 2 * m.hidden_size * m.layers * m.experts_per_token /
                    (r.gpu.bandwidth_gb_s * 1e9 * (r.data_parallel ? r.tp : 1));
    if (r.tp > 1) {
        const bool nvlink = r.gpu.link_kind == LinkKind::nvlink;
        const double link = (positive(r.gpu.link_gb_s) ? r.gpu.link_gb_s : slowest_link_gb_s) * 1e9 *
                            (nvlink ? link_share_nvlink : link_share_pcie);
        s.exchange = 2 * m.layers * (2 * m.hidden_size) * 2 * (r.tp - 1) / r.tp / link *
                     (r.data_parallel ? expert_exchange_share : 1);
        s.latency = 2 * m.layers * (nvlink ? all_reduce_latency_nvlink_s : all_reduce_latency_pcie_s);
    }
    return s;
}

// What a step costs however many requests share it.
double launch_s(const Replica& r) {
    double per_layer = per_layer_s;
    if (r.parameters.expert > 0)
        per_layer +=
            expert_layer_s * std::min(r.model.experts_per_token, most_expert_launches) / most_expert_launches;
    if (r.model.kv_replicated)
        per_layer += mla_layer_s;
    return r.model.layers * per_layer + per_step_s;
}

DecodeStep decode_step(const Replica& r, const TokenSeconds& token) {
    const Parameters& p = r.parameters;
    const double bytes_per_s = r.tp * r.gpu.bandwidth_gb_s * 1e9;
    const double byte_s = r.slower / (bytes_per_s * weight_bandwidth_share); // to read one of the weights
    const double context = held_tokens(r.model, r.load.input_tokens + r.load.output_tokens / 2);
    DecodeStep step;
    step.fixed_s = (r.stored.non_expert - r.stored.input_embedding) * r.non_expert_copies * byte_s +
                   token.latency + launch_s(r);
    step.per_request_s =
        token.products + token.routing + token.exchange +
        (r.kv_bytes * context + 2 * r.model.state_bytes_per_request) / (bytes_per_s * kv_bandwidth_share) +
        r.model.layers * per_request_and_layer_s / (r.data_parallel ? r.tp : 1);
    if (p.expert > 0) {
        step.all_experts_s = r.stored.expert * byte_s;
        step.log_unasked = std::log1p(-p.expert_share);
        step.asked_alone = p.expert_share;
    }
    if (const double accepted = r.load.accepted_tokens_per_step; accepted > 1) {
        // Speculative decoding: so many tokens come of one step, and each asks for experts of its own.
        step.fixed_s /= accepted;
        step.all_experts_s /= accepted;
        step.log_unasked *= accepted;
        step.asked_alone = -std::expm1(step.log_unasked);
    }
    if (r.tp > 1 && !r.data_parallel && r.gpu.link_kind == LinkKind::nvlink) {
        const double bytes = 2 * r.model.hidden_size; // of one request
        const double per_root = 2 * r.model.layers * small_all_reduce_s * (r.tp - 1) / 7;
        step.all_reduce_s = per_root * std::sqrt(bytes);
        step.full_all_reduce = full_all_reduce_bytes / bytes;
        step.full_all_reduce_s = per_root * full_all_reduce_root;
    }
    step.stages = r.stages;
    if (r.stages > 1) {
        const double loss = r.layout.across_nodes
                                ? pipeline_loss_across_nodes
                                : pipeline_loss_per_stage * (std::min(r.stages, most_lossy_stages) - 1);
        step.loss_per_stage = loss / (r.stages - 1);
    }
    return step;
}

// What one request's input adds to the replica's time; the stages of a pipeline share the work.
double prefill_s(const Replica& r, const TokenSeconds& token) {
    const double attention = 2 * layers_with_cache(r.model) * r.model.heads * r.model.head_dim *
                             held_tokens(r.model, r.load.input_tokens) /
                             (r.tp * r.gpu.bf16_tflops * 1e12 * mfu_attention);
    return r.load.input_tokens * (1 - r.load.prefix_hit_share) *
           (token.products + attention + token.exchange + token.routing) / r.stages;
}

// The largest whole batch in 1..limit whose every request still gets `goal` tokens/s; 0 where not even one
// does. The time grows with the batch along a line that experts and all-reduces can only bend downwards, so
// that Newton's tangents are there after a few steps; halving guards them.
double largest_batch(const DecodeStep& step, double limit, double efficiency, double goal) {
    constexpr double rounding = 1e-6;
    const double wanted_s = efficiency / goal;
    const double guess = step.batch_at(wanted_s);
    double good = 0, bad = limit + 1;
    double batch = std::floor(guess);
    if (batch >= limit || batch < 1)
        batch = limit;
    else if (guess - batch > rounding && guess - batch < 1 - rounding && step.is_exact(guess))
        return batch;
    for (int evaluations = 0;; ++evaluations) {
        const auto [seconds, slope] = step.to_next_token(batch);
        (efficiency / seconds >= goal ? good : bad) = batch;
        if (!(bad - good > 1))
            return good;
        batch = evaluations < 16 ? std::floor(batch + (wanted_s - seconds) / slope)
                                 : std::floor((good + bad) / 2);
        if (!(batch > good))
            batch = good + 1;
        else if (batch >= bad)
            batch = bad - 1;
    }
}

double requests_per_s_at(const Load& load, double batch, double prefill_s, double step_s) {
    return load.engine_efficiency * batch / (batch * prefill_s + load.output_tokens * step_s);
}

ReplicaThroughput at_batch(ReplicaThroughput out, const DecodeStep& step, const Load& load, double batch) {
    out.batch = batch;
    out.step_s = step.tangent(batch).seconds;
    out.requests_per_s = requests_per_s_at(load, batch, out.prefill_s, out.step_s);
    out.output_tokens_per_s = out.requests_per_s * load.output_tokens;
    out.tokens_per_s_per_user = load.engine_efficiency / (out.step_s + step.inputs_s(batch));
    const double own_input_s = out.prefill_s * step.stages, slower = 1 / load.engine_efficiency;
    out.time_to_first_token_s = (own_input_s + step.alone_s()) * slower + arrival_s;
    out.request_alone_s =
        out.time_to_first_token_s + std::max(0.0, load.output_tokens - 1) * step.alone_s() * slower;
    out.time_to_first_token_under_load_s =
        (own_input_s + out.prefill_s * prefills_ahead * (batch - 1) + out.step_s) * slower + arrival_s;
    return out;
}

// All that does not depend on the batch; `step` only where out.max_batch holds a request.
struct BeforeBatch {
    ReplicaThroughput out;
    DecodeStep step;
};

BeforeBatch before_batch(const ModelShape& model, const Gpu& gpu, const Layout& layout, const Load& load) {
    BeforeBatch prepared;
    if (!answerable(model, gpu, layout, load))
        return prepared;
    const Replica r{.model = model, .gpu = gpu, .layout = layout, .load = load};
    prepared.out = memory(r);
    if (prepared.out.max_batch < 1)
        return prepared;
    const TokenSeconds token = token_seconds(r);
    prepared.step = decode_step(r, token);
    prepared.out.prefill_s = prefill_s(r, token);
    prepared.step.prefill_s = prepared.out.prefill_s * r.stages / load.output_tokens;
    return prepared;
}

// choose_batch(step, max_batch) gives the batch, or 0 for too slow.
template <typename ChooseBatch>
ReplicaThroughput throughput(const ModelShape& model, const Gpu& gpu, const Layout& layout, const Load& load,
                             ChooseBatch choose_batch) {
    auto [out, step] = before_batch(model, gpu, layout, load);
    if (out.max_batch < 1)
        return out;
    const double batch = choose_batch(step, out.max_batch);
    out.fit = batch > 0 ? Fit::fits : Fit::too_slow;
    return at_batch(out, step, load, std::max(1.0, batch));
}

} // namespace

ReplicaThroughput replica_throughput(const ModelShape& model, const Gpu& gpu, const Layout& layout,
                                     const Load& load) {
    return throughput(model, gpu, layout, load, [&](const DecodeStep& step, double max_batch) {
        const double limit =
            std::max(1.0, std::floor(std::min({max_batch, load.batch_limit, most_requests})));
        const double goal = load.min_tokens_per_s_per_user;
        return goal > 0 ? largest_batch(step, limit, load.engine_efficiency, goal) : limit;
    });
}

ReplicaThroughput replica_throughput_at(const ModelShape& model, const Gpu& gpu, const Layout& layout,
                                        const Load& load, double batch) {
    return throughput(model, gpu, layout, load,
                      [&](const DecodeStep&, double) { return std::max(1.0, batch); });
}

struct BatchThroughput::Parts {
    ReplicaThroughput out;
    DecodeStep step;
    Load load;
};

BatchThroughput::BatchThroughput(const ModelShape& model, const Gpu& gpu, const Layout& layout,
                                 const Load& load) {
    auto [out, step] = before_batch(model, gpu, layout, load);
    m_unfit = out;
    out.fit = Fit::fits;
    if (out.max_batch >= 1)
        m_parts = std::make_shared<const Parts>(Parts{out, step, load});
}

ReplicaThroughput BatchThroughput::at(double batch) const {
    return m_parts ? at_batch(m_parts->out, m_parts->step, m_parts->load, std::max(1.0, batch)) : m_unfit;
}

double BatchThroughput::requests_per_s(double batch) const {
    if (!m_parts)
        return m_unfit.requests_per_s;
    const double at_least_one = std::max(1.0, batch);
    return requests_per_s_at(m_parts->load, at_least_one, m_parts->out.prefill_s,
                             m_parts->step.tangent(at_least_one).seconds);
}

} // namespace core
