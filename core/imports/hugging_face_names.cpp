// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue_fields.h"
#include "core/imports/hugging_face.h"
#include "core/text/format.h"

#include <algorithm>

// What an imported model is called, and which files lie beside its own.
namespace core {

namespace {

// "owner/name" as on the hub; a folder of whoever trained it is no name.
bool is_hub_name(std::string_view name) {
    const auto slash = name.find('/');
    const auto is_good = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_' || c == '.';
    };
    constexpr std::array folders{"models", "model",   "checkpoints", "checkpoint", "ckpt", "outputs",
                                 "output", "results", "data",        "tmp",        "out"};
    return slash != std::string_view::npos &&
           std::ranges::find(folders, name.substr(0, slash)) == folders.end() && slash > 0 &&
           slash + 1 < name.size() && name.front() != '.' && name.front() != '-' && name[slash + 1] != '.' &&
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

} // namespace

std::string hf_model_name(const JsonNode& root, const JsonNode& text, const CatalogueModel& row,
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

std::vector<ImportNeighbour> import_neighbours(std::string_view name) {
    constexpr std::string_view usual = "config.json";
    if (!name.ends_with(usual))
        return {};
    const std::string start(name.substr(0, name.size() - usual.size()));
    return {{start + "hf_quant_config.json", &ImportFrom::quantisation},
            {start + "model.safetensors.index.json", &ImportFrom::weights_index}};
}

} // namespace core
