// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue.h"

#include <gtest/gtest.h>

#include <fstream>

namespace {

core::CatalogueRead read_resources() {
    const std::string folder = RESOURCES_DIR "/catalogue/";
    std::ifstream models(folder + "models.json"), gpus(folder + "gpus.json");
    std::ifstream instances(folder + "instances.json"), apis(folder + "apis.json");
    return core::read_catalogue(models, gpus, instances, apis);
}

TEST(Catalogue, hasNoProblems) {
    const auto read = read_resources();
    EXPECT_EQ(read.problems, std::vector<std::string>());
    EXPECT_EQ(read.catalogue.models.size(), 61u);
    EXPECT_EQ(read.catalogue.gpus.size(), 41u);
    EXPECT_EQ(read.catalogue.instances.size(), 178u);
    EXPECT_EQ(read.catalogue.apis.size(), 83u);
}

} // namespace
