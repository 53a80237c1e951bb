// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/scenario_input.h"

#include "core/report/compare.h"
#include "core/report/portfolio_report.h"

namespace app {

int evaluate_portfolio(const CommandLine& command) {
    std::vector<std::string> files{command.scenario};
    files.insert(files.end(), command.more_scenarios.begin(), command.more_scenarios.end());
    std::vector<core::Scenario> workloads;
    std::vector<core::SnapshotPtr> named; // nothing but the scenario of each, for its name
    for (const std::string& file : files) {
        const auto input = read_scenario_input(file, command.settings);
        for (const std::string& problem : input.problems)
            tell(problem.starts_with("--set") ? file + ": " + problem : problem);
        if (!input.scenario)
            continue;
        const auto plan = std::make_shared<core::Snapshot>();
        plan->scenario = *input.scenario;
        named.push_back(plan);
        workloads.push_back(*input.scenario);
    }
    if (workloads.size() < files.size()) // all problems of all files have been told
        return wrong_input;
    const auto portfolio = core::named_portfolio(workloads, core::plan_names(named, files));
    for (const core::PortfolioFormat& format : core::portfolio_formats())
        if (format.name == command.format || command.format.empty()) // the first is the usual one
            return print(format.text(portfolio, core::english));
    return wrong_usage;
}

} // namespace app
