// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/snapshot.h"

#include "core/text/format.h"

#include <cmath>

namespace core {

SnapshotPtr make_snapshot(Scenario scenario, const Catalogue& catalogue, std::string_view today) {
    const auto made = std::make_shared<Snapshot>();
    Snapshot& s = *made;
    s.scenario = std::move(scenario);
    s.prepared = prepare(s.scenario);
    s.evaluation = evaluate(s.prepared, s.scenario);
    s.verdict = verdict(s.scenario, s.evaluation);
    s.mix = mix(s.prepared, s.scenario);
    s.projection = projection(s.scenario);
    s.uncertainty = uncertainty(s.scenario);
    if (s.uncertainty.varied > 0 && s.verdict.self_hosted)
        s.chance = 1 - s.uncertainty.probability_cheapest[static_cast<std::size_t>(Option::api)];
    s.notices = notices(s.scenario, s.evaluation, s.verdict, s.projection, catalogue, today);
    s.today = today;
    return made;
}

std::string chance_text(double chance, Translate translate) {
    if (chance > 0 && chance < 0.01)
        return translate("core", "under 1 %");
    if (chance < 1 && chance > 0.99)
        return translate("core", "over 99 %");
    return format(std::round(chance * 100) / 100, Unit::share, translate);
}

} // namespace core
