// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/goal_seek.h"

#include <span>
#include <string>

// What --seek prints.
namespace core {

// One goal over as many inputs as were asked, none of them null; ends with a newline. Numbers are finite,
// null stands where there is no answer.
std::string sought_json(const Scenario& scenario, std::span<const Sought> all, const SeekGoal& goal);

// A sentence a line, without the same one twice.
std::string sought_lines(std::span<const Sought> all, const SeekGoal& goal);

} // namespace core
