// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scenarios/snapshot.h"

#include "core/decide/uncertainty.h"
#include "core/scenario/inputs.h"
#include "core/scenario/ranges.h"

#include <QDate>

#include <algorithm>

namespace ui {

namespace {

// A tenth of a millisecond: few enough samples for every frame of a drag, enough for a figure in per cent.
constexpr int chance_samples = 2000;

std::optional<double> chance_self_hosted(const core::Scenario& scenario) {
    const core::Uncertainty found =
        core::uncertainty(scenario, nullptr, {.samples = chance_samples, .break_even_samples = 0});
    if (found.varied == 0)
        return std::nullopt;
    return 1 - found.probability_cheapest[static_cast<std::size_t>(core::Option::api)];
}

} // namespace

Snapshot make_snapshot(const core::Scenario& scenario, const core::Catalogue& catalogue,
                       std::vector<Pin> pins, double surge) {
    Snapshot made{.scenario = scenario, .pins = std::move(pins), .surge = surge};
    if (const core::Input* traffic = core::find_input(traffic_path); traffic && surge != 1) {
        core::set(made.scenario, *traffic, core::clamped(*traffic, scenario.traffic.words_per_day * surge));
        core::move_ranges(made.scenario, core::said_ranges(scenario));
    }
    made.evaluation = core::evaluate(made.scenario);
    made.verdict = core::verdict(made.scenario, made.evaluation);
    made.notices = core::notices(made.scenario, made.evaluation, made.verdict.too_close_to_call, catalogue,
                                 QDate::currentDate().toString(Qt::ISODate).toStdString());
    made.chance_self_hosted = chance_self_hosted(made.scenario);
    return made;
}

const core::Notice* verdict_notice(const Snapshot& snapshot) {
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
