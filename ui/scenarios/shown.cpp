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
    const core::Input& traffic = core::traffic_input(scenario); // what a surge multiplies
    const core::SaidRanges said = core::said_ranges(scenario);
    core::set(scenario, traffic, core::clamped(traffic, core::get(scenario, traffic) * factor));
    core::move_ranges(scenario, said);
    return scenario;
}

std::string today() {
    return QDate::currentDate().toString(Qt::ISODate).toStdString();
}

const core::Notice* verdict_notice(const core::Snapshot& snapshot) {
    const auto found = std::ranges::find_if(snapshot.notices, [&](const core::Notice& notice) {
        return core::severity(notice) == core::Severity::blocking ||
               (snapshot.verdict.cheapest && core::concerns(notice, *snapshot.verdict.cheapest));
    });
    return found == snapshot.notices.end() ? nullptr : &*found;
}

} // namespace ui
