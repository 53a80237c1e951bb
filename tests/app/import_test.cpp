// SPDX-License-Identifier: GPL-3.0-or-later
// --import, and the user's own catalogue in what the program does afterwards.
#include "program.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace {

constexpr const char* machines =
    "InstanceType,AcceleratorName,AcceleratorCount,vCPUs,MemoryGiB,GpuInfo,Price,"
    "SpotPrice,Region\n"
    "p5.48xlarge,H100,8,192,2048,,31.5,,eu-west-1\n"
    "g6f.large,L4,0.125,2,8,,0.2,,us-east-1\n";

// A place for the user's data.
struct Data {
    QTemporaryDir folder;
    QProcessEnvironment environment = test::bare_environment();
    Data() { environment.insert("XDG_DATA_HOME", folder.path()); }
    QString file(const char* name) const {
        return folder.filePath(QStringLiteral("rent-or-run/rent-or-run/catalogue/") + QLatin1String(name));
    }
    test::Ended run(const QStringList& arguments, const QByteArray& input = {}) const {
        return test::run(QStringLiteral(PROGRAM), arguments, input, environment);
    }
};

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

TEST(Import, takesRowsAndTellsWhatItLeftOut) {
    const Data data;
    const QString file = data.folder.filePath("vms.csv");
    write(file, machines);
    const auto first = data.run({"--import", file});
    EXPECT_EQ(first.exit_code, 0);
    EXPECT_EQ(first.out, "added\tinstances\tAWS p5.48xlarge\t$31.50/h\n");
    EXPECT_EQ(first.err, file.toUtf8() + ": left out: 1 row: a part of a GPU\n");
    const auto second = data.run({"--import", file});
    EXPECT_EQ(second.exit_code, 0);
    EXPECT_EQ(second.out, "replaced\tinstances\tAWS p5.48xlarge\t$31.50/h\n");

    const auto list = data.run({"--list", "instances"});
    EXPECT_EQ(list.exit_code, 0);
    EXPECT_TRUE(list.err.isEmpty()) << list.err.toStdString();
    EXPECT_EQ(list.out.count("AWS\tp5.48xlarge\t"), 2) << "the user's and the article's of 2023";
    EXPECT_TRUE(list.out.contains("\t31.5\t")) << list.out.toStdString();
    EXPECT_TRUE(list.out.contains("\timported from vms.csv\t"));
}

// 64 MB of own rows are the most that is read: what would be more is not written, and the old file stays.
TEST(Import, writesNothingThatItWouldNotReadAgain) {
    const Data data;
    ASSERT_EQ(data.run({"--import", "-"}, machines).exit_code, 0);
    const QByteArray before = test::bytes_of(data.file("instances.json"));
    QByteArray rows = "InstanceType,AcceleratorName,AcceleratorCount,Price,Region,GpuInfo\n";
    const QByteArray region(1000, 'r'); // of every row
    for (int i = 0; i < 49'000; ++i)
        rows += "gpu_8x_h100_" + QByteArray::number(i) + ",H100,8,30.5," + region +
                ",\"{'Gpus': [{'Name': 'H100', 'MemoryInfo': {'SizeInMiB': 81920}}]}\"\n";
    const auto ended = data.run({"--import", "-"}, rows);
    EXPECT_EQ(ended.exit_code, 3);
    EXPECT_TRUE(ended.out.isEmpty());
    EXPECT_TRUE(ended.err.contains("could not be read again")) << ended.err.left(300).toStdString();
    EXPECT_EQ(test::bytes_of(data.file("instances.json")), before);
    EXPECT_EQ(data.run({"--list", "instances"}).err, "");
}

TEST(Import, readsStandardInputAndEveryKind) {
    const Data data;
    const auto model = data.run(
        {"--import", "-"},
        R"({"model_type": "llama", "_name_or_path": "acme/mine", "hidden_size": 4096, "intermediate_size": 14336,
            "num_attention_heads": 32, "num_key_value_heads": 8, "num_hidden_layers": 32, "vocab_size": 128256})");
    EXPECT_EQ(model.exit_code, 0) << model.err.toStdString();
    EXPECT_TRUE(model.out == "added\tmodels\tacme/mine\t8.03 B parameters\n") << model.out.toStdString();
    EXPECT_TRUE(data.run({"--list", "models"}).out.contains("\timported from standard input\t"));
    const auto usage =
        data.run({"--import", "-"}, "usage_date_utc,model_version,usage_input_tokens_no_cache,"
                                    "usage_output_tokens\n2026-08-05,claude-opus-5,46981,16932\n");
    EXPECT_EQ(usage.out, "added\tusage\tAnthropic claude-opus-5\t63.9 k tokens/day, mean of 1 day\n");
    EXPECT_TRUE(
        data.run({"--list", "usage"}).out.contains("Anthropic\tclaude-opus-5\t1\t46981\t16932\t\t\t"));
}

