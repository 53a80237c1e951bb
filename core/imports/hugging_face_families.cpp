// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/hugging_face.h"

#include <algorithm>

// One row a family. Figures are the defaults of the transformers library's configuration_*.py, as of 2026-11:
// vocabulary, hidden size, MLP width, layers, heads, KV heads, head size, positions. A network that no row
// describes would be counted wrongly in silence, so it is refused.
namespace core {

namespace {

constexpr HfFamily dense[] = {
    // Llama and what is made like it.
    {.model_types = "llama deepseek_llama yi mobilellm", .base = {32000, 4096, 11008, 32, 32, 0, 0, 2048}},
    {.model_types = "mistral ministral",
     .base = {32000, 4096, 14336, 32, 32, 8, 0, 131072},
     .more = {{{"sliding_window", 4096}}},
     .has_window = true},
    {.model_types = "ministral3 mistral3", .base = {131072, 4096, 14336, 34, 32, 8, 128, 262144}},
    {.model_types = "qwen2 mimo", .base = {151936, 4096, 22016, 32, 32, 32, 0, 32768}},
    {.model_types = "qwen2_vl qwen2_vl_text qwen2_5_vl qwen2_5_vl_text",
     .base = {152064, 8192, 29568, 80, 64, 8, 0, 32768}},
    {.model_types = "qwen2_5_omni_text qwen2_5_omni_thinker qwen2_5_omni",
     .base = {152064, 3584, 18944, 28, 28, 4, 0, 32768}},
    {.model_types = "qwen3 qwen3_vl qwen3_vl_text", .base = {151936, 4096, 22016, 32, 32, 32, 128, 32768}},
    {.model_types = "phi3", .base = {32064, 3072, 8192, 32, 32, 0, 0, 4096}, .has_window = true},
    {.model_types = "cohere", .base = {256000, 8192, 22528, 40, 64, 0, 0, 8192}, .tied = true},
    {.model_types = "cohere2",
     .base = {256000, 8192, 22528, 40, 64, 0, 0, 8192},
     .tied = true,
     .more = {{{"sliding_window", 4096}, {"sliding_window_pattern", 4}}},
     .has_window = true},
    {.model_types = "olmo olmo2", .base = {50304, 4096, 11008, 32, 32, 0, 0, 2048}},
    {.model_types = "olmo3",
     .base = {50304, 4096, 11008, 32, 32, 0, 0, 2048},
     .more = {{{"sliding_window", 4096}, {"sliding_window_pattern", 4}}},
     .has_window = true},
    {.model_types = "glm glm4", .base = {151552, 4096, 13696, 40, 32, 2, 128, 131072}},
    {.model_types = "glm4v_text glm4v", .base = {151552, 4096, 13696, 40, 32, 2, 0, 32768}},
    {.model_types = "granite", .base = {32000, 4096, 11008, 32, 32, 0, 0, 2048}},
    {.model_types = "smollm3", .base = {128256, 2048, 11008, 36, 16, 4, 0, 32768}, .tied = true},
    {.model_types = "seed_oss", .base = {155136, 4096, 27648, 64, 80, 8, 128, 524288}},
    {.model_types = "ernie4_5", .base = {103424, 1024, 3072, 18, 16, 2, 128, 131072}, .tied = true},
    {.model_types = "hunyuan_v1_dense", .base = {290943, 4096, 11008, 32, 32, 0, 0, 2048}},
    {.model_types = "exaone4",
     .base = {102400, 4096, 16384, 32, 32, 32, 0, 2048},
     .more = {{{"sliding_window", 4096}, {"sliding_window_pattern", 4}}},
     .has_window = true},
    {.model_types = "stablelm", .base = {50304, 2560, 6912, 32, 32, 32, 0, 4096}},
    {.model_types = "internlm2", .base = {103168, 4096, 11008, 32, 32, 0, 0, 2048}},
    {.model_types = "internlm internlm3 baichuan xverse orion aquila exaone hyperclovax minicpmv minicpmo "
                    "chatglm youtu"},
    {.model_types = "minicpm", .tied = true},
    {.model_types = "minicpm3", .tied = true, .more = {{{"v_head_dim", 64}}}},
    {.model_types = "qwen", .base = {151936, 4096, 22016, 32, 32, 0, 128, 8192}, .mlp_matrices = 1.5},
    {.model_types = "mllama_text_model mllama", .base = {128256, 4096, 14336, 40, 32, 8, 0, 131072}},
    {.model_types = "nemotron_nas deci"},

    // Two matrices a layer instead of three, and old ways.
    {.model_types = "falcon",
     .base = {65024, 4544, 0, 32, 71, 0, 0, 2048},
     .tied = true,
     .more = {{{"multi_query", 1}}},
     .mlp_matrices = 2,
     .width_of_hidden = 4},
    {.model_types = "gpt2",
     .base = {50257, 768, 0, 12, 12, 0, 0, 1024},
     .tied = true,
     .mlp_matrices = 2,
     .width_of_hidden = 4,
     .has_positions = true},
    {.model_types = "gpt_bigcode",
     .base = {50257, 768, 0, 12, 12, 0, 0, 1024},
     .tied = true,
     .more = {{{"multi_query", 1}}},
     .mlp_matrices = 2,
     .width_of_hidden = 4,
     .has_positions = true},
    {.model_types = "opt",
     .base = {50272, 768, 3072, 12, 12, 0, 0, 2048},
     .tied = true,
     .mlp_matrices = 2,
     .has_positions = true},
    {.model_types = "gpt_neox", .base = {50432, 6144, 24576, 44, 64, 0, 0, 2048}, .mlp_matrices = 2},
    {.model_types = "gptj codegen",
     .base = {50400, 4096, 0, 28, 16, 0, 0, 2048},
     .mlp_matrices = 2,
     .width_of_hidden = 4},
    {.model_types = "bloom",
     .base = {250880, 64, 0, 2, 8},
     .tied = true,
     .mlp_matrices = 2,
     .width_of_hidden = 4},
    {.model_types = "mpt",
     .base = {50368, 2048, 0, 24, 16, 0, 0, 2048},
     .tied = true,
     .mlp_matrices = 2,
     .width_of_hidden = 4},
    {.model_types = "phi", .base = {51200, 2048, 8192, 24, 32, 0, 0, 2048}, .mlp_matrices = 2},
    {.model_types = "starcoder2",
     .base = {49152, 3072, 12288, 30, 24, 2, 0, 4096},
     .tied = true,
     .mlp_matrices = 2,
     .has_window = true},
    {.model_types = "nemotron", .base = {256000, 6144, 24576, 32, 48, 0, 0, 4096}, .mlp_matrices = 2},
    {.model_types = "apertus", .base = {131072, 4096, 14336, 32, 32, 0, 0, 65536}, .mlp_matrices = 2},
    {.model_types = "arcee", .base = {32000, 2560, 18432, 32, 32, 0, 0, 4096}, .mlp_matrices = 2},

    // Gemma.
    {.model_types = "gemma", .base = {256000, 3072, 24576, 28, 16, 16, 256, 8192}, .tied = true},
    {.model_types = "gemma2",
     .base = {256000, 2304, 9216, 26, 8, 4, 256, 8192},
     .tied = true,
     .more = {{{"sliding_window", 4096}, {"sliding_window_pattern", 2}}},
     .has_window = true},
    {.model_types = "gemma3_text gemma3",
     .base = {262208, 2304, 9216, 26, 8, 4, 256, 131072},
     .tied = true,
     .more = {{{"sliding_window", 4096}, {"sliding_window_pattern", 6}}},
     .has_window = true},
    {.model_types = "gemma3n_text gemma3n",
     .base = {262400, 2048, 16384, 35, 8, 2, 256, 32768},
     .tied = true,
     .more = {{{"sliding_window", 512},
               {"sliding_window_pattern", 5},
               {"vocab_size_per_layer_input", 262144},
               {"hidden_size_per_layer_input", 256},
               {"num_kv_shared_layers", 15},
               {"laurel_rank", 64},
               {"altup_num_inputs", 4}}},
     .has_window = true,
     .unused_kv_is_stored = true,
     .extra = gemma_3n_extra},
    {.model_types = "gemma4_text gemma4",
     .base = {262144, 2304, 9216, 30, 8, 4, 256, 131072},
     .tied = true,
     .more = {{{"sliding_window", 512},
               {"sliding_window_pattern", 6},
               {"global_head_dim", 512},
               {"vocab_size_per_layer_input", 262144},
               {"hidden_size_per_layer_input", 256}}},
     .has_window = true,
     .dense_beside_experts = true,
     .extra = gemma_4_extra},
};

std::string squashed(std::string_view name) {
    std::string text;
    for (const char c : name)
        if (c != '_' && c != '-')
            text += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return text;
}

// Calls f(name) for each name of the family, until it is true.
bool any_name(const HfFamily& family, auto f) {
    for (std::string_view rest = family.model_types; !rest.empty();) {
        const auto end = std::min(rest.find(' '), rest.size());
        if (f(rest.substr(0, end)))
            return true;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

} // namespace

const HfFamily* find_hf_family(std::string_view model_type) {
    const std::string wanted = squashed(model_type);
    if (wanted.empty())
        return nullptr;
    for (const auto table : {std::span<const HfFamily>(dense), hf_mixtures(), hf_hybrids()})
        for (const HfFamily& family : table)
            if (any_name(family, [&](std::string_view name) { return squashed(name) == wanted; }))
                return &family;
    return nullptr;
}

std::string known_hf_families() {
    std::string names;
    for (const auto table : {std::span<const HfFamily>(dense), hf_mixtures(), hf_hybrids()})
        for (const HfFamily& family : table)
            names.append(names.empty() ? "" : ", ")
                .append(family.model_types.substr(0, family.model_types.find(' ')));
    return names;
}

} // namespace core
