// SPDX-License-Identifier: GPL-3.0-or-later
// The same table as spreadsheets of other countries and other ways to save it write it.
#include "tests/support/imported.h"

namespace {

using test::imported;
using test::problems;
using test::Texts;
using test::usage_of;

std::string utf16(std::u16string_view text, bool big_endian) {
    std::string bytes = big_endian ? "\xfe\xff" : "\xff\xfe";
    for (const char16_t unit : text) {
        const char high = static_cast<char>(unit >> 8U), low = static_cast<char>(unit & 0xffU);
        bytes += big_endian ? high : low;
        bytes += big_endian ? low : high;
    }
    return bytes;
}

TEST(CsvForms, semicolonsAndTabsPartCellsToo) {
    for (const std::string separator : {";", "\t"}) {
        std::string csv =
            "date;model;input_tokens;output_tokens;cost_usd\n2026-08-01;\"m, x;y\ty\";1000;10;0,5\n"
            "2026-08-01;n,1;3000;10;1.25\n";
        csv.replace(csv.find(";y"), 1, separator); // within quotes
        for (auto at = csv.find(';'); at != std::string::npos; at = csv.find(';', at + 1))
            if (csv.substr(at, 2) != ";y")
                csv.replace(at, 1, separator);
        const auto read = imported(csv);
        EXPECT_EQ(read.format, "CSV with times and tokens") << separator;
        EXPECT_EQ(problems(read), Texts());
        EXPECT_EQ(read.skipped, Texts());
        const auto row = usage_of(read, "m, x" + separator + "y\ty");
        EXPECT_EQ(row.input_tokens_per_day, 1000);
        EXPECT_EQ(row.usd_per_day, 0.5) << "a decimal comma";
        EXPECT_EQ(usage_of(read, "n,1").usd_per_day, 1.25);
    }
}

// Anybody's format, not one alone.
TEST(CsvForms, machinesMayHaveSemicolons) {
    const auto read =
        imported("InstanceType;AcceleratorName;AcceleratorCount;Price;Region\ng6.xlarge;L4;1;0,8048;r\n");
    EXPECT_EQ(problems(read), Texts());
    ASSERT_EQ(read.rows.instances.size(), 1u);
    EXPECT_EQ(read.rows.instances[0].on_demand_usd_per_h, 0.8048);
}

// With commas between the cells it is no decimal one; and of money what may be thousands is not guessed at.
TEST(CsvForms, aCommaThatMayPartThousandsIsNoNumber) {
    const auto of = [](const std::string& cell) {
        return imported("date;model;input_tokens;output_tokens;cost_usd\n2026-08-01;m;0;1;" + cell +
                        "\n2026-08-01;m;0;1;1\n")
            .skipped;
    };
    EXPECT_EQ(of("1,234"), Texts{"line 2: cost_usd: \"1,234\" is no number"});
    EXPECT_EQ(of("1.23,4.5"), Texts{"line 2: cost_usd: \"1.23,4.5\" is no number"});
    for (const char* certain : {"1.234,5", "0,125", "1234,5", "1 234,5", "1.234.567"})
        EXPECT_EQ(of(certain), Texts()) << certain;
    EXPECT_EQ(imported("date,model,input_tokens,output_tokens\n2026-08-01,m,\"12,5\",1\n2026-08-01,m,0,1\n")
                  .skipped,
              Texts{"line 2: input_tokens: \"12,5\" is no number"});
}

TEST(CsvForms, utf16IsReadByItsMark) {
    const std::u16string text =
        u"date\tmodel\tinput_tokens\toutput_tokens\r\n2026-08-01\tm\u00e9\u6f22\U0001f600\t1000\t10\r\n";
    for (const bool big_endian : {false, true}) {
        const auto read = imported(utf16(text, big_endian));
        EXPECT_EQ(problems(read), Texts());
        EXPECT_EQ(usage_of(read, "m\u00e9\u6f22\U0001f600").input_tokens_per_day, 1000);
    }
    const auto json = imported(
        utf16(uR"([{"date": "2026-08-01", "model": "m", "input_tokens": 5, "output_tokens": 1}])", false));
    EXPECT_EQ(usage_of(json, "m").input_tokens_per_day, 5);
    for (const std::string& damaged : {utf16(u"date", false) + "x", utf16(u"d", true) + "\xd8\x3d",
                                       utf16(u"d", true) + std::string("\xdc\x01", 2)})
        EXPECT_EQ(problems(imported(damaged)), Texts{"f: begins as UTF-16 and is damaged: save it as UTF-8"});
}

// 46235 is 2026-08-01.
TEST(CsvForms, daysOfASpreadsheetAreDays) {
    const std::string header = "date,model,input_tokens,output_tokens\n";
    const auto days = usage_of(imported(header + "46235,m,100,1\n46236,m,300,1\n"), "m");
    EXPECT_EQ(days.days, 2);
    EXPECT_EQ(days.input_tokens_per_day, 200);
    EXPECT_TRUE(days.note.starts_with("2026-08-01 to 2026-08-02")) << days.note;
    const auto hours = usage_of(imported(header + "46235.5,m,100,1\n46235.5416666667,m,300,1\n"), "m");
    EXPECT_EQ(hours.days, 2 / 24.0) << "to the second";
    EXPECT_TRUE(hours.note.starts_with("2026-08-01 12:00 to 2026-08-01 14:00 UTC")) << hours.note;
    const auto comma = usage_of(imported("date;model;input_tokens;output_tokens\n46235,5;m;100;1\n"), "m");
    EXPECT_TRUE(comma.note.starts_with("2026-08-01")) << comma.note;
    const auto costs =
        imported("start_time,amount_value,amount_currency,quantity,quantity_unit,line_item\n"
                 "46235,1,usd,1000000,tokens,\"m, input\"\n46235,1,usd,1000000,tokens,\"m, output\"\n");
    EXPECT_EQ(usage_of(costs, "m").source.as_of, "2026-08-01");
    EXPECT_EQ(usage_of(imported(header + "1785542400,m,100,1\n"), "m").source.as_of, "2026-08-01")
        << "seconds";
    EXPECT_EQ(
        usage_of(imported(R"([{"date": 46235, "model": "m", "input_tokens": 5, "output_tokens": 1}])"), "m")
            .source.as_of,
        "1970-01-02")
        << "no spreadsheet writes JSON";
}

} // namespace