// The precision of some stands in a file of its own.
TEST(Import, readsWhatLiesBesideAModelsConfig) {
    const Data data;
    const QString file = data.folder.filePath("acme--mine.config.json");
    write(file, R"({"model_type": "llama", "hidden_size": 4096, "vocab_size": 32000})");
    write(data.folder.filePath("acme--mine.hf_quant_config.json"),
          R"({"quantization": {"quant_algo": "FP8"}})");
    const auto model = data.run({"--import", file});
    EXPECT_EQ(model.exit_code, 0) << model.err.toStdString();
    EXPECT_TRUE(model.out == "added\tmodels\tacme/mine, fp8\t6.7381 B parameters\n")
        << model.out.toStdString();
    const auto alone = data.run({"--import", data.folder.filePath("acme--mine.hf_quant_config.json")});
    EXPECT_EQ(alone.exit_code, 1);
    EXPECT_TRUE(alone.err.contains("import the config.json beside it")) << alone.err.toStdString();
}

TEST(Import, takesGoodRowsAndTellsOfTheBadOnes) {
    const Data data;
    const QString file = data.folder.filePath("wrong.csv");
    const QByteArray bad = "p5.48xlarge,H100,8,x,-1,,1,,r\n";
    write(file, QByteArray(machines) + bad);
    const auto ended = data.run({"--import", file});
    EXPECT_EQ(ended.exit_code, 0);
    EXPECT_EQ(ended.out, "added\tinstances\tAWS p5.48xlarge\t$31.50/h\n");
    EXPECT_TRUE(ended.err.contains(file.toUtf8() + ": left out: line 4: vCPUs: is no number\n"))
        << ended.err.toStdString();
    EXPECT_TRUE(ended.err.contains(": left out: line 4: MemoryGiB: is -1, must be 0 or more and finite\n"));
}

TEST(Import, tellsEveryProblemWhereNothingIsLeftToTake) {
    const Data data;
    const QString file = data.folder.filePath("wrong.csv");
    write(file, QByteArray(machines).left(QByteArray(machines).indexOf('\n') + 1) +
                    "p5.48xlarge,H100,8,x,-1,,1,,r\n");
    const auto ended = data.run({"--import", file});
    EXPECT_EQ(ended.exit_code, 1);
    EXPECT_TRUE(ended.out.isEmpty());
    EXPECT_TRUE(ended.err.contains(file.toUtf8() + ":2: vCPUs: is no number\n")) << ended.err.toStdString();
    EXPECT_TRUE(ended.err.contains(file.toUtf8() + ":2: MemoryGiB: is -1, must be 0 or more and finite\n"));
    EXPECT_FALSE(QFile::exists(data.file("instances.json")));
    for (const QString& other : {test::article(), QStringLiteral("/no/such/file")})
        EXPECT_EQ(data.run({"--import", other}).exit_code, 1);
    EXPECT_EQ(data.run({"--import"}).exit_code, 2);
}

TEST(Import, aDamagedOwnCatalogueStopsNothingAndIsNotOverwritten) {
    const Data data;
    ASSERT_EQ(data.run({"--import", "-"}, machines).exit_code, 0);
    const QByteArray damaged = test::bytes_of(data.file("instances.json")).chopped(20);
    write(data.file("instances.json"), damaged);

    const auto list = data.run({"--list", "instances"});
    EXPECT_EQ(list.exit_code, 0);
    EXPECT_EQ(list.out, test::run({"--list", "instances"}).out) << "the shipped ones";
    EXPECT_TRUE(list.err.startsWith(data.file("instances.json").toUtf8() + ":2: column "))
        << list.err.toStdString();
    EXPECT_EQ(list.err_lines().size(), 1);
    const auto evaluated =
        data.run({"--evaluate", test::article(), "--set", "hosting.instance=AWS p5.48xlarge"});
    EXPECT_EQ(evaluated.exit_code, 0);
    EXPECT_EQ(evaluated.err_lines().size(), 1) << "told once: " << evaluated.err.toStdString();

    const auto again = data.run({"--import", "-"}, machines);
    EXPECT_EQ(again.exit_code, 1);
    EXPECT_TRUE(again.out.isEmpty());
    EXPECT_EQ(test::bytes_of(data.file("instances.json")), damaged);
}

TEST(Import, couldNotWriteIsCodeThree) {
    const Data data;
    write(data.folder.filePath("rent-or-run"), "a file where the folder should be");
    const auto ended = data.run({"--import", "-"}, machines);
    EXPECT_EQ(ended.exit_code, 3);
    EXPECT_TRUE(ended.out.isEmpty());
    EXPECT_TRUE(ended.err.contains(data.file("instances.json").toUtf8() + ": ")) << ended.err.toStdString();
}

} // namespace
