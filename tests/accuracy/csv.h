// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <istream>
#include <string>
#include <string_view>
#include <vector>

// RFC 4180: commas, quoted fields, doubled quotes, line breaks within quotes; LF or CRLF.
namespace accuracy {

struct CsvRow {
    int line = 0; // where it begins, from 1
    std::vector<std::string> fields;
};

struct Csv {
    std::vector<std::string> header;
    std::vector<CsvRow> rows; // every one as long as the header
    std::string error;        // not empty: what is wrong with the file and in which line

    // Index of a column; -1 where there is none.
    int column(std::string_view name) const;
};

Csv read_csv(std::istream& in);

} // namespace accuracy
