// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/decide/notices.h"
#include "core/decide/verdict.h"
#include "core/model/evaluate.h"

#include <QString>

#include <optional>
#include <vector>

namespace ui {

// A scenario kept beside the present one, to compare with.
struct Pin {
    QString name;
    core::Scenario scenario;
    core::Evaluation evaluation;
};

// One finished evaluation: handed to every view at once, so that no two of them can disagree.
struct Snapshot {
    core::Scenario scenario; // as evaluated: with the surge in it
    core::Evaluation evaluation;
    core::Verdict verdict;
    std::vector<core::Notice> notices; // the most severe first
    std::optional<double>
        chance_self_hosted; // 0..1; empty: nothing is uncertain, so there is no chance to speak of
    std::vector<Pin> pins;
    double surge = 1; // traffic is this many times what the scenario says
};

// The notice that stands with the verdict: a blocking one, or that the difference is within the model's
// error, changes what the sentence is worth. Null: there is none.
const core::Notice* verdict_notice(const Snapshot& snapshot);

// The input that a surge multiplies.
inline constexpr auto traffic_path = "traffic.words_per_day";

Snapshot make_snapshot(const core::Scenario& scenario, const core::Catalogue& catalogue,
                       std::vector<Pin> pins = {}, double surge = 1);

} // namespace ui
