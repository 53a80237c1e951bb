// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"

#include <fstream>
#include <iterator>

namespace test {

inline std::string text_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator(file), {}};
}

inline core::CatalogueRead read_shipped_catalogue() {
    const std::string folder = RESOURCES_DIR "/catalogue/";
    const auto models = text_of(folder + "models.json"), gpus = text_of(folder + "gpus.json");
    const auto instances = text_of(folder + "instances.json"), apis = text_of(folder + "apis.json");
    const auto scores = text_of(folder + "scores.json"), servers = text_of(folder + "servers.json");
    const auto provisioned = text_of(folder + "provisioned.json");
    return core::read_catalogue({.models = models,
                                 .gpus = gpus,
                                 .instances = instances,
                                 .apis = apis,
                                 .scores = scores,
                                 .provisioned = provisioned,
                                 .servers = servers});
}

// The catalogue that the program carries.
inline const core::Catalogue& shipped_catalogue() {
    static const core::Catalogue catalogue = read_shipped_catalogue().catalogue;
    return catalogue;
}

} // namespace test
