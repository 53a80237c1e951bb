// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/formats.h"

#include <set>

// What was used, added up into rows; for the files of this folder only.
namespace core {

// What is shorter is no bucket of time, but what a request took.
inline constexpr double shortest_bucket_s = 900;

// Seconds since 1970, the end is the first one that no longer counts. One that has no length is an instant.
struct Period {
    double from = 0, to = 0;
    double east_s = 0; // of UTC, the clock that it was read from
};

// Tokens of one row or of all. Unknown as soon as one row does not say it.
struct TokenSum {
    double input = 0; // cached ones and those written to the cache, too
    double output = 0;
    std::optional<double> cached_input; // unknown where no row says it
    std::optional<double> written;      // to the cache; the same
    std::optional<double> requests = 0;
    std::optional<double> usd = 0; // what was paid for them
    TokenSum& operator+=(const TokenSum& other);
};

// Which time the rows tell of, that a mean is over.
enum class Covered {
    as_listed,              // a row without use says so: what no row is about is not known
    between_first_and_last, // as a log: nothing happened where it has no row
    days_with_use,          // the same of a list of days, which it has only where there was use
};

// Adds up rows by model. A row per model, and one for all where there are several or where none is named
// (""). Of all models the mean is over the same time, so that they add up.
class UsageSums {
  public:
    UsageSums(Import& import, Covered covered) : m_import(import), m_covered(covered) {}

    // False: there are too many models, and the reading ends. A name that may be a secret is left out.
    bool add(std::string_view provider, std::string_view model, const TokenSum& tokens, Period period);
    void cover(Period period); // without use
    // Rows of a log that do not say how many requests they are, are one each, unless their times look like
    // those of buckets.
    void count_rows_as_requests() { m_rows_are_requests = true; }
    // Into the import.
    void finish();

  private:
    using Hours = std::map<long, double>; // since 1970 -> tokens
    struct Model {
        TokenSum tokens;
        double rows = 0;
        Hours hours;
    };
    struct Time;
    Time covered_time();
    void add_row(const std::string& provider, const std::string& model, const Model& sum, const Time& time);

    Import& m_import;
    Covered m_covered;
    bool m_rows_are_requests = false;
    std::map<std::pair<std::string, std::string>, Model> m_models;
    std::pair<std::string, std::string> m_last_key;
    Model* m_last = nullptr;
    std::size_t m_hours = 0; // that are kept, of all models
    // Of instants: whether all are at one time of day, of an hour, of a minute, by the clock as below.
    bool m_same_of_day = true, m_same_of_hour = true, m_same_of_minute = true;
    std::optional<Period> m_instants; // first and last; its east_s is the last one's
    // By the clock that they were read from: across a change to summer time days begin alike on it.
    double m_first_start = 0;
    std::set<double> m_starts; // the first ones
    std::vector<Period> m_periods;
    double m_longest_period = 0;
};

// Tokens by the hour: 168 weights of mean 1 from Monday 00:00 UTC, or 24 where less than a week is covered;
// empty where less than a day is. `pieces` are what is covered, in order.
std::vector<double> hourly_profile(const std::map<long, double>& tokens_by_hour,
                                   const std::vector<Period>& pieces);
// Growth per month, by the slope through four weeks each; empty where less than two months are covered.
std::optional<double> monthly_growth(const std::map<long, double>& tokens_by_hour, Period whole);

} // namespace core
