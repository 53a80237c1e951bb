// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/hugging_face.h"

#include <algorithm>
#include <cmath>

// Parameters and cache of the usual network. Sources: the linear layers of the transformers library's
// modeling_*.py, by the classes' names.
namespace core {

namespace {

using Attention = HfLayer::Attention;

double kv_heads(const HfConfig& config, double heads) {
    if (config.flag("multi_query") && !config.flag("new_decoder_architecture"))
        return 1;
    const double stated = config.count("num_key_value_heads");
    return stated > 0 ? stated : heads;
}

struct Heads {
    double heads = 0, kv = 0, key = 0, value = 0;
    bool has_value_matrix = true; // else values are made of the keys
};

double or_else(double stated, double otherwise) {
    return stated > 0 ? stated : otherwise;
}

// Of layers with a window and of those without: some families give them heads of their own.
Heads heads_of(const HfConfig& config, Attention attention) {
    const double heads = config.required("num_attention_heads");
    const double size = hf_head_dim(config);
    Heads h{.heads = heads, .kv = kv_heads(config, heads), .key = size, .value = size};
    h.value = or_else(config.count("v_head_dim"), size);
    if (attention == Attention::sliding) {
        h.heads = or_else(config.count("swa_num_attention_heads"), h.heads);
        h.kv = or_else(config.count("swa_num_key_value_heads"), h.kv);
        h.key = or_else(config.count("swa_head_dim"), h.key);
        h.value = or_else(config.count("swa_v_head_dim"), or_else(config.count("swa_head_dim"), h.value));
    } else if (const double size_of_all = config.count("global_head_dim"); size_of_all > 0) {
        h.key = h.value = size_of_all;
        if (config.flag("attention_k_eq_v")) {
            h.kv = or_else(config.count("num_global_key_value_heads"), h.kv);
            h.has_value_matrix = false;
        }
    }
    return h;
}

// DeepSeek's latent attention, with the indexer of the sparse one. Its keys, a fifth of the latent vector in
// 8 bit, are left out of the cache, as they are in what is published of these models.
void latent_attention(const HfConfig& config, std::span<const HfLayer> layers, HfCount& count) {
    const double hidden = config.count("hidden_size");
    const double heads = config.required("num_attention_heads");
    const double latent = config.count("kv_lora_rank");
    const double rope = config.required("qk_rope_head_dim");
    const double query = config.required("qk_nope_head_dim") + rope;
    const double value = config.required("v_head_dim");
    const double query_latent = config.count("q_lora_rank");
    const double halves = config.family.halves_of_layer;
    const double indexer_heads = config.count("index_n_heads");
    const double indexer_size = config.count("index_head_dim");
    const double query_params =
        query_latent > 0 ? query_latent * (hidden + heads * query) : hidden * heads * query;
    const double layer = query_params + hidden * (latent + rope) + latent * heads * (query - rope + value) +
                         heads * value * hidden * (config.flag("mla_use_output_gate") ? 2 : 1);
    const double indexer = or_else(query_latent, hidden) * indexer_heads * indexer_size +
                           hidden * (indexer_size + indexer_heads);
    for (const HfLayer& each : layers) {
        if (each.attention == Attention::none)
            continue;
        count.attention += halves * (layer + (indexer_heads > 0 ? indexer : 0));
        count.kv_elements += halves * (latent + rope);
        ++count.kv_layers;
    }
    count.kv_heads = heads;
    count.head_dim = std::round((query + value) / 2);
    count.kv_replicated = true;
}

void grouped_attention(const HfConfig& config, std::span<const HfLayer> layers, HfCount& count) {
    const double hidden = config.count("hidden_size");
    const double queries = config.flag("attn_output_gate") ? 2 : 1;
    const double sharing = config.count("num_kv_shared_layers");
    const Heads full = heads_of(config, Attention::full);
    const Heads sliding = heads_of(config, Attention::sliding);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const HfLayer& layer = layers[i];
        if (layer.attention == Attention::none)
            continue;
        const Heads& h = layer.attention == Attention::sliding ? sliding : full;
        const double kv = or_else(layer.kv_heads, h.kv);
        const bool shares = sharing > 0 && double(i) >= double(layers.size()) - sharing;
        count.attention += hidden * h.heads * (queries * h.key + h.value);
        if (!shares || config.family.unused_kv_is_stored)
            count.attention += hidden * kv * (h.key + (h.has_value_matrix ? h.value : 0));
        if (shares || layer.attention == Attention::cross)
            continue;
        const double elements = kv * (h.key + h.value);
        count.kv_elements += elements;
        if (layer.attention == Attention::sliding)
            count.sliding_kv_elements += elements;
        if (count.kv_layers++ == 0 || layer.attention == Attention::full)
            count.kv_heads = kv;
    }
    const double size = hf_head_dim(config);
    count.head_dim = std::round((size + or_else(config.count("v_head_dim"), size)) / 2);
}

// Widths of the dense MLP, layer by layer.
std::vector<double> dense_widths(const HfConfig& config, std::size_t layers) {
    if (const double width = config.count("dense_intermediate_size"); width > 0)
        return std::vector<double>(layers, width);
    auto widths = config.numbers("intermediate_size", layers);
    if (widths.empty())
        widths.assign(layers, config.count("hidden_size") * config.family.width_of_hidden);
    if (config.flag("block_auto_adjust_ff_dim")) { // LFM2
        const double multiple = or_else(config.count("block_multiple_of"), 1);
        for (double& width : widths)
            width = std::ceil(std::floor(2 * width / 3) / multiple) * multiple;
    }
    return widths;
}

void count_experts(const HfConfig& config, double layers, HfCount& count) {
    if (layers == 0)
        return;
    const double hidden = config.count("hidden_size");
    const double matrices = config.family.mlp_matrices;
    const double experts = config.required("num_experts");
    const double chosen = config.required("num_experts_per_tok");
    const double own_width = config.count("moe_intermediate_size");
    const double width = own_width > 0 ? own_width : config.required("intermediate_size");
    const double latent = config.count("expert_hidden_size"); // experts may work in a narrower space
    const JsonNode* shared_experts = config.find("num_shared_experts");
    double shared_width = config.count("shared_expert_intermediate_size");
    if (shared_width == 0 || (shared_experts && config.count("num_shared_experts") == 0))
        shared_width = config.count("num_shared_experts") * width;
    count.routed = layers * experts * matrices * or_else(latent, hidden) * width;
    count.routed_share = experts > 0 ? std::min(1.0, chosen / experts) : 1;
    count.shared = layers * (hidden * (experts + 2 * latent) + matrices * hidden * shared_width);
    if (chosen > experts)
        config.import.problem(0, "num_experts_per_tok", "is above the number of experts");
}

void count_mlps(const HfConfig& config, std::span<const HfLayer> layers, HfCount& count) {
    const auto widths = dense_widths(config, layers.size());
    const double each =
        config.family.mlp_matrices * config.count("hidden_size") * config.family.halves_of_layer;
    bool is_missing = false;
    double with_experts = 0;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        with_experts += layers[i].experts ? 1 : 0;
        if (!layers[i].mlp || (layers[i].experts && !config.family.dense_beside_experts))
            continue;
        const double width = layers[i].width > 0 ? layers[i].width : widths[i];
        is_missing = is_missing || width == 0;
        count.dense += each * width;
    }
    if (is_missing)
        (void)config.required("intermediate_size");
    count_experts(config, with_experts, count);
}

} // namespace

