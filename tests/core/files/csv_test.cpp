// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/csv.h"

#include <gtest/gtest.h>

namespace {

TEST(Csv, readsQuotedFields) {
    const core::Csv csv = core::read_csv("a,b\r\n\"x, \"\"y\"\"\nz\",1\n\n2,\n");
    EXPECT_TRUE(csv.problems.empty());
    ASSERT_EQ(csv.rows.size(), 2u);
    EXPECT_EQ(csv.rows[0].fields, (std::vector<std::string>{"x, \"y\"\nz", "1"}));
    EXPECT_EQ(csv.rows[1].fields, (std::vector<std::string>{"2", ""}));
    EXPECT_EQ(csv.rows[1].line, 5);
}

TEST(Csv, takesColumnsByName) {
    const core::Csv csv = core::read_csv("\xef\xbb\xbf\"a\",b\n1,2"); // as spreadsheets save it
    ASSERT_EQ(csv.rows.size(), 1u);
    EXPECT_EQ(csv.column("a"), 0);
    EXPECT_EQ(csv.column("c"), -1);
    EXPECT_EQ(csv.text(csv.rows[0], "b"), "2");
    EXPECT_EQ(csv.text(csv.rows[0], "c"), "");
}

TEST(Csv, rowsReadBackAsTheyWereWritten) {
    EXPECT_EQ(core::csv_row({"plain text", "a,b", "say \"no\"", ""}),
              "plain text,\"a,b\",\"say \"\"no\"\"\",\n");
    const std::vector<std::string> cells{"a,b", "\"", "two\nlines", "three\r\nlines", "\r", "", " é "};
    const core::Csv csv =
        core::read_csv(core::csv_row({"1", "2", "3", "4", "5", "6", "7"}) + core::csv_row(cells));
    EXPECT_TRUE(csv.problems.empty());
    ASSERT_EQ(csv.rows.size(), 1u);
    EXPECT_EQ(csv.rows[0].fields, cells);
}

TEST(Csv, saysWhatIsWrongAndWhere) {
    const auto problems = [](std::string_view text) {
        std::vector<std::string> all;
        for (const core::FileProblem& problem : core::read_csv(text).problems)
            all.push_back(core::problem_text("f", problem));
        return all;
    };
    using Problems = std::vector<std::string>;
    EXPECT_EQ(problems(""), Problems{"f: the file is empty or cannot be read"});
    EXPECT_EQ(problems("a,b\n1\n1,2\n1,2,3\n"),
              (Problems{"f:2: 1 field, the header has 2", "f:4: 3 fields, the header has 2"}));
    EXPECT_EQ(problems("a\n\n\"x\n\n"), Problems{"f:3: a quote is never closed"});
    EXPECT_EQ(problems("a\n\"x\"y\n"), Problems{"f:2: text after a closing quote"});
    EXPECT_EQ(problems("\"x\"y\n1\n"), Problems{"f:1: text after a closing quote"});
}

} // namespace
