// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/scenario_input.h"

#include "core/report/samples_csv.h"
#include "core/text/escape.h"
#include "ui/charts/chart_registry.h"
#include "ui/charts/chart_views.h"
#include "ui/documents/chart_exports.h"
#include "ui/files/file_guard.h"
#include "ui/words/translate.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace app {

namespace {

const ui::ExportFormat& format_named(std::string_view name) {
    for (const ui::ExportFormat& format : ui::export_formats())
        if (format.suffix == name)
            return format;
    return ui::export_formats().front(); // cannot be: the command line takes no other
}

bool is_among(std::string_view name, const std::vector<std::string>& names) {
    return std::ranges::find(names, name) != names.end();
}

// "cost_items", and in its other view "cost_items_hours": both may lie in one folder.
QString file_stem(const ui::ChartSpec& chart, const std::vector<std::string>& views) {
    for (const ui::ChartViewRow& view : ui::chart_views())
        if (view.chart == chart.id && is_among(view.name, views))
            return QStringLiteral("%1_%2").arg(QLatin1String(chart.id), ui::to_qt(view.name));
    return QLatin1String(chart.id);
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
    ui::ChartContext context{.snapshot = core::make_snapshot(*input.scenario, {}, {})};
    for (const ui::ChartViewRow& view : ui::chart_views())
        context.options.*view.option = is_among(view.name, command.views);

    const QString folder = QFile::decodeName(command.target.c_str());
    if (!QDir().mkpath(folder)) {
        tell(command.target + ": the folder could not be made");
        return could_not_write;
    }
    std::string paths;
    int result = done;
    const auto report = [&](const QString& path, bool written, const QString& error) {
        if (written) {
            paths += core::visible(QFile::encodeName(path).toStdString()) + "\n";
        } else {
            tell(QFile::encodeName(path).toStdString() + ": " + error.toStdString());
            result = could_not_write;
        }
    };
    for (const ui::ChartSpec& chart : ui::chart_registry()) {
        if (!command.charts.empty() && !is_among(chart.id, command.charts))
            continue;
        for (const std::string& name : command.formats) {
            const ui::ExportFormat& format = format_named(name);
            const QString path = QDir(folder).filePath(file_stem(chart, command.views) + QLatin1Char('.') +
                                                       QLatin1String(format.suffix));
            QString error;
            const bool written = format.write(chart, context, path, {command.width, command.height},
                                              command.scale, &error, {.verdict = command.verdict});
            report(path, written, error);
        }
    }
    if (command.samples) {
        const QString path = QDir(folder).filePath(QStringLiteral("samples.csv"));
        QString error;
        const std::string table = core::samples_csv(core::sample_table(*input.scenario));
        report(path, ui::write_whole(path, QByteArray::fromStdString(table), &error), error);
    }
    const int printed = print(paths);
    return result == done ? printed : result;
}

} // namespace app
