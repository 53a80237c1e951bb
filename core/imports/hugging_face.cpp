// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/hugging_face.h"
#include "core/catalogue/catalogue_fields.h"
#include "core/model/model_shape.h"
#include "core/text/format.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

const JsonNode* object_under(const JsonNode& node, std::string_view key) {
    const JsonMember* member = find_member(node, key);
    return member && !member->value.members().empty() ? &member->value : nullptr;
}

// Models that see and hear keep the language model's shape apart.
const JsonNode& text_part(const JsonNode& root) {
    const JsonNode* part = &root;
    for (bool is_deeper = true; is_deeper;) {
        is_deeper = false;
        for (const std::string_view key : {"text_config", "llm_config", "language_config", "thinker_config",
                                           "language_model_config", "llm_cfg", "lm_config"})
            if (const JsonNode* inner = object_under(*part, key); inner && !is_deeper) {
                part = inner;
                is_deeper = true;
            }
    }
    return *part;
}

std::vector<std::string_view> architectures(const JsonNode& node) {
    std::vector<std::string_view> names;
    if (const JsonMember* list = find_member(node, "architectures"))
        for (const JsonNode& item : list->value.items())
            if (!item.string.empty())
                names.emplace_back(item.string);
    return names;
}

// By the type of the text part, of the whole, and where neither is known by the class that is named.
const HfFamily* family_of(const JsonNode& root, const JsonNode& text) {
    for (const JsonNode* node : {&text, &root}) {
        if (const HfFamily* family = find_hf_family(text_of(*node, "model_type")))
            return family;
    }
    for (const JsonNode* node : {&text, &root})
        for (const std::string_view name : architectures(*node))
            for (const std::string_view ending : {"ForCausalLM", "ForConditionalGeneration", "LMHeadModel"})
                if (name.ends_with(ending))
                    if (const HfFamily* family = find_hf_family(name.substr(0, name.size() - ending.size())))
                        return family;
    return nullptr;
}

// Why a class writes no text; empty where it does, as far as its name tells.
std::string_view writes_no_text(std::string_view architecture) {
    struct Row {
        std::string_view part, reason;
    };
    constexpr std::array rows{
        Row{"ForSequenceClassification", "is a classifier or reward model, which writes no text"},
        Row{"ForTokenClassification", "is a classifier or reward model, which writes no text"},
        Row{"Reward", "is a reward model, which writes no text"},
        Row{"ForMaskedLM", "is an encoder, which writes no text"},
        Row{"ForMaskGeneration", "sees pictures and writes no text"},
        Row{"ForQuestionAnswering", "marks answers and writes no text"},
        Row{"ForMultipleChoice", "chooses and writes no text"},
        Row{"Embedding", "is an embedding model, which writes no text"},
        Row{"ForRetrieval", "is an embedding model, which writes no text"},
        Row{"ForImageClassification", "sees pictures and writes no text"},
        Row{"ForObjectDetection", "sees pictures and writes no text"},
        Row{"ForCTC", "hears, which is not counted"},
        Row{"ForSpeechSeq2Seq", "hears, which is not counted"},
        Row{"Diffusion", "is a diffusion model, which is not counted"},
        Row{"UNet", "is a diffusion model, which is not counted"},
        Row{"Encoder", "is an encoder, which writes no text"},
    };
    for (const Row& row : rows)
        if (architecture.find(row.part) != std::string_view::npos)
            return row.reason;
    const bool has_head = architecture.find("LMHead") != std::string_view::npos ||
                          architecture.find("Chat") != std::string_view::npos ||
                          architecture.find("Omni") != std::string_view::npos;
    return architecture.ends_with("Model") && !has_head
               ? "has no output layer: an embedding model or encoder, which writes no text"
               : "";
}

