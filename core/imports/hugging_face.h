// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/formats.h"

#include <array>
#include <span>

// What the files of the config.json import share; for them only.
namespace core {

// Parameters and cache of a network, by what they are for. Norms and biases are left out: below 0.1 %.
struct HfCount {
    double embeddings = 0; // input and output
    double looked_up = 0;  // tables of which a token reads one row, beside the input embedding
    double attention = 0;  // and what stands in its place
    double dense = 0;
    double shared = 0; // experts of every token, and the router
    double routed = 0; // all the experts that tokens choose from
    double routed_share = 1;
    double kv_elements = 0;
    double sliding_kv_elements = 0; // of these
    double kv_layers = 0;
    double state_bytes = 0;
    double kv_heads = 0; // of one layer
    double head_dim = 0; // mean of key and value, as attention computes
    bool kv_replicated = false;

    double total() const { return embeddings + looked_up + attention + dense + shared + routed; }
    double active() const { return total() - looked_up - (1 - routed_share) * routed; }
};

// One layer, as the lists and periods of a config say it.
struct HfLayer {
    enum class Attention { none, full, sliding, cross }; // cross: to a picture, whose cache does not grow
    Attention attention = Attention::full;
    bool linear = false; // linear attention, state space or convolution, in place of attention or beside it
    bool mlp = true;
    bool experts = false; // its MLP is a mixture of them
    double kv_heads = 0;  // 0: the config's
    double width = 0;     // of the MLP; 0: the config's
};

struct HfConfig;

// What linear layers are: parameters and the state of one.
struct HfState {
    double params = 0;
    double bytes = 0;
};

// A class of the Transformers library: what it takes where a file is silent, and how its layers are made.
struct HfFamily {
    std::string_view model_types; // separated by blanks; "-" and "_" and capitals do not matter
    // Of the class; 0: none, the file must say it (heads of KV: as many as heads, head size: hidden / heads).
    struct Base {
        double vocab_size = 0, hidden_size = 0, intermediate_size = 0, layers = 0, heads = 0, kv_heads = 0,
               head_dim = 0, positions = 0;
    } base = {};
    bool tied = false;
    struct Default {
        std::string_view key;
        double value = 0;
    };
    std::array<Default, 16> more = {};
    double mlp_matrices = 3;              // gate, up and down; 2: up and down
    double width_of_hidden = 0;           // of the MLP, times the hidden size, where no width is stated
    bool has_window = false;              // the class has one where use_sliding_window is not said
    bool has_positions = false;           // learned, a table
    bool dense_beside_experts = false;    // in every layer with experts
    double halves_of_layer = 1;           // each with attention and a dense MLP
    bool unused_kv_is_stored = false;     // keys and values of layers that share another's cache
    bool linear_beside_attention = false; // in every layer
    HfState (*linear)(const HfConfig&) = nullptr;
    void (*attention)(const HfConfig&, std::span<const HfLayer>, HfCount&) = nullptr; // empty: the usual
    void (*extra)(const HfConfig&, std::span<const HfLayer>, HfCount&) = nullptr;
};

// The rows of the tables; those of the usual networks stand where they are looked for.
std::span<const HfFamily> hf_mixtures();
std::span<const HfFamily> hf_hybrids();
// Null where none is of that name.
const HfFamily* find_hf_family(std::string_view model_type);
// The first name of each, with commas.
std::string known_hf_families();

// The keys that count. Each is read under its first name and under those that it has elsewhere; where a file
// leaves it out, the class's value holds. What is no count becomes a problem, told once.
struct HfConfig {
    const JsonNode& object; // the text part
    const JsonNode& root;
    const HfFamily& family;
    Import& import;
    struct Found {
        std::vector<std::string> left_out;    // keys that the class's value was taken for
        std::vector<const JsonMember*> wrong; // told as such
        std::vector<std::string> missing;     // likewise
    };
    Found& found;

    const JsonNode* find(std::string_view key) const; // null where it is not there, or null
    bool says(std::string_view key) const;            // it is there, and be it null
    // 0: nothing says it, null, or, with a problem, no count. A list must hold the same value throughout.
    double count(std::string_view key) const;
    double required(std::string_view key) const;
    bool flag(std::string_view key) const;
    // As many as layers; a scalar holds for all. Empty: not there. A list that is shorter repeats.
    std::vector<double> numbers(std::string_view key, std::size_t layers) const;
    std::vector<std::string> words(std::string_view key, std::size_t layers) const;
    // What a list of places, or a text with commas, has. Empty: not there, or none.
    std::vector<double> places(std::string_view key) const;
};

// Layers of the network, at most 1000; else, or where they are not known, a problem and none.
std::vector<HfLayer> hf_layers(const HfConfig& config);
// Problems where something is missing.
HfCount count_hf_model(const HfConfig& config, std::span<const HfLayer> layers);
double hf_head_dim(const HfConfig& config);

// Families' own parts, named in their rows.
HfState gated_delta_net(const HfConfig& config);      // Qwen3-Next, Qwen3.5
HfState kimi_delta_attention(const HfConfig& config); // Kimi Linear
HfState lightning_attention(const HfConfig& config);  // MiniMax-Text-01, M1
HfState mamba(const HfConfig& config);                // 2 where it has heads, else 1
HfState short_convolution(const HfConfig& config);    // LFM2
void deepseek_v4_attention(const HfConfig& config, std::span<const HfLayer> layers, HfCount& count);
void gemma_3n_extra(const HfConfig& config, std::span<const HfLayer> layers, HfCount& count);
void gemma_4_extra(const HfConfig& config, std::span<const HfLayer> layers, HfCount& count);
void minimax_m3_extra(const HfConfig& config, std::span<const HfLayer> layers, HfCount& count);

// What the weights were published in, by the config and by hf_quant_config.json (its root; may be null).
struct HfPrecision {
    WeightPrecision stored = WeightPrecision::bf16;
    bool is_said = false;    // by more than the type in which engines compute
    bool is_unknown = false; // it is said in a way that is not known
    std::string note;        // what a reader should know of it
};
HfPrecision read_hf_precision(const JsonNode& root, const JsonNode& text, const JsonNode* beside,
                              const HfCount& count, double layers);
// The precision that a name, an algorithm or a type tells: "NVFP4", "W4A16_AWQ", "float8_e4m3fn".
std::optional<WeightPrecision> precision_in(std::string_view text);

// An object that is there and not empty; else null.
const JsonNode* hf_object(const JsonNode& node, std::string_view key);
// The next part inwards on the way to the text part; null: this is it.
const JsonNode* hf_inner_part(const JsonNode& part);
// Models that see and hear keep the language model's shape apart; else the root.
const JsonNode& hf_text_part(const JsonNode& root);
// Null, and a problem, where the file is of no model that writes text, or of none that is known.
const HfFamily* hf_family(const JsonNode& root, const JsonNode& text, Import& import);
// Whether it is a file of a model's folder that says nothing of its shape: a problem says what to import.
bool is_hf_neighbour(const JsonNode& root, Import& import);

// By what it is told apart: the file's name, else its folder's, else what the file says, else type and size;
// the precision where it is not the usual one, so that two versions stand side by side. A model that was
// trained further states its parent's name: it takes no place of a row that the program brings, nor of one of
// another shape.
std::string hf_model_name(const JsonNode& root, const JsonNode& text, const CatalogueModel& row,
                          const ImportFrom& from);

} // namespace core
