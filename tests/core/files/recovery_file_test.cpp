// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/recovery_file.h"
#include "tests/support/random_scenario.h"

#include <gtest/gtest.h>

namespace {

void expect_back(const core::RecoveryFile& work) {
    const auto read = core::read_recovery(core::write_recovery(work));
    ASSERT_TRUE(read.work) << core::problem_text("f", read.problems.front());
    EXPECT_EQ(read.work->scenario, work.scenario);
    EXPECT_EQ(read.work->file_path, work.file_path);
    EXPECT_EQ(read.work->stamp, work.stamp);
    EXPECT_EQ(read.work->was, work.was);
}

TEST(RecoveryFile, knowsWhereTheWorkCameFrom) {
    core::Scenario scenario;
    scenario.name = "Plan";
    expect_back({.scenario = scenario, .file_path = "/plans/ä \"b\".rentorrun", .stamp = "00ff"});
    expect_back({.scenario = scenario, .file_path = "/plans/a.rentorrun", .stamp = {}});
    expect_back({.scenario = scenario, .file_path = "", .stamp = {}});
    const std::map<std::string, std::string> was{{"traffic.words_per_day", "22200000"},
                                                 {"hosting.term", "1_year"}};
    expect_back({.scenario = scenario, .file_path = "", .stamp = {}, .was = was});
    expect_back({.scenario = scenario, .file_path = "/plans/a.rentorrun", .stamp = "00ff", .was = was});
}

// As one that was opened from a recovery file does; or somebody's own.
TEST(RecoveryFile, aScenarioMayHoldItsKeyAlready) {
    core::Scenario scenario;
    for (const char* json : {"[\"other.rentorrun\"]", "[\"a\",\"b\"]", "1e400", "{}"}) {
        scenario.extensions.push_back({"x-recovery-of", json});
        scenario.extensions.push_back({"x-recovery-of--", json});
        scenario.extensions.push_back({"api.x-recovery-of", json});
        const core::RecoveryFile work{.scenario = scenario, .file_path = "mine.rentorrun", .stamp = "aa"};
        // The file's order puts the root's keys first.
        const auto read = core::read_recovery(core::write_recovery(work));
        ASSERT_TRUE(read.work) << core::problem_text("f", read.problems.front());
        EXPECT_EQ(read.work->file_path, "mine.rentorrun");
        EXPECT_EQ(read.work->stamp, "aa");
        ASSERT_EQ(read.work->scenario.extensions.size(), 3u);
        expect_back(*read.work);
        expect_back({.scenario = read.work->scenario, .file_path = "", .stamp = {}});
        scenario.extensions.clear();
    }
}

TEST(RecoveryFile, tellsWhatIsWrongAsAScenarioFileDoes) {
    const auto read = core::read_recovery("{\"format\": \"rent-or-run\", \"version\": 99}");
    EXPECT_FALSE(read.work);
    ASSERT_EQ(read.problems.size(), 1u);
    EXPECT_NE(read.problems[0].message.find("newer version"), std::string::npos);
}

TEST(RecoveryFileProperty, readsBackEqual) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const core::RecoveryFile work{
            .scenario = test::random_file(seed), .file_path = "/plans/one.rentorrun", .stamp = "00"};
        const auto read = core::read_recovery(core::write_recovery(work));
        ASSERT_TRUE(read.work) << seed;
        EXPECT_TRUE(read.work->scenario == work.scenario) << seed;
        EXPECT_EQ(read.work->file_path, work.file_path);
    }
}

} // namespace
