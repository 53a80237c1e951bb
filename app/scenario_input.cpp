// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scenario_input.h"

#include "app/catalogue_resources.h"

#include "core/files/scenario_file.h"
#include "core/files/scenario_page.h"
#include "core/scenario/inputs.h"
#include "core/scenario/ranges.h"
#include "ui/files/scenario_png.h"
#include "ui/inputs/presets.h"

#include <QFile>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdio>

namespace app {

namespace {

bool contains(std::string_view text, std::string_view part) {
    const auto same = [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); };
    return std::search(text.begin(), text.end(), part.begin(), part.end(), same) != text.end();
}

constexpr std::string_view range_mark = "range:"; // before the path of a setting

// Those that hold the text, else the one that is spelled most like it.
std::vector<std::string> near_names(const std::vector<std::string>& names, std::string_view text) {
    std::vector<std::string> near;
    for (const std::string& name : names)
        if (contains(name, text))
            near.push_back(name);
    if (near.empty())
        if (const auto nearest =
                core::nearest(text, std::vector<std::string_view>(names.begin(), names.end()));
            !nearest.empty())
            near.emplace_back(nearest);
    return near;
}

// What "AWS p5.48xlarge, 2 years" may mean: the machine's terms, where it is one, else the name that is most
// like it. Empty: it names no term.
std::vector<std::string> near_machines_in_terms(const std::string& text, const core::Catalogue& catalogue) {
    const auto comma = text.rfind(',');
    if (comma == text.npos)
        return {};
    const auto names = core::names_with_terms(catalogue);
    auto terms = near_names(names, std::string_view(text).substr(0, comma + 1));
    return terms.empty() ? near_names(names, text) : terms;
}

// A name that the catalogue does not have is one of the reader's own, or a slip; empty: it has no figures to
// miss.
std::string name_of_ones_own(const Setting& setting, const core::Catalogue& catalogue) {
    const auto names = core::preset_names(setting.path, catalogue);
    if (names.empty() || setting.value.empty())
        return {};
    std::vector<std::string> near;
    if (setting.path == "hosting.instance")
        near = near_machines_in_terms(setting.value, catalogue);
    if (near.empty())
        near = near_names(names, setting.value);
    constexpr std::size_t most_told = 3;
    near.resize(std::min(near.size(), most_told));
    std::string told =
        "--set: " + setting.path + ": \"" + setting.value +
        "\" is no row of the catalogue; it is taken as a name of your own and changes no figure";
    const char* before = "; did you mean ";
    for (const std::string& name : near) {
        told.append(before).append(name);
        before = " or ";
    }
    return told + (near.empty() ? "" : "?");
}

Bytes scenario_of(std::optional<QByteArray> (*within)(const QByteArray&, QString*), const QByteArray& file) {
    QString error;
    auto scenario = within(file, &error);
    return {.bytes = std::move(scenario), .problem = error.toStdString()};
}

} // namespace

Bytes read_bytes(const std::string& name) {
    // A name that is no UTF-8 has no way through a QString.
    QFile file;
    std::FILE* const stream = name == "-" ? stdin : std::fopen(name.c_str(), "rbe");
    if (!stream)
        return {.bytes = {}, .problem = "cannot be opened: " + qt_error_string(errno).toStdString()};
    file.open(stream, QIODevice::ReadOnly,
              name == "-" ? QFileDevice::DontCloseHandle : QFileDevice::AutoCloseHandle);
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
    return scenario_input_of(read_bytes(name), name, settings);
}

ScenarioInput scenario_input_of(Bytes text, const std::string& name, const std::vector<Setting>& settings) {
    if (text.bytes && ui::is_png(*text.bytes))
        text = scenario_of(ui::scenario_in_png, *text.bytes);
    else if (text.bytes &&
             core::is_page({text.bytes->constData(), static_cast<std::size_t>(text.bytes->size())}))
        text = scenario_of(ui::scenario_in_html, *text.bytes);
    if (!text.bytes)
        return {.scenario = {}, .problems = {name + ": " + text.problem}};
    const auto& bytes = *text.bytes;
    auto read = core::read_scenario({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    std::vector<std::string> problems;
    for (const core::FileProblem& problem : read.problems)
        problems.push_back(core::problem_text(name, problem));
    if (!read.scenario)
        return {.scenario = {}, .problems = std::move(problems)};
    core::SaidRanges said = core::said_ranges(*read.scenario);
    std::vector<std::string> warnings;
    std::optional<core::Catalogue> catalogue; // only where a preset is asked for
    for (const Setting& setting : settings) {
        if (setting.path.starts_with(range_mark))
            continue;
        const core::Input* input = core::find_input(setting.path);
        const bool preset = input && input->kind == core::InputKind::text;
        const bool by_row = preset || setting.path == "hosting.term" || setting.path == "api.provisioned";
        if (by_row && !catalogue)
            catalogue = catalogue_in_force();
        if (by_row) {
            const core::Scenario as_it_was = *read.scenario;
            if (core::apply_named(setting.path, setting.value, *catalogue, *read.scenario)) {
                core::follow_preset(said, as_it_was, *read.scenario);
                continue;
            }
        }
        const std::string before = input ? core::value_text(*read.scenario, *input) : std::string();
        if (preset && setting.value != before)
            if (auto told = name_of_ones_own(setting, *catalogue); !told.empty())
                warnings.push_back(std::move(told));
        if (auto problem = core::set_from_text(*read.scenario, setting.path, setting.value); !problem.empty())
            problems.push_back("--set: " + problem);
        else if (input && core::value_text(*read.scenario, *input) != before)
            read.scenario->sources.erase(setting.path); // another value is not the source's
    }
    core::move_ranges(*read.scenario, said);
    // Last, as they are meant of the values that are then in force.
    for (const Setting& setting : settings)
        if (setting.path.starts_with(range_mark))
            if (auto problem = core::set_range_from_text(
                    *read.scenario, setting.path.substr(range_mark.size()), setting.value);
                !problem.empty())
                problems.push_back("--set: " + std::string(range_mark) + problem);
    if (!problems.empty())
        return {.scenario = {}, .problems = std::move(problems)};
    return {.scenario = std::move(read.scenario),
            .problems = std::move(warnings),
            .catalogue = std::move(catalogue)};
}

core::Catalogue catalogue_of(ScenarioInput& input) {
    return input.catalogue ? std::move(*input.catalogue) : catalogue_in_force();
}

} // namespace app
