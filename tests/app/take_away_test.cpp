// SPDX-License-Identifier: GPL-3.0-or-later
// What the program writes for people to take home.
#include "tests/app/program.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QXmlStreamReader>

namespace {

class TakeAway : public testing::Test {
  protected:
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

  private:
    QTemporaryDir m_folder;
};

TEST_F(TakeAway, aPageOfTheBriefIsAScenario) {
    const QString page = path("plan.html");
    ASSERT_EQ(test::run({"--report", page, test::article()}).exit_code, 0);
    const auto direct = test::run({"--evaluate", test::article()});
    EXPECT_EQ(test::run({"--evaluate", page}).out, direct.out);
    EXPECT_EQ(test::run({"--evaluate", "-"}, test::bytes_of(page)).out, direct.out);
}

TEST_F(TakeAway, aPageWithoutAScenarioIsWrongInput) {
    const auto ended = test::run({"--evaluate", "-"}, "<!DOCTYPE html>\n<p>Hello</p>");
    EXPECT_EQ(ended.exit_code, 1);
    EXPECT_EQ(ended.err, "-: the page carries no scenario\n");
}

// Its charts are XML within the page, in both themes, and ask for nothing.
TEST_F(TakeAway, thePagesChartsAskForNothing) {
    const QString page = path("plan.html");
    const QString harm = QStringLiteral("api.preset=<script>alert(1)</script><img src=x>");
    ASSERT_EQ(test::run({"--report", page, test::article(), "--set", harm}).exit_code, 0);
    const QString text = QString::fromUtf8(test::bytes_of(page));
    EXPECT_EQ(text.count(QStringLiteral("<script")), 1);
    EXPECT_EQ(text.count(QStringLiteral("<img")), 0);
    EXPECT_EQ(text.count(QStringLiteral("url(")), 0);
    EXPECT_EQ(text.count(QStringLiteral("xmlns")), 0);
    int charts = 0;
    for (auto at = text.indexOf(QStringLiteral("<svg")); at >= 0;
         at = text.indexOf(QStringLiteral("<svg"), at + 1)) {
        QXmlStreamReader xml(text.mid(at, text.indexOf(QStringLiteral("</svg>"), at) + 6 - at));
        while (!xml.atEnd())
            xml.readNext();
        EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
        ++charts;
    }
    EXPECT_EQ(charts, 4) << "two of them, for either theme";
}

TEST_F(TakeAway, aWorkbookIsWrittenWholeOrNotAtAll) {
    const QString book = path("plan.xlsx");
    ASSERT_EQ(test::run({"--report", book, test::article()}).exit_code, 0);
    const QByteArray before = test::bytes_of(book);
    EXPECT_TRUE(before.startsWith("PK"));
    auto environment = test::bare_environment();
    environment.insert(QStringLiteral("TMPDIR"), QStringLiteral("/proc"));
    const auto ended =
        test::run(QStringLiteral(PROGRAM), {"--report", book, test::article()}, {}, environment);
    EXPECT_EQ(ended.exit_code, 3);
    EXPECT_TRUE(ended.err.contains("a temporary file cannot be made")) << ended.err.toStdString();
    EXPECT_EQ(test::bytes_of(book), before);
}

TEST_F(TakeAway, oneChartAnotherViewAndTheSamples) {
    const QString folder = path("charts");
    const auto ended =
        test::run({"--export", folder, test::article(), "--chart", "cost_items,break_even", "--view", "hours",
                   "--samples", "--format", "csv", "--set", "range:traffic.words_per_day=1M..100M"});
    EXPECT_EQ(ended.exit_code, 0) << ended.err.toStdString();
    EXPECT_EQ(QDir(folder).entryList(QDir::Files),
              (QStringList{"break_even.csv", "cost_items_hours.csv", "samples.csv"}));
    EXPECT_EQ(ended.out.count('\n'), 3);
    const auto samples = test::bytes_of(QDir(folder).filePath(QStringLiteral("samples.csv")));
    EXPECT_TRUE(samples.startsWith("traffic.words_per_day,")) << samples.left(80).toStdString();
    EXPECT_EQ(samples.count('\n'), 2001);
    const auto usual =
        test::run({"--export", folder, test::article(), "--chart", "cost_items", "--format", "csv"});
    EXPECT_EQ(usual.exit_code, 0);
    EXPECT_NE(test::bytes_of(QDir(folder).filePath(QStringLiteral("cost_items.csv"))),
              test::bytes_of(QDir(folder).filePath(QStringLiteral("cost_items_hours.csv"))));
}

} // namespace
