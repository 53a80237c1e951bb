// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"

#include <fstream>

namespace test {

inline core::CatalogueRead read_shipped_catalogue() {
    const std::string folder = RESOURCES_DIR "/catalogue/";
    std::ifstream models(folder + "models.json"), gpus(folder + "gpus.json");
    std::ifstream instances(folder + "instances.json"), apis(folder + "apis.json");
    return core::read_catalogue(models, gpus, instances, apis);
}

inline const core::Catalogue& shipped_catalogue() {
    static const core::Catalogue catalogue = read_shipped_catalogue().catalogue;
    return catalogue;
}

} // namespace test
