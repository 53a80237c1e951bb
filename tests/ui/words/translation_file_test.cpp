// SPDX-License-Identifier: GPL-3.0-or-later
// The .ts files against each other and against the sources. After a change of texts:
//   cmake --build build/dev --target update_translations, then translate what is new.
#include "tests/support/translation_file.h"

#include <gtest/gtest.h>

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace {

const QString folder = QStringLiteral(RESOURCES_DIR "/translations/");
const char* const files[] = {"rentorrun_ja.ts", "rentorrun_en.ts"};

// "%1", "%n" in ascending order.
QStringList places(const QString& text) {
    static const QRegularExpression place(QStringLiteral("%(\\d|n)"));
    QStringList all;
    for (auto found = place.globalMatch(text); found.hasNext();)
        all << found.next().captured();
    all.sort();
    return all;
}

bool has_key(const QString& text) {
    static const QRegularExpression key(QStringLiteral("&[A-Za-z]"));
    return text.contains(key);
}

std::string name_of(const TranslationKey& key) {
    return (key.context + QStringLiteral(": ") + key.source).toStdString();
}

class TranslationFiles : public ::testing::TestWithParam<const char*> {
  protected:
    void SetUp() override {
        all = read_translations(folder + QLatin1String(GetParam()));
        ASSERT_FALSE(all.empty());
    }
    TranslationFile all;
};

} // namespace

TEST_P(TranslationFiles, everyTextIsTranslated) {
    for (const auto& [key, translation] : all) {
        EXPECT_TRUE(translation.finished) << name_of(key);
        for (const QString& form : translation.forms)
            EXPECT_FALSE(form.trimmed().isEmpty()) << name_of(key);
    }
}

TEST_P(TranslationFiles, aTranslationHasThePlacesOfItsText) {
    for (const auto& [key, translation] : all)
        for (const QString& form : translation.forms) {
            EXPECT_EQ(places(form), places(key.source)) << name_of(key) << " -> " << form.toStdString();
            EXPECT_EQ(has_key(form), has_key(key.source)) << name_of(key) << ": keyboard mnemonic";
        }
}

TEST_P(TranslationFiles, areInStepWithTheSources) {
    const QTemporaryDir work;
    const QString fresh = work.filePath(QLatin1String(GetParam()));
    QProcess extract;
    extract.start(folder + QStringLiteral("update"), {QStringLiteral(LUPDATE_PROGRAM), fresh});
    ASSERT_TRUE(extract.waitForFinished(120'000));
    ASSERT_EQ(extract.exitCode(), 0) << extract.readAllStandardError().toStdString();
    const TranslationFile now = read_translations(fresh);
    ASSERT_FALSE(now.empty());
    for (const auto& [key, unused] : now)
        EXPECT_TRUE(all.contains(key)) << "new in the sources: " << name_of(key);
    for (const auto& [key, unused] : all)
        EXPECT_TRUE(now.contains(key)) << "no longer in the sources: " << name_of(key);
}

INSTANTIATE_TEST_SUITE_P(languages, TranslationFiles, ::testing::ValuesIn(files),
                         [](const auto& each) { return std::string(each.param).substr(10, 2); });
