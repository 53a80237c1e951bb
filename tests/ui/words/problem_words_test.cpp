// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/problem_words.h"

#include "core/catalogue/own_catalogue.h"
#include "core/files/scenario_file.h"
#include "core/imports/import_file.h"
#include "tests/support/catalogue_resources.h"

#include "ui/words/language.h"

#include <gtest/gtest.h>

namespace {

class ProblemWords : public ::testing::Test {
  protected:
    void SetUp() override { ui::use_language(QStringLiteral("ja")); }
    void TearDown() override { ui::use_language(QStringLiteral("C")); }

    // Japanese has no letters of the English sentence beside what the file itself says.
    static bool is_japanese(const QString& text) {
        for (const QChar c : text)
            if (c.unicode() >= 0x3040 && c.unicode() <= 0x9fff)
                return true;
        return false;
    }
};

} // namespace

TEST_F(ProblemWords, aSentenceIsTranslatedWithItsPlaces) {
    EXPECT_EQ(ui::problem_words("is missing"), QStringLiteral("がありません"));
    EXPECT_EQ(ui::problem_words("is \"abc\", must be a number"),
              QStringLiteral("\"abc\" になっていますが、数値である必要があります"));
    EXPECT_EQ(ui::problem_words("is 3, allowed 0 to 1"),
              QStringLiteral("3 になっていますが、許されるのは 0 to 1 です"));
    EXPECT_EQ(ui::problem_words("Left out: line 3: tokens: is no number"),
              QStringLiteral("除外: 3 行目: tokens: 数値ではありません"));
}

// A name from the file may look like a place of the sentence.
TEST_F(ProblemWords, whatTheFileSaysIsNoPattern) {
    const QString text = ui::problem_words("is \"%2 is missing\", must be a text");
    EXPECT_TRUE(text.contains(QStringLiteral("\"%2 is missing\""))) << text.toStdString();
    EXPECT_EQ(ui::problem_words("nothing that we say"), QStringLiteral("nothing that we say"));
    EXPECT_EQ(ui::problem_words(""), QString());
    EXPECT_EQ(ui::problem_words(std::string(100'000, 'x')).size(), 100'000);
}

TEST_F(ProblemWords, inEnglishNothingChanges) {
    ui::use_language(QStringLiteral("C"));
    for (const char* text : {"is missing", "is 3, must be a text", "3 rows: no price"})
        EXPECT_EQ(ui::problem_words(text), QString::fromUtf8(text));
}

// Damaged in every way that these files can be: what core says of it has Japanese words.
TEST_F(ProblemWords, whatCoreSaysOfDamagedFilesIsKnown) {
    std::vector<std::string> said;
    const auto scenario = [&](std::string_view text) {
        for (const auto& problem : core::read_scenario(text).problems)
            said.push_back(problem.message);
    };
    for (const char* text :
         {"", "{", "[]", "{\"a\" 1}", "{\"format\": 3}", "{\"format\": \"rent-or-run\", \"version\": 1}",
          "{\"format\": \"rent-or-run\", \"version\": \"x\"}", "{} {}", "{\"a\": 01}", "\"\\q\"",
          "{\"format\": \"rent-or-run\", \"version\": 1, \"traffic\": {\"words_per_day\": -1, "
          "\"tokens_per_word\": \"many\", \"wordsperday\": 1, \"words_per_day\": 2}}"})
        scenario(text);
    const auto import = [&](std::string_view text) {
        const auto read = core::import_file(
            text, {.name = "f", .today = "2026-11-26", .shipped = test::shipped_catalogue()});
        for (const auto& problem : read.problems)
            said.push_back(problem.message);
        said.insert(said.end(), read.skipped.begin(), read.skipped.end());
    };
    for (const char* text : {"", "a,b\n1,2\n", "{", "{\"a\": 1}", "{\"model_type\": \"llama\"}", "\xff",
                             "InstanceType,AcceleratorName,AcceleratorCount,Price,Region\nx,H100,8,cheap,a\n"
                             "y,,,3,a\n\"z,H100,8,1,a\n"})
        import(text);
    core::Catalogue own;
    for (const auto& problem : core::read_own_rows(
             R"({"format": "rent-or-run-catalogue", "version": 1, "rows": [{"provider": "", "gpu": "X"}]})",
             "instances", test::shipped_catalogue(), own))
        said.push_back(problem.message);
    EXPECT_GT(said.size(), 30U);
    for (const std::string& message : said)
        EXPECT_TRUE(is_japanese(ui::problem_words(message))) << message;
}
