// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/scenario_input.h"

#include "core/report/compare.h"
#include "ui/scenarios/shown.h"

#include <algorithm>

namespace app {

int compare_scenarios(const CommandLine& command) {
    std::vector<std::string> files{command.scenario};
    files.insert(files.end(), command.more_scenarios.begin(), command.more_scenarios.end());
    std::vector<core::Scenario> scenarios;
    for (const std::string& file : files) {
        auto input = read_scenario_input(file, {});
        for (const std::string& problem : input.problems)
            tell(problem);
        if (input.scenario)
            scenarios.push_back(std::move(*input.scenario));
    }
    if (scenarios.size() < files.size()) // all problems of all files have been told
        return wrong_input;
    std::vector<core::SnapshotPtr> plans;
    plans.reserve(scenarios.size());
    for (core::Scenario& scenario : scenarios) // no notice is shown, so that no catalogue is needed
        plans.push_back(core::make_snapshot(std::move(scenario), {}, ui::today()));
    const auto comparison = core::compare(plans, core::plan_names(plans, files));
    for (const core::CompareFormat& format : core::compare_formats())
        if (format.name == command.format || command.format.empty()) // the first is the usual one
            return print(format.text(comparison));
    return wrong_usage;
}

} // namespace app
