// SPDX-License-Identifier: GPL-3.0-or-later
// The reader's currency: amounts are computed in US dollars, their texts are times the rate.
#include "core/report/compare.h"
#include "core/report/report.h"
#include "core/report/report_assumptions.h"
#include "core/text/format.h"
#include "core/text/money_within.h"
#include "tests/support/scenarios.h"

#include "core/decide/snapshot.h"

#include <gtest/gtest.h>

#include <limits>

namespace {

using core::Unit;

core::Currency now;
const core::Currency& present() {
    return now;
}

core::Translate counted_in(core::Currency currency) {
    now = std::move(currency);
    return {.currency = present};
}

const core::Currency euro{.sign = "€", .per_usd = 0.92};

TEST(Currency, anAmountIsTimesTheRateAndRoundedAfterThat) {
    const auto translate = counted_in(euro);
    // 1,234.5 x 0.92 = 1,135.74; 3.7 x 0.92 = 3.404; 110 x 0.92 = 101.2: no cents from 100 on, 0.02 x 0.92 =
    // 0.0184.
    EXPECT_EQ(core::format(1234.5, Unit::usd, translate), "€1,136");
    EXPECT_EQ(core::format(3.7, Unit::usd_per_hour, translate), "€3.40/h");
    EXPECT_EQ(core::format(110, Unit::usd_per_month, translate), "€101/month");
    EXPECT_EQ(core::format_short(0.02, Unit::usd_per_mtok, translate), "€0.0184");
    EXPECT_EQ(core::format(-1234.5, Unit::usd, translate), "−€1,136");
    EXPECT_EQ(core::format(0, Unit::usd, translate), "€0");
    // 3.70944 x 0.92 = 3.4126848: six digits.
    EXPECT_EQ(core::format_exact(3.70944, Unit::usd_per_hour, translate), "€3.41268");
}

TEST(Currency, theRateIsSaidWithItsDay) {
    EXPECT_EQ(core::rate_text(counted_in({.sign = "€", .per_usd = 0.92, .as_of = "2026-11-01"})),
              "$1 = €0.92 (2026-11-01)");
    EXPECT_EQ(core::rate_text(counted_in({.sign = "¥", .per_usd = 151.25})), "$1 = ¥151.25");
    EXPECT_EQ(core::rate_text(), "");
    const auto snapshot = core::make_snapshot(test::llama_on_h100(), {}, {});
    const auto brief = core::report(*snapshot, counted_in(euro));
    ASSERT_FALSE(brief.assumptions.empty());
    EXPECT_EQ(brief.assumptions[0].value, "$1 = €0.92");
    EXPECT_EQ(core::key_assumptions(snapshot->scenario, counted_in(euro))[1], "$1 = €0.92");
    for (const auto& assumption : core::report(*snapshot).assumptions)
        EXPECT_NE(assumption.label, "Exchange rate");
}

TEST(Currency, aTextWithDollarsIsReadInIt) {
    const auto translate = counted_in(euro);
    EXPECT_EQ(core::money_within("Rent the API: $1,240 a month less, not $3.70.", translate),
              "Rent the API: €1,141 a month less, not €3.40.");
    EXPECT_EQ(core::money_within("$2.5 M, or $100 More; a $ and $", translate),
              "€2.3 M, or €92 More; a $ and $");
    EXPECT_EQ(core::money_within("$5", core::english), "$5");
    EXPECT_EQ(core::money_within("", translate), "");
}

TEST(Currency, nothingButMoneyIsTouched) {
    const auto translate = counted_in(euro);
    for (int i = 0; i <= static_cast<int>(Unit::runs_per_month); ++i) {
        const auto unit = static_cast<Unit>(i);
        const bool money = core::format_short(1, unit).starts_with('$');
        EXPECT_EQ(core::format(1234.5, unit, translate) == core::format(1234.5, unit), !money) << i;
        EXPECT_EQ(core::format_exact(1234.5, unit, translate) == core::format_exact(1234.5, unit), !money)
            << i;
    }
}

TEST(Currency, aSignOfLettersIsPartedFromTheAmount) {
    EXPECT_EQ(core::format(100, Unit::usd, counted_in({.sign = "CHF", .per_usd = 0.8})), "CHF\u00A080");
    EXPECT_EQ(core::format(100, Unit::usd, counted_in({.sign = "¥", .per_usd = 150})), "¥15,000");
}

TEST(Currency, whatIsBeyondAllNumbersIsADash) {
    const auto translate = counted_in({.sign = "¥", .per_usd = 150});
    constexpr double huge = std::numeric_limits<double>::max();
    EXPECT_EQ(core::format(huge, Unit::usd, translate), "–");
    EXPECT_EQ(core::format_exact(huge, Unit::usd, translate), "–");
    EXPECT_EQ(core::format_exact(std::numeric_limits<double>::infinity(), Unit::usd, translate), "–");
}

TEST(Currency, dollarsAreTheSameWithAndWithoutIt) {
    const auto translate = counted_in({});
    EXPECT_EQ(core::format_exact(3.70944, Unit::usd_per_hour, translate), "$3.70944");
    EXPECT_EQ(core::format(1234567, Unit::usd, translate), "$1.23 M");
}

// A headline, a comparison: whatever is said to the reader, and never a figure to count with.
TEST(Currency, sentencesSayItAndRawValuesStayDollars) {
    const auto translate = counted_in(euro);
    const auto snapshot = core::make_snapshot(test::llama_on_h100(), {}, {});
    ASSERT_TRUE(snapshot->verdict.cheapest);
    EXPECT_EQ(core::verdict_headline(snapshot->verdict, translate).find('$'), std::string::npos);
    EXPECT_NE(core::verdict_headline(snapshot->verdict, translate).find("€"), std::string::npos);
    auto other = test::llama_on_h100();
    other.hosting.usd_per_instance_hour *= 2;
    const std::vector<core::SnapshotPtr> plans{snapshot, core::make_snapshot(std::move(other), {}, {})};
    const auto said = core::compare(plans, {"a", "b"}, translate);
    const auto plain = core::compare(plans, {"a", "b"}, core::english);
    ASSERT_EQ(said.results.size(), plain.results.size());
    for (std::size_t row = 0; row < said.results.size(); ++row) {
        EXPECT_EQ(said.results[row].raw_unit, plain.results[row].raw_unit);
        for (std::size_t cell = 0; cell < said.results[row].cells.size(); ++cell) {
            EXPECT_EQ(said.results[row].cells[cell].raw, plain.results[row].cells[cell].raw);
            EXPECT_EQ(said.results[row].cells[cell].text.find('$'), std::string::npos);
        }
    }
}

} // namespace
