// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/sweep.h"

#include <optional>
#include <vector>

// Who is the cheapest over two inputs.
namespace core {

struct VerdictMap {
    int columns = 0, rows = 0;
    // Row by row, from low y; cell (column, row) is at row * columns + column.
    std::vector<std::optional<Option>> cheapest; // empty: none has an answer
    std::vector<double> saving_usd_per_month;    // against the next cheapest; 0 where there is none
};

// The cheapest option in the middle of every cell, which is at (x.at(column), y.at(row)). The two inputs
// differ. `block`, odd, a divisor of both counts: only where the cheapest option changes between blocks of so
// many cells by so many is every cell looked at; elsewhere the middle one stands for its block. A frontier is
// as fine as with block 1, an area within one block is missed.
VerdictMap verdict_map(const Scenario& scenario, const Axis& x, const Axis& y, int block = 1);

} // namespace core
