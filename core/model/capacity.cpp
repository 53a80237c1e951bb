// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/capacity.h"

#include "core/model/engine_factors.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

Gpu gpu_of(const Hosting& h) {
    return {.memory_gb = h.gpu_memory_gb,
            .bandwidth_gb_s = h.gpu_bandwidth_gb_s,
            .bf16_tflops = h.gpu_bf16_tflops,
            .fp8_tflops = h.gpu_fp8_tflops,
            .fp4_tflops = h.gpu_fp4_tflops,
            .link_gb_s = h.gpu_link_gb_s,
            .link_kind = h.gpu_link_kind};
}

bool has_accelerator(const Hosting& h) {
    return h.gpus_per_instance > 0 && h.gpu_memory_gb > 0;
}

// Tensor parallel within a machine; beyond it whole machines in a pipeline.
Layout layout_of(double gpus_per_replica, double gpus_per_instance) {
    if (gpus_per_replica <= gpus_per_instance)
        return {.tensor_parallel = gpus_per_replica};
    return {.tensor_parallel = gpus_per_instance,
            .pipeline_parallel = std::ceil(gpus_per_replica / gpus_per_instance),
            .across_nodes = true};
}

// GPUs per replica worth trying: 1, 2, 4, 8, .. and the whole machine; where one machine's memory is too
// little, the fewest machines that hold it and up to twice as many.
struct Candidates {
    std::array<double, max_replica_plans> gpus{};
    std::size_t count = 0;
    void add(double n) {
        if (count < gpus.size() && (count == 0 || gpus[count - 1] < n))
            gpus[count++] = n;
    }
};

Candidates candidates(const Hosting& h, double serving_gb) {
    Candidates all;
    if (h.gpus_per_replica > 0) {
        // Beyond one machine whole machines are rented, so all their GPUs serve.
        all.add(h.gpus_per_replica <= h.gpus_per_instance
                    ? h.gpus_per_replica
                    : std::ceil(h.gpus_per_replica / h.gpus_per_instance) * h.gpus_per_instance);
        return all;
    }
    const auto machine_gb = h.gpus_per_instance * h.gpu_memory_gb;
    for (double n = 1; n < h.gpus_per_instance && n <= 16; n *= 2)
        if (n * h.gpu_memory_gb >= serving_gb)
            all.add(n);
    if (machine_gb >= serving_gb)
        all.add(h.gpus_per_instance);
    const auto fewest = std::max(2.0, std::ceil(serving_gb / machine_gb));
    for (const auto machines : {fewest, fewest + 1, 2 * fewest})
        all.add(machines * h.gpus_per_instance);
    return all;
}

Load load_of(const Scenario& s) {
    return {.input_tokens = s.traffic.input_tokens_per_request,
            .output_tokens = s.traffic.output_tokens_per_request,
            .engine_efficiency = s.hosting.engine_efficiency,
            .min_tokens_per_s_per_user = s.hosting.min_tokens_per_s_per_user};
}

// The replica of the two modes in which the speed is given: the fewest GPUs that hold the model, the machine
// as a whole where nothing is known of GPUs.
void plan_given_capacity(const Scenario& s, const ModelShape& shape, const MemoryNeed& memory,
                         ReplicaPlans& found) {
    const auto& h = s.hosting;
    auto& plan = found.plans[0];
    if (found.has_accelerator) {
        const auto gpus = candidates(h, memory.serving_gb).gpus[0];
        plan.placement = place(gpus, h.gpus_per_instance);
        plan.throughput =
            replica_throughput(shape, gpu_of(h), layout_of(gpus, h.gpus_per_instance), load_of(s));
    } else {
        plan.placement = place(0, 0);
    }
    if (h.capacity == CapacityMode::measured) {
        if (h.measured_output_tokens_per_s <= 0) { // nothing measured yet: no answer but our estimate
            found.best_failure = Fit::fits;
            found.failed_placement = plan.placement;
            found.failed_throughput = plan.throughput;
            return;
        }
        plan.requests_per_s = h.measured_output_tokens_per_s / s.traffic.output_tokens_per_request;
    }
    found.plan_count = 1;
}

