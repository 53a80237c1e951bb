// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/profiles.h"

#include "core/text/text.h"

#include <algorithm>
#include <array>

namespace core {
namespace {

constexpr std::size_t day = 24, week = 168;

std::vector<double> flat() {
    return std::vector<double>(day, 1);
}

// A day from one number an hour, in tenths of its busiest.
std::vector<double> in_tenths(const std::array<int, day>& tenths) {
    std::vector<double> hours;
    for (const int each : tenths)
        hours.push_back(each / 10.0);
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

} // namespace

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
