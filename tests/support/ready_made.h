// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/scenario_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

// The scenarios that the program ships, from resources/scenarios.
namespace test {

inline std::string ready_made_text(const std::string& file) {
    std::ifstream stream(RESOURCES_DIR "/scenarios/" + file, std::ios::binary);
    EXPECT_TRUE(stream) << file;
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

inline core::Scenario ready_made(const std::string& file) {
    auto read = core::read_scenario(ready_made_text(file));
    for (const auto& problem : read.problems)
        ADD_FAILURE() << core::problem_text(file, problem);
    return read.scenario.value_or(core::Scenario{});
}

inline std::vector<std::string> ready_made_files() {
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(RESOURCES_DIR "/scenarios"))
        files.push_back(entry.path().filename().string());
    std::ranges::sort(files);
    return files;
}

} // namespace test
