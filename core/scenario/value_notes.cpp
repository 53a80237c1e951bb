// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/value_notes.h"

#include <algorithm>
#include <utility>

namespace core {
namespace {

// In UTF-8 every character has one byte that continues none.
bool begins_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U;
}

} // namespace

std::string written_problem(std::string_view text) {
    const auto characters = static_cast<std::size_t>(std::ranges::count_if(text, begins_character));
    return characters <= most_written_characters
               ? std::string()
               : "has " + std::to_string(characters) + " characters, allowed " +
                     std::to_string(most_written_characters);
}

std::string_view as_much_as_allowed(std::string_view text) {
    std::size_t characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (begins_character(text[i]) && ++characters > most_written_characters)
            return text.substr(0, i);
    return text;
}

const ValueNote* note_of(const Scenario& scenario, const Input& input) {
    const auto found = scenario.value_notes.find(input.path);
    return found == scenario.value_notes.end() ? nullptr : &found->second;
}

bool is_of_present_value(const Scenario& scenario, const Input& input, const ValueNote& note) {
    return note.of == value_text(scenario, input);
}

const Source* own_source(const Scenario& scenario, const Input& input) {
    const ValueNote* note = note_of(scenario, input);
    return note && !note->source.from.empty() && is_of_present_value(scenario, input, *note) ? &note->source
                                                                                             : nullptr;
}

void put_note(Scenario& scenario, const Input& input, Source source, std::string text) {
    const std::string path(input.path);
    if (source.from.empty() && text.empty()) {
        scenario.value_notes.erase(path);
        return;
    }
    scenario.value_notes.insert_or_assign(
        path,
        ValueNote{.source = std::move(source), .text = std::move(text), .of = value_text(scenario, input)});
}

} // namespace core
