// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"
#include "targets.h"

#include "core/files/scenario_file.h"
#include "core/model/evaluate.h"
#include "core/scenario/inputs.h"

#include <cmath>

namespace fuzz {

void scenario_file(std::string_view bytes) {
    const auto read = core::read_scenario(bytes);
    REQUIRE(read.scenario.has_value() == read.problems.empty());
    for (const auto& problem : read.problems)
        REQUIRE(!core::problem_text("file", problem).empty() && problem.line >= 0 && problem.column >= 0);
    if (!read.scenario)
        return;
    REQUIRE(core::first_problem(*read.scenario).empty());
    const auto text = core::write_scenario(*read.scenario);
    const auto again = core::read_scenario(text);
    REQUIRE(again.problems.empty());
    REQUIRE(*again.scenario == *read.scenario);
    REQUIRE(core::write_scenario(*again.scenario) == text);
    const auto evaluation = core::evaluate(*read.scenario);
    for (const auto& usd : evaluation.costs.monthly_usd)
        REQUIRE(!usd || (std::isfinite(*usd) && *usd >= 0));
}

} // namespace fuzz
