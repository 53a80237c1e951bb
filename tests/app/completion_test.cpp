// SPDX-License-Identifier: GPL-3.0-or-later
// app/completion.bash, asked as bash asks it.
#include "program.h"

#include "core/catalogue/catalogue_list.h"
#include "core/imports/import_file.h"
#include "core/scenario/input_list.h"
#include "core/scenario/inputs.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace {

// What Tab offers at the end of the words, which are parted as bash parts them: at "=", too.
QStringList offered(const QStringList& words, const QString& folder = QStringLiteral("/")) {
    QString quoted;
    for (const QString& word : words)
        quoted += QStringLiteral(" '%1'").arg(word);
    const auto ended = test::run("bash", {"-c", QStringLiteral("source '" SOURCE_DIR "/app/completion.bash'\n"
                                                               "cd '%1'\n"
                                                               "COMP_WORDS=(rent-or-run %2)\n"
                                                               "COMP_CWORD=%3\n"
                                                               "_rent_or_run '" PROGRAM "' '%4' '%5'\n"
                                                               "printf '%s\\n' \"${COMPREPLY[@]}\"")
                                                    .arg(folder, quoted)
                                                    .arg(words.size())
                                                    .arg(words.last(), words.value(words.size() - 2))});
    EXPECT_EQ(ended.err, "");
    return QString::fromUtf8(ended.out).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

TEST(Completion, offersEveryOptionOfTheHelp) {
    const QStringList details = offered({"--export", "d", "f", "--"});
    QStringList all = offered({"--"}) + details + offered({"--evaluate", "f", "--"}) +
                      offered({"--check", "f", "--"}) + offered({"--find", "f", "--"}) +
                      offered({"--seek", "any", "f", "--"}) + offered({"--report", "b.md", "f", "--"});
    const QString help = QString::fromUtf8(test::run({"--help"}).out);
    for (const auto& word : help.split(QRegularExpression(QStringLiteral("[\\s\\[\\]]+"))))
        if (word.startsWith(QStringLiteral("--")))
            EXPECT_TRUE(all.contains(word)) << word.toStdString();
    all.removeDuplicates();
    for (const QString& option : all)
        EXPECT_TRUE(help.contains(option)) << option.toStdString();
    EXPECT_EQ(offered({"--ev"}), QStringList{"--evaluate"});
    EXPECT_EQ(details, (QStringList{"--set", "--format", "--chart", "--view", "--samples", "--verdict",
                                    "--size", "--scale"}));
    EXPECT_EQ(offered({"--report", "a.pdf", "f", "--"}), (QStringList{"--set", "--with"}));
    EXPECT_EQ(offered({"--list", "gpus", "--"}), QStringList());
}

// A row in a table of the program is all that it takes.
TEST(Completion, theHelpFollowsTheTables) {
    const QByteArray help = test::run({"--help"}).out.simplified();
    for (const core::ImportFormat& format : core::import_formats())
        EXPECT_TRUE(help.contains(QByteArray(format.name.data(), static_cast<qsizetype>(format.name.size()))))
            << format.name << " in\n"
            << help.toStdString();
    for (const core::CatalogueList& list : core::catalogue_lists())
        EXPECT_TRUE(offered({"--list", ""}).contains(QString::fromStdString(std::string(list.name))));
}

TEST(Completion, offersEveryInputThatSetTakes) {
    QStringList paths;
    for (const core::Input& input : core::inputs())
        paths << QString::fromUtf8(input.path.data(), static_cast<qsizetype>(input.path.size())) +
                     QLatin1Char('=');
    EXPECT_EQ(offered({"--evaluate", "f", "--set", ""}), paths);
    EXPECT_EQ(offered({"--evaluate", "f", "--set", "traffic.w"}), QStringList{"traffic.words_per_day="});
    EXPECT_EQ(offered({"--evaluate", "f", "--set", "=", "traffic.w"}), QStringList{"traffic.words_per_day="});
}

TEST(Completion, offersWhatMayStandForAnInput) {
    EXPECT_EQ(offered({"--set", "model.weight_precision", "="}),
              (QStringList{"bf16", "fp8", "int8", "int4", "fp4"}));
    EXPECT_EQ(offered({"--set", "hosting.gpus_per_replica", "=", "a"}), QStringList{"auto"});
    EXPECT_EQ(offered({"--set", "owned.enabled", "=", ""}), (QStringList{"true", "false"}));
    EXPECT_EQ(offered({"--set", "traffic.words_per_day", "=", ""}), QStringList());
}

TEST(Completion, offersListsAndFormats) {
    EXPECT_EQ(offered({"--list", ""}), (QStringList{"models", "gpus", "instances", "apis", "usage", "scores",
                                                    "provisioned", "servers", "inputs"}));
    for (const QString& list : offered({"--list", ""}))
        EXPECT_EQ(test::run({"--list", list}).exit_code, 0) << list.toStdString();
    EXPECT_EQ(offered({"--export", "d", "f", "--format", "s"}), QStringList{"svg"});
    EXPECT_EQ(offered({"--compare", "a", "b", "--format", ""}), (QStringList{"md", "csv", "json"}));
    EXPECT_EQ(offered({"--evaluate", "a", "+", "b", "--format", ""}), (QStringList{"json", "md", "csv"}));
    EXPECT_EQ(offered({"--find", "a", "--format", ""}), (QStringList{"tsv", "json"}));
    EXPECT_EQ(offered({"--export", "d", "f", "--chart", "cost_t"}), QStringList{"cost_traffic"});
    EXPECT_EQ(offered({"--export", "d", "f", "--view", "h"}), QStringList{"hours"});
}

TEST(Completion, offersWhatASearchIsFor) {
    EXPECT_EQ(offered({"--seek", "traffic.w"}), QStringList{"traffic.words_per_day"});
    EXPECT_EQ(offered({"--seek", "an"}), QStringList{"any"});
    EXPECT_EQ(offered({"--seek", "any", "f", "--goal", "r"}), QStringList{"rented="});
    EXPECT_EQ(offered({"--seek", "any", "f", "--format", ""}), (QStringList{"text", "json"}));
    EXPECT_TRUE(offered({"--report", "b.pdf", "f", "--"}).contains(QStringLiteral("--with")));
}

TEST(Completion, offersScenariosPicturesAndFolders) {
    QTemporaryDir folder;
    QDir(folder.path()).mkdir(QStringLiteral("plans"));
    for (const char* name :
         {"a plan.rentorrun", "chart.png", "page.html", "notes.txt", "brief.pdf", "vms.csv", "config.json"}) {
        QFile file(folder.filePath(QLatin1String(name)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    }
    QStringList files = offered({"--evaluate", ""}, folder.path());
    files.sort();
    EXPECT_EQ(files, (QStringList{"a plan.rentorrun", "chart.png", "page.html", "plans"}));
    QStringList foreign = offered({"--import", ""}, folder.path());
    foreign.sort();
    EXPECT_EQ(foreign, (QStringList{"config.json", "plans", "vms.csv"}));
    EXPECT_EQ(offered({"--report", "b"}, folder.path()), QStringList{"brief.pdf"});
    EXPECT_EQ(offered({"--report", "b.pdf", "a"}, folder.path()), QStringList{"a plan.rentorrun"});
}

TEST(InputList, hasEveryInputInALineOfSevenCells) {
    const auto text = QString::fromStdString(core::list_inputs());
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    EXPECT_EQ(static_cast<std::size_t>(lines.size()), core::inputs().size() + 1);
    for (const QString& line : lines)
        EXPECT_EQ(line.count(QLatin1Char('\t')), 6) << line.toStdString();
    EXPECT_TRUE(lines[1].startsWith(
        QStringLiteral("traffic.words_per_day\tnumber\twords/day\t1\t1000000000000\t\tWords per day")))
        << lines[1].toStdString();
}

} // namespace
