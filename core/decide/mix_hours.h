// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/mix.h"
#include "core/decide/sorted_need.h"

// One hour of a mix.
namespace core {

// What is where in one kind of hours.
struct HourSplit {
    double provisioned = 0;                 // requests/s
    double by_hour = 0;                     // units that run above the fixed ones
    double first = 0, rest = 0, hourly = 0; // requests/s
    double tokens = 0;
    double tokens_usd = 0; // in one such hour, all month
};

// What capacity for so many requests/s leaves of an hour: it takes what is dear first.
HourKind above(const HourKind& hour, double requests_per_s);

HourSplit split(const MixStack& stack, const HourKind& hour);

} // namespace core
