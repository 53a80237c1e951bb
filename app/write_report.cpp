// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalogue_resources.h"
#include "app/commands.h"
#include "app/scenario_input.h"

#include "core/text/escape.h"
#include "ui/report/report_pdf.h"
#include "ui/scenarios/shown.h"
#include "ui/words/translate.h"

#include <QFile>

#include <vector>

namespace app {

int write_report(const CommandLine& command) {
    auto input = read_scenario_input(command.scenario, command.settings);
    for (const std::string& problem : input.problems)
        tell(problem);
    if (!input.scenario)
        return wrong_input;
    if (!is_writable_name(command.target))
        return could_not_write;
    std::vector<core::SnapshotPtr> others;
    for (const std::string& file : command.beside) {
        auto other = read_scenario_input(file, {});
        for (const std::string& problem : other.problems)
            tell(problem);
        if (other.scenario)
            others.push_back(core::make_snapshot(std::move(*other.scenario), {}, ui::today()));
    }
    if (others.size() < command.beside.size()) // all problems of all files have been told
        return wrong_input;
    ui::Brief brief{.snapshot =
                        core::make_snapshot(std::move(*input.scenario), catalogue_of(input), ui::today())};
    if (!others.empty()) {
        std::vector<core::SnapshotPtr> plans{brief.snapshot};
        plans.insert(plans.end(), others.begin(), others.end());
        std::vector<std::string> files{command.scenario};
        files.insert(files.end(), command.beside.begin(), command.beside.end());
        auto names = core::plan_names(plans, files);
        brief.beside = core::compare(plans, std::move(names), ui::translate_core);
    }
    QString error;
    if (!ui::write_report(QFile::decodeName(command.target.c_str()), brief, &error)) {
        tell(command.target + ": " + error.toStdString());
        return could_not_write;
    }
    return print(core::visible(command.target) + "\n");
}

} // namespace app
