// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/scenario_input.h"

#include "core/text/escape.h"
#include "ui/charts/chart_registry.h"
#include "ui/documents/chart_exports.h"

#include <QDir>
#include <QFile>

namespace app {

namespace {

const ui::ExportFormat& format_named(std::string_view name) {
    for (const ui::ExportFormat& format : ui::export_formats())
        if (format.suffix == name)
            return format;
    return ui::export_formats().front(); // cannot be: the command line takes no other
}

} // namespace

int export_charts(const CommandLine& command) {
    const auto input = read_scenario_input(command.scenario, command.settings);
    for (const std::string& problem : input.problems)
        tell(problem);
    if (!input.scenario)
        return wrong_input;
    if (!is_writable_name(command.target))
        return could_not_write;
    // No chart speaks of the catalogue or of how old a price is.
    const ui::ChartContext context{.snapshot = core::make_snapshot(*input.scenario, {}, {})};

    const QString folder = QFile::decodeName(command.target.c_str());
    if (!QDir().mkpath(folder)) {
        tell(command.target + ": the folder could not be made");
        return could_not_write;
    }
    std::string paths;
    int result = done;
    for (const ui::ChartSpec& chart : ui::chart_registry())
        for (const std::string& name : command.formats) {
            const ui::ExportFormat& format = format_named(name);
            const QString path = QDir(folder).filePath(
                QStringLiteral("%1.%2").arg(QLatin1String(chart.id), QLatin1String(format.suffix)));
            QString error;
            if (format.write(chart, context, path, {command.width, command.height}, command.scale, &error,
                             {})) {
                paths += core::visible(QFile::encodeName(path).toStdString()) + "\n";
            } else {
                tell(QFile::encodeName(path).toStdString() + ": " + error.toStdString());
                result = could_not_write;
            }
        }
    const int printed = print(paths);
    return result == done ? printed : result;
}

} // namespace app
