// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/imported.h"

#include <gtest/gtest.h>

#include <set>

namespace {

using test::imported;
using test::problems;
using test::Texts;

TEST(ImportFile, namesTheFormatsThatAreKnown) {
    for (const char* content : {"hello\n", "a,b\n1,2\n", "{\"format\": \"rent-or-run\"}", "[1]"}) {
        const auto read = imported(content);
        EXPECT_EQ(read.format, "");
        ASSERT_EQ(read.problems.size(), 1u) << content;
        for (const char* name : {"SkyPilot", "OpenAI dashboard cost", "OpenAI organisation usage",
                                 "Anthropic console usage", "config.json"})
            EXPECT_NE(read.problems[0].message.find(name), std::string::npos) << name;
        EXPECT_EQ(read.problems[0].message.find("Anthropic console cost"), std::string::npos)
            << "nothing can be taken from it";
    }
}

TEST(ImportFile, listsWhatItTakesWithTheEndings) {
    std::set<std::string_view> names, endings;
    for (const core::ImportFormat& format : core::import_formats()) {
        EXPECT_TRUE(names.insert(format.name).second) << format.name;
        endings.insert(format.ending);
    }
    EXPECT_EQ(names.size(), 5u);
    EXPECT_EQ(endings, (std::set<std::string_view>{"csv", "json"}));
    EXPECT_TRUE(names.contains(imported("{\"model_type\": \"llama\"}").format));
}

TEST(ImportFile, refusesWhatIsNoText) {
    EXPECT_EQ(problems(imported(std::string_view("a\0b", 3))), Texts{"f: holds a NUL character"});
    EXPECT_EQ(problems(imported("InstanceType,\xff\n")), Texts{"f: is not UTF-8"});
    EXPECT_EQ(problems(imported(std::string(core::import_max_bytes + 1, ' '))),
              Texts{"f: is larger than 64 MB"});
    EXPECT_EQ(problems(imported("{\"data\": [\n1,]}")).size(), 1u);
    EXPECT_TRUE(problems(imported("{\"data\": [\n1,]}"))[0].starts_with("f:2: column 3: "));
}

TEST(ImportFile, tellsAHundredProblemsAndHowManyMore) {
    std::string content = "InstanceType,AcceleratorName,AcceleratorCount,Price,Region\n";
    for (int i = 0; i < 150; ++i)
        content += "g6.xlarge,L4,1,x,r\n";
    const auto read = imported(content);
    ASSERT_EQ(read.problems.size(), 101u);
    EXPECT_EQ(read.problems.front().line, 2);
    EXPECT_EQ(read.problems.back().message, "and 50 problems more");

    content = "InstanceType,AcceleratorName,AcceleratorCount,Price,Region\n";
    for (int i = 0; i < 150; ++i)
        content += "g6.xlarge,GPU" + std::to_string(i) + ",1,1,r\n";
    const auto skipped = imported(content).skipped;
    ASSERT_EQ(skipped.size(), 101u);
    EXPECT_EQ(skipped.back(), "50 rows: for other reasons than these");
}

// A row takes far more memory than its line.
TEST(ImportFile, takesNoMoreRowsThanAnyPriceListHas) {
    const auto file = [](std::size_t rows) {
        std::string content =
            "usage_date_utc,model_version,usage_input_tokens_no_cache,usage_output_tokens\n";
        for (std::size_t i = 0; i < rows; ++i)
            content += "2026-11-20,m" + std::to_string(i) + ",1,1\n";
        return content;
    };
    EXPECT_EQ(imported(file(core::import_most_rows)).rows.usage.size(),
              core::import_most_rows + 1); // and the sum
    const auto read = imported(file(core::import_most_rows + 10));
    EXPECT_EQ(problems(read), Texts{"f: holds more than 50000 rows to take over"});
    EXPECT_TRUE(read.rows.usage.empty());

    std::string machines = "InstanceType,AcceleratorName,AcceleratorCount,Price,Region\n";
    for (std::size_t i = 0; i <= core::import_most_rows; ++i)
        machines += "gpu_" + std::to_string(i) + ",L4,1,1,r\n";
    EXPECT_EQ(problems(imported(machines)), Texts{"f: holds more than 50000 rows to take over"});
    std::string costs =
        "start_time,start_time_iso,amount_value,amount_currency,quantity,quantity_unit,line_item\n";
    for (std::size_t i = 0; i <= core::import_most_rows; ++i)
        costs += "1,2026-11-20T00:00:00,5,usd,1000000,tokens,\"m" + std::to_string(i) + ", input\"\n";
    EXPECT_EQ(problems(imported(costs)), Texts{"f: holds more than 50000 rows to take over"});
}

} // namespace
