// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/usage_rows.h"
#include "core/text/dates.h"
#include "core/text/format.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace core {

namespace {

constexpr double hour_s = 3600, day_s = 86400;
constexpr double longest_daily_s = 2 * 86400; // a period beyond it says nothing of how months grow

// Unknown beside anything is unknown.
void add_known(std::optional<double>& sum, const std::optional<double>& other) {
    if (sum && other)
        *sum += *other;
    else
        sum.reset();
}

// Logs leave the key out where nothing came from the cache: unknown only if no row says it.
void add_or_none(std::optional<double>& sum, const std::optional<double>& other) {
    if (other)
        sum = sum.value_or(0) + *other;
}

bool is_whole(double value, double of) {
    return std::fmod(value, of) == 0;
}

std::chrono::sys_days day_of(double seconds) {
    return std::chrono::sys_days(std::chrono::days(static_cast<int>(std::floor(seconds / day_s))));
}

// "2026-08-01", and where days are not whole "2026-08-01 07:00".
std::string time_text(double seconds) {
    const double minutes = std::floor((seconds - std::floor(seconds / day_s) * day_s) / 60);
    const auto two = [](double number) {
        const auto text = std::to_string(static_cast<int>(number));
        return text.size() < 2 ? '0' + text : text;
    };
    return iso_text(day_of(seconds)) + ' ' + two(std::floor(minutes / 60)) + ':' +
           two(std::fmod(minutes, 60));
}

std::string period_text(Period whole) {
    constexpr double latest = 253402300799; // the last second of the year 9999
    const Period shown{whole.from, std::min(whole.to, latest)};
    if (is_whole(whole.from, day_s) && is_whole(whole.to, day_s))
        return iso_text(day_of(shown.from)) + " to " + iso_text(day_of(shown.to - 1));
    return time_text(shown.from) + " to " + time_text(shown.to) + " UTC";
}

// The distance that at least three starts all have, of a quarter of an hour and more: the last bucket is as
// long as the others. Empty: they are no buckets of one width.
std::optional<double> bucket_width(const std::set<double>& starts) {
    if (starts.size() < 3)
        return std::nullopt;
    const double width = *std::next(starts.begin()) - *starts.begin();
    for (auto start = std::next(starts.begin()); start != starts.end(); ++start)
        if (*start - *std::prev(start) != width)
            return std::nullopt;
    return width >= shortest_bucket_s ? std::optional(width) : std::nullopt;
}

// Where all starts, and at least two, are first days of months: the end of the last bucket, which is as long
// as its own month. Of three and more that are as many months apart, quarters and years, it has as many.
std::optional<double> end_of_months(const std::set<double>& starts) {
    using namespace std::chrono;
    if (starts.size() < 2)
        return std::nullopt;
    std::vector<months> apart;
    year_month before{};
    for (const double start : starts) {
        const year_month_day day(day_of(start));
        if (!is_whole(start, day_s) || day.day() != std::chrono::day(1))
            return std::nullopt;
        const year_month month(day.year(), day.month());
        if (start != *starts.begin())
            apart.push_back(month - before);
        before = month;
    }
    const bool as_many =
        apart.size() > 1 && std::ranges::all_of(apart, [&](months each) { return each == apart[0]; });
    const sys_days end((before + (as_many ? apart[0] : months(1))) / 1);
    return static_cast<double>(end.time_since_epoch().count()) * day_s;
}

std::string days_text(double seconds) {
    return shortest(std::round(seconds / day_s * 100) / 100);
}

} // namespace

TokenSum& TokenSum::operator+=(const TokenSum& other) {
    input += other.input;
    output += other.output;
    add_or_none(cached_input, other.cached_input);
    add_or_none(written, other.written);
    add_known(requests, other.requests);
    add_known(usd, other.usd);
    return *this;
}

