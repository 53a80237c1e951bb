// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/csv.h"
#include "core/text/escape.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace core {

namespace {

// "Input tokens (USD)", "Input tokens ($)" and "input_tokens_usd" alike; a share is another thing than a
// count.
std::string plain_name(std::string_view name) {
    std::string plain;
    for (const char c : name)
        if ((c >= 'a' && c <= 'z') || is_digit(c) || static_cast<unsigned char>(c) >= 0x80)
            plain += c;
        else if (c >= 'A' && c <= 'Z')
            plain += static_cast<char>(c - 'A' + 'a');
        else if (c == '$' || c == '%')
            plain += c == '$' ? "usd" : "percent";
    return plain;
}

} // namespace

const std::function<bool(double)> CsvReader::nobody_asks;

CsvReader::CsvReader(std::string_view text, FileProblems& problems,
                     const std::function<bool(double share)>& goes_on, char separator, int line)
    : m_text(text), m_problems(problems), m_goes_on(goes_on), m_separator(separator), m_line(line),
      m_fields(csv_most_columns) {
    constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
    if (m_text.starts_with(byte_order_mark))
        m_text.remove_prefix(byte_order_mark.size());
    if (done()) {
        stop(0, "the file is empty or cannot be read");
        return;
    }
    read_row();
    if (m_field_count > csv_most_columns)
        stop(line, "has more than " + std::to_string(csv_most_columns) + " columns");
    m_fields.resize(m_field_count);
    while (m_fields.size() > 1 && m_fields.back().empty()) // each row ends with a separator
        m_fields.pop_back();
    m_header = m_fields;
    m_plain_header.reserve(m_header.size());
    for (const std::string& name : m_header)
        m_plain_header.push_back(plain_name(name));
    m_first_row_at = m_at;
    m_first_row_line = m_line;
}

CsvReader::CsvReader(const CsvReader& other, FileProblems& problems)
    : m_text(other.m_text), m_problems(problems), m_goes_on(other.m_goes_on), m_separator(other.m_separator),
      m_at(other.m_broken ? other.m_text.size() : other.m_first_row_at), m_line(other.m_first_row_line),
      m_header(other.m_header), m_fields(other.m_header.size()), m_plain_header(other.m_plain_header) {}

CsvReader CsvReader::from_its_first_row(FileProblems& problems) const {
    return {*this, problems};
}

// Nothing that follows can be told apart any more.
void CsvReader::stop(int line, std::string message) {
    m_problems.add({.line = line, .message = std::move(message)});
    m_at = m_text.size();
    m_field_count = 0;
    m_broken = true;
}

void CsvReader::read_field(std::string& field) {
    if (!done() && m_text[m_at] == '"')
        return read_quoted_field(field);
    const std::size_t start = m_at;
    while (!done() && m_text[m_at] != m_separator && !at_line_end())
        ++m_at;
    field = m_text.substr(start, m_at - start);
}

void CsvReader::read_quoted_field(std::string& field) {
    const int opened = m_line;
    field.clear();
    for (++m_at; !done(); ++m_at) {
        if (m_text[m_at] == '"' && m_text.substr(m_at, 2) != "\"\"") {
            ++m_at;
            if (!done() && m_text[m_at] != m_separator && !at_line_end())
                stop(m_line, "text after a closing quote");
            return;
        }
        m_at += m_text[m_at] == '"';
        m_line += m_text[m_at] == '\n';
        field += m_text[m_at];
    }
    stop(opened, "a quote is never closed");
}

void CsvReader::read_row() {
    m_row_line = m_line;
    m_field_count = 0;
    m_has_more = false;
    do {
        m_at += m_field_count > 0; // the separator
        const std::size_t field = m_field_count++;
        read_field(field < m_fields.size() ? m_fields[field] : m_beyond);
        m_has_more = m_has_more || (field >= m_fields.size() && !m_beyond.empty());
    } while (!done() && m_text[m_at] == m_separator);
    if (!done()) {
        m_at += m_text[m_at] == '\r' ? 2 : 1;
        ++m_line;
    }
}

bool CsvReader::next() {
    constexpr std::size_t bytes_between = 1 << 20; // some thousandths of a second
    while (!done()) {
        if (m_goes_on && m_at >= m_ask_at) {
            m_ask_at = m_at + bytes_between;
            if (!m_goes_on(static_cast<double>(m_at) / static_cast<double>(m_text.size()))) {
                stop(0, "the reading was stopped");
                break;
            }
        }
        read_row();
        const bool is_blank = m_field_count == 1 && (m_fields.empty() ? m_beyond : m_fields[0]).empty();
        if (is_blank || m_field_count == 0) // or the reading has ended
            continue;
        if (m_field_count >= m_header.size() && !m_has_more) {
            if (says_something())
                return true;
            continue;
        }
        m_problems.add({.line = m_row_line,
                        .message = m_problems.is_full()
                                       ? ""
                                       : std::to_string(m_field_count) +
                                             (m_field_count == 1 ? " field" : " fields") +
                                             ", the header has " + std::to_string(m_header.size())});
    }
    return false;
}

// Neither empty nor the header again, as where files were put one behind the other.
bool CsvReader::says_something() const {
    const auto& first = m_fields[0];
    if (first.empty())
        return std::ranges::any_of(m_fields, [](const std::string& field) { return !field.empty(); });
    return first != m_header[0] || m_fields != m_header;
}

std::optional<std::size_t> CsvReader::column(std::string_view name) const {
    if (const auto found = std::ranges::find(m_header, name); found != m_header.end())
        return static_cast<std::size_t>(found - m_header.begin());
    const std::string plain = plain_name(name);
    const auto found = plain.empty() ? m_plain_header.end() : std::ranges::find(m_plain_header, plain);
    return found == m_plain_header.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - m_plain_header.begin()));
}

bool CsvReader::has_column(std::string_view name) const {
    return column(name).has_value();
}

const std::string& CsvReader::text(std::string_view name) const {
    static const std::string none;
    const auto at = column(name);
    return at ? m_fields[*at] : none;
}

std::string csv_row(const std::vector<std::string>& cells) {
    std::string row;
    for (const std::string& cell : cells)
        row.append(&cell == &cells.front() ? "" : ",").append(csv_field(cell));
    return row + '\n';
}

} // namespace core
