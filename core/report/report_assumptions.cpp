// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report_assumptions.h"

#include "core/report/shown_input.h"
#include "core/scenario/value_notes.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace core {
namespace {

// The first of the figures that the name stands for: its source is that of the sheet. Null: it is no such
// name.
const Input* data_sheet(const Input& name) {
    const auto all = inputs();
    const auto is_of_it = [&](const Input& each) { return each.preset == name.path; };
    if (std::ranges::none_of(all,
                             [&](const Input& each) { return is_of_it(each) && is_of_data_sheet(each); }))
        return nullptr;
    return &*std::ranges::find_if(all, is_of_it);
}

// Far enough apart that a staircase has a step between some two of them.
std::vector<double> other_values(const Input& input, double value) {
    std::vector<double> values{value * 0.75, value * 1.25,     value * 0.1,
                               value * 10,   input.slider_min, input.slider_max};
    for (double& each : values)
        each = clamped(input, each);
    return values;
}

bool differ(const Costs& a, const Costs& b) {
    return a.monthly_usd != b.monthly_usd;
}

// The number of the source in the list, which it joins if it is new; 0: the input names none. What a reader
// has written of the value goes before what the catalogue says.
int source_number(const Scenario& scenario, const Input& input, std::string_view path, Report& report) {
    const Source* source = own_source(scenario, input);
    if (const auto found = scenario.sources.find(path); !source && found != scenario.sources.end())
        source = &found->second;
    if (!source || source->from.empty())
        return 0;
    auto at = std::ranges::find(report.sources, *source);
    if (at == report.sources.end())
        at = report.sources.insert(at, *source);
    return static_cast<int>(at - report.sources.begin()) + 1;
}

} // namespace

std::string shown_note(const Scenario& scenario, const Input& input, Translate translate) {
    const ValueNote* note = note_of(scenario, input);
    if (!note)
        return {};
    if (is_of_present_value(scenario, input, *note))
        return note->text;
    Scenario then = scenario;
    const bool readable = set_from_text(then, input.path, note->of).empty();
    std::string words = note->text;
    if (!note->source.from.empty())
        words.append(words.empty() ? "" : "; ").append(note->source.from);
    return fill(translate("core", "%1 (written of another value, %2)"),
                {words, readable ? shown_value(then, input, translate) : note->of});
}

bool matters(const Scenario& scenario, const Input& input) {
    const auto before = evaluate(scenario).costs;
    Scenario changed = scenario;
    const auto differs = [&] { return differ(before, evaluate(changed).costs); };
    switch (input.kind) {
    case InputKind::number:
        return std::ranges::any_of(other_values(input, get(scenario, input)), [&](double value) {
            set(changed, input, value);
            return differs();
        });
    case InputKind::choice: {
        const int count = static_cast<int>(input.choices.size());
        for (int choice = 0; choice < count; ++choice) {
            changed = scenario;
            choose(changed, input, choice);
            if (differs())
                return true;
        }
        return false;
    }
    case InputKind::series:
        input.series(changed).clear();
        return differs();
    case InputKind::flag:
    case InputKind::text:
        break;
    }
    return false;
}

namespace {

// A term, a switch or hours that somebody chose are told even where only a mix is made of them.
bool was_chosen(const Scenario& scenario, const Input& input) {
    return input.kind != InputKind::number && input.kind != InputKind::text &&
           input.presence == Presence::only_if_set && is_in_force(scenario, input) &&
           value_text(scenario, input) != value_text(Scenario{}, input);
}

} // namespace

void add_assumptions(const Scenario& scenario, Report& report, Translate translate) {
    const auto add = [&](const Input& input, std::string_view source) {
        report.assumptions.push_back({.label = translate("inputs", input.label),
                                      .value = shown_value(scenario, input, translate),
                                      .source = source_number(scenario, input, source, report),
                                      .note = shown_note(scenario, input, translate)});
    };
    if (std::string rate = rate_text(translate); !rate.empty())
        report.assumptions.push_back(
            {.label = translate("core", "Exchange rate"), .value = std::move(rate), .source = 0});
    for (const Input& input : inputs()) {
        if (const Input* sheet = input.kind == InputKind::text ? data_sheet(input) : nullptr) {
            if (!shown_value(scenario, input, translate).empty())
                add(input, sheet->path);
        } else if (note_of(scenario, input) ||
                   (!is_of_data_sheet(input) &&
                    ((input.level == Level::main && is_in_force(scenario, input)) ||
                     was_chosen(scenario, input) || matters(scenario, input)))) {
            add(input, input.path);
        }
    }
}

std::vector<std::string> key_assumptions(const Scenario& scenario, Translate translate) {
    std::vector<std::string> first, others;
    if (!scenario.name.empty())
        first.push_back(scenario.name);
    if (std::string rate = rate_text(translate); !rate.empty())
        first.push_back(std::move(rate));
    for (const Input& input : inputs()) {
        const bool name = input.kind == InputKind::text, main = input.level == Level::main;
        if (input.level == Level::rare || !is_in_force(scenario, input) ||
            !(name || main || was_chosen(scenario, input) || matters(scenario, input)))
            continue;
        if (const auto value = shown_value(scenario, input, translate); !value.empty())
            (name || main ? first : others)
                .push_back(name ? value : translate("inputs", input.label) + " " + value);
    }
    std::ranges::move(others, std::back_inserter(first));
    return first;
}

} // namespace core