// Networks whose kind is known not to fit, by the beginning of their type.
std::string_view other_kind(std::string_view type) {
    struct Row {
        std::string_view start, reason;
    };
    constexpr std::string_view encoder = "is an encoder, which writes no text";
    constexpr std::string_view both = "is an encoder with a decoder, which is not counted";
    constexpr std::string_view no_cache = "keeps no cache of its context, which is not counted";
    constexpr std::string_view diffusion = "is a diffusion model, which is not counted";
    constexpr std::string_view sees = "sees pictures and writes no text";
    constexpr std::array rows{
        Row{"bert", encoder},
        Row{"roberta", encoder},
        Row{"xlm-roberta", encoder},
        Row{"modernbert", encoder},
        Row{"deberta", encoder},
        Row{"electra", encoder},
        Row{"distilbert", encoder},
        Row{"albert", encoder},
        Row{"mpnet", encoder},
        Row{"nomic_bert", encoder},
        Row{"eurobert", encoder},
        Row{"t5", both},
        Row{"mt5", both},
        Row{"umt5", both},
        Row{"bart", both},
        Row{"mbart", both},
        Row{"pegasus", both},
        Row{"marian", both},
        Row{"whisper", both},
        Row{"m2m_100", both},
        Row{"mamba", no_cache},
        Row{"falcon_mamba", no_cache},
        Row{"rwkv", no_cache},
        Row{"xlstm", no_cache},
        Row{"llada", diffusion},
        Row{"dream", diffusion},
        Row{"sdar", diffusion},
        Row{"clip", sees},
        Row{"siglip", sees},
        Row{"vit", sees},
        Row{"dinov", sees},
        Row{"sam", sees},
        Row{"detr", sees},
    };
    for (const Row& row : rows)
        if (type.starts_with(row.start))
            return row.reason;
    return "";
}

// Problems where the file is of no model that writes text, or of none that is known.
const HfFamily* known_family(const JsonNode& root, const JsonNode& text, Import& import) {
    if (find_member(root, "_class_name") || find_member(root, "_diffusers_version")) {
        import.problem(0, "_class_name", "is of a diffusion model, which is not counted");
        return nullptr;
    }
    const auto names = architectures(root);
    if (!names.empty() &&
        std::ranges::none_of(names, [](auto name) { return writes_no_text(name).empty(); })) {
        import.problem(0, "architectures",
                       std::string(names[0]) + ' ' + std::string(writes_no_text(names[0])));
        return nullptr;
    }
    if (const HfFamily* family = family_of(root, text))
        return family;
    const std::string_view type = text_of(root, "model_type");
    std::string why = type.empty() ? "is missing"
                                   : described({.kind = JsonNode::Kind::string, .string = std::string(type)});
    if (const auto kind = other_kind(type); !kind.empty())
        why += ' ' + std::string(kind);
    else
        why += (type.empty() ? "; known are " : " is not known; known are ") + known_hf_families();
    import.problem(0, "model_type", std::move(why));
    return nullptr;
}

// "owner/name" as on the hub; a folder of whoever trained it is no name.
bool is_hub_name(std::string_view name) {
    const auto slash = name.find('/');
    const auto is_good = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_' || c == '.';
    };
    return slash != std::string_view::npos && slash > 0 && slash + 1 < name.size() && name.front() != '.' &&
           name.front() != '-' && name[slash + 1] != '.' &&
           std::ranges::count_if(name, [&](char c) { return !is_good(c); }) == 1;
}

// What the file's name tells: "acme--tuned.config.json", "tuned.json". Of "config (1).json" nothing.
std::string name_of_file(std::string_view file) {
    constexpr std::string_view ending = ".json", usual = "config", separators = "._- ",
                               hub_cache = "models--";
    if (!file.ends_with(ending))
        return {};
    std::string_view stem = file.substr(0, file.size() - ending.size());
    const auto letters = stem.find_last_not_of("0123456789() -_.");
    if (stem.substr(0, letters == std::string_view::npos ? 0 : letters + 1) == usual)
        return {};
    if (stem.ends_with(usual)) {
        stem.remove_suffix(usual.size());
        while (!stem.empty() && separators.find(stem.back()) != std::string_view::npos)
            stem.remove_suffix(1);
    }
    if (stem.starts_with(hub_cache))
        stem.remove_prefix(hub_cache.size());
    std::string name(stem);
    if (const auto at = name.find("--"); at != std::string::npos && at > 0 && at + 2 < name.size())
        name.replace(at, 2, "/");
    return name;
}

