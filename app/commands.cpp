// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/catalogue_resources.h"
#include "app/scenario_input.h"

#include "core/catalogue/catalogue_list.h"
#include "core/decide/recheck.h"
#include "core/report/evaluation_json.h"
#include "core/scenario/input_list.h"
#include "core/text/escape.h"
#include "core/text/utf8.h"
#include "ui/files/own_catalogue.h"
#include "ui/scenarios/shown.h"

#include <cstdio>

namespace app {

int print(std::string_view text) {
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    if (written && std::fflush(stdout) == 0)
        return done;
    tell("standard output could not be written");
    return could_not_write;
}

bool is_writable_name(const std::string& name) {
    const bool good = core::is_utf8(name); // what is not has no way through a QString
    if (!good)
        tell(name + ": a name that is not UTF-8 cannot be written to");
    return good;
}

void tell(std::string_view problem) {
    const std::string line = core::visible(problem) + '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
}

int evaluate_scenario(const CommandLine& command) {
    if (!command.more_scenarios.empty())
        return evaluate_portfolio(command);
    auto input = read_scenario_input(command.scenario, command.settings);
    for (const std::string& problem : input.problems)
        tell(problem);
    if (!input.scenario)
        return wrong_input;
    const auto snapshot = core::make_snapshot(std::move(*input.scenario), catalogue_of(input), ui::today());
    return print(core::evaluation_json(*snapshot));
}

int check_scenario(const CommandLine& command) {
    auto input = read_scenario_input(command.scenario, {});
    for (const std::string& problem : input.problems)
        tell(problem);
    if (!input.scenario)
        return wrong_input;
    const auto& scenario = *input.scenario;
    const core::Catalogue catalogue = catalogue_of(input);
    const std::string day = command.today.empty() ? ui::today() : command.today;
    const auto checked =
        core::recheck(scenario, core::cheapest_option(core::evaluate(scenario).costs), catalogue, day);
    const int printed = print(core::recheck_text(checked, scenario, catalogue, day));
    return printed != done || checked.holds() ? printed : holds_no_longer;
}

int print_catalogue(const CommandLine& command) {
    if (command.list == "inputs")
        return print(core::list_inputs());
    auto read = ui::with_own_rows(ui::whole_shipped_catalogue());
    for (const std::string& problem : read.problems)
        tell(problem);
    const core::Catalogue& catalogue = read.catalogue;
    for (const core::CatalogueList& list : core::catalogue_lists())
        if (list.name == command.list)
            return print(list.text(catalogue));
    return wrong_usage;
}

} // namespace app
