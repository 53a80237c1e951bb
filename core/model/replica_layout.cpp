// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/replica_layout.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

bool divides(double part, double whole) {
    return std::fmod(whole, part) == 0;
}

} // namespace

std::optional<double> kv_heads(const ModelShape& model) {
    if (model.kv_replicated)
        return {};
    const double heads = std::round(kv_heads_per_layer(model));
    return heads >= 1 && divides(heads, model.heads) ? std::optional(heads) : std::nullopt;
}

bool engines_split(const ModelShape& model, double tensor_parallel) {
    if (!divides(tensor_parallel, model.heads))
        return false;
    const auto kv = kv_heads(model);
    return !kv || divides(tensor_parallel, *kv) || divides(*kv, tensor_parallel);
}

Layout layout_of(const ModelShape& model, double gpus_per_replica, double gpus_per_instance) {
    if (gpus_per_replica < 1 || gpus_per_instance < 1)
        return {};
    const double machines = std::max(1.0, std::ceil(gpus_per_replica / gpus_per_instance));
    const double in_machine = machines > 1 ? gpus_per_instance : gpus_per_replica;
    double tensor_parallel = in_machine;
    while (tensor_parallel > 1 &&
           !(divides(tensor_parallel, in_machine) && engines_split(model, tensor_parallel)))
        --tensor_parallel;
    return {.tensor_parallel = tensor_parallel,
            .pipeline_parallel = in_machine / tensor_parallel * machines,
            .across_nodes = machines > 1};
}

std::optional<double> next_in_machine(const ModelShape& model, double gpus, double gpus_per_instance) {
    for (double n = gpus + 1; n <= gpus_per_instance; ++n) {
        const bool most = std::floor(gpus_per_instance / n) > std::floor(gpus_per_instance / (n + 1));
        if (most || engines_split(model, n))
            return n;
    }
    return {};
}

double next_machine_count(double machines) {
    return machines + (machines < 32 ? 1 : std::floor(machines / 4));
}

} // namespace core
