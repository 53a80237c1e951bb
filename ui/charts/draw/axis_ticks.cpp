// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/draw/axis_ticks.h"

#include "ui/charts/data/axis_range.h"
#include "ui/charts/data/chart_words.h"
#include "ui/words/days.h"
#include "ui/words/money.h"
#include "ui/words/translate.h"

#include <cassert>
#include <cmath>
#include <span>

namespace ui {

namespace {

constexpr double tick_slack = 1e-9;

Tick tick(const Axis& axis, double at) {
    if (axis.unit == core::Unit::months)
        return {at, at == 0 ? Charts::tr("now") : number_text(at, axis.unit)};
    return {at, short_text(at, axis.unit)};
}

std::vector<Tick> log_ticks(const Axis& axis, std::span<const double> marks, int every_nth_decade) {
    std::vector<Tick> ticks;
    const int first = static_cast<int>(std::floor(std::log10(axis.min) + tick_slack));
    const int last = static_cast<int>(std::ceil(std::log10(axis.max) - tick_slack));
    for (int decade = first; decade <= last; ++decade) {
        if (decade % every_nth_decade != 0)
            continue;
        for (const double mark : marks) {
            const double at = mark * std::pow(10, decade);
            if (at >= axis.min * (1 - tick_slack) && at <= axis.max * (1 + tick_slack))
                ticks.push_back(tick(axis, at));
        }
    }
    return ticks;
}

std::vector<Tick> linear_ticks(const Axis& axis, double step) {
    std::vector<Tick> ticks;
    const double first = std::ceil(axis.min / step - tick_slack);
    const double last = std::floor(axis.max / step + tick_slack);
    for (double i = first; i <= last; ++i)
        ticks.push_back(tick(axis, i == 0 ? 0 : i * step));
    return ticks;
}

// In the middle of each day.
std::vector<Tick> day_ticks(int every_nth) {
    constexpr int days = 7, hours = 24;
    std::vector<Tick> ticks;
    for (int day = 0; day < days; day += every_nth)
        ticks.push_back({day * hours + hours / 2.0, short_day(day)});
    return ticks;
}

bool stand_apart(const Axis& axis, const std::vector<Tick>& ticks, double length,
                 const std::function<double(const QString&)>& extent) {
    for (std::size_t i = 1; i < ticks.size(); ++i) {
        const double distance = (share_of(axis, ticks[i].at) - share_of(axis, ticks[i - 1].at)) * length;
        if (distance < (extent(ticks[i].text) + extent(ticks[i - 1].text)) / 2)
            return false;
    }
    return true;
}

} // namespace

namespace {

std::vector<Tick> ticks_in_dollars(const Axis& axis, double length,
                                   const std::function<double(const QString&)>& extent) {
    assert(axis.min < axis.max && (axis.scale == core::Scale::linear || axis.min > 0));
    std::vector<Tick> best;
    const auto fits = [&](std::vector<Tick> ticks) {
        if (ticks.size() < 2 || !stand_apart(axis, ticks, length, extent))
            return false;
        best = std::move(ticks);
        return true;
    };
    if (axis.days) {
        for (const int nth : {1, 2, 3})
            if (fits(day_ticks(nth)))
                return best;
        return day_ticks(7);
    }
    if (axis.scale == core::Scale::log && axis.max > axis.min * 4) {
        constexpr double fine[] = {1, 2, 5}, coarse[] = {1, 3}, decades[] = {1};
        if (axis.max < axis.min * 200 && fits(log_ticks(axis, fine, 1)))
            return best;
        if (fits(log_ticks(axis, coarse, 1)))
            return best;
        for (int nth = 1; nth <= 6; ++nth)
            if (fits(log_ticks(axis, decades, nth)))
                return best;
    }
    if (axis.unit == core::Unit::months) {
        for (const double step : {1.0, 3.0, 6.0, 12.0, 24.0, 36.0, 60.0})
            if (fits(linear_ticks(axis, step)))
                return best;
        return {tick(axis, axis.max)};
    }
    const double width = axis.max - axis.min;
    double step = std::pow(10, std::floor(std::log10(width / 10)));
    for (; step <= width; step = round_step(step * 1.5))
        if (fits(linear_ticks(axis, step)))
            return best;
    // No room for two: one is better than none.
    return {tick(axis, axis.scale == core::Scale::log ? axis.min : axis.max)};
}

} // namespace

// Round in the reader's own currency: the axis times the rate has its marks, which then go back.
std::vector<Tick> axis_ticks(const Axis& axis, double length,
                             const std::function<double(const QString&)>& extent) {
    const double rate = shown_rate(axis.unit);
    if (rate == 1)
        return ticks_in_dollars(axis, length, extent);
    Axis counted = axis;
    counted.min *= rate;
    counted.max *= rate;
    std::vector<Tick> ticks = ticks_in_dollars(counted, length, extent);
    for (Tick& each : ticks) {
        each.at /= rate;
        each.text = short_text(each.at, axis.unit);
    }
    return ticks;
}

} // namespace ui
