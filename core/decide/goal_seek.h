// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/what_if.h"
#include "core/text/text.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// What would it take: one number input solved for what a month is to cost, or to save (core/README.md
// section 6, "Goal seek").
namespace core {

enum class SeekOf { api, rented, owned, mix, cheapest, self_hosted };

// What is to reach an amount.
struct SeekMeasure {
    std::string_view name;  // of --goal: "rented", "saving:mix"
    std::string_view label; // "Saved by rented GPUs against the API": English, context "core"
    SeekOf of = SeekOf::cheapest;
    bool saving = false; // the API's cost less that of `of`, else that of `of`
};
std::span<const SeekMeasure> seek_measures(); // the usual one first

// Null: there is none of that name.
const SeekMeasure* find_seek_measure(std::string_view name);

struct SeekGoal {
    const SeekMeasure* measure = nullptr;
    double amount = 0;   // $ a month
    bool of_now = false; // or the share by which it is to change: -0.2 is 20 % less than now
    bool operator==(const SeekGoal&) const = default;
};

// "5000", "$5,000", "5k"; "-20%", "+5%" of what it is now. Empty: neither, or not finite.
std::optional<SeekGoal> seek_goal(const SeekMeasure& measure, std::string_view amount);

struct SoughtPlace {
    double value = 0;          // of the input
    std::optional<double> usd; // what the measure is there; empty: no answer
};

struct Sought {
    const Input* input = nullptr;
    SeekGoal goal;
    SoughtPlace now;
    std::optional<double> target_usd; // empty: a share of what has no answer now
    // The nearest value, everything else as it is, from which, moving away from the present one, the goal is
    // met: nearest in ratio where the input's scale is logarithmic. Exact to the last double, of whole
    // numbers the first. Empty: none in the input's limits.
    std::optional<SoughtPlace> first;
    // The neighbour of `first` on the side of the present value, where the goal is not met. Empty: `first` is
    // the present value.
    std::optional<SoughtPlace> before;
    // `first` to three digits, or as many as it takes, away from the present value so that it meets the goal.
    std::optional<SoughtPlace> rounded;
    bool jumped = false; // between `before` and `first` the measure leaps over the goal
    // Without `first`: the nearest value with the most that this input does towards the goal. Empty: it does
    // nothing towards it.
    std::optional<SoughtPlace> best;
};

// The goal may be on either side of the present figure: what is to fall has reached it when it is no more,
// what is to rise when it is no less, to a billionth. The input must be a number; where it is not in force
// nothing moves. As dear as a flip value; with the mix ten times that.
Sought seek(const Prepared& prepared, const Scenario& scenario, const Input& input, const SeekGoal& goal);

// Of all inputs that somebody decides those that reach the goal, by how little of the present value the
// change is; those from 0 last.
std::vector<Sought> seek_any(const Prepared& prepared, const Scenario& scenario, const SeekGoal& goal);

// Where it stands and what is asked, the answer, and what to know of it: a sentence each.
std::vector<std::string> sought_text(const Sought& sought, Translate translate = english);
// "22.2 M words/day", with all digits where three would not do, 0 by its name.
std::string sought_value(const Input& input, double value, Translate translate = english);

} // namespace core
