// SPDX-License-Identifier: GPL-3.0-or-later
// Names, notes, keys, rows and paths that would be markup, formulas or commands to a terminal: through every
// output of the program, each of which still parses and shows them as text.
#include "program.h"

#include "core/files/csv.h"
#include "core/files/scenario_file.h"
#include "core/text/escape.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QXmlStreamReader>

namespace {

// Each within a name of its own length limit, so that all of it arrives.
const std::string hostile =
    "=x</desc></text><script>alert(1)</script>&amp;&|[a](b)`c`*d* \"q\",'\x1b[31m\x1b]0;t\x07"
    "\x7f\xc2\x9b\xe2\x80\xae\n# end\r\n- x";
// What a path may hold.
const QString hostile_name =
    QStringLiteral("=a<b>&amp;|,\"'\x1b[31m\x07\n") + QChar(0x202e) + QLatin1Char('.');

struct Hostile : testing::Test {
    QTemporaryDir folder;
    QProcessEnvironment environment = test::bare_environment();

    Hostile() { environment.insert("XDG_DATA_HOME", folder.path()); }

    QString path(const QString& suffix) const { return folder.filePath(hostile_name + suffix); }
    QString write(const QString& suffix, const std::string& text) const {
        QFile file(path(suffix));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(text));
        return file.fileName();
    }
    QString scenario_file() const {
        core::Scenario s = *core::read_scenario(test::bytes_of(test::article()).toStdString()).scenario;
        for (std::string* text : {&s.name, &s.notes, &s.model.preset, &s.api.preset, &s.hosting.instance})
            *text = hostile;
        for (auto& [input, source] : s.sources)
            source.from = hostile;
        s.extensions.push_back({"x-\xc2\x9b", "\"\\u001b\""});
        return write("rentorrun", core::write_scenario(s));
    }
    // What it prints is plain text, line for line.
    test::Ended run(const QStringList& arguments) const {
        auto ended = test::run(QStringLiteral(PROGRAM), arguments, {}, environment);
        for (const QByteArray& all : {ended.out, ended.err})
            for (const QByteArray& line : all.split('\n'))
                for (const QByteArray& cell : line.split('\t'))
                    EXPECT_EQ(core::visible(cell.toStdString()), cell.toStdString())
                        << arguments[0].toStdString();
        return ended;
    }
};

int unescaped(const QByteArray& line, char sign) {
    int count = 0;
    for (qsizetype i = 0; i < line.size(); ++i)
        if (line[i] == '\\')
            ++i;
        else
            count += line[i] == sign;
    return count;
}

TEST_F(Hostile, plansSideBySideAndTheMarket) {
    const QString file = scenario_file();
    for (const char* format : {"md", "csv", "json"}) {
        const auto ended = run({"--compare", file, test::article(), "--format", QLatin1String(format)});
        EXPECT_EQ(ended.exit_code, 0) << ended.err.toStdString();
    }
    const auto compared = run({"--compare", file, file, "--format", "json"});
    const auto names = QJsonDocument::fromJson(compared.out)["plans"].toArray();
    ASSERT_EQ(names.size(), 2);
    EXPECT_TRUE(names[0].toString().startsWith(QString::fromStdString(hostile)));
    EXPECT_NE(names[0], names[1]); // of one file
    const auto found = run({"--find", file, "--top", "3"});
    EXPECT_EQ(found.exit_code, 0) << found.err.toStdString();
    for (const QByteArray& line : found.out.split('\n'))
        if (!line.isEmpty() && !line.startsWith('#'))
            EXPECT_EQ(line.count('\t'), 17) << line.toStdString();
    EXPECT_TRUE(QJsonDocument::fromJson(run({"--find", file, "--format", "json"}).out).isObject());
}

