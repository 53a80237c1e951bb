// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/memory.h"

namespace core {
namespace {
constexpr double adapter_bytes = 2;            // LoRA adapters stay in 16 bit whatever the weights are in
constexpr double tuning_copies = 5;            // value, gradient, two Adam moments, activations (the article)
constexpr double full_tuning_weight_bytes = 2; // gradients and moments of every weight, in 16 bit
} // namespace

MemoryNeed memory_need(const Scenario& scenario, const ModelShape& shape) {
    const auto& tuning = scenario.fine_tuning;
    MemoryNeed need;
    const auto stored = weight_bytes(shape, split_parameters(shape));
    need.weights_gb = (stored.non_expert + stored.expert) / 1e9;
    need.adapter_gb = tuning.lora_share * shape.total_params_b * adapter_bytes;
    need.serving_gb = (need.weights_gb + need.adapter_gb) * scenario.hosting.memory_headroom;
    const auto whole_model = tuning.lora_share == 0 && tuning.runs_per_month > 0;
    need.tuning_gb = whole_model ? tuning_copies * shape.total_params_b * full_tuning_weight_bytes
                                 : need.weights_gb + tuning_copies * need.adapter_gb;
    need.kv_bytes_per_token = shape.kv_elements_per_token * bytes_per_kv(shape.kv_precision);
    return need;
}

} // namespace core
