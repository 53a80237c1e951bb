// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue_fields.h"
#include "core/imports/hugging_face.h"

#include <algorithm>
#include <map>

// What the weights are stored in. Every tool that makes them narrower spells it in its own way.
namespace core {

namespace {

using Precision = std::optional<WeightPrecision>;

std::string lowered(std::string_view text) {
    std::string low(text);
    for (char& c : low)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return low;
}

bool holds(const std::string& text, std::initializer_list<std::string_view> parts) {
    return std::ranges::any_of(parts, [&](auto part) { return text.find(part) != std::string::npos; });
}

// How much of the weights a target names: "Linear", "re:.*mlp.*", "model.layers.3.mlp.experts.17.up_proj".
double weights_named(std::string_view target, const HfCount& count, double layers) {
    const std::string name = lowered(target);
    double weights = count.total() - count.embeddings - count.looked_up;
    if (holds(name, {"shared_expert"}))
        weights = count.shared;
    else if (holds(name, {"expert", "block_sparse_moe"}))
        weights = count.routed;
    else if (holds(name, {"mlp", "ffn", "feed_forward", "gate_proj", "up_proj", "down_proj", "moe"}))
        weights = count.dense + count.shared + count.routed;
    else if (holds(name, {"attn", "attention", "_proj", "mamba", "mixer"}))
        weights = count.attention;
    else if (holds(name, {"lm_head", "embed"}))
        weights = count.embeddings;
    const auto digit_after = [&](std::string_view part) {
        const auto at = name.find(part);
        return at != std::string::npos && at + part.size() < name.size() && name[at + part.size()] >= '0' &&
               name[at + part.size()] <= '9';
    };
    if (digit_after("layers.") && layers > 0)
        weights /= layers;
    if (digit_after("experts."))
        weights /= 256; // one of them, of however many
    if (holds(name, {"_proj"}))
        weights /= 4; // one of the matrices
    return weights;
}

// Of several precisions the one that holds most of the weights.
struct Shares {
    std::map<WeightPrecision, double> weights;

