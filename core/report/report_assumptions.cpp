// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report_assumptions.h"

#include <algorithm>
#include <array>
#include <vector>

namespace core {
namespace {

// Written by picking one name: the name stands for them, with the source of this one among them.
struct DataSheet {
    std::string_view prefix;
    std::string_view name;   // the text input that holds the name
    std::string_view source; // input whose source is that of the sheet
};
constexpr std::array data_sheets{
    DataSheet{"model.", "model.preset", "model.total_params_b"},
    DataSheet{"hosting.gpu_", "hosting.accelerator", "hosting.gpu_memory_gb"},
};
// A user's own choice although the names begin like that.
constexpr std::array own_choices{std::string_view("model.total_params_b"),
                                 std::string_view("model.weight_precision"),
                                 std::string_view("model.kv_precision")};

const DataSheet* sheet_of(std::string_view path) {
    if (std::ranges::count(own_choices, path))
        return nullptr;
    const auto* sheet = std::ranges::find_if(data_sheets, [&](const DataSheet& each) {
        return path.starts_with(each.prefix) && path != each.name;
    });
    return sheet == data_sheets.end() ? nullptr : sheet;
}

// The three that the question is about are named even where another value would cost the same.
bool is_main(const Input& input) {
    return input.path == "model.total_params_b" || input.path == "traffic.words_per_day" ||
           input.path == "hosting.usd_per_instance_hour";
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

std::string shown(const Scenario& scenario, const Input& input, Translate translate) {
    auto& readable = const_cast<Scenario&>(scenario); // the table's accessors serve reading and writing
    switch (input.kind) {
    case InputKind::number: {
        const double value = get(scenario, input);
        return value == 0 && !input.zero_means.empty() ? translate("inputs", input.zero_means)
                                                       : format(value, input.unit, translate);
    }
    case InputKind::choice:
        return translate("inputs", input.choices[static_cast<std::size_t>(input.get_choice(scenario))]);
    case InputKind::text:
        return input.text(readable);
    case InputKind::flag:
        break;
    }
    return {};
}

// The number of the source in the list, which it joins if it is new; 0: the input names none.
int source_number(const Scenario& scenario, std::string_view path, Report& report) {
    const auto found = scenario.sources.find(path);
    if (found == scenario.sources.end() || found->second.from.empty())
        return 0;
    auto at = std::ranges::find(report.sources, found->second);
    if (at == report.sources.end())
        at = report.sources.insert(at, found->second);
    return static_cast<int>(at - report.sources.begin()) + 1;
}

} // namespace

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
            input.set_choice(changed, choice);
            if (differs())
                return true;
        }
        return false;
    }
    case InputKind::flag:
    case InputKind::text:
        break;
    }
    return false;
}

void add_assumptions(const Scenario& scenario, Report& report, Translate translate) {
    const auto add = [&](const Input& input, std::string_view source) {
        report.assumptions.push_back({.label = translate("inputs", input.label),
                                      .value = shown(scenario, input, translate),
                                      .source = source_number(scenario, source, report)});
    };
    for (const Input& input : inputs()) {
        const auto* named = std::ranges::find(data_sheets, input.path, &DataSheet::name);
        if (named != data_sheets.end()) {
            if (!shown(scenario, input, translate).empty())
                add(input, named->source);
        } else if (!sheet_of(input.path) && (is_main(input) || matters(scenario, input))) {
            add(input, input.path);
        }
    }
}

} // namespace core
