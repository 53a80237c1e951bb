// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/file_guard.h"

#include <gtest/gtest.h>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

using ui::OnDisk;

QByteArray content(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

// In a folder that everybody may reach.
struct Folder {
    Folder() { QFile::setPermissions(path(), QFile::Permissions(0x7777)); }
    QString path() const { return m_folder.path(); }
    QString file(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

  private:
    QTemporaryDir m_folder;
};

// What write_whole() says in a process of its own.
std::string child_says(const QStringList& arguments) {
    QProcess child;
    child.start(QStringLiteral(SAVE_CHILD), arguments);
    child.waitForFinished(20000);
    return child.readAllStandardOutput().trimmed().toStdString();
}

std::string about(const char* sentence, const QString& name) {
    return QString::fromUtf8(sentence).arg(name).toStdString();
}

TEST(WriteWhole, writesAndReplaces) {
    Folder folder;
    QString error;
    EXPECT_TRUE(ui::write_whole(folder.file("a"), "one", &error)) << error.toStdString();
    EXPECT_TRUE(ui::write_whole(folder.file("a"), "two", &error));
    EXPECT_EQ(content(folder.file("a")), "two");
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

// As root a rename would replace even /dev/null; a pipe of our own shows it without harm.
TEST(WriteWhole, aPipeIsWrittenToAndStaysAPipe) {
    QTemporaryDir folder;
    const auto path = QFile::encodeName(folder.filePath("pipe"));
    ASSERT_EQ(mkfifo(path.constData(), 0600), 0);
    const int reader = open(path.constData(), O_RDONLY | O_NONBLOCK);
    ASSERT_GE(reader, 0);
    QString error;
    EXPECT_TRUE(ui::write_whole(folder.filePath("pipe"), "figures", &error)) << error.toStdString();
    char got[16] = {};
    EXPECT_EQ(read(reader, got, sizeof got), 7);
    EXPECT_STREQ(got, "figures");
    close(reader);
    struct stat kind = {};
    ASSERT_EQ(stat(path.constData(), &kind), 0);
    EXPECT_TRUE(S_ISFIFO(kind.st_mode));
}

TEST(WriteWhole, aVanishedFolderIsNamed) {
    QString error;
    EXPECT_FALSE(ui::write_whole(QStringLiteral("/no/such/folder/a"), "x", &error));
    EXPECT_EQ(error.toStdString(), "The folder “/no/such/folder” is not there.");
}

TEST(WriteWhole, aFolderIsNoFile) {
    Folder folder;
    QString error;
    EXPECT_FALSE(ui::write_whole(folder.path(), "x", &error));
    EXPECT_EQ(error.toStdString(), about("“%1” is a folder.", folder.path()));
}

TEST(WriteWhole, aReadOnlyFolderKeepsTheOldFile) {
    Folder folder;
    put(folder.file("a"), "old");
    QFile::setPermissions(folder.file("a"), QFile::Permissions(0x6666));
    QFile::setPermissions(folder.path(), QFile::Permissions(0x5555));
    EXPECT_EQ(child_says({QStringLiteral("write-as-user"), folder.file("a"), QStringLiteral("10")}),
              about("Nothing may be written into the folder “%1”.", folder.path()));
    EXPECT_EQ(content(folder.file("a")), "old");
    QFile::setPermissions(folder.path(), QFile::Permissions(0x7777));
}

TEST(WriteWhole, aWriteProtectedFileStays) {
    Folder folder;
    put(folder.file("a"), "old");
    QFile::setPermissions(folder.file("a"), QFile::Permissions(0x4444));
    EXPECT_EQ(child_says({QStringLiteral("write-as-user"), folder.file("a"), QStringLiteral("10")}),
              about("“%1” is write-protected.", folder.file("a")));
    EXPECT_EQ(content(folder.file("a")), "old");
}

TEST(WriteWhole, aLimitOnFileSizesKeepsTheOldFile) {
    Folder folder;
    put(folder.file("a"), "old");
    QFile::setPermissions(folder.file("a"), QFile::Permissions(0x6666));
    EXPECT_EQ(child_says({QStringLiteral("write"), folder.file("a"), QStringLiteral("100000"),
                          QStringLiteral("4096")}),
              "The file would be larger than is allowed here: 100.0 kB.");
    EXPECT_EQ(content(folder.file("a")), "old");
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 1); // and no torn one beside it
}

// A disk of 64 KB in a mount namespace of the child's own. Where the system permits no such thing, the script
// says so and there is nothing to look at.
TEST(WriteWhole, aFullDiskKeepsTheOldFile) {
    Folder folder;
    const QString script =
        QStringLiteral("mount -t tmpfs -o size=64k,mode=777 none '%1' 2>/dev/null || exit 9\n"
                       "echo old > '%1/a'; chmod 666 '%1/a'\n"
                       "'%2' write '%1/a' 200000\n"
                       "cat '%1/a'; ls '%1'")
            .arg(folder.path(), QStringLiteral(SAVE_CHILD));
    QProcess shell;
    shell.start(QStringLiteral("unshare"),
                {QStringLiteral("--user"), QStringLiteral("--map-root-user"), QStringLiteral("--mount"),
                 QStringLiteral("sh"), QStringLiteral("-c"), script});
    if (!shell.waitForFinished(20000) || shell.exitStatus() != QProcess::NormalExit)
        return;
    const QString said = QString::fromUtf8(shell.readAllStandardOutput());
    if (said.isEmpty()) // exit 9, or no namespaces here
        return;
    const QStringList lines = said.trimmed().split(QLatin1Char('\n'));
    ASSERT_EQ(lines.size(), 3) << said.toStdString();
    EXPECT_TRUE(lines[0].startsWith(QStringLiteral("The disk is full: the file takes 200.0 kB, ")));
    EXPECT_EQ(lines[1], QStringLiteral("old"));
    EXPECT_EQ(lines[2], QStringLiteral("a"));
}

// 255 bytes are the most that a name may have; what is written beside has seven more.
TEST(WriteWhole, aNameOfAnyLengthThatCanBeIsWritten) {
    Folder folder;
    QString error;
    for (const int length : {240, 241, 247, 248, 249, 254, 255}) {
        const QString path = folder.path() + QLatin1Char('/') + QString(length, QLatin1Char('n'));
        for (const char* text : {"one", "two"}) {
            EXPECT_TRUE(ui::write_whole(path, text, &error)) << length << error.toStdString();
            EXPECT_EQ(content(path), text) << length;
        }
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        EXPECT_TRUE(ui::write_whole(path, "three", &error)) << error.toStdString();
        EXPECT_EQ(QFile::permissions(path) & QFile::Permissions(0x77), QFile::Permissions(0)) << length;
        QFile::setPermissions(path, QFile::Permissions(0x6666));
    }
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 7);
    const QString longest = folder.path() + QLatin1Char('/') + QString(255, QLatin1Char('n'));
    EXPECT_EQ(
        child_says({QStringLiteral("write"), longest, QStringLiteral("100000"), QStringLiteral("4096")}),
        "The file would be larger than is allowed here: 100.0 kB.");
    EXPECT_EQ(content(longest), "three");
    QFile::setPermissions(longest, QFile::Permissions(0x4444));
    EXPECT_EQ(child_says({QStringLiteral("write-as-user"), longest, QStringLiteral("10")}),
              about("“%1” is write-protected.", longest));
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 7);
    EXPECT_FALSE(ui::write_whole(longest + QLatin1Char('n'), "x", &error));
    EXPECT_EQ(error.toStdString(), "The file's name is too long.");
}

