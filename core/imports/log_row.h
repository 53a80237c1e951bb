// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/usage_log.h"

#include <array>

// What a row of a log has in the columns of its format, be it of a CSV or JSON. For the files of this folder
// only.
namespace core {

// Of "a|b|c" the first.
inline std::string_view first_name(std::string_view names) {
    return names.substr(0, names.find('|'));
}

// Calls f with each of "a|b|c" until it returns true.
template <class F>
bool any_name(std::string_view names, F f) {
    while (true) {
        const auto bar = names.find('|');
        if (f(names.substr(0, bar)))
            return true;
        if (bar == std::string_view::npos)
            return false;
        names.remove_prefix(bar + 1);
    }
}

enum class LogField { start, end, model, vendor, input, cached, written, output, requests, usd, id };
inline constexpr std::size_t log_field_count = 11;

class LogRow {
  public:
    virtual ~LogRow() = default;
    virtual int line() const = 0;
    virtual bool has(LogField field) const = 0;              // whether there is such a column or member
    virtual std::string_view name(LogField field) const = 0; // of that one
    virtual std::optional<FileTime> time(LogField field) const = 0;
    virtual bool has_text(LogField field) const = 0; // that is not empty
    virtual std::string_view text(LogField field) const = 0;
    virtual std::optional<double> sum(LogField field, Import& import) const = 0;
};

class CsvLogRow final : public LogRow {
  public:
    CsvLogRow(const UsageColumns& columns, const CsvReader& csv, const Import& import);
    int line() const override { return m_csv.line(); }
    bool has(LogField field) const override { return !places(field).empty(); }
    std::string_view name(LogField field) const override;
    std::string_view text(LogField field) const override;
    bool has_text(LogField field) const override { return !text(field).empty(); }
    std::optional<FileTime> time(LogField field) const override;
    std::optional<double> sum(LogField field, Import& import) const override;
    std::uint64_t content() const; // a hash of all of its cells

  private:
    const std::vector<std::size_t>& places(LogField field) const {
        return m_places[static_cast<std::size_t>(field)];
    }

    const CsvReader& m_csv;
    const Import& m_import;
    std::array<std::vector<std::size_t>, log_field_count> m_places;
};

class JsonLogRow final : public LogRow {
  public:
    JsonLogRow(const UsageColumns& columns, const JsonNode& row);
    int line() const override { return m_row.line; }
    bool has(LogField field) const override { return first(field) != nullptr; }
    std::string_view name(LogField field) const override;
    std::string_view text(LogField field) const override;
    bool has_text(LogField field) const override { return has(field); }
    std::optional<FileTime> time(LogField field) const override;
    std::optional<double> sum(LogField field, Import& import) const override;

  private:
    const JsonNode* found(std::string_view names) const;
    const JsonNode* first(LogField field) const;

    const UsageColumns& m_columns;
    const JsonNode& m_row;
    const JsonNode* m_details; // null: none, or nothing in them that counts
};

} // namespace core