    void add(Precision precision, double named) {
        if (precision)
            weights[*precision] += named;
    }
    Precision most() const {
        const auto found = std::ranges::max_element(
            weights, [](const auto& a, const auto& b) { return a.second < b.second; });
        return found == weights.end() ? std::nullopt : Precision(found->first);
    }
};

double number_of(const JsonNode& object, std::initializer_list<std::string_view> keys) {
    for (const std::string_view key : keys)
        if (const JsonMember* member = find_member(object, key);
            member && member->value.kind == JsonNode::Kind::number)
            return member->value.number;
    return 0;
}

Precision of_bits(double bits, bool is_float) {
    if (bits == 4)
        return is_float ? WeightPrecision::fp4 : WeightPrecision::int4;
    if (bits == 8)
        return is_float ? WeightPrecision::fp8 : WeightPrecision::int8;
    return std::nullopt;
}

bool is_true(const JsonNode& object, std::string_view key) {
    const JsonMember* member = find_member(object, key);
    return member && member->value.boolean;
}

// compressed-tensors and modelopt: groups of targets, each with its own weights.
Precision of_groups(const JsonNode& groups, const HfCount& count, double layers) {
    Shares shares;
    for (const JsonMember& group : groups.members()) {
        const JsonMember* weights = find_member(group.value, "weights");
        if (!weights)
            continue;
        const auto precision = of_bits(number_of(weights->value, {"num_bits"}),
                                       lowered(text_of(weights->value, "type")) == "float");
        double named = 0;
        if (const JsonMember* targets = find_member(group.value, "targets"))
            for (const JsonNode& target : targets->value.items())
                named += weights_named(target.string, count, layers);
        shares.add(precision, named);
    }
    // "Linear" is what the others leave.
    if (shares.weights.size() > 1)
        for (auto& [precision, named] : shares.weights) {
            const double all = count.total() - count.embeddings - count.looked_up;
            double others = 0;
            for (const auto& [other, weight] : shares.weights)
                others += other == precision ? 0 : weight;
            if (named >= all)
                named = std::max(0.0, named - others);
        }
    return shares.most();
}

// modelopt: each layer with its algorithm.
Precision of_layers(const JsonNode& quantized, const HfCount& count, double layers) {
    Shares shares;
    for (const JsonMember& layer : quantized.members())
        shares.add(precision_in(text_of(layer.value, "quant_algo")), weights_named(layer.key, count, layers));
    return shares.most();
}

// Of "Int8DynamicActivationInt4WeightConfig" the weights': what stands before "activation" is what they are
// multiplied by.
Precision of_weights_in(std::string_view text) {
    const std::string low = lowered(text);
    const auto at = low.rfind("activation");
    if (at != std::string::npos && low.find("weight", at) != std::string::npos)
        return precision_in(low.substr(at));
    return precision_in(low);
}

// What tells the weights' precision in an object or in what it holds. torchao nests its types, and quark
// describes all tensors in one way: what is said of types comes before other words, and what is of
// activations does not count.
Precision of_weights(const JsonNode& node, int depth) {
    if (node.kind == JsonNode::Kind::string)
        return of_weights_in(node.string);
    if (depth == 0)
        return std::nullopt;
    constexpr std::array<std::string_view, 6> first{"weight_dtype", "dtype",   "mx_element_dtype",
                                                    "_default",     "default", "_type"};
    for (const std::string_view key : first)
        if (const JsonMember* member = find_member(node, key))
            if (const auto found = of_weights(member->value, depth - 1))
                return found;
    for (const JsonMember& member : node.members())
        if (!holds(lowered(member.key), {"activation", "input", "output", "scale", "cache"}))
            if (const auto found = of_weights(member.value, depth - 1))
                return found;
    for (const JsonNode& item : node.items())
        if (const auto found = of_weights(item, depth - 1))
            return found;
    return std::nullopt;
}

// A file may say that its weights are as they were: an algorithm that is null, whatever the cache has.
bool says_not_quantised(const JsonNode& node) {
    const auto is_null = [&](std::string_view key) {
        const JsonMember* member = find_member(node, key);
        return member &&
               (member->value.kind == JsonNode::Kind::null || lowered(member->value.string) == "none");
    };
    const auto is_false = [&](std::string_view key) { return find_member(node, key) && !is_true(node, key); };
    return is_null("quant_algo") || is_null("quant_method") ||
           (is_false("load_in_4bit") && is_false("load_in_8bit"));
}

Precision of_quantisation(const JsonNode& node, const HfCount& count, double layers) {
    if (const JsonMember* each = find_member(node, "quantized_layers"))
        if (const auto found = of_layers(each->value, count, layers))
            return found;
    if (const JsonMember* groups = find_member(node, "config_groups"))
        if (const auto found = of_groups(groups->value, count, layers))
            return found;
    if (is_true(node, "load_in_4bit") || is_true(node, "_load_in_4bit"))
        return WeightPrecision::int4;
    if (is_true(node, "load_in_8bit") || is_true(node, "_load_in_8bit"))
        return WeightPrecision::int8;
    constexpr int nested = 8;
    for (const std::string_view key :
         {"moe_quant_algo", "quant_algo", "quant_type", "quant_type_kwargs", "weights", "mode"})
        if (const JsonMember* member = find_member(node, key))
            if (const auto found = of_weights(member->value, nested))
                return found;
    if (const JsonMember* quark = find_member(node, "global_quant_config"))
        if (const JsonMember* weight = find_member(quark->value, "weight"))
            if (const auto found = of_weights(weight->value, nested))
                return found;
    const JsonMember* hqq = find_member(node, "quant_config");
    const JsonMember* hqq_weights = hqq ? find_member(hqq->value, "weight_quant_params") : nullptr;
    const JsonNode& of_bits_node = hqq_weights ? hqq_weights->value : node;
    const std::string type = lowered(text_of(node, "data_type"));
    if (const double bits = number_of(of_bits_node, {"bits", "w_bit", "wbits", "weight_bits", "num_bits",
                                                     "nbits", "quant_bits", "bit"});
        bits > 0)
        return of_bits(bits, holds(type, {"fp", "float"}));
    for (const std::string_view key : {"quant_method", "format", "fmt"})
        if (const auto found = precision_in(text_of(node, key)))
            return found;
    return std::nullopt;
}

} // namespace

std::optional<WeightPrecision> precision_in(std::string_view text) {
    struct Row {
        std::string_view part;
        WeightPrecision precision;
    };
    using enum WeightPrecision;
    // In this order: "W4A16_NVFP4" is fp4, "w4afp8" and "Int8DynamicActivationInt4Weight" are int4.
    constexpr std::array rows{Row{"fp4", fp4},    Row{"float4", fp4}, Row{"int4", int4},  Row{"w4", int4},
                              Row{"4bit", int4},  Row{"4-bit", int4}, Row{"nf4", int4},   Row{"fp8", fp8},
                              Row{"float8", fp8}, Row{"e4m3", fp8},   Row{"e5m2", fp8},   Row{"int8", int8},
                              Row{"w8", int8},    Row{"8bit", int8},  Row{"8-bit", int8}, Row{"awq", int4},
                              Row{"gptq", int4}};
    const std::string low = lowered(text);
    for (const Row& row : rows)
        // "24-bitmask" says nothing of four bits.
        if (const auto at = low.find(row.part);
            at != std::string::npos && (at == 0 || row.part.find("bit") == std::string_view::npos ||
                                        low[at - 1] < '0' || low[at - 1] > '9'))
            return row.precision;
    return std::nullopt;
}

HfPrecision read_hf_precision(const JsonNode& root, const JsonNode& text, const JsonNode* beside,
                              const HfCount& count, double layers) {
    Precision stored;
    std::string unknown; // the method of one that tells none
    bool is_said = false;
    const auto look = [&](const JsonNode& node) {
        for (const std::string_view key : {"quantization_config", "compression_config", "quantization"}) {
            const JsonMember* member = find_member(node, key);
            if (stored || !member || member->value.members().empty())
                continue;
            stored = of_quantisation(member->value, count, layers);
            if (!stored && says_not_quantised(member->value))
                continue;
            is_said = true;
            if (!stored)
                unknown = told_word(text_of(member->value, "quant_method"));
        }
    };
    look(root);
    for (const JsonNode* part = &root; part != &text;) // and at every level on the way to the text part
        look(*(part = hf_inner_part(*part)));
    if (beside)
        look(*beside);
    // DeepSeek-V4 says fp8 of all, and that its experts are narrower.
    if (const auto experts = precision_in(text_of(text, "expert_dtype")); experts && count.routed > 0)
        stored = experts;
    if (stored)
        return {.stored = *stored, .is_said = true, .note = {}};
    if (is_said)
        return {.is_said = true,
                .is_unknown = true,
                .note = "its quantisation (" + unknown + ") is not known here, bf16 is taken"};
    std::string_view type;
    for (const JsonNode* node : {&text, &root})
        for (const std::string_view key : {"torch_dtype", "dtype"})
            if (type.empty())
                type = text_of(*node, key);
    if (const auto found = precision_in(type))
        return {.stored = *found, .is_said = true, .note = {}};
    if (type.find("float32") != std::string_view::npos)
        return {.note = "stored in float32, counted as bf16"};
    if (type.find("float16") != std::string_view::npos || type == "half")
        return {};
    return {.note = "its precision is not stated, bf16 is taken"};
}

} // namespace core