TEST_F(Hostile, workloadsOfAPortfolio) {
    const QString file = scenario_file();
    const auto brief = run({"--evaluate", file, "+", test::article(), "--format", "md"});
    EXPECT_EQ(brief.exit_code, 0) << brief.err.toStdString();
    int columns = 0;
    for (const QByteArray& line : brief.out.split('\n')) {
        EXPECT_EQ(unescaped(line, '<'), 0) << line.toStdString();
        if (!line.startsWith('|'))
            continue;
        columns = columns == 0 ? unescaped(line, '|') : columns;
        EXPECT_EQ(unescaped(line, '|'), columns) << line.toStdString();
    }
    EXPECT_GT(columns, 3);
    const auto rows = run({"--evaluate", file, "+", file, "--format", "csv"});
    EXPECT_EQ(rows.exit_code, 0);
    for (const char sign : {'=', '+', '-', '@'})
        EXPECT_FALSE(rows.out.contains(QByteArray(",") + sign)) << rows.out.toStdString();
    EXPECT_TRUE(QJsonDocument::fromJson(run({"--evaluate", file, "+", file}).out).isObject());
}

TEST_F(Hostile, namesInTheResult) {
    const auto ended = run({"--evaluate", scenario_file()});
    EXPECT_EQ(ended.exit_code, 0) << ended.err.toStdString();
    EXPECT_TRUE(QJsonDocument::fromJson(ended.out).isObject());
    EXPECT_EQ(run({"--evaluate", test::article(), "--set", "model.preset=" + QString::fromStdString(hostile)})
                  .exit_code,
              0);
}

TEST_F(Hostile, namesInTheBrief) {
    for (const char* suffix : {"md", "pdf"}) {
        const auto ended = run({"--report", path(QLatin1String(suffix)), scenario_file()});
        EXPECT_EQ(ended.exit_code, 0) << ended.err.toStdString();
        EXPECT_EQ(ended.out.count('\n'), 1);
    }
    EXPECT_TRUE(test::bytes_of(path("pdf")).startsWith("%PDF-"));
    const auto lines = test::bytes_of(path("md")).split('\n');
    EXPECT_EQ(
        lines[0],
        "# =x\\</desc\\>\\</text\\>\\<script\\>alert(1)\\</script\\>\\&amp;&\\|\\[a\\](b)\\`c\\`\\*d\\* "
        "\"q\",'\\\\x1b\\[31m\\\\x1b\\]0;t\\\\x07\\\\x7f\\\\u009b\\\\u202e \\# end  - x");
    int pipes = 0; // of the table's lines so far
    for (const QByteArray& line : lines) {
        EXPECT_EQ(core::visible(line.toStdString()), line.toStdString());
        for (const char sign : {'<', '>', '`', '#'})
            EXPECT_EQ(unescaped(line, sign),
                      sign == '#' ? line.startsWith('#') * (1 + line.startsWith("##")) : 0)
                << line.toStdString();
        const int now = unescaped(line, '|');
        EXPECT_TRUE(now == 0 || pipes == 0 || now == pipes) << line.toStdString();
        pipes = now;
    }
}

TEST_F(Hostile, namesInTheCharts) {
    const auto ended =
        run({"--export", path("charts"), scenario_file(), "--format", "svg,csv,png,pdf", "--scale", "1"});
    EXPECT_EQ(ended.exit_code, 0) << ended.err.toStdString();
    const QDir charts(path("charts"));
    EXPECT_EQ(ended.out.count('\n'), static_cast<int>(charts.entryList(QDir::Files).size()));
    for (const QString& file : charts.entryList({"*.svg"})) {
        QXmlStreamReader xml(test::bytes_of(charts.filePath(file)));
        QString description;
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement) {
                EXPECT_NE(xml.name(), QStringLiteral("script"));
                if (xml.name() == QStringLiteral("desc"))
                    description = xml.readElementText();
            }
        EXPECT_FALSE(xml.hasError()) << file.toStdString() << xml.errorString().toStdString();
        EXPECT_TRUE(description.contains(QStringLiteral("<script>alert(1)</script>&amp;&|")))
            << description.toStdString();
    }
    for (const QString& file : charts.entryList({"*.csv"})) {
        const std::string text = test::bytes_of(charts.filePath(file)).toStdString();
        core::FileProblems problems(10);
        core::CsvReader csv(text, problems);
        int rows = 0;
        while (csv.next())
            ++rows;
        EXPECT_TRUE(problems.empty()) << file.toStdString() << problems.told().front().message;
        EXPECT_GT(rows, 0);
    }
    for (const QString& file : charts.entryList({"*.png"}))
        EXPECT_EQ(run({"--evaluate", charts.filePath(file)}).exit_code, 0);
}

