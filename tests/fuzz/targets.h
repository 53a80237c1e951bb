// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

// What must hold for any bytes at all. Each ends the process with a message where it does not; libFuzzer
// calls them with what it makes up, a test with the seeds.
namespace fuzz {

// A scenario file opens or tells its problems, never both; what opens evaluates to finite figures and is
// written so that it reads back equal, byte for byte. Of a key that is not ours the text is the file's own.
void scenario_file(std::string_view bytes);

// A typed number is none, or finite and read back from its own exact text. A typed setting is refused with a
// reason, or is within its limits and read back from its own text.
void typed_text(std::string_view bytes);

// A foreign file gives rows or problems, never both; its rows are written so that they read back equal.
void import_file(std::string_view bytes);

// A text as every name, note and cell there is: each output still parses, has as many lines and cells as with
// any other text, and nothing in it speaks to a terminal.
void names(std::string_view bytes);

// The same as title, description and label of an SVG, which stays XML. In builds with Qt.
void svg(std::string_view bytes);

// A recovery file gives unsaved work or problems, never both; what opens is written so that it reads back
// equal, as is the same file taken for a scenario.
void recovery(std::string_view bytes);

// A file of the user's own rows gives rows or problems, of each kind; rows are written so that they read back
// equal.
void own_rows(std::string_view bytes);

// A picture gives a scenario's text or a reason.
void picture(std::string_view bytes);

} // namespace fuzz
