// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/data/axis_range.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace ui {

namespace {

// A figure that is 10^n up to rounding must not reach for the next mark.
constexpr double slack = 1e-9;

double mark_below(double value) {
    const double decade = std::pow(10, std::floor(std::log10(value) + slack));
    return value >= 3 * decade * (1 - slack) ? 3 * decade : decade;
}

double mark_above(double value) {
    const double decade = std::pow(10, std::ceil(std::log10(value) - slack));
    return value <= 0.3 * decade * (1 + slack) ? 0.3 * decade : decade;
}

double width(core::Scale scale, core::Range range) {
    return scale == core::Scale::log ? std::log10(range.high / range.low) : range.high - range.low;
}

} // namespace

core::Range log_range(double low, double high) {
    assert(low > 0 && low <= high);
    core::Range range{mark_below(low), mark_above(high)};
    if (range.high <= range.low * (1 + slack))
        range.high = mark_above(range.low * 3);
    return range;
}

core::Range linear_range(double low, double high) {
    assert(low <= high);
    if (low > 0 && low < 0.5 * high)
        low = 0;
    if (high < 0 && high > 0.5 * low)
        high = 0;
    if (low == high) {
        if (low == 0)
            return {0, 1};
        return low > 0 ? linear_range(0, high) : linear_range(low, 0);
    }
    const double step = round_step((high - low) / 5);
    return {std::floor(low / step + slack) * step, std::ceil(high / step - slack) * step};
}

double round_step(double least) {
    const double decade = std::pow(10, std::floor(std::log10(least)));
    for (const double mark : {1.0, 2.0, 5.0})
        if (least <= mark * decade * (1 + slack))
            return mark * decade;
    return 10 * decade;
}

void set_steady(Axis& axis, core::Range wanted, const Axis* shown, bool hold) {
    axis.min = wanted.low;
    axis.max = wanted.high;
    if (!shown || shown->scale != axis.scale || shown->unit != axis.unit || shown->input != axis.input)
        return;
    const bool holds = wanted.low >= shown->min && wanted.high <= shown->max;
    const double fill = width(axis.scale, wanted) / width(axis.scale, {shown->min, shown->max});
    // A decade to spare on a short logarithmic axis is nothing; half a linear one is.
    if (hold || (holds && fill >= (axis.scale == core::Scale::log ? 0.66 : 0.4))) {
        axis.min = shown->min;
        axis.max = shown->max;
    }
}

core::Range input_range(const core::Input& input, double now) {
    core::Range range{input.slider_min, input.slider_max};
    if (input.scale == core::Scale::log) {
        constexpr double air = 2;
        range.low = std::max(range.low > 0 ? range.low : input.min, input.min);
        if (now > 0) {
            range.low = std::min(range.low, now / air);
            range.high = std::max(range.high, now * air);
        }
        range.low = std::max(range.low, input.min);
    } else {
        range.low = std::min(range.low, now);
        range.high = std::max(range.high, now);
    }
    return {range.low, std::min(range.high, input.max)};
}

double share_of(const Axis& axis, double value) {
    if (axis.scale == core::Scale::log)
        return std::log(value / axis.min) / std::log(axis.max / axis.min);
    return (value - axis.min) / (axis.max - axis.min);
}

double value_at(const Axis& axis, double share) {
    if (share <= 0)
        return axis.min;
    if (share >= 1)
        return axis.max;
    if (axis.scale == core::Scale::log)
        return axis.min * std::pow(axis.max / axis.min, share);
    return axis.min + (axis.max - axis.min) * share;
}

} // namespace ui
