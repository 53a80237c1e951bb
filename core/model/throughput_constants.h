// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

// What the throughput model (core/README.md section 3) takes from measurements.
namespace core::fitted {

// Every constant below was fitted at once to 1,102 published TensorRT-LLM figures (v0.9 to v1.0, nine GPUs,
// 16 models), each model weighing 1/sqrt(its rows), then rounded. Those marked "set" were held at a plausible
// figure, because those measurements hardly see them; those marked "2026" were found with the others held,
// from 1,439 figures of late 2025 and 2026 at small and middle batches, three engines.

// Memory that an engine gives to weights and cache, and what it needs beside them. Set.
inline constexpr double usable_memory_share = 0.95;
inline constexpr double reserved_gb = 2;

// Share of the data sheet's bandwidth that reading weights and reading the KV cache reach.
inline constexpr double weight_bandwidth_share = 0.80;
inline constexpr double kv_bandwidth_share = 0.87;

// Share of the data sheet's dense FLOP/s that matrix products reach ("MFU"), by the unit that computes. FP4
// on boards without NVLink (RTX PRO 6000) comes much closer to its smaller peak than on B200 and GB200.
inline constexpr double mfu_bf16 = 0.67;
inline constexpr double mfu_fp8 = 0.62;
inline constexpr double mfu_fp4_nvlink = 0.38;
inline constexpr double mfu_fp4_pcie = 0.66;
inline constexpr double mfu_attention = 0.385; // attention over the input, always at bf16

// Weights in fp4 on a GPU without such a unit are unpacked on the way: what is read and multiplied gets this
// share of its speed. 2026.
inline constexpr double fp4_unpacked_share = 0.75;

// Tensor parallelism: two all-reduces a layer. Share of the one-way link rate, and seconds each takes at
// least. Latencies set.
inline constexpr double link_share_nvlink = 0.73;
inline constexpr double link_share_pcie = 0.48;
inline constexpr double all_reduce_latency_nvlink_s = 15e-6;
inline constexpr double all_reduce_latency_pcie_s = 40e-6;
inline constexpr double slowest_link_gb_s = 16; // PCIe 3 x16, where a multi-GPU replica states no link

// An all-reduce too small to fill its links takes this times the root of its bytes longer, over eight GPUs;
// beyond the size that fills them no more than that. 2026.
inline constexpr double small_all_reduce_s = 1.7e-8;
inline constexpr double full_all_reduce_bytes = 2e6;
inline const double full_all_reduce_root = std::sqrt(full_all_reduce_bytes);

// Under attention data parallelism the tokens are exchanged around the experts only, which moves this share
// of what the all-reduces move, and every step waits for the GPU whose experts were asked most.
inline constexpr double expert_exchange_share = 0.31;
inline constexpr double expert_imbalance = 1.6; // 2026

// A mixture of experts copies each token's vector to k experts and back: reads and writes of one vector of
// hidden_size elements at 2 bytes, per expert asked and layer.
inline constexpr double routing_accesses = 13.5;

// What a step costs however small it is, per layer (kernel launches) and in all (the engine's loop); set.
// And what each request in flight adds per layer: sampling, norms, small kernels.
inline constexpr double per_layer_s = 4e-6;
inline constexpr double per_step_s = 1.2e-3;
inline constexpr double per_request_and_layer_s = 190e-9;

// What the launches of a layer's experts, up to eight of them, and of MLA's small products cost a step. 2026.
inline constexpr double expert_layer_s = 27e-6;
inline constexpr double most_expert_launches = 8;
inline constexpr double mla_layer_s = 20e-6;

// A pipeline whose stages are all busy loses this share for each stage behind the first, up to the most
// stages that were measured. 2026.
inline constexpr double pipeline_loss_per_stage = 0.04;
inline constexpr double most_lossy_stages = 8;

// From a request's arrival to its first token beside all computing, and the share of the prefills of the
// others in flight that it waits for. 2026.
inline constexpr double arrival_s = 20e-3;
inline constexpr double prefills_ahead = 0.25;

} // namespace core::fitted
