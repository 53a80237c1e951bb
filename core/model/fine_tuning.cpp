// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fine_tuning.h"

#include <cmath>

namespace core {
namespace {
constexpr double training_mfu = 0.45; // core/README.md section 5
} // namespace

FineTuningWork fine_tuning_work(const Scenario& s, const ModelShape& shape, const MemoryNeed& memory) {
    const auto& h = s.hosting;
    const auto& t = s.fine_tuning;
    FineTuningWork work;
    const auto memory_per_instance_gb = h.gpus_per_instance * h.gpu_memory_gb;
    if (memory_per_instance_gb > 0)
        work.instances = std::ceil(memory.tuning_gb / memory_per_instance_gb);
    if (t.hours_per_run > 0) {
        work.hours_per_run = t.hours_per_run;
        return work;
    }
    if (memory_per_instance_gb <= 0)
        return work; // nothing is known of how many it takes
    const auto flops_per_s = work.instances * h.gpus_per_instance * h.gpu_bf16_tflops * 1e12 * training_mfu;
    if (flops_per_s <= 0)
        return work;
    // Forward and backward through every weight a token meets: 6 FLOP each when all are trained; with LoRA
    // the frozen weights need no gradient of their own (4), the adapters do (6).
    const auto n = shape.active_params_b * 1e9;
    const auto tokens = t.training_tokens_m_per_run * 1e6 * t.epochs;
    const auto flop_per_token = t.lora_share > 0 ? 4 * n + 6 * n * t.lora_share : 6 * n;
    work.hours_per_run = flop_per_token * tokens / flops_per_s / 3600;
    return work;
}

FineTuningCost fine_tuning_cost(const Scenario& s, const FineTuningWork& work) {
    const auto& t = s.fine_tuning;
    FineTuningCost cost;
    cost.api_usd_per_run = t.training_tokens_m_per_run * t.epochs * s.api.training_usd_per_mtok;
    const auto usd_per_hour = work.instances * t.usd_per_instance_hour;
    if (work.hours_per_run)
        cost.hosted_usd_per_run = usd_per_hour * *work.hours_per_run;
    cost.hosted_usd_per_day = usd_per_hour * 24;
    const auto usd_per_word = s.traffic.tokens_per_word * t.epochs * s.api.training_usd_per_mtok / 1e6;
    if (usd_per_word > 0)
        cost.break_even_words_per_day = cost.hosted_usd_per_day / usd_per_word;
    return cost;
}

} // namespace core
