// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/decide/like_for_like.h"
#include "core/decide/mix.h"
#include "core/decide/mix_chance.h"
#include "core/decide/notices.h"
#include "core/decide/projection.h"
#include "core/decide/switch_month.h"
#include "core/decide/uncertainty.h"
#include "core/decide/verdict.h"
#include "core/decide/worth_finding_out.h"
#include "core/model/evaluate.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// One finished result. Charts, verdict, working, brief and --evaluate are handed the same one and compute no
// figure of their own that stands in it, so that no two of them can disagree.
namespace core {

struct Snapshot {
    Scenario scenario;
    Prepared prepared; // prepare(scenario), for those who ask on
    Evaluation evaluation;
    Verdict verdict;
    Mix mix;
    // It is the answer: by more than 1 % cheaper than the best pure option, within which nobody moves.
    bool mix_wins = false;
    bool mix_too_close_to_call = false; // within the throughput model's error it has no gain
    Projection projection;
    std::optional<Switch> best_switch; // empty: no month to wait for
    LikeForLike like_for_like;
    Uncertainty uncertainty;
    MixChance mix_chance;                           // of the same samples
    std::vector<WorthFindingOut> worth_finding_out; // of the same samples
    // 0..1 of the samples in which the API alone is not the cheapest, but rented, owned or the mix. Empty:
    // nothing is uncertain or self-hosting has no answer now, so that there is no chance to speak of.
    std::optional<double> chance;
    std::vector<Notice> notices; // the most severe first
    std::string today;           // YYYY-MM-DD: when the prices had the age that the notices tell
};

using SnapshotPtr = std::shared_ptr<const Snapshot>; // kept for as long as somebody shows it

// The one place where a result is put together. The catalogue is for the notices only and may be empty; then
// no machine is proposed. Without a date no price is old.
SnapshotPtr make_snapshot(Scenario scenario, const Catalogue& catalogue, std::string_view today);

// The answer in one sentence, the mix's where that wins, and what is beside it: then the best of the pure
// options, too.
std::string headline(const Snapshot& snapshot, Translate translate = english);
std::string detail(const Snapshot& snapshot, Translate translate = english);
// Of that what goes beyond the month of the headline: where it turns with the traffic, what our model must
// pass, where the reader has measured it, and when to switch.
std::string outlook(const Snapshot& snapshot, Translate translate = english);

// "34 %", "under 1 %": of a sampled share, more digits than whole per cent are noise, and never is not the
// same as hardly ever.
std::string chance_text(double chance, Translate translate = english);

} // namespace core
