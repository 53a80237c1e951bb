// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/accuracy/csv.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace accuracy {

namespace {

struct Scanner {
    std::string text;
    std::size_t at = 0;
    int line = 1;
    std::string error = {};

    bool done() const { return at >= text.size(); }
    bool at_line_end() const { return text[at] == '\n' || text.compare(at, 2, "\r\n") == 0; }

    std::string field() {
        std::string value;
        if (done() || text[at] != '"') {
            while (!done() && text[at] != ',' && !at_line_end())
                value += text[at++];
            return value;
        }
        const int opened = line;
        for (++at; !done(); ++at) {
            if (text[at] == '"' && text.compare(at, 2, "\"\"") != 0) {
                ++at;
                if (!done() && text[at] != ',' && !at_line_end())
                    error = "line " + std::to_string(line) + ": text after a closing quote";
                return value;
            }
            at += text[at] == '"';
            line += text[at] == '\n';
            value += text[at];
        }
        error = "line " + std::to_string(opened) + ": a quote is never closed";
        return value;
    }

    CsvRow row() {
        CsvRow r{.line = line, .fields = {field()}};
        while (error.empty() && !done() && text[at] == ',') {
            ++at;
            r.fields.push_back(field());
        }
        if (error.empty() && !done()) {
            at += text[at] == '\r' ? 2 : 1;
            ++line;
        }
        return r;
    }
};

} // namespace

int Csv::column(std::string_view name) const {
    const auto found = std::find(header.begin(), header.end(), name);
    return found == header.end() ? -1 : static_cast<int>(found - header.begin());
}

Csv read_csv(std::istream& in) {
    Csv csv;
    Scanner scanner{.text = std::string(std::istreambuf_iterator<char>(in), {})};
    if (scanner.done()) {
        csv.error = "the file is empty or cannot be read";
        return csv;
    }
    csv.header = scanner.row().fields;
    while (scanner.error.empty() && !scanner.done()) {
        CsvRow row = scanner.row();
        if (row.fields.size() == 1 && row.fields.front().empty())
            continue; // a blank line
        if (scanner.error.empty() && row.fields.size() != csv.header.size())
            scanner.error = "line " + std::to_string(row.line) + ": " + std::to_string(row.fields.size()) +
                            " fields, the header has " + std::to_string(csv.header.size());
        csv.rows.push_back(std::move(row));
    }
    csv.error = scanner.error;
    return csv;
}

} // namespace accuracy
