// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_shape.h"

#include <algorithm>
#include <cmath>

namespace core {

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
            .experts = m.experts,
            .experts_per_token = m.experts_per_token,
            .sliding_window_tokens = m.sliding_window_tokens,
            .sliding_layer_share = m.sliding_layer_share,
            .weight_precision = m.weight_precision,
            .kv_precision = m.kv_precision};
}

double bytes_per_weight(WeightPrecision precision) {
    switch (precision) {
    case WeightPrecision::bf16:
        return 2;
    case WeightPrecision::fp8:
    case WeightPrecision::int8:
        return 1;
    case WeightPrecision::int4:
        return 0.56;
    case WeightPrecision::fp4:
        return 0.5625;
    }
    return 2;
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
    p.input_embedding =
        std::clamp(model.vocab_size * model.hidden_size, 0.0, 0.5 * std::min(p.non_expert, p.active));
    return p;
}

double kv_heads_per_layer(const ModelShape& model) {
    return model.kv_elements_per_token / (2 * model.layers * model.head_dim);
}

double held_tokens(const ModelShape& model, double tokens) {
    if (!(model.sliding_window_tokens > 0))
        return tokens;
    const double share = std::clamp(model.sliding_layer_share, 0.0, 1.0);
    return tokens * (1 - share) + std::min(tokens, model.sliding_window_tokens) * share;
}

} // namespace core
