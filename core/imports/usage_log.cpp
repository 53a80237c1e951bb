// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/usage_log.h"
#include "core/imports/log_row.h"
#include "core/imports/price_rows.h"
#include "core/text/dates.h"
#include "core/text/format.h"

#include <algorithm>
#include <cmath>
#include <memory>

namespace core {

namespace {

// Buckets begin and end on the minute.
bool is_bucket(double from, double to) {
    return to - from >= shortest_bucket_s && std::fmod(from, 60) == 0 && std::fmod(to, 60) == 0;
}

std::string why_no_time(const LogRow& row) {
    return !row.has_text(LogField::start)           ? "is empty"
           : needs_order(row.text(LogField::start)) ? "may be of two days, as no row tells whether months "
                                                      "stand first: write YYYY-MM-DD"
                                                    : "is no time";
}

// Of the first of a month in a column of months, all of it; of weeks likewise.
FileTime with_named_length(FileTime time, std::string_view column) {
    const std::string name = lower_case(column);
    constexpr double week_s = 7 * 86400;
    if (time.has_length() || std::fmod(time.from + time.east_s, 86400) != 0)
        return time;
    if (name.find("week") != std::string::npos && !name.ends_with("day"))
        time.to = time.from + week_s;
    else if (const double local = time.from + time.east_s;
             name.find("month") != std::string::npos && begin_of_month(local) == local)
        time.to = begin_of_month(local, 1) - time.east_s;
    return time;
}

Period as_period(const FileTime& time) {
    return {time.from, time.to, time.east_s};
}

// Empty, and a problem, where the row tells none.
std::optional<Period> period_of(const LogRow& row, const UsageColumns& columns, Import& import) {
    const auto start = row.time(LogField::start);
    if (!start) {
        import.problem(row.line(), first_name(columns.start[0]), why_no_time(row));
        return std::nullopt;
    }
    const FileTime from = with_named_length(*start, row.name(LogField::start));
    if (row.has_text(LogField::end)) {
        const auto to = row.time(LogField::end);
        const auto period = to ? between(from, *to) : std::nullopt;
        if (to && columns.row == UsageColumns::Row::either && !row.has_text(LogField::requests) &&
            to->from >= from.from && !is_bucket(from.from, period ? period->to : to->from))
            return Period{from.from, from.from, from.east_s}; // what a request took is no time covered
        if (period)
            return as_period(*period);
        import.problem(row.line(), first_name(columns.end[0]), "is no time after the start");
        return std::nullopt;
    }
    if (from.has_length() || columns.covered != Covered::days_with_use)
        return as_period(from);
    constexpr double day_s = 86400;
    return Period{from.from, from.from + day_s, from.east_s};
}

// False: there are too many models.
bool add_tokens(const LogRow& row, std::optional<Period> period, const UsageColumns& columns, UsageSums& sums,
                Import& import) {
    const RowCheck check(import);
    const auto tokens_in = row.sum(LogField::input, import), tokens_out = row.sum(LogField::output, import);
    const auto read = row.sum(LogField::cached, import), put = row.sum(LogField::written, import);
    TokenSum tokens{.input = tokens_in.value_or(0),
                    .output = tokens_out.value_or(0),
                    .cached_input = read,
                    .written = put,
                    .requests = row.sum(LogField::requests, import),
                    .usd = row.sum(LogField::usd, import)};
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
    const std::string_view name = row.text(LogField::model);
    if (name.empty() && !columns.without_model.empty()) {
        import.skip(columns.without_model);
        return true;
    }
    const std::string said = columns.provider.empty() ? provider_name(row.text(LogField::vendor)) : "";
    const std::string_view provider = !columns.provider.empty() ? columns.provider
                                      : !said.empty()           ? std::string_view(said)
                                                                : maker_of(name);
    return sums.add(provider, name, tokens, *period);
}

// Of dates as 8/1/2026: the first row that tells which number is the day tells it of all.
void look_for_order_of_dates(const UsageColumns& columns, const CsvReader& csv, Import& import) {
    FileProblems unheard(1);
    CsvReader ahead = csv.from_its_first_row(unheard);
    const CsvLogRow row(columns, ahead, import);
    for (bool is_first = true; ahead.next();) {
        const std::string_view text = row.text(LogField::start);
        if (text.empty())
            continue;
        if (is_first && !needs_order(text) && order_in(text) == SlashDates::unknown)
            return;
        is_first = false;
        if (const SlashDates order = order_in(text); order != SlashDates::unknown) {
            import.slash_dates = order;
            return;
        }
    }
}

} // namespace

void import_usage_log(const UsageColumns& columns, CsvReader& csv, Import& import) {
    look_for_order_of_dates(columns, csv, import);
    UsageSums sums(import, columns.covered);
    if (columns.row == UsageColumns::Row::either)
        sums.count_rows_as_requests();
    const CsvLogRow row(columns, csv, import);
    SeenResults seen(import);
    const bool has_buckets = columns.row == UsageColumns::Row::bucket || row.has(LogField::requests);
    std::optional<Period> bucket;
    while (csv.next()) {
        const auto period = period_of(row, columns, import);
        const bool has_id = row.has_text(LogField::id); // the column may be there and empty
        if (period && (has_id || has_buckets || period->to > period->from)) {
            if (!bucket || bucket->from != period->from || bucket->to != period->to)
                seen.begin(*period);
            bucket = period;
            if (!seen.is_new(row.content(), has_id))
                continue;
        }
        if (!add_tokens(row, period, columns, sums, import))
            return;
    }
    sums.finish();
}

RowTaker usage_log_rows(std::function<const UsageColumns&(const JsonNode& row)> columns_of, Import& import) {
    const auto sums = std::make_shared<UsageSums>(import, Covered::between_first_and_last);
    const auto seen = std::make_shared<SeenResults>(import);
    return {.take =
                [columns_of = std::move(columns_of), &import, sums, seen](const JsonNode& node) {
                    const UsageColumns& columns = columns_of(node);
                    if (columns.row == UsageColumns::Row::either)
                        sums->count_rows_as_requests();
                    const JsonLogRow row(columns, node);
                    const auto period = period_of(row, columns, import);
                    if (period && row.has(LogField::id)) {
                        seen->begin(*period);
                        if (!seen->is_new(node, true))
                            return;
                    }
                    add_tokens(row, period, columns, *sums, import);
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

void SeenPages::add(const JsonNode& page) {
    if (const JsonMember* more = find_member(page, "has_more"); more && more->value.boolean)
        m_has_more = true;
    else if (more)
        m_has_last = true;
    if (const auto count = number_of(page, "meta/totalPages"))
        m_count = std::max(m_count, *count);
    if (const auto number = number_of(page, "meta/page"))
        m_numbers.insert(*number);
}

void SeenPages::tell(Import& import) const {
    if (m_has_more && !m_has_last)
        import.remarks.emplace_back(
            "has_more is true of all pages: those after the last one here are not counted");
    if (const auto here = static_cast<double>(m_numbers.size()); here > 0 && here < m_count)
        import.remarks.push_back("these are " + shortest(here) + " pages of " + shortest(m_count) +
                                 ", the others are not counted");
}

bool has_cache_beyond_input(const UsageColumns& columns, const CsvReader& csv, const Import& import) {
    constexpr int most_rows = 100'000; // of one kind after so many
    Import unheard{.from = import.from, .has_decimal_commas = import.has_decimal_commas};
    CsvReader ahead = csv.from_its_first_row(unheard.problems);
    const CsvLogRow row(columns, ahead, unheard);
    for (int rows = 0; rows < most_rows && ahead.next(); ++rows) {
        const auto input = row.sum(LogField::input, unheard);
        const double cache =
            row.sum(LogField::cached, unheard).value_or(0) + row.sum(LogField::written, unheard).value_or(0);
        if (input && cache > *input)
            return true;
    }
    return false;
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
