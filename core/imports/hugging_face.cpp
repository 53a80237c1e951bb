// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/formats.h"
#include "core/text/format.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

// The networks whose parameters the formula below counts: gated MLP of three matrices, grouped or latent
// attention. A network of another kind would be counted wrongly in silence, so it is refused.
struct Architecture {
    std::string_view model_type;
    bool tied_by_default = false;       // where the file does not say it
    std::string_view expert_count = {}; // the key; empty: dense
    std::string_view expert_width = "moe_intermediate_size";
    double sliding_share = 0; // of the layers, where the file has a window and no list of layers
};

constexpr std::array architectures{
    Architecture{.model_type = "llama"},
    Architecture{.model_type = "mistral", .sliding_share = 1},
    Architecture{.model_type = "qwen2"},
    Architecture{.model_type = "qwen3"},
    Architecture{.model_type = "phi3", .sliding_share = 1},
    Architecture{.model_type = "gemma", .tied_by_default = true},
    Architecture{.model_type = "gemma2", .tied_by_default = true, .sliding_share = 1.0 / 2},
    Architecture{.model_type = "gemma3_text", .tied_by_default = true, .sliding_share = 5.0 / 6},
    Architecture{.model_type = "cohere", .tied_by_default = true},
    Architecture{.model_type = "mixtral",
                 .expert_count = "num_local_experts",
                 .expert_width = "intermediate_size",
                 .sliding_share = 1},
    Architecture{.model_type = "qwen2_moe", .expert_count = "num_experts"},
    Architecture{.model_type = "qwen3_moe", .expert_count = "num_experts"},
    Architecture{.model_type = "gpt_oss",
                 .expert_count = "num_local_experts",
                 .expert_width = "intermediate_size",
                 .sliding_share = 1.0 / 2},
    Architecture{.model_type = "deepseek_v2", .expert_count = "n_routed_experts"},
    Architecture{.model_type = "deepseek_v3", .expert_count = "n_routed_experts"},
    Architecture{.model_type = "kimi_k2", .expert_count = "n_routed_experts"},
    Architecture{.model_type = "glm4_moe", .expert_count = "n_routed_experts"},
};

// The counts of a config; what is missing or no count becomes a problem.
struct Config {
    const JsonNode& object;
    Import& import;

    // 0: not there, null or, with a problem, not a whole number.
    double optional(std::string_view key) const {
        constexpr double most = 1e9; // more than any dimension, few enough that no product overflows
        const double value = amount(object, key, import).value_or(0);
        if (value == std::floor(value) && value <= most)
            return value;
        import.problem(find_member(object, key)->line, key, "is " + shortest(value) + ", must be a count");
        return 0;
    }
    double required(std::string_view key) const {
        const auto problems = import.problems.count();
        const double value = optional(key);
        if (value == 0 && import.problems.count() == problems)
            import.problem(0, key, "is missing");
        return value;
    }
};

std::optional<bool> flag(const JsonNode& object, std::string_view key) {
    const JsonMember* member = find_member(object, key);
    return member && member->value.kind == JsonNode::Kind::boolean ? std::optional(member->value.boolean)
                                                                   : std::nullopt;
}

// Parameters of one layer's attention, and what it keeps per token. Sources: the linear layers of the
// transformers library's modeling_llama.py and modeling_deepseek_v3.py; norms and biases are below 0.1 %.
double attention_params(const Config& config, CatalogueModel& row) {
    row.heads = config.required("num_attention_heads");
    if (const double latent = config.optional("kv_lora_rank"); latent > 0) {
        const double rope = config.required("qk_rope_head_dim");
        const double query = config.required("qk_nope_head_dim") + rope;
        const double value = config.required("v_head_dim");
        const double query_latent = config.optional("q_lora_rank");
        row.kv_heads = row.heads;
        row.head_dim = std::round((query + value) / 2);
        row.kv_replicated = true;
        row.kv_elements_per_token = (latent + rope) * row.layers;
        const double query_params = query_latent > 0 ? query_latent * (row.hidden_size + row.heads * query)
                                                     : row.hidden_size * row.heads * query;
        return query_params + row.hidden_size * (latent + rope) +
               latent * row.heads * (query - rope + value) + row.heads * value * row.hidden_size;
    }
    row.kv_heads = config.optional("num_key_value_heads");
    if (row.kv_heads == 0)
        row.kv_heads = row.heads;
    row.head_dim = config.optional("head_dim");
    if (row.head_dim == 0 && row.heads > 0)
        row.head_dim = std::floor(row.hidden_size / row.heads);
    row.kv_elements_per_token = 2 * row.kv_heads * row.head_dim * row.layers;
    return row.hidden_size * row.head_dim * (2 * row.heads + 2 * row.kv_heads);
}

void count_params(const Config& config, const Architecture& kind, CatalogueModel& row) {
    constexpr double matrices = 3; // gate, up, down
    const double attention = attention_params(config, row);
    const double dense = matrices * row.hidden_size * config.optional("intermediate_size");
    const double embeddings = row.vocab_size * row.hidden_size * (row.tied_embeddings ? 1 : 2);
    double total = embeddings + row.layers * attention;
    double active = 0;
    if (kind.expert_count.empty()) {
        (void)config.required("intermediate_size");
        total += row.layers * dense;
        active = total;
    } else {
        row.experts = config.required(kind.expert_count);
        row.experts_per_token = config.required("num_experts_per_tok");
        const double expert = matrices * row.hidden_size * config.required(kind.expert_width);
        const double shared = config.optional("n_shared_experts") * expert +
                              matrices * row.hidden_size * config.optional("shared_expert_intermediate_size");
        const double dense_layers = std::min(row.layers, config.optional("first_k_dense_replace"));
        const double expert_layers = row.layers - dense_layers;
        total += dense_layers * dense +
                 expert_layers * (row.experts * (expert + row.hidden_size) + shared); // and the router
        active = total - expert_layers * (row.experts - row.experts_per_token) * expert;
    }
    const auto billions = [](double params) { return std::round(params / 1e6) / 1e3; };
    row.total_params_b = billions(total);
    row.active_params_b = billions(active);
}

