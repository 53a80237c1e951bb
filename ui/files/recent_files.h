// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

// What the settings remember of files: which were open lately, and where the last one of a kind was.
namespace ui {

// The latest first.
QStringList recent_files();
void remember_file(const QString& path);

enum class FileKind { scenario, picture, report, import };

// Where the last file of that kind was opened or saved, else the reader's own folder for it.
QString last_folder(FileKind kind);
void remember_folder(FileKind kind, const QString& folder);

// As typed, with the ending if it has not got it: "plan 3.5" is "plan 3.5.rentorrun".
QString with_suffix(const QString& path, const QString& suffix);

// A text as part of a file's name on any system: no separators, no line ends, not too long.
QString as_file_name(const QString& text);

} // namespace ui
