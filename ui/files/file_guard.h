// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

class QIODevice;

// Files that must not be lost: written whole or not at all, and not over what somebody else has written
// meanwhile.
namespace ui {

// Writes to a temporary file beside `path` and puts it in its place when it is safe on the disk: there is the
// old file or the new one at any moment, never a part. False with the reason in *error, in words, as a whole
// sentence; the old file is then as it was. A pipe or a device is written to and may keep us waiting: a
// window asks first.
bool write_whole(const QString& path, const QByteArray& bytes, QString* error);

// Whether so many bytes are no more than whoever reads the file would take: to be asked before an old file is
// replaced. Else *error is a sentence.
bool is_readable_again(std::size_t bytes, std::size_t most, QString* error);

// There is a pipe, a device or a socket.
bool is_no_ordinary_file(const QString& path);
QString no_ordinary_file_text(const QString& path); // a sentence

// How many names more the file has on the disk (hard links). A file that is written whole leaves them the old
// content.
int other_names(const QString& path);

// Empty, with the reason in *error, where the file cannot be read, is no ordinary one (a pipe may never end)
// or has more than `most` bytes.
std::optional<QByteArray> read_whole(const QString& path, QString* error, qint64 most = 64'000'000);

// At most `most` bytes; empty: there are more. Asking a device for so many at once would take the memory for
// them, however few there are.
std::optional<QByteArray> read_up_to(QIODevice& device, qint64 most);

// What a file held when it was last read or written; empty: there was none.
struct FileStamp {
    QByteArray hash;
    bool operator==(const FileStamp&) const = default;
};

// By content: a copy, a touch or a checkout of the same text is no change. A file that is there but cannot be
// read has a stamp of its own.
FileStamp file_stamp(const QString& path);
FileStamp file_stamp(const QByteArray& content);

enum class OnDisk { as_left, changed, gone };

// What has become of the file since. A file that appeared where there was none counts as changed.
OnDisk on_disk(const QString& path, const FileStamp& left);

} // namespace ui
