// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/scenario_file.h"

#include <string>
#include <string_view>
#include <vector>

// RFC 4180: commas, quoted fields, doubled quotes, line breaks within quotes; LF or CRLF; a byte-order mark
// in front and blank lines are skipped.
namespace core {

struct CsvRow {
    int line = 0; // where it begins, from 1
    std::vector<std::string> fields;
};

struct Csv {
    std::vector<std::string> header;
    std::vector<CsvRow> rows; // every one as long as the header
    // Rows of another length, all of them; a quote that is never closed or that text follows, which ends the
    // reading; a file without anything.
    std::vector<FileProblem> problems;

    // Index of a column; -1 where there is none.
    int column(std::string_view name) const;
    // The row's field in that column; empty where there is no such column.
    const std::string& text(const CsvRow& row, std::string_view column_name) const;
};

Csv read_csv(std::string_view text);

// The cells as a row that reads back as they are, quoted where they must be; ends with a line feed.
std::string csv_row(const std::vector<std::string>& cells);

} // namespace core
