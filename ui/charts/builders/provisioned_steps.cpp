// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/builders/provisioned_steps.h"

#include "ui/charts/builders/cost_samples.h"
#include "ui/charts/data/chart_words.h"
#include "ui/words/translate.h"

#include "core/decide/provisioned.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

// What stands empty is less towards the end of a step.
QString empty_of(double from, double to) {
    const QString first = number_text(std::max(0.0, from), core::Unit::share),
                  last = number_text(std::max(0.0, to), core::Unit::share);
    return first == last ? Charts::tr("%1 of the month empty").arg(first)
                         : Charts::tr("%1 of the month empty, falling to %2").arg(first, last);
}

} // namespace

Curve provisioned_steps(core::WhatIf& what_if, core::Range range) {
    const core::Input& traffic = core::traffic_input(what_if.scenario());
    const double now = what_if.get(traffic);
    const auto at = [&](double x) {
        what_if.set(traffic, x);
        return core::provisioned_at_peak(what_if.prepared(), what_if.scenario());
    };
    Curve curve;
    if (at(now)) {
        // In the place of rented machines, whose cost is a staircase, too.
        const auto costs = [&](double x) {
            const auto found = at(x);
            MonthlyCosts usd{};
            if (found)
                usd[static_cast<std::size_t>(core::Option::rented)] = found->monthly_usd;
            return usd;
        };
        curve = curve_of(sample_costs(costs, range, Edges::to_the_pixel), core::Option::rented);
        curve.id = QStringLiteral("provisioned");
        curve.label = Charts::tr("API by the unit");
        curve.ink = Ink::api;
        curve.notes.reserve(curve.x.size());
        for (std::size_t i = 0; i < curve.x.size(); ++i) {
            const double from = curve.x[i], to = i + 1 < curve.x.size() ? curve.x[i + 1] : range.high;
            const double middle = std::sqrt(from * to);
            const auto found = at(middle);
            const auto empty_at = [&](double x) { return 1 - (1 - found->empty_share) * x / middle; };
            curve.notes.push_back(found ? empty_of(empty_at(from), empty_at(to)) : QString());
        }
    }
    what_if.set(traffic, now);
    return curve;
}

} // namespace ui
