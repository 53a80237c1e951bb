// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scenarios.h"

namespace test {

core::Scenario article() {
    core::Scenario s; // the struct's defaults are the article's figures
    s.name = "The article: LLaMA 2 70B on AWS";
    s.traffic.words_per_day = 6.25e6;
    return s;
}

core::Scenario llama_on_h100() {
    core::Scenario s;
    s.name = "Llama 3.3 70B on H100";
    s.traffic = {.words_per_day = 50e6,
                 .tokens_per_word = 1.33,
                 .input_tokens_per_request = 1000,
                 .output_tokens_per_request = 250,
                 .peak_to_average = 3};
    s.model.total_params_b = s.model.shape_params_b = 70.552;
    s.model.weight_precision = core::WeightPrecision::fp8;
    s.model.kv_precision = core::KvPrecision::fp8;
    s.model.vocab_size = 128256;
    s.api.input_usd_per_mtok = 0.15;
    s.api.cached_input_usd_per_mtok = 0.075;
    s.api.output_usd_per_mtok = 0.6;
    s.api.training_usd_per_mtok = 3;
    s.hosting.instance = "RunPod 8x H100 SXM";
    s.hosting.accelerator = "H100-SXM-80GB";
    s.hosting.gpus_per_instance = 8;
    s.hosting.usd_per_instance_hour = 23.92;
    s.hosting.gpu_memory_gb = 85.9;
    s.hosting.gpu_bandwidth_gb_s = 3350;
    s.hosting.gpu_bf16_tflops = 989;
    s.hosting.gpu_fp8_tflops = 1979;
    s.hosting.gpu_link_gb_s = 450;
    s.hosting.gpu_link_kind = core::LinkKind::nvlink;
    s.hosting.memory_headroom = 1.2;
    s.hosting.capacity = core::CapacityMode::modelled;
    s.hosting.engine_efficiency = 0.7;
    s.hosting.target_utilisation = 0.8;
    s.hosting.min_tokens_per_s_per_user = 20;
    return s;
}

} // namespace test
