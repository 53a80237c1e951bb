// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/chart_fixture.h"

#include "ui/charts/chart_export.h"
#include "ui/charts/data/chart_words.h"
#include "ui/charts/picture_sentence.h"
#include "ui/look/theme.h"

#include "core/files/scenario_file.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QPainter>
#include <QTemporaryDir>

#include <algorithm>

namespace {

using test::ChartCase;

QByteArray content(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Export : testing::Test {
    QTemporaryDir folder;
    ChartCase from{test::article()};
    QString error;
    ui::ExportLook look{.date = QDate(2026, 11, 24)};
    QString path(const char* name) const { return folder.filePath(QString::fromLatin1(name)); }
};

TEST_F(Export, pixelsAreSizeTimesScale) {
    for (const auto& spec : ui::chart_registry())
        for (const double scale : {1.0, 1.5, 2.0}) {
            ASSERT_TRUE(ui::export_png(spec, from.context(), path("a.png"), {641, 401}, scale, &error, look))
                << error.toStdString();
            EXPECT_EQ(QImageReader(path("a.png")).size(), QSize(qRound(641 * scale), qRound(401 * scale)));
        }
}

TEST_F(Export, pictureIsNotEmptyAndItsFooterSaysTheDate) {
    const auto& spec = test::chart_spec("cost_traffic");
    const auto today = ui::render_chart(spec, from.context(), {800, 500}, 1, look);
    const auto other = ui::render_chart(spec, from.context(), {800, 500}, 1, {.date = QDate(2020, 1, 1)});
    ASSERT_FALSE(today.isNull());
    for (int y = 0; y < 400; ++y)
        for (int x = 0; x < 800; ++x)
            ASSERT_EQ(today.pixel(x, y), other.pixel(x, y)) << "only the footer may differ";
    EXPECT_NE(today, other);
}

TEST_F(Export, svgHasTitleLabelsAssumptionsAndDateAsText) {
    ASSERT_TRUE(ui::export_svg(test::chart_spec("cost_traffic"), from.context(), path("a.svg"), {800, 500}, 1,
                               &error, look));
    const auto svg = QString::fromUtf8(content(path("a.svg")));
    for (const auto* text : {"Monthly cost against traffic", "Rented GPUs", "22.2 M", "you are here",
                             "$3.70/h", "Model size 70 B", "Traffic 6.25 M words/day",
                             "Input price $3/M tokens", "Rent or Run · 2026-11-24"})
        EXPECT_TRUE(svg.contains(QString::fromUtf8(text))) << text;
    EXPECT_TRUE(svg.contains("viewBox=\"0 0 800 500\""));
}

// Between the cursor and the edge there is no room for it on one line.
TEST_F(Export, aLimitBesideTheCursorIsNamed) {
    auto s = test::llama_on_h100();
    s.api.tokens_per_minute_limit = 2e5;
    const ChartCase plan{s};
    const auto lines = test::chart("cost_traffic", plan).lines;
    ASSERT_EQ(lines.size(), 1u);
    ASSERT_TRUE(ui::export_svg(test::chart_spec("cost_traffic"), plan.context(), path("a.svg"), {440, 440}, 1,
                               &error, look));
    const auto svg = QString::fromUtf8(content(path("a.svg")));
    EXPECT_FALSE(svg.contains(QStringLiteral("API limit 200")))
        << "it fits on one line, and nothing is tested";
    EXPECT_TRUE(svg.contains(QStringLiteral("API limit")));
    EXPECT_TRUE(svg.contains(QStringLiteral("200 k tokens/min")));
}

// However thin its part of the bar.
TEST_F(Export, everyItemOfABarIsNamed) {
    auto s = test::llama_on_h100();
    s.owned.enabled = true;
    s.team.hosting_usd_per_year = 120000;
    s.hosting.storage_usd_per_gb_month = 0.1;
    s.fine_tuning.runs_per_month = 2;
    s.traffic.cached_input_share = 0.2;
    s.traffic.words_per_day = 3e7;
    const ChartCase plan{s};
    const auto labels = [&] {
        QStringList all;
        for (const auto& bar : test::chart("cost_items", plan).bars)
            all << ui::bar_label(bar, core::Unit::usd);
        return all;
    }();
    ASSERT_GE(labels.size(), 9);
    for (const QSize size : {QSize(420, 320), QSize(800, 500), QSize(1600, 900)}) {
        ASSERT_TRUE(ui::export_svg(test::chart_spec("cost_items"), plan.context(), path("a.svg"), size, 1,
                                   &error, look));
        const auto svg = QString::fromUtf8(content(path("a.svg"))).simplified();
        for (const QString& label : labels)
            EXPECT_TRUE(svg.contains(label)) << label.toStdString() << " at " << size.width();
    }
}

TEST_F(Export, pdfIsOne) {
    ASSERT_TRUE(ui::export_pdf(test::chart_spec("cost_items"), from.context(), path("a.pdf"), {800, 500}, 1,
                               &error, look));
    EXPECT_TRUE(content(path("a.pdf")).startsWith("%PDF-"));
}

TEST_F(Export, theScenarioComesBackOutOfThePicture) {
    // A PNG keeps texts of Latin letters and others in different ways.
    for (const auto* notes : {"", "two  blanks,\n\nempty lines", "ü", "日本  語"}) {
        auto scenario = from.snapshot->scenario;
        scenario.notes = notes;
        from = ChartCase(std::move(scenario));
        ASSERT_TRUE(ui::export_png(test::chart_spec("cost_items"), from.context(), path("a.png"), {400, 300},
                                   1, &error, look));
        const auto text = ui::scenario_in_png(content(path("a.png")), &error);
        ASSERT_TRUE(text) << error.toStdString();
        EXPECT_EQ(text->toStdString(), core::write_scenario(from.snapshot->scenario));
        const auto read = core::read_scenario(text->toStdString());
        ASSERT_TRUE(read.scenario);
        EXPECT_EQ(*read.scenario, from.snapshot->scenario);
    }
}

TEST_F(Export, aPictureWithoutAGoodScenarioIsRefusedWithAReason) {
    ASSERT_TRUE(ui::export_png(test::chart_spec("cost_items"), from.context(), path("a.png"), {400, 300}, 1,
                               &error, look));
    const auto good = content(path("a.png"));
    const auto refused = [](const QByteArray& bytes) {
        QString reason;
        EXPECT_FALSE(ui::scenario_in_png(bytes, &reason));
        EXPECT_FALSE(reason.isEmpty());
        return reason.toStdString();
    };
    EXPECT_EQ(refused({}), "this is not a PNG picture");
    EXPECT_EQ(refused("{}"), "this is not a PNG picture");
    EXPECT_EQ(refused(good.left(good.size() / 2)), "the picture is damaged");
    auto flipped = good;
    const auto in_text = flipped.indexOf(ui::scenario_png_key) + 100; // within its compressed text
    flipped[in_text] = static_cast<char>(flipped[in_text] ^ 1);
    EXPECT_EQ(refused(flipped), "the scenario in the picture is damaged");

    QImage plain(10, 10, QImage::Format_RGB32);
    plain.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    plain.save(&buffer, "png");
    EXPECT_EQ(refused(bytes), "the picture carries no scenario");
}

TEST_F(Export, aFailureIsReportedAndLeavesTheOldFile) {
    ASSERT_TRUE(ui::export_csv(test::chart_spec("cost_items"), from.context(), path("old"), {}, 1, &error));
    const auto old = content(path("old"));
    // A size that cannot be; a folder that is not there; a folder in the file's place.
    EXPECT_FALSE(
        ui::export_png(test::chart_spec("cost_items"), from.context(), path("old"), {400, 300}, 1e6, &error));
    EXPECT_FALSE(error.isEmpty());
    EXPECT_EQ(content(path("old")), old);
    for (const auto write : {ui::export_png, ui::export_svg, ui::export_pdf, ui::export_csv})
        for (const auto& target : {path("none/a"), folder.path()}) {
            error.clear();
            EXPECT_FALSE(
                write(test::chart_spec("cost_items"), from.context(), target, {400, 300}, 1, &error, look));
            EXPECT_FALSE(error.isEmpty());
        }
}

// All of it at any size, and nothing is drawn over it.
TEST_F(Export, theAnswerStandsWholeInAPicture) {
    ui::ExportLook with = look;
    with.verdict = true;
    const auto words = QString::fromStdString(core::headline(*from.snapshot)).split(QLatin1Char(' '));
    for (const QSize size : {QSize(100, 100), QSize(200, 120), QSize(800, 500), QSize(1920, 1080)})
        for (const auto& spec : ui::chart_registry()) {
            ASSERT_TRUE(ui::export_svg(spec, from.context(), path("a.svg"), size, 1, &error, with));
            const auto svg = QString::fromUtf8(content(path("a.svg")));
            if (size.width() >= 800)
                EXPECT_TRUE(svg.contains(words.mid(0, 3).join(QLatin1Char(' ')))) << spec.id;
            ui::PictureSentence sentence(QString::fromStdString(core::headline(*from.snapshot)),
                                         QApplication::font(), size);
            EXPECT_LT(sentence.height(), size.height()) << spec.id;
        }
    const auto& spec = test::chart_spec("cost_traffic");
    for (const bool dark : {false, true}) {
        with.dark = dark;
        ui::ExportLook without = with;
        without.verdict = false;
        const QImage said = ui::render_chart(spec, from.context(), {800, 500}, 1, with);
        EXPECT_NE(said, ui::render_chart(spec, from.context(), {800, 500}, 1, without));
        int ink = 0; // of the sentence, in the theme's own colour of text
        const QColor text = dark ? ui::dark_theme().text : ui::light_theme().text;
        for (int x = 0; x < 800; ++x)
            for (int y = 10; y < 50; ++y)
                ink += said.pixel(x, y) == text.rgb() ? 1 : 0;
        EXPECT_GT(ink, 100) << (dark ? "dark" : "light");
    }
}

// Without a blank to break at, and with signs that mean something in XML.
TEST(PictureSentence, isNeverWiderThanItsRoom) {
    QFont font = QApplication::font();
    font.setPixelSize(22);
    const QString harm = QString(400, QLatin1Char('W')) + QStringLiteral("<b>&\"");
    const ui::PictureSentence one(harm, font, {150, 90});
    QImage image(400, 2000, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    one.paint(painter, Qt::black, {0, 0});
    painter.end();
    int last_column = 0, last_row = 0;
    for (int x = 0; x < image.width(); ++x)
        for (int y = 0; y < image.height(); ++y)
            if (image.pixel(x, y) != qRgb(255, 255, 255)) {
                last_column = std::max(last_column, x);
                last_row = std::max(last_row, y);
            }
    EXPECT_GT(last_row, 0);
    EXPECT_LE(last_column, 151);
    EXPECT_LE(last_row, one.height());
    EXPECT_EQ(ui::PictureSentence({}, font, {150, 90}).height(), 0);
}

} // namespace
