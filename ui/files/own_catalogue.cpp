// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/own_catalogue.h"
#include "ui/files/file_guard.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

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

} // namespace

QString own_catalogue_folder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/catalogue");
}

core::CatalogueRead with_own_rows(core::Catalogue shipped, const QString& folder) {
    core::CatalogueRead read{.catalogue = std::move(shipped), .problems = {}};
    core::Catalogue own;
    for (const auto kind : core::own_kinds)
        read_kind(folder, kind, read.catalogue, own, read.problems);
    core::put_rows(own, read.catalogue);
    return read;
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
    const auto not_written = [&](const QString& path, const QString& error) {
        added.problems.push_back(problem_of(path, error.toStdString()));
        added.not_written = true;
        return added;
    };
    std::vector<std::string> texts; // all or none of the kinds can be read again
    for (const auto kind : kinds)
        if (QString error; !is_readable_again(texts.emplace_back(core::write_own_rows(kind, own)).size(),
                                              core::own_rows_max_bytes, &error))
            return not_written(file_of(folder, kind), error);
    QDir().mkpath(folder); // where that fails, writing tells why
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        QString error;
        const auto text = QByteArray::fromRawData(texts[i].data(), static_cast<qsizetype>(texts[i].size()));
        if (!write_whole(file_of(folder, kinds[i]), text, &error))
            return not_written(file_of(folder, kinds[i]), error);
    }
    added.taken = std::move(taken);
    return added;
}

} // namespace ui
