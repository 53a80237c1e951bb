// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/format.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <utility>
#include <vector>

namespace {

using core::Unit;

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

std::vector<Unit> all_units() {
    std::vector<Unit> units;
    for (int i = 0; i <= static_cast<int>(Unit::runs_per_month); ++i)
        units.push_back(static_cast<Unit>(i));
    return units;
}

TEST(Format, threeSignificantDigits) {
    struct Row {
        double value;
        Unit unit;
        const char* text;
    };
    const Row rows[] = {
        {3120, Unit::usd, "$3,120"},
        {5402, Unit::usd, "$5,402"},
        {64824, Unit::usd_per_year, "$64,824/year"},
        {67.2, Unit::usd, "$67.20"},
        {3.7, Unit::usd_per_hour, "$3.70/h"},
        {3.70944, Unit::usd_per_hour, "$3.71/h"},
        {3, Unit::usd_per_mtok, "$3/M tokens"},
        {0.075, Unit::usd_per_mtok, "$0.075/M tokens"},
        {0.5, Unit::usd, "$0.50"},
        {0.00115, Unit::usd, "$0.00115"},
        {0.999999, Unit::usd, "$1"},
        {99.994, Unit::usd, "$99.99"},
        {99.996, Unit::usd, "$100"},
        {561.5, Unit::usd, "$562"},
        {999950, Unit::usd, "$999,950"},
        {999999.7, Unit::usd, "$1 M"},
        {1234567, Unit::usd, "$1.23 M"},
        {-1240, Unit::usd, "−$1,240"},
        {-0.0, Unit::usd, "$0"},
        {-1e-15, Unit::usd, "$0"},
        {22.2e6, Unit::words_per_day, "22.2 M words/day"},
        {6.25e6, Unit::words_per_day, "6.25 M words/day"},
        {999950, Unit::words_per_day, "1 M words/day"},
        {126456, Unit::words_per_day, "126 k words/day"},
        {1, Unit::words_per_day, "1 word/day"},
        {70, Unit::params_b, "70 B"},
        {0.125, Unit::params_b, "0.125 B"},
        {671.026, Unit::params_b, "671 B"},
        {999.6, Unit::params_b, "1 T"},
        {2000, Unit::params_b, "2 T"},
        {10, Unit::tokens_m, "10 M tokens"},
        {1500, Unit::tokens_m, "1.5 B tokens"},
        {210.21, Unit::gb, "210 GB"},
        {0.14, Unit::gb, "0.14 GB"},
        {1544, Unit::gb, "1,540 GB"},
        {0.12, Unit::share, "12 %"},
        {0.001, Unit::share, "0.1 %"},
        {1, Unit::share, "100 %"},
        {0.04, Unit::share_per_month, "4 %/month"},
        {1.5, Unit::times, "1.5x"},
        {8556.2, Unit::hours, "8,560 h"},
        {1, Unit::months, "1 month"},
        {36, Unit::months, "36 months"},
        {1, Unit::gpus, "1 GPU"},
        {-5, Unit::units, "−5 units"},
        {0, Unit::units, "0 units"},
        {1e-9, Unit::none, "0.000000001"},
        {5e20, Unit::words_per_day, "500,000,000 T words/day"},
    };
    for (const Row& row : rows)
        EXPECT_EQ(core::format(row.value, row.unit), row.text) << row.value;
}

TEST(Format, shortHasNoWords) {
    EXPECT_EQ(core::format_short(22.2e6, Unit::words_per_day), "22.2 M");
    EXPECT_EQ(core::format_short(3120, Unit::usd_per_month), "$3,120");
    EXPECT_EQ(core::format_short(0.12, Unit::share_per_year), "12 %");
}

TEST(Format, notFiniteIsADash) {
    for (const double value : {infinity, -infinity, not_a_number})
        for (const Unit unit : all_units()) {
            EXPECT_EQ(core::format(value, unit), "–");
            EXPECT_EQ(core::format_short(value, unit), "–");
            EXPECT_EQ(core::format_exact(value, unit), "–");
        }
}

TEST(Format, exactShowsEveryDigit) {
    EXPECT_EQ(core::format_exact(22.2e6, Unit::words_per_day), "22,200,000");
    EXPECT_EQ(core::format_exact(3.70944, Unit::usd_per_hour), "$3.70944");
    EXPECT_EQ(core::format_exact(3.7, Unit::usd_per_hour), "$3.70");
    EXPECT_EQ(core::format_exact(70, Unit::params_b), "70 B");
    EXPECT_EQ(core::format_exact(0.07, Unit::share), "7 %"); // 0.07 * 100 is 7.000000000000001
    EXPECT_EQ(core::format_exact(1.5, Unit::times), "1.5x");
    EXPECT_EQ(core::format_exact(-1240.5, Unit::usd), "−$1,240.50");
}

TEST(Format, wordsAreTranslated) {
    const core::Translate shout{
        [](const char*, std::string_view text) { return "<" + std::string(text) + ">"; }};
    EXPECT_EQ(core::format(22.2e6, Unit::words_per_day, shout), "22.2 M <words/day>");
    EXPECT_EQ(core::unit_words(Unit::gb, shout), "<GB>");
    EXPECT_EQ(core::unit_words(Unit::share, shout), "");
}

TEST(Format, shortestReadsBack) {
    EXPECT_EQ(core::shortest(0.1), "0.1");
    EXPECT_EQ(core::shortest(22200000), "22200000");
    EXPECT_EQ(core::shortest(1e6), "1000000");
    EXPECT_EQ(core::shortest(-2.5), "-2.5");
    EXPECT_EQ(core::shortest(-0.0), "0");
    EXPECT_EQ(core::shortest(1e-9), "1e-09");
    EXPECT_EQ(core::shortest(1e300), "1e+300");
}

TEST(Parse, whatAUserTypes) {
    struct Row {
        const char* text;
        Unit unit;
        double value;
    };
    const Row rows[] = {
        {"70B", Unit::params_b, 70},
        {"70", Unit::params_b, 70},
        {"0.5b", Unit::params_b, 0.5},
        {"125M", Unit::params_b, 0.125},
        {"1.5 T", Unit::params_b, 1500},
        {"70 billion parameters", Unit::params_b, 70},
        {"2.2M", Unit::words_per_day, 2200000},
        {"2.2 million words", Unit::words_per_day, 2200000},
        {"3k words/day", Unit::words_per_day, 3000},
        {"1,000", Unit::words_per_day, 1000},
        {"1 000 000", Unit::words_per_day, 1000000},
        {"22,200,000 Words / Day", Unit::words_per_day, 22200000},
        {"1e6", Unit::words_per_day, 1e6},
        {"1.5E+3", Unit::none, 1500},
        {"  12 ", Unit::none, 12},
        {".5", Unit::none, 0.5},
        {"5.", Unit::none, 5},
        {"5 tokens", Unit::tokens, 5},
        {"5 t", Unit::tokens, 5e12},
        {"5k tokens", Unit::tokens, 5000},
        {"10M", Unit::tokens_m, 10},
        {"1.5B tokens", Unit::tokens_m, 1500},
        {"$3.70", Unit::usd_per_hour, 3.7},
        {"$3.70 /hour", Unit::usd_per_hour, 3.7},
        {"-$1,240", Unit::usd, -1240},
        {"$-1,240", Unit::usd, -1240},
        {"−$1,240.5", Unit::usd, -1240.5},
        {"$1.2M", Unit::usd, 1200000},
        {"$3 / M tokens", Unit::usd_per_mtok, 3},
        {"12%", Unit::share, 0.12},
        {"0.12", Unit::share, 0.12},
        {"7 %", Unit::share, 0.07},
        {"4 % a month", Unit::share_per_month, 0.04},
        {"1.5x", Unit::times, 1.5},
        {"1.5 ×", Unit::times, 1.5},
        {"80 GB", Unit::gb, 80},
        {"1.5TB", Unit::gb, 1500},
        {"24 hours", Unit::hours, 24},
        {"1 GPU", Unit::gpus, 1},
        {"-0", Unit::none, 0},
    };
    for (const Row& row : rows) {
        const auto value = core::parse(row.text, row.unit);
        ASSERT_TRUE(value) << row.text;
        EXPECT_EQ(*value, row.value) << row.text;
        EXPECT_FALSE(std::signbit(*value) && *value == 0) << row.text;
    }
}

TEST(Parse, whatIsNoNumberOfTheUnit) {
    const std::pair<const char*, Unit> rows[] = {
        {"", Unit::none},
        {" ", Unit::none},
        {".", Unit::none},
        {"-", Unit::usd},
        {"$", Unit::usd},
        {"abc", Unit::none},
        {"inf", Unit::none},
        {"nan", Unit::none},
        {"0x10", Unit::none},
        {"1e999", Unit::none},
        {"1e99999999999", Unit::none},
        {"1e", Unit::none},
        {"1 2", Unit::none},
        {"3,70", Unit::usd},
        {"1,0000", Unit::none},
        {",100", Unit::none},
        {"1,000 000", Unit::none},
        {"1.2.3", Unit::none},
        {"--5", Unit::none},
        {"$$5", Unit::usd},
        {"3.70 $/h", Unit::usd_per_hour},
        {"5 GB", Unit::words_per_day},
        {"70B", Unit::gb},
        {"5k", Unit::hours},
        {"$5", Unit::words_per_day},
        {"12%", Unit::usd},
        {"2x", Unit::usd},
        {"5 words 6", Unit::words_per_day},
        {"5 parrots", Unit::words_per_day},
    };
    for (const auto& [text, unit] : rows)
        EXPECT_FALSE(core::parse(text, unit)) << text;
    EXPECT_FALSE(core::parse(std::string(100000, '1'), Unit::none));
    EXPECT_FALSE(core::parse(std::string_view("1\0", 2), Unit::none));
}

// Every double, also those that no scenario may hold: bits first, so that all magnitudes come up.
rc::Gen<double> any_finite() {
    return rc::gen::suchThat(rc::gen::map(rc::gen::arbitrary<std::uint64_t>(),
                                          [](std::uint64_t bits) {
                                              double value = 0;
                                              static_assert(sizeof value == sizeof bits);
                                              std::memcpy(&value, &bits, sizeof value);
                                              return value;
                                          }),
                             [](double value) { return std::isfinite(value); });
}

rc::Gen<double> usual() {
    return rc::gen::map(rc::gen::pair(rc::gen::inRange(-1000000000, 1000000000), rc::gen::inRange(-8, 8)),
                        [](std::pair<int, int> p) { return p.first * std::pow(10.0, p.second); });
}

TEST(FormatProperty, exactTextReadsBackInEveryUnit) {
    for (const auto& numbers : {any_finite(), usual()})
        EXPECT_TRUE(rc::check("parse(format_exact(x)) == x", [&] {
            const double value = *numbers;
            for (const Unit unit : all_units()) {
                const std::string text = core::format_exact(value, unit);
                const auto back = core::parse(text, unit);
                RC_ASSERT(back.has_value());
                RC_ASSERT(*back == value);
            }
        }));
}

TEST(FormatProperty, labelsReadBackWithinHalfAPercent) {
    EXPECT_TRUE(rc::check("format is within three digits of the value", [] {
        const double value = *usual();
        for (const Unit unit : all_units()) {
            const auto back = core::parse(core::format(value, unit), unit);
            RC_ASSERT(back.has_value());
            RC_ASSERT(std::abs(*back - value) <= 0.00501 * std::abs(value) + 1e-12);
        }
    }));
}

TEST(FormatProperty, neverExponentNorMinusZero) {
    EXPECT_TRUE(rc::check("plain digits", [] {
        const double value = *any_finite();
        for (const Unit unit : {Unit::none, Unit::usd, Unit::share, Unit::gb}) {
            const std::string text = core::format_short(value, unit);
            RC_ASSERT(text.find('e') == std::string::npos);
            RC_ASSERT(text.rfind("−0", 0) != 0 || text.find('.') != std::string::npos);
        }
    }));
}

TEST(FormatProperty, shortestReadsBack) {
    EXPECT_TRUE(rc::check("shortest(x) is x", [] {
        const double value = *any_finite();
        const auto back = core::parse(core::shortest(value), Unit::none);
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == value);
    }));
}

} // namespace
