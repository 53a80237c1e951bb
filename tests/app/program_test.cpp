// SPDX-License-Identifier: GPL-3.0-or-later
// The program as a script meets it: what it prints where, and its exit codes.
#include "program.h"

#include "core/decide/snapshot.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace {

using test::article;
using test::data_file;
using test::run;

QJsonObject evaluated(const QStringList& arguments, const QByteArray& input = {}) {
    const auto ended = run(QStringList{"--evaluate"} + arguments, input);
    EXPECT_EQ(ended.exit_code, 0) << ended.err.toStdString();
    EXPECT_TRUE(ended.err.isEmpty()) << ended.err.toStdString();
    const auto document = QJsonDocument::fromJson(ended.out);
    EXPECT_TRUE(document.isObject());
    return document.object();
}

TEST(Program, evaluatePrintsOneObject) {
    const auto result = evaluated({article()});
    EXPECT_DOUBLE_EQ(result["rented"].toObject()["monthly_usd"].toDouble(), 5402);
    EXPECT_TRUE(result["owned"].isNull());
}

TEST(Program, evaluateReadsStandardInput) {
    EXPECT_EQ(evaluated({"-"}, test::bytes_of(article())), evaluated({article()}));
}

TEST(Program, settingsAreReadAsInTheWindow) {
    const auto result = evaluated({article(), "--set", "traffic.words_per_day=22.2M", "--set",
                                   "hosting.gpus_per_replica=auto", "--set", "owned.enabled=true"});
    EXPECT_NEAR(result["api"].toObject()["monthly_usd"].toDouble(), 5402, 1e-6);
    EXPECT_TRUE(result["owned"].isObject());
    EXPECT_EQ(result["break_even"].toArray().size(), 3);
}

// gpt-oss's 25..100 M words/day about its 50 M become 450 M..1.8 G about 900 M: the chance is of that
// traffic.
TEST(Program, aRangeGoesAlongWithASetting) {
    const auto result =
        evaluated({article().replace("article", "gpt_oss_120b_h100"), "--set", "traffic.words_per_day=900M"});
    EXPECT_EQ(result["verdict"]["cheapest"].toString(), "rented");
    EXPECT_GT(result["uncertainty"]["probability_cheapest"]["rented"].toDouble(), 0.5);
}

// Much traffic, for which rented machines are the cheapest today; their rent as it may have been once.
QByteArray decided_at(double share_of_price) {
    const auto scenario = article().replace("article", "gpt_oss_120b_h100");
    auto file = QJsonDocument::fromJson(test::bytes_of(scenario)).object();
    auto hosting = file["hosting"].toObject();
    hosting["usd_per_instance_hour"] = hosting["usd_per_instance_hour"].toDouble() * share_of_price;
    file["hosting"] = hosting;
    auto traffic = file["traffic"].toObject();
    traffic["words_per_day"] = 9e8;
    file["traffic"] = traffic;
    auto sources = file["sources"].toObject();
    auto source = sources["hosting.usd_per_instance_hour"].toObject();
    source["as_of"] = "2020-01-01";
    sources["hosting.usd_per_instance_hour"] = source;
    file["sources"] = sources;
    return QJsonDocument(file).toJson();
}

TEST(Program, checkSaysWhetherADecisionStillHolds) {
    const auto turned = run({"--check", "-"}, decided_at(100));
    EXPECT_EQ(turned.exit_code, 4);
    EXPECT_TRUE(turned.out.startsWith("It no longer holds: ")) << turned.out.toStdString();
    EXPECT_TRUE(turned.out.contains("hosting.usd_per_instance_hour: ")) << turned.out.toStdString();
    EXPECT_TRUE(turned.out.contains("; this alone turns the answer\n")) << turned.out.toStdString();
    const auto holds = run({"--check", "-"}, decided_at(0.9));
    EXPECT_EQ(holds.exit_code, 0);
    EXPECT_TRUE(holds.out.startsWith("It still holds: ")) << holds.out.toStdString();
    EXPECT_EQ(run({"--check", "/no/such/file"}).exit_code, 1);
    EXPECT_EQ(run({"--check"}).exit_code, 2);
}

