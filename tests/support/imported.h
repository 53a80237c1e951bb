// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/import_file.h"
#include "tests/support/catalogue_resources.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace test {

inline core::ImportRead imported(std::string_view content) {
    return core::import_file(content,
                             {.name = "export", .today = "2026-11-20", .shipped = shipped_catalogue()});
}

inline std::vector<std::string> problems(const core::ImportRead& read) {
    std::vector<std::string> texts;
    for (const core::FileProblem& problem : read.problems)
        texts.push_back(core::problem_text("f", problem));
    return texts;
}

// The row of a model; of none that is there a row without figures, and the test fails.
inline core::CatalogueUsage usage_of(const core::ImportRead& read, std::string_view model) {
    for (const auto& row : read.rows.usage)
        if (row.model == model)
            return row;
    ADD_FAILURE() << model;
    return {};
}

inline core::CatalogueApi api_of(const core::ImportRead& read, std::string_view provider,
                                 std::string_view model) {
    for (const auto& row : read.rows.apis)
        if (row.provider == provider && row.model == model)
            return row;
    ADD_FAILURE() << provider << ' ' << model;
    return {};
}

using Texts = std::vector<std::string>;

} // namespace test
