// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue_fields.h"
#include "core/imports/hugging_face.h"
#include "core/text/format.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <tuple>

// What an imported model is called, and which files lie beside its own.
namespace core {

namespace {

bool is_good_in_a_name(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' ||
           c == '.';
}

// A folder of whoever trained or keeps it is no name: "checkpoint-1500", "Downloads", "tmp.x1".
bool is_usual_folder(std::string_view folder) {
    constexpr std::array<std::string_view, 34> usual{
        "models",  "model",     "checkpoints", "checkpoint",  "ckpt",    "outputs",   "output",
        "results", "result",    "data",        "tmp",         "temp",    "out",       "config",
        "configs", "downloads", "desktop",     "documents",   "home",    "snapshots", "hub",
        "cache",   "main",      "json",        "huggingface", "imports", "files",     "work",
        "test",    "tests",     "root",        "users",       "mnt",     "src"};
    const std::string low = lower_case(folder);
    const auto word = low.substr(0, low.find_first_not_of("abcdefghijklmnopqrstuvwxyz"));
    const bool more_letters =
        std::ranges::any_of(low.substr(word.size()), [](char c) { return c >= 'a' && c <= 'z'; });
    return word == "tmp" || (!more_letters && std::ranges::find(usual, word) != usual.end());
}

// "owner/name" as on the hub.
bool is_hub_name(std::string_view name) {
    const auto slash = name.find('/');
    return slash != std::string_view::npos && !is_usual_folder(name.substr(0, slash)) && slash > 0 &&
           slash + 1 < name.size() && name.front() != '.' && name.front() != '-' && name[slash + 1] != '.' &&
           std::ranges::count_if(name, [](char c) { return !is_good_in_a_name(c); }) == 1 &&
           !may_be_secret(name);
}

// "models--acme--tuned", as the hub's cache spells it, and "acme--tuned" are "acme/tuned".
std::string with_owner(std::string_view spelled) {
    constexpr std::string_view hub_cache = "models--";
    if (spelled.starts_with(hub_cache))
        spelled.remove_prefix(hub_cache.size());
    std::string name(spelled);
    if (const auto at = name.find("--"); at != std::string::npos && at > 0 && at + 2 < name.size())
        name.replace(at, 2, "/");
    return name;
}

// What the file's name tells: "acme--tuned.config.json", "tuned.json". Of "config (1).json" nothing.
std::string name_of_file(std::string_view file) {
    constexpr std::string_view ending = ".json", usual = "config", separators = "._- ";
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
    return with_owner(stem);
}

// Of a config.json whose own name says nothing, the folder's; a commit of the hub's cache is none.
std::string name_of_folder(const ImportFrom& from) {
    constexpr std::size_t commit = 40;
    const std::string_view folder = from.folder;
    const bool is_good =
        from.name.ends_with(".json") && folder.size() < commit && !is_usual_folder(folder) &&
        !may_be_secret(folder) && !folder.starts_with('.') &&
        std::ranges::all_of(folder, is_good_in_a_name) &&
        !std::ranges::all_of(folder, [](char c) { return is_digit(c) || c == '.' || c == '-'; });
    return is_good ? with_owner(folder) : std::string();
}

// What the config itself says that it is, or was made of: the whole's before its text part's.
std::string stated_name(const JsonNode& root, const JsonNode& text) {
    for (const JsonNode* node : {&root, &text})
        if (const auto stated = text_of(*node, "_name_or_path"); is_hub_name(stated))
            return std::string(stated);
    return {};
}

bool is_same(const CatalogueModel& a, const CatalogueModel& b) {
    const auto shape = [](const CatalogueModel& row) {
        return std::tuple(row.total_params_b, row.active_params_b, row.layers, row.hidden_size, row.heads,
                          row.kv_elements_per_token, row.vocab_size, row.experts, row.native_precision);
    };
    return shape(a) == shape(b);
}

// The name with what tells the model from the one that has it, until none has.
std::string name_of_its_own(std::string name, const CatalogueModel& row, const Catalogue& known) {
    const auto has_it = [&](const std::string& id) {
        return std::ranges::find_if(known.models, [&](const CatalogueModel& other) {
            return other.id == id && !is_same(other, row);
        });
    };
    const auto none = known.models.end();
    if (const auto other = has_it(name); other != none && other->total_params_b != row.total_params_b)
        name += ", " + format_short(row.total_params_b, Unit::params_b);
    if (const auto other = has_it(name); other != none && other->native_precision != row.native_precision)
        name += ", " + std::string(catalogue_word(row.native_precision));
    if (has_it(name) == none)
        return name;
    int number = 2;
    const auto numbered = [&] { return name + " (" + std::to_string(number) + ")"; };
    while (has_it(numbered()) != none)
        ++number;
    return numbered();
}

bool is_of_the_program(const CatalogueModel* row) {
    return row && !row->source.from.starts_with("imported from ");
}

} // namespace

std::string hf_model_name(const JsonNode& root, const JsonNode& text, const CatalogueModel& row,
                          const ImportFrom& from) {
    std::string name = name_of_file(from.name);
    if (name.empty() || may_be_secret(name))
        name = name_of_folder(from);
    // What was trained further often states its parent; its own name beside the same owner is the whole name.
    if (const std::string stated = stated_name(root, text); name.empty() || stated.ends_with('/' + name))
        name = stated;
    if (name.empty())
        name = std::string(text_of(text, "model_type")) + ' ' +
               format_short(row.total_params_b, Unit::params_b) + ", " + shortest(row.layers) + " x " +
               shortest(row.hidden_size);
    if (row.native_precision != WeightPrecision::bf16 && precision_in(name) != row.native_precision)
        name += ", " + std::string(catalogue_word(row.native_precision));
    if (is_of_the_program(find_model(from.shipped, name)))
        name += " (imported)";
    return name_of_its_own(std::move(name), row, from.shipped);
}

std::vector<ImportNeighbour> import_neighbours(std::string_view name) {
    constexpr std::string_view usual = "config.json";
    if (!name.ends_with(usual))
        return {};
    const std::string start(name.substr(0, name.size() - usual.size()));
    return {{start + "hf_quant_config.json", &ImportFrom::quantisation},
            {start + "model.safetensors.index.json", &ImportFrom::weights_index}};
}

} // namespace core
