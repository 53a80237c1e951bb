// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/ranges.h"

#include "core/numeric/round.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace core {
namespace {

// An end of a range as it is typed; empty: it is no number.
std::optional<double> end_of(const Input& input, std::string_view text) {
    if (!input.zero_means.empty() && text == input.zero_means)
        return 0;
    return parse(text, input.unit);
}

} // namespace

std::vector<std::string> range_problems(const Input& input, Range range) {
    std::vector<std::string> problems;
    for (const auto& [end, value] : {std::pair("low ", range.low), std::pair("high ", range.high)}) {
        auto wrong = range_problem(input, value);
        if (wrong.empty() && input.zero_is_word && value == 0)
            wrong = "is 0, which means \"" + std::string(input.zero_means) + '"';
        if (!wrong.empty())
            problems.push_back(end + wrong);
    }
    if (problems.empty() && range.low >= range.high)
        problems.push_back("low is " + shortest(range.low) + ", must be below high, " + shortest(range.high));
    return problems;
}

std::string set_range_from_text(Scenario& scenario, std::string_view path, std::string_view text) {
    const Input* input = find_input(path);
    if (!input)
        return set_from_text(scenario, path, text); // which says so, and what may be meant
    const std::string before = std::string(path) + ": ";
    if (!input->number)
        return before + "only numbers have a range";
    if (text.empty()) {
        scenario.ranges.erase(std::string(path));
        return {};
    }
    constexpr std::string_view between = "..";
    const auto at = text.find(between);
    const auto low = at == text.npos ? std::nullopt : end_of(*input, text.substr(0, at));
    const auto high = at == text.npos ? std::nullopt : end_of(*input, text.substr(at + between.size()));
    if (!low || !high)
        return before + '"' + std::string(text) + "\" is no range; it is two numbers, LOW..HIGH";
    if (const auto problems = range_problems(*input, {*low, *high}); !problems.empty())
        return before + problems.front();
    scenario.ranges.insert_or_assign(std::string(path), Range{*low, *high});
    return {};
}

std::string correlation_problem(const Scenario& scenario, const Correlation& one) {
    for (const std::string& path : {one.a, one.b})
        if (const Input* input = find_input(path); !input || !input->number)
            return path.empty() ? "must be {\"a\": path, \"b\": path, \"rank\": -1..1}"
                                : "names \"" + path + "\", which is no number input";
    if (one.a == one.b)
        return "names \"" + one.a + "\" twice";
    if (!(std::abs(one.rank) <= 1))
        return "must have a rank of -1 to 1";
    const auto same = std::ranges::count_if(scenario.correlations, [&](const Correlation& other) {
        return (other.a == one.a && other.b == one.b) || (other.a == one.b && other.b == one.a);
    });
    return same > 1 ? "says the same two inputs a second time" : "";
}

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