// What all rows together tell of.
struct UsageSums::Time {
    std::vector<Period> pieces; // that do not overlap, in order
    Period whole;               // from the first to the last
    double covered_s = 0;
    double mean_over_s = 0;
    bool is_hourly = false;
    bool rows_are_buckets = false;
    std::string note;
};

void UsageSums::cover(Period period) {
    if (period.to <= period.from) {
        const double at = period.from + period.east_s;
        if (!m_instants) {
            m_instants = period;
            m_first_start = at;
        }
        // The first one stands for all: whether they differ from it is all that counts.
        m_same_of_day = m_same_of_day && is_whole(at - m_first_start, day_s);
        m_same_of_hour = m_same_of_hour && is_whole(at - m_first_start, hour_s);
        m_same_of_minute = m_same_of_minute && is_whole(at - m_first_start, 60);
        m_instants->from = std::min(m_instants->from, period.from);
        if (period.from >= m_instants->to) {
            m_instants->to = period.from;
            m_instants->east_s = period.east_s;
        }
        constexpr std::size_t most_starts = 10'000; // of buckets; a log of requests has more
        if (m_starts.size() < most_starts)
            m_starts.insert(at);
        return;
    }
    m_longest_period = std::max(m_longest_period, period.to - period.from);
    if (!m_periods.empty() && period.from >= m_periods.back().from && period.from <= m_periods.back().to)
        m_periods.back().to = std::max(m_periods.back().to, period.to);
    else
        m_periods.push_back(period);
}

bool UsageSums::add(std::string_view provider, std::string_view model, const TokenSum& tokens,
                    Period period) {
    constexpr std::size_t most_hours = 2'000'000; // more are a file made to fill the memory
    if (may_be_secret(model) || may_be_secret(provider)) {
        m_import.skip(named_like_a_secret);
        return true;
    }
    if (!m_last || m_last_key.second != model || m_last_key.first != provider) {
        m_last_key = {std::string(provider), std::string(model)};
        m_last = &m_models[m_last_key];
    }
    cover(period);
    m_last->tokens += tokens;
    ++m_last->rows;
    const long hour = static_cast<long>(std::floor(period.from / hour_s));
    if (m_hours < most_hours) {
        Hours& hours = m_last->hours;
        const auto before = hours.size();
        const auto at = hours.empty() || hours.rbegin()->first < hour
                            ? hours.emplace_hint(hours.end(), hour, 0)
                            : hours.try_emplace(hour, 0).first;
        at->second += tokens.input + tokens.output;
        m_hours += hours.size() - before;
    }
    return m_import.has_room(m_models.size());
}

UsageSums::Time UsageSums::covered_time() {
    Time time;
    time.is_hourly = m_longest_period <= hour_s;
    time.rows_are_buckets = !m_periods.empty(); // whose ends are stated
    if (m_instants) {
        // Of buckets that begin at one time of the day or of the hour the last is as long as that says; of
        // anything else all hours count that were begun.
        Period all = *m_instants;
        const auto width = bucket_width(m_starts);
        if (const auto end = m_same_of_day ? end_of_months(m_starts) : std::nullopt) {
            const double end_s = *end - all.east_s;
            m_longest_period = std::max(m_longest_period, end_s - all.to);
            all.to = end_s;
            time.is_hourly = false;
        } else if (width && m_same_of_minute) {
            all.to += *width;
            time.is_hourly = *width <= hour_s;
        } else if (m_same_of_day) {
            all.to += day_s;
            time.is_hourly = false;
        } else if (m_same_of_hour) {
            all.to += hour_s;
        } else {
            all = {std::floor(all.from / hour_s) * hour_s, std::floor(all.to / hour_s) * hour_s + hour_s};
        }
        time.rows_are_buckets = m_same_of_minute && is_whole(m_instants->from, 60);
        m_periods.push_back(all);
    }
    std::ranges::sort(m_periods, {}, &Period::from);
    for (const Period& period : m_periods)
        if (!time.pieces.empty() && period.from <= time.pieces.back().to)
            time.pieces.back().to = std::max(time.pieces.back().to, period.to);
        else
            time.pieces.push_back(period);
    for (const Period& piece : time.pieces)
        time.covered_s += piece.to - piece.from;
    time.whole = {time.pieces.front().from, time.pieces.back().to};
    const double whole_s = time.whole.to - time.whole.from;
    time.note = period_text(time.whole);
    const bool has_gaps = time.covered_s < whole_s;
    if (has_gaps && m_covered == Covered::as_listed)
        time.note +=
            ", with " + days_text(time.covered_s) + " of " + days_text(whole_s) + " days in the export";
    if (has_gaps && m_covered == Covered::days_with_use)
        time.note += ", with use on " + days_text(time.covered_s) + " of " + days_text(whole_s) +
                     " days; the mean is over all of them, for days without use are not in the export";
    if (m_covered != Covered::as_listed)
        time.pieces = {time.whole};
    time.mean_over_s = m_covered == Covered::as_listed ? time.covered_s : whole_s;
    if (time.mean_over_s < day_s)
        time.note += "; less than a day, so a whole one may be otherwise";
    return time;
}

