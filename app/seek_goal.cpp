// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/scenario_input.h"

#include "core/report/sought_json.h"

#include <vector>

namespace app {

namespace {

// What is wrong with it in a sentence; empty: it can be solved for.
std::string problem_of(const core::Input* input, const std::string& path, const core::Scenario& scenario) {
    if (!input) {
        std::vector<std::string_view> paths;
        for (const core::Input& each : core::inputs())
            paths.push_back(each.path);
        const auto near = core::nearest(path, paths);
        return path + ": no such input" +
               (near.empty() ? std::string() : "; did you mean " + std::string(near) + "?");
    }
    if (input->kind != core::InputKind::number)
        return path + ": is not a number, so that nothing can be solved for it";
    if (!core::is_in_force(scenario, *input))
        return path + ": does nothing in this scenario";
    return {};
}

} // namespace

int seek_goal(const CommandLine& command) {
    const auto input = read_scenario_input(command.scenario, command.settings);
    for (const std::string& problem : input.problems)
        tell(problem);
    if (!input.scenario)
        return wrong_input;
    const core::Scenario& scenario = *input.scenario;
    const auto* measure = core::find_seek_measure(command.goal_of);
    const auto goal = measure ? core::seek_goal(*measure, command.goal) : std::nullopt;
    if (!goal)
        return wrong_usage; // cannot be: the command line takes no other
    const core::Prepared prepared = core::prepare(scenario);
    std::vector<core::Sought> all;
    if (command.sought == "any") {
        all = core::seek_any(prepared, scenario, *goal);
    } else {
        const core::Input* one = core::find_input(command.sought);
        if (const auto problem = problem_of(one, command.sought, scenario); !problem.empty()) {
            tell("--seek: " + problem);
            return wrong_input;
        }
        all.push_back(core::seek(prepared, scenario, *one, *goal));
    }
    return print(command.format == "json" ? core::sought_json(scenario, all, *goal)
                                          : core::sought_lines(all, *goal));
}

} // namespace app
