// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/recent_files.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace ui {

namespace {

constexpr int recent_count = 8;
const QString recent_key = QStringLiteral("recent_files");

QString folder_key(FileKind kind) {
    switch (kind) {
    case FileKind::scenario:
        return QStringLiteral("folders/scenarios");
    case FileKind::picture:
        return QStringLiteral("folders/pictures");
    case FileKind::report:
        return QStringLiteral("folders/reports");
    case FileKind::import:
        return QStringLiteral("folders/imports");
    }
    return {};
}

} // namespace

QStringList recent_files() {
    return QSettings().value(recent_key).toStringList();
}

void remember_file(const QString& path) {
    const QString full = QFileInfo(path).absoluteFilePath();
    QStringList files = recent_files();
    files.removeAll(full);
    files.prepend(full);
    while (files.size() > recent_count)
        files.removeLast();
    QSettings().setValue(recent_key, files);
    remember_folder(FileKind::scenario, QFileInfo(full).absolutePath());
}

QString last_folder(FileKind kind) {
    const QString last = QSettings().value(folder_key(kind)).toString();
    if (!last.isEmpty() && QFileInfo(last).isDir())
        return last;
    const QString usual = QStandardPaths::writableLocation(
        kind == FileKind::picture ? QStandardPaths::PicturesLocation : QStandardPaths::DocumentsLocation);
    return QFileInfo(usual).isDir() ? usual : QDir::homePath(); // a fresh account may have neither
}

void remember_folder(FileKind kind, const QString& folder) {
    QSettings().setValue(folder_key(kind), folder);
}

QString with_suffix(const QString& path, const QString& suffix) {
    return suffix.isEmpty() || QFileInfo(path).suffix().compare(suffix, Qt::CaseInsensitive) == 0
               ? path
               : path + QLatin1Char('.') + suffix;
}

QString as_file_name(const QString& text) {
    constexpr int most = 80, most_bytes = 160; // of 255 that file systems take, with what is put to it
    QString name = text.simplified();
    for (QChar& letter : name)
        if (QStringLiteral("/\\:*?\"<>|").contains(letter) || !letter.isPrint())
            letter = QLatin1Char('-');
    while (name.startsWith(QLatin1Char('.'))) // it would be hidden
        name.remove(0, 1);
    name.truncate(most);
    while (name.toUtf8().size() > most_bytes)
        name.chop(1);
    return name.trimmed();
}

} // namespace ui
