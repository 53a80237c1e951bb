// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"

#include <fstream>

namespace fuzz {

// The catalogue that the program carries.
inline const core::Catalogue& shipped() {
    static const core::Catalogue catalogue = [] {
        const std::string folder = RESOURCES_DIR "/catalogue/";
        std::ifstream models(folder + "models.json"), gpus(folder + "gpus.json");
        std::ifstream instances(folder + "instances.json"), apis(folder + "apis.json");
        return core::read_catalogue(models, gpus, instances, apis).catalogue;
    }();
    return catalogue;
}

} // namespace fuzz
