// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/hugging_face.h"

#include <algorithm>

// Of what a config.json is: the text part, its family, and why nothing is counted.
namespace core {

namespace {

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
        Row{"Classif", "is a classifier or reward model, which writes no text"},
        Row{"Reward", "is a reward model, which writes no text"},
        Row{"Rank", "ranks texts and writes none"},
        Row{"Embedding", "is an embedding model, which writes no text"},
        Row{"ForRetrieval", "is an embedding model, which writes no text"},
        Row{"ForMask", "fills gaps and writes no text"},
        Row{"ForQuestionAnswering", "marks answers and writes no text"},
        Row{"ForMultipleChoice", "chooses and writes no text"},
        Row{"Detection", "sees pictures and writes no text"},
        Row{"Segmentation", "sees pictures and writes no text"},
        Row{"DepthEstimation", "sees pictures and writes no text"},
        Row{"ForCTC", "hears, which is not counted"},
        Row{"SpeechSeq2Seq", "hears, which is not counted"},
        Row{"TextTo", "speaks and writes no text"},
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

} // namespace

const JsonNode* hf_object(const JsonNode& node, std::string_view key) {
    const JsonMember* member = find_member(node, key);
    return member && !member->value.members().empty() ? &member->value : nullptr;
}

const JsonNode* hf_inner_part(const JsonNode& part) {
    for (const std::string_view key : {"text_config", "llm_config", "language_config", "thinker_config",
                                       "language_model_config", "llm_cfg", "lm_config"})
        if (const JsonNode* inner = hf_object(part, key))
            return inner;
    return nullptr;
}

const JsonNode& hf_text_part(const JsonNode& root) {
    const JsonNode* part = &root;
    while (const JsonNode* inner = hf_inner_part(*part))
        part = inner;
    return *part;
}

const HfFamily* hf_family(const JsonNode& root, const JsonNode& text, Import& import) {
    if (find_member(root, "_class_name") || find_member(root, "_diffusers_version")) {
        import.problem(0, "_class_name", "is of a diffusion model, which is not counted");
        return nullptr;
    }
    const auto names = architectures(root);
    if (!names.empty() &&
        std::ranges::none_of(names, [](auto name) { return writes_no_text(name).empty(); })) {
        import.problem(0, "architectures", told_word(names[0]) + ' ' + std::string(writes_no_text(names[0])));
        return nullptr;
    }
    for (const JsonNode* node : {&root, &text})
        if (const JsonMember* causal = find_member(*node, "is_causal");
            causal && causal->value.kind == JsonNode::Kind::boolean && !causal->value.boolean) {
            import.problem(causal->line, "is_causal", "is false: an encoder, which writes no text");
            return nullptr;
        }
    if (const HfFamily* family = family_of(root, text))
        return family;
    const std::string_view type = text_of(root, "model_type");
    std::string why = type.empty() ? "is missing"
                      : may_be_secret(type)
                          ? told_word(type)
                          : described({.kind = JsonNode::Kind::string, .string = std::string(type)});
    if (const auto kind = other_kind(type); !kind.empty())
        why += ' ' + std::string(kind);
    else
        why += (type.empty() ? "; known are " : " is not known; known are ") + known_hf_families();
    import.problem(0, "model_type", std::move(why));
    return nullptr;
}

bool is_hf_neighbour(const JsonNode& root, Import& import) {
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

} // namespace core
