// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

#include "core/scenario.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <vector>

namespace app {

struct Bytes {
    std::optional<QByteArray> bytes;
    std::string problem; // where there are none
};

// The whole of a file or, for "-", of standard input.
Bytes read_bytes(const std::string& file);

struct ScenarioInput {
    std::optional<core::Scenario> scenario;
    std::vector<std::string>
        problems; // one a line, "FILE:LINE: path: message"; empty where there is a scenario
};

// Reads a scenario from a file, from a PNG of ours or, for "-", from standard input, then changes the inputs
// as set. All problems are told at once: those of the file, or those of every setting.
ScenarioInput read_scenario_input(const std::string& file, const std::vector<Setting>& settings);

} // namespace app
