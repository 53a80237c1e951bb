// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/file_problem.h"
#include "core/scenario/scenario.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The scenario file: UTF-8 JSON, strict both ways (core/files/README.md). The format is fixed: names may be
// added, none renamed.
namespace core {

inline constexpr int scenario_file_version = 1;
// What is larger is not read, and so it must not be written either: whoever writes a scenario looks first.
inline constexpr std::size_t scenario_max_bytes = 4'000'000;
inline constexpr std::size_t scenario_most_problems = 1000; // that are told one by one

struct ScenarioRead {
    std::optional<Scenario> scenario; // only where there is no problem
    std::vector<FileProblem> problems;
};

// All problems at once, the first thousand of them: syntax (with line and column; then nothing else), missing
// and unknown keys with "did you mean", wrong types, duplicates, non-finite numbers, values out of range, a
// version newer than ours.
ScenarioRead read_scenario(std::string_view json);

// Indented, in the table's order, "x-" keys kept. Reads back equal.
std::string write_scenario(const Scenario& scenario);

} // namespace core
