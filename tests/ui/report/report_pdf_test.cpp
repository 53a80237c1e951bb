// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_pdf.h"

#include "tests/support/ready_made.h"
#include "ui/files/file_guard.h"
#include "ui/report/report_page.h"
#include "ui/words/translate.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>
#include <QTemporaryDir>

namespace {

core::SnapshotPtr brief_of(core::Scenario scenario) {
    return core::make_snapshot(std::move(scenario), {}, "2026-11-24");
}

const QRectF a4_inside(340, 340, 5270, 7740);
const QRectF letter_inside(340, 340, 5440, 7240);

struct Painted {
    QString text; // of the page, as SVG
    double end = 0;
    std::vector<QRect> charts;
};

Painted painted(const core::SnapshotPtr& brief, const QRectF& page) {
    Painted result;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize({6000, 9000});
        QPainter painter(&svg);
        result.end = ui::paint_report(painter, page, core::report(*brief), 2,
                                      [&](QPainter&, int, QRect place) { result.charts.push_back(place); });
    }
    result.text = QString::fromUtf8(buffer.data());
    return result;
}

int page_count(const QByteArray& pdf) {
    return static_cast<int>(pdf.count("/Type /Page\n"));
}

TEST(ReportPdf, everyReadyMadeScenarioFitsOnePage) {
    for (const auto& file : test::ready_made_files()) {
        const auto brief = brief_of(test::ready_made(file));
        for (const auto size : {QPageSize::A4, QPageSize::Letter}) {
            const QByteArray pdf = ui::report_pdf({brief}, QPageSize(size));
            EXPECT_TRUE(pdf.startsWith("%PDF-")) << file;
            EXPECT_EQ(page_count(pdf), 1) << file;
        }
        for (const QRectF& page : {a4_inside, letter_inside}) {
            const Painted result = painted(brief, page);
            EXPECT_LE(result.end, page.bottom()) << file;
            ASSERT_EQ(result.charts.size(), 2U);
            EXPECT_GE(result.charts[0].height(), 1300) << file; // large enough to be read
            EXPECT_FALSE(result.charts[0].intersects(result.charts[1]));
        }
    }
}

TEST(ReportPdf, holdsTheFiguresOfTheEvaluation) {
    const auto brief = brief_of(test::ready_made("owned_h100.rentorrun"));
    const QString text = painted(brief, a4_inside).text;
    for (const auto option : core::all_options) {
        const auto usd = ui::number_text(*brief->evaluation.costs[option], core::Unit::usd);
        EXPECT_TRUE(text.contains(usd)) << usd.toStdString();
    }
    for (const char* part : {"Owned 8x H100 against rented", "2026-11-24", "Too close to call",
                             "1.44 B words/day", "$833,806", "People", "Break-even"})
        EXPECT_TRUE(text.contains(QLatin1String(part))) << part;
}

TEST(ReportPdf, aBookOfNotesStaysOnThePage) {
    auto scenario = test::ready_made("owned_h100.rentorrun");
    for (int i = 0; i < 5000; ++i)
        scenario.notes += "A remark. ";
    scenario.name = std::string(400, 'N');
    scenario.hosting.instance = scenario.api.preset = scenario.model.preset = std::string(300, 'x');
    for (auto& [path, source] : scenario.sources)
        source.from += " " + std::string(2000, 's') + std::string(path);
    const auto brief = brief_of(scenario);
    EXPECT_LE(painted(brief, letter_inside).end, letter_inside.bottom());
    EXPECT_EQ(page_count(ui::report_pdf({brief}, QPageSize(QPageSize::Letter))), 1);
}

TEST(ReportPdf, withoutAnAnswerItSaysSo) {
    auto scenario = test::ready_made("llama_70b_h100.rentorrun");
    scenario.model.total_params_b = 5000;
    const auto brief = brief_of(scenario);
    EXPECT_TRUE(painted(brief, a4_inside).text.contains(QStringLiteral("no answer")));
    EXPECT_EQ(page_count(ui::report_pdf({brief}, QPageSize(QPageSize::A4))), 1);
}

TEST(ReportPdf, theFileIsOfTheKindItsNameSays) {
    const auto brief = brief_of(test::ready_made("article.rentorrun"));
    QTemporaryDir folder;
    QString error;
    EXPECT_TRUE(ui::write_report(folder.filePath(QStringLiteral("a.pdf")), {brief}, &error));
    EXPECT_TRUE(ui::write_report(folder.filePath(QStringLiteral("a.md")), {brief}, &error));
    EXPECT_TRUE(ui::read_whole(folder.filePath(QStringLiteral("a.pdf")), &error)->startsWith("%PDF-"));
    EXPECT_TRUE(ui::read_whole(folder.filePath(QStringLiteral("a.md")), &error)
                    ->startsWith("# The article: LLaMA 2 70B on AWS\n"));
    EXPECT_FALSE(ui::write_report(QStringLiteral("/no/such/folder/a.pdf"), {brief}, &error));
    EXPECT_EQ(error.toStdString(), "The folder “/no/such/folder” is not there.");
}

} // namespace
