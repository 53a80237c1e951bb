// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/hugging_face.h"

#include <cmath>

// What stands in place of attention, or makes it another one: parameters and state. Sources: the modelling
// files of the transformers library and of vLLM, by the names of the classes.
namespace core {

namespace {

constexpr double bytes_16_bit = 2;
constexpr double bytes_32_bit = 4;

// Of the recurrent state. Engines take the weights' where the file says nothing.
double state_bytes(const HfConfig& config) {
    for (const std::string_view key : {"mamba_ssm_cache_dtype", "mamba_ssm_dtype"})
        if (const JsonNode* type = config.find(key))
            return type->string.find("32") != std::string::npos ? bytes_32_bit : bytes_16_bit;
    return bytes_16_bit;
}

HfState mamba_2(const HfConfig& config, double hidden, double heads) {
    const double stated = config.count("mamba_d_ssm"); // Falcon-H1
    double size = config.count("mamba_head_dim");
    if (size == 0)
        size = std::floor((stated > 0 ? stated : config.count("mamba_expand") * hidden) / heads);
    const double inner = stated > 0 ? stated : heads * size;
    const double state = config.required("ssm_state_size");
    const double convolved = inner + 2 * config.required("mamba_n_groups") * state;
    const double kernel = config.required("conv_kernel");
    return {.params = hidden * (inner + convolved + heads) + convolved * (kernel + 1) + inner * hidden,
            .bytes = inner * state * state_bytes(config) + convolved * kernel * bytes_16_bit};
}

HfState mamba_1(const HfConfig& config, double hidden) {
    const double inner = config.required("mamba_expand") * hidden;
    const double state = config.required("ssm_state_size");
    const double kernel = config.required("conv_kernel");
    const double stated = config.count("mamba_dt_rank");
    const double rank = stated > 0 ? stated : std::ceil(hidden / 16);
    return {.params = hidden * 2 * inner + inner * (kernel + 1) + inner * (rank + 2 * state) + rank * inner +
                      inner * state + inner * hidden,
            .bytes = inner * state * state_bytes(config) + inner * kernel * bytes_16_bit};
}

} // namespace

HfState mamba(const HfConfig& config) {
    const double hidden = config.count("hidden_size");
    const double heads = config.count("mamba_num_heads");
    return heads > 0 ? mamba_2(config, hidden, heads) : mamba_1(config, hidden);
}

HfState gated_delta_net(const HfConfig& config) {
    const double hidden = config.count("hidden_size");
    const double keys = config.required("linear_num_key_heads") * config.required("linear_key_head_dim");
    const double heads = config.required("linear_num_value_heads");
    const double values = heads * config.required("linear_value_head_dim");
    const double kernel = config.required("linear_conv_kernel_dim");
    return {.params =
                hidden * (2 * keys + 2 * values + 2 * heads) + (2 * keys + values) * kernel + values * hidden,
            .bytes = values * config.count("linear_key_head_dim") * state_bytes(config) +
                     (2 * keys + values) * std::max(0.0, kernel - 1) * bytes_16_bit};
}

HfState kimi_delta_attention(const HfConfig& config) {
    const double hidden = config.count("hidden_size");
    const double heads = config.required("linear_attn_config.num_heads");
    const double size = config.required("linear_attn_config.head_dim");
    const double kernel = config.required("linear_attn_config.short_conv_kernel_size");
    const double inner = heads * size;
    const double low_rank = hidden * size + size * inner; // forgetting; and the gate, where it is not full
    const double gate = config.flag("linear_attn_config.use_full_rank_gate") ? hidden * inner : low_rank;
    return {.params = 3 * inner * (hidden + kernel) + low_rank + gate + hidden * heads + inner * hidden,
            .bytes = inner * size * bytes_32_bit + 3 * inner * std::max(0.0, kernel - 1) * bytes_16_bit};
}

HfState lightning_attention(const HfConfig& config) {
    const double size = hf_head_dim(config);
    const double inner = config.required("num_attention_heads") * size;
    return {.params = 5 * config.count("hidden_size") * inner, .bytes = inner * size * bytes_32_bit};
}

HfState short_convolution(const HfConfig& config) {
    const double hidden = config.count("hidden_size");
    const double kernel = config.required("conv_L_cache");
    return {.params = hidden * (4 * hidden + kernel), .bytes = hidden * kernel * bytes_16_bit};
}

// One latent vector a token is key and value of all heads. Every layer sees a window of them as they are;
// most see one for every 4 or 128 tokens beyond. What lies in the windows is the state, and the indexer's
// keys are left out, as elsewhere.
void deepseek_v4_attention(const HfConfig& config, std::span<const HfLayer> layers, HfCount& count) {
    constexpr double finely_compressed = 4, coarsely_compressed = 128, streams_sites = 2;
    const double hidden = config.count("hidden_size");
    const double heads = config.required("num_attention_heads");
    const double size = config.required("head_dim");
    const double query_latent = config.required("q_lora_rank");
    const double output_latent = config.required("o_lora_rank");
    const double index_size = config.required("index_head_dim");
    const double index_heads = config.required("index_n_heads");
    const double streams = config.count("hc_mult");
    const double layer = query_latent * (hidden + heads * size) + hidden * size +
                         output_latent * (heads * size + config.required("o_groups") * hidden) +
                         streams_sites * (2 + streams) * streams * streams * hidden;
    const double indexer =
        4 * hidden * index_size + query_latent * index_heads * index_size + hidden * index_heads;
    const auto kinds = config.words("layer_types", layers.size());
    const auto ratios = config.numbers("compress_ratios", layers.size());
    for (std::size_t i = 0; i < layers.size(); ++i) {
        double ratio = i < 2 || i % 2 == 0 ? coarsely_compressed : finely_compressed;
        if (!ratios.empty())
            ratio = ratios[i];
        else if (!kinds.empty())
            ratio = kinds[i].starts_with("compressed") ? finely_compressed
                    : kinds[i].starts_with("heavily")  ? coarsely_compressed
                                                       : 0;
        count.attention += layer;
        if (ratio == 0)
            continue;
        const bool is_fine = ratio < coarsely_compressed;
        count.attention += is_fine ? 4 * hidden * size + indexer : 2 * hidden * size;
        count.kv_elements += size / ratio;
        ++count.kv_layers;
    }
    count.kv_elements = std::ceil(count.kv_elements);
    count.state_bytes = double(layers.size()) * config.count("sliding_window") * size * bytes_16_bit;
    count.kv_heads = 1;
    count.head_dim = size;
    count.kv_replicated = true;
}

namespace {

// Embeddings of a token for every layer: a table, and how they come into the layers.
void per_layer_embeddings(const HfConfig& config, std::span<const HfLayer> layers, HfCount& count) {
    const double size = config.count("hidden_size_per_layer_input");
    const double all = double(layers.size()) * size;
    count.looked_up += config.count("vocab_size_per_layer_input") * all;
    count.attention += 3 * config.count("hidden_size") * all;
}

} // namespace

void gemma_3n_extra(const HfConfig& config, std::span<const HfLayer> layers, HfCount& count) {
    per_layer_embeddings(config, layers, count);
    const double hidden = config.count("hidden_size");
    const double streams = config.count("altup_num_inputs");
    count.attention += 2 * std::max(0.0, streams - 1) * hidden * hidden +
                       double(layers.size()) * hidden * (2 * config.count("laurel_rank") + streams);
}

void gemma_4_extra(const HfConfig& config, std::span<const HfLayer> layers, HfCount& count) {
    per_layer_embeddings(config, layers, count);
    if (config.flag("use_double_wide_mlp"))
        count.dense += config.family.mlp_matrices * config.count("hidden_size") *
                       config.count("intermediate_size") *
                       std::min(config.count("num_kv_shared_layers"), double(layers.size()));
}

// The indexer of its sparse attention.
void minimax_m3_extra(const HfConfig& config, std::span<const HfLayer> layers, HfCount& count) {
    const double heads = config.count("sparse_attention_config.sparse_num_index_heads");
    const double size = config.count("sparse_attention_config.sparse_index_dim");
    for (const double sparse : config.numbers("sparse_attention_config.sparse_attention_freq", layers.size()))
        count.attention += sparse > 0 ? config.count("hidden_size") * size * (heads + 1) : 0;
}

} // namespace core
