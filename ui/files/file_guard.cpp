// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/file_guard.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>
#include <QStorageInfo>

#include <cerrno>

namespace ui {

namespace {

QString words(const char* english) {
    return QCoreApplication::translate("file_guard", english);
}

QString size_text(qint64 bytes) {
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

// The system's own text tells what happened; the code that Qt gives is the same for all of it.
bool is_system_error(const QString& text, std::initializer_list<int> codes) {
    return std::any_of(codes.begin(), codes.end(), [&](int code) { return text == qt_error_string(code); });
}

QString write_problem(const QString& path, const QString& system_text, qint64 needed) {
    const QFileInfo file(path);
    const QFileInfo folder(file.absolutePath());
    const QString file_name = QDir::toNativeSeparators(path);
    const QString folder_name = QDir::toNativeSeparators(folder.absoluteFilePath());
    if (!folder.isDir())
        return words(QT_TRANSLATE_NOOP("file_guard", "The folder “%1” is not there.")).arg(folder_name);
    if (file.isDir())
        return words(QT_TRANSLATE_NOOP("file_guard", "“%1” is a folder.")).arg(file_name);
    const QStorageInfo disk(folder.absoluteFilePath());
    if (disk.isReadOnly() || is_system_error(system_text, {EROFS}))
        return words(QT_TRANSLATE_NOOP("file_guard", "The disk that holds “%1” is read-only."))
            .arg(folder_name);
    if (is_system_error(system_text, {ENOSPC, EDQUOT}))
        return words(QT_TRANSLATE_NOOP("file_guard", "The disk is full: the file takes %1, %2 are free."))
            .arg(size_text(needed), size_text(disk.bytesAvailable()));
    if (is_system_error(system_text, {EFBIG}))
        return words(QT_TRANSLATE_NOOP("file_guard", "The file would be larger than is allowed here: %1."))
            .arg(size_text(needed));
    if (file.exists() && !file.isWritable())
        return words(QT_TRANSLATE_NOOP("file_guard", "“%1” is write-protected.")).arg(file_name);
    if (!folder.isWritable() || is_system_error(system_text, {EACCES, EPERM}))
        return words(QT_TRANSLATE_NOOP("file_guard", "Nothing may be written into the folder “%1”."))
            .arg(folder_name);
    if (is_system_error(system_text, {ENAMETOOLONG}))
        return words(QT_TRANSLATE_NOOP("file_guard", "The file's name is too long."));
    return words(QT_TRANSLATE_NOOP("file_guard", "“%1” could not be written: %2."))
        .arg(file_name, system_text);
}

QByteArray digest(const QByteArray& content) {
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}

// A disk that becomes full takes a part first and tells why only at the next attempt.
bool write_all(QIODevice& device, const QByteArray& bytes) {
    qint64 done = 0;
    while (done < bytes.size()) {
        const qint64 written = device.write(bytes.constData() + done, bytes.size() - done);
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

} // namespace

bool write_whole(const QString& path, const QByteArray& bytes, QString* error) {
    // A device or a pipe is written to; renaming a file over it would put it out of the world.
    if (const QFileInfo there(path); there.exists() && !there.isFile() && !there.isDir()) {
        QFile device(path);
        if (device.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && write_all(device, bytes))
            return true;
        if (error)
            *error = write_problem(path, device.errorString(), bytes.size());
        return false;
    }
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && write_all(file, bytes);
    const QString system_text = file.errorString(); // before cleaning up has a word of its own
    if (written && file.commit())
        return true;
    file.cancelWriting();
    if (error)
        *error = write_problem(path, written ? file.errorString() : system_text, bytes.size());
    return false;
}

std::optional<QByteArray> read_whole(const QString& path, QString* error, qint64 most) {
    const auto fail = [&](const QString& reason) -> std::optional<QByteArray> {
        if (error)
            *error = reason;
        return std::nullopt;
    };
    const QString name = QDir::toNativeSeparators(path);
    if (!QFileInfo::exists(path))
        return fail(words(QT_TRANSLATE_NOOP("file_guard", "“%1” is not there.")).arg(name));
    if (QFileInfo(path).isDir())
        return fail(words(QT_TRANSLATE_NOOP("file_guard", "“%1” is a folder.")).arg(name));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(
            words(QT_TRANSLATE_NOOP("file_guard", "“%1” cannot be read: %2.")).arg(name, file.errorString()));
    std::optional<QByteArray> bytes = read_up_to(file, most);
    if (file.error() != QFileDevice::NoError)
        return fail(
            words(QT_TRANSLATE_NOOP("file_guard", "“%1” cannot be read: %2.")).arg(name, file.errorString()));
    if (!bytes)
        return fail(
            words(QT_TRANSLATE_NOOP("file_guard", "“%1” is larger than %2.")).arg(name, size_text(most)));
    return bytes;
}

std::optional<QByteArray> read_up_to(QIODevice& device, qint64 most) {
    constexpr qint64 piece = 65536;
    QByteArray all;
    for (QByteArray next = device.read(piece); !next.isEmpty(); next = device.read(piece)) {
        if (all.size() + next.size() > most)
            return std::nullopt;
        all += next;
    }
    return all;
}

FileStamp file_stamp(const QByteArray& content) {
    return {digest(content)};
}

FileStamp file_stamp(const QString& path) {
    if (!QFileInfo::exists(path))
        return {};
    const auto content = read_whole(path, nullptr);
    return {content ? digest(*content) : QByteArrayLiteral("unreadable")};
}

OnDisk on_disk(const QString& path, const FileStamp& left) {
    const FileStamp now = file_stamp(path);
    if (now == left)
        return OnDisk::as_left;
    return now.hash.isEmpty() ? OnDisk::gone : OnDisk::changed;
}

} // namespace ui