bool is_of_the_program(const CatalogueModel* row) {
    return row && !row->source.from.starts_with("imported from ");
}

// By what it is told apart: the repository, else the file, else type and size; the precision where it is not
// the usual one, so that two versions stand side by side. A model that was trained further carries its
// parent's name: it takes no place of a row that the program brings.
std::string model_name(const JsonNode& root, const JsonNode& text, const CatalogueModel& row,
                       const ImportFrom& from) {
    std::string name = name_of_file(from.name);
    if (!is_hub_name(name))
        for (const JsonNode* node : {&text, &root})
            if (const auto stated = text_of(*node, "_name_or_path"); is_hub_name(stated))
                name = stated;
    if (name.empty())
        name = std::string(text_of(text, "model_type")) + ' ' +
               format_short(row.total_params_b, Unit::params_b) + ", " + shortest(row.layers) + " x " +
               shortest(row.hidden_size);
    if (row.native_precision != WeightPrecision::bf16 && precision_in(name) != row.native_precision)
        name += ", " + std::string(catalogue_word(row.native_precision));
    if (is_of_the_program(find_model(from.shipped, name)))
        name += " (imported)";
    return name;
}

// Of models whose class writes text although they are used for other things.
std::string_view doubt(std::string_view name) {
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
// not several times what was counted.
void take_published_size(const JsonNode& index, CatalogueModel& row, Import& import) {
    constexpr double least = 0.85, most = 1.8;
    const JsonNode* metadata = object_under(index, "metadata");
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

void fill(const HfConfig& config, const HfCount& count, double layers, CatalogueModel& row) {
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

std::string note(const HfConfig& config, const HfPrecision& precision, std::string_view name) {
    std::string text = "parameters counted from the shape";
    if (&config.object != &config.root)
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

// Files of a model's folder that say nothing of its shape.
bool refuse_neighbours(const JsonNode& root, Import& import) {
    if (find_member(root, "model_type") || find_member(root, "architectures"))
        return false;
    if (find_member(root, "weight_map"))
        import.problem(0, "",
                       "is the list of a model's files, not its shape: import the config.json beside it, "
                       "and this is read with it");
    else if (find_member(root, "quantization"))
        import.problem(0, "",
                       "says how a model's weights are stored, not its shape: import the config.json "
                       "beside it, and this is read with it");
    else
        return false;
    return true;
}

} // namespace

void import_hugging_face(const JsonNode& root, Import& import) {
    if (refuse_neighbours(root, import))
        return;
    const JsonNode& text = text_part(root);
    const HfFamily* family = known_family(root, text, import);
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
    fill(config, count, double(layers.size()), row);
    if (import.problems.empty() && count.kv_elements == 0)
        import.problem(0, "", "keeps no cache of its context, which is not counted");
    if (!import.problems.empty())
        return;
    const auto quantisation = read_beside(import.from.quantisation, "hf_quant_config.json", import);
    const auto index = read_beside(import.from.weights_index, "model.safetensors.index.json", import);
    const HfPrecision precision =
        read_hf_precision(root, text, quantisation ? &*quantisation : nullptr, count, row.layers);
    row.native_precision = precision.stored;
    row.id = row.name = model_name(root, text, row, import.from);
    row.note = note(config, precision, row.name);
    if (const auto why = doubt(row.name); !why.empty())
        row.note += "; " + std::string(why);
    if (index)
        take_published_size(*index, row, import);
    row.source = import.source();
    import.read.rows.models.push_back(std::move(row));
}

} // namespace core
