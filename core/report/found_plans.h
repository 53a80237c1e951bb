// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/find_plans.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

// What --find prints, and the window shows as a table.
namespace core {

// Which models may stand for the scenario's, and how much was looked at: a sentence each.
std::vector<std::string> find_sentences(const FoundPlans& found, const Scenario& scenario,
                                        Translate translate = english);

// A column of a plan; an empty text where there is nothing to say.
struct FoundColumn {
    std::string_view id;    // "monthly_usd"
    std::string_view label; // English, context "core"
    bool is_number = false;
    std::string (*text)(const FoundPlan&, Translate);            // as a script reads it
    std::string (*shown)(const FoundPlan&, Translate) = nullptr; // to a person; null: the same
};
std::span<const FoundColumn> found_columns();

// The sentences, each behind "# ", a line of the columns' ids and one line a plan, tab separated.
std::string found_list(const FoundPlans& found, const Scenario& scenario);
// The same as one JSON object, numbers finite, null where something is not known.
std::string found_json(const FoundPlans& found, const Scenario& scenario);

} // namespace core