void plan_modelled_capacity(const Scenario& s, const ModelShape& shape, const MemoryNeed& memory,
                            ReplicaPlans& found) {
    const auto& h = s.hosting;
    if (!found.has_accelerator)
        return;
    const auto tried = candidates(h, memory.serving_gb);
    for (std::size_t i = 0; i < tried.count; ++i) {
        const auto gpus = tried.gpus[i];
        // Whole machines in a pipeline only where one machine gives no answer: across machines nothing was
        // measured, and its network is not among the inputs.
        if (gpus > h.gpus_per_instance && found.plan_count > 0)
            break;
        const auto placement = place(gpus, h.gpus_per_instance);
        auto throughput =
            replica_throughput(shape, gpu_of(h), layout_of(gpus, h.gpus_per_instance), load_of(s));
        if (gpus * h.gpu_memory_gb < memory.serving_gb)
            throughput.fit = Fit::does_not_fit;
        if (throughput.fit == Fit::fits) {
            found.plans[static_cast<std::size_t>(found.plan_count++)] = {.placement = placement,
                                                                         .requests_per_s =
                                                                             throughput.requests_per_s,
                                                                         .throughput = throughput};
        } else if (i == 0 ||
                   throughput.tokens_per_s_per_user > found.failed_throughput.tokens_per_s_per_user) {
            found.best_failure = throughput.fit;
            found.failed_throughput = throughput;
            found.failed_placement = placement;
        }
    }
}

template <class T>
std::optional<T> if_positive(T value) {
    return value > 0 ? std::optional(value) : std::nullopt;
}

} // namespace

ReplicaPlacement place(double gpus_per_replica, double gpus_per_instance) {
    ReplicaPlacement placement{.gpus_per_replica = gpus_per_replica};
    if (gpus_per_replica <= 0 || gpus_per_instance <= 0)
        return placement;
    placement.replicas_per_unit = std::max(1.0, std::floor(gpus_per_instance / gpus_per_replica));
    placement.instances_per_unit = std::max(1.0, std::ceil(gpus_per_replica / gpus_per_instance));
    return placement;
}

ReplicaPlans replica_plans(const Scenario& s, const ModelShape& shape, const MemoryNeed& memory) {
    ReplicaPlans found;
    found.mode = s.hosting.capacity;
    found.has_accelerator = has_accelerator(s.hosting);
    if (s.hosting.capacity != CapacityMode::modelled) {
        plan_given_capacity(s, shape, memory, found);
        return found;
    }
    plan_modelled_capacity(s, shape, memory, found);
    found.error_band = throughput_band(shape, s.hosting.accelerator, s.hosting.engine_efficiency);
    return found;
}

Capacity capacity_of(const ReplicaPlans& p, const Scenario& s, const MemoryNeed& memory,
                     const ReplicaPlan* plan) {
    const auto& throughput = plan ? plan->throughput : p.failed_throughput;
    Capacity c{.mode = p.mode,
               .has_accelerator = p.has_accelerator,
               .fit = plan ? Fit::fits : p.best_failure,
               .placement = plan ? plan->placement : p.failed_placement,
               .error_band = p.error_band};
    c.fits = p.has_accelerator &&
             c.placement.gpus_per_replica * s.hosting.gpu_memory_gb >= memory.serving_gb &&
             (p.mode != CapacityMode::modelled || c.fit != Fit::does_not_fit);
    if (p.mode == CapacityMode::modelled) {
        if (plan) {
            c.max_batch = throughput.max_batch;
            c.batch = throughput.batch;
            c.time_to_first_token_s = throughput.time_to_first_token_s;
        }
        c.tokens_per_s_per_user = if_positive(throughput.tokens_per_s_per_user);
    }
    if (p.has_accelerator && throughput.fit == Fit::fits)
        c.modelled_output_tokens_per_s = throughput.output_tokens_per_s;
    if (plan && plan->requests_per_s) {
        c.requests_per_s = plan->requests_per_s;
        c.output_tokens_per_s = *plan->requests_per_s * s.traffic.output_tokens_per_request;
    }
    return c;
}

} // namespace core
