// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/hugging_face.h"
#include "core/text/format.h"

#include <algorithm>
#include <cmath>

// Which layer is what: by a list, a text of letters, or a period.
namespace core {

namespace {

using Attention = HfLayer::Attention;
using Layers = std::vector<HfLayer>;

struct LayerKind {
    std::string_view word;
    HfLayer layer;
};

constexpr std::array layer_kinds{
    LayerKind{"full_attention", {}},
    LayerKind{"attention", {}},
    LayerKind{"global_attention", {}},
    LayerKind{"deepseek_sparse_attention", {}},
    LayerKind{"compressed_sparse_attention", {}},
    LayerKind{"heavily_compressed_attention", {}},
    LayerKind{"minimax_m3_sparse", {}},
    LayerKind{"sliding_attention", {.attention = Attention::sliding}},
    LayerKind{"local_attention", {.attention = Attention::sliding}},
    LayerKind{"chunked_attention", {.attention = Attention::sliding}},
    LayerKind{"linear_attention", {.attention = Attention::none, .linear = true}},
    LayerKind{"mamba", {.attention = Attention::none, .linear = true}},
    LayerKind{"conv", {.attention = Attention::none, .linear = true}},
    LayerKind{"hybrid", {.linear = true}},
    // Nemotron-H: what elsewhere is half a layer is one of its own.
    LayerKind{"M", {.attention = Attention::none, .linear = true, .mlp = false}},
    LayerKind{"*", {.mlp = false}},
    LayerKind{"-", {.attention = Attention::none}},
    LayerKind{"E", {.attention = Attention::none, .experts = true}},
};

// "MEM*": nothing but letters of Nemotron-H; its newer files spell the same in words.
std::vector<std::string> letters(const HfConfig& config) {
    struct Word {
        std::string_view word, letter;
    };
    constexpr std::array words{Word{"mamba", "M"},     Word{"linear_attention", "M"},
                               Word{"attention", "*"}, Word{"full_attention", "*"},
                               Word{"mlp", "-"},       Word{"moe", "E"}};
    std::vector<std::string> all;
    if (const JsonNode* pattern = config.find("hybrid_override_pattern"))
        for (const char letter : pattern->string)
            all.emplace_back(1, letter);
    else if (const JsonNode* list = config.find("layer_types"))
        for (const JsonNode& item : list->items()) {
            const auto found = std::ranges::find(words, item.string, &Word::word);
            all.push_back(found == words.end() ? described(item) : std::string(found->letter));
        }
    return all;
}

bool is_one_block_a_layer(const HfConfig& config) {
    return config.family.model_types.starts_with("nemotron_h");
}

void set_kinds(const HfConfig& config, const std::vector<std::string>& words, Layers& layers) {
    for (std::size_t i = 0; i < layers.size() && i < words.size(); ++i) {
        const auto kind = std::ranges::find(layer_kinds, words[i], &LayerKind::word);
        if (kind == layer_kinds.end()) {
            const JsonNode* list = config.find("layer_types");
            return config.import.problem(list ? list->line : 0, "layer_types",
                                         "has " + told_word(words[i]) + ", which is not counted");
        }
        layers[i] = kind->layer;
    }
}

void make_linear(HfLayer& layer) {
    layer.attention = Attention::none;
    layer.linear = true;
}

// Full attention once in so many layers, or at some places; the others are linear.
void place_linear(const HfConfig& config, Layers& layers) {
    const std::size_t count = layers.size();
    if (const auto full = config.numbers("attn_type_list", count); !full.empty()) {
        for (std::size_t i = 0; i < count; ++i)
            if (full[i] == 0)
                make_linear(layers[i]);
        return;
    }
    if (const double every = config.count("full_attention_interval"); every > 0)
        for (std::size_t i = 0; i < count; ++i)
            if (std::fmod(double(i) + 1, every) != 0)
                make_linear(layers[i]);
    if (const double period = config.count("attn_layer_period"); period > 0)
        for (std::size_t i = 0; i < count; ++i)
            if (std::fmod(double(i), period) != config.count("attn_layer_offset"))
                make_linear(layers[i]);
    if (const auto places = config.places("attn_layer_indices"); !places.empty()) {
        const double first = config.find("linear_attn_config") ? 1 : 0;
        for (std::size_t i = 0; i < count; ++i)
            if (std::ranges::find(places, double(i) + first) == places.end())
                make_linear(layers[i]);
    }
}

// One layer in so many sees all, or the letters of a pattern say it: "LLLG".
void place_windows(const HfConfig& config, Layers& layers) {
    const std::size_t count = layers.size();
    const auto slide = [&](std::size_t i) {
        if (layers[i].attention == Attention::full)
            layers[i].attention = Attention::sliding;
    };
    if (const auto sliding = config.numbers("hybrid_layer_pattern", count); !sliding.empty()) {
        for (std::size_t i = 0; i < count; ++i)
            if (sliding[i] > 0)
                slide(i);
        return;
    }
    constexpr std::string_view chosen = "use_sliding_window";
    if (!(config.says(chosen) ? config.flag(chosen) : config.family.has_window) ||
        config.count("sliding_window") == 0)
        return;
    const JsonNode* pattern = config.find("sliding_window_pattern");
    const std::string letters = pattern ? pattern->string : "";
    const double every = letters.empty() ? config.count("sliding_window_pattern") : 0;
    const double from = config.count("max_window_layers");
    for (std::size_t i = 0; i < count; ++i)
        if (letters.empty() ? (every == 0 || std::fmod(double(i) + 1, every) != 0) && double(i) >= from
                            : letters[i % letters.size()] == 'L' && i + 1 < count)
            slide(i);
}

// Whatever says of a layer that its MLP is no mixture of experts.
void place_experts(const HfConfig& config, Layers& layers) {
    const std::size_t count = layers.size();
    const bool are_off = config.says("enable_moe_block") && !config.flag("enable_moe_block"); // Gemma 4
    std::vector<bool> experts(count, config.count("num_experts") > 1 && !are_off);
    const auto keep = [&](auto where) {
        for (std::size_t i = 0; i < count; ++i)
            experts[i] = experts[i] && where(double(i), i);
    };
    keep([from = config.count("first_k_dense_replace")](double i, std::size_t) { return i >= from; });
    if (const auto kinds_of_mlp = config.words("mlp_layer_types", count); !kinds_of_mlp.empty())
        keep([&](double, std::size_t i) { return kinds_of_mlp[i] != "dense"; });
    const JsonNode* frequency = config.find("moe_layer_freq");
    if (frequency && frequency->kind == JsonNode::Kind::list) {
        const auto every = config.numbers("moe_layer_freq", count);
        keep([&](double, std::size_t i) { return !every.empty() && every[i] > 0; });
    } else if (const double every = config.count("moe_layer_freq"); every > 1) {
        keep([=](double i, std::size_t) { return std::fmod(i, every) == 0; });
    }
    for (const std::string_view key :
         {"interleave_moe_layer_step", "decoder_sparse_step", "moe_layer_interval"})
        if (const double every = config.count(key); every > 1)
            keep([=](double i, std::size_t) { return std::fmod(i + 1, every) == 0; });
    if (const double period = config.count("expert_layer_period"); period > 1)
        keep([=, offset = config.count("expert_layer_offset")](double i, std::size_t) {
            return std::fmod(i, period) == offset;
        });
    keep([from = config.count("moe_layer_start_index")](double i, std::size_t) { return i >= from; });
    if (const JsonNode* last = config.find("moe_layer_end_index"); last && last->number > 0)
        keep([=](double i, std::size_t) { return i <= last->number; });
    if (const auto dense = config.places("mlp_only_layers"); !dense.empty())
        keep([&](double i, std::size_t) { return std::ranges::find(dense, i) == dense.end(); });
    if (const auto places = config.places("moe_layers"); !places.empty())
        keep([&](double i, std::size_t) { return std::ranges::find(places, i) != places.end(); });
    for (std::size_t i = 0; i < count; ++i)
        layers[i].experts = layers[i].mlp && experts[i];
}

// Nemotron's searched networks: each layer has its own heads and width, or none.
Layers searched_layers(const HfConfig& config, const JsonNode& blocks) {
    Layers layers;
    const double heads = config.required("num_attention_heads");
    for (const JsonNode& block : blocks.items()) {
        HfLayer& layer = layers.emplace_back();
        const JsonMember* const parts[] = {find_member(block, "attention"), find_member(block, "ffn")};
        static const JsonNode none;
        const HfConfig attention{parts[0] ? parts[0]->value : none, config.root, config.family, config.import,
                                 config.found};
        const HfConfig mlp{parts[1] ? parts[1]->value : none, config.root, config.family, config.import,
                           config.found};
        if (attention.flag("replace_with_linear") || mlp.flag("replace_with_linear")) {
            config.import.problem(block.line, "block_configs",
                                  "has a layer that is one matrix, which is not counted");
            return {};
        }
        layer.attention = attention.flag("no_op") ? Attention::none : Attention::full;
        const double group = attention.find("n_heads_in_group") ? attention.count("n_heads_in_group") : 0;
        layer.kv_heads = group > 0 ? std::floor(heads / group) : 0;
        if (const JsonNode* stated = attention.find("num_key_value_heads"))
            layer.kv_heads = stated->number > 0 && stated->number < 1e4 ? std::floor(stated->number) : 0;
        layer.mlp = !mlp.flag("no_op");
        if (const JsonNode* factor = mlp.find("ffn_mult");
            factor && factor->number > 0 && factor->number < 1e3) {
            constexpr double multiple = 256; // up to the next
            const double width = std::floor(2 * factor->number * config.count("hidden_size") / 3);
            layer.width = std::ceil(width / multiple) * multiple;
        } else if (mlp.find("intermediate_size")) {
            layer.width = mlp.count("intermediate_size");
        }
    }
    return layers;
}

} // namespace

std::vector<HfLayer> hf_layers(const HfConfig& config) {
    constexpr double most = 1000; // what the input takes
    if (const JsonNode* blocks = config.find("block_configs"); blocks && !blocks->items().empty()) {
        if (double(blocks->items().size()) <= most)
            return searched_layers(config, *blocks);
        config.import.problem(blocks->line, "block_configs", "has more than 1000 layers");
        return {};
    }
    const bool one_block = is_one_block_a_layer(config);
    const auto pattern = one_block ? letters(config) : std::vector<std::string>();
    const double count = pattern.empty() ? config.required("num_hidden_layers") : double(pattern.size());
    if (count > most) {
        config.import.problem(0, "num_hidden_layers", "is " + shortest(count) + ", at most 1000 are counted");
        return {};
    }
    Layers layers(static_cast<std::size_t>(count));
    const auto listed = one_block ? pattern : config.words("layer_types", layers.size());
    if (const JsonNode* list = config.find("layer_types"); list && !one_block && !listed.empty())
        if (const auto size = list->items().size(); size < layers.size() && layers.size() % size != 0)
            config.import.problem(list->line, "layer_types",
                                  "has " + std::to_string(size) + " of " + shortest(count) + " layers");
    if (listed.empty()) {
        place_linear(config, layers);
        place_windows(config, layers);
        const bool are_known = config.family.linear_beside_attention ||
                               config.count("full_attention_interval") > 0 ||
                               std::ranges::any_of(layers, &HfLayer::linear);
        if (config.family.linear && !are_known)
            config.import.problem(0, "layer_types", "is missing: which layers are linear is not known");
    } else {
        set_kinds(config, listed, layers);
    }
    for (HfLayer& layer : layers)
        layer.linear |= config.family.linear_beside_attention;
    for (const double place : config.places("cross_attention_layers"))
        if (place >= 0 && place < count)
            layers[static_cast<std::size_t>(place)].attention = Attention::cross;
    const auto kv_heads = config.numbers("num_key_value_heads_per_layer", layers.size());
    for (std::size_t i = 0; i < kv_heads.size(); ++i)
        layers[i].kv_heads = kv_heads[i];
    if (!one_block)
        place_experts(config, layers);
    return layers;
}

} // namespace core
