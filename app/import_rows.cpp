// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalogue_resources.h"
#include "app/commands.h"
#include "app/scenario_input.h"

#include "core/imports/import_file.h"
#include "core/text/escape.h"
#include "ui/files/import_neighbours.h"
#include "ui/files/own_catalogue.h"
#include "ui/scenarios/shown.h"

#include <QFile>

namespace app {

namespace {

// Of "lists/gcp/vms.csv" "gcp"; empty where none is named.
std::string folder_of(const std::string& file) {
    const auto slash = file.rfind('/');
    if (slash == std::string::npos || slash == 0)
        return {};
    const auto before = file.rfind('/', slash - 1);
    const auto begin = before == std::string::npos ? 0 : before + 1;
    return file.substr(begin, slash - begin);
}

} // namespace

int import_rows(const CommandLine& command) {
    const std::string& file = command.scenario;
    const Bytes content = read_bytes(file);
    if (!content.bytes) {
        tell(file + ": " + content.problem);
        return wrong_input;
    }
    const core::Catalogue shipped = ui::shipped_catalogue();
    const std::string name = file == "-" ? "standard input" : core::visible(file.substr(file.rfind('/') + 1));
    const std::string today = ui::today(), folder = folder_of(file);
    // What is wrong with the own rows' files is told where something is added to them.
    const core::Catalogue known = ui::with_own_rows(shipped).catalogue;
    core::ImportFrom from{.name = name, .today = today, .shipped = known, .folder = folder};
    const auto beside = file == "-" ? std::vector<QByteArray>()
                                    : ui::read_import_neighbours(QFile::decodeName(file.c_str()), from);
    const auto read = core::import_file(
        {content.bytes->constData(), static_cast<std::size_t>(content.bytes->size())}, from);
    for (const std::string& skipped : read.skipped)
        tell(file + ": left out: " + skipped);
    for (const core::FileProblem& problem : read.problems)
        tell(core::problem_text(file, problem));
    if (!read.problems.empty())
        return wrong_input;
    const auto added = ui::add_to_own_catalogue(read.rows, shipped);
    for (const std::string& problem : added.problems)
        tell(problem);
    if (!added.problems.empty())
        return added.not_written ? could_not_write : wrong_input;
    return print(core::taken_text(added.taken));
}

} // namespace app
