// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/model/cost.h"
#include "core/text/text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A decision of an earlier day by the prices of today (core/README.md section 7).
namespace core {

struct Recheck {
    Scenario renewed;                // with all of today's prices
    std::vector<NewPrice> changed;   // the one that turns the answer first, where one does
    std::vector<const Input*> gone;  // presets whose prices cannot be compared any more
    std::optional<Option> then, now; // the cheapest
    std::string withdrawn_on; // since when nobody can buy of the API that is the cheapest; empty: one can
    bool holds() const { return then == now && withdrawn_on.empty(); }
    // By itself; false: it takes all of them.
    bool first_turns_alone = false;
};

// `then` is what evaluate(scenario) finds the cheapest, `day` today as YYYY-MM-DD.
Recheck recheck(const Scenario& scenario, std::optional<Option> then, const Catalogue& catalogue,
                std::string_view day);

// What --check prints: whether it holds, the answer by now and as it was, the last entry of the log of
// decisions, a line a price, and what may still be too old by then.
std::string recheck_text(const Recheck& recheck, const Scenario& scenario, const Catalogue& catalogue,
                         std::string_view day);

} // namespace core