// Layers that look back over a window only. A list of layers says it exactly.
void read_window(const Config& config, const Architecture& kind, CatalogueModel& row) {
    const double window = config.optional("sliding_window");
    if (window == 0 || kind.sliding_share == 0)
        return;
    double share = kind.sliding_share;
    if (const double pattern = config.optional("sliding_window_pattern"); pattern > 0)
        share = std::floor(row.layers - std::floor(row.layers / pattern)) / row.layers;
    if (const JsonMember* layers = find_member(config.object, "layer_types");
        layers && !layers->value.items().empty()) {
        const auto sliding =
            std::ranges::count(layers->value.items(), "sliding_attention", &JsonNode::string);
        share = static_cast<double>(sliding) / static_cast<double>(layers->value.items().size());
    }
    if (share > 0 && (row.max_context_tokens == 0 || window < row.max_context_tokens)) {
        row.sliding_window_tokens = window;
        row.sliding_layer_share = share;
    }
}

// What would make the formula wrong.
void refuse_variants(const Config& config) {
    if (const double every = config.optional("decoder_sparse_step"); every > 1)
        config.import.problem(0, "decoder_sparse_step", "is above 1: layers of two kinds are not counted");
    if (const double every = config.optional("moe_layer_freq"); every > 1)
        config.import.problem(0, "moe_layer_freq", "is above 1: layers of two kinds are not counted");
    for (const auto key : {"mlp_only_layers", "layer_types"})
        if (const JsonMember* list = find_member(config.object, key))
            for (const JsonNode& item : list->value.items())
                if (item.string != "full_attention" && item.string != "sliding_attention")
                    return config.import.problem(list->line, key,
                                                 "has " + described(item) + ", which is not counted");
}

// What the weights were published in; a method that is not known is named in the note.
void read_precision(const JsonNode& object, CatalogueModel& row, Import& import) {
    const JsonMember* found = find_member(object, "quantization_config");
    if (!found)
        return;
    const std::string_view method = text_of(found->value, "quant_method");
    const auto bits = amount(found->value, "bits", import);
    if (method == "fp8")
        row.native_precision = WeightPrecision::fp8;
    else if (method == "mxfp4")
        row.native_precision = WeightPrecision::fp4;
    else if (bits == 4)
        row.native_precision = WeightPrecision::int4;
    else if (bits == 8)
        row.native_precision = WeightPrecision::int8;
    else
        row.note += "; its quantisation (" + std::string(method) + ") is not known here";
}

// A config may name its model; a folder of whoever trained it is no name.
std::string model_name(const JsonNode& root, std::string_view model_type, const CatalogueModel& row) {
    const std::string_view named = text_of(root, "_name_or_path");
    if (!named.empty() && named.front() != '/' && named.front() != '.' && named.front() != '~')
        return std::string(named);
    return std::string(model_type) + ' ' + format_short(row.total_params_b, Unit::params_b) + ", " +
           shortest(row.layers) + " x " + shortest(row.hidden_size);
}

std::string known_architectures() {
    std::string names;
    for (const Architecture& kind : architectures)
        names.append(names.empty() ? "" : ", ").append(kind.model_type);
    return names;
}

} // namespace

void import_hugging_face(const JsonNode& root, Import& import) {
    // Models that see and hear keep the language model's shape apart.
    const JsonMember* text_part = find_member(root, "text_config");
    const JsonNode& object = text_part ? text_part->value : root;
    const std::string_view type = text_of(object, "model_type");
    const auto kind = std::ranges::find(architectures, type, &Architecture::model_type);
    if (kind == architectures.end())
        return import.problem(
            0, "model_type",
            (type.empty() ? std::string("is missing") : "\"" + std::string(type) + "\" is not known") +
                "; known are " + known_architectures());
    const Config config{object, import};
    CatalogueModel row;
    row.layers = config.required("num_hidden_layers");
    row.hidden_size = config.required("hidden_size");
    row.vocab_size = config.required("vocab_size");
    row.max_context_tokens = config.optional("max_position_embeddings");
    constexpr std::string_view tied = "tie_word_embeddings";
    row.tied_embeddings = flag(object, tied).value_or(flag(root, tied).value_or(kind->tied_by_default));
    count_params(config, *kind, row);
    read_window(config, *kind, row);
    refuse_variants(config);
    row.note = text_part ? "parameters counted from the shape, of the text part only"
                         : "parameters counted from the shape";
    read_precision(root, row, import);
    if (row.experts_per_token > row.experts)
        import.problem(0, "num_experts_per_tok", "is above " + std::string(kind->expert_count));
    if (!import.problems.empty())
        return;
    row.id = row.name = model_name(root, type, row);
    row.source = import.source();
    import.read.rows.models.push_back(std::move(row));
}

} // namespace core
