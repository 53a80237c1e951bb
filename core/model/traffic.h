// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <span>
#include <vector>

// Words a day to requests a second (core/README.md section 1).
namespace core {

inline constexpr double days_per_month = 365.0 / 12.0;
inline constexpr double hours_in_month = 730.0;
inline constexpr double seconds_per_day = 86400.0;

struct TrafficLoad {
    double tokens_per_day = 0; // input and output together, without hidden output
    double requests_per_day = 0;
    double mean_requests_per_s = 0;
    double peak_requests_per_s = 0;
    double peak_tokens_per_minute = 0; // of the peak hour's mean, hidden output of the API included
    double input_tokens_per_month = 0;
    double output_tokens_per_month = 0; // as the API bills them: hidden output included
};

// `day` is day_shape(traffic). The peak of requests is that of own machines, which do in quiet hours what may
// wait; that of tokens is what the API meets at once.
struct DayShape;
TrafficLoad traffic_load(const Traffic& traffic, const DayShape& day);
TrafficLoad traffic_load(const Traffic& traffic);

// The same with the requests/s of own machines alone: a router sends the others to the API at once.
TrafficLoad traffic_load(const Scenario& scenario, const DayShape& day);
TrafficLoad traffic_load(const Scenario& scenario);

// Words of so much traffic as the input that drives counts it: words, or requests of the scenario's lengths.
double words_of(const Traffic& traffic, double driving_value);
double words_per_day(const Traffic& traffic);

// Output of one request, hidden one included: as the API bills it, and as our model writes it.
double billed_output_tokens(const Scenario& scenario);
double served_output_tokens(const Scenario& scenario);

// Tokens of one request, input and all output, against what the API takes or our model holds.
double context_tokens(const Scenario& scenario, bool hosted);
// False where the limit is not known.
bool exceeds_context(const Scenario& scenario, bool hosted);

// Requests in the busiest minute of an hour with so many requests a minute, arriving by chance: the median of
// the largest of 60 Poisson counts, in Fisher's and Cornish's expansion. 1.45 times the mean at 29, 1.07 at
// 1,000.
double busiest_minute(double requests_per_minute);
// The other way round, 0 where even the rarest requests may come that close.
double mean_of_busiest_minute(double requests_in_busiest_minute);

// Load of each hour as a multiple of the mean. By the traffic's profile, a day or a week of hours; without
// one ((1+cos(2π(h−14)/24))/2)^k of a day, with k such that the largest is peak_to_average (1..20). The mean
// is that of the 24 hourly steps, so that the largest step is exactly the peak; for k up to 23 this is the
// continuous curve's mean too. Of what may wait, a share b: load'(h) = max((1-b) load(h), L), with L such
// that the mean stays 1.
struct DayShape {
    // Hours with the same load, the quietest first.
    struct Level {
        double load = 0;   // load'
        double urgent = 0; // of it what may not wait: (1-b) load(h)
        double hours = 0;  // how many
    };
    std::vector<double> load;   // load', 24 hours or 168
    std::vector<double> urgent; // hour by hour
    std::vector<Level> levels;
    double urgent_peak = 1; // the largest `urgent`
    double quietest() const { return levels.front().load; }
    double peak() const { return levels.back().load; }
    bool is_flat() const { return levels.size() == 1; }
};

DayShape day_shape(const Traffic& traffic);

// Of what may not wait, the share that falls into these hours of the week (0..167); a day is taken seven
// times.
double share_in_hours(const DayShape& day, std::span<const double> hours_of_week);

} // namespace core
