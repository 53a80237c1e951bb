// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/hugging_face.h"
#include "core/catalogue/catalogue_fields.h"
#include "core/model/model_shape.h"
#include "core/text/format.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

// Of models whose class writes text although they are used for other things.
std::string_view other_use(std::string_view name) {
    std::string low;
    for (const char c : name)
        low += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    for (const std::string_view part : {"embed", "rerank", "reward"})
        if (low.find(part) != std::string::npos)
            return "by its name an embedding or reward model, which writes no text";
    return "";
}

std::optional<JsonNode> read_beside(std::string_view text, std::string_view file, Import& import) {
    if (text.empty())
        return std::nullopt;
    JsonText json = read_json(text, import_max_bytes);
    if (!json.root)
        import.problem(0, file, json.error.message);
    return std::move(json.root);
}

// The files' size where model.safetensors.index.json says it. It holds what sees and what drafts, too, but
// not several times what was counted. `is_narrower`: the weights may be so by a way that is not known.
void take_published_size(const JsonNode& index, bool is_narrower, CatalogueModel& row, Import& import) {
    const double least = is_narrower ? 0.1 : 0.85;
    constexpr double most = 1.8;
    const JsonNode* metadata = hf_object(index, "metadata");
    const JsonMember* size = metadata ? find_member(*metadata, "total_size") : nullptr;
    if (!size || size->value.kind != JsonNode::Kind::number || !(size->value.number > 0))
        return;
    Scenario scenario;
    apply(row, scenario);
    const ModelShape shape = model_shape(scenario.model);
    const WeightBytes bytes = weight_bytes(shape, split_parameters(shape));
    const double counted_gb = (bytes.non_expert + bytes.expert) / 1e9;
    const double published_gb = size->value.number / 1e9;
    const double in_float32 = row.note.find("float32") != std::string::npos ? 2 : 1;
    if (published_gb < least * counted_gb || published_gb > most * in_float32 * counted_gb)
        return import.problem(
            0, "model.safetensors.index.json",
            "says " + format_short(published_gb, Unit::gb) + " GB, and what is counted from the shape has " +
                format_short(counted_gb, Unit::gb) + " GB: one of them is of another model");
    if (in_float32 == 1)
        row.published_gb = published_gb;
}

void take_shape(const HfConfig& config, const HfCount& count, double layers, CatalogueModel& row) {
    const auto billions = [](double params) { return std::round(params / 1e5) / 1e4; };
    row.total_params_b = billions(count.total());
    row.active_params_b = billions(count.active());
    row.layers = layers;
    row.hidden_size = config.count("hidden_size");
    row.vocab_size = config.count("vocab_size");
    row.heads = config.count("num_attention_heads");
    row.kv_heads = count.kv_heads;
    row.head_dim = count.head_dim;
    row.kv_elements_per_token = count.kv_elements;
    row.kv_replicated = count.kv_replicated;
    row.tied_embeddings = config.flag("tie_word_embeddings");
    row.max_context_tokens = config.count("max_position_embeddings");
    row.kv_layers = count.kv_layers < layers ? count.kv_layers : 0;
    row.state_bytes_per_request = count.state_bytes;
    if (count.routed > 0) {
        row.experts = config.count("num_experts");
        row.experts_per_token = config.count("num_experts_per_tok");
    }
    const double window = count.sliding_kv_elements > 0 ? config.required("sliding_window") : 0;
    if (window > 0 && (row.max_context_tokens == 0 || window < row.max_context_tokens)) {
        row.sliding_window_tokens = window;
        // Of what is kept: where windows have other heads this is not their share of the layers.
        row.sliding_layer_share = count.sliding_kv_elements / count.kv_elements;
    }
}

std::string row_note(const HfConfig& config, const HfPrecision& precision, std::string_view name) {
    std::string text = "parameters counted from the shape";
    if (&config.object != &config.root || hf_object(config.root, "vision_config") ||
        hf_object(config.root, "audio_config"))
        text += ", of the text part only";
    if (!precision.note.empty())
        text += "; " + precision.note;
    if (const auto named = precision_in(name); named && !precision.is_said)
        text += "; the name says " + std::string(catalogue_word(*named)) +
                " and the file does not: hf_quant_config.json is read where it stands beside it";
    for (std::size_t i = 0; i < config.found.left_out.size(); ++i)
        text += (i == 0 ? "; left out, and taken as Transformers has it: " : ", ") + config.found.left_out[i];
    return text;
}

} // namespace

void import_hugging_face(const JsonNode& root, Import& import) {
    if (is_hf_neighbour(root, import))
        return;
    const JsonNode& text = hf_text_part(root);
    const HfFamily* family = hf_family(root, text, import);
    if (!family)
        return;
    HfConfig::Found found;
    const HfConfig config{text, root, *family, import, found};
    constexpr std::array shape{"hidden_size", "num_hidden_layers", "num_attention_heads", "intermediate_size",
                               "vocab_size"};
    if (std::ranges::none_of(shape, [&](auto key) { return config.says(key); }))
        return import.problem(0, "", "says nothing of the model's shape");
    const auto layers = hf_layers(config);
    if (layers.empty())
        return;
    const HfCount count = count_hf_model(config, layers);
    CatalogueModel row;
    take_shape(config, count, double(layers.size()), row);
    if (import.problems.empty() && count.kv_elements == 0)
        import.problem(0, "", "keeps no cache of its context, which is not counted");
    if (!import.problems.empty())
        return;
    const auto quantisation = read_beside(import.from.quantisation, "hf_quant_config.json", import);
    const auto index = read_beside(import.from.weights_index, "model.safetensors.index.json", import);
    const HfPrecision precision =
        read_hf_precision(root, text, quantisation ? &*quantisation : nullptr, count, row.layers);
    row.native_precision = precision.stored;
    row.id = row.name = hf_model_name(root, text, row, import.from);
    row.note = row_note(config, precision, row.name);
    if (const auto why = other_use(row.name); !why.empty())
        row.note += "; " + std::string(why);
    const bool is_narrower = precision.is_unknown || (!precision.is_said && precision_in(row.name));
    if (index)
        take_published_size(*index, is_narrower, row, import);
    row.source = import.source();
    if (import.problems.empty()) // also of what lies beside it
        import.read.rows.models.push_back(std::move(row));
}

} // namespace core
