// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/capacity.h"

#include "core/model/traffic.h"

namespace core {
namespace {

template <class T>
std::optional<T> if_positive(T value) {
    return value > 0 ? std::optional(value) : std::nullopt;
}

} // namespace

Capacity capacity_of(const ReplicaPlans& p, const Scenario& s, const MemoryNeed& memory,
                     const ReplicaPlan* plan) {
    const auto& throughput = plan ? plan->throughput : p.failed_throughput;
    Capacity c{.mode = p.mode,
               .has_accelerator = p.has_accelerator,
               .fit = plan ? Fit::fits : p.best_failure,
               .placement = plan ? plan->placement : p.failed_placement,
               .band = p.band};
    c.fits = p.has_accelerator &&
             c.placement.gpus_per_replica * s.hosting.gpu_memory_gb >= memory.serving_gb &&
             (p.mode != CapacityMode::modelled || c.fit != Fit::does_not_fit);
    if (p.mode == CapacityMode::modelled) {
        if (plan) {
            c.max_batch = throughput.max_batch;
            c.batch = throughput.batch;
            c.time_to_first_token_s = throughput.time_to_first_token_s;
            c.time_to_first_token_under_load_s = throughput.time_to_first_token_under_load_s;
        } else if (c.fit == Fit::too_slow && s.hosting.max_time_to_first_token_s > 0) {
            c.time_to_first_token_s = throughput.time_to_first_token_s;
        }
        if (c.fit != Fit::does_not_fit)
            c.tokens_per_s_per_user = if_positive(throughput.tokens_per_s_per_user);
    }
    const bool holds = c.placement.gpus_per_replica * s.hosting.gpu_memory_gb >= memory.serving_gb;
    if (p.has_accelerator && holds && throughput.fit == Fit::fits)
        c.modelled_output_tokens_per_s = throughput.output_tokens_per_s;
    if (plan && plan->requests_per_s) {
        c.requests_per_s = plan->requests_per_s;
        c.output_tokens_per_s = *plan->requests_per_s * served_output_tokens(s);
    }
    return c;
}

} // namespace core
