// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/portfolio_hours.h"

#include "core/numeric/round.h"

#include <algorithm>
#include <set>

namespace core {
namespace {

constexpr double dust = 1e-12; // of a load: a whole number of units up to rounding

bool is_other_hour(const Scenario& s, std::size_t hour_of_week) {
    return s.api.has_other_hours &&
           std::ranges::find(s.api.other_hours.hours, static_cast<double>(hour_of_week)) !=
               s.api.other_hours.hours.end();
}

// The n-th unit's slice of every hour.
SharedRun slice(std::span<const SharedHour> hours, const Offer& offer, bool with_api, double bought,
                double nth) {
    SharedRun run;
    double hourly_usd = 0;
    for (const SharedHour& hour : hours) {
        const double from = bought + (nth - 1) * offer.requests_per_s;
        const double carried = std::min(hour.load(), from + offer.requests_per_s) - from;
        if (carried <= dust * hour.load())
            continue;
        const double usd = hour.usd_up_to(from + offer.requests_per_s) - hour.usd_up_to(from);
        run.carried += carried;
        run.tokens_usd += usd;
        if (!with_api || usd > offer.hourly_usd) {
            ++run.machine_hours;
            run.machine_carried += carried;
            hourly_usd += offer.hourly_usd;
        } else {
            run.left_carried += carried;
            run.left_usd += usd;
        }
    }
    run.above_usd = offer.standing_usd + hourly_usd + run.left_usd;
    run.machine_above = !with_api || (offer.is_by_hour() && run.above_usd < run.tokens_usd);
    if (!run.machine_above) {
        run.above_usd = run.left_usd = run.tokens_usd;
        run.left_carried = run.carried;
        run.machine_hours = run.machine_carried = 0;
    }
    return run;
}

} // namespace

void SharedHour::add(double requests_per_s, double usd_per_request_per_s) {
    if (requests_per_s > 0)
        m_levels.push_back({.price = usd_per_request_per_s, .width = requests_per_s});
}

void SharedHour::sort() {
    std::ranges::stable_sort(m_levels, std::greater{}, &Level::price);
    double up_to = 0, usd = 0;
    for (Level& level : m_levels) {
        level.up_to = up_to += level.width;
        level.usd = usd += level.width * level.price;
    }
}

double SharedHour::usd_up_to(double requests_per_s) const {
    const auto level = std::ranges::lower_bound(m_levels, requests_per_s, {}, &Level::up_to);
    if (level == m_levels.end())
        return m_levels.empty() ? 0 : m_levels.back().usd;
    return level->usd - (level->up_to - requests_per_s) * level->price;
}

std::vector<SharedHour> shared_hours(std::span<const PortfolioMember* const> members,
                                     const SharedMachines& machines) {
    const std::size_t count = machines.prepared.day.load.size();
    std::vector<SharedHour> hours(count);
    const AllowedParts all;
    for (std::size_t at = 0; at < members.size(); ++at) {
        const PortfolioMember& member = *members[at];
        const MixPrices prices(member.prepared, *member.scenario, all);
        const std::size_t own_count = member.prepared.day.load.size();
        // Dollars of an hour of the day are those of seven of the week.
        const double usd = prices.hours_count() / static_cast<double>(count) / machines.scale[at];
        for (std::size_t hour = 0; hour < count; ++hour) {
            const HourKind kind = prices.hour(hour % own_count, is_other_hour(*member.scenario, hour));
            hours[hour].add(kind.dear * machines.scale[at], kind.dear_usd * usd);
            hours[hour].add((kind.load - kind.dear) * machines.scale[at], kind.cheap_usd * usd);
        }
    }
    for (SharedHour& hour : hours)
        hour.sort();
    return hours;
}

std::vector<SharedRun> shared_runs(std::span<const SharedHour> hours, const Offer& offer, bool with_api,
                                   double bought) {
    std::set<double> changes{
        1}; // units in which some level of an hour ends; the first may be of another part
    for (const SharedHour& hour : hours)
        for (const SharedHour::Level& level : hour.levels())
            if (level.up_to > bought)
                changes.insert(whole_up((level.up_to - bought) / offer.requests_per_s));
    std::vector<SharedRun> runs;
    runs.reserve(2 * changes.size());
    const auto add = [&](double first, double count) {
        SharedRun run = slice(hours, offer, with_api, bought, first);
        run.first = first;
        run.count = count;
        runs.push_back(run);
    };
    double next = 1;
    for (const double change : changes) {
        if (change < next)
            continue;
        if (change > next)
            add(next, change - next);
        add(change, 1);
        next = change + 1;
    }
    return runs;
}

} // namespace core
