// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalogue_resources.h"
#include "app/commands.h"
#include "app/scenario_input.h"

#include "core/text/escape.h"
#include "ui/report/report_pdf.h"
#include "ui/scenarios/shown.h"

#include <QFile>

namespace app {

int write_report(const CommandLine& command) {
    auto input = read_scenario_input(command.scenario, command.settings);
    for (const std::string& problem : input.problems)
        tell(problem);
    if (!input.scenario)
        return wrong_input;
    if (!is_writable_name(command.target))
        return could_not_write;
    const auto snapshot = core::make_snapshot(std::move(*input.scenario), catalogue_of(input), ui::today());
    QString error;
    if (!ui::write_report(QFile::decodeName(command.target.c_str()), snapshot, &error)) {
        tell(command.target + ": " + error.toStdString());
        return could_not_write;
    }
    return print(core::visible(command.target) + "\n");
}

} // namespace app
