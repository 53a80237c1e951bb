// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/memory.h"

#include <cmath>

namespace core {
namespace {
constexpr double adapter_bytes = 2;            // LoRA adapters stay in 16 bit whatever the weights are in
constexpr double tuning_copies = 5;            // value, gradient, two Adam moments, activations (the article)
constexpr double full_tuning_weight_bytes = 2; // gradients and moments of every weight, in 16 bit
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
            .experts = m.experts,
            .experts_per_token = m.experts_per_token,
            .sliding_window_tokens = m.sliding_window_tokens,
            .sliding_layer_share = m.sliding_layer_share,
            .weight_precision = m.weight_precision,
            .kv_precision = m.kv_precision};
}

MemoryNeed memory_need(const Scenario& scenario, const ModelShape& shape) {
    const auto& tuning = scenario.fine_tuning;
    MemoryNeed need;
    need.weights_gb = shape.total_params_b * bytes_per_weight(shape.weight_precision);
    need.adapter_gb = tuning.lora_share * shape.total_params_b * adapter_bytes;
    need.serving_gb = (need.weights_gb + need.adapter_gb) * scenario.hosting.memory_headroom;
    const auto whole_model = tuning.lora_share == 0 && tuning.runs_per_month > 0;
    need.tuning_gb = whole_model ? tuning_copies * shape.total_params_b * full_tuning_weight_bytes
                                 : need.weights_gb + tuning_copies * need.adapter_gb;
    need.kv_bytes_per_token = shape.kv_elements_per_token * bytes_per_kv(shape.kv_precision);
    return need;
}

} // namespace core
