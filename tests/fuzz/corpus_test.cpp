// SPDX-License-Identifier: GPL-3.0-or-later
// The fuzz targets over their seeds and over what small accidents make of them, in builds without a fuzzer.
#include "targets.h"

#include "core/scenario/inputs.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace {

std::vector<std::string> seeds(const std::string& extension) {
    std::vector<std::string> all;
    for (const char* folder : {TEST_DATA_DIR, RESOURCES_DIR "/scenarios", SEED_DIR})
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            if (entry.path().extension() == extension) {
                std::ostringstream text;
                text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
                all.push_back(text.str());
            }
    EXPECT_FALSE(all.empty()) << extension;
    return all;
}

// Cut short, a byte gone, a bit turned, a piece twice: at `count` places each.
void with_accidents(const std::string& seed, std::size_t count, void (*target)(std::string_view)) {
    target(seed);
    const std::size_t step = std::max<std::size_t>(1, seed.size() / count);
    for (std::size_t at = 0; at < seed.size(); at += step) {
        target(std::string_view(seed).substr(0, at));
        std::string changed = seed;
        target(changed.erase(at, 1));
        changed = seed;
        changed[at] = static_cast<char>(changed[at] ^ (1 << (at % 8)));
        target(changed);
        changed = seed;
        target(changed.insert(at, seed.substr(at / 2, 40)));
    }
}

TEST(FuzzCorpus, scenarioFiles) {
    for (const auto& seed : seeds(".rentorrun"))
        with_accidents(seed, 60, fuzz::scenario_file);
}

TEST(FuzzCorpus, typedTexts) {
    const auto texts = seeds(".txt");
    for (std::size_t input = 0; input < core::inputs().size(); ++input)
        for (const auto& text : texts)
            for (const char kind : {' ', '='})
                with_accidents(std::string{static_cast<char>(input), kind} + text, 20, fuzz::typed_text);
}

TEST(FuzzCorpus, importedFiles) {
    for (const auto& seed : seeds(".import"))
        with_accidents(seed, 60, fuzz::import_file);
}

TEST(FuzzCorpus, names) {
    for (const auto& seed : seeds(".txt"))
        with_accidents(seed, 60, fuzz::names);
}

#ifdef WITH_SVG
TEST(FuzzCorpus, svgTexts) {
    for (const auto& seed : seeds(".txt"))
        with_accidents(seed, 10, fuzz::svg);
}
#endif

TEST(FuzzCorpus, recoveryFiles) {
    for (const auto& seed : seeds(".rentorrun"))
        with_accidents(seed, 60, fuzz::recovery);
}

TEST(FuzzCorpus, ownRows) {
    for (const auto& seed : seeds(".own_rows"))
        with_accidents(seed, 60, fuzz::own_rows);
}

TEST(FuzzCorpus, pictures) {
    for (const auto& seed : seeds(".png"))
        with_accidents(seed, 60, fuzz::picture);
}

} // namespace
