// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/usage_log.h"
#include "core/imports/price_rows.h"
#include "core/text/dates.h"
#include "core/text/format.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <memory>

namespace core {

namespace {

std::string_view first_name(std::string_view names) {
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

constexpr std::array log_fields{&UsageColumns::start,   &UsageColumns::end,    &UsageColumns::model,
                                &UsageColumns::vendor,  &UsageColumns::input,  &UsageColumns::cached,
                                &UsageColumns::written, &UsageColumns::output, &UsageColumns::requests,
                                &UsageColumns::usd};
enum class Field { start, end, model, vendor, input, cached, written, output, requests, usd };

std::size_t place_of(Field field) {
    return static_cast<std::size_t>(field);
}

// What a row has in the columns, whatever it came in.
class LogRow {
  public:
    virtual ~LogRow() = default;
    virtual int line() const = 0;
    virtual std::optional<double> time(Field field) const = 0;
    virtual bool has_text(Field field) const = 0; // that is not empty
    virtual std::string_view text(Field field) const = 0;
    virtual std::optional<double> sum(Field field, Import& import) const = 0;
};

class CsvLogRow final : public LogRow {
  public:
    CsvLogRow(const UsageColumns& columns, const CsvReader& csv, const Import& import)
        : m_csv(csv), m_import(import) {
        for (std::size_t field = 0; field < log_fields.size(); ++field)
            for (const std::string_view names : columns.*log_fields[field])
                any_name(names, [&](std::string_view name) {
                    const auto found = csv.column(name);
                    if (found)
                        m_columns[field].push_back(*found);
                    return found.has_value();
                });
    }
    int line() const override { return m_csv.line(); }
    std::string_view text(Field field) const override { return cell(field); }
    bool has_text(Field field) const override { return !cell(field).empty(); }
    std::optional<double> time(Field field) const override { return csv_seconds(cell(field), m_import); }
    std::optional<double> sum(Field field, Import& import) const override {
        std::optional<double> all;
        for (const std::size_t place : m_columns[place_of(field)])
            if (const auto value = amount(m_csv.text_at(place), m_csv.header()[place], m_csv.line(), import))
                all = all.value_or(0) + *value;
        return all;
    }

  private:
    const std::string& cell(Field field) const {
        static const std::string none;
        const auto& places = m_columns[place_of(field)];
        return places.empty() ? none : m_csv.text_at(places[0]);
    }

    const CsvReader& m_csv;
    const Import& m_import;
    std::array<std::vector<std::size_t>, log_fields.size()> m_columns;
};

class JsonLogRow final : public LogRow {
  public:
    JsonLogRow(const UsageColumns& columns, const JsonNode& row)
        : m_columns(columns), m_row(row), m_details(details_in(columns, row)) {}
    int line() const override { return m_row.line; }
    std::string_view text(Field field) const override {
        const JsonNode* node = first(field);
        return node ? std::string_view(node->string) : std::string_view();
    }
    bool has_text(Field field) const override { return first(field) != nullptr; }
    std::optional<double> time(Field field) const override {
        const JsonNode* node = first(field);
        if (!node)
            return std::nullopt;
        return node->kind == JsonNode::Kind::number ? unix_seconds(node->number) : unix_seconds(node->string);
    }
    std::optional<double> sum(Field field, Import& import) const override {
        std::optional<double> all;
        if (const Metered kind = kind_in_details(field); m_details && kind != Metered::unknown) {
            for (const JsonMember& detail : m_details->members())
                if (metered_by(lower_case(detail.key)) == kind)
                    add(detail.value, m_columns.details[0], all, import);
            return all;
        }
        for (const std::string_view names : m_columns.*log_fields[place_of(field)])
            if (const JsonNode* node = found(names))
                add(*node, names, all, import);
        return all;
    }

  private:
    // Null where none tells what its tokens are: a total alone does not.
    static const JsonNode* details_in(const UsageColumns& columns, const JsonNode& row) {
        const JsonNode* details = nullptr;
        for (const std::string_view names : columns.details)
            any_name(names, [&](std::string_view path) {
                const JsonNode* node = find_node(row, path);
                if (node && std::ranges::any_of(node->members(), [](const JsonMember& each) {
                        return metered_by(lower_case(each.key)) != Metered::unknown;
                    }))
                    details = node;
                return details != nullptr;
            });
        return details;
    }
    static Metered kind_in_details(Field field) {
        switch (field) {
        case Field::input:
            return Metered::input;
        case Field::cached:
            return Metered::cached;
        case Field::written:
            return Metered::written;
        case Field::output:
            return Metered::output;
        default:
            return Metered::unknown;
        }
    }
    static void add(const JsonNode& node, std::string_view names, std::optional<double>& all,
                    Import& import) {
        if (node.kind == JsonNode::Kind::null)
            return;
        const bool is_text = node.kind == JsonNode::Kind::string;
        const auto value = is_text ? number_in(node) : std::optional(node.number);
        if ((node.kind == JsonNode::Kind::number || is_text) && value && std::isfinite(*value) && *value >= 0)
            all = all.value_or(0) + *value;
        else // a text may be anything that slipped there
            import.problem(node.line, first_name(names),
                           is_text
                               ? "is no number of 0 or more"
                               : "is " + described(node) +
                                     (node.kind == JsonNode::Kind::number ? ", must be 0 or more and finite"
                                                                          : ", must be a number"));
    }
    static std::optional<double> number_in(const JsonNode& node) {
        double value = 0;
        const char* const last = node.string.data() + node.string.size();
        const auto parsed = std::from_chars(node.string.data(), last, value);
        return parsed.ec == std::errc{} && parsed.ptr == last ? std::optional(value) : std::nullopt;
    }
    const JsonNode* found(std::string_view names) const {
        const JsonNode* result = nullptr;
        any_name(names, [&](std::string_view path) {
            const JsonNode* node = find_node(m_row, path);
            if (node && node->kind != JsonNode::Kind::null &&
                !(node->kind == JsonNode::Kind::string && node->string.empty()))
                result = node;
            return result != nullptr;
        });
        return result;
    }
    const JsonNode* first(Field field) const {
        const Columns& names = m_columns.*log_fields[place_of(field)];
        return names.empty() ? nullptr : found(names[0]);
    }

    const UsageColumns& m_columns;
    const JsonNode& m_row;
    const JsonNode* m_details; // null: none, or nothing in them that counts
};

// Buckets begin and end on the minute.
bool is_bucket(double from, double to) {
    return to - from >= shortest_bucket_s && std::fmod(from, 60) == 0 && std::fmod(to, 60) == 0;
}

// Empty, and a problem, where the row tells none.
std::optional<Period> period_of(const LogRow& row, const UsageColumns& columns, Import& import) {
    const auto from = row.time(Field::start);
    if (!from) {
        import.problem(row.line(), first_name(columns.start[0]),
                       row.has_text(Field::start) ? "is no time" : "is empty");
        return std::nullopt;
    }
    if (row.has_text(Field::end)) {
        const auto to = row.time(Field::end);
        if (to && columns.row == UsageColumns::Row::either && !row.has_text(Field::requests) &&
            *to >= *from && !is_bucket(*from, *to))
            return Period{*from, *from}; // what a request took is no time covered
        if (to && *to > *from)
            return Period{*from, *to};
        import.problem(row.line(), first_name(columns.end[0]), "is no time after the start");
        return std::nullopt;
    }
    constexpr double day_s = 86400;
    return Period{*from, *from + (columns.covered == Covered::days_with_use ? day_s : 0)};
}

// False: there are too many models.
bool add_tokens(const LogRow& row, std::optional<Period> period, const UsageColumns& columns, UsageSums& sums,
                Import& import) {
    const RowCheck check(import);
    const auto tokens_in = row.sum(Field::input, import), tokens_out = row.sum(Field::output, import);
    const auto read = row.sum(Field::cached, import), put = row.sum(Field::written, import);
    TokenSum tokens{.input = tokens_in.value_or(0),
                    .output = tokens_out.value_or(0),
                    .cached_input = read,
                    .written = put,
                    .requests = row.sum(Field::requests, import),
                    .usd = row.sum(Field::usd, import)};
    if (!check.is_good() || !period)
        return true;
    if (!tokens_in && !tokens_out && !read && !put) {
        if (columns.covered == Covered::as_listed)
            sums.cover(*period); // a time without use
        else
            import.skip("no tokens are said");
        return true;
    }
    if (!columns.input_has_all)
        tokens.input += read.value_or(0) + put.value_or(0);
    if (columns.row == UsageColumns::Row::request)
        tokens.requests = 1;
    const std::string_view name = row.text(Field::model);
    if (name.empty() && !columns.without_model.empty()) {
        import.skip(columns.without_model);
        return true;
    }
    const std::string said = columns.provider.empty() ? provider_name(row.text(Field::vendor)) : "";
    const std::string_view provider = !columns.provider.empty() ? columns.provider
                                      : !said.empty()           ? std::string_view(said)
                                                                : maker_of(name);
    return sums.add(provider, name, tokens, *period);
}

} // namespace

void import_usage_log(const UsageColumns& columns, CsvReader& csv, Import& import) {
    UsageSums sums(import, columns.covered);
    if (columns.row == UsageColumns::Row::either)
        sums.count_rows_as_requests();
    const CsvLogRow row(columns, csv, import);
    while (csv.next())
        if (!add_tokens(row, period_of(row, columns, import), columns, sums, import))
            return;
    sums.finish();
}

RowTaker usage_log_rows(std::function<const UsageColumns&(const JsonNode& row)> columns_of, Import& import) {
    const auto sums = std::make_shared<UsageSums>(import, Covered::between_first_and_last);
    return {.take =
                [columns_of = std::move(columns_of), &import, sums](const JsonNode& node) {
                    const UsageColumns& columns = columns_of(node);
                    if (columns.row == UsageColumns::Row::either)
                        sums->count_rows_as_requests();
                    const JsonLogRow row(columns, node);
                    add_tokens(row, period_of(row, columns, import), columns, *sums, import);
                },
            .end =
                [&import, sums](const JsonNode* around) {
                    tell_of_further_pages(around, import);
                    sums->finish();
                }};
}

RowTaker usage_log_rows(const UsageColumns& columns, Import& import) {
    return usage_log_rows([&columns](const JsonNode&) -> const UsageColumns& { return columns; }, import);
}

RowTaker usage_bucket_rows(const UsageColumns& columns, Import& import) {
    const auto sums = std::make_shared<UsageSums>(import, columns.covered);
    const auto seen = std::make_shared<SeenResults>(import);
    return {.take =
                [&columns, &import, sums, seen](const JsonNode& bucket) {
                    const JsonMember* results = find_member(bucket, "results");
                    const auto period = period_of(JsonLogRow(columns, bucket), columns, import);
                    if (!period || !results)
                        return;
                    sums->cover(*period);
                    seen->begin(*period);
                    for (const JsonNode& result : results->value.items())
                        if (!columns.result_kind.empty() && text_of(result, "object") != columns.result_kind)
                            import.skip(columns.other_kind);
                        else if (seen->is_new(result))
                            add_tokens(JsonLogRow(columns, result), period, columns, *sums, import);
                },
            .end =
                [&import, sums](const JsonNode* around) {
                    tell_of_further_pages(around, import);
                    sums->finish();
                }};
}

void tell_of_further_pages(const JsonNode* around, Import& import) {
    if (!around)
        return;
    if (const JsonMember* more = find_member(*around, "has_more"); more && more->value.boolean)
        import.remarks.emplace_back(
            "has_more is true: this is one page of several, the pages after it are not counted");
    const auto page = number_of(*around, "meta/page"), pages = number_of(*around, "meta/totalPages");
    if (pages > 1.0)
        import.remarks.push_back("this is page " + (page ? shortest(*page) : std::string("1")) + " of " +
                                 shortest(*pages) + ", the others are not counted");
}

bool has_columns(const CsvReader& csv, const Columns& names) {
    return std::ranges::all_of(names, [&](std::string_view each) {
        return any_name(each, [&](std::string_view name) { return csv.has_column(name); });
    });
}

bool has_members(const JsonNode& row, const Columns& names) {
    return std::ranges::all_of(names, [&](std::string_view each) {
        return any_name(each, [&](std::string_view path) { return find_node(row, path) != nullptr; });
    });
}

std::optional<double> seconds_of(const JsonNode& object, std::string_view path) {
    const JsonNode* node = find_node(object, path);
    if (!node)
        return std::nullopt;
    return node->kind == JsonNode::Kind::number ? unix_seconds(node->number) : unix_seconds(node->string);
}

} // namespace core
