// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/scenario_file.h"
#include "core/files/strict_object.h"
#include "core/scenario/inputs.h"

// What read_scenario() reads a file into. For scenario_file.cpp (the file and its inputs) and
// scenario_notes.cpp (ranges, correlations and sources), scenario_written.cpp (what a reader wrote) only.
namespace core {

class ScenarioReader {
  public:
    ScenarioReader();

    Scenario scenario;
    StrictReading reading{.problems = FileProblems(scenario_most_problems),
                          .extensions = &scenario.extensions};

    void read(const JsonNode& root);

  private:
    // scenario_file.cpp
    void read_block(const StrictObject& object, std::string_view block);
    void read_input(const StrictObject& block, const JsonMember& member, const Input& input);
    void read_number(const StrictObject& block, const JsonMember& member, const Input& input);
    void read_series(const StrictObject& block, const JsonMember& member, const Input& input);
    void read_flag(const StrictObject& block, const JsonMember& member, const Input& input);

    // scenario_notes.cpp
    void read_ranges(const StrictObject& object);
    void read_range(const StrictObject& ranges, const JsonMember& member, const Input& input);
    void read_correlations(const StrictObject& root, const JsonMember& list);
    void read_sources(const StrictObject& object);

    // scenario_written.cpp
    void read_value_notes(const StrictObject& object);
    void read_value_note(const StrictObject& notes, const JsonMember& member, const StrictObject& object);
    void read_decisions(const StrictObject& root, const JsonMember& list);
};

// "no such input", with what may have been meant.
std::string no_such_input(std::string_view path);

} // namespace core
