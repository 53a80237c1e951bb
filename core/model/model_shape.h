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
    double vocab_size = 0;        // 0: unknown
    bool tied_embeddings = false; // the embedding is the output layer too, and every step reads it
    double experts = 0;           // 0: dense
    double experts_per_token = 0;
    double sliding_window_tokens = 0; // 0: every layer attends to the whole context
    double sliding_layer_share = 0;
    double kv_heads = 0;                // of a layer that keeps a cache; 0: as the KV elements tell
    double kv_layers = 0;               // that keep a cache; 0: all
    double state_bytes_per_request = 0; // kept beside the cache, however long the context
    WeightPrecision weight_precision = WeightPrecision::bf16;
    double published_gb = 0; // the weights' files in that precision; 0: by the precision's rule
    KvPrecision kv_precision = KvPrecision::bf16;
};

// The preset's shape at total_params_b parameters: with r = total/shape, layers, hidden size, KV elements and
// state scale by r^(1/3); the active share, heads and experts stay, and published files go with r. Exact at r
// = 1.
ModelShape model_shape(const Model& model);

// Bytes a stored KV element takes: bf16 2, fp8 1.
double bytes_per_kv(KvPrecision precision);

// Parameters by who reads them. total = non_expert + expert; active = non_expert + expert * k/E.
struct Parameters {
    double non_expert = 0;
    double expert = 0;
    double input_embedding = 0; // looked up, not multiplied: a step reads one row per request of it; 0: tied
    double expert_share = 1;    // k/E
    double active = 0;
};

Parameters split_parameters(const ModelShape& model);

// Bytes in which the parameters are stored, by the same parts: bf16 2 a weight, fp8 and int8 1; int4 0.52
// (groups of 128) and fp4 0.5625 (NVFP4) with their scales, beside embedding and output layer in 16 bit;
// where the vocabulary is not known int4 0.56 flat. Files of a known size take that size, spread over the
// parts in this proportion.
struct WeightBytes {
    double non_expert = 0; // input embedding included
    double expert = 0;
    double input_embedding = 0;
    double wide_params = 0;      // in 16 bit beside narrower others
    double bytes_per_weight = 0; // of the others; of all where the files' size is known
};

WeightBytes weight_bytes(const ModelShape& model, const Parameters& parameters);

// KV heads of one layer that keeps a cache: as stated, else as the cache's size tells them.
double kv_heads_per_layer(const ModelShape& model);

// Layers whose cache grows with the context, and which attend to all of it.
double layers_with_cache(const ModelShape& model);

// Tokens of a request whose keys and values are held (or read, or attended to), as a mean over the layers.
double held_tokens(const ModelShape& model, double tokens);

} // namespace core
