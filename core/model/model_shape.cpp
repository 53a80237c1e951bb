// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_shape.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

constexpr double wide_bytes = 2; // of what narrow checkpoints leave in 16 bit

} // namespace

ModelShape model_shape(const Model& m) {
    // Depth and width grow alike with the cube root: parameters go with layers x hidden².
    const auto r = m.total_params_b == m.shape_params_b ? 1 : std::cbrt(m.total_params_b / m.shape_params_b);
    return {.total_params_b = m.total_params_b,
            .active_params_b = m.total_params_b * m.active_share,
            .layers = m.layers * r,
            .hidden_size = m.hidden_size * r,
            .heads = m.heads,
            .head_dim = m.head_dim,
            .kv_elements_per_token = m.kv_elements_per_token * r,
            .kv_replicated = m.kv_replicated,
            .vocab_size = m.vocab_size,
            .tied_embeddings = m.tied_embeddings,
            .experts = m.experts,
            .experts_per_token = m.experts_per_token,
            .sliding_window_tokens = m.sliding_window_tokens,
            .sliding_layer_share = m.sliding_layer_share,
            .kv_heads = m.kv_heads,
            .kv_layers = std::min(m.kv_layers, m.layers) * r,
            .state_bytes_per_request = m.state_bytes_per_request * r,
            .weight_precision = m.weight_precision,
            .published_gb = m.published_precision == published_precision(m.weight_precision)
                                ? m.published_gb * m.total_params_b / m.shape_params_b
                                : 0,
            .kv_precision = m.kv_precision};
}

double bytes_per_kv(KvPrecision precision) {
    return precision == KvPrecision::fp8 ? 1 : 2;
}

Parameters split_parameters(const ModelShape& model) {
    Parameters p;
    const double total = model.total_params_b * 1e9;
    p.active = model.active_params_b > 0 ? std::min(model.active_params_b * 1e9, total) : total;
    if (model.experts_per_token > 0 && model.experts > model.experts_per_token && p.active < total) {
        p.expert_share = model.experts_per_token / model.experts;
        p.expert = std::min((total - p.active) / (1 - p.expert_share), total);
    }
    p.non_expert = total - p.expert;
    if (!model.tied_embeddings)
        p.input_embedding =
            std::clamp(model.vocab_size * model.hidden_size, 0.0, 0.5 * std::min(p.non_expert, p.active));
    return p;
}

WeightBytes weight_bytes(const ModelShape& model, const Parameters& p) {
    double bytes = wide_bytes, wide = 0;
    switch (model.weight_precision) {
    case WeightPrecision::bf16:
        break;
    case WeightPrecision::fp8:
    case WeightPrecision::int8:
        bytes = 1;
        break;
    case WeightPrecision::int4:
    case WeightPrecision::fp4:
        wide = std::min(model.vocab_size * model.hidden_size * (model.tied_embeddings ? 1 : 2), p.non_expert);
        bytes = model.weight_precision == WeightPrecision::fp4 ? 0.5625 : model.vocab_size > 0 ? 0.52 : 0.56;
        break;
    }
    WeightBytes stored{.non_expert = wide * wide_bytes + (p.non_expert - wide) * bytes,
                       .expert = p.expert * bytes,
                       .input_embedding = p.input_embedding * (wide > 0 ? wide_bytes : bytes),
                       .wide_params = wide,
                       .bytes_per_weight = bytes};
    if (model.published_gb > 0) {
        const double scale = model.published_gb * 1e9 / (stored.non_expert + stored.expert);
        for (double* part : {&stored.non_expert, &stored.expert, &stored.input_embedding})
            *part *= scale;
        stored.wide_params = 0;
        stored.bytes_per_weight = model.published_gb / model.total_params_b;
    }
    return stored;
}

double kv_heads_per_layer(const ModelShape& model) {
    return model.kv_heads > 0 ? model.kv_heads
                              : model.kv_elements_per_token / (2 * layers_with_cache(model) * model.head_dim);
}

double layers_with_cache(const ModelShape& model) {
    return model.kv_layers > 0 ? model.kv_layers : model.layers;
}

double held_tokens(const ModelShape& model, double tokens) {
    if (!(model.sliding_window_tokens > 0))
        return tokens;
    const double share = std::clamp(model.sliding_layer_share, 0.0, 1.0);
    return tokens * (1 - share) + std::min(tokens, model.sliding_window_tokens) * share;
}

} // namespace core
