// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalogue_resources.h"
#include "app/commands.h"
#include "app/scenario_input.h"

#include "core/report.h"
#include "core/uncertainty.h"

#include <QDate>
#include <QFile>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace app {

namespace {

std::string markdown_of(const core::Scenario& scenario) {
    const core::Evaluation evaluation = core::evaluate(scenario);
    const core::Verdict verdict = core::verdict(scenario, evaluation);
    const std::string today = QDate::currentDate().toString(Qt::ISODate).toStdString();
    const auto notices =
        core::notices(scenario, evaluation, verdict.too_close_to_call, shipped_catalogue(), today);
    const auto spread = core::uncertainty(scenario, nullptr);
    // Of samples that are all the same no chance can be told.
    const auto chance = spread.varied > 0 ? std::optional(1 - spread.probability_cheapest[0]) : std::nullopt;
    return core::report_markdown(core::report({.scenario = scenario,
                                               .evaluation = evaluation,
                                               .verdict = verdict,
                                               .notices = notices,
                                               .self_hosting_chance = chance,
                                               .today = today}));
}

// The text as it is, on as many pages as it takes.
void write_pdf(const std::string& markdown, const QString& title, QIODevice& device) {
    constexpr int dots_per_inch = 300;
    QPdfWriter writer(&device);
    writer.setTitle(title);
    writer.setResolution(dots_per_inch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QTextDocument document;
    QFont font(QStringLiteral("Inter"));
    font.setPointSizeF(8.5);
    document.setDefaultFont(font);
    document.setMarkdown(QString::fromStdString(markdown));
    document.print(&writer);
}

} // namespace

int write_report(const CommandLine& command) {
    const auto input = read_scenario_input(command.scenario, command.settings);
    for (const std::string& problem : input.problems)
        tell(problem);
    if (!input.scenario)
        return wrong_input;
    const std::string markdown = markdown_of(*input.scenario);
    // Written aside and put in place whole: a failure leaves an old report alone.
    QSaveFile file(QFile::decodeName(command.target.c_str()));
    if (file.open(QIODevice::WriteOnly)) {
        if (command.target.ends_with(".pdf"))
            write_pdf(markdown, QString::fromStdString(input.scenario->name), file);
        else
            file.write(markdown.data(), static_cast<qint64>(markdown.size()));
    }
    if (!file.isOpen() || !file.commit()) {
        tell(command.target + ": " + file.errorString().toStdString());
        return could_not_write;
    }
    return print(command.target + "\n");
}

} // namespace app
