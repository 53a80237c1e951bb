// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

// Names, notes, keys and paths are anybody's. Each text that leaves the program is escaped for where it goes,
// by one of these. They take any bytes at all; all but visible_lines(), csv_field() and xml_text() give one
// line.
namespace core {

// For a terminal: what would move its cursor, colour it or turn the order of the letters around is spelled
// out, "\x1b", "\n", "\u202e", and so are bytes that are no UTF-8.
std::string visible(std::string_view text);

// The same of a text that may have lines, which stay apart: of a page or a cell.
std::string visible_lines(std::string_view text);

// A cell of a list whose columns are parted by tabs: as visible(), but tabs and line ends are blanks.
std::string list_cell(std::string_view text);

// A line of Markdown in which no sign of the text has a meaning, wherever on the line it stands.
std::string markdown_text(std::string_view text);

// A field of a CSV, quoted where it has to be. What a spreadsheet would take for a formula gets an apostrophe
// in front; a number is none.
std::string csv_field(std::string_view text);

// The content of an XML element or a quoted attribute. What XML cannot hold at all becomes U+FFFD.
std::string xml_text(std::string_view text);

// A whole XML document that somebody else has written: the same for the characters that it cannot hold.
std::string xml_document(std::string_view xml);

// A JSON text that somebody else has written, for a terminal: JSON itself allows DEL, C1 and the turning of
// the letters' order within quotes; here they are escapes of JSON's own.
std::string visible_json(std::string_view json);

} // namespace core
