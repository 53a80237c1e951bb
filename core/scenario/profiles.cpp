// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/profiles.h"

#include "core/text/format.h"
#include "core/text/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace core {
namespace {

constexpr std::size_t day = 24, week = 168;

std::vector<double> flat() {
    return std::vector<double>(day, 1);
}

// A day from one number an hour, in tenths of its busiest.
std::vector<double> in_tenths(const std::array<int, day>& tenths) {
    std::vector<double> hours(day);
    std::ranges::transform(tenths, hours.begin(), [](int each) { return each / 10.0; });
    return hours;
}

std::vector<double> week_of(const std::array<int, day>& weekday, const std::array<int, day>& weekend) {
    std::vector<double> hours;
    for (std::size_t at = 0; at < week; at += day)
        std::ranges::copy(in_tenths(at < 5 * day ? weekday : weekend), std::back_inserter(hours));
    return hours;
}

constexpr std::array<int, day> quiet_night{1, 1, 1,  1,  1, 1, 2, 4, 6, 8, 9, 10,
                                           9, 9, 10, 10, 9, 8, 7, 6, 5, 4, 3, 2};

std::vector<double> office_hours() {
    return week_of({0, 0, 0, 0, 0, 0, 1, 3, 7, 10, 10, 9, 6, 8, 10, 10, 9, 6, 2, 1, 1, 0, 0, 0}, {});
}
std::vector<double> consumer_evening() {
    return in_tenths({4, 2, 1, 1, 1, 1, 2, 3, 4, 4, 5, 5, 6, 6, 5, 5, 6, 7, 8, 9, 10, 10, 9, 6});
}
std::vector<double> five_day_week() {
    std::array<int, day> weekend{};
    std::ranges::transform(quiet_night, weekend.begin(), [](int tenths) { return (tenths + 2) / 4; });
    return week_of(quiet_night, weekend);
}

constexpr std::array<Profile, 4> table{
    {{"flat", QT_TRANSLATE_NOOP("inputs", "Flat"), flat},
     {"office hours", QT_TRANSLATE_NOOP("inputs", "Office hours"), office_hours},
     {"consumer evening", QT_TRANSLATE_NOOP("inputs", "Consumer evening"), consumer_evening},
     {"five-day week", QT_TRANSLATE_NOOP("inputs", "Five-day week"), five_day_week}}};

constexpr double largest_weight = 1e6; // of an hour, so that no sum overflows

} // namespace

std::string profile_problem(std::span<const double> hours) {
    if (hours.empty())
        return {};
    if (hours.size() != 24 && hours.size() != 168)
        return "has " + std::to_string(hours.size()) + " hours, must have 24 (a day) or 168 (a week)";
    for (std::size_t hour = 0; hour < hours.size(); ++hour)
        if (!(hours[hour] >= 0 && hours[hour] <= largest_weight))
            return "hour " + std::to_string(hour) + " is " + shortest(hours[hour]) + ", allowed 0 to " +
                   shortest(largest_weight);
    if (std::ranges::max(hours) == 0)
        return "has no traffic in any hour";
    return {};
}

std::string hours_problem(std::span<const double> hours) {
    std::array<bool, 168> seen{};
    for (const double hour : hours) {
        if (!(hour >= 0 && hour < 168) || hour != std::floor(hour))
            return "has the hour " + shortest(hour) + ", allowed whole numbers from 0 to 167";
        if (std::exchange(seen[static_cast<std::size_t>(hour)], true))
            return "has the hour " + shortest(hour) + " twice";
    }
    return {};
}

std::span<const Profile> profiles() {
    return table;
}

const Profile* find_profile(std::string_view id) {
    const auto* found = std::ranges::find(table, id, &Profile::id);
    return found == table.end() ? nullptr : found;
}

const Profile* profile_of(std::span<const double> hours) {
    const auto* found = std::ranges::find_if(
        table, [&](const Profile& each) { return std::ranges::equal(each.hours(), hours); });
    return found == table.end() ? nullptr : found;
}

} // namespace core
