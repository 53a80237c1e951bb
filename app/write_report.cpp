// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalogue_resources.h"
#include "app/commands.h"
#include "app/scenario_input.h"

#include "core/report.h"
#include "core/uncertainty.h"
#include "ui/file_guard.h"

#include <QBuffer>
#include <QDate>
#include <QFile>
#include <QPageSize>
#include <QPdfWriter>
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
QByteArray pdf_of(const std::string& markdown, const QString& title) {
    constexpr int dots_per_inch = 300;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setResolution(dots_per_inch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QTextDocument document;
    QFont font(QStringLiteral("Inter"));
    font.setPointSizeF(8.5);
    document.setDefaultFont(font);
    document.setMarkdown(QString::fromStdString(markdown));
    document.print(&writer);
    return buffer.data();
}

} // namespace

int write_report(const CommandLine& command) {
    const auto input = read_scenario_input(command.scenario, command.settings);
    for (const std::string& problem : input.problems)
        tell(problem);
    if (!input.scenario)
        return wrong_input;
    const std::string markdown = markdown_of(*input.scenario);
    const QByteArray bytes = command.target.ends_with(".pdf")
                                 ? pdf_of(markdown, QString::fromStdString(input.scenario->name))
                                 : QByteArray::fromStdString(markdown);
    QString error;
    if (!ui::write_whole(QFile::decodeName(command.target.c_str()), bytes, &error)) {
        tell(command.target + ": " + error.toStdString());
        return could_not_write;
    }
    return print(command.target + "\n");
}

} // namespace app
