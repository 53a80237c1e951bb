// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/csv.h"

#include <algorithm>

namespace core {

namespace {

struct Scanner {
    std::string_view text;
    std::size_t at = 0;
    int line = 1;
    std::vector<FileProblem> problems = {};

    bool done() const { return at >= text.size(); }
    bool at_line_end() const { return text[at] == '\n' || text.substr(at, 2) == "\r\n"; }
    void problem(int in_line, std::string message) {
        problems.push_back({.line = in_line, .message = std::move(message)});
    }

    std::string field() {
        std::string value;
        if (done() || text[at] != '"') {
            while (!done() && text[at] != ',' && !at_line_end())
                value += text[at++];
            return value;
        }
        const int opened = line;
        for (++at; !done(); ++at) {
            if (text[at] == '"' && text.substr(at, 2) != "\"\"") {
                ++at;
                if (!done() && text[at] != ',' && !at_line_end())
                    problem(line, "text after a closing quote");
                return value;
            }
            at += text[at] == '"';
            line += text[at] == '\n';
            value += text[at];
        }
        problem(opened, "a quote is never closed");
        return value;
    }

    CsvRow row() {
        CsvRow r{.line = line, .fields = {field()}};
        while (problems.empty() && !done() && text[at] == ',') {
            ++at;
            r.fields.push_back(field());
        }
        if (problems.empty() && !done()) {
            at += text[at] == '\r' ? 2 : 1;
            ++line;
        }
        return r;
    }
};

} // namespace

int Csv::column(std::string_view name) const {
    const auto found = std::ranges::find(header, name);
    return found == header.end() ? -1 : static_cast<int>(found - header.begin());
}

const std::string& Csv::text(const CsvRow& row, std::string_view column_name) const {
    static const std::string none;
    const int index = column(column_name);
    return index < 0 ? none : row.fields[static_cast<std::size_t>(index)];
}

Csv read_csv(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
    if (text.starts_with(byte_order_mark))
        text.remove_prefix(byte_order_mark.size());
    Csv csv;
    Scanner scanner{.text = text};
    if (scanner.done()) {
        csv.problems.push_back({.message = "the file is empty or cannot be read"});
        return csv;
    }
    csv.header = scanner.row().fields;
    while (scanner.problems.empty() && !scanner.done()) {
        CsvRow row = scanner.row();
        if (row.fields.size() == 1 && row.fields.front().empty())
            continue; // a blank line
        if (row.fields.size() == csv.header.size())
            csv.rows.push_back(std::move(row));
        else if (scanner.problems.empty())
            csv.problems.push_back({.line = row.line,
                                    .message = std::to_string(row.fields.size()) +
                                               (row.fields.size() == 1 ? " field" : " fields") +
                                               ", the header has " + std::to_string(csv.header.size())});
    }
    csv.problems.insert(csv.problems.end(), scanner.problems.begin(), scanner.problems.end());
    return csv;
}

std::string csv_row(const std::vector<std::string>& cells) {
    std::string row;
    for (const std::string& cell : cells) {
        if (&cell != &cells.front())
            row += ',';
        if (cell.find_first_of(",\"\r\n") == std::string::npos) {
            row += cell;
            continue;
        }
        row += '"';
        for (const char c : cell)
            row.append(c == '"' ? 2 : 1, c);
        row += '"';
    }
    return row + '\n';
}

} // namespace core
