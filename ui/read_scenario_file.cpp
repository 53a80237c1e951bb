// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/read_scenario_file.h"

#include "ui/charts/scenario_png.h"

#include <QFile>

namespace ui {

ScenarioFileRead read_scenario_file(const QString& path) {
    const auto unreadable = [](const QString& reason) -> ScenarioFileRead {
        return {.read = {.scenario = {}, .problems = {{.message = reason.toStdString()}}}, .stamp = {}};
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file.errorString());
    const bool is_picture = file.peek(4) == "\x89PNG";
    QString error;
    const std::optional<QByteArray> json =
        is_picture ? scenario_in_png(file, &error) : std::optional(file.readAll());
    if (!json)
        return unreadable(error);
    return {.read = core::read_scenario({json->constData(), static_cast<std::size_t>(json->size())}),
            .stamp = file_stamp(*json),
            .is_picture = is_picture};
}

} // namespace ui
