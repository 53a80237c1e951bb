// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/measured_label.h"
#include "ui/look/wrapped_text.h"

#include <gtest/gtest.h>

namespace {

// What it remembers is as high as what QLabel measures now, whatever has changed since.
TEST(MeasuredLabel, isAsHighAsALabel) {
    ui::MeasuredLabel measured;
    QLabel label;
    const auto expect_same = [&](const char* after) {
        for (int round = 0; round < 2; ++round)
            for (const int width : {40, 120, 300, 40})
                EXPECT_EQ(measured.heightForWidth(width), label.heightForWidth(width)) << width << after;
    };
    for (QLabel* each : {static_cast<QLabel*>(&measured), &label}) {
        each->setWordWrap(true);
        each->setText(QStringLiteral("Tokens of a request that the engine has computed before"));
    }
    expect_same("");
    for (QLabel* each : {static_cast<QLabel*>(&measured), &label})
        each->setText(QStringLiteral("Few"));
    expect_same(" after another text");
    QFont large;
    large.setPixelSize(40);
    for (QLabel* each : {static_cast<QLabel*>(&measured), &label})
        each->setFont(large);
    expect_same(" after another font");
    for (QLabel* each : {static_cast<QLabel*>(&measured), &label})
        each->setContentsMargins(10, 7, 10, 7);
    expect_same(" after other margins");
}

TEST(WrappedText, isAsHighAsItsWordsOfNow) {
    ui::WrappedText text;
    const QString words =
        QStringLiteral("At 196.6 M words/day renting GPUs is cheaper by a third than the API");
    text.show_text(words);
    const int narrow = text.heightForWidth(80), wide = text.heightForWidth(4000);
    EXPECT_GT(narrow, 2 * wide);
    EXPECT_EQ(text.heightForWidth(80), narrow);
    text.show_text(QStringLiteral("Few"));
    EXPECT_EQ(text.heightForWidth(80), wide);
    text.show_text(words);
    QFont large = text.font();
    large.setPixelSize(60);
    text.setFont(large);
    EXPECT_GT(text.heightForWidth(4000), wide);
    EXPECT_GT(text.heightForWidth(80), narrow);
}

} // namespace
