// SPDX-License-Identifier: GPL-3.0-or-later
// --seek, and what else a decision is taken home with: --verdict, --with, the log that --check quotes.
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

// The article's two machines at $3.70 an hour cost $5,402 a month: 20 % less is $2.96.
TEST(Seek, saysWhatItWouldTake) {
    const auto ended = run({"--seek", "hosting.usd_per_instance_hour", article(), "--goal", "rented=-20%"});
    EXPECT_EQ(ended.exit_code, 0) << ended.err.toStdString();
    EXPECT_EQ(ended.out, "Rented GPUs: $5,402/month now; the goal is $4,322/month.\n"
                         "Instance price: $3.70/h now; at $2.96/h it comes to $4,322/month.\n");
    EXPECT_TRUE(ended.err.isEmpty());
    const auto json =
        run({"--seek", "hosting.discount", article(), "--goal=rented=-20%", "--format", "json"});
    const auto result = QJsonDocument::fromJson(json.out).object();
    EXPECT_EQ(result["goal"].toString(), QStringLiteral("rented"));
    const auto one = result["inputs"].toArray().at(0).toObject();
    EXPECT_EQ(one["rounded"].toObject()["at"].toDouble(), 0.2);
    EXPECT_TRUE(one["best"].isNull());
    // With a setting, which goes before.
    EXPECT_TRUE(run({"--seek", "hosting.discount", article(), "--goal", "rented=2701", "--set",
                     "hosting.spare_units=0"})
                    .out.contains("It is there already."));
}

TEST(Seek, ofAnyInput) {
    const auto ended = run({"--seek", "any", article(), "--goal", "cheapest=-20%"});
    EXPECT_EQ(ended.exit_code, 0);
    EXPECT_TRUE(ended.out.contains("Traffic: 6,250,000 words/day now; at 5,000,000 words/day it comes to "
                                   "$1,217/month.\n"))
        << ended.out.toStdString();
    EXPECT_EQ(ended.out.count("the goal is"), 1);
}

TEST(Seek, refusesWhatCannotBeSolvedFor) {
    const auto problem = [](const char* input) {
        const auto ended = run({"--seek", input, article(), "--goal", "rented=-20%"});
        EXPECT_EQ(ended.exit_code, 1) << input;
        EXPECT_TRUE(ended.out.isEmpty());
        return ended.err;
    };
    EXPECT_EQ(problem("hosting.discout"),
              "--seek: hosting.discout: no such input; did you mean hosting.discount?\n");
    EXPECT_EQ(problem("hosting.instance"),
              "--seek: hosting.instance: is not a number, so that nothing can be solved for it\n");
    EXPECT_EQ(problem("owned.usd_per_kwh"), "--seek: owned.usd_per_kwh: does nothing in this scenario\n");
    EXPECT_EQ(run({"--seek", "hosting.discount", article()}).exit_code, 2);
    EXPECT_EQ(run({"--seek", "hosting.discount", "/no/such/file", "--goal", "rented=1"}).exit_code, 1);
}

TEST(Seek, picturesSayTheAnswerWhereTheyAreAsked) {
    QTemporaryDir folder;
    const auto svg = [&](const QStringList& more) {
        const auto ended = run(
            QStringList{"--export", folder.path(), article(), "--chart", "cost_traffic", "--format", "svg"} +
            more);
        EXPECT_EQ(ended.exit_code, 0) << ended.err.toStdString();
        return test::bytes_of(folder.filePath(QStringLiteral("cost_traffic.svg")));
    };
    EXPECT_FALSE(svg({}).contains("Rent the API"));
    EXPECT_TRUE(svg({"--verdict"}).contains("Rent the API"));
    EXPECT_TRUE(svg({"--verdict", "--size", "200x200"}).contains("Rent"));
}

TEST(Seek, theBriefHasOtherPlansBesideIt) {
    QTemporaryDir folder;
    const QString other = article().replace("article", "llama_70b_h100");
    for (const char* name : {"a.md", "a.html", "a.xlsx", "a.pdf"}) {
        const QString file = folder.filePath(QLatin1String(name));
        const auto ended = run({"--report", file, article(), "--with", other});
        EXPECT_EQ(ended.exit_code, 0) << ended.err.toStdString();
        const QByteArray text = test::bytes_of(file);
        EXPECT_GT(text.size(), 1000);
        if (file.endsWith(QStringLiteral("md")) || file.endsWith(QStringLiteral("html")))
            EXPECT_TRUE(text.contains("Plans side by side")) << name;
    }
    EXPECT_EQ(
        run({"--report", folder.filePath(QStringLiteral("b.md")), article(), "--with", "/no/such"}).exit_code,
        1);
}

TEST(Seek, theLogOfDecisionsIsQuotedByACheck) {
    QByteArray text = test::bytes_of(article());
    text.insert(text.lastIndexOf('}') - 1,
                ",\n  \"decisions\": [{\"on\": \"2026-11-02\", \"text\": \"We rent.\", \"answer\": \"\"}]");
    const auto ended = run({"--check", "-"}, text);
    EXPECT_TRUE(ended.out.contains("\nDecided on 2026-11-02: We rent.\n"))
        << ended.out.toStdString() << ended.err.toStdString();
}

} // namespace
