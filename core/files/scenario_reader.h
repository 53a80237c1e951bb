// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/json_tree.h"
#include "core/files/scenario_file.h"
#include "core/scenario/inputs.h"

#include <functional>
#include <span>

// The strict reader behind read_scenario(): it goes on after a problem, so that all come out at once. For
// scenario_file.cpp (the file and its inputs) and scenario_notes.cpp (ranges and sources) only.
namespace core {

class ScenarioReader {
  public:
    Scenario scenario;
    FileProblems problems{scenario_most_problems};

    void read(const JsonNode& root);

  private:
    // scenario_file.cpp
    bool read_header(const JsonNode& root); // false: the file is not for us to read
    void read_block(const JsonNode& object, int line, std::string_view block);
    void read_input(const JsonMember& member, const Input& input);
    void read_number(const JsonMember& member, const Input& input);
    void read_choice(const JsonMember& member, const Input& input);
    void read_flag(const JsonMember& member, const Input& input);
    void read_text(const JsonMember& member, const std::string& path, std::string& text);

    // scenario_notes.cpp
    void read_ranges(const JsonNode& object);
    void read_range(const JsonMember& member, const Input& input);
    void read_sources(const JsonNode& object);
    void read_source(const JsonMember& member);

    // scenario_reader.cpp
    void problem(int line, std::string path, std::string message);
    bool is_object(const JsonNode& node, int line, const std::string& path); // else a problem
    // Null where it is not there; required: and then a problem.
    static const JsonMember* find(const JsonNode& object, std::string_view key);
    const JsonMember* required(const JsonNode& object, int line, std::string_view prefix,
                               std::string_view key);
    // Goes through an object's members once: duplicates are problems, "x-..." is kept, the rest is handed on.
    void look_over(const JsonNode& object, const std::string& path,
                   const std::function<void(const JsonMember&)>& member);
    // The same where the keys are known: all others are problems.
    void look_over(const JsonNode& object, const std::string& path, std::span<const std::string_view> known);
};

// Words for messages.
std::string in_quotes(std::string_view text);
// "; did you mean ...?", or nothing where no known word is near.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> known);
bool is_one_of(std::string_view word, std::span<const std::string_view> known);

} // namespace core
