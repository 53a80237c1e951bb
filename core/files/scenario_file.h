// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The scenario file: UTF-8 JSON, strict both ways. The format is fixed: names may be added, none renamed.
namespace core {

inline constexpr int scenario_file_version = 1;

struct FileProblem {
    int line = 0; // 1-based; 0: not known
    int column = 0;
    std::string path;    // "traffic.words_per_day"; empty for the file as a whole
    std::string message; // "is 3, allowed 0 to 1"
    bool operator==(const FileProblem&) const = default;
};

struct ScenarioRead {
    std::optional<Scenario> scenario; // only where there is no problem
    std::vector<FileProblem> problems;
};

// All problems at once: syntax (with line and column; then nothing else), missing and unknown keys with "did
// you mean", wrong types, duplicates, non-finite numbers, values out of range, a version newer than ours.
ScenarioRead read_scenario(std::string_view json);

// Indented, in the table's order, "x-" keys kept. Reads back equal.
std::string write_scenario(const Scenario& scenario);

// "FILE:LINE: path: message", without the parts that are not known.
std::string problem_text(std::string_view file, const FileProblem& problem);

} // namespace core
