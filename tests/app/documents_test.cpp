// SPDX-License-Identifier: GPL-3.0-or-later
// Comments and documents speak of files, sections and commands: none that are not there.
#include "program.h"

#include "app/command_line.h"
#include "offers.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

namespace {

const QDir root(QStringLiteral(SOURCE_DIR));

// Of the tree, by their names from its root.
QStringList files(const QStringList& patterns) {
    QStringList found;
    for (const char* top : {"core", "ui", "app", "tests", "resources", ".github"}) {
        QDirIterator each(root.filePath(QLatin1String(top)), patterns, QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
        while (each.hasNext())
            found << root.relativeFilePath(each.next());
    }
    for (const QString& name : root.entryList(patterns, QDir::Files))
        found << name;
    return found;
}

QString text_of(const QString& file) {
    return QString::fromUtf8(test::bytes_of(root.filePath(file)));
}

// Named from the root or from where it is spoken of.
bool is_there(const QString& path, const QString& spoken_of_in) {
    return root.exists(path) || QFileInfo(root.filePath(spoken_of_in)).dir().exists(path);
}

// Every capture of the pattern in the text.
QStringList captures(const char* pattern, const QString& text) {
    const QRegularExpression expression(QLatin1String(pattern), QRegularExpression::MultilineOption);
    QStringList found;
    for (auto all = expression.globalMatch(text); all.hasNext();)
        found << all.next().captured(1);
    return found;
}

// A C++ file's comments in one line, for a citation may break over two.
QString comments_of(const QString& file) {
    return captures("(?:^|\\s)//+ ?(.*)$", text_of(file)).join(QLatin1Char(' '));
}

QStringList headings_of(const QString& document) {
    return captures("^#+ (.*)$", text_of(document));
}

// As GitHub makes it of a heading.
QString anchor_of(QString heading) {
    heading = heading.toLower();
    heading.remove(QRegularExpression(QStringLiteral("[^\\w\\- ]")));
    return heading.replace(QLatin1Char(' '), QLatin1Char('-'));
}

// The calls of app/run in a document's code, without what is said about them.
QStringList calls_of_run(const QString& document) {
    QStringList calls = captures("^    (app/run(?: .*)?)$", text_of(document));
    for (QString& call : calls)
        call = call.section(QRegularExpression(QStringLiteral("\\s\\s+|#")), 0, 0).trimmed();
    return calls;
}

TEST(Documents, commentsNameFilesAndSectionsThatAreThere) {
    QSet<QString> names{"llama.cpp"}; // an engine
    const QStringList all = files({"*"});
    for (const QString& file : all)
        names << QFileInfo(file).fileName();
    const QStringList sections = captures("^## (\\d+)\\.", text_of("core/README.md"));
    int cited = 0;
    for (const QString& file : files({"*.cpp", "*.h"})) {
        const QString comments = comments_of(file);
        for (const QString& name : captures("(?<![\\w/.-])(\\w[\\w./-]*\\.(?:cpp|h|md))\\b", comments)) {
            const bool there = name.contains(QLatin1Char('/')) ? is_there(name, file) : names.contains(name);
            EXPECT_TRUE(there) << file.toStdString() << " speaks of " << name.toStdString();
        }
        for (const QString& number : captures("core/README\\.md section (\\d+)", comments)) {
            ++cited;
            EXPECT_EQ(sections.count(number), 1)
                << file.toStdString() << " cites section " << number.toStdString();
        }
    }
    EXPECT_GT(cited, 20); // else they are written in another way, and nothing is checked
}

TEST(Documents, linksAndPathsLeadSomewhere) {
    const QStringList documents = files({"*.md"});
    EXPECT_GE(documents.size(), 10);
    for (const QString& document : documents) {
        const QString text = text_of(document), folder = QFileInfo(document).path();
        for (const QString& link : captures("\\]\\(([^)]+)\\)", text)) {
            const QString path = QDir::cleanPath(folder + QLatin1Char('/') + link.section('#', 0, 0));
            ASSERT_TRUE(root.exists(path)) << document.toStdString() << " links to " << link.toStdString();
            QStringList anchors{QString()};
            if (link.contains(QLatin1Char('#')))
                for (const QString& heading : headings_of(path))
                    anchors << anchor_of(heading);
            EXPECT_TRUE(anchors.contains(link.section('#', 1))) << link.toStdString();
        }
        // A module may be named without its ending.
        for (const QString& path : captures("`(\\.?\\w[\\w.-]*/[\\w./-]*)`", text))
            EXPECT_TRUE(is_there(path, document) || is_there(path + QStringLiteral(".h"), document))
                << document.toStdString() << " speaks of " << path.toStdString();
    }
}

TEST(Documents, commandsAreUnderstood) {
    int tried = 0;
    for (const QString& document : files({"*.md"})) {
        for (const QString& command : calls_of_run(document)) {
            std::vector<std::string> words;
            for (const QString& word : command.split(QLatin1Char(' ')).mid(1))
                words.push_back(word.toStdString());
            EXPECT_EQ(app::parse_command_line(words, test::offers).error, "") << command.toStdString();
            if (!command.contains(QStringLiteral("--evaluate")))
                continue;
            const QString here = QStringLiteral("cd '" SOURCE_DIR "'; '" PROGRAM "'") + command.mid(7);
            EXPECT_EQ(test::run("bash", {"-c", here}).exit_code, 0) << command.toStdString();
            ++tried;
        }
        for (const QString& suite : captures("tests/run ([a-z]+)", text_of(document)))
            EXPECT_TRUE(QFileInfo(root.filePath("tests/" + suite + "/run")).isExecutable())
                << document.toStdString() << ": tests/run " << suite.toStdString();
    }
    EXPECT_GT(tried, 1);
}

// What app/README.md says of the command line is what --help says.
TEST(Documents, optionsAreThoseOfTheHelp) {
    const QString help = QString::fromUtf8(test::run({"--help"}).out);
    const auto options = [](const QString& text) {
        QStringList all = captures("(?<![\\w-])(--[a-z]+)", text);
        all.sort();
        all.removeDuplicates();
        return all.join(QLatin1Char(' ')).toStdString();
    };
    EXPECT_EQ(options(text_of("app/README.md")), options(help));
}

} // namespace
