// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/replica_load.h"

#include "core/model/traffic.h"

namespace core {

Gpu gpu_of(const Hosting& h) {
    return {.memory_gb = h.gpu_memory_gb,
            .bandwidth_gb_s = h.gpu_bandwidth_gb_s,
            .bf16_tflops = h.gpu_bf16_tflops,
            .fp8_tflops = h.gpu_fp8_tflops,
            .fp4_tflops = h.gpu_fp4_tflops,
            .link_gb_s = h.gpu_link_gb_s,
            .link_kind = h.gpu_link_kind};
}

Load load_of(const Scenario& s) {
    return {.input_tokens = s.traffic.input_tokens_per_request,
            .output_tokens = served_output_tokens(s),
            .prefix_hit_share =
                s.hosting.prefix_hit_share > 0 ? s.hosting.prefix_hit_share : s.traffic.cached_input_share,
            .engine_efficiency = s.hosting.engine_efficiency,
            .accepted_tokens_per_step = s.hosting.accepted_tokens_per_step,
            .min_tokens_per_s_per_user = s.hosting.min_tokens_per_s_per_user};
}

} // namespace core
