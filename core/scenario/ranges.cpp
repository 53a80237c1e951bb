// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/ranges.h"

#include "core/numeric/round.h"

#include <algorithm>

namespace core {
std::optional<Range> moved_range(const Input& input, Range range, double from, double to) {
    if (from == to)
        return range;
    const bool in_proportion = range.low > 0 && from > 0 && to > 0;
    const auto moved = [&](double end) {
        const double value = in_proportion ? end / from * to : end - from + to;
        // 0 would not be a little less but something else: "no limit", "auto".
        return clamped(input, in_digits(input.zero_means.empty() ? value : std::max(value, input.min), 4));
    };
    const Range result{moved(range.low), moved(range.high)};
    return result.low < result.high ? std::optional(result) : std::nullopt;
}

SaidRanges said_ranges(const Scenario& scenario) {
    SaidRanges said;
    for (const auto& [path, range] : scenario.ranges)
        if (const Input* input = find_input(path); input && input->number)
            said.emplace(path, SaidRange{range, get(scenario, *input)});
    return said;
}

void follow_preset(SaidRanges& said, const Scenario& before, const Scenario& after) {
    for (const auto& [path, range] : before.ranges)
        if (!after.ranges.contains(path))
            if (const auto gone = said.find(path); gone != said.end())
                said.erase(gone);
    for (const auto& [path, range] : after.ranges)
        if (const auto was = before.ranges.find(path); was == before.ranges.end() || was->second != range)
            if (const Input* input = find_input(path); input && input->number)
                said[path] = {range, get(after, *input)};
}

void move_ranges(Scenario& scenario, const SaidRanges& said) {
    scenario.ranges.clear();
    for (const auto& [path, one] : said) {
        const Input& input = *find_input(path);
        if (const auto moved = moved_range(input, one.range, one.at, get(scenario, input)))
            scenario.ranges.emplace(path, *moved);
    }
}

} // namespace core
