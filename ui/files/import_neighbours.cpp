// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/import_neighbours.h"

#include "ui/files/file_guard.h"

#include <QDir>
#include <QFileInfo>

namespace ui {

std::vector<QByteArray> read_import_neighbours(const QString& path, core::ImportFrom& from) {
    const QFileInfo file(path);
    std::vector<QByteArray> texts;
    for (const core::ImportNeighbour& each : core::import_neighbours(file.fileName().toStdString())) {
        QString error; // of a file that need not be there
        const auto text = read_whole(file.dir().filePath(QString::fromStdString(each.name)), &error,
                                     core::import_max_bytes);
        if (!text)
            continue;
        texts.push_back(*text);
        from.*each.text = {text->constData(), static_cast<std::size_t>(text->size())};
    }
    return texts;
}

} // namespace ui
