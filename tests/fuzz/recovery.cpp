// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"
#include "targets.h"

#include "core/files/recovery_file.h"

namespace fuzz {

namespace {

void comes_back(const core::RecoveryFile& work) {
    const std::string text = core::write_recovery(work);
    if (text.size() > core::scenario_max_bytes)
        return; // and so it is not written
    const auto again = core::read_recovery(text);
    REQUIRE(again.work && again.problems.empty());
    REQUIRE(again.work->scenario == work.scenario);
    REQUIRE(again.work->file_path == work.file_path);
    REQUIRE(again.work->stamp == work.stamp);
    REQUIRE(again.work->was == work.was);
}

} // namespace

void recovery(std::string_view bytes) {
    const auto read = core::read_recovery(bytes);
    REQUIRE(read.work.has_value() == read.problems.empty());
    if (!read.work)
        return;
    comes_back(*read.work);
    // A recovery file that was opened as a scenario is unsaved work, too.
    const auto scenario = core::read_scenario(bytes);
    REQUIRE(scenario.scenario);
    comes_back({.scenario = *scenario.scenario, .file_path = "/plans/a \"b\".rentorrun", .stamp = "00ff"});
    comes_back({.scenario = *scenario.scenario, .file_path = "", .stamp = {}});
}

} // namespace fuzz
