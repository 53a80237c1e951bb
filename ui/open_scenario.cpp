// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/open_scenario.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace ui {

namespace {

// Through links, where there is a file; else as it is spelt.
QString place_of(const QString& path) {
    const QFileInfo file(path);
    return file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
}

} // namespace

QString in_readers_language(const std::string& scenario_name) {
    return scenario_name.empty() ? QString()
                                 : QCoreApplication::translate("scenarios", scenario_name.c_str());
}

QString shown_name(const OpenScenario& open) {
    if (!open.file_path.isEmpty())
        return QFileInfo(open.file_path).completeBaseName();
    const QString own = in_readers_language(open.state.scenario.name);
    return own.isEmpty() ? QCoreApplication::translate("ui::Document", "Untitled") : own;
}

std::optional<int> tab_of_file(const OpenScenarios& all, const QString& path) {
    const QString place = place_of(path);
    const auto found = std::ranges::find_if(all, [&](const auto& each) {
        return !each->file_path.isEmpty() && place_of(each->file_path) == place;
    });
    return found == all.end() ? std::nullopt : std::optional(static_cast<int>(found - all.begin()));
}

} // namespace ui
