// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/own_catalogue.h"
#include "ui/files/file_guard.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <cassert>

namespace ui {

namespace {

QString file_of(const QString& folder, std::string_view kind) {
    return folder + QLatin1Char('/') + QLatin1String(kind.data(), static_cast<qsizetype>(kind.size())) +
           QStringLiteral(".json");
}

std::string problem_of(const QString& path, const std::string& problem) {
    return QDir::toNativeSeparators(path).toStdString() + ": " + problem;
}

// A file that is not there has no rows.
void read_kind(const QString& folder, std::string_view kind, const core::Catalogue& shipped,
               core::Catalogue& own, std::vector<std::string>& problems) {
    const QString path = file_of(folder, kind);
    if (!QFileInfo::exists(path))
        return;
    QString error;
    const auto bytes = read_whole(path, &error, core::own_rows_max_bytes);
    if (!bytes) {
        problems.push_back(problem_of(path, error.toStdString()));
        return;
    }
    const std::string_view text(bytes->constData(), static_cast<std::size_t>(bytes->size()));
    for (const core::FileProblem& problem : core::read_own_rows(text, kind, shipped, own))
        problems.push_back(core::problem_text(QDir::toNativeSeparators(path).toStdString(), problem));
}

std::string resource(const char* path) {
    QFile file(QString::fromLatin1(path));
    const bool opened = file.open(QIODevice::ReadOnly);
    assert(opened);
    return opened ? file.readAll().toStdString() : std::string();
}

core::Catalogue shipped(bool whole) {
    const auto models = resource(":/catalogue/models.json");
    const auto gpus = resource(":/catalogue/gpus.json");
    const auto instances = resource(":/catalogue/instances.json");
    const auto apis = resource(":/catalogue/apis.json");
    const auto scores = whole ? resource(":/catalogue/scores.json") : std::string();
    const auto provisioned = resource(":/catalogue/provisioned.json");
    const auto servers = resource(":/catalogue/servers.json");
    auto read = core::read_catalogue({.models = models,
                                      .gpus = gpus,
                                      .instances = instances,
                                      .apis = apis,
                                      .scores = scores,
                                      .provisioned = provisioned,
                                      .servers = servers});
    assert(read.problems.empty());
    return std::move(read.catalogue);
}

// All or none of the kinds can be read again. What went wrong, on the disk; empty: they are written.
std::string write_kinds(const core::Catalogue& own, const std::vector<std::string_view>& kinds,
                        const QString& folder) {
    std::vector<std::string> texts;
    QString error;
    for (const auto kind : kinds)
        if (!is_readable_again(texts.emplace_back(core::write_own_rows(kind, own)).size(),
                               core::own_rows_max_bytes, &error))
            return problem_of(file_of(folder, kind), error.toStdString());
    QDir().mkpath(folder); // where that fails, writing tells why
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const auto text = QByteArray::fromRawData(texts[i].data(), static_cast<qsizetype>(texts[i].size()));
        if (!write_whole(file_of(folder, kinds[i]), text, &error))
            return problem_of(file_of(folder, kinds[i]), error.toStdString());
    }
    return {};
}

} // namespace

core::Catalogue shipped_catalogue() {
    return shipped(false);
}

core::Catalogue whole_shipped_catalogue() {
    return shipped(true);
}

QString own_catalogue_folder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/catalogue");
}

core::CatalogueRead own_rows(const core::Catalogue& shipped, const QString& folder) {
    core::CatalogueRead own;
    for (const auto kind : core::own_kinds)
        read_kind(folder, kind, shipped, own.catalogue, own.problems);
    return own;
}

core::CatalogueRead with_own_rows(core::Catalogue shipped, const QString& folder) {
    core::CatalogueRead own = own_rows(shipped, folder);
    core::put_own_rows(own.catalogue, shipped);
    return {.catalogue = std::move(shipped), .problems = std::move(own.problems)};
}

AddedRows add_to_own_catalogue(const core::Catalogue& rows, const core::Catalogue& shipped,
                               const QString& folder) {
    AddedRows added;
    std::vector<std::string_view> kinds; // that rows come to
    core::for_each_own_kind([&](std::string_view kind, auto member, auto) {
        if (!(rows.*member).empty())
            kinds.push_back(kind);
    });
    core::Catalogue own;
    for (const auto kind : kinds)
        read_kind(folder, kind, shipped, own, added.problems);
    if (!added.problems.empty())
        return added;
    auto taken = core::put_rows(rows, own);
    if (auto problem = write_kinds(own, kinds, folder); !problem.empty()) {
        added.problems.push_back(std::move(problem));
        added.not_written = true;
        return added;
    }
    added.taken = std::move(taken);
    return added;
}

std::vector<std::string> save_own_catalogue(const core::Catalogue& own, const QString& folder) {
    std::vector<std::string> problems;
    std::vector<std::string_view> kinds;
    core::for_each_own_kind([&](std::string_view kind, auto member, auto) {
        const QString file = file_of(folder, kind);
        if (!(own.*member).empty())
            kinds.push_back(kind);
        else if (QFile::exists(file) && !QFile::remove(file))
            problems.push_back(problem_of(file, "cannot be removed"));
    });
    if (auto problem = write_kinds(own, kinds, folder); !problem.empty())
        problems.push_back(std::move(problem));
    return problems;
}

} // namespace ui
