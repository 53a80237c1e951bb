// SPDX-License-Identifier: GPL-3.0-or-later
// --evaluate FILE + FILE, as its users run it.
#include "program.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace {

using test::article;
using test::run;

QString ready_made(const char* name) {
    return QStringLiteral(RESOURCES_DIR "/scenarios/") + QLatin1String(name) + QStringLiteral(".rentorrun");
}

QJsonObject evaluated(const QStringList& words) {
    const auto ended = run(QStringList{"--evaluate"} + words);
    EXPECT_EQ(ended.exit_code, 0) << ended.err.toStdString();
    EXPECT_TRUE(ended.err.isEmpty()) << ended.err.toStdString();
    return QJsonDocument::fromJson(ended.out).object();
}

double rented(const QJsonObject& result) {
    return result["rented"].toObject()["monthly_usd"].toDouble();
}

// Twice the article is one article with twice the words: its unlimited replicas stand there once.
TEST(Portfolio, ofOneFileTwiceIsOneFleet) {
    const auto result = evaluated({article(), "+", article()});
    ASSERT_EQ(result["workloads"].toArray().size(), 2);
    EXPECT_NE(result["workloads"].toArray()[0].toObject()["name"],
              result["workloads"].toArray()[1].toObject()["name"]);
    EXPECT_EQ(result["sharing"].toObject()["fleets"].toArray().size(), 1);
    EXPECT_NEAR(rented(result), rented(evaluated({article(), "--set", "traffic.words_per_day=12500000"})),
                1e-6);
    double machines = 0;
    for (const auto& workload : result["workloads"].toArray())
        machines += workload.toObject()["share"].toObject()["machines"].toDouble();
    EXPECT_NEAR(machines, 1, 1e-12);
}

TEST(Portfolio, ofOtherModelsEachHasItsOwnMachinesAndTheReasonIsTold) {
    const auto result = evaluated({ready_made("llama_8b_l40s"), "+", ready_made("llama_70b_h100")});
    const auto unshared = result["sharing"].toObject()["unshared"].toArray();
    ASSERT_EQ(unshared.size(), 1);
    EXPECT_EQ(unshared[0].toObject()["input"].toString(), QStringLiteral("model.preset"));
    EXPECT_TRUE(result["verdict"].toObject()["text"].toString().contains("have machines of their own"));
}

TEST(Portfolio, settingsGoIntoEach) {
    const QStringList both{ready_made("llama_8b_l40s"), "+", ready_made("llama_8b_l40s")};
    const auto before = evaluated(both),
               after = evaluated(both + QStringList{"--set", "hosting.spare_units=3"});
    EXPECT_GT(rented(after), rented(before));
}

TEST(Portfolio, oneFileMayBeStandardInput) {
    const auto ended = run({"--evaluate", "-", "+", article(), "--format", "csv"}, test::bytes_of(article()));
    EXPECT_EQ(ended.exit_code, 0) << ended.err.toStdString();
    EXPECT_EQ(ended.out.count('\n'), 5);
}

// All problems of all files, each with its place, and no result.
TEST(Portfolio, whatIsWrongIsToldWithItsFile) {
    QTemporaryDir folder;
    const QString broken = folder.filePath("broken.rentorrun");
    QFile file(broken);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("{\n  \"rentorrun\": 1,\n  oops\n}\n");
    file.close();
    const auto ended = run({"--evaluate", article(), "+", "/no/such/file", "+", broken});
    EXPECT_EQ(ended.exit_code, 1);
    EXPECT_TRUE(ended.out.isEmpty());
    EXPECT_TRUE(ended.err.contains("/no/such/file")) << ended.err.toStdString();
    EXPECT_TRUE(ended.err.contains("broken.rentorrun:3")) << ended.err.toStdString();
    EXPECT_FALSE(ended.err.contains("article")) << ended.err.toStdString();
    EXPECT_EQ(run({"--evaluate", article(), "+", folder.path()}).exit_code, 1);

    const auto set = run({"--evaluate", article(), "+", article(), "--set", "no.such=1"});
    EXPECT_EQ(set.exit_code, 1);
    EXPECT_EQ(set.err.count("no.such"), 2);
    EXPECT_EQ(run({"--evaluate", article(), "+"}).exit_code, 2);
    EXPECT_EQ(run({"--evaluate", "+", article()}).exit_code, 2);
    EXPECT_EQ(run({"--evaluate", article(), "+", "+", article()}).exit_code, 2);
}

TEST(Portfolio, ofManyFiles) {
    QStringList words;
    for (int at = 0; at < 40; ++at) {
        if (at > 0)
            words << "+";
        words << (at % 2 ? ready_made("llama_8b_l40s") : ready_made("llama_70b_h100"));
    }
    const auto result = evaluated(words);
    EXPECT_EQ(result["workloads"].toArray().size(), 40);
    EXPECT_EQ(result["sharing"].toObject()["fleets"].toArray().size(), 2);
}

} // namespace
