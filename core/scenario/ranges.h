// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/inputs.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

// An input's range (scenario.h) says how far its value may be off. Who changes the value means the range to
// go along: half and double of today's traffic are half and double of whatever traffic is asked about.
namespace core {

// What is wrong with it as that input's range, each in words: its ends must be allowed and no word ("auto"),
// the low one below the high. Empty: nothing.
std::vector<std::string> range_problems(const Input& number_input, Range range);

// Gives the input of that path a range as in --set, "0..2", its ends as set_from_text() takes a value; an
// empty text takes it away. Returns what is wrong, with the path, and then nothing is changed; empty: it was
// set.
std::string set_range_from_text(Scenario& scenario, std::string_view path, std::string_view text);

// What is wrong with one of the scenario's correlations, which stands in its list; empty: nothing. Both are
// number inputs, two different ones, no other entry says the same two, and the rank is -1..1.
std::string correlation_problem(const Scenario& scenario, const Correlation& correlation);

// `range`, which belongs to the value `from`, for the value `to`: as far from it in proportion, or in steps
// where proportions mean nothing (a range or value that reaches 0). Rounded to four digits, within the
// input's limits. Empty where nothing of it is left there.
std::optional<Range> moved_range(const Input& number_input, Range range, double from, double to);

// A range as it was said, and the value that it was said of: what is moved is always this one, so that a
// range cut off at a limit is whole again on the way back.
struct SaidRange {
    Range range;
    double at = 0;
    bool operator==(const SaidRange&) const = default;
};
using SaidRanges = std::map<std::string, SaidRange, std::less<>>; // by input path

// Those of the scenario, of its present values.
SaidRanges said_ranges(const Scenario& scenario);

// What a preset did to the ranges of `before`: those that it brought are said of the values in `after`, those
// that it took away are said no more, the others stay as they were said.
void follow_preset(SaidRanges& said, const Scenario& before, const Scenario& after);

// Gives the scenario these ranges, each moved to its input's value.
void move_ranges(Scenario& scenario, const SaidRanges& said);

} // namespace core
