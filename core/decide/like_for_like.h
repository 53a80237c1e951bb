// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/model/evaluate.h"
#include "core/text/text.h"

#include <optional>
#include <string>

// Two models are compared by what they do well, too: how much of it ours must do, by the reader's own
// evaluation (core/README.md section 6).
namespace core {

// Whether both sides are known to serve one model, or one of them has no name to tell by. Where the catalogue
// knows the API's weights and our model, its ids say so. Else the model's name within the API's counts,
// unless a figure or a plus goes on behind it: V3 is not V3.2, nor R the R+.
bool same_model(const Scenario& scenario, const Catalogue& catalogue);

struct LikeForLike {
    bool same_model = true;
    bool answered = false; // the API and machines both have an answer
    bool retried = false;  // what our model fails the API does again; else costs are per request done well
    // 0..1: from this share on that our model passes, the cheaper of rented and owned costs less than the
    // API; 0: whatever it passes. Empty: not even if it passed all.
    std::optional<double> own_pass_share_that_flips;
};

// `prepared` must be what prepare(scenario) gives.
LikeForLike like_for_like(const Prepared& prepared, const Scenario& scenario, bool same_model);

// "Self-hosting wins if our model passes at least 83 % of what the API's passes." Rounded up. Empty where
// nothing is answered.
std::string like_for_like_text(const LikeForLike& found, const Quality& quality,
                               Translate translate = english);

} // namespace core
