// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/snapshot.h"

#include "core/decide/mix_cost.h"
#include "core/decide/mix_text.h"
#include "core/decide/what_if.h"
#include "core/text/format.h"

#include <cmath>

namespace core {
namespace {

void add_mix(Snapshot& s) {
    s.mix = mix(s.prepared, s.scenario);
    s.mix_wins =
        s.mix.gain && s.mix.saving_usd_per_month >= least_mix_gain * *s.evaluation.costs[*s.mix.best_pure];
    const double band = s.prepared.replicas.band.factor;
    if (!s.mix_wins || band <= 1)
        return;
    WhatIf what_if(s.prepared, s.scenario);
    for (const double factor : {1 / band, band}) {
        what_if.set_capacity_factor(factor);
        s.mix_too_close_to_call = s.mix_too_close_to_call || !mix(what_if.prepared(), s.scenario).gain;
    }
}

} // namespace

SnapshotPtr make_snapshot(Scenario scenario, const Catalogue& catalogue, std::string_view today) {
    const auto made = std::make_shared<Snapshot>();
    Snapshot& s = *made;
    s.scenario = std::move(scenario);
    s.prepared = prepare(s.scenario);
    s.evaluation = evaluate(s.prepared, s.scenario);
    s.verdict = verdict(s.scenario, s.evaluation);
    add_mix(s);
    const auto ahead = months_ahead(s.scenario, s.mix_wins);
    s.projection = projection(s.scenario, ahead);
    s.best_switch = best_switch(s.scenario, ahead);
    s.like_for_like = like_for_like(s.prepared, s.scenario, same_model(s.scenario, catalogue));
    const Drawn drawn = draw(s.scenario);
    s.mix_chance = mix_chance(s.prepared, s.scenario, drawn);
    s.uncertainty = uncertainty(drawn);
    s.worth_finding_out = worth_finding_out(drawn);
    if (s.uncertainty.varied > 0 && s.verdict.self_hosted)
        s.chance = 1 - s.mix_chance.probability_cheapest[static_cast<std::size_t>(Option::api)];
    s.notices = notices(s.scenario, s.evaluation, s.verdict, s.projection, catalogue, today,
                        s.mix_wins ? &s.mix : nullptr);
    s.today = today;
    return made;
}

std::string headline(const Snapshot& snapshot, Translate translate) {
    return snapshot.mix_wins ? mix_headline(snapshot.mix, snapshot.mix_too_close_to_call, translate)
                             : verdict_headline(snapshot.verdict, translate);
}

std::string outlook(const Snapshot& snapshot, Translate translate) {
    std::string text = verdict_detail(snapshot.verdict, translate);
    const auto add = [&](const std::string& sentence) {
        text += (text.empty() || sentence.empty() ? "" : " ") + sentence;
    };
    if (snapshot.scenario.quality.own_pass_share > 0)
        add(like_for_like_text(snapshot.like_for_like, snapshot.scenario.quality, translate));
    // Of pure options: where a mix is the answer the working and the chart say it.
    if (!snapshot.mix_wins && snapshot.best_switch && is_worth_telling(*snapshot.best_switch))
        add(switch_text(*snapshot.best_switch, translate));
    return text;
}

std::string detail(const Snapshot& snapshot, Translate translate) {
    const std::string ahead = outlook(snapshot, translate);
    if (!snapshot.mix_wins)
        return ahead;
    return fill(translate("core", "Without a mix: %1"), {verdict_headline(snapshot.verdict, translate)}) +
           (ahead.empty() ? "" : " ") + ahead;
}

std::string chance_text(double chance, Translate translate) {
    if (chance > 0 && chance < 0.01)
        return translate("core", "under 1 %");
    if (chance < 1 && chance > 0.99)
        return translate("core", "over 99 %");
    return format(std::round(chance * 100) / 100, Unit::share, translate);
}

} // namespace core
