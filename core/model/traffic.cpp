// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/traffic.h"

#include "core/model/day_of_hours.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <utility>

namespace core {
namespace {

// ln((1+cos(2π·d/24))/2) for d = 0..12 hours from the peak. At d = 12 the load is 0 for any k > 0; a large
// negative number stands for its logarithm, so that no infinity enters the sums.
constexpr double no_load = -1e4;
constexpr double hours_per_week = 168;

// The normal quantile of 0.5^(1/60), and what a Poisson count's skewness adds there: (z^2 - 1) / 6.
constexpr double largest_of_60 = 2.2739;
constexpr double skew_of_counts = (largest_of_60 * largest_of_60 - 1) / 6;

std::array<double, 13> log_shape() {
    std::array<double, 13> logs{};
    for (int d = 0; d < 12; ++d)
        logs[static_cast<std::size_t>(d)] = std::log((1 + std::cos(2 * std::numbers::pi * d / 24)) / 2);
    logs[12] = no_load;
    return logs;
}

// Hours d and 24−d have the same load; the peak and its opposite stand alone.
double weight(std::size_t d) {
    return d == 0 || d == 12 ? 1 : 2;
}

// Solves ln(mean of shape^k) = −ln(ratio) by Newton's method. The left side is convex and falls with k, so
// the steps close in from below; the start is the curve's asymptote, ratio² ≈ π(k + 1/4).
double exponent_for(double ratio, const std::array<double, 13>& logs) {
    if (ratio <= 1)
        return 0;
    auto k = std::max(0.05, ratio * ratio / std::numbers::pi - 0.25);
    for (int step = 0; step < 40; ++step) {
        double sum = 0, slope = 0;
        for (std::size_t d = 0; d < logs.size(); ++d) {
            const auto term = weight(d) * std::exp(k * logs[d]);
            sum += term;
            slope += term * logs[d];
        }
        const auto change = (std::log(sum / 24) + std::log(ratio)) * sum / slope;
        k = std::max(k - change, k / 4); // never to 0, where the opposite hour's load jumps
        if (std::abs(change) <= 1e-14 * k)
            break;
    }
    return k;
}

using CurveHours = std::array<double, 24>;

CurveHours curve(double peak_to_average) {
    static const auto logs = log_shape();
    CurveHours load;
    load.fill(1);
    const double exponent = exponent_for(peak_to_average, logs);
    for (std::size_t d = 0; exponent > 0 && d < logs.size(); ++d)
        load[(14 + d) % 24] = load[14 - d] = peak_to_average * std::exp(exponent * logs[d]);
    return load;
}

// Most sweeps leave the shape of the day alone, whose exponent takes half of what preparing a scenario does.
std::vector<double> known_curve(double peak_to_average) {
    struct Known {
        double ratio = 0; // none has it
        CurveHours load{};
    };
    thread_local Known last;
    if (last.ratio != peak_to_average)
        last = {peak_to_average, curve(peak_to_average)};
    return {last.load.begin(), last.load.end()};
}

std::vector<double> in_means(const std::vector<double>& weights) {
    const double mean =
        std::accumulate(weights.begin(), weights.end(), 0.0) / static_cast<double>(weights.size());
    std::vector<double> load = weights;
    for (double& hour : load)
        hour /= mean;
    return load;
}

// What may wait goes where there is least, up to one level: from the quietest hour on, as many hours are
// raised as what waits fills to the next.
void fill_valleys(DayShape& day, double share) {
    for (double& hour : day.urgent)
        hour *= 1 - share;
    std::vector<double> rising = day.urgent;
    std::ranges::sort(rising);
    double left = share * static_cast<double>(rising.size()); // the mean is 1
    double level = rising.front();
    for (std::size_t raised = 1; left > 0; ++raised) {
        const auto hours = static_cast<double>(raised);
        const double next = raised < rising.size() ? rising[raised] : std::numeric_limits<double>::infinity();
        if (level + left / hours <= next) {
            level += left / hours;
            break;
        }
        left -= (next - level) * hours;
        level = next;
    }
    for (std::size_t hour = 0; hour < day.load.size(); ++hour)
        day.load[hour] = std::max(day.urgent[hour], level);
}

void add_levels(DayShape& day) {
    day.levels.reserve(day.load.size());
    for (std::size_t hour = 0; hour < day.load.size(); ++hour)
        day.levels.push_back({day.load[hour], day.urgent[hour], 1});
    std::ranges::sort(day.levels, [](const auto& a, const auto& b) {
        return a.load != b.load ? a.load < b.load : a.urgent < b.urgent;
    });
    std::size_t last = 0;
    for (std::size_t at = 1; at < day.levels.size(); ++at) {
        if (day.levels[at].load == day.levels[last].load && day.levels[at].urgent == day.levels[last].urgent)
            ++day.levels[last].hours;
        else
            day.levels[++last] = day.levels[at];
    }
    day.levels.resize(last + 1);
}

// The same of the curve, which rises from 2 to 14 hours and falls alike: nothing to sort.
void add_levels_of_curve(DayShape& day) {
    const auto add = [&](std::size_t hour, double hours) {
        day.levels.push_back({day.load[hour], day.urgent[hour], hours});
    };
    if (day.load[2] == day.load[14])
        return add(14, 24);
    day.levels.reserve(13);
    for (std::size_t hour = 2; hour <= 14; ++hour)
        add(hour, hour == 2 || hour == 14 ? 1 : 2);
}

} // namespace

TrafficLoad traffic_load(const Traffic& t) {
    if (!t.profile.empty() || t.deferrable_share > 0)
        return traffic_load(t, day_shape(t));
    const DayShape::Level peak{t.peak_to_average, t.peak_to_average, 1};
    return traffic_load(t, {.load = {}, .urgent = {}, .levels = {peak}, .urgent_peak = t.peak_to_average});
}

TrafficLoad traffic_load(const Traffic& t, const DayShape& day) {
    TrafficLoad load;
    const double tokens_per_request = t.input_tokens_per_request + t.output_tokens_per_request;
    if (t.driver == TrafficDriver::requests) {
        load.requests_per_day = t.requests_per_day;
        load.tokens_per_day = t.requests_per_day * tokens_per_request;
    } else {
        load.tokens_per_day = t.words_per_day * t.tokens_per_word;
        load.requests_per_day = load.tokens_per_day / tokens_per_request;
    }
    load.mean_requests_per_s = load.requests_per_day / seconds_per_day;
    load.peak_requests_per_s = load.mean_requests_per_s * day.peak();
    const double billed_output = t.output_tokens_per_request + t.hidden_output_tokens_per_request;
    load.peak_tokens_per_minute =
        load.requests_per_day * (t.input_tokens_per_request + billed_output) / (24 * 60) * day.urgent_peak;
    load.input_tokens_per_month = load.requests_per_day * t.input_tokens_per_request * days_per_month;
    load.output_tokens_per_month = load.requests_per_day * billed_output * days_per_month;
    return load;
}

namespace {

TrafficLoad without_routed(TrafficLoad load, const Quality& quality) {
    load.mean_requests_per_s *= 1 - quality.routed_share;
    load.peak_requests_per_s *= 1 - quality.routed_share;
    return load;
}

} // namespace

TrafficLoad traffic_load(const Scenario& s, const DayShape& day) {
    return without_routed(traffic_load(s.traffic, day), s.quality);
}

TrafficLoad traffic_load(const Scenario& s) {
    return without_routed(traffic_load(s.traffic), s.quality);
}

double words_of(const Traffic& t, double driving_value) {
    if (t.driver == TrafficDriver::words)
        return driving_value;
    return driving_value * (t.input_tokens_per_request + t.output_tokens_per_request) / t.tokens_per_word;
}

double words_per_day(const Traffic& t) {
    return words_of(t, t.driver == TrafficDriver::words ? t.words_per_day : t.requests_per_day);
}

double billed_output_tokens(const Scenario& s) {
    return s.traffic.output_tokens_per_request + s.traffic.hidden_output_tokens_per_request;
}

double served_output_tokens(const Scenario& s) {
    return s.traffic.output_tokens_per_request + s.model.hidden_output_tokens_per_request;
}

double context_tokens(const Scenario& s, bool hosted) {
    const double input = s.traffic.input_tokens_per_request;
    return hosted ? input + served_output_tokens(s) : (input + billed_output_tokens(s)) * s.api.tokens_factor;
}

bool exceeds_context(const Scenario& s, bool hosted) {
    const double limit = hosted ? s.model.context_limit_tokens : s.api.context_limit_tokens;
    return limit > 0 && context_tokens(s, hosted) > limit;
}

double busiest_minute(double requests_per_minute) {
    return requests_per_minute + largest_of_60 * std::sqrt(requests_per_minute) + skew_of_counts;
}

double mean_of_busiest_minute(double requests) {
    const double under_root = largest_of_60 * largest_of_60 / 4 + requests - skew_of_counts;
    const double root = under_root > 0 ? std::max(0.0, std::sqrt(under_root) - largest_of_60 / 2) : 0;
    return root * root;
}

DayShape day_shape(const Traffic& t) {
    DayShape day;
    day.urgent = t.profile.empty() ? known_curve(t.peak_to_average) : in_means(t.profile);
    day.load = day.urgent;
    if (t.deferrable_share > 0)
        fill_valleys(day, t.deferrable_share);
    if (t.deferrable_share > 0 || !t.profile.empty())
        add_levels(day);
    else
        add_levels_of_curve(day);
    day.urgent_peak = std::ranges::max(day.urgent);
    return day;
}

DayShape day_of_hours(std::vector<double> load, std::vector<double> urgent) {
    DayShape day;
    day.load = std::move(load);
    day.urgent = std::move(urgent);
    add_levels(day);
    day.urgent_peak = std::ranges::max(day.urgent);
    return day;
}

double share_in_hours(const DayShape& day, std::span<const double> hours_of_week) {
    const double all = std::accumulate(day.urgent.begin(), day.urgent.end(), 0.0) *
                       (hours_per_week / static_cast<double>(day.urgent.size()));
    double inside = 0;
    for (const double hour : hours_of_week)
        inside += day.urgent[static_cast<std::size_t>(hour) % day.urgent.size()];
    return all > 0 ? inside / all : 0;
}

} // namespace core
