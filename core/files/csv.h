// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/file_problem.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// RFC 4180: quoted fields, doubled quotes, line breaks within quotes; LF or CRLF; a byte-order mark in front,
// blank lines, rows of empty fields alone and the header a second time are skipped, and so are empty fields
// beyond the header's. The separator is a comma, or what else a spreadsheet wrote: a semicolon, a tab.
namespace core {

inline constexpr std::size_t csv_most_columns = 1000;

// Row by row, so that a large file takes no more memory than its longest row.
class CsvReader {
  public:
    // Reads the header. Text, problems and what is asked must outlive this. `goes_on` is asked now and then
    // with the share that has been read; its no ends the reading with a problem. A problem is: a row of
    // another length than the header's; a quote that is never closed or that text follows, and a header of
    // more columns than above, which end the reading; a text without anything. `line` is the header's in the
    // file.
    CsvReader(std::string_view text, FileProblems& problems,
              const std::function<bool(double share)>& goes_on = nobody_asks, char separator = ',',
              int line = 1);

    // The same from before its first row, for who has to look ahead; its problems go elsewhere.
    CsvReader from_its_first_row(FileProblems& problems) const;

    // Goes to the next row that is as long as the header. False: there is none.
    bool next();

    const std::vector<std::string>& header() const { return m_header; }
    // "Input tokens (USD)" is "input_tokens_usd", too, where no column has the very name: of ASCII's signs
    // only digits and letters tell, be they small or not.
    bool has_column(std::string_view name) const;
    // Where it stands, for who asks of every row of a long file; empty: nowhere.
    std::optional<std::size_t> column(std::string_view name) const;
    const std::string& text_at(std::size_t column) const { return m_fields[column]; }
    // Whether something ended the reading before the end of the text.
    bool is_broken() const { return m_broken; }
    // Of the row where we are: its line, from 1, and its field in a column; empty where there is no such
    // column.
    int line() const { return m_row_line; }
    const std::string& text(std::string_view name) const;

  private:
    static const std::function<bool(double)> nobody_asks; // empty
    CsvReader(const CsvReader& other, FileProblems& problems);
    bool says_something() const;
    bool done() const { return m_at >= m_text.size(); }
    bool at_line_end() const { return m_text[m_at] == '\n' || m_text.substr(m_at, 2) == "\r\n"; }
    void stop(int line, std::string message);
    void read_field(std::string& field);
    void read_quoted_field(std::string& field);
    void read_row();

    std::string_view m_text;
    FileProblems& m_problems;
    const std::function<bool(double)>& m_goes_on;
    char m_separator;
    std::size_t m_at = 0, m_ask_at = 0;
    int m_line = 1;
    int m_row_line = 0;
    std::vector<std::string> m_header;
    std::vector<std::string> m_fields; // of the row: as many as are asked for, made once
    std::size_t m_field_count = 0;     // that the row has
    std::string m_beyond;              // the field that no column is for
    bool m_has_more = false;           // a row has such fields, and not all are empty
    std::vector<std::string> m_plain_header;
    std::size_t m_first_row_at = 0;
    int m_first_row_line = 0;
    bool m_broken = false;
};

// The cells as a row that reads back, quoted and escaped where they must be (core/text/escape.h); ends with a
// line feed.
std::string csv_row(const std::vector<std::string>& cells);

} // namespace core
