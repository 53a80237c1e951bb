// SPDX-License-Identifier: GPL-3.0-or-later
// What hours and months of use look like.
#include "core/imports/usage_rows.h"
#include "core/numeric/round.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr double seconds_an_hour = 3600, seconds_a_day = 86400;
constexpr long hours_a_week = 168, hours_a_day = 24;

// 1970-01-01 was a Thursday.
long slot_of(long hour, long slots) {
    constexpr long monday_to_thursday = 72;
    return ((hour + monday_to_thursday) % slots + slots) % slots;
}

double four_decimals(double value) {
    return std::round(value * 1e4) / 1e4; // a row need not be long
}

} // namespace

std::vector<double> hourly_profile(const std::map<long, double>& tokens_by_hour,
                                   const std::vector<Period>& pieces) {
    double covered_s = 0;
    for (const Period& piece : pieces)
        covered_s += piece.to - piece.from;
    if (covered_s < seconds_a_day)
        return {};
    const long slots =
        covered_s < static_cast<double>(hours_a_week) * seconds_an_hour ? hours_a_day : hours_a_week;
    // How often each slot is covered: whole rounds, and the hours that remain.
    std::vector<double> times(static_cast<std::size_t>(slots)), weights(times.size());
    for (const Period& piece : pieces) {
        const long first = static_cast<long>(std::floor(piece.from / seconds_an_hour));
        const long hours = std::max(1L, std::lround((piece.to - piece.from) / seconds_an_hour));
        for (double& each : times)
            each += std::floor(static_cast<double>(hours) / static_cast<double>(slots));
        for (long i = 0; i < hours % slots; ++i)
            ++times[static_cast<std::size_t>(slot_of(first + i, slots))];
    }
    for (const auto& [hour, tokens] : tokens_by_hour)
        weights[static_cast<std::size_t>(slot_of(hour, slots))] += tokens;
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (times[i] == 0)
            return {}; // an hour of which nothing is known
        weights[i] /= times[i];
        sum += weights[i];
    }
    if (sum <= 0 || !std::isfinite(sum))
        return {};
    for (double& weight : weights)
        weight = four_decimals(weight / sum * static_cast<double>(slots));
    return weights;
}

// Four weeks have as many Sundays each.
std::optional<double> monthly_growth(const std::map<long, double>& tokens_by_hour, Period whole) {
    constexpr double window_s = 28 * seconds_a_day, month_s = 365.0 / 12 * seconds_a_day, most_windows = 1200;
    constexpr double two_months_s = 59 * seconds_a_day; // January and February
    const double count = std::floor((whole.to - whole.from) / window_s);
    if (whole.to - whole.from < two_months_s || count > most_windows)
        return std::nullopt;
    std::vector<double> windows(static_cast<std::size_t>(count)); // the last one first
    for (const auto& [hour, tokens] : tokens_by_hour) {
        const double before_end = whole.to - static_cast<double>(hour) * seconds_an_hour;
        const double window = std::max(0.0, std::ceil(before_end / window_s) - 1);
        if (window < count)
            windows[static_cast<std::size_t>(window)] += tokens;
    }
    if (std::ranges::any_of(windows, [](double tokens) { return tokens <= 0; }))
        return std::nullopt;
    // The slope of the logarithm by least squares.
    const double mean = (count - 1) / 2;
    double along = 0, across = 0;
    for (std::size_t i = 0; i < windows.size(); ++i) {
        const double x = mean - static_cast<double>(i);
        along += x * x;
        across += x * std::log(windows[i]);
    }
    constexpr double least = -0.9999; // in four decimals; -1 would be nothing left
    const double growth = std::exp(across / along * month_s / window_s) - 1;
    return std::isfinite(growth) ? std::optional(std::max(least, four_decimals(growth))) : std::nullopt;
}

} // namespace core