// The price is the machine's own, as the catalogue says.
TEST(Program, aPresetIsSetWithItsFigures) {
    const auto ended =
        test::run({"--evaluate", test::article(), "--set", "hosting.instance=AWS p5.48xlarge"});
    EXPECT_EQ(ended.exit_code, 0) << ended.err.toStdString();
    const auto result = QJsonDocument::fromJson(ended.out).object();
    EXPECT_NEAR(result["rented"]["monthly_usd"].toDouble(), 2 * 55.04 * 730, 1);
    const auto offers =
        test::run({"--evaluate", test::article(), "--set", "hosting.instance=Vast.ai 1x H100 SXM5"});
    const auto rented = QJsonDocument::fromJson(offers.out)["uncertainty"]["quantiles"]["rented"];
    EXPECT_NEAR(rented["p95"].toDouble() / rented["p5"].toDouble(), 6.15 / 2.4, 0.05)
        << "a marketplace's range";
    const auto own = test::run({"--evaluate", test::article(), "--set", "hosting.instance=Our own rack"});
    EXPECT_EQ(own.exit_code, 0) << "a name that the catalogue does not have is the reader's own";
    EXPECT_EQ(own.err,
              "--set: hosting.instance: \"Our own rack\" is no row of the catalogue; it is taken as a "
              "name of your own and changes no figure\n");
    EXPECT_EQ(QJsonDocument::fromJson(own.out)["rented"]["monthly_usd"].toDouble(), 2 * 3.70 * 730);
}

TEST(Program, aMistypedPresetIsNotTakenInSilence) {
    for (const auto& [set, meant] :
         {std::pair{"model.preset=Lama 3.3 70B", "; did you mean Llama 3.3 70B?\n"},
          {"hosting.instance=p5.48XLARGE", "; did you mean AWS p5.48xlarge?\n"},
          {"api.preset=openai gpt-5 mini", "; did you mean OpenAI GPT-5 mini?\n"}}) {
        const auto ended = test::run({"--evaluate", test::article(), "--set", set});
        EXPECT_EQ(ended.exit_code, 0);
        EXPECT_TRUE(ended.err.endsWith(meant)) << ended.err.toStdString();
        EXPECT_EQ(ended.err_lines().size(), 1);
    }
    const auto known =
        test::run({"--evaluate", test::article(), "--set", "hosting.instance=AWS m7a.16xlarge"});
    EXPECT_TRUE(known.err.isEmpty()) << known.err.toStdString();
}

// The brief must not say of a price of the reader's own that AWS had it.
TEST(Program, aSettingIsNoLongerTheSourcesFigure) {
    const auto brief = [](const QString& price) {
        QTemporaryDir folder;
        const QString file = folder.filePath("brief.md");
        test::run({"--report", file, test::article(), "--set", "hosting.usd_per_instance_hour=" + price});
        return test::bytes_of(file);
    };
    const auto has_a_source = [](const QByteArray& text, const QByteArray& price) {
        for (const QByteArray& line : text.split('\n'))
            if (line.startsWith("- Instance price: ") && line.contains(price) && !line.contains("now; at"))
                return line.contains("[");
        ADD_FAILURE() << price.toStdString() << " is not among the assumptions";
        return false;
    };
    EXPECT_TRUE(has_a_source(brief("3.70"), "$3.70/h")) << "set to what it was";
    EXPECT_FALSE(has_a_source(brief("9.99"), "$9.99/h"));
}

TEST(Program, theBriefTellsTheChanceOfTheFigures) {
    QTemporaryDir folder;
    const QString file = folder.filePath("brief.md");
    for (const char* words : {"1M", "20M", "2B", "20B"}) {
        const QStringList scenario{QStringLiteral(RESOURCES_DIR "/scenarios/llama_70b_h100.rentorrun"),
                                   "--set", QStringLiteral("traffic.words_per_day=") + QLatin1String(words)};
        const auto figures = QJsonDocument::fromJson(run(QStringList{"--evaluate"} + scenario).out);
        const auto chances = figures["uncertainty"]["probability_cheapest_with_mix"];
        const bool mix = figures["verdict"]["is_mix"].toBool();
        ASSERT_EQ(run(QStringList{"--report", file} + scenario).exit_code, 0);
        const auto chance =
            core::chance_text(mix ? chances["mix"].toDouble(-1) : 1 - chances["api"].toDouble(-1));
        EXPECT_TRUE(test::bytes_of(file).contains(QByteArray::fromStdString(chance)))
            << words << ": " << chance;
    }
}

