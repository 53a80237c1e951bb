// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalogue_resources.h"
#include "app/commands.h"
#include "app/scenario_input.h"

#include "core/text/escape.h"
#include "ui/report/report_pdf.h"

#include <QDate>
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
    const core::Scenario& scenario = *input.scenario;
    const core::Evaluation evaluation = core::evaluate(scenario);
    const core::Verdict verdict = core::verdict(scenario, evaluation);
    const std::string today = QDate::currentDate().toString(Qt::ISODate).toStdString();
    const auto notices =
        core::notices(scenario, evaluation, verdict.too_close_to_call, catalogue_of(input), today);
    const core::ReportFacts facts{.scenario = scenario,
                                  .evaluation = evaluation,
                                  .verdict = verdict,
                                  .notices = notices,
                                  .self_hosting_chance = core::self_hosting_chance(scenario),
                                  .today = today};
    QString error;
    if (!ui::write_report(QFile::decodeName(command.target.c_str()), facts, &error)) {
        tell(command.target + ": " + error.toStdString());
        return could_not_write;
    }
    return print(core::visible(command.target) + "\n");
}

} // namespace app
