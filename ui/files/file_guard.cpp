// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/file_guard.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>
#include <QStorageInfo>
#include <QUuid>

#include <cerrno>
#include <cstdio>

#include <sys/stat.h>
#include <unistd.h>

namespace ui {

namespace {

QString words(const char* english) {
    return QCoreApplication::translate("file_guard", english);
}

QString bytes_text(qint64 bytes) {
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
            .arg(bytes_text(needed), bytes_text(disk.bytesAvailable()));
    if (is_system_error(system_text, {EFBIG}))
        return words(QT_TRANSLATE_NOOP("file_guard", "The file would be larger than is allowed here: %1."))
            .arg(bytes_text(needed));
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

std::optional<struct stat> state_of(const QString& path) {
    struct stat state = {};
    return ::stat(QFile::encodeName(path).constData(), &state) == 0 ? std::optional(state) : std::nullopt;
}

// The file that comes in an old one's place is its owner's and group's, as far as we may give it away.
void keep_owner(int file, const struct stat& old) {
    struct stat now = {};
    if (::fstat(file, &now) != 0 || (now.st_uid == old.st_uid && now.st_gid == old.st_gid))
        return;
    if (::fchown(file, old.st_uid, old.st_gid) != 0 &&
        ::fchown(file, static_cast<uid_t>(-1), old.st_gid) != 0)
        return;
    ::fchmod(file, old.st_mode & 07777U); // giving away may have taken rights
}

// Writes the whole file beside its place and then puts it there.
bool replace(const QString& path, const QByteArray& bytes, QString& system_text) {
    const auto old = state_of(path);
    QSaveFile file(path);
    bool done = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && write_all(file, bytes);
    system_text = file.errorString(); // before cleaning up has a word of its own
    if (done && old)
        keep_owner(file.handle(), *old);
    if (done) {
        done = file.commit();
        system_text = file.errorString();
    }
    if (!done)
        file.cancelWriting();
    return done;
}

// The file that is written beside has seven signs more in its name, for which this one has no room: it gets a
// short one until it is whole.
bool replace_long_name(const QString& path, const QByteArray& bytes, QString& system_text) {
    const QFileInfo info(path);
    if (info.exists() && !info.isWritable())
        return false;
    const QString target = info.isSymLink() ? info.symLinkTarget() : path;
    const QString part = QFileInfo(target).absolutePath() + QStringLiteral("/.rent-or-run-") +
                         QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!replace(part, bytes, system_text))
        return false;
    if (const auto old = state_of(target)) {
        QFile file(part);
        if (file.open(QIODevice::ReadWrite)) {
            ::fchmod(file.handle(), old->st_mode & 07777U);
            keep_owner(file.handle(), *old);
        }
    }
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(target).constData()) == 0)
        return true;
    system_text = qt_error_string(errno);
    QFile::remove(part);
    return false;
}

bool has_long_name(const QString& path) {
    constexpr qsizetype most = 240; // of the 255 bytes that a name may have
    return QFile::encodeName(QFileInfo(path).fileName()).size() > most;
}

} // namespace

bool is_readable_again(std::size_t bytes, std::size_t most, QString* error) {
    if (bytes > most && error)
        *error =
            words(QT_TRANSLATE_NOOP("file_guard",
                                    "The file would have %1 and could not be read again: %2 are the most."))
                .arg(bytes_text(static_cast<qint64>(bytes)), bytes_text(static_cast<qint64>(most)));
    return bytes <= most;
}

bool write_whole(const QString& path, const QByteArray& bytes, QString* error) {
    // A device or a pipe is written to; renaming a file over it would put it out of the world.
    if (is_no_ordinary_file(path)) {
        QFile device(path);
        if (device.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && write_all(device, bytes))
            return true;
        if (error)
            *error = write_problem(path, device.errorString(), bytes.size());
        return false;
    }
    QString system_text;
    if (has_long_name(path) ? replace_long_name(path, bytes, system_text) : replace(path, bytes, system_text))
        return true;
    if (error)
        *error = write_problem(path, system_text, bytes.size());
    return false;
}

bool is_no_ordinary_file(const QString& path) {
    const QFileInfo there(path);
    return there.exists() && !there.isFile() && !there.isDir();
}

QString no_ordinary_file_text(const QString& path) {
    return words(QT_TRANSLATE_NOOP("file_guard", "“%1” is no ordinary file."))
        .arg(QDir::toNativeSeparators(path));
}

int other_names(const QString& path) {
    const auto state = state_of(path);
    return state ? static_cast<int>(state->st_nlink) - 1 : 0;
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
    if (is_no_ordinary_file(path))
        return fail(no_ordinary_file_text(path));
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
            words(QT_TRANSLATE_NOOP("file_guard", "“%1” is larger than %2.")).arg(name, bytes_text(most)));
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