TEST(Program, wrongSettingsAreAllTold) {
    const auto ended = run({"--evaluate", article(), "--set", "traffic.words_per_dya=1", "--set",
                            "hosting.capacity=endless", "--set", "traffic.tokens_per_word=99"});
    EXPECT_EQ(ended.exit_code, 1);
    EXPECT_TRUE(ended.out.isEmpty());
    ASSERT_EQ(ended.err_lines().size(), 3) << ended.err.toStdString();
    EXPECT_EQ(ended.err_lines()[0],
              "--set: traffic.words_per_dya: no such input; did you mean traffic.words_per_day?");
    EXPECT_TRUE(ended.err_lines()[2].startsWith("--set: traffic.tokens_per_word: is 99, allowed"));
}

TEST(Program, wrongFilesAreToldOneProblemALine) {
    const QString file = data_file("wrong_values.rentorrun");
    const auto ended = run({"--evaluate", file});
    EXPECT_EQ(ended.exit_code, 1);
    EXPECT_TRUE(ended.out.isEmpty());
    ASSERT_EQ(ended.err_lines().size(), 4) << ended.err.toStdString();
    for (const auto& line : ended.err_lines())
        EXPECT_TRUE(QRegularExpression("^" + QRegularExpression::escape(file) + ":\\d+: [a-z_.]+: .+$")
                        .match(QString::fromUtf8(line))
                        .hasMatch())
            << line.toStdString();
}

TEST(Program, whatIsNoScenarioIsWrongInput) {
    QTemporaryDir folder;
    for (const QString& file : {QStringLiteral("/no/such/file"), folder.path(),
                                data_file("truncated.rentorrun"), data_file("newer_version.rentorrun"),
                                data_file("latin1.rentorrun"), QStringLiteral(SOURCE_DIR "/LICENSE")}) {
        const auto ended = run({"--evaluate", file});
        EXPECT_EQ(ended.exit_code, 1) << file.toStdString();
        EXPECT_TRUE(ended.out.isEmpty());
        EXPECT_TRUE(ended.err.startsWith(file.toUtf8() + ":")) << ended.err.toStdString();
        EXPECT_EQ(ended.err_lines().size(), 1) << ended.err.toStdString();
    }
    EXPECT_EQ(run({"--evaluate", "-"}, "").exit_code, 1);
    EXPECT_EQ(run({"--evaluate", "-"}, "{\"format\"").exit_code, 1);
    EXPECT_EQ(run({"--evaluate", "-"}, "\x89PNG\r\n\x1a\n and no more").exit_code, 1);
}