void UsageSums::add_row(const std::string& provider, const std::string& model, const Model& sum,
                        const Time& time) {
    const TokenSum& tokens = sum.tokens;
    if (tokens.input + tokens.output == 0)
        return m_import.skip(model + " used no tokens");
    if (tokens.cached_input.value_or(0) + tokens.written.value_or(0) > tokens.input * (1 + 1e-9))
        return m_import.problem(0, "", model + " has more cached input than input");
    const double days = time.mean_over_s / day_s;
    const auto is_amount = [&](double sum_of_all) { return std::isfinite(sum_of_all / days); };
    if (days <= 0 || !is_amount(tokens.input + tokens.output) || !is_amount(tokens.requests.value_or(0)) ||
        !is_amount(tokens.usd.value_or(0)))
        return m_import.problem(0, "", model + " used more in a day than a number holds");
    constexpr double latest = 253402300799;
    CatalogueUsage& row = m_import.read.rows.usage.emplace_back(
        CatalogueUsage{.provider = provider,
                       .model = model,
                       .days = days,
                       .input_tokens_per_day = tokens.input / days,
                       .output_tokens_per_day = tokens.output / days,
                       .note = time.note,
                       .source = m_import.source(iso_text(day_of(std::min(time.whole.to, latest) - 1)))});
    auto requests = tokens.requests;
    if (!requests && m_rows_are_requests && !time.rows_are_buckets)
        requests = sum.rows;
    if (requests && *requests > 0)
        row.requests_per_day = *requests / days;
    else
        row.note += "; the export counts no requests, so tokens per request are not known";
    if (tokens.cached_input && tokens.input > 0)
        row.cached_input_share = std::min(1.0, *tokens.cached_input / tokens.input);
    if (tokens.written && tokens.input > 0)
        row.cache_write_share = std::min(1.0, *tokens.written / tokens.input);
    if (tokens.usd)
        row.usd_per_day = *tokens.usd / days;
    if (time.is_hourly)
        row.profile = hourly_profile(sum.hours, time.pieces);
    if (m_longest_period <= longest_daily_s)
        row.growth_per_month = monthly_growth(sum.hours, time.whole);
}

void UsageSums::finish() {
    if (m_models.empty())
        return;
    Time time = covered_time();
    Model all;
    std::string provider;
    for (const auto& [key, model] : m_models) {
        all.tokens += model.tokens;
        all.rows += model.rows;
        for (const auto& [hour, tokens] : model.hours)
            all.hours[hour] += tokens;
        provider = provider.empty() || provider == key.first ? key.first : "Several providers";
        if (m_models.size() > 1)
            add_row(key.first, key.second.empty() ? "models that are not named" : key.second, model, time);
    }
    const std::string& name = m_models.begin()->first.second;
    add_row(provider, m_models.size() == 1 && !name.empty() ? name : "all models", all, time);
}

} // namespace core