// Only root may give a file to somebody else; others keep what they have.
TEST(WriteWhole, theFileStaysItsOwners) {
    Folder folder;
    for (const QString& path :
         {folder.file("a"), folder.path() + QLatin1Char('/') + QString(250, QLatin1Char('n'))}) {
        put(path, "old");
        const auto name = QFile::encodeName(path);
        if (geteuid() == 0)
            ASSERT_EQ(chown(name.constData(), 1234, 2345), 0);
        ASSERT_EQ(chmod(name.constData(), 0640), 0);
        struct stat before = {}, after = {};
        ASSERT_EQ(stat(name.constData(), &before), 0);
        QString error;
        EXPECT_TRUE(ui::write_whole(path, "new", &error)) << error.toStdString();
        ASSERT_EQ(stat(name.constData(), &after), 0);
        EXPECT_EQ(after.st_uid, before.st_uid);
        EXPECT_EQ(after.st_gid, before.st_gid);
        EXPECT_EQ(after.st_mode, before.st_mode);
        EXPECT_NE(after.st_ino, before.st_ino) << "it was not replaced, and nothing is tested";
    }
}

TEST(WriteWhole, otherNamesOfTheFileAreCounted) {
    Folder folder;
    EXPECT_EQ(ui::other_names(folder.file("a")), 0);
    put(folder.file("a"), "old");
    EXPECT_EQ(ui::other_names(folder.file("a")), 0);
    for (const char* name : {"b", "c"})
        ASSERT_EQ(link(QFile::encodeName(folder.file("a")).constData(),
                       QFile::encodeName(folder.file(name)).constData()),
                  0);
    EXPECT_EQ(ui::other_names(folder.file("a")), 2);
}