// A thousand problems are told, however many there are; what is meant is not looked for beyond them.
TEST(Program, ofAFileFullOfProblemsTheFirstThousandAreTold) {
    QByteArray text = test::bytes_of(article());
    QByteArray keys;
    for (int i = 0; i < 300'000; ++i)
        keys += "\n\"k" + QByteArray::number(i, 16) + "\":0,";
    const auto ended = run({"--evaluate", "-"}, text.replace("\"version\": 1,", "\"version\": 1," + keys));
    EXPECT_EQ(ended.exit_code, 1);
    ASSERT_EQ(ended.err_lines().size(), 1001);
    EXPECT_EQ(ended.err_lines().back(), "-: and 299000 problems more");
}

// The command line reads what a pipe gives; the window would wait for it.
TEST(Program, readsFromAPipe) {
    const auto ended =
        run("bash", {"-c", QStringLiteral("exec " PROGRAM " --evaluate <(cat '%1')").arg(article())});
    EXPECT_EQ(ended.exit_code, 0) << ended.err.toStdString();
    EXPECT_EQ(ended.out, run({"--evaluate", article()}).out);
}

// A name is bytes; what is no UTF-8 has no way through Qt, so that writing to it is refused in words.
TEST(Program, fileNamesNeedNotBeUtf8) {
    QTemporaryDir folder;
    const auto in_folder = [&](const QString& command) {
        return run("bash", {"-c", QStringLiteral("cd '%1' && N=$(printf 'pl\\344n'); cp '%2' \"$N\"; "
                                                 "cp '%3' \"$N.json\"; exec " PROGRAM " %4")
                                      .arg(folder.path(), article(),
                                           QStringLiteral(SOURCE_DIR "/tests/fuzz/seeds/config_dense.import"),
                                           command)});
    };
    const auto ended = in_folder("--evaluate \"$N\"");
    EXPECT_EQ(ended.exit_code, 0) << ended.err.toStdString();
    EXPECT_EQ(ended.out, run({"--evaluate", article()}).out);
    EXPECT_EQ(in_folder("--evaluate \"$N.none\"").err,
              "pl\\xe4n.none: cannot be opened: No such file or directory\n");
    for (const char* command : {"--report \"$N.md\" \"$N\"", "--export \"$N\" \"$N\""}) {
        const auto refused = in_folder(QLatin1String(command));
        EXPECT_EQ(refused.exit_code, 3);
        EXPECT_TRUE(refused.err.endsWith(": a name that is not UTF-8 cannot be written to\n"))
            << refused.err.toStdString();
        EXPECT_TRUE(refused.err.startsWith("pl\\xe4n"));
    }
}

// Scenarios without a picture's pixels: 16000 x 10000 of them are more than Qt decodes.
TEST(Program, aPictureOfAnySizeIsAScenario) {
    QTemporaryDir folder;
    const auto ended = run({"--export", folder.path(), article(), "--size", "8000x5000", "--scale", "1"});
    ASSERT_EQ(ended.exit_code, 0) << ended.err.toStdString();
    const QString picture = QString::fromUtf8(ended.out.split('\n').front());
    const auto read = run({"--evaluate", picture});
    EXPECT_EQ(read.out, run({"--evaluate", article()}).out);
    EXPECT_EQ(read.err, "");
    const QByteArray bytes = test::bytes_of(picture);
    for (const QByteArray& damaged :
         {bytes.left(bytes.size() / 2), bytes.left(200) + 'x' + bytes.mid(201), bytes.left(8)}) {
        const auto refused = run({"--evaluate", "-"}, damaged);
        EXPECT_EQ(refused.exit_code, 1);
        EXPECT_EQ(refused.err_lines().size(), 1) << "no library's own words";
        EXPECT_TRUE(refused.err.contains("is damaged") || refused.err.contains("in the picture is damaged"))
            << refused.err.toStdString();
    }
}

TEST(Program, wrongUsage) {
    for (const QStringList& arguments :
         {QStringList{"--evaluate"}, {"--list", "gpu"}, {"--frobnicate"}, {"--evaluate", "a", "b"}}) {
        const auto ended = run(arguments);
        EXPECT_EQ(ended.exit_code, 2);
        EXPECT_TRUE(ended.out.isEmpty());
        EXPECT_TRUE(ended.err.contains("--help")) << ended.err.toStdString();
    }
}

TEST(Program, helpAndVersion) {
    const auto help = run({"--help"});
    EXPECT_EQ(help.exit_code, 0);
    EXPECT_TRUE(help.out.contains("--evaluate"));
    EXPECT_TRUE(help.err.isEmpty());
    EXPECT_TRUE(
        QRegularExpression("^rent-or-run \\d+\\.\\d+\\.\\d+\n$").match(run({"--version"}).out).hasMatch());
}

TEST(Program, listsAreTables) {
    for (const char* kind : {"models", "gpus", "instances", "apis"}) {
        const auto ended = run({"--list", kind});
        EXPECT_EQ(ended.exit_code, 0);
        EXPECT_TRUE(ended.err.isEmpty());
        auto lines = ended.out.split('\n');
        EXPECT_EQ(lines.takeLast(), "");
        ASSERT_GT(lines.size(), 10);
        for (const auto& line : lines)
            EXPECT_EQ(line.count('\t'), lines[0].count('\t')) << line.toStdString();
    }
}

TEST(Program, aFullDiskUnderStandardOutputIsToldAndCodeThree) {
    for (const QString& arguments : {QStringLiteral("--help"), QStringLiteral("--list gpus"),
                                     QStringLiteral("--evaluate '%1'").arg(article())}) {
        const auto ended = run("bash", {"-c", QStringLiteral(PROGRAM " %1 >/dev/full").arg(arguments)});
        EXPECT_EQ(ended.exit_code, 3) << arguments.toStdString();
        EXPECT_EQ(ended.err, "standard output could not be written\n");
    }
}

TEST(Program, exportWritesEveryChartAndPrintsThePaths) {
    QTemporaryDir folder;
    const QString target = folder.filePath("new/charts");
    const auto ended =
        run({"--export", target, article(), "--format", "png,csv", "--size", "800x500", "--scale", "1"});
    EXPECT_EQ(ended.exit_code, 0) << ended.err.toStdString();
    auto paths = ended.out.split('\n');
    EXPECT_EQ(paths.takeLast(), "");
    EXPECT_GE(paths.size(), 2);
    EXPECT_EQ(paths.size(), QDir(target).entryList(QDir::Files).size());
    for (const auto& path : paths)
        EXPECT_FALSE(test::bytes_of(QString::fromUtf8(path)).isEmpty()) << path.toStdString();
}

TEST(Program, anExportedPictureIsAScenario) {
    QTemporaryDir folder;
    const auto ended = run({"--export", folder.path(), article(), "--set", "traffic.words_per_day=3M"});
    ASSERT_EQ(ended.exit_code, 0) << ended.err.toStdString();
    const QString picture = QString::fromUtf8(ended.out.split('\n').front());
    EXPECT_EQ(evaluated({picture}), evaluated({article(), "--set", "traffic.words_per_day=3M"}));
}

TEST(Program, whatCannotBeWrittenIsCodeThreeAndLeavesTheOldFile) {
    QTemporaryDir folder;
    QFile in_the_way(folder.filePath("file"));
    ASSERT_TRUE(in_the_way.open(QIODevice::WriteOnly));
    in_the_way.close();
    const auto no_folder = run({"--export", folder.filePath("file/charts"), article()});
    EXPECT_EQ(no_folder.exit_code, 3);
    EXPECT_TRUE(no_folder.out.isEmpty());
    EXPECT_EQ(no_folder.err_lines().size(), 1);

    const QString charts = folder.filePath("charts");
    const auto first = run({"--export", charts, article()});
    ASSERT_EQ(first.exit_code, 0);
    const QString picture = QString::fromUtf8(first.out.split('\n').front());
    const QByteArray before = test::bytes_of(picture);
    // A disk that is full after a kilobyte.
    const QString command =
        QStringLiteral("ulimit -f 1; trap '' XFSZ; exec " PROGRAM " --export '%1' '%2' --set "
                       "traffic.words_per_day=1M")
            .arg(charts, article());
    const auto full = run("bash", {"-c", command});
    EXPECT_EQ(full.exit_code, 3) << full.err.toStdString();
    EXPECT_FALSE(full.err.isEmpty());
    EXPECT_EQ(test::bytes_of(picture), before);
}

TEST(Program, reportIsWrittenWholeOrNotAtAll) {
    QTemporaryDir folder;
    for (const char* name : {"brief.md", "brief.pdf"}) {
        const QString file = folder.filePath(QLatin1String(name));
        const auto ended = run({"--report", file, article()});
        EXPECT_EQ(ended.exit_code, 0) << ended.err.toStdString();
        EXPECT_EQ(ended.out, file.toUtf8() + "\n");
        EXPECT_TRUE(ended.err.isEmpty()) << ended.err.toStdString();
        const QByteArray before = test::bytes_of(file);
        EXPECT_TRUE(before.startsWith(file.endsWith("pdf") ? "%PDF-" : "# The article"));
        const auto full = run(
            "bash", {"-c", QStringLiteral("ulimit -f 1; trap '' XFSZ; exec " PROGRAM " --report '%1' '%2'")
                               .arg(file, article())});
        EXPECT_EQ(full.exit_code, 3) << full.err.toStdString();
        EXPECT_EQ(test::bytes_of(file), before);
    }
    EXPECT_EQ(run({"--report", folder.filePath("no/such/folder/a.md"), article()}).exit_code, 3);
    EXPECT_EQ(run({"--report", folder.filePath("a.md"), "/no/such/file"}).exit_code, 1);
    EXPECT_FALSE(QFile::exists(folder.filePath("a.md")));
}

TEST(Program, withoutADisplayTheWindowSaysSo) {
    const auto ended = run(QStringList{});
    EXPECT_EQ(ended.exit_code, 2);
    ASSERT_EQ(ended.err_lines().size(), 1);
    EXPECT_TRUE(ended.err.contains("no display"));
}

} // namespace
