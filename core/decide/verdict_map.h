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
    // 1: the mix is the answer there, as in a headline (MixCost::wins).
    std::vector<char> mix_wins;
    // Against the next cheapest, the mix's against the cheapest option; 0 where there is none.
    std::vector<double> saving_usd_per_month;
};

// The cheapest option in the middle of every cell, which is at (x.at(column), y.at(row)). The two inputs
// differ. `block`, odd, a divisor of both counts: only where the cheapest option changes between blocks of so
// many cells by so many, or whether the mix wins, is every cell looked at, with what the mix saves in between
// the middles; elsewhere the middle one stands for its block. A frontier of options is as fine as with block
// 1, an area within one block is missed.
VerdictMap verdict_map(const Scenario& scenario, const Axis& x, const Axis& y, int block = 1);

} // namespace core