TEST_F(Hostile, namesInTheOwnCatalogue) {
    const std::string header =
        "start_time,start_time_iso,amount_value,amount_currency,quantity,quantity_unit,line_item\n";
    // A line item: the model, a comma and what was billed; as other programs write them, with its controls.
    const auto items = [&](const std::string& model) {
        std::string text = header;
        for (const char* billed : {"input", "output"})
            text += "1,2026-11-20T00:00:00,5,usd,1000000,tokens,\"" + model + ", " + billed + "\"\n";
        return text;
    };
    for (const std::string model : {"=m<b>&amp;|[a](b)", "m\x1b[31m\x07\xc2\x9b\n\tx"}) {
        const auto ended = run({"--import", write("csv", items(model))});
        EXPECT_EQ(ended.exit_code, 0) << ended.err.toStdString();
        EXPECT_EQ(ended.out.count('\n'), 2) << "a price and a use: " << ended.out.toStdString();
    }
    for (const char* list : {"apis", "models", "instances", "gpus", "usage", "inputs"}) {
        const auto listed = run({"--list", list});
        EXPECT_EQ(listed.exit_code, 0);
        const auto all = listed.out.split('\n');
        for (const QByteArray& line : all.mid(0, all.size() - 1))
            EXPECT_EQ(line.count('\t'), all[0].count('\t')) << line.toStdString();
    }
    EXPECT_TRUE(run({"--list", "apis"}).out.contains("m\\x1b[31m\\x07\\u009b  x"));
}

TEST_F(Hostile, namesInProblems) {
    std::string text = test::bytes_of(test::article()).toStdString();
    const std::string key = "k\\u001b]0;pwned\\u0007\\u009b\\u202e\\n";
    text.replace(text.find("\"name\""), 0,
                 "\"" + key + "\": 0, \"saved_at\": \"" + key + "\", \"ranges\": {\"" + key + "\": 1},");
    auto ended = run({"--evaluate", write("bad.rentorrun", text)});
    EXPECT_EQ(ended.exit_code, 1);
    EXPECT_EQ(ended.err_lines().size(), 4) << ended.err.toStdString(); // ranges stand there twice
    EXPECT_TRUE(ended.err.contains("k\\x1b]0;pwned\\x07\\u009b\\u202e\\n: unknown key"))
        << ended.err.toStdString();

    ended =
        run({"--import", write("skipped.csv", "InstanceType,AcceleratorName,AcceleratorCount,Price,Region\n"
                                              "g6.xlarge,\x1b[31m\xc2\x9b,1,1,r\ng6.xlarge,L4,\x1b,1,r\n")});
    EXPECT_EQ(ended.exit_code, 1);
    EXPECT_GE(ended.err_lines().size(), 2);
    const QString word = QString::fromStdString(hostile);
    for (const QStringList& arguments : {QStringList{"--" + word},
                                         {"--list", word},
                                         {"--evaluate", word},
                                         {"--evaluate", word, word},
                                         {"--evaluate", test::article(), "--set", word},
                                         {"--evaluate", test::article(), "--set", word + "=1"},
                                         {"--evaluate", test::article(), "--set", "model.layers=" + word},
                                         {"--export", "a", "b", "--size", word},
                                         {"--export", "a", "b", "--format", word},
                                         {"--report", word, "a"},
                                         {"--import", word},
                                         {"--report", word + "/a.md", test::article()},
                                         {"--export", "/dev/null/" + word, test::article()}}) {
        ended = run(arguments);
        EXPECT_NE(ended.exit_code, 0) << arguments[0].toStdString();
        EXPECT_TRUE(ended.out.isEmpty());
        EXPECT_FALSE(ended.err.isEmpty());
    }
}

} // namespace
