// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"
#include "targets.h"

#include "core/files/scenario_file.h"
#include "core/model/evaluate.h"
#include "core/scenario/inputs.h"

#include <cmath>

namespace fuzz {

namespace {

// Outside of quotes. What is no JSON need not be right.
std::string without_blanks(std::string_view json) {
    std::string compact;
    bool quoted = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        if (quoted && json[i] == '\\' && i + 1 < json.size()) {
            compact.append(json.substr(i++, 2));
            continue;
        }
        quoted ^= json[i] == '"';
        if (quoted || std::string_view(" \t\r\n").find(json[i]) == std::string_view::npos)
            compact += json[i];
    }
    return compact;
}

} // namespace

void scenario_file(std::string_view bytes) {
    const auto read = core::read_scenario(bytes);
    REQUIRE(read.scenario.has_value() == read.problems.empty());
    for (const auto& problem : read.problems)
        REQUIRE(!core::problem_text("file", problem).empty() && problem.line >= 0 && problem.column >= 0);
    if (!read.scenario)
        return;
    REQUIRE(core::first_problem(*read.scenario).empty());
    const std::string compact = without_blanks(bytes);
    for (const auto& extension : read.scenario->extensions)
        REQUIRE(compact.find(':' + extension.json) != std::string::npos);
    const auto text = core::write_scenario(*read.scenario);
    if (text.size() > core::scenario_max_bytes)
        return; // and so it is not written
    const auto again = core::read_scenario(text);
    REQUIRE(again.problems.empty());
    REQUIRE(*again.scenario == *read.scenario);
    REQUIRE(core::write_scenario(*again.scenario) == text);
    const auto evaluation = core::evaluate(*read.scenario);
    for (const auto& usd : evaluation.costs.monthly_usd)
        REQUIRE(!usd || (std::isfinite(*usd) && *usd >= 0));
}

} // namespace fuzz
