// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

#include "core/catalogue/catalogue.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <vector>

namespace app {

// More than any scenario, picture or foreign file that is read; what is larger is something else.
inline constexpr qint64 most_bytes = 256'000'000;

struct Bytes {
    std::optional<QByteArray> bytes;
    std::string problem; // where there are none
};

// The whole of a file, whatever bytes its name has, or, for "-", of standard input. A pipe is read to its
// end, however long that takes.
Bytes read_bytes(const std::string& file);

struct ScenarioInput {
    std::optional<core::Scenario> scenario;
    // One a line, "FILE:LINE: path: message". Where there is a scenario: what was taken all the same.
    std::vector<std::string> problems;
    std::optional<core::Catalogue> catalogue; // read where a preset was set; its problems have been told
};

// The catalogue that the scenario was read with, else as catalogue_in_force().
core::Catalogue catalogue_of(ScenarioInput& input);

// What a file of that name held, as a scenario.
ScenarioInput scenario_input_of(Bytes bytes, const std::string& name, const std::vector<Setting>& settings);

// Reads a scenario from a file, from a PNG of ours or, for "-", from standard input, then changes the inputs
// as set. All problems are told at once: those of the file, or those of every setting.
ScenarioInput read_scenario_input(const std::string& file, const std::vector<Setting>& settings);

} // namespace app
