// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

// What must hold for any bytes at all. Each ends the process with a message where it does not; libFuzzer
// calls them with what it makes up, a test with the seeds.
namespace fuzz {

// A scenario file opens or tells its problems, never both; what opens evaluates to finite figures and is
// written so that it reads back equal, byte for byte.
void scenario_file(std::string_view bytes);

// A typed number is none, or finite and read back from its own exact text. A typed setting is refused with a
// reason, or is within its limits and read back from its own text.
void typed_text(std::string_view bytes);

// A foreign file gives rows or problems, never both; its rows are written so that they read back equal.
void import_file(std::string_view bytes);

// A picture gives a scenario's text or a reason. In builds with Qt.
void picture(std::string_view bytes);

} // namespace fuzz
