// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/hugging_face.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace core {

namespace {

// The name that most classes have, and the others that mean the same. A dot leads into an object.
struct Aliases {
    std::string_view key;
    std::array<std::string_view, 7> others;
};

constexpr std::array all_aliases{
    Aliases{"hidden_size", {"n_embd", "d_model"}},
    Aliases{"num_hidden_layers", {"n_layer", "n_layers", "num_layers"}},
    Aliases{"num_attention_heads", {"n_head", "n_heads", "num_heads"}},
    Aliases{"num_key_value_heads",
            {"num_kv_heads", "n_head_kv", "n_kv_heads", "multi_query_group_num", "num_attention_groups",
             "attn_config.kv_n_heads"}},
    Aliases{"head_dim", {"attention_head_dim", "kv_channels"}},
    Aliases{"intermediate_size",
            {"n_inner", "ffn_dim", "ffn_hidden_size", "d_ff", "block_ff_dim", "ffn_config.ffn_hidden_size"}},
    Aliases{"vocab_size", {"padded_vocab_size", "n_vocab"}},
    Aliases{"max_position_embeddings",
            {"n_positions", "n_ctx", "max_seq_len", "seq_length", "max_sequence_length", "model_max_length"}},
    Aliases{"tie_word_embeddings", {"tie_embedding", "tie_embeddings"}},
    Aliases{"num_experts",
            {"num_local_experts", "n_routed_experts", "moe_num_experts", "num_routed_experts",
             "ffn_config.moe_num_experts"}},
    Aliases{"num_experts_per_tok",
            {"num_experts_per_token", "experts_per_token", "moe_k", "moe_topk", "moe_top_k", "top_k_experts",
             "ffn_config.moe_top_k"}},
    Aliases{"moe_intermediate_size", {"expert_ffn_hidden_size", "moe_ffn_hidden_size"}},
    Aliases{"dense_intermediate_size", {"intermediate_size_mlp"}},
    Aliases{"num_shared_experts", {"n_shared_experts", "num_shared_expert", "moe_num_shared_experts"}},
    Aliases{"shared_expert_intermediate_size",
            {"moe_shared_expert_intermediate_size", "shared_intermediate_size", "share_expert_dim",
             "moe_shared_intermediate_size"}},
    Aliases{"expert_hidden_size", {"moe_latent_size", "routed_expert_hidden_size"}},
    Aliases{"first_k_dense_replace", {"num_dense_layers", "first_last_k_dense_replace"}},
    Aliases{"layer_types", {"layers_block_type"}},
    Aliases{"sliding_window", {"sliding_window_size", "attention_chunk_size"}},
    Aliases{"sliding_window_pattern", {"_sliding_window_pattern", "global_attn_every_n_layers"}},
    Aliases{"attn_output_gate", {"attention_output_gate"}},
    Aliases{"attn_layer_indices", {"full_attn_idxs", "linear_attn_config.full_attn_layers"}},
    Aliases{"swa_num_attention_heads", {"attention_other_setting.num_attention_heads"}},
    Aliases{"swa_num_key_value_heads", {"attention_other_setting.num_attention_groups"}},
    Aliases{"swa_head_dim", {"attention_other_setting.head_dim"}},
    Aliases{"moe_layers", {"moe_layers_enum"}},
    Aliases{"mamba_num_heads", {"mamba_n_heads"}},
    Aliases{"mamba_head_dim", {"mamba_d_head"}},
    Aliases{"ssm_state_size", {"mamba_d_state"}},
    Aliases{"mamba_n_groups", {"n_groups", "mamba_ngroups"}},
    Aliases{"conv_kernel", {"mamba_d_conv"}},
    Aliases{"mamba_expand", {"expand"}},
};

const JsonMember* find_path(const JsonNode& object, std::string_view path) {
    const auto dot = path.find('.');
    const JsonMember* member = find_member(object, path.substr(0, dot));
    return member && dot != std::string_view::npos ? find_path(member->value, path.substr(dot + 1)) : member;
}

// The first that is not null, else one that is.
const JsonMember* find_alias(const JsonNode& object, std::string_view key) {
    const JsonMember* found = find_path(object, key);
    const auto aliases = std::ranges::find(all_aliases, key, &Aliases::key);
    if (aliases == all_aliases.end())
        return found;
    for (const std::string_view other : aliases->others) {
        if (other.empty() || (found && found->value.kind != JsonNode::Kind::null))
            break;
        if (const JsonMember* member = find_path(object, other))
            found = member;
    }
    return found;
}

struct ClassKey {
    std::string_view key;
    double HfFamily::Base::*member;
};

constexpr std::array class_keys{ClassKey{"vocab_size", &HfFamily::Base::vocab_size},
                                ClassKey{"hidden_size", &HfFamily::Base::hidden_size},
                                ClassKey{"intermediate_size", &HfFamily::Base::intermediate_size},
                                ClassKey{"num_hidden_layers", &HfFamily::Base::layers},
                                ClassKey{"num_attention_heads", &HfFamily::Base::heads},
                                ClassKey{"num_key_value_heads", &HfFamily::Base::kv_heads},
                                ClassKey{"head_dim", &HfFamily::Base::head_dim},
                                ClassKey{"max_position_embeddings", &HfFamily::Base::positions}};

// 0 where the class has none. That it was taken is worth telling of the shape alone.
double class_default(const HfConfig& config, std::string_view key) {
    const auto shape = std::ranges::find(class_keys, key, &ClassKey::key);
    if (shape == class_keys.end()) {
        const auto found = std::ranges::find(config.family.more, key, &HfFamily::Default::key);
        return found == config.family.more.end() ? 0 : found->value;
    }
    const double value = config.family.base.*shape->member;
    if (value > 0 && std::ranges::find(config.found.left_out, key) == config.found.left_out.end())
        config.found.left_out.emplace_back(key);
    return value;
}

// One problem a key is enough, however often it is read.
bool is_wrong(const HfConfig& config, const JsonMember& member) {
    return std::ranges::find(config.found.wrong, &member) != config.found.wrong.end();
}

double wrong(const HfConfig& config, const JsonMember& member, std::string message) {
    if (!is_wrong(config, member)) {
        config.found.wrong.push_back(&member);
        config.import.problem(member.line, member.key, std::move(message));
    }
    return 0;
}

double number_in(const JsonNode& node, const JsonMember& member, const HfConfig& config) {
    constexpr double most = 1e9; // more than any dimension, few enough that no product overflows
    if (node.kind == JsonNode::Kind::null)
        return 0;
    if (node.kind != JsonNode::Kind::number)
        return wrong(config, member, "is " + told_value(node) + ", must be a number");
    if (!std::isfinite(node.number) || node.number < 0)
        return wrong(config, member, "is " + described(node) + ", must be 0 or more and finite");
    if (node.number != std::floor(node.number) || node.number > most)
        return wrong(config, member, "is " + described(node) + ", must be a count");
    return node.number;
}

} // namespace

