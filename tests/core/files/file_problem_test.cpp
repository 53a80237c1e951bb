// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/file_problem.h"

#include <gtest/gtest.h>

namespace {

TEST(FileProblems, areToldInTheOrderOfTheFileAndCountedBeyondTheFirst) {
    core::FileProblems problems(2);
    EXPECT_TRUE(problems.empty());
    problems.add({.line = 9, .message = "late"});
    EXPECT_FALSE(problems.is_full());
    problems.add({.line = 3, .message = "early"});
    EXPECT_TRUE(problems.is_full());
    auto told = problems.told();
    ASSERT_EQ(told.size(), 2u);
    EXPECT_EQ(told[0].message, "early");
    problems.add({.line = 1, .message = "one more"});
    EXPECT_EQ(problems.told().back().message, "and 1 problem more");
    problems.add({.message = "of another's", .count = 7});
    told = problems.told();
    ASSERT_EQ(told.size(), 3u);
    EXPECT_EQ(core::problem_text("f", told[2]), "f: and 8 problems more");
    EXPECT_EQ(told[2].count, 8u);
    problems.clear();
    EXPECT_TRUE(problems.empty() && problems.told().empty());
}

TEST(FileProblems, theirText) {
    EXPECT_EQ(core::problem_text("a.rentorrun", {3, 0, "api.preset", "is missing"}),
              "a.rentorrun:3: api.preset: is missing");
    EXPECT_EQ(core::problem_text("a", {3, 5, "", "bad"}), "a:3: column 5: bad");
    EXPECT_EQ(core::problem_text("-", {0, 0, "api.preset", "bad"}), "-: api.preset: bad");
}

} // namespace