TEST(WriteWhole, whatNobodyWouldReadIsNotReadableAgain) {
    QString error;
    EXPECT_TRUE(ui::is_readable_again(4'000'000, 4'000'000, &error));
    EXPECT_TRUE(error.isEmpty());
    EXPECT_FALSE(ui::is_readable_again(4'050'000, 4'000'000, &error));
    EXPECT_EQ(error.toStdString(),
              "The file would have 4.0 MB and could not be read again: 4.0 MB are the most.");
}

// Whoever opened one would wait for somebody who writes into it.
TEST(ReadWhole, aPipeIsRefused) {
    Folder folder;
    const QString path = folder.file("pipe");
    ASSERT_EQ(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    QString error;
    EXPECT_FALSE(ui::read_whole(path, &error));
    EXPECT_EQ(error.toStdString(), about("“%1” is no ordinary file.", path));
    EXPECT_TRUE(ui::is_no_ordinary_file(path));
    EXPECT_FALSE(ui::is_no_ordinary_file(folder.path()));
    EXPECT_FALSE(ui::is_no_ordinary_file(folder.file("none")));
}

TEST(ReadWhole, saysWhatIsWrong) {
    Folder folder;
    QString error;
    EXPECT_FALSE(ui::read_whole(folder.file("a"), &error));
    EXPECT_EQ(error.toStdString(), about("“%1” is not there.", folder.file("a")));
    EXPECT_FALSE(ui::read_whole(folder.path(), &error));
    EXPECT_EQ(error.toStdString(), about("“%1” is a folder.", folder.path()));
    put(folder.file("a"), "12345");
    EXPECT_FALSE(ui::read_whole(folder.file("a"), &error, 4));
    EXPECT_TRUE(error.contains(QStringLiteral("is larger than 4")));
    EXPECT_EQ(ui::read_whole(folder.file("a"), &error, 5), QByteArray("12345"));
    EXPECT_FALSE(ui::read_whole(QStringLiteral("/dev/zero"), &error, 1000));
}

TEST(OnDisk, tellsWhatHasBecomeOfTheFile) {
    Folder folder;
    const QString path = folder.file("a");
    const auto none = ui::file_stamp(path);
    EXPECT_EQ(ui::on_disk(path, none), OnDisk::as_left);
    put(path, "one");
    EXPECT_EQ(ui::on_disk(path, none), OnDisk::changed); // appeared
    const auto one = ui::file_stamp(path);
    EXPECT_EQ(one, ui::file_stamp(QByteArray("one")));
    EXPECT_EQ(ui::on_disk(path, one), OnDisk::as_left);

    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    const QDateTime then = file.fileTime(QFileDevice::FileModificationTime);
    file.setFileTime(then.addDays(-1), QFileDevice::FileModificationTime);
    file.close();
    EXPECT_EQ(ui::on_disk(path, one), OnDisk::as_left); // the same text, another date

    put(path, "two"); // the same size, and the same date below
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.setFileTime(then, QFileDevice::FileModificationTime);
    file.close();
    EXPECT_EQ(ui::on_disk(path, one), OnDisk::changed);
    QFile::remove(path);
    EXPECT_EQ(ui::on_disk(path, one), OnDisk::gone);
}

} // namespace
