// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/inputs.h"

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

// Random scenarios, made by walking the table of inputs: an input that is added is covered the same day.
namespace core_tests {

// Anywhere in min..max, as often at an end or at the special zero as a user would be; log inputs by decades.
inline double any_value(const core::Input& input) {
    const int where = *rc::gen::inRange(0, 10);
    if (where == 0 && !input.zero_means.empty())
        return 0;
    if (where == 1)
        return input.min;
    if (where == 2)
        return input.max;
    const double part = *rc::gen::inRange(0, 1'000'001) / 1e6;
    const double value = input.scale == core::Scale::log ? input.min * std::pow(input.max / input.min, part)
                                                         : input.min + part * (input.max - input.min);
    return core::clamped(input, std::min(std::max(value, input.min), input.max));
}

inline std::string any_text() {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "a", "B", " ", "\"", "\\", "/", "\n", "\t", "€", "漢", "🙂", "\x01", "x-", "."));
    std::string text;
    for (const auto& piece : pieces)
        text += piece;
    return text;
}

inline void any_input(core::Scenario& scenario, const core::Input& input) {
    switch (input.kind) {
    case core::InputKind::number:
        return core::set(scenario, input, any_value(input));
    case core::InputKind::choice:
        return input.set_choice(scenario, *rc::gen::inRange(0, static_cast<int>(input.choices.size())));
    case core::InputKind::flag:
        input.flag(scenario) = *rc::gen::arbitrary<bool>();
        return;
    case core::InputKind::text:
        input.text(scenario) = any_text();
    }
}

// All inputs anywhere in their limits; no names, ranges or sources.
inline core::Scenario any_inputs() {
    core::Scenario scenario;
    for (const core::Input& input : core::inputs())
        any_input(scenario, input);
    if (!scenario.api.has_long_context) // a block that is not there holds nothing
        scenario.api.long_context = {};
    return scenario;
}

// With everything else that a file may hold.
inline core::Scenario any_scenario() {
    core::Scenario scenario = any_inputs();
    scenario.name = any_text();
    scenario.notes = any_text();
    if (*rc::gen::arbitrary<bool>())
        scenario.saved_at = "2026-11-23T10:00:00Z";
    for (const core::Input& input : core::inputs()) {
        if (*rc::gen::inRange(0, 8) == 0)
            scenario.sources[std::string(input.path)] = {any_text(),
                                                         *rc::gen::element<std::string>("", "2024-02-29")};
        if (input.kind != core::InputKind::number || *rc::gen::inRange(0, 8) != 0)
            continue;
        const double a = any_value(input);
        const double b = any_value(input);
        const bool word = input.zero_is_word && (a == 0 || b == 0);
        if (a != b && !word)
            scenario.ranges[std::string(input.path)] = {std::min(a, b), std::max(a, b)};
    }
    for (const char* path : {"x-a", "x-b.c", "traffic.x-d", "ranges.x-e"})
        if (*rc::gen::arbitrary<bool>())
            scenario.extensions.push_back(
                {path, *rc::gen::element<std::string>("1.50", "{\"k\":[1,{}]}", "\" \\\" \"")});
    return scenario;
}

} // namespace core_tests
