// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scenarios/shown.h"

#include "core/scenario/inputs.h"
#include "core/scenario/ranges.h"

#include <QDate>

#include <algorithm>

namespace ui {

core::Scenario with_surge(core::Scenario scenario, double factor) {
    if (factor == 1)
        return scenario;
    const core::Input& traffic = core::traffic_input(); // what a surge multiplies
    const core::SaidRanges said = core::said_ranges(scenario);
    core::set(scenario, traffic, core::clamped(traffic, scenario.traffic.words_per_day * factor));
    core::move_ranges(scenario, said);
    return scenario;
}

std::string today() {
    return QDate::currentDate().toString(Qt::ISODate).toStdString();
}

const core::Notice* verdict_notice(const core::Snapshot& snapshot) {
    // With capacity taken as unlimited, a machine that cannot hold the model is no more than a warning; not
    // where the sentence says to use it.
    const bool hosts = snapshot.verdict.cheapest && *snapshot.verdict.cheapest != core::Option::api;
    const auto found = std::ranges::find_if(snapshot.notices, [hosts](const core::Notice& notice) {
        using std::holds_alternative;
        return core::severity(notice) == core::Severity::blocking ||
               holds_alternative<core::notice::TooCloseToCall>(notice) ||
               (hosts && (holds_alternative<core::notice::NoAccelerator>(notice) ||
                          holds_alternative<core::notice::DoesNotFit>(notice)));
    });
    return found == snapshot.notices.end() ? nullptr : &*found;
}

} // namespace ui
