// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

// The network itself, whatever machine runs it: its size, what of it is read when, and what it keeps of a
// context.
namespace core {

// The network at the parameter count in force.
struct ModelShape {
    double total_params_b = 0;
    double active_params_b = 0;
    double layers = 0;
    double hidden_size = 0;
    double heads = 0;
    double head_dim = 0;              // MLA: mean of the query-key and the value width
    double kv_elements_per_token = 0; // over all layers
    bool kv_replicated = false;
    double vocab_size = 0; // 0: unknown, or the embedding is the output layer too and every step reads it
    double experts = 0;    // 0: dense
    double experts_per_token = 0;
    double sliding_window_tokens = 0; // 0: every layer attends to the whole context
    double sliding_layer_share = 0;
    WeightPrecision weight_precision = WeightPrecision::bf16;
    KvPrecision kv_precision = KvPrecision::bf16;
};

// The preset's shape at total_params_b parameters: with r = total/shape, layers, hidden size and KV elements
// scale by r^(1/3); the active share and the experts stay. Exact at r = 1.
ModelShape model_shape(const Model& model);

// Bytes a stored weight takes: bf16 2, fp8 1, int8 1, int4 0.56, fp4 0.5625 (with their scales).
double bytes_per_weight(WeightPrecision precision);

// Bytes a stored KV element takes: bf16 2, fp8 1.
double bytes_per_kv(KvPrecision precision);

// Parameters by who reads them. total = non_expert + expert; active = non_expert + expert * k/E.
struct Parameters {
    double non_expert = 0;
    double expert = 0;
    double input_embedding = 0; // looked up, not multiplied: a step reads one row per request of it
    double expert_share = 1;    // k/E
    double active = 0;
};

Parameters split_parameters(const ModelShape& model);

// KV heads of one layer as the cache's size tells them; not whole where only some layers keep a cache.
double kv_heads_per_layer(const ModelShape& model);

// Tokens of a request whose keys and values are held (or read, or attended to), as a mean over the layers.
double held_tokens(const ModelShape& model, double tokens);

} // namespace core
