// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_scenario.h"

#include "core/scenario/inputs.h"
#include "core/scenario/value_notes.h"
#include "tests/support/random.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace test {
namespace {

double any_value(const core::Input& input, Random& random) {
    switch (random.below(16)) {
    case 0:
        return input.min;
    case 1:
        return input.max;
    case 2:
    case 3:
        if (!input.zero_means.empty())
            return 0;
        break;
    default:
        break;
    }
    return random.value(input, input.min, input.max);
}

// A week or a day of weights, or, where the input takes no such, some of the week's hours.
std::vector<double> any_series(const core::Input& input, Random& random) {
    std::vector<double> values(random.chance(0.5) ? 24 : 168);
    for (double& value : values)
        value = random.chance(0.2) ? 0 : 10 * random.share();
    values.back() = 1;
    if (input.series_problem(values).empty())
        return values;
    values.clear();
    for (int hour = 0; hour < 168; ++hour)
        if (random.chance(0.2))
            values.push_back(hour);
    return values;
}

std::string any_text(Random& random) {
    constexpr std::array<std::string_view, 14> pieces{"a",  "B", " ",  "\"",   "\\",   "/",  "\n",
                                                      "\t", "€", "漢", "🙂", "\x01", "x-", "."};
    std::string text;
    for (std::size_t left = random.below(12); left > 0; --left)
        text += pieces[random.below(pieces.size())];
    return text;
}

void add_notes_of(const core::Input& input, Random& random, core::Scenario& scenario) {
    if (random.chance(0.125))
        scenario.sources[std::string(input.path)] = {any_text(random),
                                                     random.chance(0.5) ? "" : "2024-02-29"};
    if (input.kind != core::InputKind::number || !random.chance(0.125))
        return;
    const double a = any_value(input, random), b = any_value(input, random);
    const bool word = input.zero_is_word && (a == 0 || b == 0);
    if (a != b && !word)
        scenario.ranges[std::string(input.path)] = {std::min(a, b), std::max(a, b)};
}

} // namespace

bool is_left_out(const core::Input& input, std::uint64_t seed) {
    return input.path == "hosting.max_time_to_first_token_s" && seed % 100 != 99;
}

core::Scenario random_scenario(std::uint64_t seed) {
    core::Scenario scenario;
    for (const auto& input : core::inputs()) {
        Random random(seed, input.path);
        if (is_left_out(input, seed))
            continue;
        if (input.kind == core::InputKind::number)
            core::set(scenario, input, any_value(input, random));
        else if (input.kind == core::InputKind::choice)
            input.set_choice(scenario, static_cast<int>(random.below(input.choices.size())));
        else if (input.kind == core::InputKind::flag)
            input.flag(scenario) = random.chance(0.5);
        else if (input.kind == core::InputKind::series && random.chance(0.3))
            input.series(scenario) = any_series(input, random);
    }
    return scenario;
}

core::Scenario random_file(std::uint64_t seed) {
    core::Scenario scenario = random_scenario(seed);
    if (!scenario.api.has_long_context) // a block that is not there holds nothing
        scenario.api.long_context = {};
    if (!scenario.api.has_other_hours)
        scenario.api.other_hours = {};
    if (!scenario.api.has_provisioned)
        scenario.api.provisioned = {};
    Random random(seed, "file");
    scenario.name = any_text(random);
    scenario.notes = any_text(random);
    if (random.chance(0.5))
        scenario.saved_at = "2026-11-23T10:00:00Z";
    for (const core::Input& input : core::inputs()) {
        Random of_input(~seed, input.path);
        if (input.kind == core::InputKind::text)
            input.text(scenario) = any_text(of_input);
        add_notes_of(input, of_input, scenario);
        if (Random of_note(~seed, std::string(input.path) + " note"); of_note.chance(0.0625))
            core::put_note(scenario, input, {any_text(of_note), of_note.chance(0.5) ? "" : "2024-02-29"},
                           any_text(of_note));
    }
    for (std::size_t left = Random(seed, "decisions").below(3); left > 0; --left)
        scenario.decisions.push_back({"2026-11-28", "a" + any_text(random), any_text(random)});
    constexpr std::array<const char*, 3> foreign{"1.50", "{\"k\":[1,{}]}", "\" \\\" \""};
    for (const char* path : {"x-a", "x-b.c", "traffic.x-d", "ranges.x-e"})
        if (random.chance(0.5))
            scenario.extensions.push_back({path, foreign[random.below(foreign.size())]});
    return scenario;
}

} // namespace test