const JsonNode* HfConfig::find(std::string_view key) const {
    const JsonMember* member = find_alias(object, key);
    return member && member->value.kind != JsonNode::Kind::null ? &member->value : nullptr;
}

bool HfConfig::says(std::string_view key) const {
    return find_alias(object, key) != nullptr;
}

double HfConfig::count(std::string_view key) const {
    const JsonMember* member = find_alias(object, key);
    if (!member)
        return class_default(*this, key);
    if (member->value.string == "auto") // the class finds it from the others
        return 0;
    if (member->value.kind != JsonNode::Kind::list)
        return number_in(member->value, *member, *this);
    const auto& items = member->value.items();
    if (!std::ranges::all_of(items, [&](const JsonNode& item) { return item.number == items[0].number; }))
        return wrong(*this, *member, "is a list of several values, which is not counted");
    return items.empty() ? 0 : number_in(items[0], *member, *this);
}

double HfConfig::required(std::string_view key) const {
    const double value = count(key);
    const JsonMember* member = find_alias(object, key);
    const bool is_told =
        (member && is_wrong(*this, *member)) || std::ranges::find(found.missing, key) != found.missing.end();
    if (value == 0 && !is_told) {
        found.missing.emplace_back(key);
        import.problem(0, key, "is missing");
    }
    return value;
}

bool HfConfig::flag(std::string_view key) const {
    const JsonMember* member = find_alias(object, key);
    if (!member && key == "tie_word_embeddings") { // a part leaves it to the whole
        member = find_alias(root, key);
        if (!member)
            return family.tied;
    }
    if (!member)
        return class_default(*this, key) > 0;
    return member->value.kind == JsonNode::Kind::boolean && member->value.boolean;
}

std::vector<double> HfConfig::numbers(std::string_view key, std::size_t layers) const {
    const JsonMember* member = find_alias(object, key);
    if (!member && class_default(*this, key) > 0)
        return std::vector<double>(layers, count(key));
    if (!member || member->value.kind == JsonNode::Kind::null)
        return {};
    if (member->value.kind != JsonNode::Kind::list)
        return std::vector<double>(layers, number_in(member->value, *member, *this));
    std::vector<double> values;
    const auto& items = member->value.items();
    for (std::size_t i = 0; i < layers && !items.empty(); ++i) {
        const JsonNode& item = items[i % items.size()];
        values.push_back(item.kind == JsonNode::Kind::boolean ? double(item.boolean)
                                                              : number_in(item, *member, *this));
    }
    return values;
}

std::vector<std::string> HfConfig::words(std::string_view key, std::size_t layers) const {
    const JsonNode* list = find(key);
    if (!list || list->items().empty())
        return {};
    std::vector<std::string> values;
    for (std::size_t i = 0; i < layers; ++i) {
        const JsonNode& item = list->items()[i % list->items().size()];
        values.push_back(item.kind == JsonNode::Kind::string ? item.string : described(item));
    }
    return values;
}

std::vector<double> HfConfig::places(std::string_view key) const {
    const JsonNode* node = find(key);
    std::vector<double> values;
    if (!node)
        return values;
    for (const JsonNode& item : node->items())
        values.push_back(item.kind == JsonNode::Kind::number ? item.number : -1);
    const char* at = node->string.data();
    const char* const end = at + node->string.size();
    while (at != end) {
        double value = 0;
        const auto parsed = std::from_chars(at, end, value);
        if (parsed.ec == std::errc{})
            values.push_back(value);
        at = parsed.ec == std::errc{} ? parsed.ptr : at + 1;
    }
    return values;
}

} // namespace core