double hf_head_dim(const HfConfig& config) {
    const double heads = config.count("num_attention_heads");
    const double stated = config.count("head_dim");
    return stated > 0 || heads == 0 ? stated : std::floor(config.count("hidden_size") / heads);
}

HfCount count_hf_model(const HfConfig& config, std::span<const HfLayer> layers) {
    HfCount count;
    const double hidden = config.required("hidden_size");
    const double table = hidden * config.required("vocab_size");
    count.embeddings = config.flag("tie_word_embeddings") ? table : 2 * table;
    if (config.family.has_positions)
        count.embeddings += hidden * config.count("max_position_embeddings");
    if (config.family.attention)
        config.family.attention(config, layers, count);
    else if (config.count("kv_lora_rank") > 0)
        latent_attention(config, layers, count);
    else
        grouped_attention(config, layers, count);
    count_mlps(config, layers, count);
    const auto linear = double(std::ranges::count(layers, true, &HfLayer::linear));
    if (linear > 0 && config.family.linear) {
        const HfState state = config.family.linear(config);
        count.attention += linear * state.params;
        count.state_bytes += linear * state.bytes;
    } else if (linear > 0) {
        config.import.problem(0, "layer_types", "has linear layers, which are not counted in this family");
    }
    if (config.family.extra)
        config.family.extra(config, layers, count);
    return count;
}

} // namespace core
