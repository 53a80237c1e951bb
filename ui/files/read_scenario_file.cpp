// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/read_scenario_file.h"

#include "core/files/scenario_page.h"
#include "ui/files/scenario_png.h"

namespace ui {

ScenarioFileRead read_scenario_file(const QString& path) {
    const auto unreadable = [](const QString& reason) -> ScenarioFileRead {
        return {.read = {.scenario = {}, .problems = {{.message = reason.toStdString()}}}, .stamp = {}};
    };
    QString error;
    std::optional<QByteArray> json = read_whole(path, &error);
    const bool is_picture = json && is_png(*json);
    if (is_picture)
        json = scenario_in_png(*json, &error);
    const bool is_page =
        json && !is_picture && core::is_page({json->constData(), static_cast<std::size_t>(json->size())});
    if (is_page)
        json = scenario_in_html(*json, &error);
    if (!json)
        return unreadable(error);
    return {.read = core::read_scenario({json->constData(), static_cast<std::size_t>(json->size())}),
            .stamp = file_stamp(*json),
            .is_picture = is_picture || is_page};
}

} // namespace ui
