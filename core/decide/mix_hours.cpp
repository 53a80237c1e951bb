// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/mix_hours.h"

#include "core/decide/mix_offers.h"
#include "core/numeric/round.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace core {
namespace {

// A share of a load below which nothing is said to go to the API: a whole number of units up to rounding.
constexpr double speck = 1e-12;

// Units above the fixed ones that run in that hour: beside the API those that are cheaper than what they
// carry, which is worth ever less.
double units_by_hour(const MixStack& stack, const HourKind& hour) {
    const double unit = stack.unit_requests_per_s;
    const double needed = std::max(0.0, whole_up(hour.load / unit) - stack.fixed);
    double few = 0, many = std::min(needed, stack.by_hour);
    const auto pays = [&](double nth) {
        const double below = stack.fixed + nth - 1;
        return cut(hour, below * unit, (below + 1) * unit).usd > stack.hourly_usd;
    };
    if (!stack.with_api || many == 0 || pays(many))
        return many;
    while (many - few > 1) {
        const double middle = std::floor(few + (many - few) / 2);
        (pays(middle) ? few : many) = middle;
    }
    return few;
}

} // namespace

HourKind above(const HourKind& hour, double requests_per_s) {
    HourKind left = hour;
    left.load = std::max(0.0, hour.load - requests_per_s);
    left.dear = std::max(0.0, hour.dear - requests_per_s);
    return left;
}

HourSplit split(const MixStack& stack, const HourKind& whole) {
    const HourKind hour = above(whole, stack.provisioned_requests_per_s);
    HourSplit s{.provisioned = whole.load - hour.load};
    if (stack.unit_requests_per_s == 0) { // no machines
        s.tokens = hour.load;
        s.tokens_usd = cut(hour, 0, hour.load).usd;
        return s;
    }
    s.by_hour = units_by_hour(stack, hour);
    const double unit = stack.unit_requests_per_s;
    const double at_fixed = stack.fixed * unit, at_top = (stack.fixed + s.by_hour) * unit;
    s.first = stack.fixed > 0 ? std::min(hour.load, unit) : 0;
    s.rest = std::max(0.0, std::min(hour.load, at_fixed) - s.first);
    s.hourly = std::max(0.0, std::min(hour.load, at_top) - at_fixed);
    const Cut left = cut(hour, at_top, hour.load);
    if (stack.with_api && left.carried > speck * whole.load) {
        s.tokens = left.carried;
        s.tokens_usd = left.usd;
    }
    return s;
}

std::vector<PartByHour> mix_by_hour(const Mix& mix, const Prepared& prepared, const Scenario& scenario) {
    const AllowedParts all;
    const MixPrices prices(prepared, scenario, all);
    const MixStack& stack = mix.stack;
    const auto hours = prepared.day.load.size();
    // What a router sends to the API, of a request/s of what is left to machines.
    const double routed = scenario.quality.routed_share / (1 - scenario.quality.routed_share);
    std::vector<PartByHour> rows;
    const auto add = [&](Part part, auto carried) {
        std::vector<double> each;
        for (std::size_t at = 0; at < hours; ++at)
            each.push_back(carried(prices.hour(at, prices.is_mostly_other(at))));
        if (std::ranges::max(each) <= 0)
            return;
        if (rows.empty() || rows.back().part != part)
            rows.push_back({part, std::move(each)});
        else
            std::ranges::transform(rows.back().requests_per_s, each, rows.back().requests_per_s.begin(),
                                   std::plus{});
    };
    if (!mix.answered)
        return rows;
    if (mix.pure) {
        const Part part = *mix.pure == Option::api     ? Part::tokens
                          : *mix.pure == Option::owned ? Part::owned
                                                       : part_of_rent(scenario.hosting);
        const bool at_api = part == Part::tokens;
        add(part, [&](const HourKind& hour) { return hour.load * (at_api ? 1 + routed : 1); });
        if (!at_api)
            add(Part::tokens, [&](const HourKind& hour) { return hour.load * routed; });
        return rows;
    }
    add(Part::provisioned, [&](const HourKind& hour) { return split(stack, hour).provisioned; });
    add(stack.first, [&](const HourKind& hour) { return split(stack, hour).first; });
    add(stack.rest, [&](const HourKind& hour) { return split(stack, hour).rest; });
    add(stack.hourly, [&](const HourKind& hour) { return split(stack, hour).hourly; });
    add(Part::tokens, [&](const HourKind& hour) { return split(stack, hour).tokens + hour.load * routed; });
    return rows;
}

} // namespace core
