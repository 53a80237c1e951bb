// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scenarios/ready_made.h"

#include "ui/scenarios/open_scenario.h"

#include "core/files/scenario_file.h"

#include <QDir>

#include <algorithm>

namespace ui {

namespace {

const QString folder_path = QStringLiteral(":/scenarios");

} // namespace

std::vector<std::pair<QString, QString>> ready_made_scenarios() {
    std::vector<std::pair<QString, QString>> found;
    const QDir folder(folder_path);
    for (const QString& file : folder.entryList({QStringLiteral("*.rentorrun")}, QDir::Files, QDir::Name)) {
        QFile content(folder.filePath(file));
        if (!content.open(QIODevice::ReadOnly))
            continue;
        const std::string text = content.readAll().toStdString();
        const core::ScenarioRead read = core::read_scenario(text);
        if (read.scenario)
            found.emplace_back(folder.filePath(file), in_readers_language(read.scenario->name));
    }
    std::stable_partition(found.begin(), found.end(),
                          [](const auto& each) { return each.first == article_scenario; });
    return found;
}

bool is_ready_made(const QString& path) {
    return path.startsWith(folder_path + QLatin1Char('/'));
}

} // namespace ui
