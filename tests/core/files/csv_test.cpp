// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/csv.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using core::CsvReader;
using core::FileProblems;

std::vector<std::string> problems(std::string_view text) {
    FileProblems found(100);
    CsvReader csv(text, found);
    while (csv.next()) {
    }
    EXPECT_FALSE(csv.next()) << "the end stays the end";
    std::vector<std::string> all;
    for (const core::FileProblem& problem : found.told())
        all.push_back(core::problem_text("f", problem));
    return all;
}
using Problems = std::vector<std::string>;

TEST(Csv, readsQuotedFields) {
    FileProblems found(1);
    CsvReader csv("a,b\r\n\"x, \"\"y\"\"\nz\",1\n\n2,\n", found);
    ASSERT_TRUE(csv.next());
    EXPECT_EQ(csv.text("a"), "x, \"y\"\nz");
    EXPECT_EQ(csv.text("b"), "1");
    EXPECT_EQ(csv.line(), 2);
    ASSERT_TRUE(csv.next());
    EXPECT_EQ(csv.text("a"), "2");
    EXPECT_EQ(csv.text("b"), "");
    EXPECT_EQ(csv.line(), 5);
    EXPECT_FALSE(csv.next());
    EXPECT_TRUE(found.empty());
}

TEST(Csv, partsCellsAtTheSeparatorThatIsSaid) {
    for (const char separator : {';', '\t'}) {
        std::string text = "a;b,c\n\"x;y\";1,5\n";
        std::ranges::replace(text, ';', separator);
        FileProblems found(1);
        const std::function<bool(double)> nobody_asks;
        CsvReader csv(text, found, nobody_asks, separator);
        ASSERT_TRUE(csv.next());
        EXPECT_EQ(csv.text("a"), std::string("x") + separator + "y");
        EXPECT_EQ(csv.text("b,c"), "1,5");
        EXPECT_TRUE(found.empty());
    }
}

TEST(Csv, takesColumnsByName) {
    FileProblems found(1);
    CsvReader csv("\xef\xbb\xbf\"a\",b\n1,2", found); // as spreadsheets save it
    EXPECT_TRUE(csv.has_column("a"));
    EXPECT_FALSE(csv.has_column("c"));
    ASSERT_TRUE(csv.next());
    EXPECT_EQ(csv.text("b"), "2");
    EXPECT_EQ(csv.text("c"), "");
    EXPECT_FALSE(csv.next());
}

TEST(Csv, rowsReadBackAsTheyWereWritten) {
    EXPECT_EQ(core::csv_row({"plain text", "a,b", "say \"no\"", ""}),
              "plain text,\"a,b\",\"say \"\"no\"\"\",\n");
    const std::vector<std::string> cells{"a,b", "\"", "two\nlines", "three\r\nlines", "\r", "", " é "};
    const std::string text = core::csv_row({"1", "2", "3", "4", "5", "6", "7"}) + core::csv_row(cells);
    FileProblems found(1);
    CsvReader csv(text, found);
    ASSERT_TRUE(csv.next());
    for (std::size_t i = 0; i < cells.size(); ++i)
        EXPECT_EQ(csv.text(std::to_string(i + 1)), cells[i]);
    EXPECT_FALSE(csv.next());
    EXPECT_TRUE(found.empty());
}

TEST(Csv, saysWhatIsWrongAndWhere) {
    EXPECT_EQ(problems(""), Problems{"f: the file is empty or cannot be read"});
    EXPECT_EQ(problems("a,b\n1\n1,2\n1,2,3\n"),
              (Problems{"f:2: 1 field, the header has 2", "f:4: 3 fields, the header has 2"}));
    EXPECT_EQ(problems("a\n\n\"x\n\n"), Problems{"f:3: a quote is never closed"});
    EXPECT_EQ(problems("a\n\"x\"y\n1,2\n"), Problems{"f:2: text after a closing quote"});
    EXPECT_EQ(problems("\"x\"y\n1\n"), Problems{"f:1: text after a closing quote"});
    EXPECT_EQ(problems("a\n1\n\n2\n"), Problems{});
}

// What is neither empty nor beyond the header's columns.
TEST(Csv, emptyFieldsAreNoRows) {
    FileProblems found(1);
    CsvReader csv("a,b,\n,,\n1,2\na,b,\n3,4,,,\n", found);
    EXPECT_EQ(csv.header(), (std::vector<std::string>{"a", "b"}));
    ASSERT_TRUE(csv.next());
    EXPECT_EQ(csv.text("a"), "1");
    EXPECT_EQ(csv.line(), 3);
    ASSERT_TRUE(csv.next()) << "the header again is no row";
    EXPECT_EQ(csv.text("b"), "4");
    FileProblems ahead_found(1);
    CsvReader ahead = csv.from_its_first_row(ahead_found);
    ASSERT_TRUE(ahead.next());
    EXPECT_EQ(ahead.text("a"), "1");
    EXPECT_EQ(ahead.line(), 3);
    EXPECT_FALSE(csv.next());
    EXPECT_TRUE(found.empty());
}

TEST(Csv, aColumnIsFoundByItsLettersAndDigits) {
    FileProblems found(1);
    CsvReader csv("Input Tokens,input_tokens,Cost (USD)\n1,2,3\n", found);
    EXPECT_EQ(csv.column("input_tokens"), 1U) << "the very name goes first";
    EXPECT_EQ(csv.column("inputTokens"), 0U);
    EXPECT_EQ(csv.column("cost_usd"), 2U);
    EXPECT_FALSE(csv.has_column("cost"));
    EXPECT_FALSE(csv.has_column(""));
}

// Neither of them is kept: a hundred megabytes of commas are no table.
TEST(Csv, moreColumnsThanAnyTableAreOnlyCounted) {
    const std::string commas(3 * core::csv_most_columns, ',');
    EXPECT_EQ(problems(commas + "\n"), Problems{"f:1: has more than 1000 columns"});
    EXPECT_EQ(problems("a,b\n" + commas + "x\n1,2\n"), Problems{"f:2: 3001 fields, the header has 2"});
    EXPECT_EQ(problems(std::string(core::csv_most_columns - 1, ',') + "\n"), Problems{});
}

} // namespace
