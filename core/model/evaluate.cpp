// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/evaluate.h"

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
void plan_given_capacity(const Scenario& s, const ModelShape& shape, Prepared& prepared) {
    const auto& h = s.hosting;
    auto& plan = prepared.plans[0];
    if (prepared.has_accelerator) {
        const auto gpus = candidates(h, prepared.memory.serving_gb).gpus[0];
        plan.placement = place(gpus, h.gpus_per_instance);
        plan.throughput =
            replica_throughput(shape, gpu_of(h), layout_of(gpus, h.gpus_per_instance), load_of(s));
    } else {
        plan.placement = place(0, 0);
    }
    if (h.capacity == CapacityMode::measured) {
        if (h.measured_output_tokens_per_s <= 0) { // nothing measured yet: no answer but our estimate
            prepared.best_failure = Fit::fits;
            prepared.failed_placement = plan.placement;
            prepared.failed_throughput = plan.throughput;
            return;
        }
        plan.requests_per_s = h.measured_output_tokens_per_s / s.traffic.output_tokens_per_request;
    }
    prepared.plan_count = 1;
}

void plan_modelled_capacity(const Scenario& s, const ModelShape& shape, Prepared& prepared) {
    const auto& h = s.hosting;
    if (!prepared.has_accelerator)
        return;
    const auto tried = candidates(h, prepared.memory.serving_gb);
    for (std::size_t i = 0; i < tried.count; ++i) {
        const auto gpus = tried.gpus[i];
        // Whole machines in a pipeline only where one machine gives no answer: across machines nothing was
        // measured, and its network is not among the inputs.
        if (gpus > h.gpus_per_instance && prepared.plan_count > 0)
            break;
        const auto placement = place(gpus, h.gpus_per_instance);
        auto throughput =
            replica_throughput(shape, gpu_of(h), layout_of(gpus, h.gpus_per_instance), load_of(s));
        if (gpus * h.gpu_memory_gb < prepared.memory.serving_gb)
            throughput.fit = Fit::does_not_fit;
        if (throughput.fit == Fit::fits) {
            prepared.plans[static_cast<std::size_t>(prepared.plan_count++)] = {.placement = placement,
                                                                               .requests_per_s =
                                                                                   throughput.requests_per_s,
                                                                               .throughput = throughput};
        } else if (i == 0 ||
                   throughput.tokens_per_s_per_user > prepared.failed_throughput.tokens_per_s_per_user) {
            prepared.best_failure = throughput.fit;
            prepared.failed_throughput = throughput;
            prepared.failed_placement = placement;
        }
    }
}

// The plan with the fewest machines to pay for; all stand on the same machine, so its price does not matter.
// Ties go to the fewer GPUs per replica, which stand first.
struct Choice {
    const ReplicaPlan* plan = nullptr;
    Fleet fleet;
};

// No fleet of this plan has fewer machines on average, whatever the hours need.
double fewest_instances(const ReplicaPlan& plan, const Hosting& hosting, const TrafficLoad& load) {
    const auto& placement = plan.placement;
    const auto per_unit =
        plan.requests_per_s.value_or(0) * hosting.target_utilisation * placement.replicas_per_unit;
    const auto serving = per_unit > 0 ? std::max(1.0, load.mean_requests_per_s / per_unit * (1 - 1e-9)) : 1;
    return (serving + hosting.spare_units) * placement.instances_per_unit;
}

Choice cheapest_plan(const Prepared& prepared, const Hosting& hosting, const TrafficLoad& load) {
    Choice best;
    for (int i = 0; i < prepared.plan_count; ++i) {
        const auto& plan = prepared.plans[static_cast<std::size_t>(i)];
        if (best.plan && fewest_instances(plan, hosting, load) >= best.fleet.average_instances)
            continue;
        const auto fleet = fleet_for(plan, hosting, load, prepared.day);
        if (!best.plan || fleet.average_instances < best.fleet.average_instances)
            best = {&plan, fleet};
    }
    return best;
}

template <class T>
std::optional<T> if_positive(T value) {
    return value > 0 ? std::optional(value) : std::nullopt;
}

Capacity capacity_of(const Prepared& p, const Scenario& s, const ReplicaPlan* plan) {
    const auto& throughput = plan ? plan->throughput : p.failed_throughput;
    Capacity c{.mode = p.mode,
               .has_accelerator = p.has_accelerator,
               .fit = plan ? Fit::fits : p.best_failure,
               .placement = plan ? plan->placement : p.failed_placement,
               .error_band = p.error_band};
    c.fits = p.has_accelerator &&
             c.placement.gpus_per_replica * s.hosting.gpu_memory_gb >= p.memory.serving_gb &&
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

} // namespace

Prepared prepare(const Scenario& s) {
    Prepared prepared;
    const auto shape = model_shape(s.model);
    prepared.memory = memory_need(s, shape);
    prepared.tuning = fine_tuning_work(s, shape, prepared.memory);
    prepared.mode = s.hosting.capacity;
    prepared.has_accelerator = has_accelerator(s.hosting);
    if (s.hosting.capacity == CapacityMode::modelled)
        plan_modelled_capacity(s, shape, prepared);
    else
        plan_given_capacity(s, shape, prepared);
    if (s.hosting.capacity == CapacityMode::modelled)
        prepared.error_band = throughput_band(shape, s.hosting.accelerator, s.hosting.engine_efficiency);
    prepared.day = day_shape(s.traffic.peak_to_average);
    return prepared;
}

Costs totals(const Prepared& prepared, const Scenario& s) {
    const auto load = traffic_load(s.traffic);
    const auto choice = cheapest_plan(prepared, s.hosting, load);
    return costs({.scenario = s,
                  .traffic = load,
                  .memory = prepared.memory,
                  .tuning = prepared.tuning,
                  .fleet = choice.plan ? &choice.fleet : nullptr});
}

Evaluation evaluate(const Prepared& prepared, const Scenario& s) {
    Evaluation e;
    e.traffic = traffic_load(s.traffic);
    e.memory = prepared.memory;
    const auto choice = cheapest_plan(prepared, s.hosting, e.traffic);
    if (choice.plan)
        e.fleet = choice.fleet;
    e.capacity = capacity_of(prepared, s, choice.plan);
    e.costs = costs({.scenario = s,
                     .traffic = e.traffic,
                     .memory = e.memory,
                     .tuning = prepared.tuning,
                     .fleet = e.fleet ? &*e.fleet : nullptr});
    e.api_limits = api_limits(s, e.traffic, e.costs);
    e.fine_tuning = fine_tuning_cost(s, prepared.tuning);
    return e;
}

Evaluation evaluate(const Scenario& scenario) {
    return evaluate(prepare(scenario), scenario);
}

} // namespace core
