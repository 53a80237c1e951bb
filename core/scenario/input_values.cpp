// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/inputs.h"

#include "core/scenario/profiles.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <vector>

namespace core {
namespace {

constexpr std::string_view no_series = "none";

std::string joined(std::span<const std::string_view> names) {
    std::string all;
    for (const auto name : names)
        all.append(all.empty() ? "" : ", ").append(name);
    return all;
}

std::string allowed(const Input& input) {
    auto words = "allowed " + shortest(input.min) + " to " + shortest(input.max);
    if (input.zero_is_word)
        words += ", or \"" + std::string(input.zero_means) + "\"";
    else if (!input.zero_means.empty())
        words += ", or 0 (" + std::string(input.zero_means) + ")";
    return words;
}

// Levenshtein distance, over two rows.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        auto diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const auto replaced = diagonal + (a[i] != b[j]);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, replaced});
        }
    }
    return row.back();
}

std::string set_number(Scenario& scenario, const Input& input, std::string_view text) {
    if (!input.zero_means.empty() && text == input.zero_means) {
        set(scenario, input, 0);
        return {};
    }
    const auto value = parse(text, input.unit);
    if (!value)
        return "\"" + std::string(text) + "\" is not a number; " + allowed(input);
    if (input.zero_is_word && *value == 0)
        return "is 0, " + allowed(input);
    if (auto problem = range_problem(input, *value); !problem.empty())
        return problem;
    set(scenario, input, *value);
    return {};
}

std::string set_series(Scenario& scenario, const Input& input, std::string_view text) {
    std::vector<double> values;
    if (const auto* named = find_profile(text)) {
        values = named->hours();
    } else if (text != no_series) {
        for (std::size_t start = 0; start <= text.size();) {
            const auto end = std::min(text.find(',', start), text.size());
            const auto value = parse(text.substr(start, end - start), input.unit);
            if (!value)
                return "\"" + std::string(text.substr(start, end - start)) + "\" is not a number";
            values.push_back(*value);
            start = end + 1;
        }
    }
    if (auto problem = input.series_problem(values); !problem.empty())
        return problem;
    input.series(scenario) = std::move(values);
    return {};
}

std::string set_other(Scenario& scenario, const Input& input, std::string_view text) {
    switch (input.kind) {
    case InputKind::choice: {
        const auto found = std::ranges::find(input.choices, text);
        if (found == input.choices.end())
            return "\"" + std::string(text) + "\" is not one of " + joined(input.choices);
        choose(scenario, input, static_cast<int>(found - input.choices.begin()));
        return {};
    }
    case InputKind::flag:
        if (text != "true" && text != "false")
            return "\"" + std::string(text) + "\" is neither true nor false";
        input.flag(scenario) = text == "true";
        return {};
    case InputKind::text:
        input.text(scenario) = text;
        return {};
    case InputKind::series:
        return set_series(scenario, input, text);
    case InputKind::number:
        break;
    }
    return {};
}

} // namespace

double get(const Scenario& scenario, const Input& number_input) {
    assert(number_input.number);
    // The table has one accessor for both ways; reading through it changes nothing.
    return number_input.number(const_cast<Scenario&>(scenario));
}

void set(Scenario& scenario, const Input& number_input, double value) {
    assert(number_input.number);
    number_input.number(scenario) = value;
}

std::string range_problem(const Input& input, double value) {
    if (!std::isfinite(value))
        return "is not a finite number; " + allowed(input);
    if (value == 0 && !input.zero_means.empty())
        return {};
    if (value < input.min || value > input.max)
        return "is " + shortest(value) + ", " + allowed(input);
    if (input.whole && value != std::floor(value))
        return "is " + shortest(value) + ", must be a whole number";
    return {};
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> known) {
    std::string_view best;
    auto best_distance = std::max<std::size_t>(2, word.size() / 3) + 1;
    for (const auto candidate : known)
        if (const auto d = distance(word, candidate); d < best_distance) {
            best = candidate;
            best_distance = d;
        }
    return best;
}

std::string set_from_text(Scenario& scenario, std::string_view path, std::string_view text) {
    const auto* input = find_input(path);
    if (!input) {
        std::vector<std::string_view> paths;
        for (const auto& row : inputs())
            paths.push_back(row.path);
        const auto near = nearest(path, paths);
        return std::string(path) + ": no such input" +
               (near.empty() ? std::string() : "; did you mean " + std::string(near) + "?");
    }
    const auto problem = input->kind == InputKind::number ? set_number(scenario, *input, text)
                                                          : set_other(scenario, *input, text);
    return problem.empty() ? problem : std::string(path) + ": " + problem;
}

std::string series_text(std::span<const double> values) {
    if (values.empty())
        return std::string(no_series);
    if (const auto* named = profile_of(values))
        return std::string(named->id);
    std::string all;
    for (const double value : values)
        all.append(all.empty() ? "" : ",").append(shortest(value));
    return all;
}

std::string value_text(const Scenario& scenario, const Input& input) {
    auto& readable = const_cast<Scenario&>(scenario); // as in get()
    switch (input.kind) {
    case InputKind::number: {
        const auto value = get(scenario, input);
        return value == 0 && !input.zero_means.empty() ? std::string(input.zero_means) : shortest(value);
    }
    case InputKind::choice:
        return std::string(input.choices[static_cast<std::size_t>(input.get_choice(scenario))]);
    case InputKind::flag:
        return input.flag(readable) ? "true" : "false";
    case InputKind::text:
        return input.text(readable);
    case InputKind::series:
        return series_text(input.series(readable));
    }
    return {};
}

std::string first_problem(const Scenario& scenario) {
    for (const auto& input : inputs()) {
        std::string problem;
        if (input.kind == InputKind::number)
            problem = range_problem(input, get(scenario, input));
        else if (input.kind == InputKind::series)
            problem = input.series_problem(input.series(const_cast<Scenario&>(scenario))); // as in get()
        if (!problem.empty())
            return std::string(input.path) + ": " + problem;
    }
    return {};
}

double clamped(const Input& input, double value) {
    if (!std::isfinite(value))
        return input.min;
    // Rounded first: half a spare machine is none as often as it is one.
    const auto nearest = input.whole ? std::round(value) : value;
    if (nearest <= 0 && !input.zero_means.empty() && nearest < input.min)
        return 0;
    return std::clamp(nearest, input.min, input.max);
}

} // namespace core
