// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window_fixture.h"

#include "ui/words/language.h"

TEST(Wording, aNumberAndItsUnitStayOnOneLine) {
    EXPECT_EQ(ui::unbroken_numbers(QStringLiteral("above 22.2 M words/day. Rent")),
              QStringLiteral("above 22.2\u00a0M\u00a0words/\ufeffday. Rent"));
    EXPECT_EQ(ui::unbroken_numbers(QStringLiteral("holds 210 GB is AWS M now")),
              QStringLiteral("holds 210\u00a0GB is AWS M now"));
    EXPECT_EQ(ui::unbroken_numbers(QStringLiteral("p4d.24xlarge. It")),
              QStringLiteral("p4d.\ufeff24xlarge. It"));
    const QFont font;
    ui::WrappedText text;
    const int wide = QFontMetrics(font).horizontalAdvance(QStringLiteral("self-hosting wins above 196 M"));
    text.show_text(QStringLiteral("self-hosting wins above 196 M"));
    EXPECT_EQ(text.heightForWidth(wide + 4), QFontMetrics(text.font()).lineSpacing());
    EXPECT_EQ(text.text(), QStringLiteral("self-hosting wins above 196 M")) << "what is read out is as given";
}

// Whatever the system speaks: a language without a translation of its own gets English's plurals.
TEST_F(WindowTest, onePinThatIsNotListedIsInTheSingular) {
    for (const char* language : {"en", "C", "de"}) {
        ui::use_language(QLatin1String(language));
        settle();
        controller().unpin_all();
        for (const char* name : {"A", "B", "C", "D", "E"})
            controller().pin_present(QLatin1String(name));
        settle();
        EXPECT_TRUE(words("verdict_comparison").endsWith(QStringLiteral("1 more is pinned.")))
            << language << ": " << words("verdict_comparison").toStdString();
    }
}

TEST_F(WindowTest, theDateOfPricesIsOfOneThatCounts) {
    core::Scenario plan = scenario();
    plan.sources.clear();
    plan.sources["api.output_usd_per_mtok"] = {"price list", "2026-03-01"};
    plan.sources["api.training_usd_per_mtok"] = {"price list", "2024-01-01"};
    plan.fine_tuning.runs_per_month = 0;
    controller().replace(plan);
    settle();
    EXPECT_TRUE(find<QLabel>("status_facts")->text().contains(QStringLiteral("2026-03-01")))
        << find<QLabel>("status_facts")->text().toStdString();
}
