// SPDX-License-Identifier: GPL-3.0-or-later
// Which inputs are in force, and what follows a choice.
#include "core/scenario/inputs.h"

#include <algorithm>

namespace core {
namespace {

bool is_on(const Scenario& scenario, std::string_view gate) {
    const auto equals = gate.find('=');
    const Input& input = *find_input(gate.substr(0, equals));
    if (equals != std::string_view::npos)
        return input.choices[static_cast<std::size_t>(input.get_choice(scenario))] == gate.substr(equals + 1);
    if (input.get_choice)
        return input.get_choice(scenario) != 0;
    // The table's accessors serve reading and writing.
    if (input.series)
        return !input.series(const_cast<Scenario&>(scenario)).empty();
    return input.flag ? input.flag(const_cast<Scenario&>(scenario)) : get(scenario, input) != 0;
}

} // namespace

const Input& traffic_input(TrafficDriver driver) {
    // The only main rows of which one gives way to the other.
    static const Input& words = *std::ranges::find_if(
        inputs(), [](const Input& row) { return row.level == Level::main && !row.only_without.empty(); });
    static const Input& requests = *std::ranges::find_if(
        inputs(), [](const Input& row) { return row.level == Level::main && !row.only_with.empty(); });
    return driver == TrafficDriver::requests ? requests : words;
}

const Input& traffic_input(const Scenario& scenario) {
    return traffic_input(scenario.traffic.driver);
}

const Input& model_size_input() {
    static const Input& row = *find_input("model.total_params_b");
    return row;
}

const Input& instance_price_input() {
    static const Input& row = *find_input("hosting.usd_per_instance_hour");
    return row;
}

bool is_of_data_sheet(const Input& input) {
    return input.level == Level::rare && !input.preset.empty() && input.kind != InputKind::text;
}

bool is_negotiable(const Input& input) {
    return input.market_price || input.term;
}

bool is_in_force(const Scenario& scenario, const Input& input) {
    return (input.only_with.empty() || is_on(scenario, input.only_with)) &&
           (input.only_without.empty() || !is_on(scenario, input.only_without));
}

void set_driver(Scenario& scenario, TrafficDriver driver) {
    Traffic& traffic = scenario.traffic;
    if (traffic.driver == driver)
        return;
    const Input& before = traffic_input(scenario);
    const double words_per_request =
        (traffic.input_tokens_per_request + traffic.output_tokens_per_request) / traffic.tokens_per_word;
    const double factor = driver == TrafficDriver::requests ? 1 / words_per_request : words_per_request;
    const double value = get(scenario, before) * factor;
    traffic.driver = driver;
    const Input& now = traffic_input(scenario);
    set(scenario, now, clamped(now, value));
    if (const auto range = scenario.ranges.find(before.path); range != scenario.ranges.end()) {
        const Range moved{clamped(now, range->second.low * factor),
                          clamped(now, range->second.high * factor)};
        scenario.ranges.erase(range);
        if (moved.low < moved.high)
            scenario.ranges.insert_or_assign(std::string(now.path), moved);
    }
    scenario.sources.erase(std::string(before.path)); // it is not said of the other
}

void choose(Scenario& scenario, const Input& input, int choice) {
    (input.choose ? input.choose : input.set_choice)(scenario, choice);
}

} // namespace core
