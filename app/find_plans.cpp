// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/find_plans.h"
#include "app/commands.h"
#include "app/scenario_input.h"

#include "core/report/found_plans.h"
#include "ui/files/own_catalogue.h"
#include "ui/scenarios/shown.h"

namespace app {

int find_plans(const CommandLine& command) {
    auto input = read_scenario_input(command.scenario, command.settings);
    for (const std::string& problem : input.problems)
        tell(problem);
    if (!input.scenario)
        return wrong_input;
    const auto read = ui::with_own_rows(ui::whole_shipped_catalogue()); // scores, too
    if (!input.catalogue)                                               // else they have been told
        for (const std::string& problem : read.problems)
            tell(problem);
    const std::string day = command.today.empty() ? ui::today() : command.today;
    const auto found = core::find_plans(*input.scenario, read.catalogue, day,
                                        {.any_model = command.any_model, .top = command.top});
    return print(command.format == "json" ? core::found_json(found, *input.scenario)
                                          : core::found_list(found, *input.scenario));
}

} // namespace app
