// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model_shape.h"
#include "core/model/throughput.h"

#include <optional>

// How a replica's GPUs share one model (core/README.md section 3, "GPUs per replica").
namespace core {

// KV heads of one layer, as the nearest whole number; empty where that does not divide the attention heads,
// as every query group needs, for then a token keeps something else (MLA's latent vector, or only some layers
// keep a cache).
std::optional<double> kv_heads(const ModelShape& model);

// Whether engines start with this tensor parallel: it divides the attention heads, and it divides the KV
// heads or is a multiple of them (vLLM's and SGLang's checks at start, TensorRT-LLM's at conversion).
bool engines_split(const ModelShape& model, double tensor_parallel);

// Within a machine tensor parallel, where engines refuse that the most of it that divides the GPUs, in a
// pipeline; beyond one machine whole machines in a pipeline. Without GPUs: one of each.
Layout layout_of(const ModelShape& model, double gpus_per_replica, double gpus_per_instance);

// The next number of GPUs of a machine worth trying after `gpus`: one that engines split, or the most for as
// many replicas in the machine. Empty after the whole machine.
std::optional<double> next_in_machine(const ModelShape& model, double gpus, double gpus_per_instance);

// The numbers of machines worth trying in a pipeline: every one to 32, then in steps of a quarter. They do
// not depend on the memory, so that more of it never takes one away.
double next_machine_count(double machines);

} // namespace core
