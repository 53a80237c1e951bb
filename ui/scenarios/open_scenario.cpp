// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scenarios/open_scenario.h"

#include "core/scenario/inputs.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

// Through links, where there is a file; else as it is spelt.
QString place_of(const QString& path) {
    const QFileInfo file(path);
    return file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
}

// The ready-made scenarios' names stand in their files; here lupdate finds them.
[[maybe_unused]] constexpr const char* ready_made_names[] = {
    QT_TRANSLATE_NOOP("scenarios", "The article: LLaMA 2 70B on AWS"),
    QT_TRANSLATE_NOOP("scenarios", "DeepSeek-V3 on 8x H200 against DeepSeek's own API"),
    QT_TRANSLATE_NOOP("scenarios", "gpt-oss-120b on one H100 against GPT-5 mini"),
    QT_TRANSLATE_NOOP("scenarios", "Llama 3.3 70B on rented H100s against GPT-4o mini"),
    QT_TRANSLATE_NOOP("scenarios", "An 8B model on one L40S"),
    QT_TRANSLATE_NOOP("scenarios", "Owned 8x H100 against rented"),
};

} // namespace

ChangedFrom changed_from(const ScenarioState& state) {
    ChangedFrom was;
    for (const core::Input& input : core::inputs())
        if (std::string before = core::value_text(state.baseline, input);
            before != core::value_text(state.scenario, input))
            was.emplace(input.path, std::move(before));
    return was;
}

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

QStringList distinct_names(const OpenScenarios& all) {
    std::vector<std::size_t> oldest_first(all.size());
    std::iota(oldest_first.begin(), oldest_first.end(), std::size_t{0});
    std::ranges::sort(oldest_first, {}, [&all](std::size_t tab) { return all[tab]->id; });
    QStringList names(static_cast<qsizetype>(all.size()));
    for (const std::size_t tab : oldest_first) {
        const QString name = shown_name(*all[tab]);
        QString distinct = name;
        for (int number = 2; names.contains(distinct); ++number)
            distinct = QStringLiteral("%1 (%2)").arg(name).arg(number);
        names[static_cast<qsizetype>(tab)] = distinct;
    }
    return names;
}

std::optional<int> tab_of_file(const OpenScenarios& all, const QString& path) {
    const QString place = place_of(path);
    const auto found = std::ranges::find_if(all, [&](const auto& each) {
        return !each->file_path.isEmpty() && place_of(each->file_path) == place;
    });
    return found == all.end() ? std::nullopt : std::optional(static_cast<int>(found - all.begin()));
}

std::vector<int> portfolio_tabs(const OpenScenarios& all) {
    const bool of_all = std::ranges::count_if(all, [](const auto& each) { return each->in_portfolio; }) < 2;
    std::vector<int> tabs;
    for (int tab = 0; tab < static_cast<int>(all.size()); ++tab)
        if (of_all || all[static_cast<std::size_t>(tab)]->in_portfolio)
            tabs.push_back(tab);
    return tabs;
}

} // namespace ui
