// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/csv.h"
#include "core/text/escape.h"

#include <algorithm>

namespace core {

CsvReader::CsvReader(std::string_view text, FileProblems& problems)
    : text_(text), problems_(problems), fields_(csv_most_columns) {
    constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
    if (text_.starts_with(byte_order_mark))
        text_.remove_prefix(byte_order_mark.size());
    if (done()) {
        stop(0, "the file is empty or cannot be read");
        return;
    }
    read_row();
    if (field_count_ > csv_most_columns)
        stop(1, "has more than " + std::to_string(csv_most_columns) + " columns");
    fields_.resize(field_count_);
    header_ = fields_;
}

// Nothing that follows can be told apart any more.
void CsvReader::stop(int line, std::string message) {
    problems_.add({.line = line, .message = std::move(message)});
    at_ = text_.size();
    field_count_ = 0;
}

void CsvReader::read_field(std::string& field) {
    if (!done() && text_[at_] == '"')
        return read_quoted_field(field);
    const std::size_t start = at_;
    while (!done() && text_[at_] != ',' && !at_line_end())
        ++at_;
    field = text_.substr(start, at_ - start);
}

void CsvReader::read_quoted_field(std::string& field) {
    const int opened = line_;
    field.clear();
    for (++at_; !done(); ++at_) {
        if (text_[at_] == '"' && text_.substr(at_, 2) != "\"\"") {
            ++at_;
            if (!done() && text_[at_] != ',' && !at_line_end())
                stop(line_, "text after a closing quote");
            return;
        }
        at_ += text_[at_] == '"';
        line_ += text_[at_] == '\n';
        field += text_[at_];
    }
    stop(opened, "a quote is never closed");
}

void CsvReader::read_row() {
    row_line_ = line_;
    field_count_ = 0;
    do {
        at_ += field_count_ > 0; // the comma
        const std::size_t field = field_count_++;
        read_field(field < fields_.size() ? fields_[field] : beyond_);
    } while (!done() && text_[at_] == ',');
    if (!done()) {
        at_ += text_[at_] == '\r' ? 2 : 1;
        ++line_;
    }
}

bool CsvReader::next() {
    while (!done()) {
        read_row();
        if (field_count_ == header_.size() && !(field_count_ == 1 && fields_[0].empty()))
            return true;
        const bool is_blank = field_count_ == 1 && (fields_.empty() ? beyond_ : fields_[0]).empty();
        if (is_blank || field_count_ == 0) // or the reading has ended
            continue;
        problems_.add({.line = row_line_,
                       .message = problems_.is_full()
                                      ? ""
                                      : std::to_string(field_count_) +
                                            (field_count_ == 1 ? " field" : " fields") + ", the header has " +
                                            std::to_string(header_.size())});
    }
    return false;
}

bool CsvReader::has_column(std::string_view name) const {
    return std::ranges::find(header_, name) != header_.end();
}

const std::string& CsvReader::text(std::string_view column) const {
    static const std::string none;
    const auto found = std::ranges::find(header_, column);
    return found == header_.end() ? none : fields_[static_cast<std::size_t>(found - header_.begin())];
}

std::string csv_row(const std::vector<std::string>& cells) {
    std::string row;
    for (const std::string& cell : cells)
        row.append(&cell == &cells.front() ? "" : ",").append(csv_field(cell));
    return row + '\n';
}

} // namespace core
