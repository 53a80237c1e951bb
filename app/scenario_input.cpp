// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scenario_input.h"

#include "app/catalogue_resources.h"

#include "core/inputs.h"
#include "core/ranges.h"
#include "core/scenario_file.h"
#include "ui/charts/scenario_png.h"
#include "ui/inputs/presets.h"

#include <QBuffer>
#include <QFile>

#include <cstdio>

namespace app {

namespace {

// More than any scenario, picture or foreign file that is read; what is larger is something else.
constexpr qint64 most_bytes = 256'000'000;

bool is_png(const QByteArray& bytes) {
    return bytes.startsWith("\x89PNG\r\n\x1a\n");
}

Bytes scenario_of_png(QByteArray png) {
    QBuffer buffer(&png);
    buffer.open(QIODevice::ReadOnly);
    QString error;
    auto scenario = ui::scenario_in_png(buffer, &error);
    return {.bytes = std::move(scenario), .problem = error.toStdString()};
}

} // namespace

Bytes read_bytes(const std::string& name) {
    QFile file(QFile::decodeName(name.c_str()));
    const bool opened = name == "-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return {.bytes = {}, .problem = "cannot be opened: " + file.errorString().toStdString()};
    QByteArray bytes;
    while (bytes.size() <= most_bytes) {
        const QByteArray more = file.read(1 << 20);
        if (more.isEmpty())
            break;
        bytes += more;
    }
    if (file.error() != QFileDevice::NoError)
        return {.bytes = {}, .problem = "cannot be read: " + file.errorString().toStdString()};
    if (bytes.size() > most_bytes)
        return {.bytes = {}, .problem = "is too large"};
    return {.bytes = std::move(bytes), .problem = {}};
}

ScenarioInput read_scenario_input(const std::string& name, const std::vector<Setting>& settings) {
    Bytes text = read_bytes(name);
    if (text.bytes && is_png(*text.bytes))
        text = scenario_of_png(std::move(*text.bytes));
    if (!text.bytes)
        return {.scenario = {}, .problems = {name + ": " + text.problem}};
    const auto& bytes = *text.bytes;
    auto read = core::read_scenario({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    std::vector<std::string> problems;
    for (const core::FileProblem& problem : read.problems)
        problems.push_back(core::problem_text(name, problem));
    if (!read.scenario)
        return {.scenario = {}, .problems = std::move(problems)};
    const core::Scenario as_written = *read.scenario;
    std::optional<core::Catalogue> catalogue; // only where a preset is asked for
    for (const Setting& setting : settings) {
        const bool preset = ui::is_written_by_presets(setting.path);
        if (preset && !catalogue)
            catalogue = catalogue_in_force();
        // A name that the catalogue does not have is one of the reader's own.
        if (preset && core::apply_named(setting.path, setting.value, *catalogue, *read.scenario))
            continue;
        const core::Input* input = core::find_input(setting.path);
        const std::string before = input ? core::value_text(*read.scenario, *input) : std::string();
        if (auto problem = core::set_from_text(*read.scenario, setting.path, setting.value); !problem.empty())
            problems.push_back("--set: " + problem);
        else if (input && core::value_text(*read.scenario, *input) != before)
            read.scenario->sources.erase(setting.path); // another value is not the source's
    }
    if (!problems.empty())
        return {.scenario = {}, .problems = std::move(problems)};
    core::move_ranges(*read.scenario, as_written);
    return {.scenario = std::move(read.scenario), .problems = {}};
}

} // namespace app
