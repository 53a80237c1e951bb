// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sought_json.h"

#include "core/report/evaluation_parts.h"
#include "core/text/escape.h"

namespace core {
namespace {

using result_json::Json;

Json place_json(const std::optional<SoughtPlace>& place) {
    if (!place)
        return nullptr;
    return {{"at", result_json::number(place->value)}, {"usd_per_month", result_json::number(place->usd)}};
}

} // namespace

std::string sought_json(const Scenario& scenario, std::span<const Sought> all, const SeekGoal& goal) {
    Json inputs = Json::array();
    for (const Sought& sought : all)
        inputs.push_back({{"input", sought.input->path},
                          {"now", place_json(sought.now)},
                          {"target_usd_per_month", result_json::number(sought.target_usd)},
                          {"first", place_json(sought.first)},
                          {"rounded", place_json(sought.rounded)},
                          {"before", place_json(sought.before)},
                          {"jumped", sought.jumped},
                          {"best", place_json(sought.best)}});
    const Json object{{"scenario", scenario.name},
                      {"goal", goal.measure->name},
                      {"amount", result_json::number(goal.amount)},
                      {"of_now", goal.of_now},
                      {"inputs", std::move(inputs)}};
    return visible_json(object.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

std::string sought_lines(std::span<const Sought> all, const SeekGoal& goal) {
    std::string text;
    for (const Sought& sought : all) {
        const auto lines = sought_text(sought);
        for (const std::string& line : lines)
            if (&sought == &all.front() || &line != &lines.front()) // all begin with the goal
                text += visible(line) + "\n";
    }
    if (all.empty())
        text = visible(fill("%1: no input alone reaches the goal.", {goal.measure->label})) + "\n";
    return text;
}

} // namespace core
